import { fromWord, read, toShow } from './reading.ts'
import type { PastedRows } from './pasted.ts'
import { chosenId, type CellSaving } from './saving.ts'
import type { CellState, Draft, LineCells, TableInput, TableStore } from './store.ts'
import { isEditable, type EditableColumn, type Explained, type Typed } from './types.ts'

const forgetAddedAfter = 10_000

interface ToAdd<Row> {
  readonly column: EditableColumn<Row>
  readonly typed: Typed
  readonly value: string
}

/** The new lines at the bottom: typed or pasted, checked, and added one after the other. */
export class Drafts<Row> {
  readonly #store: TableStore<Row>
  readonly #input: () => TableInput<Row>
  readonly #saving: CellSaving<Row>
  #made = 0
  #adding: Promise<void> = Promise.resolve()

  constructor(store: TableStore<Row>, input: () => TableInput<Row>, saving: CellSaving<Row>) {
    this.#store = store
    this.#input = input
    this.#saving = saving
  }

  /** Sees to it that the last line is an empty one to type in, where the page can add rows at all. */
  ensureEmpty(): void {
    const { drafts } = this.#store.get()
    const last = drafts.at(-1)
    if (this.#input().add === null) {
      if (drafts.length > 0) this.#store.set({ drafts: [] })
    } else if (last === undefined || last.state !== 'typing')
      this.#store.set({ drafts: [...drafts, this.#fresh()] })
  }

  find(line: string): Draft | undefined {
    return this.#store.get().drafts.find(({ key }) => key === line)
  }

  /** Whether anything was typed in a new line. */
  hasText(line: string): boolean {
    return Object.values(this.#store.get().cells.get(line) ?? {}).some(({ typed }) => typed.text !== '')
  }

  set(line: string, column: EditableColumn<Row>, typed: Typed): void {
    const reading = read(column, typed, null, this.#input().texts)
    const isEmpty = typed.text.trim() === ''
    const cell = this.#saving.cell(typed, '', {
      message: reading.ok || isEmpty ? null : reading.message,
      note: reading.ok && !isEmpty ? (column.warn?.(reading.value) ?? null) : null,
    })
    this.#store.setCell({ line, column: column.id }, isEmpty ? null : cell)
    this.#mark(line, 'typing')
  }

  /** Takes a line away with what was typed in it; only ever on the coach's word. */
  discard(line: string): void {
    this.#store.set({ drafts: this.#store.get().drafts.filter(({ key }) => key !== line) })
    this.#store.dropLine(line)
    this.ensureEmpty()
  }

  /** Hands the lines that came back to the page, with everything that was typed in them. */
  handOver(): void {
    for (const { key, state } of this.#store.get().drafts) if (state === 'failed') this.#tell(key)
  }

  /** Puts back a line that a window left which is gone, above the empty one, to look at and to add. */
  restore(cells: readonly { readonly column: string; readonly typed: Typed }[]): void {
    const { columns, texts } = this.#input()
    const able = cells.filter(({ column }) => columns.some((each) => each.id === column && isEditable(each)))
    if (this.#input().add === null || able.length === 0) return
    const draft: Draft = { ...this.#fresh(), state: 'failed' }
    const { drafts } = this.#store.get()
    this.#store.set({ drafts: [...drafts.slice(0, -1), draft, ...drafts.slice(-1)] })
    for (const [at, { column, typed }] of able.entries())
      this.#store.setCell(
        { line: draft.key, column },
        this.#saving.cell(typed, '', at === 0 ? { state: 'failed', message: texts.leftOver } : {}),
      )
  }

  /** Adds once more the lines that never left for want of a connection. */
  resend(): void {
    for (const { key, state } of this.#store.get().drafts) {
      const cells = Object.values(this.#store.get().cells.get(key) ?? {})
      if (state !== 'failed' || !cells.some(({ lost }) => lost === 'notSent')) continue
      this.#mark(key, 'typing')
      this.add(key)
    }
  }

  /** Adds a line that has text in it and waits for its turn. Answers false when something in it must be mended first. */
  add(line: string): boolean {
    if (this.find(line)?.state !== 'typing' || !this.hasText(line)) return true
    const toAdd = this.#check(line)
    if (toAdd === null) {
      this.#back(line)
      return false
    }
    this.#mark(line, 'adding')
    this.ensureEmpty()
    this.#adding = this.#adding.then(() => this.#send(line, toAdd))
    return true
  }

  /** Puts pasted rows above the empty line and adds them all. */
  addPasted({ rows }: PastedRows): void {
    const columns = this.#input().columns.filter(isEditable)
    const made = rows.map((row) => {
      const draft = this.#fresh()
      for (const column of columns) {
        const word = row[column.id]
        if (word !== undefined) this.set(draft.key, column, fromWord(column, word))
      }
      return draft
    })
    const { drafts } = this.#store.get()
    this.#store.set({ drafts: [...drafts.slice(0, -1), ...made, ...drafts.slice(-1)] })
    for (const { key } of made) this.add(key)
  }

  #fresh(): Draft {
    this.#made += 1
    return { key: `new-${String(this.#made)}`, state: 'typing' }
  }

  #mark(line: string, state: Draft['state']): void {
    const { drafts } = this.#store.get()
    this.#store.set({ drafts: drafts.map((draft) => (draft.key === line ? { ...draft, state } : draft)) })
  }

  /** The values of a line, or null after every cell that must be mended was told so. */
  #check(line: string): readonly ToAdd<Row>[] | null {
    const { columns, texts } = this.#input()
    const cells = this.#store.get().cells.get(line) ?? {}
    const editable = columns.filter(isEditable)
    const toAdd = editable.flatMap((column) => {
      const typed = cells[column.id]?.typed ?? { text: column.initial ?? '' }
      const reading = read(column, typed, null, texts)
      if (reading.ok) return [{ column, typed, value: reading.value }]
      this.#fail(line, column, typed, reading.message)
      return []
    })
    return toAdd.length === editable.length ? toAdd : null
  }

