import type {
  MeetingId,
  NeedId,
  NetworkId,
  OutreachId,
  RunSheetItemId,
  TieWaveId,
} from '../../../shared/domain/ids.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { type Outreach, OutreachKind } from '../../../shared/domain/ties.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  boolean,
  integerOrNull,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'

const toOutreach = (row: SqlRow): Outreach => ({
  id: text(row, 'id') as OutreachId,
  networkId: text(row, 'network_id') as NetworkId,
  kind: oneOf(OutreachKind.options, row, 'kind'),
  text: text(row, 'text'),
  needId: textOrNull(row, 'need_id') as NeedId | null,
  whom: text(row, 'whom'),
  madeOn: text(row, 'made_on'),
  meetingId: textOrNull(row, 'meeting_id') as MeetingId | null,
  itemId: textOrNull(row, 'item_id') as RunSheetItemId | null,
  afterWaveId: textOrNull(row, 'after_wave_id') as TieWaveId | null,
  found: row['found'] === null ? null : oneOf(['there', 'partly', 'notYet'], row, 'found'),
  seenInWaveId: textOrNull(row, 'seen_in_wave_id') as TieWaveId | null,
  note: text(row, 'note'),
})

const withItem = `SELECT outreach.*, run_sheet_item.meeting_id FROM outreach
  LEFT JOIN run_sheet_item ON run_sheet_item.id = item_id`

export interface OutreachInMeeting extends Outreach {
  readonly meeting: { readonly number: number | null; readonly title: string; readonly on: string } | null
}

/** The last made first. */
export const outreachOf = (db: ReadableDb, networkId: NetworkId): OutreachInMeeting[] =>
  db.all(
    `SELECT outreach.*, meeting.id AS meeting_id, meeting.number AS meeting_number, meeting.title AS meeting_title,
       meeting."on" AS meeting_on
     FROM outreach
     LEFT JOIN run_sheet_item ON run_sheet_item.id = item_id
     LEFT JOIN meeting ON meeting.id = run_sheet_item.meeting_id
     WHERE outreach.network_id = :networkId ORDER BY made_on DESC, text, outreach.id`,
    { networkId },
    (row) => ({
      ...toOutreach(row),
      meeting:
        row['meeting_id'] === null
          ? null
          : {
              number: integerOrNull(row, 'meeting_number'),
              title: text(row, 'meeting_title'),
              on: text(row, 'meeting_on'),
            },
    }),
  )

export const findOutreach = (db: ReadableDb, id: OutreachId): Outreach | undefined =>
  db.get(`${withItem} WHERE outreach.id = :id`, { id }, toOutreach)

export function insertOutreach(db: WritableDb, { meetingId: _, ...columns }: Outreach): void {
  db.run(
    `INSERT INTO outreach (id, network_id, kind, text, need_id, whom, made_on, item_id, after_wave_id, found,
       seen_in_wave_id, note)
     VALUES (:id, :networkId, :kind, :text, :needId, :whom, :madeOn, :itemId, :afterWaveId, :found, :seenInWaveId,
       :note)`,
    columns,
  )
}

/** What may change of it: how it is worded, and what the group saw. */
export function updateOutreach(
  db: WritableDb,
  { id, kind, text: words, whom, found, seenInWaveId, note }: Outreach,
): void {
  db.run(
    `UPDATE outreach SET kind = :kind, text = :words, whom = :whom, found = :found,
       seen_in_wave_id = :seenInWaveId, note = :note
     WHERE id = :id`,
    { id, kind, words, whom, found, seenInWaveId, note },
  )
}

/** A wave that somebody answered. */
export interface HeldWave {
  readonly id: TieWaveId
  readonly heldOn: LocalDate | null
  readonly asksOutside: boolean
}

/** The waves of a network that somebody answered, of all its surveys, in time; those without a day first. */
export const heldWavesOf = (db: ReadableDb, networkId: NetworkId): HeldWave[] =>
  db.all(
    `SELECT tie_wave.id, held_on, asks_outside FROM tie_wave JOIN tie_survey ON tie_survey.id = survey_id
     WHERE network_id = :networkId
       AND EXISTS (SELECT 1 FROM tie_respondent WHERE wave_id = tie_wave.id AND status = 'answered')
     ORDER BY held_on NULLS FIRST, label, tie_wave.id`,
    { networkId },
    (row) => ({
      id: text(row, 'id') as TieWaveId,
      heldOn: textOrNull(row, 'held_on'),
      asksOutside: boolean(row, 'asks_outside'),
    }),
  )

/** Whether there is a wave of this network with this id. */
export const isWaveOf = (db: ReadableDb, networkId: NetworkId, waveId: TieWaveId): boolean =>
  db.get(
    `SELECT 1 FROM tie_wave JOIN tie_survey ON tie_survey.id = survey_id
     WHERE network_id = :networkId AND tie_wave.id = :waveId`,
    { networkId, waveId },
    () => true,
  ) ?? false

/** The words of a need of this network. */
export const needTextOf = (db: ReadableDb, networkId: NetworkId, id: NeedId): string | undefined =>
  db.get('SELECT text FROM need WHERE id = :id AND network_id = :networkId', { id, networkId }, (row) =>
    text(row, 'text'),
  )
