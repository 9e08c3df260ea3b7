import { localDateOf } from '../../shared/domain/today.ts'
import { type AppContext, os } from './context.ts'

/** An agenda is written in the language the coaches read. */
const now = ({ settings }: AppContext) => ({
  today: localDateOf(new Date()),
  language: settings.get().language,
})

export const consultations = {
  list: os.consultations.list.handler(({ input, context }) =>
    context.store.query('consultations.list', input),
  ),
  desk: os.consultations.desk.handler(({ input, context }) =>
    context.store.query('consultations.desk', { ...input, today: now(context).today }),
  ),
  add: os.consultations.add.handler(({ input, context }) =>
    context.store.write('consultations.add', { ...input, ...now(context) }),
  ),
  update: os.consultations.update.handler(({ input, context }) =>
    context.store.write('consultations.update', { ...input, ...now(context) }),
  ),
  remove: os.consultations.remove.handler(({ input, context }) =>
    context.store.write('consultations.remove', input),
  ),
  addPoint: os.consultations.addPoint.handler(({ input, context }) =>
    context.store.write('consultations.addPoint', input),
  ),
  updatePoint: os.consultations.updatePoint.handler(({ input, context }) =>
    context.store.write('consultations.updatePoint', input),
  ),
  movePoint: os.consultations.movePoint.handler(({ input, context }) =>
    context.store.write('consultations.movePoint', input),
  ),
  removePoints: os.consultations.removePoints.handler(({ input, context }) =>
    context.store.write('consultations.removePoints', input),
  ),
}
