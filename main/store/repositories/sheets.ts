import type { PersonId, RoundId, SheetId } from '../../../shared/domain/ids.ts'
import {
  type Mark,
  type MarkKind,
  type MarkValue,
  type Sheet,
  SheetOrigin,
} from '../../../shared/domain/monitoring.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  boolean,
  flag,
  integerOrNull,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'

const toSheet = (row: SqlRow): Sheet => ({
  id: text(row, 'id') as SheetId,
  roundId: text(row, 'round_id') as RoundId,
  code: text(row, 'code'),
  personId: textOrNull(row, 'person_id') as PersonId | null,
  origin: oneOf(SheetOrigin.options, row, 'origin'),
  isDone: boolean(row, 'is_done'),
  remark: text(row, 'remark'),
})

export const findSheet = (db: ReadableDb, id: SheetId): Sheet | undefined =>
  db.get('SELECT * FROM sheet WHERE id = :id', { id }, toSheet)

/** Every sheet of a round by its id, which carries no order. */
export const sheetsOfRound = (db: ReadableDb, roundId: RoundId): Sheet[] =>
  db.all('SELECT * FROM sheet WHERE round_id = :roundId ORDER BY id', { roundId }, toSheet)

export const hasSheets = (db: ReadableDb, roundId: RoundId): boolean =>
  db.get('SELECT 1 FROM sheet WHERE round_id = :roundId LIMIT 1', { roundId }, () => true) ?? false

/** `token`: what a file that was sent back calls itself. */
export function insertSheet(db: WritableDb, sheet: Sheet, token: string | null = null): void {
  db.run(
    `INSERT INTO sheet (id, round_id, code, person_id, origin, token, is_done, remark)
     VALUES (:id, :roundId, :code, :personId, :origin, :token, :isDone, :remark)`,
    { ...sheet, isDone: flag(sheet.isDone), token },
  )
}

export function updateSheet(db: WritableDb, { id, code, remark, isDone }: Sheet): void {
  db.run('UPDATE sheet SET code = :code, remark = :remark, is_done = :isDone WHERE id = :id', {
    id,
    code,
    remark,
    isDone: flag(isDone),
  })
}

export function deleteSheet(db: WritableDb, id: SheetId): void {
  db.run('DELETE FROM sheet WHERE id = :id', { id })
}

const doesNotApply = -1
const asColumn = (value: MarkValue): number =>
  value === 'notApplicable' ? doesNotApply : Math.round(value * 10)
const fromColumn = (value: number): MarkValue => (value === doesNotApply ? 'notApplicable' : value / 10)

/** A value of one of the two columns of `mark`; null for not answered. */
export function markIn(row: SqlRow, kind: MarkKind): MarkValue | null {
  const value = integerOrNull(row, kind)
  return value === null ? null : fromColumn(value)
}

export const hasMarks = (db: ReadableDb, sheetId: SheetId): boolean =>
  db.get('SELECT 1 FROM mark WHERE sheet_id = :sheetId LIMIT 1', { sheetId }, () => true) ?? false

export const marksOnSheet = (db: ReadableDb, sheetId: SheetId): Mark[] =>
  db
    .all('SELECT indicator_id, now, desired FROM mark WHERE sheet_id = :sheetId', { sheetId }, (row) =>
      (['now', 'desired'] as const).flatMap((kind): Mark[] => {
        const value = markIn(row, kind)
        return value === null ? [] : [{ indicatorId: text(row, 'indicator_id'), kind, value }]
      }),
    )
    .flat()

/** Null takes the answer away. */
export function putMark(
  db: WritableDb,
  sheetId: SheetId,
  { indicatorId, kind, value }: Omit<Mark, 'value'> & { readonly value: MarkValue | null },
): void {
  const place = { sheetId, indicatorId }
  const other = kind === 'now' ? 'desired' : 'now'
  if (value !== null) {
    db.run(
      `INSERT INTO mark (sheet_id, indicator_id, ${kind}) VALUES (:sheetId, :indicatorId, :value)
       ON CONFLICT (sheet_id, indicator_id) DO UPDATE SET ${kind} = :value`,
      { ...place, value: asColumn(value) },
    )
    return
  }
  db.run(
    `DELETE FROM mark WHERE sheet_id = :sheetId AND indicator_id = :indicatorId AND ${other} IS NULL`,
    place,
  )
  db.run(`UPDATE mark SET ${kind} = NULL WHERE sheet_id = :sheetId AND indicator_id = :indicatorId`, place)
}

/** Puts marks on a sheet that has none; of two about the same the last one counts. */
export function putMarks(db: WritableDb, sheetId: SheetId, marks: readonly Mark[]): void {
  for (const [indicatorId, ofIndicator] of Map.groupBy(marks, (each) => each.indicatorId)) {
    const value = (kind: MarkKind) => ofIndicator.findLast((each) => each.kind === kind)?.value
    const [now, desired] = [value('now'), value('desired')]
    db.run(
      'INSERT INTO mark (sheet_id, indicator_id, now, desired) VALUES (:sheetId, :indicatorId, :now, :desired)',
      {
        sheetId,
        indicatorId,
        now: now === undefined ? null : asColumn(now),
        desired: desired === undefined ? null : asColumn(desired),
      },
    )
  }
}

const isTouched = (table: string, of: string) => `EXISTS (
  SELECT 1 FROM change_row AS other
  WHERE other.change_seq = (SELECT seq FROM running_change) AND other.table_name = '${table}'
    AND json_extract(other.row_key, '$[0]') = ${of})`

/**
 * Whether the running change, putting rows back as they were, reached for what is fixed by then: what a round asks once it
 * has sheets, or a mark of a sheet that is done. A change in which the round, or the sheet, came or went as a whole did not.
 */
export const reachesEntered = (db: ReadableDb): boolean =>
  db.get(
    `WITH mine AS (
       SELECT table_name, json_extract(row_key, '$[0]') AS id, before, after FROM change_row
       WHERE change_seq = (SELECT seq FROM running_change)
         AND table_name IN ('monitoring_round', 'round_indicator', 'mark')
     )
     SELECT 1 FROM mine WHERE
       table_name = 'mark' AND NOT ${isTouched('sheet', 'mine.id')}
         AND EXISTS (SELECT 1 FROM sheet WHERE sheet.id = mine.id AND is_done = 1)
       OR (table_name = 'round_indicator'
           OR json_extract(before, '$.asks_desired') <> json_extract(after, '$.asks_desired')
           OR json_extract(before, '$.is_named') <> json_extract(after, '$.is_named'))
         AND EXISTS (
           SELECT 1 FROM sheet WHERE sheet.round_id = mine.id AND NOT ${isTouched('sheet', 'sheet.id')})
     LIMIT 1`,
    {},
    () => true,
  ) ?? false
