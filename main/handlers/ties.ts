import { localDateOf } from '../../shared/domain/today.ts'
import { os } from './context.ts'

export const ties = {
  surveys: os.ties.surveys.handler(({ input, context }) => context.store.query('ties.surveys', input)),
  wave: os.ties.wave.handler(({ input, context }) => context.store.query('ties.wave', input)),
  desk: os.ties.desk.handler(({ input, context }) =>
    context.store.query('ties.desk', { ...input, today: localDateOf(new Date()) }),
  ),
  sheet: os.ties.sheet.handler(({ input, context }) =>
    context.store.query('ties.sheet', { ...input, today: localDateOf(new Date()) }),
  ),
  matrix: os.ties.matrix.handler(({ input, context }) =>
    context.store.query('ties.matrix', { ...input, today: localDateOf(new Date()) }),
  ),
  addSurvey: os.ties.addSurvey.handler(({ input, context }) => context.store.write('ties.addSurvey', input)),
  updateSurvey: os.ties.updateSurvey.handler(({ input, context }) =>
    context.store.write('ties.updateSurvey', input),
  ),
  removeSurvey: os.ties.removeSurvey.handler(({ input, context }) =>
    context.store.write('ties.removeSurvey', input),
  ),
  addWave: os.ties.addWave.handler(({ input, context }) =>
    context.store.write('ties.addWave', { ...input, today: localDateOf(new Date()) }),
  ),
  updateWave: os.ties.updateWave.handler(({ input, context }) =>
    context.store.write('ties.updateWave', input),
  ),
  removeWave: os.ties.removeWave.handler(({ input, context }) =>
    context.store.write('ties.removeWave', input),
  ),
  addPeople: os.ties.addPeople.handler(({ input, context }) => context.store.write('ties.addPeople', input)),
  removePeople: os.ties.removePeople.handler(async ({ input, context }) => {
    const written = await context.store.write('ties.removePeople', input)
    for (const personId of input.personIds) {
      const of = [input.waveId, personId]
      await context.unfinished.forgetOf(of)
      // It can be taken back, and then there may be words about them again.
      context.unfinished.allow(of)
    }
    return written
  }),
  inform: os.ties.inform.handler(({ input, context }) => context.store.write('ties.inform', input)),
  setStatus: os.ties.setStatus.handler(({ input, context }) => context.store.write('ties.setStatus', input)),
  optOut: os.ties.optOut.handler(async ({ input, context }) => {
    const written = await context.erasing.optOut(input)
    // Words about them that were typed and never added are as much theirs as what was.
    await context.unfinished.forgetOf([input.waveId, input.personId])
    return written
  }),
  optIn: os.ties.optIn.handler(async ({ input, context }) => {
    const written = await context.store.write('ties.optIn', input)
    context.unfinished.allow([input.waveId, input.personId])
    return written
  }),
  answer: os.ties.answer.handler(({ input, context }) => context.store.write('ties.answer', input)),
  clear: os.ties.clear.handler(({ input, context }) => context.store.write('ties.clear', input)),
  addOutside: os.ties.addOutside.handler(({ input, context }) =>
    context.store.write('ties.addOutside', input),
  ),
  updateOutside: os.ties.updateOutside.handler(({ input, context }) =>
    context.store.write('ties.updateOutside', input),
  ),
  removeOutside: os.ties.removeOutside.handler(({ input, context }) =>
    context.store.write('ties.removeOutside', input),
  ),
  place: os.ties.place.handler(({ input, context }) => context.store.write('ties.place', input)),
}
