import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

const today = () => localDateOf(new Date())

export const agreements = {
  list: os.agreements.list.handler(({ input, context }) =>
    context.store.query('agreements.list', { ...input, today: today() }),
  ),
  add: os.agreements.add.handler(({ input, context }) =>
    context.store.write('agreements.add', { ...input, today: today() }),
  ),
  update: os.agreements.update.handler(({ input, context }) =>
    context.store.write('agreements.update', input),
  ),
  setState: os.agreements.setState.handler(({ input, context }) =>
    context.store.write('agreements.setState', { ...input, today: today() }),
  ),
  history: os.agreements.history.handler(({ input, context }) =>
    context.store.query('agreements.history', input),
  ),
  remove: os.agreements.remove.handler(({ input, context }) =>
    context.store.write('agreements.remove', input),
  ),
}

export const facilities = {
  list: os.facilities.list.handler(({ input, context }) => context.store.query('facilities.list', input)),
  add: os.facilities.add.handler(({ input, context }) => context.store.write('facilities.add', input)),
  update: os.facilities.update.handler(({ input, context }) =>
    context.store.write('facilities.update', input),
  ),
  end: os.facilities.end.handler(({ input, context }) => context.store.write('facilities.end', input)),
  remove: os.facilities.remove.handler(({ input, context }) =>
    context.store.write('facilities.remove', input),
  ),
}
