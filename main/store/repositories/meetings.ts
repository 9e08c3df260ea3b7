import type { MeetingId, NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import { type Meeting, MeetingState } from '../../../shared/domain/meetings.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, integerOrNull, oneOf, text } from '../db.ts'

export const toMeeting = (row: SqlRow): Meeting => ({
  id: text(row, 'id') as MeetingId,
  networkId: text(row, 'network_id') as NetworkId,
  number: integerOrNull(row, 'number'),
  title: text(row, 'title'),
  on: text(row, 'on'),
  starts: text(row, 'starts'),
  ends: text(row, 'ends'),
  place: text(row, 'place'),
  learningAim: text(row, 'learning_aim'),
  notes: text(row, 'notes'),
  state: oneOf(MeetingState.options, row, 'state'),
  cancelReason: text(row, 'cancel_reason'),
})

/** By day and time; two at the same time always in the same order. */
export const meetingsOf = (db: ReadableDb, networkId: NetworkId): Meeting[] =>
  db.all(
    'SELECT * FROM meeting WHERE network_id = :networkId ORDER BY "on", starts, id',
    { networkId },
    toMeeting,
  )

export const findMeeting = (db: ReadableDb, id: MeetingId): Meeting | undefined =>
  db.get('SELECT * FROM meeting WHERE id = :id', { id }, toMeeting)

/** What a list says about a meeting beside the meeting itself. */
export interface MeetingCounts {
  readonly present: number
  readonly hasEvaluation: boolean
  readonly openAgreements: number
  readonly list: { readonly done: number; readonly total: number }
}

/** The counts of each meeting of a network, or of one meeting. */
export function meetingCounts(
  db: ReadableDb,
  of: { readonly networkId: NetworkId } | { readonly meetingId: MeetingId },
): ReadonlyMap<MeetingId, MeetingCounts> {
  const [column, id] = 'networkId' in of ? ['network_id', of.networkId] : ['id', of.meetingId]
  const points = (only: string) =>
    `(SELECT count(*) FROM document_point JOIN document ON document.id = document_id
      WHERE document.meeting_id = meeting.id AND document.kind = 'preparation' ${only})`
  return new Map(
    db.all(
      `SELECT id,
         (SELECT count(*) FROM attendance WHERE meeting_id = meeting.id AND state = 'present') AS present,
         EXISTS (SELECT 1 FROM evaluation_line WHERE meeting_id = meeting.id)
           OR EXISTS (SELECT 1 FROM voice WHERE meeting_id = meeting.id) AS has_evaluation,
         (SELECT count(*) FROM agreement WHERE meeting_id = meeting.id AND state = 'open') AS open_agreements,
         ${points("AND answer IN ('yes', 'notRelevant')")} AS list_done, ${points('')} AS list_total
       FROM meeting WHERE ${column} = :id`,
      { id },
      (row) =>
        [
          text(row, 'id') as MeetingId,
          {
            present: integer(row, 'present'),
            hasEvaluation: integer(row, 'has_evaluation') === 1,
            openAgreements: integer(row, 'open_agreements'),
            list: { done: integer(row, 'list_done'), total: integer(row, 'list_total') },
          },
        ] as const,
    ),
  )
}

export function insertMeeting(db: WritableDb, meeting: Meeting): void {
  db.run(
    `INSERT INTO meeting (id, network_id, number, title, "on", starts, ends, place, learning_aim, notes, state,
       cancel_reason)
     VALUES (:id, :networkId, :number, :title, :on, :starts, :ends, :place, :learningAim, :notes, :state,
       :cancelReason)`,
    { ...meeting },
  )
}

export function updateMeeting(db: WritableDb, { networkId: _, ...meeting }: Meeting): void {
  db.run(
    `UPDATE meeting SET number = :number, title = :title, "on" = :on, starts = :starts, ends = :ends,
       place = :place, learning_aim = :learningAim, notes = :notes, state = :state,
       cancel_reason = :cancelReason
     WHERE id = :id`,
    { ...meeting },
  )
}

/** Takes its run sheet, attendance, turns, evaluation and documents along; agreements stay, without it. */
export function deleteMeeting(db: WritableDb, id: MeetingId): void {
  db.run('DELETE FROM meeting WHERE id = :id', { id })
}

/** Whose attendance of these meetings is on record. */
export const attendeesOf = (db: ReadableDb, ids: readonly MeetingId[]): PersonId[] =>
  db.all(
    'SELECT DISTINCT person_id FROM attendance WHERE meeting_id IN (SELECT value FROM json_each(:ids))',
    { ids: JSON.stringify(ids) },
    (row) => text(row, 'person_id') as PersonId,
  )
