import type { Drafts } from './drafts.ts'
import { wasNewLine, type KeptCell } from './keeping.ts'
import { read } from './reading.ts'
import type { CellSaving } from './saving.ts'
import { columnOf, rowOf, type TableInput, type TableStore } from './store.ts'
import { isEditable, type Typed } from './types.ts'

interface Table<Row> {
  readonly store: TableStore<Row>
  readonly input: TableInput<Row>
  readonly saving: CellSaving<Row>
  readonly drafts: Drafts<Row>
}

const typedOf = ({ text, isNew }: KeptCell): Typed => (isNew ? { text, isNew } : { text })

/** Puts the text of windows that are gone where it stood, with a word about it; where there is no cell the page is told. */
export function putBack<Row>(left: readonly KeptCell[], table: Table<Row>): void {
  const lines = new Map<string, KeptCell[]>()
  for (const cell of left) lines.set(cell.line, [...(lines.get(cell.line) ?? []), cell])
  for (const cells of lines.values())
    if (cells.some(wasNewLine))
      table.drafts.restore(cells.map((cell) => ({ column: cell.column, typed: typedOf(cell) })))
    else for (const cell of cells) putBackCell(cell, table)
}

function putBackCell<Row>(cell: KeptCell, { store, input, saving }: Table<Row>): void {
  const row = rowOf(input, store, cell.line)
  const column = columnOf(input, cell.column)
  const typed = typedOf(cell)
  if (row === null || column === undefined || !isEditable(column)) {
    input.onUnsaved(cell.text, '')
    return
  }
  const before = column.value(row)
  const reading = read(column, typed, row, input.texts)
  // It did arrive, and only the answer was lost.
  if (reading.ok && reading.value === before && !cell.isNew) return
  const place = { line: cell.line, column: column.id }
  store.setCell(place, saving.cell(typed, before, { state: 'failed', message: input.texts.leftOver }))
}
