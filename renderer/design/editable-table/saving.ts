import { toShow } from './reading.ts'
import { type CellState, type TableInput, type TableStore } from './store.ts'
import type { EditableColumn, Place, Typed } from './types.ts'

/** After this long a saved cell shows what is stored, whether or not the store's news has come. */
const settleAfter = 5_000

/** Sends cells to the store: shown at once, kept with a message when it does not go as asked. */
export class CellSaving<Row> {
  readonly #store: TableStore<Row>
  readonly #input: () => TableInput<Row>
  #turns = 0
  /** The edits of one cell are sent one after the other, so that the last one typed is the last one stored. */
  readonly #queues = new Map<string, Promise<void>>()

  constructor(store: TableStore<Row>, input: () => TableInput<Row>) {
    this.#store = store
    this.#input = input
  }

  /** Makes the state of a freshly typed cell. */
  cell(typed: Typed, before: string, rest: Partial<CellState>): CellState {
    this.#turns += 1
    return { state: 'typed', typed, before, message: null, note: null, turn: this.#turns, ...rest }
  }

  async save(row: Row, column: EditableColumn<Row>, typed: Typed, value: string): Promise<void> {
    const place: Place = { line: this.#input().idOf(row), column: column.id }
    const note = column.warn?.(value) ?? null
    const mine = this.cell(typed, column.value(row), { state: 'saving', note })
    this.#store.setCell(place, mine)
    const key = `${place.line} ${place.column}`
    const turn = (this.#queues.get(key) ?? Promise.resolve()).then(async () => {
      try {
        await column.save(row, await chosenId(column, typed, value))
        this.#saved(place, mine)
      } catch (error) {
        this.failed(place, mine, column, this.#input().explain(error).message)
      }
    })
    this.#queues.set(key, turn)
    await turn
    if (this.#queues.get(key) === turn) this.#queues.delete(key)
  }

  /** Keeps what was typed at its cell with the reason; where the cell is gone the page is told instead. */
  failed(place: Place, cell: CellState, column: EditableColumn<Row>, message: string): void {
    const { order, texts, rows, idOf, labelOf, onUnsaved } = this.#input()
    const isTypedOver = (this.#store.cell(place)?.turn ?? cell.turn) > cell.turn
    if (isTypedOver) return
    const row = [...rows, ...this.#store.get().added].find((each) => idOf(each) === place.line)
    if (row === undefined || !order.includes(place.line) || !this.#store.isOnScreen) {
      this.#store.setCell(place, null)
      onUnsaved(
        toShow(column, cell.typed, (date) => date),
        message,
      )
      return
    }
    this.#store.setCell(place, { ...cell, state: 'failed', message })
    this.#store.set({ said: texts.failedAt({ row: labelOf(row), column: column.label, message }) })
  }

  /** Hands what failed on lines other than these to the page, so that no typed text goes with its line. */
  rescue(there: ReadonlySet<string>): void {
    const { columns, onUnsaved } = this.#input()
    for (const [line, of] of this.#store.get().cells) {
      const failed = there.has(line) ? [] : Object.entries(of).filter(([, cell]) => cell.state === 'failed')
      if (failed.length === 0) continue
      this.#store.dropLine(line)
      for (const [id, cell] of failed) {
        const column = columns.find((each) => each.id === id)
        const text = column?.kind === 'choice' ? toShow(column, cell.typed, (date) => date) : cell.typed.text
        onUnsaved(text, cell.message ?? '')
      }
    }
  }

  #saved(place: Place, { turn, note }: CellState): void {
    const change = (next: (cell: CellState) => CellState | null) => {
      const cell = this.#store.cell(place)
      if (cell?.turn === turn) this.#store.setCell(place, next(cell))
    }
    change((cell) => ({ ...cell, state: 'saved' }))
    setTimeout(() => {
      change((cell) => (note === null ? null : { ...cell, state: 'noted' }))
    }, settleAfter)
  }
}

/** The id to store for a choice, after the choice itself was made where it is new. */
export async function chosenId<Row>(
  column: EditableColumn<Row>,
  typed: Typed,
  value: string,
): Promise<string> {
  const isNew = typed.isNew === true && value !== ''
  return isNew && column.kind === 'choice' && column.create !== undefined
    ? await column.create.make(value)
    : value
}
