import { keyOf } from '../../../../shared/domain/import/cells.ts'
import type { Mark, MarkKind, RoundIndicator } from '../../../../shared/domain/monitoring.ts'
import { indicatorText } from '../../../app/monitoring/indicator-text.ts'
import { stopName, stopsOf, type Stop } from './stops.ts'
import { tableText, type TableRow } from './table-text.ts'
import { typedMark, type TypedRefusal } from './typed.ts'

/** As many as the contract takes at a time. */
export const mostPasted = 500
const longestCode = 40

export interface PastedSheet {
  /** The row of the pasted table, from 1. */
  readonly row: number
  /** Empty for a sheet without one. */
  readonly code: string
  readonly marks: readonly Mark[]
}

export interface RefusedCell {
  readonly row: number
  /** From 1. */
  readonly column: number
  readonly text: string
  readonly why:
    | TypedRefusal
    | 'codeTwice'
    | 'codeTaken'
    | 'codeLong'
    | 'noColumn'
    /** In a named round: nobody with this code takes part. */
    | 'notAsked'
  /** What the column is of; null for the code and for a column too many. */
  readonly of: Stop | null
}

export interface PastedTable {
  readonly kind: 'read'
  readonly sheets: readonly PastedSheet[]
  /** While there are any, nothing is stored. */
  readonly refused: readonly RefusedCell[]
  /** Headings that no mark of this round answers to. */
  readonly ignored: readonly string[]
  /** Rows with no mark in them: no sheets. */
  readonly blank: readonly number[]
}

export type PasteReading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'tooMuch'; readonly of: 'text' | 'rows' | 'columns' }
  /** Two columns are of the same. */
  | { readonly kind: 'twice'; readonly heading: string }
  /** Headings, and none of them is a mark of this round. */
  | { readonly kind: 'noMarks' }
  /** No headings, and not as many columns as the sheet has. */
  | { readonly kind: 'columns'; readonly expected: number; readonly found: number }
  | PastedTable

export interface PasteRound {
  readonly indicators: readonly RoundIndicator[]
  readonly asksDesired: boolean
  /** Codes of sheets that are there already; in a named round, of the people. */
  readonly codes: readonly string[]
  /** In a named round the codes of those whose sheet is still to come, and no other code will do; else null. */
  readonly asked: readonly string[] | null
}

/** `unknown`: without a heading, so nobody can tell what is in it. */
type Column =
  | { readonly is: 'code' }
  | { readonly is: 'mark'; readonly stop: Stop }
  | { readonly is: 'ignored' }
  | { readonly is: 'unknown' }

/**
 * A table pasted from a spreadsheet, read for this round: a row for each sheet, its code, and for each indicator now and
 * desired. Headings may be in any order (`1a`, `1a gewenst`, a name); without them the columns are in the order of the
 * paper. Nothing is guessed: what cannot be a mark is refused with its place.
 */
export function readPaste(text: string, round: PasteRound): PasteReading {
  // One more for the headings.
  const table = tableText(text, mostPasted + 1)
  if (table.kind === 'tooMuch') return table
  const [first] = table.rows
  if (first === undefined) return { kind: 'nothing' }
  const headed = headedColumns(first, round)
  const rows = headed === null ? table.rows : table.rows.slice(1)
  if (rows.length > mostPasted) return { kind: 'tooMuch', of: 'rows' }
  if (rows.length === 0) return { kind: 'nothing' }
  const columns = headed ?? plainColumns(round)
  if (headed === null) {
    const [expected, found] = [columns.length, Math.max(...rows.map(({ cells }) => filledLength(cells)))]
    // Spreadsheets copy empty cells along, so a last column without one mark is there all the same.
    const isThere = rows.some(({ cells }) => cells.length >= expected)
    if (found > expected || !isThere) return { kind: 'columns', expected, found }
  }
  const twice = twiceIn(columns)
  if (twice !== null) return { kind: 'twice', heading: first.cells[twice] ?? '' }
  if (!columns.some(({ is }) => is === 'mark')) return { kind: 'noMarks' }
  const ignored = first.cells.filter((cell, at) => cell !== '' && columns[at]?.is === 'ignored')
  return { kind: 'read', ignored: headed === null ? [] : ignored, ...readRows(rows, columns, round) }
}

function readRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  { codes: known, asked }: PasteRound,
): Pick<PastedTable, 'sheets' | 'refused' | 'blank'> {
  const sheets: PastedSheet[] = []
  const refused: RefusedCell[] = []
  const blank: number[] = []
  const taken = new Set(known.map(keyOf))
  const seen = new Set<string>()
  const open = asked === null ? null : new Set(asked.map(keyOf))
  const whyNot = (code: string): RefusedCell['why'] | null => {
    const key = keyOf(code)
    const wasSeen = seen.has(key)
    seen.add(key)
    if (code.length > longestCode) return 'codeLong'
    if (code !== '' && taken.has(key)) return 'codeTaken'
    if (code !== '' && wasSeen) return 'codeTwice'
    return open?.has(key) === false ? 'notAsked' : null
  }
  const codeAt = columns.findIndex(({ is }) => is === 'code')
  for (const { number: row, cells } of rows) {
    const code = withoutGuard(cells[codeAt] ?? '')
    const { marks, problems } = readCells(cells, columns)
    if (marks.length === 0 && problems.length === 0) {
      blank.push(row)
      continue
    }
    const why = whyNot(code)
    if (why !== null) refused.push({ row, column: Math.max(codeAt, 0) + 1, text: code, why, of: null })
    refused.push(...problems.map((problem) => ({ row, ...problem })))
    if (marks.length > 0) sheets.push({ row, code, marks })
  }
  return { sheets, refused, blank }
}

