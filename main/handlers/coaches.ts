import { os } from './context.ts'

export const coaches = {
  list: os.coaches.list.handler(({ input, context }) => context.store.query('coaches.list', input)),
  add: os.coaches.add.handler(({ input, context }) => context.store.write('coaches.add', input)),
  update: os.coaches.update.handler(({ input, context }) => context.store.write('coaches.update', input)),
  remove: os.coaches.remove.handler(({ input, context }) => context.store.write('coaches.remove', input)),
}
