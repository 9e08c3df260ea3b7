import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

const today = () => localDateOf(new Date())

export const participants = {
  table: os.participants.table.handler(({ input, context }) =>
    context.store.query('participants.table', { ...input, today: today() }),
  ),
  ownData: os.participants.ownData.handler(({ input, context }) =>
    context.store.query('participants.ownData', input),
  ),
  add: os.participants.add.handler(({ input, context }) =>
    context.store.write('participants.add', { ...input, today: today() }),
  ),
  join: os.participants.join.handler(({ input, context }) =>
    context.store.write('participants.join', { ...input, today: today() }),
  ),
  updatePerson: os.participants.updatePerson.handler(({ input, context }) =>
    context.store.write('participants.updatePerson', input),
  ),
  updateMembership: os.participants.updateMembership.handler(({ input, context }) =>
    context.store.write('participants.updateMembership', input),
  ),
  remove: os.participants.remove.handler(({ input, context }) =>
    context.store.write('participants.remove', input),
  ),
  setValue: os.participants.setValue.handler(({ input, context }) =>
    context.store.write('participants.setValue', input),
  ),
}
