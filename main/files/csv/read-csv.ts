import { withoutGuard } from '../../../shared/domain/import/cells.ts'
import type { PackedTable } from '../packed-table.ts'
import { tableBuilder } from '../table-builder.ts'
import { decode, type Encoding } from './decode.ts'
import { findDelimiter, type Delimiter } from './delimiter.ts'
import { readRecords } from './records.ts'

export interface CsvFile {
  readonly table: PackedTable
  readonly encoding: Encoding
  readonly delimiter: Delimiter
}

/**
 * The rows of a CSV file, of whatever encoding, delimiter and line ends. Blank lines above and below the table are left out,
 * and so are lines of title above it.
 * @param onProgress hears the share of the text that is read, 0 to 1
 * @throws Failure FILE_UNREADABLE with the reason and, where there is one, row and column
 */
export function readCsv(bytes: Uint8Array, onProgress: (share: number) => void): CsvFile {
  const { text, encoding } = decode(bytes)
  const { delimiter, start, columns } = findDelimiter(text)
  const builder = tableBuilder(columns)
  readRecords(
    text,
    delimiter,
    (cells) => {
      builder.add(cells.map(withoutGuard))
      return true
    },
    {
      start,
      onProgress: (at) => {
        onProgress(at / text.length)
      },
    },
  )
  return { table: builder.finish(), encoding, delimiter }
}
