import { z } from '../../z.ts'
import { longText, shortText } from '../fields.ts'
import { DraftId, NetworkId } from '../ids.ts'

/** 32 MB: 200,000 rows of a wide table fit; what is larger was not made for one network. */
export const maxImportBytes = 32 * 1024 * 1024
/** Rows of data, the header not counted. */
export const maxImportRows = 200_000
export const maxImportColumns = 500
/** Characters in one cell. */
export const maxImportCell = 10_000

/** People in one square matrix. */
export const maxMatrixSize = maxImportColumns - 1

/** What a table holds: one person a row, one tie a row, or a square of answers, who answers by who is named. */
export const TableKind = z.enum(['people', 'ties', 'matrix'])
export type TableKind = z.infer<typeof TableKind>

/** What to do with a column. `attribute` makes it one of the coach's own attributes under `name`. */
export const ColumnRole = z.discriminatedUnion('as', [
  z.object({ as: z.literal('skip') }),
  z.object({ as: z.literal('id') }),
  z.object({ as: z.literal('code') }),
  z.object({ as: z.literal('displayName') }),
  z.object({ as: z.literal('role') }),
  z.object({ as: z.literal('organisation') }),
  z.object({ as: z.literal('attribute'), name: shortText(60) }),
  z.object({ as: z.literal('from') }),
  z.object({ as: z.literal('to') }),
  z.object({ as: z.literal('value') }),
])
export type ColumnRole = z.infer<typeof ColumnRole>

export const ImportColumn = z.object({
  index: z.int().min(0),
  /** The letter a spreadsheet gives this column: `A`, `B`, ... */
  letter: z.string(),
  /** The name in the first row, or empty when it has none there. */
  header: z.string(),
  samples: z.array(z.string()).max(5),
  /** Different values, counted up to 1,000. */
  distinct: z.int(),
  /** Rows without a value here. */
  empty: z.int(),
  /** The largest value where all of them are whole numbers from 0 to 100, as answers on a scale are; else null. */
  largest: z.int().nullable(),
  /** The name speaks of age, gender, health, religion or pupils: proposed as `skip`. */
  sensitive: z.boolean(),
  /** What to do with the column, by its name and content, when the table holds people and when it holds ties. */
  proposal: z.object({ people: ColumnRole, ties: ColumnRole }),
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** What was met in a sheet that a coach should know of before taking it in. */
export const ImportNotice = z.object({
  kind: z.enum([
    'formulas',
    'formulasWithoutValue',
    'errorCells',
    'mergedAreas',
    'hiddenRows',
    'hiddenColumns',
    'hiddenSheets',
    'macros',
  ]),
  count: z.int(),
})
export type ImportNotice = z.infer<typeof ImportNotice>

/** Where the names of a matrix stand: above its columns, left of its rows, both, or nowhere. */
export const MatrixLabels = z.enum(['none', 'rows', 'columns', 'both', 'bothWithoutCorner'])
export type MatrixLabels = z.infer<typeof MatrixLabels>

/** A table that seems to be a square of answers. */
export const MatrixShape = z.object({
  labels: MatrixLabels,
  /** People it is about. */
  size: z.int(),
  /** The largest answer in it. */
  largest: z.int(),
})
export type MatrixShape = z.infer<typeof MatrixShape>

/** One sheet of a workbook, to choose from. */
export const ImportSheet = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  /** Rows of data; a sheet without any cannot be chosen. */
  rowCount: z.int(),
  matrix: MatrixShape.nullable(),
})
export type ImportSheet = z.infer<typeof ImportSheet>

/** A file that was read and is kept in memory, nothing stored; of a workbook, one sheet of it. */
export const ImportDraft = z.object({
  draftId: DraftId,
  fileName: z.string(),
  format: z.enum(['csv', 'xlsx']),
  /** The sheet this is about, by its place in `sheets`. */
  sheet: z.int().min(0),
  /** The sheets of a workbook; a CSV file has one, without a name. */
  sheets: z.array(ImportSheet).min(1),
  notices: z.array(ImportNotice),
  matrix: MatrixShape.nullable(),
  /** What the table seems to hold. */
  kind: TableKind,
  /** Of a CSV file; a workbook has none. */
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).nullable(),
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
  /** Whether the first row seems to hold names of columns. */
  hasHeader: z.boolean(),
  /** Rows of data, without the header and without blank lines at the end. */
  rowCount: z.int(),
  columns: z.array(ImportColumn),
  /** The first rows of the file as they stand, the header included. */
  firstRows: z.array(z.array(z.string())).max(8),
})
export type ImportDraft = z.infer<typeof ImportDraft>

/** How one draft is to be taken. `roles` has one entry per column; columns beyond it are skipped. */
export const TableMapping = z.object({
  draftId: DraftId,
  sheet: z.int().min(0),
  hasHeader: z.boolean(),
  roles: z.array(ColumnRole).max(maxImportColumns),
})
export type TableMapping = z.infer<typeof TableMapping>