  async #send(line: string, toAdd: readonly ToAdd<Row>[]): Promise<void> {
    const { add, idOf } = this.#input()
    try {
      if (add === null) throw new Error('this table adds no rows')
      const values: Record<string, string> = {}
      for (const { column, typed, value } of toAdd) {
        if (column.isAdded !== true || value === '') continue
        try {
          values[column.id] = await chosenId(column, typed, value)
        } catch (error) {
          this.#sendFailed(line, { ...this.#input().explain(error), column: column.id })
          return
        }
      }
      const row = await add(values)
      this.#arrived(line, row, idOf(row))
      for (const { column, typed, value } of toAdd)
        if (column.isAdded !== true && value !== '') void this.#saving.save(row, column, typed, value)
    } catch (error) {
      this.#sendFailed(line, this.#input().explain(error))
    }
  }

  #arrived(line: string, row: Row, id: string): void {
    const { labelOf, texts, idOf } = this.#input()
    const { drafts, added, active, cells } = this.#store.get()
    const kept = new Map(cells)
    const notes = Object.fromEntries(
      Object.entries(kept.get(line) ?? {})
        .filter(([, cell]) => cell.note !== null)
        .map(([column, cell]): [string, CellState] => [column, { ...cell, state: 'noted', message: null }]),
    ) satisfies LineCells
    kept.delete(line)
    const said = texts.added(labelOf(row))
    if (Object.keys(notes).length > 0) kept.set(id, notes)
    this.#store.set({
      cells: kept,
      drafts: drafts.filter(({ key }) => key !== line),
      added: [...added, row],
      active: active?.line === line ? { ...active, line: id } : active,
      said,
      saidOf: { id, said, isThere: false },
    })
    setTimeout(() => {
      this.#store.set({ added: this.#store.get().added.filter((each) => idOf(each) !== id) })
    }, forgetAddedAfter)
  }

  #sendFailed(line: string, { message, column, lost }: Explained): void {
    const columns = this.#input().columns.filter(isEditable)
    const at = columns.find(({ id }) => id === column) ?? columns[0]
    if (at === undefined) return
    const typed = this.#store.cell({ line, column: at.id })?.typed ?? { text: '' }
    this.#fail(line, at, typed, message, lost)
    this.#back(line)
  }

  /** The line stays with what was typed in it; where there is no table any more the page is told. */
  #back(line: string): void {
    this.#mark(line, 'failed')
    this.ensureEmpty()
    if (!this.#store.isOnScreen) this.#tell(line)
  }

  #tell(line: string): void {
    const cells = Object.values(this.#store.get().cells.get(line) ?? {})
    const failed = cells.find(({ state }) => state === 'failed')
    this.#input().onUnsaved(this.#textOf(line), failed?.message ?? '')
    this.discard(line)
  }

  #fail(
    line: string,
    column: EditableColumn<Row>,
    typed: Typed,
    message: string,
    lost?: Explained['lost'],
  ): void {
    this.#store.setCell(
      { line, column: column.id },
      this.#saving.cell(typed, '', { state: 'failed', message, lost }),
    )
    this.#store.set({ said: `${column.label}: ${message}` })
  }

  #textOf(line: string): string {
    const columns = this.#input().columns.filter(isEditable)
    const cells = this.#store.get().cells.get(line) ?? {}
    return columns
      .flatMap((column) => {
        const typed = cells[column.id]?.typed
        return typed === undefined || typed.text === '' ? [] : [toShow(column, typed, (date) => date)]
      })
      .join(' · ')
  }
}
