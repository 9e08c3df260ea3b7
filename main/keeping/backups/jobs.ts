import type { Backup } from '../../../shared/contract/backups.ts'
import type { FailureBody } from '../../../shared/contract/failures.ts'
import type { IdentifiedContents } from '../../store/backup-file.ts'
import type { Fault } from '../../store/protocol.ts'
import type { Manifest } from './manifest.ts'
import type { NewKey, SealedBy } from './sealed.ts'

/** Work for a backup thread: one job a thread, so that stopping the thread stops the job. */
export interface Jobs {
  /** Makes a backup of the copy the store's thread made, and reads it back. */
  finish: { readonly input: FinishJob; readonly done: Manifest }
  /** Writes a manifest for a file that has none: a copy made before a migration. Null when it does not hold together. */
  adopt: { readonly input: AdoptJob; readonly done: Manifest | null }
  /** Reads a backup back whole. */
  check: { readonly input: { readonly path: string; readonly manifest: Manifest }; readonly done: boolean }
  look: { readonly input: { readonly path: string }; readonly done: IdentifiedContents }
  /** Puts a checked copy of a file beside the data file, to take its place. */
  prepare: {
    readonly input: { readonly path: string; readonly to: string; readonly sha256: string }
    readonly done: boolean
  }
  newKey: { readonly input: { readonly passphrase: string; readonly work: number }; readonly done: NewKey }
  seal: {
    readonly input: { readonly path: string; readonly to: string; readonly by: SealedBy }
    readonly done: null
  }
  unseal: { readonly input: UnsealJob; readonly done: Unsealed }
}

export interface FinishJob {
  /** The copy; removed when the backup is there. */
  readonly copy: string
  readonly folder: string
  readonly id: string
  readonly at: number
  readonly reason: Backup['reason']
  readonly appVersion: string
}

export interface AdoptJob {
  readonly path: string
  readonly manifestPath: string
  readonly id: string
  /** When it was made, by the disk. */
  readonly at: number
  readonly now: number
  readonly appVersion: string
}

export interface UnsealJob {
  readonly path: string
  readonly to: string
  readonly passphrase: string
  readonly mostBytes: number
}

export interface Unsealed {
  readonly contents: IdentifiedContents
  readonly sha256: string
}

export type JobName = keyof Jobs
export type Job = { [N in JobName]: { readonly name: N; readonly input: Jobs[N]['input'] } }[JobName]

export type FromThread =
  | { readonly type: 'done'; readonly value: Jobs[JobName]['done'] }
  | { readonly type: 'failure'; readonly failure: FailureBody }
  | { readonly type: 'notEqual' }
  | { readonly type: 'fault'; readonly fault: Fault }

/** What was read back is not what was to be written. */
export class NotEqual extends Error {
  constructor() {
    super('The backup is not equal to what it was made of')
    this.name = 'NotEqual'
  }
}
