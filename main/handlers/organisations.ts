import { os } from './context.ts'

export const organisations = {
  list: os.organisations.list.handler(({ input, context }) =>
    context.store.query('organisations.list', input),
  ),
  add: os.organisations.add.handler(({ input, context }) => context.store.write('organisations.add', input)),
  update: os.organisations.update.handler(({ input, context }) =>
    context.store.write('organisations.update', input),
  ),
  remove: os.organisations.remove.handler(({ input, context }) =>
    context.store.write('organisations.remove', input),
  ),
}
