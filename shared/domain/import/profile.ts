import { isSensitiveName } from '../privacy.ts'
import { cleanText, keyOf, numberIn, wholeNumberIn } from './cells.ts'
import { isKnownHeader } from './header-words.ts'
import type { NumberRange } from './shapes.ts'
import type { TableRows } from './table.ts'

/** Different values are counted up to here: what has more is no category. */
const mostDistinct = 1_000
const samplesShown = 5
const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/u

/** What one column holds. */
export interface ColumnProfile {
  readonly index: number
  readonly header: string
  readonly samples: readonly string[]
  /** Different values (by key), 1,000 at most. */
  readonly distinct: number
  readonly empty: number
  /** Every value that was compared is there once. */
  readonly isUnique: boolean
  /** The largest value where every one is a whole number from 0 to 100; else null. */
  readonly largest: number | null
  /** Smallest and largest where every one is a number; null where not, or where there is none. */
  readonly numbers: NumberRange | null
  /** Length of the longest value. */
  readonly longest: number
  readonly hasAddresses: boolean
  readonly sensitive: boolean
  /** The different values by key, to see which columns speak of the same people. */
  readonly keys: ReadonlySet<string>
}

/**
 * Whether the first row holds names of columns. It does when a name in it is one we know, or when a column of
 * numbers starts with a word; it does not when it holds a number itself, or a value that other rows hold too.
 */
export function hasHeaderRow(table: TableRows): boolean {
  if (table.rowCount === 0) return false
  const first = table.row(0).map(cleanText)
  const named = first.filter((cell) => cell !== '')
  const seen = new Set<string>()
  const isNumeric = first.map(() => true)
  const compared = Math.min(table.rowCount, 200)
  for (let index = 1; index < compared; index += 1) {
    for (const [column, cell] of table.row(index).entries()) {
      const text = cleanText(cell)
      if (text === '') continue
      seen.add(keyOf(text))
      if (column < first.length && !isNumber.test(text)) isNumeric[column] = false
    }
  }
  // `leraar` names a column, unless it is what this column says of everybody.
  if (named.some((cell) => isKnownHeader(cell) && !seen.has(keyOf(cell)))) return true
  if (compared === 1 || named.some((cell) => isNumber.test(cell) || seen.has(keyOf(cell)))) return false
  if (first.some((cell, column) => cell !== '' && isNumeric[column] === true)) return true
  // A list in one column without a name we know: more likely a list than a title.
  return table.columnCount > 1 && new Set(named.map(keyOf)).size === named.length
}

interface Collected {
  readonly samples: string[]
  readonly keys: Set<string>
  filled: number
  isUnique: boolean
  largest: number | null
  numbers: NumberRange | null
  isNumeric: boolean
  longest: number
  hasAddresses: boolean
}

/** A range with one number more in it. */
export const withNumber = (range: NumberRange | null, value: number): NumberRange =>
  range === null
    ? { smallest: value, largest: value, isWhole: Number.isInteger(value) }
    : value >= range.smallest && value <= range.largest && (Number.isInteger(value) || !range.isWhole)
      ? range
      : {
          smallest: Math.min(range.smallest, value),
          largest: Math.max(range.largest, value),
          isWhole: range.isWhole && Number.isInteger(value),
        }

/** What every column holds. `onProgress` hears the number of rows looked at, every few thousand. */
export function profileColumns(
  table: TableRows,
  hasHeader: boolean,
  onProgress: (rows: number) => void = () => undefined,
): readonly ColumnProfile[] {
  const columns = Array.from({ length: table.columnCount }, (): Collected => ({
    samples: [],
    keys: new Set(),
    filled: 0,
    isUnique: true,
    largest: 0,
    numbers: null,
    isNumeric: true,
    longest: 0,
    hasAddresses: false,
  }))
  const start = hasHeader ? 1 : 0
  for (let index = start; index < table.rowCount; index += 1) {
    if (index % 4_096 === 0) onProgress(index)
    const cells = table.row(index)
    for (const [at, column] of columns.entries()) {
      const text = cleanText(cells[at] ?? '')
      if (text === '') continue
      column.filled += 1
      column.longest = Math.max(column.longest, text.length)
      if (column.largest !== null) {
        const value = wholeNumberIn(text)
        column.largest = value === null || value < 0 || value > 100 ? null : Math.max(column.largest, value)
      }
      if (column.isNumeric) {
        const value = numberIn(text)
        if (value === null) column.isNumeric = false
        else column.numbers = withNumber(column.numbers, value)
      }
      if (column.keys.size < mostDistinct) {
        const key = keyOf(text)
        if (column.keys.has(key)) column.isUnique = false
        else {
          column.keys.add(key)
          if (column.samples.length < samplesShown) column.samples.push(text)
        }
        if (text.includes('@')) column.hasAddresses = true
      }
    }
  }
  const header = hasHeader ? table.row(0) : []
  const rows = table.rowCount - start
  return columns.map(({ filled, keys, isNumeric, ...column }, index) => {
    const name = cleanText(header[index] ?? '')
    return {
      ...column,
      index,
      header: name,
      keys,
      distinct: keys.size,
      empty: rows - filled,
      largest: filled === 0 ? null : column.largest,
      numbers: isNumeric ? column.numbers : null,
      sensitive: isSensitiveName(name),
    }
  })
}

/** Rows of data that say something or stand between rows that do. */
export const dataRows = (table: TableRows, hasHeader: boolean): number =>
  Math.max(0, table.rowCount - (hasHeader ? 1 : 0))
