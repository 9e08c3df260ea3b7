import type { Router } from '@orpc/server'
import type { StandardRPCHandlerOptions } from '@orpc/server/standard'
import type { Settings } from '../shared/contract/app.ts'
import { Failure } from '../shared/contract/failures.ts'
import type { Contract } from '../shared/contract/index.ts'
import { createDrafts } from './files/drafts.ts'
import { saveGraph, saveTable } from './files/save-table.ts'
import type { AppContext } from './handlers/context.ts'
import { router } from './handlers/index.ts'
import { createNotices } from './handlers/notices.ts'
import { respondWith } from './handlers/respond.ts'
import { createAttachments } from './keeping/attachments/attachments.ts'
import { createBackups } from './keeping/backups/backups.ts'
import { createBundles } from './keeping/bundle/bundles.ts'
import { backupsForErase, createErasing, eraseAgain } from './keeping/erasing.ts'
import { type Keeper, startKeeper } from './keeping/keeper.ts'
import { type Log, openLog } from './log.ts'
import { type SettingsFile, openSettings } from './settings.ts'
import { privateFolder } from './store/disk.ts'
import { failureOf } from './store/problems.ts'
import { openUnfinished } from './unfinished.ts'

/** What a host can do for the app that the other cannot do alike. */
export interface HostCapabilities {
  readonly kind: 'electron' | 'loopback'
  openWindow(): Promise<{ address: string | null }>
  printPage(address: string, to: 'printer' | 'pdf'): Promise<{ done: boolean }>
  /** Asks for a folder in a dialog of the system; null when none was chosen. Absent where there are no such dialogs. */
  chooseFolder?(): Promise<string | null>
  /** Opens a file with the program of this machine; false when that did not come off. Absent where there are no such programs. */
  openFile?(path: string): Promise<boolean>
  /** Opens a link that a coach kept, in the browser or mail program of this machine. Absent where a page can do that itself. */
  openLink?(address: string): Promise<boolean>
}

export interface CoreOptions {
  readonly dataFolder: string
  /** Where the data lie on this machine when no folder was asked for; `dataFolder` unless given. */
  readonly localFolder?: string
  readonly version: string
  readonly host: HostCapabilities
}

export interface Core {
  /** The oRPC router implementing shared/contract: `new RPCHandler(core.router, core.handlerOptions)`. */
  readonly router: Router<Contract, AppContext>
  /** Goes to `RPCHandler.upgrade(port, { context })`. */
  readonly context: AppContext
  /** Options for every RPCHandler: interceptors that turn everything unforeseen into failures. */
  readonly handlerOptions: StandardRPCHandlerOptions<AppContext>
  settings(): Settings
  /** Calls `listener` after every change of the settings; answers how to stop. */
  onSettings(listener: (settings: Settings) => void): () => void
  readonly log: Log
  /** Finishes the last write, closes the file, releases the lock; may be called twice. */
  close(): Promise<void>
}

/** Settings changes reach the windows as change notices too, under the name of a table that is none. */
function broadcast(keeper: Keeper, settings: SettingsFile) {
  const notices = createNotices()
  let seq = 0
  keeper.store.onChange((notice) => {
    seq = notice.seq
    notices.publish(notice)
  })
  keeper.onChange(() => {
    notices.publish({ seq, tables: ['opening'], savedAt: Date.now() })
  })
  settings.onChange(() => {
    notices.publish({ seq, tables: ['settings'], savedAt: Date.now() })
  })
  /** Something that is no table of the file, but that windows ask for again all the same. */
  const tell = (table: string) => {
    notices.publish({ seq, tables: [table], savedAt: Date.now() })
  }
  return { notices, tell }
}

async function start(options: CoreOptions, log: Log): Promise<Core> {
  const { dataFolder, version, host } = options
  const settings = openSettings(dataFolder)
  const keeper = await startKeeper({
    dataFolder,
    localFolder: options.localFolder ?? dataFolder,
    holder: `${host.kind} ${String(process.pid)}`,
    log,
    beforeShown: (opened, folder) => eraseAgain(opened, folder, log),
  })
  if (settings.wasReset) keeper.tell({ kind: 'settingsReset' })
  const { store } = keeper
  const { notices, tell } = broadcast(keeper, settings)
  const drafts = createDrafts()
  const backups = createBackups({
    keeper,
    version,
    log,
    host,
    notify: () => {
      tell('backups')
    },
    erased: () => erasing.check(),
    eraseAgain: () => erasing.reapply(),
  })
  const attachments = createAttachments({ keeper, host, log, backups, erased: () => erasing.check() })
  const unfinished = openUnfinished(() => keeper.dataFolder)
  const erasing = createErasing({
    store,
    dataFolder: () => keeper.dataFolder,
    backups: backupsForErase(backups),
    attachments,
    unfinished: {
      forget: async () => {
        await unfinished.forget()
        // What was opened to look inside lies decrypted on the disk.
        backups.closeCopies()
      },
    },
    log,
    onLedgerDamaged: () => {
      keeper.tell({ kind: 'ledgerDamaged' })
    },
  })
  // What was cut off is finished; not waited for, as the file may still be in the middle of being checked.
  void erasing.reapply().catch((error: unknown) => {
    if (!(error instanceof Failure)) log.fault('erase.reapply', error)
  })
  const bundles = createBundles({
    store,
    version,
    // Nothing is taken in without a way back.
    backup: () => backups.make('beforeTakingIn'),
    erased: () => erasing.check(),
    attachments,
    dataFolder: () => keeper.dataFolder,
  })
  const close = async () => {
    notices.close()
    drafts.close()
    bundles.close()
    backups.close()
    await attachments.close()
    await unfinished.close()
    await settings.close()
    await keeper.close()
    log.event('core.closed')
    log.close()
  }
  let closing: Promise<void> | null = null
  log.event('core.started', { version, host: host.kind, node: process.version, platform: process.platform })
  return {
    router,
    context: {
      keeper,
      store,
      settings,
      notices,
      drafts,
      unfinished,
      backups,
      attachments,
      bundles,
      erasing,
      saveTable,
      saveGraph,
      host,
      log,
      version,
      dataFolder,
    },
    handlerOptions: respondWith(log),
    settings: () => settings.get(),
    onSettings: (listener) => settings.onChange(listener),
    log,
    close: () => (closing ??= close()),
  }
}

/**
 * Opens everything under the data folder; where the data do not open, the rest does, and the windows are told why
 * (`opening`). Throws Failure: STORE_BUSY `{holder}` when another app holds the data, or UNEXPECTED with the reference
 * of the line in the log.
 */
export async function startCore(options: CoreOptions): Promise<Core> {
  try {
    privateFolder(options.dataFolder)
    const log = openLog(options.dataFolder)
    try {
      return await start(options, log)
    } catch (error) {
      if (failureOf(error) !== null) throw error
      throw new Failure({ code: 'UNEXPECTED', data: { reference: log.fault('core.start', error) } })
    }
  } catch (error) {
    throw failureOf(error) ?? error
  }
}
