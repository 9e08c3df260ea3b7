import { os } from './context.ts'

export const room = {
  attend: os.room.attend.handler(({ input, context }) => context.store.write('room.attend', input)),
  practise: os.room.practise.handler(({ input, context }) => context.store.write('room.practise', input)),
  catchTurn: os.room.catchTurn.handler(({ input, context }) => context.store.write('room.catchTurn', input)),
  updateTurn: os.room.updateTurn.handler(({ input, context }) =>
    context.store.write('room.updateTurn', input),
  ),
  removeTurn: os.room.removeTurn.handler(({ input, context }) =>
    context.store.write('room.removeTurn', input),
  ),
  useTurn: os.room.useTurn.handler(({ input, context }) => context.store.write('room.useTurn', input)),
}
