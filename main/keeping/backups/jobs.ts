import type { Backup } from '../../../shared/contract/backups.ts'
import type { FailureBody } from '../../../shared/contract/failures.ts'
import type { IdentifiedContents } from '../../store/backup-file.ts'
import type { FileReference } from '../../store/files-in.ts'
import type { Fault } from '../../store/protocol.ts'
import type { StoredFile } from '../attachments/folder.ts'
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
  seal: { readonly input: SealJob; readonly done: Sealed }
  unseal: { readonly input: UnsealJob; readonly done: Unsealed }
  /** Puts the files that came with an opened copy in a data folder, but for those that are there; answers how many. */
  bring: { readonly input: BringJob; readonly done: number }
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

export interface SealJob {
  /** A data file that lies still. */
  readonly path: string
  readonly to: string
  readonly by: SealedBy
  /** The files that go along, and the data folder where they lie; null when it is the data file alone. */
  readonly along: {
    readonly dataFolder: string
    readonly files: readonly StoredFile[]
    /** When the data file was made, milliseconds since 1970. */
    readonly at: number
  } | null
}

export interface Sealed {
  readonly bytes: number
  /** Files that were not there, or not what they should be; they did not go along. */
  readonly missing: number
}

export interface UnsealJob {
  readonly path: string
  /** Where the data file comes, `<name>.sqlite`; files that are in the copy come beside it (see {@link besidePath}). */
  readonly to: string
  readonly passphrase: string
  readonly mostBytes: number
}

export interface Unsealed {
  readonly contents: IdentifiedContents
  readonly sha256: string
  /** The files that the data file refers to, and whether they came with it. */
  readonly files: readonly (FileReference & { readonly isHere: boolean })[]
}

export interface BringJob {
  /** The data file of the copy. */
  readonly path: string
  readonly dataFolder: string
  readonly files: readonly StoredFile[]
}

/** Where a file that came with a copy lies, until it is put in a data folder or put away. */
export const besidePath = (dataFile: string, sha256: string): string => dataFile.replace(/sqlite$/u, sha256)

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
