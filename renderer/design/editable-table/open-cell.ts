import type { Keeping } from './keeping.ts'
import { read, type Reading } from './reading.ts'
import type { CellSaving } from './saving.ts'
import { columnOf, rowOf, type Editing, type TableInput, type TableStore } from './store.ts'
import { isEditable, type Place, type Typed } from './types.ts'

/** How many values of its own an open cell remembers. */
const mostSeen = 20

/** The cell that is being typed in: free text is stored while it is typed, anything else is kept beside the store. */
export class OpenCell<Row> {
  readonly #store: TableStore<Row>
  readonly #input: () => TableInput<Row>
  readonly #saving: CellSaving<Row>
  readonly #keeping: Keeping<Row>

  constructor(
    store: TableStore<Row>,
    input: () => TableInput<Row>,
    saving: CellSaving<Row>,
    keeping: Keeping<Row>,
  ) {
    this.#store = store
    this.#input = input
    this.#saving = saving
    this.#keeping = keeping
  }

  /**
   * The text as it is being typed. Answers whether it may be stored with {@link save} in a moment; other text is kept
   * beside the store until the cell is left.
   */
  typing(place: Place, typed: Typed): boolean {
    const input = this.#input()
    const column = columnOf(input, place.column)
    const row = rowOf(input, this.#store, place.line)
    const saves =
      column?.kind === 'text' &&
      column.savesWhileTyping === true &&
      row !== null &&
      read(column, typed, row, input.texts).ok
    this.#keeping.open = saves ? null : { place, typed }
    this.#keeping.coming = saves ? place : null
    return saves
  }

  /** Stores the text while it is being typed. */
  save(place: Place, typed: Typed): void {
    this.#take(place, typed)
    this.#keeping.coming = null
  }

  /** What was typed there is handed in: nothing of it is still to come. */
  left(place: Place): void {
    const { coming } = this.#keeping
    if (coming?.line === place.line && coming.column === place.column) this.#keeping.coming = null
  }

  #take(place: Place, typed: Typed): void {
    const { editing } = this.#store.get()
    const input = this.#input()
    const column = columnOf(input, place.column)
    const row = rowOf(input, this.#store, place.line)
    const isMine = editing?.place.line === place.line && editing.place.column === place.column
    if (!isMine || column === undefined || !isEditable(column) || row === null) return
    const reading = read(column, typed, row, input.texts)
    if (!reading.ok) return
    this.#saving.take(row, column, typed, editing.seen)
    // From here on these are known: the coach has been told of what another window stored.
    const [first = '', ...more] = editing.seen
    const seen = [first, ...[...more, column.value(row), reading.value].slice(-mostSeen)]
    this.#store.set({ editing: { ...editing, seen, saved: reading.value } })
  }

  /** Whether this text was stored while it was typed; another window may have stored something over it since. */
  isStored({ place, saved }: Editing, reading: Reading): boolean {
    return (
      saved !== null && reading.ok && reading.value === saved && this.#store.cell(place)?.state !== 'failed'
    )
  }

  /** Puts back what was stored before it was typed in; what another window stored since stays. */
  takeBack({ place, seen, saved }: Editing): void {
    const input = this.#input()
    const column = columnOf(input, place.column)
    const row = rowOf(input, this.#store, place.line)
    const [before] = seen
    if (column === undefined || !isEditable(column) || row === null || before === undefined) return
    if (saved !== null && saved !== before && seen.includes(column.value(row)))
      void this.#saving.save(row, column, { text: before }, before)
  }
}
