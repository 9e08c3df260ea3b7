import type { ReadingTexts } from './reading.ts'
import type { PastedRows } from './pasted.ts'
import type { CellMeanwhile, Column, Explained, Place, Typed } from './types.ts'

/**
 * What a cell has beside its stored value. `typed`: in a new line, not saved yet. `saving` and `saved`: shown until the
 * stored value follows. `failed`: kept with its message until it is saved or taken back. `noted`: saved, with
 * something to think about.
 */
export interface CellState {
  readonly state: 'typed' | 'saving' | 'saved' | 'failed' | 'noted'
  readonly typed: Typed
  /** What was stored when this was typed. */
  readonly before: string
  readonly message: string | null
  readonly note: string | null
  /** Failed for want of a connection. */
  readonly lost?: Explained['lost'] | undefined
  /** Tells one edit of a cell from the next, so that an old answer never touches newer text. */
  readonly turn: number
}
export type LineCells = Readonly<Record<string, CellState>>

/** A new line: still being typed, on its way to the store, or come back with something to mend. */
export interface Draft {
  readonly key: string
  readonly state: 'typing' | 'adding' | 'failed'
}

export interface Editing {
  readonly place: Place
  /** What the field starts with. */
  readonly start: Typed
  /** The start is something new already: typed over, or pasted. */
  readonly isTyped: boolean
  readonly message: string | null
  /** What was stored and what was shown when it opened; something else at the end is another window's. */
  readonly seen: readonly string[]
  /** What was stored of it while it was being typed; null as long as nothing was. */
  readonly saved: string | null
}

export interface TableState<Row> {
  readonly active: Place | null
  readonly editing: Editing | null
  readonly cells: ReadonlyMap<string, LineCells>
  /** The last one is always the empty line to type in; without `add` there are none. */
  readonly drafts: readonly Draft[]
  /** Rows that were added here and have not come back with the others yet. */
  readonly added: readonly Row[]
  readonly chosen: ReadonlySet<string>
  /** Rows from a spreadsheet that wait for a yes. */
  readonly pasting: PastedRows | null
  /** Read out by screen readers. */
  readonly said: string
  /** The row that was last said to be added, while that still has to be seen among the others, and after. */
  readonly saidOf: { readonly id: string; readonly said: string; readonly isThere: boolean } | null
}

export interface TableTexts extends ReadingTexts {
  readonly pasteBelow: string
  readonly pasteTooMany: string
  readonly failedAt: (where: {
    readonly row: string
    readonly column: string
    readonly message: string
  }) => string
  readonly added: (row: string) => string
  /** Said at text that a window left which is gone. */
  readonly leftOver: string
}

/** What the page gives the table, as of the latest render. */
export interface TableInput<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly idOf: (row: Row) => string
  readonly labelOf: (row: Row) => string
  /** Whether there is a column of boxes to choose rows with. */
  readonly canChoose: boolean
  readonly add: ((values: Readonly<Record<string, string>>) => Promise<Row>) | null
  readonly explain: (error: unknown) => Explained
  /** Typed text that could not be saved and has no cell on screen any more. */
  readonly onUnsaved: (text: string, message: string) => void
  readonly onMeanwhile?: ((what: CellMeanwhile) => void) | undefined
  readonly texts: TableTexts
  /** The ids of the rows as they stand on screen. */
  readonly order: readonly string[]
}

export function withCell(
  cells: ReadonlyMap<string, LineCells>,
  { line, column }: Place,
  cell: CellState | null,
): ReadonlyMap<string, LineCells> {
  const { [column]: _old, ...others } = cells.get(line) ?? {}
  const next = new Map(cells)
  const mine = cell === null ? others : { ...others, [column]: cell }
  if (Object.keys(mine).length === 0) next.delete(line)
  else next.set(line, mine)
  return next
}

/** The row of a line, also one that was added here a moment ago; null for a new line. */
export function rowOf<Row>(
  { rows, idOf }: TableInput<Row>,
  store: TableStore<Row>,
  line: string,
): Row | null {
  return [...rows, ...store.get().added].find((row) => idOf(row) === line) ?? null
}

export const columnOf = <Row>({ columns }: TableInput<Row>, id: string): Column<Row> | undefined =>
  columns.find((column) => column.id === id)

/** The text a cell stands for now: what was typed, until the store has followed it or somebody else changed it. */
export function currentText(cell: CellState | undefined, stored: string): Typed {
  if (cell === undefined || cell.state === 'noted') return { text: stored }
  if (cell.state === 'saved' && stored !== cell.before) return { text: stored }
  return cell.typed
}

/** The state of one table, outside React: every handler reads the latest, every change is told. */
export class TableStore<Row> {
  #state: TableState<Row> = {
    active: null,
    editing: null,
    cells: new Map(),
    drafts: [],
    added: [],
    chosen: new Set(),
    pasting: null,
    said: '',
    saidOf: null,
  }
  readonly #listeners = new Set<() => void>()
  /** False once the table has left the page: what fails after that is told to the page. */
  isOnScreen = true

  readonly get = (): TableState<Row> => this.#state

  readonly set = (patch: Partial<TableState<Row>>): void => {
    this.#state = { ...this.#state, ...patch }
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly cell = ({ line, column }: Place): CellState | undefined => this.#state.cells.get(line)?.[column]

  readonly setCell = (place: Place, cell: CellState | null): void => {
    this.set({ cells: withCell(this.#state.cells, place, cell) })
  }

  readonly dropLine = (line: string): void => {
    const cells = new Map(this.#state.cells)
    cells.delete(line)
    this.set({ cells })
  }

  /** A row that was said to be added and is taken back is no longer said to be there. */
  unsay(there: ReadonlySet<string>): void {
    const { said, saidOf } = this.get()
    if (saidOf === null || there.has(saidOf.id) === saidOf.isThere) return
    if (!saidOf.isThere) this.set({ saidOf: { ...saidOf, isThere: true } })
    else this.set({ saidOf: null, said: said === saidOf.said ? '' : said })
  }
}
