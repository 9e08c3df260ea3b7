import { fail } from '../../shared/contract/failures.ts'
import { clip, cleanText, columnLetter } from '../../shared/domain/import/cells.ts'
import { dataRows, hasHeaderRow, profileColumns } from '../../shared/domain/import/profile.ts'
import { propose } from '../../shared/domain/import/propose.ts'
import { matrixIn, matrixShapeOf, numbersIn } from '../../shared/domain/import/matrix.ts'
import {
  maxImportBytes,
  maxImportRows,
  type ImportDraft,
  type ImportNotice,
  type MatrixShape,
} from '../../shared/domain/import/shapes.ts'
import type { TableRows } from '../../shared/domain/import/table.ts'
import { readCsv } from './csv/read-csv.ts'
import type { NetworkFile, NetworkSheet } from './network/found.ts'
import { readNetwork } from './network/read-network.ts'
import { type PackedTable, unpackTable } from './packed-table.ts'
import { isZip, readXlsx, refuseOldExcel } from './xlsx/read-xlsx.ts'

/** What a sheet seems to hold, as the window shows it. */
export type SheetContent = Pick<
  ImportDraft,
  'kind' | 'matrix' | 'hasHeader' | 'rowCount' | 'columns' | 'firstRows' | 'notices'
> & { readonly isSure: boolean }

export interface ReadSheet {
  readonly name: string
  readonly isHidden: boolean
  /** What a network file calls the time it was asked, and on which scale; empty and null elsewhere. */
  readonly wave: string
  readonly scaleMax: number | null
  readonly table: PackedTable
  readonly content: SheetContent
}

export interface ReadFile extends Pick<ImportDraft, 'format' | 'encoding' | 'delimiter'> {
  readonly sheets: readonly ReadSheet[]
  /** The sheet to show first. */
  readonly first: number
}

const rowsShown = 8
const longestShown = 200

const noRows = () => fail('FILE_UNREADABLE', { reason: 'noRows', row: null, column: null })

function contentOf(
  table: TableRows,
  notices: readonly ImportNotice[],
  onProgress: (share: number) => void,
  said: NetworkSheet['kind'] | null = null,
): SheetContent {
  const matrix = said === null ? matrixShapeOf(table) : said === 'matrix' ? shapeOf(table) : null
  // Names above a matrix are names of people, not of columns.
  const hasHeader = matrix === null ? said !== null || hasHeaderRow(table) : false
  const rowCount = dataRows(table, hasHeader)
  if (rowCount > maxImportRows) {
    throw fail('FILE_UNREADABLE', { reason: 'tooManyRows', row: maxImportRows + 1, column: null })
  }
  const profiles = profileColumns(table, hasHeader, (rows) => {
    onProgress(rows / table.rowCount)
  })
  const { kind, isSure, people, ties } = propose(profiles, said !== null)
  const skip = { as: 'skip' } as const
  const columns = profiles.map(
    ({ index, header, samples, distinct, empty, largest, numbers, sensitive }) => ({
      index,
      letter: columnLetter(index),
      header: clip(header, longestShown),
      samples: samples.map((sample) => clip(sample, longestShown)),
      distinct,
      empty,
      largest,
      numbers,
      sensitive,
      proposal: { people: people[index] ?? skip, ties: ties[index] ?? skip },
    }),
  )
  const firstRows = Array.from({ length: Math.min(rowsShown, table.rowCount) }, (_, index) =>
    table.row(index).map((cell) => clip(cleanText(cell), longestShown)),
  )
  return {
    kind: said ?? (matrix === null ? kind : 'matrix'),
    isSure: said !== null || matrix !== null || isSure,
    matrix,
    hasHeader,
    rowCount,
    columns,
    firstRows,
    notices: [...notices],
  }
}

/** The square a network file says a table is: named on both sides. */
function shapeOf(table: TableRows): MatrixShape | null {
  const matrix = matrixIn(table, 'both')
  if (matrix === null) return null
  const numbers = numbersIn(matrix) ?? { smallest: 0, largest: 0, isWhole: true }
  return { labels: 'both', size: matrix.size, numbers }
}

/** A network file as if it were a workbook: the people, and a sheet for each relation. */
function asWorkbook(
  { format, encoding, sheets, notices }: NetworkFile,
  look: (sheet: NetworkSheet, from: number, part: number) => SheetContent,
): ReadFile {
  if (sheets.length === 0) throw noRows()
  return {
    format,
    encoding,
    delimiter: null,
    sheets: sheets.map((sheet, index): ReadSheet => {
      const { name, wave, scaleMax, table } = sheet
      const content = look(sheet, index / sheets.length, 1 / sheets.length)
      // What was met in the file is told once.
      return {
        name,
        isHidden: false,
        wave,
        scaleMax,
        table,
        content: { ...content, notices: index === 0 ? [...notices] : [] },
      }
    }),
    first: 0,
  }
}

/**
 * Reads a file, by what is in it whatever its name says, and says what it seems to hold.
 * @param onProgress hears the share that is done, 0 to 1
 * @throws Failure FILE_UNREADABLE
 */
export function readTable(bytes: Uint8Array, onProgress: (share: number) => void): ReadFile {
  // The bytes that are there, whatever was said of them before.
  if (bytes.length > maxImportBytes)
    throw fail('FILE_UNREADABLE', { reason: 'tooLarge', row: null, column: null })
  refuseOldExcel(bytes)
  const onRead = (share: number) => {
    onProgress(share * 0.7)
  }
  const look = (table: PackedTable, notices: readonly ImportNotice[], from: number, part: number) =>
    contentOf(unpackTable(table), notices, (share) => {
      onProgress(0.7 + 0.3 * (from + share * part))
    })
  const network = isZip(bytes) ? null : readNetwork(bytes, onRead)
  if (network !== null) {
    return asWorkbook(network, ({ kind, table }, from, part) =>
      contentOf(
        unpackTable(table),
        [],
        (share) => {
          onProgress(0.7 + 0.3 * (from + share * part))
        },
        kind,
      ),
    )
  }
  if (!isZip(bytes)) {
    const { table, encoding, delimiter } = readCsv(bytes, onRead)
    const content = look(table, [], 0, 1)
    if (content.rowCount === 0) throw noRows()
    return {
      format: 'csv',
      encoding,
      delimiter,
      sheets: [{ name: '', isHidden: false, wave: '', scaleMax: null, table, content }],
      first: 0,
    }
  }
  const found = readXlsx(bytes, onRead)
  const hidden = found.filter(({ isHidden }) => isHidden).length
  const sheets = found.map(({ name, isHidden, table, notices }, index): ReadSheet => {
    const told: readonly ImportNotice[] =
      hidden === 0 ? notices : [...notices, { kind: 'hiddenSheets', count: hidden }]
    return {
      name,
      isHidden,
      wave: '',
      scaleMax: null,
      table,
      content: look(table, told, index / found.length, 1 / found.length),
    }
  })
  // What is hidden was not meant to be seen first; it can be chosen.
  const filled = sheets.filter(({ content }) => content.rowCount > 0)
  const first = filled.find(({ isHidden }) => !isHidden) ?? filled[0]
  if (first === undefined) throw noRows()
  return { format: 'xlsx', encoding: null, delimiter: null, sheets, first: sheets.indexOf(first) }
}
