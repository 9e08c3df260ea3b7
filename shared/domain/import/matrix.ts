import { cleanText, keyOf, numberIn } from './cells.ts'
import { withNumber } from './profile.ts'
import { maxMatrixSize, type MatrixLabels, type MatrixShape, type NumberRange } from './shapes.ts'
import type { TableRows } from './table.ts'

/** Bare numbers are taken for a matrix from here on; fewer are as well an edge list. */
const smallestBare = 4
const smallestNamed = 3

/** A matrix within a table: where its cells and its names stand. */
export interface Matrix {
  readonly size: number
  /** Names of the rows, and of the columns; null where it has none. */
  readonly rowNames: readonly string[] | null
  readonly columnNames: readonly string[] | null
  /** Row of the table that the first row of answers is, for row numbers. */
  readonly firstRow: number
  /** The cells of one row of answers, cleaned; blank ones at its end may be missing. */
  row(index: number): readonly string[]
}

/** Takes a table as a matrix with its names where `labels` says; null when it cannot be one: nothing left, or too large. */
export function matrixIn(table: TableRows, labels: MatrixLabels): Matrix | null {
  const above = labels === 'columns' || labels === 'both' || labels === 'bothWithoutCorner' ? 1 : 0
  const left = labels === 'rows' || labels === 'both' || labels === 'bothWithoutCorner' ? 1 : 0
  const height = table.rowCount - above
  const first = above === 0 || table.rowCount === 0 ? [] : table.row(0).map(cleanText)
  const columnNames = above === 0 ? null : first.slice(labels === 'both' ? 1 : 0)
  const rows = Array.from({ length: Math.max(0, Math.min(height, maxMatrixSize + 1)) }, (_, index) =>
    table.row(index + above).map(cleanText),
  )
  const rowNames = left === 0 ? null : rows.map((cells) => cells[0] ?? '')
  const width = Math.max(columnNames?.length ?? 0, ...rows.map((cells) => cells.length - left))
  // Blank rows below and blank columns to the right are not in the table, yet they may be of somebody.
  const size = Math.max(height, width)
  if (height < 1 || width < 1 || size > maxMatrixSize) return null
  return {
    size,
    rowNames,
    columnNames,
    firstRow: above,
    row: (index) => (rows[index] ?? []).slice(left),
  }
}

const isDistinct = (names: readonly string[]) =>
  names.every((name) => name !== '') && new Set(names.map(keyOf)).size === names.length

const isSame = (one: readonly string[], other: readonly string[]) => {
  const keys = new Set(one.map(keyOf))
  return one.length === other.length && other.every((name) => keys.has(keyOf(name)))
}

/** The numbers in it; null where something else is there, or nothing. */
export function numbersIn(matrix: Matrix): NumberRange | null {
  let range: NumberRange | null = null
  for (let index = 0; index < matrix.size; index += 1) {
    for (const cell of matrix.row(index)) {
      if (cell === '') continue
      const value = numberIn(cell)
      if (value === null) return null
      range = withNumber(range, value)
    }
  }
  return range
}

/** Whether numbers are answers on a scale; other numbers make a square only where it says whose they are. */
const isScale = ({ smallest, largest, isWhole }: NumberRange) => isWhole && smallest >= 0 && largest <= 100

function shapeAs(table: TableRows, labels: MatrixLabels): MatrixShape | null {
  const matrix = matrixIn(table, labels)
  if (matrix === null) return null
  const { size, rowNames, columnNames } = matrix
  if (size < (labels === 'none' ? smallestBare : smallestNamed)) return null
  if (rowNames !== null && (rowNames.length !== size || !isDistinct(rowNames))) return null
  if (columnNames !== null && (columnNames.length !== size || !isDistinct(columnNames))) return null
  if (rowNames !== null && columnNames !== null && !isSame(rowNames, columnNames)) return null
  // Names on one side only, or on none: the other side must be as long.
  const above = columnNames === null ? 0 : 1
  const left = rowNames === null ? 0 : 1
  if (rowNames === null && table.rowCount - above !== size) return null
  if (columnNames === null && table.columnCount - left !== size) return null
  const numbers = numbersIn(matrix)
  if (numbers === null || (!isScale(numbers) && (rowNames === null || columnNames === null))) return null
  return { labels, size, numbers }
}

/** The square of answers a table seems to be, or null: named on both sides first, for those are the surest. */
export function matrixShapeOf(table: TableRows): MatrixShape | null {
  if (table.rowCount > maxMatrixSize + 1 || Math.abs(table.rowCount - table.columnCount) > 1) return null
  for (const labels of ['both', 'bothWithoutCorner', 'none', 'rows', 'columns'] as const) {
    const shape = shapeAs(table, labels)
    if (shape !== null) return shape
  }
  return null
}
