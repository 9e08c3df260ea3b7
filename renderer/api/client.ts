import { createORPCClient } from '@orpc/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Api } from '../../shared/contract/index.ts'
import { link } from './connect.ts'

/** The contract's one client: every call a window makes goes through here. */
export const api: Api = createORPCClient(link)

/** Query and mutation options with their cache keys; nobody else spells a key. */
export const q = createTanstackQueryUtils(api)
