import { createRouterClient } from '@orpc/server'
import type { Core } from '../core.ts'

/**
 * Makes sure that the fictitious example network is there, by the same road a window takes; answers the page that
 * shows it, or the first page when the data are not open or cannot be changed: that page says why.
 */
export async function openExample(core: Core): Promise<string> {
  const state = core.context.keeper.state()
  if (state.kind !== 'open' || state.readOnly !== null) return '/'
  const api = createRouterClient(core.router, { context: core.context })
  const { result } = await api.workplaces.openExample()
  return `/network/${result.networkId}`
}
