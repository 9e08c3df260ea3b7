import { fail } from '../../shared/contract/failures.ts'
import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

const later = () => {
  throw fail('STORE_CLOSED')
}

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
  desk: os.documents.desk.handler(later),
  rename: os.documents.rename.handler(later),
  writeSection: os.documents.writeSection.handler(later),
  addSection: os.documents.addSection.handler(later),
  updateSection: os.documents.updateSection.handler(later),
  moveSection: os.documents.moveSection.handler(later),
  removeSections: os.documents.removeSections.handler(later),
}

export const versions = {
  keep: os.versions.keep.handler(later),
  read: os.versions.read.handler(later),
  rename: os.versions.rename.handler(later),
  putBack: os.versions.putBack.handler(later),
  remove: os.versions.remove.handler(later),
  agree: os.versions.agree.handler(later),
  withdraw: os.versions.withdraw.handler(later),
}
