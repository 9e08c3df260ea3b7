import { Failure, fail } from '../../shared/contract/failures.ts'
import { type AppContext, os } from './context.ts'

/** What the store says of itself; while it is not open nothing can be changed, and the rest is not known. */
async function stateOf({
  keeper,
  store,
}: AppContext): Promise<{ readOnly: boolean; savedAt: number | null }> {
  const closed = { readOnly: true, savedAt: null }
  if (keeper.state().kind !== 'open') return closed
  try {
    return await store.state()
  } catch (error) {
    if (error instanceof Failure && error.body.code === 'STORE_CLOSED') return closed
    throw error
  }
}

export const app = {
  status: os.app.status.handler(async ({ context }) => {
    const { version, host, keeper } = context
    const { readOnly, savedAt } = await stateOf(context)
    return { version, host: host.kind, dataFolder: keeper.dataFolder, readOnly, savedAt }
  }),
  changes: os.app.changes.handler(({ input, context, signal }) => {
    if (input !== undefined) context.unfinished.present(input.window, signal)
    return context.notices.subscribe(signal)
  }),
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
