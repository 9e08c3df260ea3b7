import type { ChangeNotice } from '../../shared/contract/app.ts'
import type { FailureBody } from '../../shared/contract/failures.ts'
import { errorCode } from './disk.ts'
import type { Refusal } from './problems.ts'

/** What the store says of itself. */
export interface StoreState {
  readonly seq: number
  /** When the last recorded change was made, in milliseconds since 1970; null before the first. */
  readonly savedAt: number | null
  readonly readOnly: boolean
}

export type Request =
  | { readonly id: number; readonly op: 'query' | 'write'; readonly name: string; readonly input: unknown }
  | { readonly id: number; readonly op: 'copy'; readonly path: string }
  | { readonly id: number; readonly op: 'state' | 'close' }

/** An error as it crosses between threads: its class, code and frames. Its message may quote data and stays behind. */
export interface Fault {
  readonly kind: string
  readonly code: string | null
  readonly frames: readonly string[]
}

/** How the file came to be open. */
export interface Opened {
  /** Why nothing can be changed; null when all is as it should be. */
  readonly readOnly: 'chosen' | 'file' | 'otherVersion' | null
  /** The app was cut off while it was writing; the file was checked as a whole. */
  readonly afterCutOff: boolean
  /** A backup took the place of the data file just now: when that was made, milliseconds since 1970. */
  readonly restored: number | null
  readonly migrated: { readonly from: number; readonly to: number } | null
}

/** `replaced`: another file has its name, ours was kept aside and can still be looked at. */
export type Turned = 'replaced' | 'changedOutside' | 'damaged'

export type Reply =
  /** What takes longer than opening, before `ready`. */
  | { readonly type: 'doing'; readonly doing: 'checking' | 'migrating' }
  | { readonly type: 'ready'; readonly opened: Opened }
  /** The open file turned out not to be what it should be; nothing is written any more. */
  | { readonly type: 'turned'; readonly to: Turned }
  | { readonly type: 'notOpened'; readonly problem: Problem }
  /** How far a copy is, from 0 to 1. */
  | { readonly type: 'share'; readonly id: number; readonly share: number }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'problem'; readonly id: number; readonly problem: Problem }
  | { readonly type: 'notice'; readonly notice: ChangeNotice }

export type Problem =
  | {
      readonly failure: FailureBody
      readonly refused: { readonly reason: Refusal; readonly isViewable: boolean } | null
    }
  | { readonly fault: Fault }

/** Something in the store's thread that nobody foresaw. */
export class StoreFault extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(`${fault.kind} in the store`)
    this.name = 'StoreFault'
    this.fault = fault
  }
}

/** Class, code and stack frames of whatever was thrown, without its message. */
export function faultOf(error: unknown): Fault {
  if (error instanceof StoreFault) return error.fault
  if (!(error instanceof Error)) return { kind: typeof error, code: null, frames: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return { kind: error.name, code: errorCode(error), frames: frames.slice(0, 12).map((line) => line.trim()) }
}
