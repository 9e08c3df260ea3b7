import { read, toShow } from './reading.ts'
import { columnOf, currentText, rowOf, type CellState, type TableInput, type TableStore } from './store.ts'
import { isEditable, type EditableColumn, type Place, type Typed } from './types.ts'

/** After this long a saved cell shows what is stored, whether or not the store's news has come. */
const settleAfter = 5_000

/** Sends cells to the store: shown at once, kept with a message when it does not go as asked. */
export class CellSaving<Row> {
  readonly #store: TableStore<Row>
  readonly #input: () => TableInput<Row>
  #turns = 0
  /** What was sent of each cell: its own text coming back late is not taken for another window's. */
  readonly #own = new Map<string, readonly string[]>()
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

  /**
   * Sends a cell when it was changed; what cannot be sent stays in it with the reason. `seen`: what its editor knew was
   * stored, so that anything else is another window's.
   */
  take(row: Row, column: EditableColumn<Row>, typed: Typed, seen: readonly string[] | null): void {
    const place = { line: this.#input().idOf(row), column: column.id }
    const before = column.value(row)
    const cell = this.#store.cell(place)
    const reading = read(column, typed, row, this.#input().texts)
    if (!reading.ok) {
      this.failed(place, this.cell(typed, before, {}), column, reading.message)
      return
    }
    const isOnItsWay = cell?.state === 'saving' || cell?.state === 'saved'
    const now = isOnItsWay ? currentText(cell, before) : { text: before }
    const isSame = reading.value === now.text && typed.isNew === now.isNew
    const isTheirs = seen !== null && !seen.includes(before) && reading.value !== before
    if (isTheirs)
      this.#input().onMeanwhile?.({
        kind: 'willReplace',
        mine: toShow(column, typed, (date) => date),
        theirs: toShow(column, { text: before }, (date) => date),
        putBack: () => void this.save(row, column, { text: before }, before),
      })
    if (!isSame) void this.save(row, column, { ...typed, text: reading.value }, reading.value)
    else if (cell?.state === 'failed') this.#store.setCell(place, null)
  }

  async save(row: Row, column: EditableColumn<Row>, typed: Typed, value: string): Promise<void> {
    const place: Place = { line: this.#input().idOf(row), column: column.id }
    const note = column.warn?.(value) ?? null
    const mine = this.cell(typed, column.value(row), { state: 'saving', note })
    this.#store.setCell(place, mine)
    const key = `${place.line} ${place.column}`
    this.#own.set(key, [...(this.#own.get(key) ?? []), value].slice(-20))
    const turn = (this.#queues.get(key) ?? Promise.resolve()).then(async () => {
      try {
        await column.save(row, await chosenId(column, typed, value))
        this.#saved(place, mine)
      } catch (error) {
        const { message, lost } = this.#input().explain(error)
        this.failed(place, { ...mine, lost }, column, message)
      }
    })
    this.#queues.set(key, turn)
    await turn
    if (this.#queues.get(key) === turn) this.#queues.delete(key)
  }

  /** Says something at a cell that is saved as it is. */
  note(place: Place, note: string): void {
    const column = columnOf(this.#input(), place.column)
    const row = rowOf(this.#input(), this.#store, place.line)
    const stored = column === undefined || row === null ? '' : column.value(row)
    const typed = this.#store.cell(place)?.typed ?? { text: stored }
    this.#store.setCell(place, this.cell(typed, stored, { state: 'noted', note }))
    this.#store.set({ said: note })
  }

  /** Keeps what was typed at its cell with the reason; where the cell is gone the page is told instead. */
  failed(place: Place, cell: CellState, column: EditableColumn<Row>, message: string): void {
    const { order, texts, labelOf, onUnsaved } = this.#input()
    const isTypedOver = (this.#store.cell(place)?.turn ?? cell.turn) > cell.turn
    if (isTypedOver) return
    const row = this.#row(place.line)
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

  /**
   * Once there is a connection again and the rows are fresh: sends the cells that could not be sent. What another window
   * stored in one meanwhile stays, and the coach is told.
   */
  resend(): void {
    const { columns, texts } = this.#input()
    for (const [line, of] of this.#store.get().cells)
      for (const [id, cell] of Object.entries(of)) {
        const row = this.#row(line)
        const column = columns.find((each) => each.id === id)
        if (cell.lost === undefined || row === undefined || column === undefined || !isEditable(column))
          continue
        const stored = column.value(row)
        const reading = read(column, cell.typed, row, texts)
        if (!reading.ok) continue
        if (stored === cell.before || cell.typed.isNew === true)
          void this.save(row, column, cell.typed, reading.value)
        else {
          this.#store.setCell({ line, column: id }, null)
          if (stored !== reading.value) this.#tellReplaced(row, column, cell.typed, reading.value)
        }
      }
  }

  /** After the rows came in anew: tells of saved cells that another window stored something else in since. */
  noticeReplaced(): void {
    const { columns, texts } = this.#input()
    for (const [line, of] of this.#store.get().cells)
      for (const [id, cell] of Object.entries(of)) {
        const row = cell.state === 'saved' ? this.#row(line) : undefined
        const column = columns.find((each) => each.id === id)
        if (row === undefined || column === undefined || !isEditable(column) || cell.typed.isNew === true)
          continue
        const stored = column.value(row)
        const reading = read(column, cell.typed, row, texts)
        const isOwn = this.#own.get(`${line} ${id}`)?.includes(stored) === true
        if (!reading.ok || stored === cell.before || stored === reading.value || isOwn) continue
        this.#store.setCell({ line, column: id }, null)
        this.#tellReplaced(row, column, cell.typed, reading.value)
      }
  }

  /** Saved cells show what is stored from here on: the coach takes something back. */
  release(): void {
    for (const [line, of] of this.#store.get().cells)
      for (const [column, { state }] of Object.entries(of))
        if (state === 'saved') this.#store.setCell({ line, column }, null)
    this.#own.clear()
  }

  #row(line: string): Row | undefined {
    return rowOf(this.#input(), this.#store, line) ?? undefined
  }

  #tellReplaced(row: Row, column: EditableColumn<Row>, typed: Typed, value: string): void {
    const line = this.#input().idOf(row)
    const show = (text: string) => toShow(column, { text }, (date) => date)
    this.#input().onMeanwhile?.({
      kind: 'replaced',
      mine: toShow(column, typed, (date) => date),
      theirs: show(column.value(row)),
      putBack: () => void this.save(this.#row(line) ?? row, column, typed, value),
    })
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
      if (this.#store.cell(place)?.turn === turn) this.#own.delete(`${place.line} ${place.column}`)
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
