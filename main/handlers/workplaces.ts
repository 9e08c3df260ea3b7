import { os } from './context.ts'

export const workplaces = {
  list: os.workplaces.list.handler(({ context }) => context.store.query('workplaces.list')),
  create: os.workplaces.create.handler(({ input, context }) =>
    context.store.write('workplaces.create', input),
  ),
  rename: os.workplaces.rename.handler(({ input, context }) =>
    context.store.write('workplaces.rename', input),
  ),
  remove: os.workplaces.remove.handler(({ input, context }) =>
    context.store.write('workplaces.remove', input),
  ),
  openExample: os.workplaces.openExample.handler(({ context }) =>
    context.store.write('workplaces.openExample'),
  ),
  removeExample: os.workplaces.removeExample.handler(({ context }) =>
    context.store.write('workplaces.removeExample'),
  ),
}
