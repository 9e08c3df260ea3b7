import type { Router } from '@orpc/server'
import type { StandardRPCHandlerOptions } from '@orpc/server/standard'
import type { Settings } from '../shared/contract/app.ts'
import type { Contract } from '../shared/contract/index.ts'
import type { AppContext } from './handlers/context.ts'
import type { Log } from './log.ts'

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

/** Opens everything under the data folder. Throws Failure STORE_BUSY `{holder}` when another app holds it. */
export async function startCore(_options: CoreOptions): Promise<Core> {
  return Promise.reject(new Error('being written'))
}
