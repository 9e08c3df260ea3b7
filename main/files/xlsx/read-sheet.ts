import { fail } from '../../../shared/contract/failures.ts'
import { maxImportCell, maxImportColumns, maxImportRows } from '../../../shared/domain/import/shapes.ts'
import { mostFrequent } from '../csv/delimiter.ts'
import type { PackedTable } from '../packed-table.ts'
import { tableBuilder, type TableBuilder } from '../table-builder.ts'
import { unreadable, type Package } from './guard.ts'
import { numberText } from './numbers.ts'
import { typedText, type Workbook } from './workbook.ts'
import { readXml } from './xml.ts'

/** What was met in a sheet that the coach should know of, as counts. */
export interface SheetFindings {
  formulas: number
  /** Formulas whose outcome is not in the file; they are never computed. */
  formulasWithoutValue: number
  errorCells: number
  mergedAreas: number
  hiddenRows: number
  hiddenColumns: number
}

export interface ReadSheet {
  readonly table: PackedTable
  readonly findings: SheetFindings
}

/** Rows that are looked at before it is decided how wide the table is. */
const rowsCompared = 60

/** Column (from 0) and row (from 1) of a reference such as `AB12`; null when it is none. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | null {
  const match = /^([A-Za-z]{1,3})(\d{1,7})$/u.exec(reference)
  if (match === null) return null
  let column = 0
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(match[2]) }
}

/** Collects rows until it is clear how wide the table is, then builds it. */
function rowCollector() {
  const first: (readonly string[])[] = []
  let builder: TableBuilder | null = null
  const begin = (): TableBuilder => {
    const made = tableBuilder(mostFrequent(first.map(({ length }) => length).filter((length) => length > 0)))
    for (const cells of first.splice(0)) made.add(cells)
    return (builder = made)
  }
  return {
    add(cells: readonly string[]): void {
      if (builder !== null) builder.add(cells)
      else if (first.push(cells) >= rowsCompared) begin()
    },
    finish: () => (builder ?? begin()).finish(),
  }
}

const blank: readonly string[] = []
/** A row further down than this is not reached by counting blank ones. */
const lastRow = maxImportRows * 2

interface Cell {
  readonly column: number
  readonly type: string
  readonly style: number
  hasFormula: boolean
  hasValue: boolean
  readonly value: string[]
  readonly inline: string[]
  length: number
}

/**
 * The cells of one sheet as text. Formulas give the outcome the file holds and are never computed; error cells are empty; of merged
 * cells the first holds the value; hidden rows and columns are read as the others are. What the file declares about its own
 * size is not looked at: rows and columns count when they hold something.
 *
 * Own code, where read-excel-file was the plan: that unpacks without counting, holds the whole XML and every cell as objects,
 * and fills up to the row number a file claims (`<row r="999999999">` is a billion arrays). The tests hold this reader
 * against it on well-formed workbooks.
 * @param room characters that may still be kept of this file; what is read is taken off
 * @throws Failure FILE_UNREADABLE
 */
