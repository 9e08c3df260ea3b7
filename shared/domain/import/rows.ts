import { cleanText } from './cells.ts'
import type { Refusals } from './refusals.ts'
import type { RefusalReason, TableKind } from './shapes.ts'
import { columnName, isBlank, rowNumber, type TableRows } from './table.ts'

/** A row at hand: its cells cleaned, and how to refuse it by the coach's row number and column name. */
export interface Row {
  /** What a cell says, cleaned; empty for a column that is not there. */
  text(column: number): string
  /** Refuses the row because of a column; without one, the row as a whole. */
  refuse(reason: RefusalReason, column?: number): void
}

/**
 * Goes through the rows of data. Rows that say nothing, or more than the table has columns for, are refused here; `take`
 * gets the others.
 */
export function eachRow(
  kind: TableKind,
  table: TableRows,
  hasHeader: boolean,
  refusals: Refusals,
  onRow: () => void,
  wave: string | null,
  take: (row: Row) => void,
): void {
  for (let index = hasHeader ? 1 : 0; index < table.rowCount; index += 1) {
    onRow()
    const cells = table.row(index)
    const row: Row = {
      text: (column) => (column < 0 ? '' : cleanText(cells[column] ?? '')),
      refuse(reason, column) {
        const name = column === undefined ? null : columnName(table, column, hasHeader)
        const cell = column === undefined ? '' : (cells[column] ?? '')
        refusals.refuse({ table: kind, wave, row: rowNumber(table, index), reason, column: name, cell })
      },
    }
    if (isBlank(cells)) {
      row.refuse('emptyRow')
      continue
    }
    const extra = cells.length <= table.columnCount ? -1 : firstExtra(cells, table.columnCount)
    if (extra === -1) take(row)
    else row.refuse('tooManyCells', extra)
  }
}

const firstExtra = (cells: readonly string[], columns: number): number =>
  cells.findIndex((cell, column) => column >= columns && cleanText(cell) !== '')