/** The marks of one row, and the cells that cannot be any. */
function readCells(
  cells: readonly string[],
  columns: readonly Column[],
): { readonly marks: readonly Mark[]; readonly problems: readonly Omit<RefusedCell, 'row'>[] } {
  const marks: Mark[] = []
  const problems: Omit<RefusedCell, 'row'>[] = []
  for (const [at, text] of cells.entries()) {
    const column: Column = columns[at] ?? { is: 'unknown' }
    if (text === '') continue
    if (column.is === 'unknown') problems.push({ column: at + 1, text, why: 'noColumn', of: null })
    else if (column.is === 'mark') {
      const { stop } = column
      const typed = typedMark(withoutGuard(text))
      if (typed.kind === 'refused') problems.push({ column: at + 1, text, why: typed.why, of: stop })
      else if (typed.kind === 'mark') marks.push({ ...stop, value: typed.value })
    }
  }
  return { marks, problems }
}

/** As an export of ours guards what a spreadsheet would run: `'-1`, `'=A1`. */
const withoutGuard = (cell: string): string => (/^'[=+\-@]/u.test(cell) ? cell.slice(1) : cell)

const filledLength = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1

const plainColumns = ({ indicators, asksDesired }: PasteRound): readonly Column[] => [
  { is: 'code' },
  ...stopsOf(indicators, asksDesired).map((stop) => ({ is: 'mark', stop }) as const),
]

function twiceIn(columns: readonly Column[]): number | null {
  const seen = new Set<string>()
  for (const [at, column] of columns.entries()) {
    if (column.is !== 'code' && column.is !== 'mark') continue
    const name = column.is === 'code' ? '' : stopName(column.stop)
    if (seen.has(name)) return at
    seen.add(name)
  }
  return null
}

const codeWords = new Set([
  'code',
  'eigen code',
  'own code',
  'blad',
  'bladcode',
  'sheet',
  'sheet code',
  'nr',
  'no',
  'nummer',
  'number',
])
const nowWords = ['nu', 'now', 'huidig', 'current', 'kruisje', 'cross', 'x']
const desiredWords = ['gewenst', 'desired', 'graag', 'wens', 'wished', 'rondje', 'circle', 'o']
const kindOfWord = new Map<string, MarkKind>([
  ...nowWords.map((word) => [word, 'now'] as const),
  ...desiredWords.map((word) => [word, 'desired'] as const),
])

/** Lower case words without accents or signs: `1a. Gewenst` and `1A_gewenst` are both `1a gewenst`. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** The columns by the headings of the first row; null when that is a row of marks already. */
function headedColumns(
  { cells }: TableRow,
  { indicators, asksDesired }: PasteRound,
): readonly Column[] | null {
  const byWords = new Map<string, string>()
  for (const indicator of indicators) {
    for (const language of ['nl', 'en'] as const) {
      const { number, name } = indicatorText(indicator, language)
      for (const heading of [number, name, `${number} ${name}`]) {
        const words = wordsOf(heading).join(' ')
        if (words !== '') byWords.set(words, indicator.indicatorId)
      }
    }
  }
  const columns = cells.map((cell) => columnOf(cell, byWords, asksDesired))
  const filled = cells.filter((cell) => cell !== '').length
  const known = columns.filter(({ is }) => is === 'code' || is === 'mark').length
  const hasMarks = cells.some((cell) => typedMark(cell).kind === 'mark')
  // A sheet may have the code `1a`; then its row has marks as well.
  return known > 0 && (!hasMarks || known * 2 >= filled) ? columns : null
}

function columnOf(cell: string, byWords: ReadonlyMap<string, string>, asksDesired: boolean): Column {
  if (cell === '') return { is: 'unknown' }
  const words = wordsOf(cell)
  const whole = words.join(' ')
  if (codeWords.has(whole)) return { is: 'code' }
  const asIs = byWords.get(whole)
  if (asIs !== undefined) return { is: 'mark', stop: { indicatorId: asIs, kind: 'now' } }
  for (const [word, rest] of [
    [words.at(-1), words.slice(0, -1)],
    [words[0], words.slice(1)],
  ] as const) {
    const kind = kindOfWord.get(word ?? '')
    const indicatorId = byWords.get(rest.join(' '))
    if (kind === undefined || indicatorId === undefined) continue
    return kind === 'desired' && !asksDesired
      ? { is: 'ignored' }
      : { is: 'mark', stop: { indicatorId, kind } }
  }
  return { is: 'ignored' }
}