export function readSheet(
  pack: Package,
  part: string,
  workbook: Workbook,
  room: { characters: number },
  onBytes: (count: number) => void,
): ReadSheet {
  const { sharedStrings, shapes, from1904 } = workbook
  const findings: SheetFindings = {
    formulas: 0,
    formulasWithoutValue: 0,
    errorCells: 0,
    mergedAreas: 0,
    hiddenRows: 0,
    hiddenColumns: 0,
  }
  const rows = rowCollector()
  let rowNumber = 0
  let rowsAdded = 0
  let inData = false
  let cells: string[] | null = null
  let lastColumn = -1
  let cell: Cell | null = null
  /** Where text belongs now: to the value, to text within the cell, or nowhere. */
  let into: 'value' | 'inline' | null = null
  let phonetic = 0

  function textOf({ type, style, value, inline, hasValue, hasFormula }: Cell): string {
    const raw = value.join('')
    if (hasFormula) {
      findings.formulas += 1
      if (!hasValue) findings.formulasWithoutValue += 1
    }
    switch (type) {
      case 's': {
        if (raw.trim() === '') return ''
        const shared = /^\s*\d{1,9}\s*$/u.test(raw) ? sharedStrings[Number(raw)] : undefined
        if (shared === undefined) throw unreadable('damaged')
        return shared
      }
      case 'inlineStr':
        return typedText(inline.join(''))
      case 'str':
        return typedText(raw)
      case 'e':
        findings.errorCells += 1
        return ''
      case 'b':
        return raw.trim() === '' ? '' : raw.trim() === '0' ? 'FALSE' : 'TRUE'
      case 'd':
        return typedText(raw)
          .replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '')
          .replace('T', ' ')
      case 'n':
        return typedText(numberText(raw, shapes[style] ?? { as: 'number' }, from1904))
      default:
        throw unreadable('damaged')
    }
  }

  function take(done: Cell): void {
    const text = textOf(done)
    if (text.trim() === '') return
    const problem = (reason: 'cellTooLong' | 'tooManyColumns') =>
      fail('FILE_UNREADABLE', { reason, row: rowNumber, column: done.column + 1 })
    if (done.column >= maxImportColumns) throw problem('tooManyColumns')
    if (text.length > maxImportCell) throw problem('cellTooLong')
    room.characters -= text.length + 1
    if (room.characters < 0) throw unreadable('tooMuchInside')
    const row = (cells ??= [])
    while (row.length < done.column) row.push('')
    row.push(text)
  }

  function endRow(): void {
    if (cells === null) return
    if (rowNumber > lastRow) {
      throw fail('FILE_UNREADABLE', { reason: 'tooManyRows', row: rowNumber, column: null })
    }
    for (; rowsAdded < rowNumber - 1; rowsAdded += 1) rows.add(blank)
    rows.add(cells)
    rowsAdded += 1
    cells = null
  }

  readXml(
    pack,
    part,
    {
      open(name, attribute) {
        if (cell !== null) {
          into = name === 'v' ? 'value' : name === 't' && phonetic === 0 ? 'inline' : null
          if (name === 'f') cell.hasFormula = true
          else if (name === 'v') cell.hasValue = true
          else if (name === 'rPh') phonetic += 1
        } else if (name === 'c' && inData) {
          const reference = attribute('r')
          const place = reference === null ? { column: lastColumn + 1, row: rowNumber } : placeOf(reference)
          // In order, and in the row they stand in: that is what the format asks.
          if (place === null || place.column <= lastColumn || place.row !== rowNumber)
            throw unreadable('damaged')
          lastColumn = place.column
          cell = {
            column: place.column,
            type: attribute('t') ?? 'n',
            style: Number(attribute('s') ?? 0),
            hasFormula: false,
            hasValue: false,
            value: [],
            inline: [],
            length: 0,
          }
        } else if (name === 'row' && inData) {
          const given = attribute('r')
          const number = given === null ? rowNumber + 1 : /^\d{1,9}$/u.test(given) ? Number(given) : 0
          if (number <= rowNumber) throw unreadable('damaged')
          rowNumber = number
          lastColumn = -1
          if (['1', 'true'].includes(attribute('hidden') ?? '')) findings.hiddenRows += 1
        } else if (name === 'sheetData') inData = true
        else if (name === 'col' && ['1', 'true'].includes(attribute('hidden') ?? '')) {
          const [from, to] = [Number(attribute('min')), Number(attribute('max'))]
          // Empty columns to the right of a table are often hidden all the way to the last one.
          if (from >= 1 && from <= maxImportColumns && to >= from)
            findings.hiddenColumns += Math.min(to, maxImportColumns) - from + 1
        } else if (name === 'mergeCell') findings.mergedAreas += 1
      },
      close(name) {
        if (cell !== null && name === 'c') {
          take(cell)
          cell = null
        } else if (name === 'rPh') phonetic = Math.max(0, phonetic - 1)
        else if (name === 'row' && inData) endRow()
        else if (name === 'sheetData') inData = false
        into = null
      },
      text(text) {
        if (cell === null || into === null) return
        // Longer than any cell may be: no need to keep more of it to say so.
        if (cell.length > maxImportCell * 8) return
        cell.length += text.length
        cell[into].push(text.slice(0, maxImportCell * 8))
      },
    },
    onBytes,
  )
  return { table: rows.finish(), findings }
}
