import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

const today = () => localDateOf(new Date())

export const templates = {
  list: os.templates.list.handler(({ input, context }) => context.store.query('templates.list', input)),
  copy: os.templates.copy.handler(({ input, context }) => context.store.write('templates.copy', input)),
  change: os.templates.change.handler(({ input, context }) => context.store.write('templates.change', input)),
  remove: os.templates.remove.handler(({ input, context }) => context.store.write('templates.remove', input)),
}

export const documents = {
  list: os.documents.list.handler(({ input, context }) => context.store.query('documents.list', input)),
  make: os.documents.make.handler(({ input, context }) =>
    context.store.write('documents.make', { ...input, today: today() }),
  ),
  answer: os.documents.answer.handler(({ input, context }) => context.store.write('documents.answer', input)),
  addPoint: os.documents.addPoint.handler(({ input, context }) =>
    context.store.write('documents.addPoint', input),
  ),
  removePoints: os.documents.removePoints.handler(({ input, context }) =>
    context.store.write('documents.removePoints', input),
  ),
  remove: os.documents.remove.handler(({ input, context }) => context.store.write('documents.remove', input)),
  desk: os.documents.desk.handler(({ input, context }) => context.store.query('documents.desk', input)),
  rename: os.documents.rename.handler(({ input, context }) => context.store.write('documents.rename', input)),
  writeSection: os.documents.writeSection.handler(({ input, context }) =>
    context.store.write('documents.writeSection', input),
  ),
  addSection: os.documents.addSection.handler(({ input, context }) =>
    context.store.write('documents.addSection', input),
  ),
  updateSection: os.documents.updateSection.handler(({ input, context }) =>
    context.store.write('documents.updateSection', input),
  ),
  moveSection: os.documents.moveSection.handler(({ input, context }) =>
    context.store.write('documents.moveSection', input),
  ),
  removeSections: os.documents.removeSections.handler(({ input, context }) =>
    context.store.write('documents.removeSections', input),
  ),
}

export const versions = {
  keep: os.versions.keep.handler(({ input, context }) =>
    context.store.write('versions.keep', { ...input, today: today() }),
  ),
  read: os.versions.read.handler(({ input, context }) => context.store.query('versions.read', input)),
  rename: os.versions.rename.handler(({ input, context }) => context.store.write('versions.rename', input)),
  putBack: os.versions.putBack.handler(({ input, context }) =>
    context.store.write('versions.putBack', { ...input, today: today() }),
  ),
  remove: os.versions.remove.handler(({ input, context }) => context.store.write('versions.remove', input)),
  agree: os.versions.agree.handler(({ input, context }) => context.store.write('versions.agree', input)),
  withdraw: os.versions.withdraw.handler(({ input, context }) =>
    context.store.write('versions.withdraw', input),
  ),
}
