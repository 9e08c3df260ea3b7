import type { ChangeId, NetworkId } from '../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, text, textOrNull } from './db.ts'
import type { Direction } from './take-back.ts'

/** A step of the history as the record has it. */
export interface StepRecord {
  readonly seq: number
  readonly id: ChangeId
  readonly at: number
  readonly command: string
  readonly fields: readonly string[]
  readonly counts: Readonly<Record<string, number>>
  readonly networkId: NetworkId | null
  readonly isTakenBack: boolean
  /** Its row images are still there. */
  readonly isKept: boolean
}

const columns = `seq, id, at, command, summary, network_id, taken_back IS NOT NULL AS is_taken_back,
  EXISTS (SELECT 1 FROM change_row WHERE change_seq = seq) AS is_kept`

/** What write() stored; `fields` and `counts` are what a command said of itself. */
function toStep(row: SqlRow): StepRecord {
  const summary = JSON.parse(text(row, 'summary')) as Partial<Pick<StepRecord, 'fields' | 'counts'>>
  return {
    seq: integer(row, 'seq'),
    id: text(row, 'id') as ChangeId,
    at: integer(row, 'at'),
    command: text(row, 'command'),
    fields: summary.fields ?? [],
    counts: summary.counts ?? {},
    networkId: textOrNull(row, 'network_id') as NetworkId | null,
    isTakenBack: integer(row, 'is_taken_back') === 1,
    isKept: integer(row, 'is_kept') === 1,
  }
}

export const findStep = (db: ReadableDb, id: ChangeId): StepRecord | undefined =>
  db.get(`SELECT ${columns} FROM change WHERE id = :id AND kind = 'step'`, { id }, toStep)

/** Steps older than `before`, the last first. */
export const stepsBefore = (
  db: ReadableDb,
  { networkId, before, limit }: { networkId: NetworkId | null; before: number; limit: number },
): StepRecord[] =>
  networkId === null
    ? db.all(
        `SELECT ${columns} FROM change WHERE kind = 'step' AND seq < :before ORDER BY seq DESC LIMIT :limit`,
        { before, limit },
        toStep,
      )
    : db.all(
        `SELECT ${columns} FROM change
         WHERE network_id = :networkId AND kind = 'step' AND seq < :before ORDER BY seq DESC LIMIT :limit`,
        { networkId, before, limit },
        toStep,
      )

/** What undo would take back: the newest step that stands. */
export const stepToTakeBack = (db: ReadableDb): StepRecord | undefined =>
  db.get(
    `SELECT ${columns} FROM change
     WHERE kind = 'step' AND taken_back IS NULL AND passed_over = 0
       AND EXISTS (SELECT 1 FROM change_row WHERE change_seq = seq)
     ORDER BY seq DESC LIMIT 1`,
    {},
    toStep,
  )

/** What redo would repeat: the step that was taken back last, unless something new was done since. */
export const stepToRepeat = (db: ReadableDb): StepRecord | undefined =>
  db.get(
    `SELECT ${columns} FROM change
     WHERE passed_over = 0 AND taken_back > (
         SELECT coalesce(max(seq), 0) FROM change
         WHERE kind = 'step' AND seq NOT IN (SELECT seq FROM running_change))
       AND EXISTS (SELECT 1 FROM change_row WHERE change_seq = seq)
     ORDER BY taken_back DESC LIMIT 1`,
    {},
    toStep,
  )

/** The steps that removed rows of these tables and stand, the last first. */
export const removingSteps = (db: ReadableDb, tables: readonly string[]): StepRecord[] =>
  db.all(
    `SELECT ${columns} FROM change
     WHERE kind = 'step' AND taken_back IS NULL AND EXISTS (
       SELECT 1 FROM change_row
       WHERE change_seq = seq AND after IS NULL AND table_name IN (SELECT value FROM json_each(:tables)))
     ORDER BY seq DESC`,
    { tables: JSON.stringify(tables) },
    toStep,
  )

const mostNamed = 5

/**
 * The steps that stand and came after this one to the same rows, the last first. Even where a row has come back to what
 * this step left it as, they are in its way: each of them builds on it.
 */
export const laterOnSameRows = (db: ReadableDb, { seq }: StepRecord): StepRecord[] =>
  db.all(
    `SELECT ${columns} FROM change
     WHERE kind = 'step' AND taken_back IS NULL AND seq IN (
       SELECT later.change_seq FROM change_row AS later
       WHERE later.change_seq > :seq AND (later.table_name, later.row_key) IN (
         SELECT mine.table_name, mine.row_key FROM change_row AS mine WHERE mine.change_seq = :seq))
     ORDER BY seq DESC LIMIT :mostNamed`,
    { seq, mostNamed },
    toStep,
  )

/**
 * The steps that stand, came after this one and hold on to a thing that would go, removed one that would be held on to,
 * or took its code or name; the last first. Asked only when a step proved impossible: it reads every later image.
 */
export const laterAboutSameThings = (
  db: ReadableDb,
  { seq }: StepRecord,
  direction: Direction,
): StepRecord[] =>
  db.all(
    `SELECT ${columns} FROM change
     WHERE kind = 'step' AND taken_back IS NULL AND seq IN (
       SELECT later.change_seq
       FROM change_row AS later JOIN (
         SELECT table_name, row_key,
           CASE :direction WHEN 'takeBack' THEN before ELSE after END AS target,
           CASE WHEN before IS NULL OR after IS NULL THEN json_extract(row_key, '$[0]') END AS thing
         FROM change_row WHERE change_seq = :seq ORDER BY n LIMIT 50
       ) AS mine
       WHERE later.change_seq > :seq AND (
         instr(later.after, mine.thing) > 0
         OR (later.after IS NULL AND instr(mine.target, json_extract(later.row_key, '$[0]')) > 0)
         OR (later.table_name = mine.table_name AND later.row_key <> mine.row_key AND (
           json_extract(later.after, '$.code_key') = json_extract(mine.target, '$.code_key')
           OR json_extract(later.after, '$.name_key') = json_extract(mine.target, '$.name_key')))))
     ORDER BY seq DESC LIMIT :mostNamed`,
    { seq, direction, mostNamed },
    toStep,
  )

/** Notes on the record that the running change takes a step back, or repeats it. */
export function markMoved(db: WritableDb, step: number, direction: Direction): void {
  db.run(
    `UPDATE change SET passed_over = 0,
       taken_back = CASE :direction WHEN 'takeBack' THEN (SELECT seq FROM running_change) END
     WHERE seq = :step`,
    { step, direction },
  )
}

/** Leaves a step as it is: neither undo nor redo comes back to it. */
export function markPassedOver(db: WritableDb, step: number): void {
  db.run('UPDATE change SET passed_over = 1 WHERE seq = :step', { step })
}
