import { os } from './context.ts'

/** The host's clock, which all windows share. */
const now = () => Date.now()

export const running = {
  start: os.running.start.handler(({ input, context }) =>
    context.store.write('running.start', { ...input, now: now() }),
  ),
  pause: os.running.pause.handler(({ input, context }) =>
    context.store.write('running.pause', { ...input, now: now() }),
  ),
  resume: os.running.resume.handler(({ input, context }) =>
    context.store.write('running.resume', { ...input, now: now() }),
  ),
  next: os.running.next.handler(({ input, context }) =>
    context.store.write('running.next', { ...input, now: now() }),
  ),
  goTo: os.running.goTo.handler(({ input, context }) =>
    context.store.write('running.goTo', { ...input, now: now() }),
  ),
  addMinutes: os.running.addMinutes.handler(({ input, context }) =>
    context.store.write('running.addMinutes', { ...input, now: now() }),
  ),
  end: os.running.end.handler(({ input, context }) =>
    context.store.write('running.end', { ...input, now: now() }),
  ),
}
