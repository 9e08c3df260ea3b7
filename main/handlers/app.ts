import { fail } from '../../shared/contract/failures.ts'
import { os } from './context.ts'

export const app = {
  status: os.app.status.handler(async ({ context }) => {
    const { readOnly, savedAt } = await context.store.state()
    const { version, dataFolder, host } = context
    return { version, host: host.kind, dataFolder, readOnly, savedAt }
  }),
  changes: os.app.changes.handler(({ context, signal }) => context.notices.subscribe(signal)),
  settings: {
    get: os.app.settings.get.handler(({ context }) => context.settings.get()),
    set: os.app.settings.set.handler(({ input, context }) => context.settings.set(input)),
  },
  openWindow: os.app.openWindow.handler(({ context }) => context.host.openWindow()),
  printPage: os.app.printPage.handler(({ input, context }) => {
    // The contract asks for an address that begins with /print/; one that climbs out of it again is none.
    if (!new URL(input.address, 'app://page').pathname.startsWith('/print/'))
      throw fail('INVALID_INPUT', { fields: [{ path: 'address', rule: 'unknown' }] })
    return context.host.printPage(input.address, input.to)
  }),
  reportFault: os.app.reportFault.handler(({ input, context }) => {
    context.log.event('page.fault', { where: input.where, kind: input.kind })
    return {}
  }),
}
