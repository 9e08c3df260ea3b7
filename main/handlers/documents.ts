import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

export const templates = {
  list: os.templates.list.handler(({ input, context }) => context.store.query('templates.list', input)),
  copy: os.templates.copy.handler(({ input, context }) => context.store.write('templates.copy', input)),
  change: os.templates.change.handler(({ input, context }) => context.store.write('templates.change', input)),
  remove: os.templates.remove.handler(({ input, context }) => context.store.write('templates.remove', input)),
}

export const documents = {
  list: os.documents.list.handler(({ input, context }) => context.store.query('documents.list', input)),
  make: os.documents.make.handler(({ input, context }) =>
    context.store.write('documents.make', { ...input, today: localDateOf(new Date()) }),
  ),
  answer: os.documents.answer.handler(({ input, context }) => context.store.write('documents.answer', input)),
  addPoint: os.documents.addPoint.handler(({ input, context }) =>
    context.store.write('documents.addPoint', input),
  ),
  removePoints: os.documents.removePoints.handler(({ input, context }) =>
    context.store.write('documents.removePoints', input),
  ),
  remove: os.documents.remove.handler(({ input, context }) => context.store.write('documents.remove', input)),
}
