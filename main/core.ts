import type { Router } from '@orpc/server'
import type { StandardRPCHandlerOptions } from '@orpc/server/standard'
import type { Settings } from '../shared/contract/app.ts'
import { Failure } from '../shared/contract/failures.ts'
import type { Contract } from '../shared/contract/index.ts'
import { createDrafts } from './files/drafts.ts'
import { saveTable } from './files/save-table.ts'
import type { AppContext } from './handlers/context.ts'
import { router } from './handlers/index.ts'
import { createNotices } from './handlers/notices.ts'
import { respondWith } from './handlers/respond.ts'
import { type Log, openLog } from './log.ts'
import type { AppServices } from './services/index.ts'
import { type SettingsFile, openSettings } from './settings.ts'
import { type StoreClient, startStore } from './store/client.ts'
import { privateFolder } from './store/disk.ts'
import { failureOf } from './store/problems.ts'
import { workerUrl } from './worker-url.ts'

/** What a host can do for the app that the other cannot do alike. */
export interface HostCapabilities {
  readonly kind: 'electron' | 'loopback'
  openWindow(): Promise<{ address: string | null }>
  printPage(address: string, to: 'printer' | 'pdf'): Promise<{ done: boolean }>
}

export interface CoreOptions {
  readonly dataFolder: string
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
function broadcast(store: StoreClient<AppServices>, settings: SettingsFile): AppContext['notices'] {
  const notices = createNotices()
  let seq = 0
  store.onChange((notice) => {
    seq = notice.seq
    notices.publish(notice)
  })
  settings.onChange(() => {
    notices.publish({ seq, tables: ['settings'], savedAt: Date.now() })
  })
  return notices
}

async function start({ dataFolder, version, host }: CoreOptions, log: Log): Promise<Core> {
  const settings = openSettings(dataFolder)
  const store = await startStore<AppServices>(workerUrl('store-worker'), {
    dataFolder,
    holder: `${host.kind} ${String(process.pid)}`,
  })
  const notices = broadcast(store, settings)
  const drafts = createDrafts()
  const close = async () => {
    notices.close()
    drafts.close()
    await settings.close()
    await store.close()
    log.event('core.closed')
    log.close()
  }
  let closing: Promise<void> | null = null
  log.event('core.started', { version, host: host.kind, node: process.version, platform: process.platform })
  return {
    router,
    context: { store, settings, notices, drafts, saveTable, host, log, version, dataFolder },
    handlerOptions: respondWith(log),
    settings: () => settings.get(),
    onSettings: (listener) => settings.onChange(listener),
    log,
    close: () => (closing ??= close()),
  }
}

/**
 * Opens everything under the data folder. Throws Failure: STORE_BUSY `{holder}` when another app holds it, StoreRefused
 * (UNEXPECTED, with a `reason` and a sentence as its message) when the file is not ours or from a newer version,
 * DISK_FULL, STORE_READ_ONLY, or UNEXPECTED with the reference of the line in the log.
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
