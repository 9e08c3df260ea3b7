import { fail } from '../../../shared/contract/failures.ts'
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

/**
 * The rows of a CSV file, of whatever encoding, delimiter and line ends; blank lines above and below the table left out.
 * @param onProgress hears the share of the text that is read, 0 to 1
 * @throws Failure FILE_UNREADABLE with the reason and, where there is one, row and column
 */
export function readCsv(bytes: Uint8Array, onProgress: (share: number) => void): CsvFile {
  const { text, encoding } = decode(bytes)
  const { delimiter, start } = findDelimiter(text)
  const packer = packTable()
  const lengths = new Map<number, number>()
  let firstLength = 0
  let blankAbove = 0
  let blanks = 0

  readRecords(
    text,
    delimiter,
    (cells) => {
      if (cells.length === 0) {
        if (packer.rowCount() === 0) blankAbove += 1
        else blanks += 1
        return true
      }
      // One more than rows of data may be: the first may be a header.
      if (packer.rowCount() + blanks > maxImportRows) {
        throw fail('FILE_UNREADABLE', {
          reason: 'tooManyRows',
          row: maxImportRows + 2 + blankAbove,
          column: null,
        })
      }
      for (; blanks > 0; blanks -= 1) packer.add([])
      if (packer.rowCount() === 0) firstLength = cells.length
      if (packer.rowCount() < rowsCompared) lengths.set(cells.length, (lengths.get(cells.length) ?? 0) + 1)
      packer.add(cells)
      return true
    },
    {
      start,
      onProgress: (at) => {
        onProgress(at / text.length)
      },
    },
  )

  return { table: packer.finish(columnsOf(firstLength, lengths), blankAbove), encoding, delimiter }
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
