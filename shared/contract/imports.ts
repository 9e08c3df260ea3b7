import { eventIterator } from '@orpc/contract'
import { shortText } from '../domain/fields.ts'
import { DraftId, NetworkId, TieWaveId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

/** 32 MB: 200,000 rows of a wide table fit; what is larger was not made for one network. */
export const maxImportBytes = 32 * 1024 * 1024

/** What a table holds: one person a row, or one tie a row. */
export const TableKind = z.enum(['people', 'ties'])
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
  header: z.string(),
  samples: z.array(z.string()).max(5),
  distinct: z.int(),
  empty: z.int(),
  /** The name speaks of age, gender, health, religion or pupils: proposed as `skip`. */
  sensitive: z.boolean(),
  proposal: ColumnRole,
})
export type ImportColumn = z.infer<typeof ImportColumn>

/** A file that was read and is kept in memory, nothing stored. */
export const ImportDraft = z.object({
  draftId: DraftId,
  fileName: z.string(),
  kind: TableKind,
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: z.enum([',', ';', '\t', '|']),
  hasHeader: z.boolean(),
  rowCount: z.int(),
  columns: z.array(ImportColumn),
  firstRows: z.array(z.array(z.string())).max(8),
})
export type ImportDraft = z.infer<typeof ImportDraft>

/** How one draft is to be taken. `roles` has one entry per column. */
export const TableMapping = z.object({
  draftId: DraftId,
  kind: TableKind,
  hasHeader: z.boolean(),
  roles: z.array(ColumnRole).max(500),
})
export type TableMapping = z.infer<typeof TableMapping>

export const ImportRequest = z.object({
  networkId: NetworkId,
  people: TableMapping.nullable(),
  ties: TableMapping.nullable(),
  /** The survey the ties become a wave of; required with `ties`. */
  survey: z
    .object({
      name: shortText(120),
      waveLabel: shortText(80),
      scaleMax: z.int().min(1).max(100),
      /** People who name nobody: they answered that they consult nobody, or they did not answer. */
      silent: z.enum(['answered', 'noAnswer']),
      /** Ids that no person has: refuse the row, or make a person with that code. */
      unknownIds: z.enum(['refuse', 'create']),
    })
    .nullable(),
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
  row: z.int(),
  column: z.string().nullable(),
  reason: RefusalReason,
  value: z.string().max(80),
})
export type RefusedRow = z.infer<typeof RefusedRow>

const Counts = z.object({ create: z.int(), merge: z.int(), refuse: z.int() })

/** What would happen: shown before anything is stored, and again, unchanged, when it is. */
export const ImportPlan = z.object({
  /** Names this exact plan; confirming another state of affairs is refused as CHANGED_MEANWHILE. */
  digest: z.string(),
  people: Counts,
  ties: Counts,
  organisations: Counts,
  attributes: z.array(z.string()),
  /** Why rows are refused, with how often. */
  reasons: z.array(z.object({ reason: RefusalReason, table: TableKind, count: z.int() })),
  /** The first refused rows, 200 at most. */
  refused: z.array(RefusedRow).max(200),
  /** Things to settle before it can go on. */
  blockers: z.array(
    z.enum([
      'noIdColumn',
      'noFromColumn',
      'noToColumn',
      'noSurvey',
      'sensitiveName',
      'nothingToDo',
      'twoColumnsSameRole',
      'sameAttributeTwice',
    ]),
  ),
})
export type ImportPlan = z.infer<typeof ImportPlan>

export const ImportProgress = z.object({
  done: z.number(),
  total: z.number(),
  step: z.enum(['reading', 'planning', 'storing']),
})
export type ImportProgress = z.infer<typeof ImportProgress>

export const imports = {
  /** Reads a file off the main thread; the window picks the id, so that it can ask progress and cancel. */
  read: procedure.input(z.object({ draftId: DraftId, file: z.file() })).output(ImportDraft),
  progress: procedure.input(z.object({ draftId: DraftId })).output(eventIterator(ImportProgress)),
  cancel: procedure.input(z.object({ draftId: DraftId })).output(nothing),
  plan: procedure.input(ImportRequest).output(ImportPlan),
  confirm: procedure
    .input(ImportRequest.extend({ digest: z.string().max(200) }))
    .output(written(z.object({ people: Counts, ties: Counts, waveId: TieWaveId.nullable() }))),
}
