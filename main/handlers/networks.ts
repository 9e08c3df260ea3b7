import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

const today = () => localDateOf(new Date())

export const networks = {
  list: os.networks.list.handler(({ context }) => context.store.query('networks.list', { today: today() })),
  get: os.networks.get.handler(({ input, context }) =>
    context.store.query('networks.get', { ...input, today: today() }),
  ),
  create: os.networks.create.handler(({ input, context }) => context.store.write('networks.create', input)),
  update: os.networks.update.handler(({ input, context }) => context.store.write('networks.update', input)),
  decideEnd: os.networks.decideEnd.handler(({ input, context }) =>
    context.store.write('networks.decideEnd', { ...input, today: today() }),
  ),
  updatePrivacy: os.networks.updatePrivacy.handler(({ input, context }) =>
    context.store.write('networks.updatePrivacy', input),
  ),
  remove: os.networks.remove.handler(({ input, context }) => context.store.write('networks.remove', input)),
}
