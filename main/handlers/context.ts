import type { HostCapabilities } from '../core.ts'
import type { Log } from '../log.ts'

/** What every handler gets from the composition root. */
export interface AppContext {
  readonly host: HostCapabilities
  readonly log: Log
  readonly version: string
  readonly dataFolder: string
}
