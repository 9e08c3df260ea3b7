import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import {
  AgreementAbout,
  type AgreementEvent,
  type Agreement,
  AgreementState,
} from '../../../shared/domain/agreements.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  AgreementId,
  ConsultationId,
  MeetingId,
  NetworkId,
  RoundId,
} from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  boolean,
  integer,
  integerOrNull,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'
import { toWho, whoParams } from './who.ts'

const toAgreement = (row: SqlRow): Agreement => ({
  id: text(row, 'id') as AgreementId,
  networkId: text(row, 'network_id') as NetworkId,
  meetingId: textOrNull(row, 'meeting_id') as MeetingId | null,
  consultationId: textOrNull(row, 'consultation_id') as ConsultationId | null,
  roundId: textOrNull(row, 'round_id') as RoundId | null,
  text: text(row, 'text'),
  owner: toWho(row, 'owner'),
  madeOn: text(row, 'made_on'),
  due: textOrNull(row, 'due'),
  state: oneOf(AgreementState.options, row, 'state'),
  closedOn: textOrNull(row, 'closed_on'),
  closedNote: text(row, 'closed_note'),
  about: row['about'] === null ? null : oneOf(AgreementAbout.options, row, 'about'),
})

const toRow = (row: SqlRow): AgreementRow => ({
  ...toAgreement(row),
  ownerCode: textOrNull(row, 'owner_code'),
  ownerName: text(row, 'owner_name'),
  ownerLeft: boolean(row, 'owner_left'),
  networkName: text(row, 'network_name'),
  originOn: textOrNull(row, 'origin_on'),
  originNumber: integerOrNull(row, 'origin_number'),
  roundName: textOrNull(row, 'round_name'),
})

export interface AgreementFilter {
  readonly networkId?: NetworkId | null
  readonly consultationId?: ConsultationId
  readonly meetingId?: MeetingId
  readonly roundId?: RoundId
  readonly state?: AgreementState | null
  /** Due on this day or before; without a day never. */
  readonly dueBy?: LocalDate
  /** Leaves out those of networks that are closed on the day. */
  readonly isOngoing?: boolean
}

/**
 * What was agreed, as far as the filter says: the open ones first, by the day they are due (those without one last), the
 * closed ones by the day they were closed, the last first. `today` says who is in the network still.
 */
export const agreementRows = (db: ReadableDb, today: LocalDate, of: AgreementFilter): AgreementRow[] =>
  db.all(
    `SELECT agreement.*, network.name AS network_name, person.code AS owner_code,
       CASE WHEN person.id IS NOT NULL THEN person.display_name
            WHEN coach.id IS NOT NULL THEN coach.name ELSE owner_text END AS owner_name,
       person.id IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM membership
         WHERE membership.network_id = agreement.network_id AND membership.person_id = person.id
           AND :today <= coalesce("to", '9999-99-99')) AS owner_left,
       coalesce(meeting."on", consultation."on", monitoring_round."on") AS origin_on, meeting.number AS origin_number,
       monitoring_round.name AS round_name
     FROM agreement
     JOIN network ON network.id = agreement.network_id
     LEFT JOIN person ON person.id = owner_person_id
     LEFT JOIN coach ON coach.id = owner_coach_id
     LEFT JOIN meeting ON meeting.id = meeting_id
     LEFT JOIN consultation ON consultation.id = consultation_id
     LEFT JOIN monitoring_round ON monitoring_round.id = round_id
     WHERE (:networkId IS NULL OR agreement.network_id = :networkId)
       AND (:consultationId IS NULL OR consultation_id = :consultationId)
       AND (:meetingId IS NULL OR meeting_id = :meetingId)
       AND (:roundId IS NULL OR round_id = :roundId)
       AND (:state IS NULL OR agreement.state = :state)
       AND (:dueBy IS NULL OR due <= :dueBy)
       AND (:isOngoing = 0 OR network.closed_on IS NULL)
     ORDER BY agreement.state <> 'open', CASE agreement.state WHEN 'open' THEN coalesce(due, '9999-99-99') END,
       agreement.closed_on DESC, made_on, text, agreement.id`,
    {
      today,
      networkId: of.networkId ?? null,
      consultationId: of.consultationId ?? null,
      meetingId: of.meetingId ?? null,
      roundId: of.roundId ?? null,
      state: of.state ?? null,
      dueBy: of.dueBy ?? null,
      isOngoing: of.isOngoing === true ? 1 : 0,
    },
    toRow,
  )

/** How many agreements of a round about this were made and not dropped. */
export const countAgreementsOfRound = (
  db: ReadableDb,
  roundId: RoundId,
  about: AgreementAbout | null = null,
): number =>
  db.get(
    `SELECT count(*) AS agreements FROM agreement
     WHERE round_id = :roundId AND state <> 'dropped' AND (:about IS NULL OR about = :about)`,
    { roundId, about },
    (row) => integer(row, 'agreements'),
  ) ?? 0

