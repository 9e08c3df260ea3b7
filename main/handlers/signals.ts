import { localDateOf } from '../../shared/domain/today.ts'
import type { SignalsAndBroken } from '../services/signals.ts'
import { type AppContext, os } from './context.ts'

const day = () => localDateOf(new Date())

/** A rule that threw is left out of what a coach sees; this is where it is told. */
function logBroken({ log }: AppContext, { broken }: Pick<SignalsAndBroken, 'broken'>): void {
  for (const { rule, kind } of broken) log.event('signal.broken', { rule, kind })
}

export const signals = {
  list: os.signals.list.handler(async ({ input, context }) => {
    const answer = await context.store.query('signals.list', { ...input, today: day() })
    logBroken(context, answer)
    return answer.signals
  }),
  check: os.signals.check.handler(async ({ context }) => {
    const answer = await context.store.query('signals.check', { today: day() })
    logBroken(context, answer)
    return { ...answer, at: Date.now() }
  }),
  dismiss: os.signals.dismiss.handler(({ input, context }) =>
    context.store.write('signals.dismiss', { ...input, today: day() }),
  ),
  bringBack: os.signals.bringBack.handler(({ input, context }) =>
    context.store.write('signals.bringBack', input),
  ),
  thresholds: os.signals.thresholds.handler(({ input, context }) =>
    context.store.query('signals.thresholds', input),
  ),
  setThreshold: os.signals.setThreshold.handler(({ input, context }) =>
    context.store.write('signals.setThreshold', input),
  ),
}

export const today = {
  get: os.today.get.handler(async ({ context }) => {
    const answer = await context.store.query('today.get', { today: day() })
    logBroken(context, answer)
    return answer.today
  }),
}
