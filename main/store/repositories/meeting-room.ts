import type {
  EvaluationLineId,
  MeetingId,
  NetworkId,
  PersonId,
  RunSheetItemId,
  TurnId,
} from '../../../shared/domain/ids.ts'
import {
  AttendanceState,
  EvaluationKind,
  type EvaluationLine,
  type Turn,
  type VoiceCounts,
} from '../../../shared/domain/meetings.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  boolean,
  flag,
  integer,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'

/** Somebody in the room, with what is noted about them being there. */
export interface InRoom {
  readonly personId: PersonId
  readonly code: string
  readonly displayName: string
  readonly state: AttendanceState | null
}

/** Who are members on the day of the meeting, and who else has been noted. */
export const peopleInRoom = (db: ReadableDb, meetingId: MeetingId): InRoom[] =>
  db.all(
    `SELECT person.id, code, display_name, attendance.state
     FROM meeting
     JOIN person ON person.id IN (
       SELECT person_id FROM membership
       WHERE network_id = meeting.network_id
         AND coalesce("from", '0000-00-00') <= meeting."on" AND meeting."on" <= coalesce("to", '9999-99-99')
       UNION SELECT person_id FROM attendance WHERE meeting_id = meeting.id)
     LEFT JOIN attendance ON attendance.meeting_id = meeting.id AND attendance.person_id = person.id
     WHERE meeting.id = :meetingId`,
    { meetingId },
    (row) => ({
      personId: text(row, 'id') as PersonId,
      code: text(row, 'code'),
      displayName: text(row, 'display_name'),
      state: row['state'] === null ? null : oneOf(AttendanceState.options, row, 'state'),
    }),
  )

/** Null: not noted. */
export function setAttendance(
  db: WritableDb,
  meetingId: MeetingId,
  personId: PersonId,
  state: AttendanceState | null,
): void {
  if (state === null)
    db.run('DELETE FROM attendance WHERE meeting_id = :meetingId AND person_id = :personId', {
      meetingId,
      personId,
    })
  else
    db.run(
      `INSERT INTO attendance (meeting_id, person_id, state) VALUES (:meetingId, :personId, :state)
       ON CONFLICT (meeting_id, person_id) DO UPDATE SET state = :state`,
      { meetingId, personId, state },
    )
}

const toTurn = (row: SqlRow): Turn => ({
  id: text(row, 'id') as TurnId,
  meetingId: text(row, 'meeting_id') as MeetingId,
  itemId: textOrNull(row, 'item_id') as RunSheetItemId | null,
  position: integer(row, 'position'),
  text: text(row, 'text'),
  usedInItemId: textOrNull(row, 'used_in_item_id') as RunSheetItemId | null,
})

export const turnsOf = (db: ReadableDb, meetingId: MeetingId): Turn[] =>
  db.all('SELECT * FROM turn WHERE meeting_id = :meetingId ORDER BY position, id', { meetingId }, toTurn)

export const findTurn = (db: ReadableDb, id: TurnId): Turn | undefined =>
  db.get('SELECT * FROM turn WHERE id = :id', { id }, toTurn)

/** Caught in meetings before this one and not used yet, the latest first. */
export const unusedTurnsBefore = (db: ReadableDb, meetingId: MeetingId): (Turn & { readonly on: string })[] =>
  db.all(
    `SELECT turn.*, earlier."on"
     FROM meeting AS present
     JOIN meeting AS earlier ON earlier.network_id = present.network_id AND earlier.id <> present.id
       AND (earlier."on", earlier.starts, earlier.id) < (present."on", present.starts, present.id)
     JOIN turn ON turn.meeting_id = earlier.id AND turn.used_in_item_id IS NULL
     WHERE present.id = :meetingId
     ORDER BY earlier."on" DESC, earlier.starts DESC, earlier.id, turn.position, turn.id`,
    { meetingId },
    (row) => ({ ...toTurn(row), on: text(row, 'on') }),
  )

export function insertTurn(db: WritableDb, turn: Turn): void {
  db.run(
    `INSERT INTO turn (id, meeting_id, item_id, position, text, used_in_item_id)
     VALUES (:id, :meetingId, :itemId, :position, :text, :usedInItemId)`,
    { ...turn },
  )
}

export function updateTurn(db: WritableDb, { id, position, text: words, usedInItemId }: Turn): void {
  db.run(
    'UPDATE turn SET position = :position, text = :words, used_in_item_id = :usedInItemId WHERE id = :id',
    {
      id,
      position,
      words,
      usedInItemId,
    },
  )
}

export function deleteTurn(db: WritableDb, id: TurnId): void {
  db.run('DELETE FROM turn WHERE id = :id', { id })
}

