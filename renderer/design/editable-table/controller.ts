import { Drafts } from './drafts.ts'
import type { Move, Then } from './keys.ts'
import { putBack } from './leftovers.ts'
import { moved, neighbour, type Position } from './moves.ts'
import { OpenCell } from './open-cell.ts'
import { copiedCells, laidOut } from './pasted.ts'
import { Keeping, type TableKeeper } from './keeping.ts'
import { fromWord, read, toEdit, toShow } from './reading.ts'
import { CellSaving } from './saving.ts'
import { columnOf, currentText, rowOf, TableStore, type TableInput } from './store.ts'
import { dateToType } from './typed-date.ts'
import {
  boxColumn,
  headingLine,
  isEditable,
  whereToBegin,
  type Column,
  type EditableColumn,
  type Place,
  type Typed,
} from './types.ts'

/** More rows than this belong in an import, with its preview. */
export const mostPasted = 300

/**
 * What an editable table does, without a screen: where the focus is, what is being edited, what is on its way to the
 * store and what came back. Everything typed is either stored, or on screen with a message, or handed to the page.
 */
export class TableController<Row> {
  readonly store = new TableStore<Row>()
  #input: TableInput<Row>
  readonly #saving: CellSaving<Row>
  readonly #drafts: Drafts<Row>
  #linesShown: readonly string[] = []
  /** What is typed and not stored, kept for when the window dies. */
  readonly keeping: Keeping<Row>
  readonly openCell: OpenCell<Row>

