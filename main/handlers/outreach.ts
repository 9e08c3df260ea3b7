import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

/** Steps outside to find what is missing here. */
export const outreach = {
  list: os.outreach.list.handler(({ input, context }) => context.store.query('outreach.list', input)),
  add: os.outreach.add.handler(({ input, context }) =>
    context.store.write('outreach.add', { ...input, today: localDateOf(new Date()) }),
  ),
  update: os.outreach.update.handler(({ input, context }) => context.store.write('outreach.update', input)),
  look: os.outreach.look.handler(({ input, context }) => context.store.write('outreach.look', input)),
  remove: os.outreach.remove.handler(({ input, context }) => context.store.write('outreach.remove', input)),
}
