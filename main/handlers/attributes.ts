import { os } from './context.ts'

export const attributes = {
  add: os.attributes.add.handler(({ input, context }) => context.store.write('attributes.add', input)),
  rename: os.attributes.rename.handler(({ input, context }) =>
    context.store.write('attributes.rename', input),
  ),
  remove: os.attributes.remove.handler(({ input, context }) =>
    context.store.write('attributes.remove', input),
  ),
}
