import { fail } from '../../shared/contract/failures.ts'
import { clip, cleanText, columnLetter } from '../../shared/domain/import/cells.ts'
import { dataRows, hasHeaderRow, profileColumns } from '../../shared/domain/import/profile.ts'
import { propose } from '../../shared/domain/import/propose.ts'
import { maxImportRows, type ImportDraft } from '../../shared/domain/import/shapes.ts'
import { readCsv } from './csv/read-csv.ts'
import { type PackedTable, unpackTable } from './packed-table.ts'

export type DraftContent = Omit<ImportDraft, 'draftId' | 'fileName'>

export interface ReadFile {
  readonly table: PackedTable
  readonly content: DraftContent
}

const rowsShown = 8
const longestShown = 200

/**
 * Reads a file and says what it seems to hold.
 * @param onProgress hears the share that is done, 0 to 1
 * @throws Failure FILE_UNREADABLE
 */
export function readTable(bytes: Uint8Array, onProgress: (share: number) => void): ReadFile {
  const {
    table: packed,
    encoding,
    delimiter,
  } = readCsv(bytes, (share) => {
    onProgress(share * 0.7)
  })
  const table = unpackTable(packed)
  const hasHeader = hasHeaderRow(table)
  const rowCount = dataRows(table, hasHeader)
  if (rowCount === 0) throw fail('FILE_UNREADABLE', { reason: 'noRows', row: null, column: null })
  if (rowCount > maxImportRows) {
    throw fail('FILE_UNREADABLE', { reason: 'tooManyRows', row: maxImportRows + 1, column: null })
  }
  const profiles = profileColumns(table, hasHeader, (rows) => {
    onProgress(0.7 + (0.3 * rows) / table.rowCount)
  })
  const { kind, people, ties } = propose(profiles)
  const skip = { as: 'skip' } as const
  const columns = profiles.map(({ index, header, samples, distinct, empty, largest, sensitive }) => ({
    index,
    letter: columnLetter(index),
    header: clip(header, longestShown),
    samples: samples.map((sample) => clip(sample, longestShown)),
    distinct,
    empty,
    largest,
    sensitive,
    proposal: { people: people[index] ?? skip, ties: ties[index] ?? skip },
  }))
  const firstRows = Array.from({ length: Math.min(rowsShown, table.rowCount) }, (_, index) =>
    table.row(index).map((cell) => clip(cleanText(cell), longestShown)),
  )
  return { table: packed, content: { kind, encoding, delimiter, hasHeader, rowCount, columns, firstRows } }
}
