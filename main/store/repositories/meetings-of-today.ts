import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { Meeting } from '../../../shared/domain/meetings.ts'
import { type ReadableDb, boolean, text } from '../db.ts'
import { toMeeting } from './meetings.ts'

export interface DatedMeeting {
  readonly meeting: Meeting
  readonly networkName: string
  readonly hasEvaluation: boolean
}

/** Those of every network that is not closed, both days included, by day and time. */
export const meetingsBetween = (db: ReadableDb, from: LocalDate, to: LocalDate): DatedMeeting[] =>
  db.all(
    `SELECT meeting.*, network.name AS network_name,
       EXISTS (SELECT 1 FROM evaluation_line WHERE meeting_id = meeting.id)
         OR EXISTS (SELECT 1 FROM voice WHERE meeting_id = meeting.id) AS has_evaluation
     FROM meeting JOIN network ON network.id = meeting.network_id AND network.closed_on IS NULL
     WHERE meeting."on" BETWEEN :from AND :to AND state <> 'cancelled'
     ORDER BY meeting."on", starts, network.name, meeting.id`,
    { from, to },
    (row) => ({
      meeting: toMeeting(row),
      networkName: text(row, 'network_name'),
      hasEvaluation: boolean(row, 'has_evaluation'),
    }),
  )

/** The words of the delta that a network chose last; undefined when it never chose one. */
export const lastChosenDelta = (db: ReadableDb, networkId: NetworkId): string | undefined =>
  db.get(
    `SELECT text FROM evaluation_line JOIN meeting ON meeting.id = meeting_id
     WHERE network_id = :networkId AND is_chosen = 1
     ORDER BY "on" DESC, starts DESC, meeting.id DESC LIMIT 1`,
    { networkId },
    (row) => text(row, 'text'),
  )
