import { z } from '../../z.ts'
import { longText, shortText } from '../fields.ts'
import { DraftId, NetworkId } from '../ids.ts'
import { ValueGroups, ValueReading } from './values.ts'

export { ValueReading } from './values.ts'

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
  /** Of people: whether somebody answered; see `respondentStatusIn`. */
  z.object({ as: z.literal('status') }),
  z.object({ as: z.literal('from') }),
  z.object({ as: z.literal('to') }),
  z.object({ as: z.literal('value') }),
  z.object({ as: z.literal('closeness') }),
  z.object({ as: z.literal('formality') }),
])
export type ColumnRole = z.infer<typeof ColumnRole>

/** What numbers are there, where all that is filled in is a number. */
export const NumberRange = z.object({
  smallest: z.number(),
  largest: z.number(),
  /** Every one is a whole number. */
  isWhole: z.boolean(),
})
export type NumberRange = z.infer<typeof NumberRange>

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
  /** Null: not only numbers, or nothing at all. */
  numbers: NumberRange.nullable(),
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
    /** Of a network file: lines without a direction, read as two ties each. */
    'undirected',
    /** Of a network file: parts that say nothing about people or ties (nested graphs, hyperedges, times). */
    'notRead',
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
  numbers: NumberRange,
})
export type MatrixShape = z.infer<typeof MatrixShape>

/** One sheet of a workbook, to choose from. */
export const ImportSheet = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  /** Rows of data; a sheet without any cannot be chosen. */
  rowCount: z.int(),
  matrix: MatrixShape.nullable(),
  /** What it seems to hold. */
  kind: TableKind,
  /** Its columns say so by their names, or the format does. */
  isSure: z.boolean(),
  /** What a network file calls the time it was asked, and on which scale; empty and null where it says nothing. */
  wave: z.string(),
  scaleMax: z.int().nullable(),
})
export type ImportSheet = z.infer<typeof ImportSheet>

export const ImportFormat = z.enum(['csv', 'xlsx', 'graphml', 'gexf', 'pajek', 'dl'])
export type ImportFormat = z.infer<typeof ImportFormat>

/**
 * A file that was read and is kept in memory, nothing stored; of a workbook, one sheet of it. A network file is a workbook too:
 * a sheet of people where it says more of them than their ids, and a sheet for each relation.
 */
export const ImportDraft = z.object({
  draftId: DraftId,
  fileName: z.string(),
  format: ImportFormat,
  /** The sheet this is about, by its place in `sheets`. */
  sheet: z.int().min(0),
  /** The sheets of a workbook; a CSV file has one, without a name. */
  sheets: z.array(ImportSheet).min(1),
  notices: z.array(ImportNotice),
  matrix: MatrixShape.nullable(),
  /** What the table seems to hold. */
  kind: TableKind,
  /** Of text; a workbook has none. */
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

/** Which question the answers of a table belong to, which time it was asked, and how its numbers are taken. */
const asWave = {
  /** The survey, by its place in `surveys`. */
  survey: z.int().min(0),
  waveLabel: shortText(80),
  reading: ValueReading,
}

/** How a list of ties is to be taken, as one wave of a survey. */
export const ListMapping = TableMapping.extend(asWave)
export type ListMapping = z.infer<typeof ListMapping>

/** How a square matrix is to be taken, as one wave of a survey. */
export const MatrixMapping = z.object({
  ...asWave,
  draftId: DraftId,
  sheet: z.int().min(0),
  labels: MatrixLabels,
  /** Who answers: whom a row is of, or whom a column is of. */
  answering: z.enum(['rows', 'columns']),
  /** Without labels: the rows follow the table of people in this import, or the codes of this network in their order. */
  order: z.enum(['people', 'network']),
})
export type MatrixMapping = z.infer<typeof MatrixMapping>

/** Matrices one import can take, and lists of ties; each is a wave. */
export const mostMatrices = 8
export const mostLists = 8

export const ImportSurvey = z.object({
  name: shortText(120),
  question: longText(1_000),
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
  ties: z.array(ListMapping).max(mostLists),
  matrices: z.array(MatrixMapping).max(mostMatrices),
  /** The surveys the ties become waves of, one for each question; what no table points at is left alone. */
  surveys: z.array(ImportSurvey).max(mostLists + mostMatrices),
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
  'optedOut',
])
export type RefusalReason = z.infer<typeof RefusalReason>

/** Row numbers count as the coach's spreadsheet or editor does: the first line of the file is 1. */
export const RefusedRow = z.object({
  table: TableKind,
  /** The wave it would become, to tell one table of answers from another; null for people. */
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
  'sameSurveyTwice',
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
  /** Whom ids in the file are taken for, of those who were there already: the first few, and what they all have in common. */
  known: z.object({
    pairs: z.array(z.object({ id: z.string(), code: z.string(), isMember: z.boolean() })).max(5),
    count: z.int(),
    /** Every one was met by a bare number, which may be another person's number in another list. */
    onlyNumbers: z.boolean(),
  }),
  ties: ImportCounts,
  /** Rows and cells that say "asked, no tie" (value 0): nothing to store, nothing refused. */
  noTie: z.int(),
  /** Cells of matrices that say nothing: not known, which is something else than no tie. */
  blank: z.int(),
  /** By list of ties, in the order of the request: its ties; empty when something was blocked. */
  lists: z.array(z.object({ ties: z.int(), noTie: z.int(), blank: z.int(), refuse: z.int() })),
  /** The groups that numbers fall in, for each survey that has a table taken `inGroups`. */
  groups: z.array(ValueGroups),
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
