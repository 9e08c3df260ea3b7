import type { SearchKind } from '../../../shared/domain/search.ts'

/** What opens when it is chosen; the service makes an address of it. */
export type OpensAt =
  | 'networks'
  | 'network'
  | 'participants'
  | 'meetings'
  | 'meeting'
  | 'running'
  | 'lookBack'
  | 'agreements'
  | 'facilities'
  | 'document'
  | 'start'
  | 'board'
  | 'product'
  | 'rounds'
  | 'round'
  | 'picture'
  | 'conclusions'
  | 'yields'
  | 'surveys'
  | 'wave'
  | 'ties'
  | 'consultation'
  | 'workForm'
  | 'templates'

/** A table with something that a coach typed or named. SQL is about the row `r`. */
export interface Source {
  readonly kind: SearchKind
  readonly table: string
  /** What it is called; it may be empty, and then it is known by what was found in it. */
  readonly name: readonly string[]
  readonly body: readonly string[]
  /** Columns of `body` that hold JSON: structured text, or a list of words. */
  readonly json?: readonly string[]
  /** Only rows for which this holds are searched. */
  readonly where?: string
  /** That holds once the round it belongs to is revealed. */
  readonly waits?: true
  /** The network it belongs to; null for what belongs to several or none. */
  readonly network: string | null
  readonly opens: OpensAt
  /** The id in the address, where that is not the network's. */
  readonly of?: string
  /** What it is called by when it has no name of its own. */
  readonly called?: string
  /** Who it is about: called by code or name, as the coach has chosen. */
  readonly person?: string
  /** The meeting it belongs to. */
  readonly meeting?: string
  /** What else it is a part of, in the coach's words. */
  readonly within?: string
  /** When it was, for what is called by its day. */
  readonly on?: string
  /** Found by its first letters too. */
  readonly byLetters?: true
}

/** One column of another row. */
export const one = (column: string, table: string, id: string) =>
  `(SELECT ${column} FROM ${table} WHERE id = ${id})`
