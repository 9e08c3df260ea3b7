import { os } from './context.ts'

export const ties = {
  surveys: os.ties.surveys.handler(({ input, context }) => context.store.query('ties.surveys', input)),
  wave: os.ties.wave.handler(({ input, context }) => context.store.query('ties.wave', input)),
  renameSurvey: os.ties.renameSurvey.handler(({ input, context }) =>
    context.store.write('ties.renameSurvey', input),
  ),
  removeSurvey: os.ties.removeSurvey.handler(({ input, context }) =>
    context.store.write('ties.removeSurvey', input),
  ),
}
