import { keyOf } from '../../../../shared/domain/import/cells.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'

/** More than this is a file to be read, not a block to be pasted. */
export const mostPastedText = 500_000

export interface SquarePerson {
  readonly personId: PersonId
  readonly code: string
  readonly displayName: string
  /** Why nothing can be entered in this row, or null. */
  readonly closed: 'optedOut' | 'notInformed' | null
}

export interface PastedCell {
  readonly from: PersonId
  readonly to: PersonId
  readonly value: number | null
}

export type CellRefusal = 'noNumber' | 'outsideScale' | 'toSelf' | 'optedOut' | 'notInformed'

export interface RefusedCell {
  /** In the pasted block, from 1. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly why: CellRefusal
  readonly from: PersonId
  readonly to: PersonId
}

export type SquareReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'tooMuch' }
  /** It does not fit from here: so many rows and columns too many. */
  | { readonly kind: 'tooLarge'; readonly rows: number; readonly columns: number }
  /** Codes that nobody in this wave has, or that stand there twice. */
  | { readonly kind: 'unknown'; readonly codes: readonly string[] }
  | { readonly kind: 'twice'; readonly codes: readonly string[] }
  | { readonly kind: 'read'; readonly cells: readonly PastedCell[]; readonly refused: readonly RefusedCell[] }

interface Square {
  readonly people: readonly SquarePerson[]
  readonly scaleMax: number
}

/** What somebody puts where row and column are the same person. */
const onDiagonal = new Set(['', '0', '-', '–', '—', 'x', 'X', '\\', '.', '*'])

/**
 * A block copied from a spreadsheet, to be put in the square from a cell on; or a whole square with codes beside and above
 * it, which finds its own place. An empty cell is an empty line. Nothing is guessed: while one cell is refused, none is put.
 */
export function readSquare(
  text: string,
  at: { readonly row: number; readonly column: number },
  { people, scaleMax }: Square,
): SquareReading {
  if (text.length > mostPastedText) return { kind: 'tooMuch' }
  const table = cellsOf(text)
  if (table.length === 0) return { kind: 'nothing' }
  const labelled = readLabels(table, people)
  if (labelled !== null && 'kind' in labelled) return labelled
  const width = Math.max(...table.map((row) => row.length))
  const rows = labelled?.rows ?? people.slice(at.row, at.row + table.length)
  const columns = labelled?.columns ?? people.slice(at.column, at.column + width)
  if (labelled === null && (rows.length < table.length || columns.length < width))
    return { kind: 'tooLarge', rows: table.length - rows.length, columns: width - columns.length }
  const body = labelled === null ? table : table.slice(1).map((row) => row.slice(1))
  const cells: PastedCell[] = []
  const refused: RefusedCell[] = []
  const shift = labelled === null ? 1 : 2
  for (const [r, from] of rows.entries())
    for (const [c, to] of columns.entries()) {
      const typed = body[r]?.[c] ?? ''
      const read = readCell(typed, from, to, scaleMax)
      if (read === 'skip') continue
      if (typeof read === 'string')
        refused.push({
          row: r + shift,
          column: c + shift,
          text: typed,
          why: read,
          from: from.personId,
          to: to.personId,
        })
      else cells.push({ from: from.personId, to: to.personId, value: read.value })
    }
  return { kind: 'read', cells, refused }
}

function readCell(
  text: string,
  from: SquarePerson,
  to: SquarePerson,
  scaleMax: number,
): 'skip' | CellRefusal | { readonly value: number | null } {
  if (from.personId === to.personId) return onDiagonal.has(text) ? 'skip' : 'toSelf'
  // An empty cell asks nothing of who is not there.
  const closed = from.closed ?? (to.closed === 'optedOut' ? 'optedOut' : null)
  if (closed !== null) return text === '' || text === '-' ? 'skip' : closed
  if (text === '') return { value: null }
  // As spreadsheets write whole numbers: `3`, `3.0`, `3,00`.
  const whole = /^(\d{1,6})(?:[.,]0+)?$/u.exec(text)
  if (whole === null) return /^[-+\u2212]?\d+(?:[.,]\d+)?$/u.test(text) ? 'outsideScale' : 'noNumber'
  const value = Number(whole[1])
  return value > scaleMax ? 'outsideScale' : { value }
}

/** Rows of cells: between tabs, else semicolons, else commas. Empty rows at the end are no rows. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u)
  while (lines.length > 0 && (lines.at(-1) ?? '').trim() === '') lines.pop()
  const mark = ['\t', ';', ','].find((each) => lines.some((line) => line.includes(each))) ?? '\t'
  return lines.map((line) =>
    line.split(mark).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/u, '$1')
        .trim(),
    ),
  )
}

interface Labelled {
  readonly rows: readonly SquarePerson[]
  readonly columns: readonly SquarePerson[]
}

/** A first row and a first column of codes (or names); null when they are answers. */
function readLabels(
  table: readonly (readonly string[])[],
  people: readonly SquarePerson[],
): Labelled | Extract<SquareReading, { kind: 'unknown' | 'twice' }> | null {
  const beside = table.slice(1).map((row) => row[0] ?? '')
  const above = (table[0] ?? []).slice(1)
  const labels = [...above, ...beside]
  const isLabel = (cell: string): boolean => cell !== '' && !/^[-+]?[\d.,]+$/u.test(cell)
  const known = byLabel(people)
  const find = (cell: string) => known.get(keyOf(cell))
  // Codes may be figures alone; then all of them must be somebody's, and no row is only as long as the square.
  const areLabels =
    above.length > 0 &&
    beside.length > 0 &&
    (labels.every(isLabel) ||
      ((table[0]?.[0] ?? '') === '' && labels.every((cell) => find(cell) !== undefined)))
  if (!areLabels) return null
  const unknown = labels.filter((cell) => find(cell) === undefined)
  if (unknown.length > 0) return { kind: 'unknown', codes: [...new Set(unknown)] }
  const twice = [above, beside].flatMap((cells) =>
    cells.filter((cell, index) => cells.findIndex((each) => find(each) === find(cell)) !== index),
  )
  if (twice.length > 0) return { kind: 'twice', codes: [...new Set(twice)] }
  const all = (cells: readonly string[]) => cells.flatMap((cell) => find(cell) ?? [])
  return { rows: all(beside), columns: all(above) }
}

/** By code, and by a name that only one of them has. */
function byLabel(people: readonly SquarePerson[]): ReadonlyMap<string, SquarePerson> {
  const byName = new Map<string, SquarePerson | null>()
  for (const person of people) {
    const name = keyOf(person.displayName)
    if (name !== '') byName.set(name, byName.has(name) ? null : person)
  }
  const found = new Map<string, SquarePerson>()
  for (const [name, person] of byName) if (person !== null) found.set(name, person)
  for (const person of people) found.set(keyOf(person.code), person)
  return found
}
