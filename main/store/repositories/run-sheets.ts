import type { MeetingId, NetworkId, RunSheetItemId } from '../../../shared/domain/ids.ts'
import { RunSheetKind, type RunSheetItem, type Running } from '../../../shared/domain/meetings.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  boolean,
  flag,
  integer,
  integerOrNull,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'
import { toWho, whoParams } from './who.ts'

const toItem = (row: SqlRow): RunSheetItem => ({
  id: text(row, 'id') as RunSheetItemId,
  meetingId: text(row, 'meeting_id') as MeetingId,
  position: integer(row, 'position'),
  kind: oneOf(RunSheetKind.options, row, 'kind'),
  title: text(row, 'title'),
  aim: text(row, 'aim'),
  minutes: integer(row, 'minutes'),
  lead: toWho(row, 'lead'),
  workFormId: textOrNull(row, 'work_form_id'),
  materials: text(row, 'materials'),
  notes: text(row, 'notes'),
  isFixed: boolean(row, 'is_fixed'),
  addedMinutes: integer(row, 'added_minutes'),
  spentSeconds: integer(row, 'spent_seconds'),
  passed: row['passed'] === null ? null : oneOf(['done', 'skipped'], row, 'passed'),
})

/** A run sheet in its order, with positions as they are stored: a step taken back in between leaves one out. */
export const itemsOf = (db: ReadableDb, meetingId: MeetingId): RunSheetItem[] =>
  db.all(
    'SELECT * FROM run_sheet_item WHERE meeting_id = :meetingId ORDER BY position, id',
    { meetingId },
    toItem,
  )

/** Kind and minutes of each item of every meeting of a network. */
export const itemFactsOf = (
  db: ReadableDb,
  networkId: NetworkId,
): ReadonlyMap<MeetingId, Pick<RunSheetItem, 'kind' | 'minutes'>[]> =>
  Map.groupBy(
    db.all(
      `SELECT meeting_id, kind, minutes FROM run_sheet_item
       WHERE meeting_id IN (SELECT id FROM meeting WHERE network_id = :networkId)`,
      { networkId },
      (row) => ({
        meetingId: text(row, 'meeting_id') as MeetingId,
        kind: oneOf(RunSheetKind.options, row, 'kind'),
        minutes: integer(row, 'minutes'),
      }),
    ),
    ({ meetingId }) => meetingId,
  )

export const findItem = (db: ReadableDb, id: RunSheetItemId): RunSheetItem | undefined =>
  db.get('SELECT * FROM run_sheet_item WHERE id = :id', { id }, toItem)

const columns = (item: RunSheetItem) => ({
  id: item.id,
  position: item.position,
  kind: item.kind,
  title: item.title,
  aim: item.aim,
  minutes: item.minutes,
  workFormId: item.workFormId,
  materials: item.materials,
  notes: item.notes,
  isFixed: flag(item.isFixed),
  addedMinutes: item.addedMinutes,
  spentSeconds: item.spentSeconds,
  passed: item.passed,
  ...whoParams(item.lead),
})

export function insertItem(db: WritableDb, item: RunSheetItem): void {
  db.run(
    `INSERT INTO run_sheet_item (id, meeting_id, position, kind, title, aim, minutes, work_form_id, materials,
       notes, is_fixed, added_minutes, spent_seconds, passed, lead_person_id, lead_coach_id, lead_text)
     VALUES (:id, :meetingId, :position, :kind, :title, :aim, :minutes, :workFormId, :materials, :notes,
       :isFixed, :addedMinutes, :spentSeconds, :passed, :personId, :coachId, :whoText)`,
    { ...columns(item), meetingId: item.meetingId },
  )
}

export function updateItem(db: WritableDb, item: RunSheetItem): void {
  db.run(
    `UPDATE run_sheet_item SET position = :position, kind = :kind, title = :title, aim = :aim,
       minutes = :minutes, work_form_id = :workFormId, materials = :materials, notes = :notes,
       is_fixed = :isFixed, added_minutes = :addedMinutes, spent_seconds = :spentSeconds, passed = :passed,
       lead_person_id = :personId, lead_coach_id = :coachId, lead_text = :whoText
     WHERE id = :id`,
    columns(item),
  )
}

export function deleteItem(db: WritableDb, id: RunSheetItemId): void {
  db.run('DELETE FROM run_sheet_item WHERE id = :id', { id })
}

const toRunning = (row: SqlRow): Running => ({
  meetingId: text(row, 'meeting_id') as MeetingId,
  startedAt: integer(row, 'started_at'),
  itemId: textOrNull(row, 'item_id') as RunSheetItemId | null,
  since: integerOrNull(row, 'since'),
  endedAt: integerOrNull(row, 'ended_at'),
})

/** The clock of a meeting; undefined when it was never started. */
export const findRunning = (db: ReadableDb, meetingId: MeetingId): Running | undefined =>
  db.get('SELECT * FROM running WHERE meeting_id = :meetingId', { meetingId }, toRunning)

export function putRunning(db: WritableDb, running: Running): void {
  db.run(
    `INSERT INTO running (meeting_id, started_at, item_id, since, ended_at)
     VALUES (:meetingId, :startedAt, :itemId, :since, :endedAt)
     ON CONFLICT (meeting_id) DO UPDATE SET
       started_at = :startedAt, item_id = :itemId, since = :since, ended_at = :endedAt`,
    { ...running },
  )
}

export function deleteRunning(db: WritableDb, meetingId: MeetingId): void {
  db.run('DELETE FROM running WHERE meeting_id = :meetingId', { meetingId })
}
