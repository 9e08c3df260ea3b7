import { calendarFile } from '../files/calendar.ts'
import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

const today = () => localDateOf(new Date())

export const meetings = {
  list: os.meetings.list.handler(({ input, context }) => context.store.query('meetings.list', input)),
  desk: os.meetings.desk.handler(({ input, context }) =>
    context.store.query('meetings.desk', { ...input, today: today() }),
  ),
  room: os.meetings.room.handler(({ input, context }) =>
    context.store.query('meetings.room', { ...input, today: today() }),
  ),
  add: os.meetings.add.handler(({ input, context }) =>
    context.store.write('meetings.add', { ...input, language: context.settings.get().language }),
  ),
  update: os.meetings.update.handler(({ input, context }) => context.store.write('meetings.update', input)),
  cancel: os.meetings.cancel.handler(({ input, context }) => context.store.write('meetings.cancel', input)),
  plan: os.meetings.plan.handler(({ input, context }) => context.store.write('meetings.plan', input)),
  markHeld: os.meetings.markHeld.handler(({ input, context }) =>
    context.store.write('meetings.markHeld', input),
  ),
  remove: os.meetings.remove.handler(({ input, context }) => context.store.write('meetings.remove', input)),
  renumber: os.meetings.renumber.handler(({ input, context }) =>
    context.store.write('meetings.renumber', input),
  ),
  takeOver: os.meetings.takeOver.handler(({ input, context }) =>
    context.store.write('meetings.takeOver', input),
  ),
  calendar: os.meetings.calendar.handler(async ({ input, context }) =>
    calendarFile(
      await context.store.query('meetings.calendar', input),
      context.settings.get().language,
      new Date(),
    ),
  ),
}
