import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/index.ts'
import type { HostCapabilities } from '../core.ts'
import type { Drafts } from '../files/drafts.ts'
import type { SaveGraph, SaveTable } from '../files/save-table.ts'
import type { Attachments } from '../keeping/attachments/attachments.ts'
import type { Backups } from '../keeping/backups/backups.ts'
import type { Bundles } from '../keeping/bundle/bundles.ts'
import type { Erasing } from '../keeping/erasing.ts'
import type { Keeper } from '../keeping/keeper.ts'
import type { Log } from '../log.ts'
import type { AppServices } from '../services/index.ts'
import type { SettingsFile } from '../settings.ts'
import type { StoreClient } from '../store/client.ts'
import type { Unfinished } from '../unfinished.ts'
import type { Notices } from './notices.ts'

/** The store with everything it can be asked, checked by name. */
export type AppStore = StoreClient<AppServices>

/** What every handler gets from the composition root. */
export interface AppContext {
  readonly keeper: Keeper
  /** The keeper's: whichever file is open. */
  readonly store: AppStore
  readonly settings: SettingsFile
  readonly notices: Notices
  /** Files that were read and wait to be confirmed. */
  readonly drafts: Drafts
  /** What is typed in tables and not in the store yet. */
  readonly unfinished: Unfinished
  readonly backups: Backups
  /** Files that belong to what is in the store. */
  readonly attachments: Attachments
  /** Everything as one file, out and in. */
  readonly bundles: Bundles
  /** Removing for good. */
  readonly erasing: Erasing
  readonly saveTable: SaveTable
  readonly saveGraph: SaveGraph
  readonly host: HostCapabilities
  readonly log: Log
  readonly version: string
  /** Where the app was asked to live, with its settings and log; the data are in `keeper.dataFolder`. */
  readonly dataFolder: string
}

/** Where every handler starts: the contract, with this context. */
export const os = implement(contract).$context<AppContext>()
