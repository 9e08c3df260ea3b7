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
  | { readonly id: number; readonly op: 'state' | 'close' }

/** An error as it crosses between threads: its class, code and frames. Its message may quote data and stays behind. */
export interface Fault {
  readonly kind: string
  readonly code: string | null
  readonly frames: readonly string[]
}

export type Reply =
  | { readonly type: 'ready' }
  | { readonly type: 'notOpened'; readonly problem: Problem }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'problem'; readonly id: number; readonly problem: Problem }
  | { readonly type: 'notice'; readonly notice: ChangeNotice }

export type Problem =
  { readonly failure: FailureBody; readonly refused: Refusal | null } | { readonly fault: Fault }

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