export const findAgreement = (db: ReadableDb, id: AgreementId): Agreement | undefined =>
  db.get('SELECT * FROM agreement WHERE id = :id', { id }, toAgreement)

export function insertAgreement(db: WritableDb, { owner, ...columns }: Agreement): void {
  db.run(
    `INSERT INTO agreement (id, network_id, meeting_id, consultation_id, round_id, text, made_on, due, state, closed_on,
       closed_note, about, owner_person_id, owner_coach_id, owner_text)
     VALUES (:id, :networkId, :meetingId, :consultationId, :roundId, :text, :madeOn, :due, :state, :closedOn, :closedNote,
       :about, :personId, :coachId, :whoText)`,
    { ...columns, ...whoParams(owner) },
  )
}

export function updateAgreement(db: WritableDb, agreement: Agreement): void {
  const { id, text: words, due, state, closedOn, closedNote, about, owner } = agreement
  db.run(
    `UPDATE agreement SET text = :words, due = :due, state = :state, closed_on = :closedOn,
       closed_note = :closedNote, about = :about, owner_person_id = :personId, owner_coach_id = :coachId,
       owner_text = :whoText
     WHERE id = :id`,
    { id, words, due, state, closedOn, closedNote, about, ...whoParams(owner) },
  )
}

export function deleteAgreement(db: WritableDb, id: AgreementId): void {
  db.run('DELETE FROM agreement WHERE id = :id', { id })
}

/** Something that changed: words, or somebody. */
export interface AgreementChange {
  readonly id: string
  readonly agreementId: AgreementId
  /** Milliseconds since 1970. */
  readonly at: number
  readonly field: AgreementEvent['field']
  readonly before: Who
  readonly after: Who
}

const fields = ['text', 'owner', 'due', 'state'] as const

const toChange = (row: SqlRow): AgreementChange => ({
  id: text(row, 'id'),
  agreementId: text(row, 'agreement_id') as AgreementId,
  at: integer(row, 'at'),
  field: oneOf(fields, row, 'field'),
  before: toWho(row, 'before'),
  after: toWho(row, 'after'),
})

/** The last change of an agreement. */
export const lastChange = (db: ReadableDb, agreementId: AgreementId): AgreementChange | undefined =>
  db.get(
    'SELECT * FROM agreement_event WHERE agreement_id = :agreementId ORDER BY at DESC, id LIMIT 1',
    { agreementId },
    toChange,
  )

const called = (role: string) => `coalesce(
  (SELECT code FROM person WHERE id = ${role}_person_id), (SELECT name FROM coach WHERE id = ${role}_coach_id),
  ${role}_text)`

/** A state and what was said with it, as a change keeps them: the note on the lines after the state. */
export const stateWithNote = ({ state, closedNote }: Pick<Agreement, 'state' | 'closedNote'>): string =>
  closedNote === '' ? state : `${state}\n${closedNote}`

function readState(words: string): { readonly state: string; readonly note: string } {
  const end = words.indexOf('\n')
  return end === -1 ? { state: words, note: '' } : { state: words.slice(0, end), note: words.slice(end + 1) }
}

/** The last first; a person by the code they have now, and as nobody when they are gone. */
export const eventsOf = (db: ReadableDb, agreementId: AgreementId): AgreementEvent[] =>
  db.all(
    `SELECT at, field, ${called('before')} AS before, ${called('after')} AS after
     FROM agreement_event WHERE agreement_id = :agreementId ORDER BY at DESC, id`,
    { agreementId },
    (row) => {
      const field = oneOf(fields, row, 'field')
      const [before, after] = [text(row, 'before'), text(row, 'after')]
      const [from, to] = field === 'state' ? [before, after].map(readState) : []
      return {
        at: integer(row, 'at'),
        field,
        before: from?.state ?? before,
        after: to?.state ?? after,
        noteBefore: from?.note ?? '',
        noteAfter: to?.note ?? '',
      }
    },
  )

export function insertChange(db: WritableDb, { before, after, ...change }: AgreementChange): void {
  db.run(
    `INSERT INTO agreement_event (id, agreement_id, at, field, before_person_id, before_coach_id, before_text,
       after_person_id, after_coach_id, after_text)
     VALUES (:id, :agreementId, :at, :field, :beforePerson, :beforeCoach, :beforeText, :afterPerson,
       :afterCoach, :afterText)`,
    {
      ...change,
      beforePerson: before.personId,
      beforeCoach: before.coachId,
      beforeText: before.text,
      afterPerson: after.personId,
      afterCoach: after.coachId,
      afterText: after.text,
    },
  )
}

/** Other words came after it, before anybody could have read these. */
export function updateChangedWords(db: WritableDb, { id, at, after }: AgreementChange): void {
  db.run('UPDATE agreement_event SET at = :at, after_text = :after WHERE id = :id', {
    id,
    at,
    after: after.text,
  })
}

export function deleteChange(db: WritableDb, id: string): void {
  db.run('DELETE FROM agreement_event WHERE id = :id', { id })
}
