import type { GraphFormat, SaveFormat } from '../../shared/contract/exports.ts'
import type { FailureBody } from '../../shared/contract/failures.ts'
import type { ExchangeFile } from '../../shared/domain/exchange.ts'
import type { GraphToSave } from '../../shared/domain/graph-to-save.ts'
import type { ImportPlan, ImportRequest } from '../../shared/domain/import/shapes.ts'
import type { ImportExisting } from '../../shared/domain/import/state.ts'
import type { TableToSave } from '../../shared/domain/table-to-save.ts'
import type { PackedTable } from './packed-table.ts'
import type { ReadFile } from './read-table.ts'

/** Work for a file thread: one job a thread, so that stopping the thread stops the job and frees what it held. */
export type FileJob = ReadJob | PlanJob | WriteJob | WriteGraphJob | ExchangeJob

export interface ReadJob {
  readonly kind: 'read'
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface PlanJob {
  readonly kind: 'plan'
  readonly people: PackedTable | null
  readonly ties: readonly PackedTable[]
  readonly matrices: readonly PackedTable[]
  readonly request: ImportRequest
  readonly existing: ImportExisting
  /** Whether what is to be stored must come along with the plan. */
  readonly withContent: boolean
}

export interface PlanDone {
  readonly plan: ImportPlan
  /** The ImportToStore as UTF-8 JSON; null when it was not asked for, or something blocks it. */
  readonly content: Uint8Array<ArrayBuffer> | null
}

/** A table to make a file of. */
export interface WriteJob {
  readonly kind: 'write'
  readonly table: TableToSave
  readonly format: SaveFormat
}

/** A graph to make a file of. */
export interface WriteGraphJob {
  readonly kind: 'writeGraph'
  readonly graph: GraphToSave
  readonly format: GraphFormat
}

export interface WriteDone {
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file of work forms and templates to read. */
export interface ExchangeJob {
  readonly kind: 'exchange'
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type DoneOf<J extends FileJob> = J extends ReadJob
  ? ReadFile
  : J extends ExchangeJob
    ? ExchangeFile
    : J extends WriteJob | WriteGraphJob
      ? WriteDone
      : PlanDone

export type FromThread =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly value: ReadFile | PlanDone | WriteDone | ExchangeFile }
  | { readonly type: 'failure'; readonly failure: FailureBody }
  | { readonly type: 'fault'; readonly name: string; readonly stack: string }