/** How a square matrix is to be taken, as one wave of the survey. */
export const MatrixMapping = z.object({
  draftId: DraftId,
  sheet: z.int().min(0),
  labels: MatrixLabels,
  /** Who answers: whom a row is of, or whom a column is of. */
  answering: z.enum(['rows', 'columns']),
  /** Without labels: the rows follow the table of people in this import, or the codes of this network in their order. */
  order: z.enum(['people', 'network']),
  waveLabel: shortText(80),
})
export type MatrixMapping = z.infer<typeof MatrixMapping>

/** Matrices one import can take, each a wave. */
export const mostMatrices = 8

export const ImportSurvey = z.object({
  name: shortText(120),
  question: longText(1_000),
  /** Of the wave that an edge list becomes; a matrix brings its own. */
  waveLabel: shortText(80),
  scaleMax: z.int().min(1).max(100),
  /** People who name nobody: they answered that they consult nobody, or they did not answer. */
  silent: z.enum(['answered', 'noAnswer']),
  /** Ids that no person has: refuse the row, or make a person with that code. */
  unknownIds: z.enum(['refuse', 'create']),
})
export type ImportSurvey = z.infer<typeof ImportSurvey>

export const ImportRequest = z.object({
  networkId: NetworkId,
  people: TableMapping.nullable(),
  ties: TableMapping.nullable(),
  matrices: z.array(MatrixMapping).max(mostMatrices),
  /** The survey the ties become waves of; required with `ties` and `matrices`. */
  survey: ImportSurvey.nullable(),
})
export type ImportRequest = z.infer<typeof ImportRequest>

export const RefusalReason = z.enum([
  'unknownId',
  'selfTie',
  'outsideScale',
  'notANumber',
  'duplicate',
  'sameButForCase',
  'emptyRow',
  'missingId',
  'tooManyCells',
  'tooLong',
])
export type RefusalReason = z.infer<typeof RefusalReason>

/** Row numbers count as the coach's spreadsheet does: the first line of the file is 1. */
export const RefusedRow = z.object({
  table: TableKind,
  /** The wave a matrix would become, to tell one from the other; null for the other tables. */
  wave: z.string().nullable(),
  row: z.int(),
  /** The column's name, or its letter where it has none; null when the whole row is meant. */
  column: z.string().nullable(),
  reason: RefusalReason,
  value: z.string().max(80),
})
export type RefusedRow = z.infer<typeof RefusedRow>

/** Things to settle before a plan can be confirmed. */
export const ImportBlocker = z.enum([
  'noIdColumn',
  'noFromColumn',
  'noToColumn',
  'noSurvey',
  'sensitiveName',
  'nothingToDo',
  'twoColumnsSameRole',
  'sameAttributeTwice',
  'sameWaveTwice',
  'noMatrix',
  'matrixPeopleCount',
])
export type ImportBlocker = z.infer<typeof ImportBlocker>

export const ImportCounts = z.object({ create: z.int(), merge: z.int(), refuse: z.int() })
export type ImportCounts = z.infer<typeof ImportCounts>

/** What a matrix comes down to. */
export const MatrixPlan = z.object({
  /** Rows (and columns) of answers. */
  size: z.int(),
  /** People its rows can be of: as many as there are names in it, or in the order it follows. */
  people: z.int(),
  /** Who the rows are, in their order, by code; null where a name is nobody's. */
  codes: z.array(z.string().nullable()),
  /** Every cell counts once: in `ties`, `noTie`, `blank` or `refuse`. */
  ties: z.int(),
  noTie: z.int(),
  blank: z.int(),
  refuse: z.int(),
})
export type MatrixPlan = z.infer<typeof MatrixPlan>

/** What would happen: shown before anything is stored, and again, unchanged, when it is. */
export const ImportPlan = z.object({
  /** Names this exact plan; confirming another state of affairs is refused as CHANGED_MEANWHILE. */
  digest: z.string(),
  /** Everybody, those whom only the ties name included. */
  people: ImportCounts,
  /** Of `people`: made, or taken into the network, because a tie names them and `unknownIds` is `create`. */
  peopleFromTies: ImportCounts.omit({ refuse: true }),
  ties: ImportCounts,
  /** Rows and cells that say "asked, no tie" (value 0): nothing to store, nothing refused. */
  noTie: z.int(),
  /** Cells of matrices that say nothing: not known, which is something else than no tie. */
  blank: z.int(),
  /** By matrix, in the order of the request; empty when something was blocked before they were looked at. */
  matrices: z.array(MatrixPlan),
  organisations: ImportCounts,
  /** The attributes that get values; one that is not there yet is made. */
  attributes: z.array(z.string()),
  /** Why rows are refused, with how often. */
  reasons: z.array(z.object({ reason: RefusalReason, table: TableKind, count: z.int() })),
  /** The first refused rows, 200 at most. */
  refused: z.array(RefusedRow).max(200),
  blockers: z.array(ImportBlocker),
})
export type ImportPlan = z.infer<typeof ImportPlan>
