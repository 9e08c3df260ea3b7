import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import type { HostCapabilities } from '../core.ts'
import type { Drafts } from '../files/drafts.ts'
import type { SaveTable } from '../files/save-table.ts'
import type { Log } from '../log.ts'
import type { AppServices } from '../services/index.ts'
import type { SettingsFile } from '../settings.ts'
import type { StoreClient } from '../store/client.ts'
import type { Notices } from './notices.ts'

/** The store with everything it can be asked, checked by name. */
export type AppStore = StoreClient<AppServices>

/** What every handler gets from the composition root. */
export interface AppContext {
  readonly store: AppStore
  readonly settings: SettingsFile
  readonly notices: Notices
  /** Files that were read and wait to be confirmed. */
  readonly drafts: Drafts
  readonly saveTable: SaveTable
  readonly host: HostCapabilities
  readonly log: Log
  readonly version: string
  readonly dataFolder: string
}

/** Where every handler starts: the contract, with this context. */
export const os = implement(contract).$context<AppContext>()
