import { os } from './context.ts'

export const holidays = {
  list: os.holidays.list.handler(({ input, context }) => context.store.query('holidays.list', input)),
  add: os.holidays.add.handler(({ input, context }) => context.store.write('holidays.add', input)),
  update: os.holidays.update.handler(({ input, context }) => context.store.write('holidays.update', input)),
  remove: os.holidays.remove.handler(({ input, context }) => context.store.write('holidays.remove', input)),
}
