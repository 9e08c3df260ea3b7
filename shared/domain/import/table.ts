import { clip, cleanText, columnLetter } from './cells.ts'

/** A file that was read: rows of cells, in the order of the file, nothing interpreted yet. */
export interface TableRows {
  /** Rows from the first to the last that say something; blank ones in between included. */
  readonly rowCount: number
  /** Columns the table has; a single row may have fewer cells, or more. */
  readonly columnCount: number
  /** Lines above the first row (blank, or a title), so that row numbers are those of the coach's spreadsheet. */
  readonly linesAbove: number
  /** Of a table made of a file that is none: the line of the file a row was said on. */
  readonly lineOf?: (index: number) => number
  /** The cells of a row, counted from 0; cells that are missing at its end are left out. */
  row(index: number): readonly string[]
}

/** The number a spreadsheet or an editor gives this row: the first line of the file is 1. */
export const rowNumber = (table: TableRows, index: number): number =>
  table.lineOf?.(index) ?? index + table.linesAbove + 1

/** Whether nothing is said in any cell of a row. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cleanText(cell) === '')

/** The name of a column for the coach: what its header says, or its letter. */
export function columnName(table: TableRows, index: number, hasHeader: boolean): string {
  const header = hasHeader && table.rowCount > 0 ? cleanText(table.row(0)[index] ?? '') : ''
  return header === '' ? columnLetter(index) : clip(header, 80)
}
