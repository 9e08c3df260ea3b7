import type { FailureBody } from '../../../shared/contract/failures.ts'
import type { BundleContent } from './pack.ts'
import type { ReadBundle } from './unpack.ts'

/** Work for a thread of its own: one job a thread, so that stopping the thread frees what it held. */
export type BundleJob = PackJob | ReadJob

export interface PackJob {
  readonly kind: 'pack'
  readonly content: BundleContent
  /** Where the files lie that go along; null when none do. */
  readonly dataFolder: string | null
  readonly passphrase: string | null
}

export interface ReadJob {
  readonly kind: 'read'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly passphrase: string | null
}

export interface PackDone {
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type DoneOf<J extends BundleJob> = J extends ReadJob ? ReadBundle : PackDone

export type FromThread =
  | { readonly type: 'done'; readonly value: ReadBundle | PackDone }
  | { readonly type: 'failure'; readonly failure: FailureBody }
  | { readonly type: 'fault'; readonly name: string; readonly stack: string }
