import { fail } from '../../../shared/contract/failures.ts'
import { withoutGuard } from '../../../shared/domain/import/cells.ts'
import { maxImportRows } from '../../../shared/domain/import/shapes.ts'
import { type PackedTable, packTable } from '../packed-table.ts'
import { decode, type Encoding } from './decode.ts'
import { findDelimiter, type Delimiter } from './delimiter.ts'
import { readRecords } from './records.ts'

export interface CsvFile {
  readonly table: PackedTable
  readonly encoding: Encoding
  readonly delimiter: Delimiter
}

/** Rows whose length decides how many columns the table has. */
const rowsCompared = 1_000

/** A line of text in one cell above a table of more columns: a title, or the rule that our own exports carry. */
const isTitle = (cells: readonly string[]) => cells.length === 1 && /\S\s+\S.{8}/su.test(cells[0] ?? '')
const mostTitles = 5

/**
 * The rows of a CSV file, of whatever encoding, delimiter and line ends. Blank lines above and below the table are left out,
 * and so are lines of title above it.
 * @param onProgress hears the share of the text that is read, 0 to 1
 * @throws Failure FILE_UNREADABLE with the reason and, where there is one, row and column
 */
export function readCsv(bytes: Uint8Array, onProgress: (share: number) => void): CsvFile {
  const { text, encoding } = decode(bytes)
  const { delimiter, start, columns } = findDelimiter(text)
  const packer = packTable()
  const lengths = new Map<number, number>()
  let firstLength = 0
  let linesAbove = 0
  let titles = 0
  let blanks = 0

  readRecords(
    text,
    delimiter,
    (cells) => {
      if (packer.rowCount() === 0) {
        const title = columns > 1 && titles < mostTitles && isTitle(cells)
        if (title) titles += 1
        if (title || cells.length === 0) {
          linesAbove += 1
          return true
        }
        firstLength = cells.length
      } else if (cells.length === 0) {
        blanks += 1
        return true
      }
      // One more than rows of data may be: the first may be a header.
      if (packer.rowCount() + blanks > maxImportRows) {
        throw fail('FILE_UNREADABLE', {
          reason: 'tooManyRows',
          row: maxImportRows + 2 + linesAbove,
          column: null,
        })
      }
      for (; blanks > 0; blanks -= 1) packer.add([])
      if (packer.rowCount() < rowsCompared) lengths.set(cells.length, (lengths.get(cells.length) ?? 0) + 1)
      packer.add(cells.map(withoutGuard))
      return true
    },
    {
      start,
      onProgress: (at) => {
        onProgress(at / text.length)
      },
    },
  )

  return { table: packer.finish(columnsOf(firstLength, lengths), linesAbove), encoding, delimiter }
}

/** As many columns as the first row has, or as most rows have where that is more. */
function columnsOf(firstLength: number, lengths: ReadonlyMap<number, number>): number {
  let usual = firstLength
  for (const [length, count] of lengths) {
    const usualCount = lengths.get(usual) ?? 0
    if (count > usualCount || (count === usualCount && length > usual)) usual = length
  }
  return Math.max(firstLength, usual)
}