/** What was practised in one meeting. */
export const skillsOf = (db: ReadableDb, meetingId: MeetingId): string[] =>
  db.all(
    'SELECT skill FROM skill_practice WHERE meeting_id = :meetingId ORDER BY skill',
    { meetingId },
    (row) => text(row, 'skill'),
  )

/** What was practised in any meeting of a network. */
export const skillsPractisedIn = (db: ReadableDb, networkId: NetworkId): string[] =>
  db.all(
    `SELECT DISTINCT skill FROM skill_practice
     WHERE meeting_id IN (SELECT id FROM meeting WHERE network_id = :networkId) ORDER BY skill`,
    { networkId },
    (row) => text(row, 'skill'),
  )

export function setPractised(
  db: WritableDb,
  meetingId: MeetingId,
  skill: string,
  isPractised: boolean,
): void {
  db.run(
    isPractised
      ? `INSERT INTO skill_practice (meeting_id, skill) VALUES (:meetingId, :skill)
         ON CONFLICT (meeting_id, skill) DO NOTHING`
      : 'DELETE FROM skill_practice WHERE meeting_id = :meetingId AND skill = :skill',
    { meetingId, skill },
  )
}

export const toLine = (row: SqlRow): EvaluationLine => ({
  id: text(row, 'id') as EvaluationLineId,
  meetingId: text(row, 'meeting_id') as MeetingId,
  kind: oneOf(EvaluationKind.options, row, 'kind'),
  position: integer(row, 'position'),
  text: text(row, 'text'),
  isChosen: boolean(row, 'is_chosen'),
  closedOn: textOrNull(row, 'closed_on'),
  closedNote: text(row, 'closed_note'),
})

export const linesOf = (db: ReadableDb, meetingId: MeetingId): EvaluationLine[] =>
  db.all(
    'SELECT * FROM evaluation_line WHERE meeting_id = :meetingId ORDER BY position, id',
    { meetingId },
    toLine,
  )

export const findLine = (db: ReadableDb, id: EvaluationLineId): EvaluationLine | undefined =>
  db.get('SELECT * FROM evaluation_line WHERE id = :id', { id }, toLine)

/** The deltas chosen in meetings before this one and not closed, the latest first. */
export const openDeltasBefore = (db: ReadableDb, meetingId: MeetingId): EvaluationLine[] =>
  db.all(
    `SELECT evaluation_line.*
     FROM meeting AS present
     JOIN meeting AS earlier ON earlier.network_id = present.network_id AND earlier.id <> present.id
       AND (earlier."on", earlier.starts, earlier.id) < (present."on", present.starts, present.id)
     JOIN evaluation_line ON evaluation_line.meeting_id = earlier.id AND is_chosen = 1 AND closed_on IS NULL
     WHERE present.id = :meetingId
     ORDER BY earlier."on" DESC, earlier.starts DESC, earlier.id DESC`,
    { meetingId },
    toLine,
  )

export function insertLine(db: WritableDb, line: EvaluationLine): void {
  db.run(
    `INSERT INTO evaluation_line (id, meeting_id, kind, position, text, is_chosen, closed_on, closed_note)
     VALUES (:id, :meetingId, :kind, :position, :text, :isChosen, :closedOn, :closedNote)`,
    { ...line, isChosen: flag(line.isChosen) },
  )
}

export function updateLine(db: WritableDb, { meetingId: _, ...line }: EvaluationLine): void {
  db.run(
    `UPDATE evaluation_line SET kind = :kind, position = :position, text = :text, is_chosen = :isChosen,
       closed_on = :closedOn, closed_note = :closedNote
     WHERE id = :id`,
    { ...line, isChosen: flag(line.isChosen) },
  )
}

export function deleteLine(db: WritableDb, id: EvaluationLineId): void {
  db.run('DELETE FROM evaluation_line WHERE id = :id', { id })
}

/** How many gave each of the answers 1 to 5. */
export function voiceOf(db: ReadableDb, meetingId: MeetingId): VoiceCounts {
  const counts: VoiceCounts = [0, 0, 0, 0, 0]
  db.all('SELECT answer, count FROM voice WHERE meeting_id = :meetingId', { meetingId }, (row) => {
    counts[integer(row, 'answer') - 1] = integer(row, 'count')
  })
  return counts
}

export function setVoice(db: WritableDb, meetingId: MeetingId, counts: VoiceCounts): void {
  counts.forEach((count, i) => {
    const answer = i + 1
    if (count === 0)
      db.run('DELETE FROM voice WHERE meeting_id = :meetingId AND answer = :answer', { meetingId, answer })
    else
      db.run(
        `INSERT INTO voice (meeting_id, answer, count) VALUES (:meetingId, :answer, :count)
         ON CONFLICT (meeting_id, answer) DO UPDATE SET count = :count`,
        { meetingId, answer, count },
      )
  })
}