  constructor(input: TableInput<Row>) {
    this.#input = input
    this.#saving = new CellSaving(this.store, () => this.#input)
    this.#drafts = new Drafts(this.store, () => this.#input, this.#saving)
    this.#drafts.ensureEmpty()
    this.keeping = new Keeping(this.store)
    this.openCell = new OpenCell(this.store, () => this.#input, this.#saving, this.keeping)
  }

  /** After each render: what the page gives now. */
  update(input: TableInput<Row>): void {
    this.#input = input
    const { rows, idOf } = input
    const { added, chosen } = this.store.get()
    const there = new Set(rows.map(idOf))
    if (added.some((row) => there.has(idOf(row))))
      this.store.set({ added: added.filter((row) => !there.has(idOf(row))) })
    this.store.unsay(there)
    const still = new Set([...chosen].filter((id) => there.has(id)))
    if (still.size < chosen.size) this.store.set({ chosen: still })
    this.#drafts.ensureEmpty()
    this.#linesShown = this.lines()
    this.#saving.rescue(new Set(this.#linesShown))
    this.#saving.noticeReplaced()
  }

  /** The table is on the page, and new lines wait until they are left. */
  appear(): void {
    this.store.isOnScreen = true
  }

  /** The table leaves the page: what was typed in new lines is added, a line still open once its field hands in. */
  leave(): void {
    this.store.isOnScreen = false
    const { drafts, editing } = this.store.get()
    for (const { key } of drafts) if (key !== editing?.place.line) this.#drafts.add(key)
  }

  /** Keeps what is typed with this keeper, and asks it what windows that are gone have left. */
  async keepWith({ take, keep }: Pick<TableKeeper, 'take' | 'keep'>): Promise<void> {
    this.keeping.useKeeper(keep)
    const left = await take()
    if (left.length === 0) return
    putBack(left, { store: this.store, input: this.#input, saving: this.#saving, drafts: this.#drafts })
    // What is back on screen is kept from here on as this window's; what could not be shown was told.
    this.keeping.forget()
  }

  resend(): void {
    this.#saving.resend()
    this.#drafts.resend()
    this.keeping.forget()
  }

  release(): void {
    this.#saving.release()
  }

  /** The table is gone for good: what came back and was not mended is told to the page. */
  handOver(): void {
    this.leave()
    this.#drafts.handOver()
    this.#saving.rescue(new Set())
  }

  /** Notes where the focus is. Leaving a new line adds it. */
  focus(place: Place | null): void {
    const { active } = this.store.get()
    if (active !== null && active.line !== place?.line) this.#drafts.add(active.line)
    if (place !== null && (active?.line !== place.line || active.column !== place.column))
      this.store.set({ active: place })
  }

  /** Where the focus goes by a key; null while nothing is shown. */
  go(by: Move, page: number): Place {
    const place = this.#placeAt(moved(this.#position(), by, this.#size(page)))
    this.focus(place)
    return place
  }

  /**
   * Opens a cell for editing: with its text, or empty for typing over. Answers false where there is nothing to type;
   * a cell that is changed in a dialog opens it.
   */
  edit(place: Place, text: 'keep' | 'replace'): boolean {
    const column = this.#column(place.column)
    const row = this.#row(place.line)
    if (column?.kind === 'open' && row !== null) column.onOpen(row)
    if (column === undefined || !this.#canType(place) || !isEditable(column)) return false
    const cell = this.store.cell(place)
    const now = toEdit(column, this.#now(place, column, row))
    // A choice is not typed over: the letter finds its option, and the rest of the choice stays.
    const start = text === 'keep' || (column.kind === 'choice' && now.isNew !== true) ? now : { text: '' }
    const message = cell?.state === 'failed' ? cell.message : null
    const seen = row === null ? [] : [column.value(row), this.#now(place, column, row).text]
    const isTyped = text === 'replace'
    this.store.set({ active: place, editing: { place, start, isTyped, message, seen, saved: null } })
    return true
  }

  /** Ends editing and leaves everything as it was, also where some of it was stored while it was typed. */
  cancel(): Place | null {
    const { editing } = this.store.get()
    const place = this.close()
    if (editing !== null) this.openCell.takeBack(editing)
    return place
  }

  /** Ends editing where nothing was typed since it was stored. */
  close(): Place | null {
    const place = this.store.get().editing?.place ?? null
    this.keeping.open = null
    this.store.set({ editing: null })
    if (place !== null && !this.store.isOnScreen) this.#drafts.add(place.line)
    return place
  }

  /**
   * Takes what was typed. Answers where the focus goes, or null when the cell stays open because of its message.
   * `stay`: the focus has gone elsewhere by itself, so the cell closes with its text and its message.
   */
  commit(place: Place, typed: Typed, then: Then): Place | null {
    this.openCell.left(place)
    const { editing } = this.store.get()
    const isMine = editing?.place.line === place.line && editing.place.column === place.column
    const column = this.#column(place.column)
    if (column === undefined || !isEditable(column)) return place
    const isDraft = this.isNew(place.line)
    const row = this.#row(place.line)
    const reading = read(column, typed, row, this.#input.texts)
    const mustMend = !reading.ok && !(isDraft && typed.text.trim() === '')
    if (mustMend && then !== 'stay' && isMine) {
      this.store.set({ editing: { ...editing, message: reading.message }, said: reading.message })
      return null
    }
    if (isMine) {
      this.keeping.open = null
      this.store.set({ editing: null })
    }
    if (isMine && this.openCell.isStored(editing, reading)) return this.#after(place, then)
    if (isDraft) {
      this.#drafts.set(place.line, column, typed)
      if (!this.store.isOnScreen) this.#drafts.add(place.line)
    } else if (row === null) {
      const text = toShow(column, typed, (date) => date)
      if (text.trim() !== '') this.#input.onUnsaved(text, '')
    } else this.#saving.take(row, column, typed, isMine ? editing.seen : null)
    return this.#after(place, then)
  }

  /** Empties a cell that may be empty; where it may not, its message says so. */
  empty(place: Place): void {
    const column = this.#column(place.column)
    if (column === undefined || !isEditable(column) || !this.#canType(place)) return
    this.commit(place, { text: '' }, 'stay')
  }

  /** Puts the stored value back where saving did not go as asked, and dismisses a note. */
  takeBack(place: Place): void {
    const cell = this.store.cell(place)
    if (this.isNew(place.line)) return
    if (cell?.state === 'failed' || cell?.state === 'noted') this.store.setCell(place, null)
  }

  /** Whether a line is one of the new ones, that are not in the store yet. */
  isNew(line: string): boolean {
    return this.#drafts.find(line) !== undefined
  }

  discard(line: string): void {
    this.#drafts.discard(line)
  }

  choose(line: string): void {
    if (!this.#input.canChoose || this.#row(line) === null) return
    const chosen = new Set(this.store.get().chosen)
    if (!chosen.delete(line)) chosen.add(line)
    this.store.set({ chosen })
  }

  /** Chooses every row on screen, or none when all of them were chosen. */
  chooseAll(): void {
    const { chosen } = this.store.get()
    const { order } = this.#input
    this.chooseNone()
    if (!order.every((id) => chosen.has(id))) this.store.set({ chosen: new Set(order) })
  }

  chooseNone(): void {
    this.store.set({ chosen: new Set() })
  }

  /** What a cell holds, as it would be typed: for copying. */
  textAt(place: Place): string {
    const column = this.#column(place.column)
    const row = this.#row(place.line)
    if (column === undefined || !isEditable(column))
      return column === undefined || row === null ? '' : column.value(row)
    return toShow(column, toEdit(column, this.#now(place, column, row)), dateToType)
  }

  /** Takes what was copied elsewhere. Answers false when it is one word, which is for the field itself. */
  paste(place: Place, text: string): boolean {
    const cells = copiedCells(text)
    const { texts, columns } = this.#input
    const isOne = cells.length === 1 && cells[0]?.length === 1
    const column = this.#column(place.column)
    if (cells.length === 0 || column === undefined) return false
    if (isOne) {
      const word = cells[0]?.[0] ?? ''
      if (!this.edit(place, 'keep') || !isEditable(column)) return false
      const { editing } = this.store.get()
      if (editing === null) return false
      this.store.set({ editing: { ...editing, start: fromWord(column, word), isTyped: true, message: null } })
      return true
    }
    if (!this.isNew(place.line)) {
      this.#saving.note(place, texts.pasteBelow)
      return true
    }
    const able = columns.filter(isEditable)
    const start = Math.max(
      0,
      able.findIndex(({ id }) => id === place.column),
    )
    const pasting = laidOut(cells, able, start)
    if (pasting.rows.length > mostPasted) this.#saving.note(place, texts.pasteTooMany)
    else if (pasting.rows.length > 0) this.store.set({ pasting })
    return true
  }

  /** The answer to how many rows would be added. */
  answerPaste(isYes: boolean): void {
    const { pasting } = this.store.get()
    this.store.set({ pasting: null })
    if (isYes && pasting !== null) this.#drafts.addPasted(pasting)
  }

  /** The cell with the focus among the lines about to be shown; after its row went, the one that takes its place. */
  activeOn(lines: readonly string[]): Place | null {
    const { active } = this.store.get()
    const columns = this.#columns()
    const column = columns.includes(active?.column ?? '')
      ? (active?.column ?? '')
      : (columns.find((id) => id !== boxColumn) ?? boxColumn)
    if (active !== null && lines.includes(active.line)) return { line: active.line, column }
    const was = active === null ? 1 : this.#linesShown.indexOf(active.line)
    const line = lines[Math.max(0, Math.min(was < 0 ? 1 : was, lines.length - 1))]
    return line === undefined ? null : { line, column }
  }

  /** Every line as it stands on screen, headings first. */
  lines(): readonly string[] {
    return [headingLine, ...this.#input.order, ...this.store.get().drafts.map(({ key }) => key)]
  }

  #after(place: Place, then: Then): Place {
    if (then === 'stay') return place
    const isDraft = this.isNew(place.line)
    if (isDraft && then === 'down') return this.#afterDraft(place)
    const position = this.#positionOf(place)
    const { lines, columns } = this.#size(1)
    if (then === 'up' || then === 'down')
      return this.#arrive(this.#placeAt(moved(position, then, this.#size(1))))
    const step = then === 'next' ? 1 : -1
    const next = neighbour(position, step, { lines, columns }, (at) => this.#canType(this.#placeAt(at)))
    if (next === null) return isDraft && then === 'next' ? this.#afterDraft(place) : place
    return this.#arrive(this.#placeAt(next))
  }

  /** A finished new line is added and the next one begins; one that must be mended keeps the focus. */
  #afterDraft(place: Place): Place {
    if (!this.#drafts.hasText(place.line)) return place
    if (!this.#drafts.add(place.line)) {
      const cells = this.store.get().cells.get(place.line) ?? {}
      const column = this.#columns().find((id) => cells[id]?.state === 'failed') ?? place.column
      return this.#arrive({ line: place.line, column })
    }
    const line = this.store.get().drafts.at(-1)?.key ?? place.line
    const first = whereToBegin(this.#input.columns)?.id ?? place.column
    return this.#arrive({ line, column: first })
  }

  #arrive(place: Place): Place {
    this.focus(place)
    return place
  }

  #now(place: Place, column: EditableColumn<Row>, row: Row | null): Typed {
    const cell = this.store.cell(place)
    if (row !== null) return currentText(cell, column.value(row))
    return cell?.typed ?? { text: column.initial ?? '' }
  }

  #canType({ line, column: id }: Place): boolean {
    const column = this.#column(id)
    if (column === undefined || !isEditable(column) || line === headingLine) return false
    const draft = this.#drafts.find(line)
    return draft === undefined || draft.state !== 'adding'
  }

  #row(line: string): Row | null {
    return rowOf(this.#input, this.store, line)
  }

  #column(id: string): Column<Row> | undefined {
    return columnOf(this.#input, id)
  }

  #columns(): readonly string[] {
    const ids = this.#input.columns.map(({ id }) => id)
    return this.#input.canChoose ? [boxColumn, ...ids] : ids
  }

  #size(page: number) {
    return { lines: this.lines().length, columns: this.#columns().length, page }
  }

  #position(): Position {
    const { active } = this.store.get()
    return active === null
      ? { line: Math.min(1, this.lines().length - 1), column: 0 }
      : this.#positionOf(active)
  }

  #positionOf({ line, column }: Place): Position {
    return {
      line: Math.max(0, this.lines().indexOf(line)),
      column: Math.max(0, this.#columns().indexOf(column)),
    }
  }

  #placeAt({ line, column }: Position): Place {
    return { line: this.lines()[line] ?? headingLine, column: this.#columns()[column] ?? '' }
  }
}
