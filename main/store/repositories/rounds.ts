import { type RoundFacts } from '../../../shared/domain/round-steps.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId, PersonId, RoundId, TieWaveId } from '../../../shared/domain/ids.ts'
import {
  type Round,
  RoundDimension,
  type RoundIndicator,
  RoundStepName,
} from '../../../shared/domain/monitoring.ts'
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

/**
 * SQL for whether marks are by person: as the round says, but never where a coach assesses members, also when that was
 * said later (privacy rule 14). Needs the network beside the round.
 */
export const isByPerson = 'monitoring_round.is_named AND NOT coalesce(network.privacy_coach_assesses, 0)'

/** SQL for whether a row of round_person is about somebody whose time in the network was over on the day of the round. */
const hasLeft = `NOT EXISTS (
  SELECT 1 FROM membership
  WHERE membership.person_id = round_person.person_id AND membership.network_id = monitoring_round.network_id
    AND monitoring_round."on" <= coalesce(membership."to", '9999-99-99'))`

const toRound = (row: SqlRow): Round => ({
  id: text(row, 'id') as RoundId,
  networkId: text(row, 'network_id') as NetworkId,
  name: text(row, 'name'),
  purpose: text(row, 'purpose'),
  on: text(row, 'on'),
  isNamed: boolean(row, 'is_by_person'),
  asksDesired: boolean(row, 'asks_desired'),
  withValues: boolean(row, 'with_values'),
  withTies: boolean(row, 'with_ties'),
  tieWaveId: textOrNull(row, 'tie_wave_id') as TieWaveId | null,
  informedOn: textOrNull(row, 'informed_on'),
  isRevealed: boolean(row, 'is_revealed'),
  closedOn: textOrNull(row, 'closed_on'),
})

const selected = `SELECT monitoring_round.*, ${isByPerson} AS is_by_person
  FROM monitoring_round JOIN network ON network.id = network_id`

export const findRound = (db: ReadableDb, id: RoundId): Round | undefined =>
  db.get(`${selected} WHERE monitoring_round.id = :id`, { id }, toRound)

/** The last first. */
export const roundsOf = (db: ReadableDb, networkId: NetworkId): Round[] =>
  db.all(
    `${selected} WHERE network_id = :networkId ORDER BY "on" DESC, monitoring_round.id DESC`,
    { networkId },
    toRound,
  )

/** The last round before this one that was revealed. */
export const revealedBefore = (db: ReadableDb, { id, networkId, on }: Round): RoundId | null =>
  db.get(
    `SELECT id FROM monitoring_round
     WHERE network_id = :networkId AND is_revealed = 1 AND ("on", id) < (:on, :id)
     ORDER BY "on" DESC, id DESC LIMIT 1`,
    { id, networkId, on },
    (row) => text(row, 'id') as RoundId,
  ) ?? null

/** What a round is judged by, with how many are asked; of one round or of every round of a network. */
export function roundFacts(
  db: ReadableDb,
  of: { readonly networkId: NetworkId } | { readonly id: RoundId },
): ReadonlyMap<RoundId, RoundFacts> {
  const [column, id] = 'networkId' in of ? ['network_id', of.networkId] : ['id', of.id]
  const count = (table: string, and = '') =>
    `(SELECT count(*) FROM ${table} WHERE round_id = monitoring_round.id ${and})`
  return new Map(
    db.all(
      `SELECT id, informed_on, is_revealed, ${count('round_indicator')} AS indicators,
         ${count('round_person', `AND NOT ${hasLeft}`)} AS people,
         ${count('sheet', 'AND is_done = 1')} AS sheets_done,
         ${count('group_mark')} AS group_marks, ${count('value_entry')} + ${count('value_story')} AS "values",
         ${count('conclusion')} AS conclusions, ${count('agreement', "AND state <> 'dropped'")} AS agreements
       FROM monitoring_round WHERE ${column} = :id`,
      { id },
      (row) =>
        [
          text(row, 'id') as RoundId,
          {
            indicators: integer(row, 'indicators'),
            people: integer(row, 'people'),
            isInformed: row['informed_on'] !== null,
            sheetsDone: integer(row, 'sheets_done'),
            isRevealed: boolean(row, 'is_revealed'),
            groupMarks: integer(row, 'group_marks'),
            values: integer(row, 'values'),
            conclusions: integer(row, 'conclusions'),
            agreements: integer(row, 'agreements'),
          },
        ] as const,
    ),
  )
}

export const skippedSteps = (db: ReadableDb, roundId: RoundId): ReadonlyMap<RoundStepName, string> =>
  new Map(
    db.all(
      'SELECT step, reason FROM round_skip WHERE round_id = :roundId',
      { roundId },
      (row) => [oneOf(RoundStepName.options, row, 'step'), text(row, 'reason')] as const,
    ),
  )

export function putSkip(db: WritableDb, roundId: RoundId, step: RoundStepName, reason: string | null): void {
  if (reason === null)
    db.run('DELETE FROM round_skip WHERE round_id = :roundId AND step = :step', { roundId, step })
  else
    db.run(
      `INSERT INTO round_skip (round_id, step, reason) VALUES (:roundId, :step, :reason)
       ON CONFLICT (round_id, step) DO UPDATE SET reason = :reason`,
      { roundId, step, reason },
    )
}

/** `key`: what a sheet that is sent out shows to be of this round. */
export function insertRound(db: WritableDb, round: Round, key: string): void {
  db.run(
    `INSERT INTO monitoring_round (id, network_id, name, purpose, "on", is_named, asks_desired, with_values, with_ties,
       tie_wave_id, informed_on, is_revealed, closed_on, sheet_key)
     VALUES (:id, :networkId, :name, :purpose, :on, :isNamed, :asksDesired, :withValues, :withTies, :tieWaveId,
       :informedOn, :isRevealed, :closedOn, :key)`,
    { ...asColumns(round), networkId: round.networkId, isNamed: flag(round.isNamed), key },
  )
}

const asColumns = ({ networkId: _, isNamed: __, ...round }: Round) => ({
  ...round,
  asksDesired: flag(round.asksDesired),
  withValues: flag(round.withValues),
  withTies: flag(round.withTies),
  isRevealed: flag(round.isRevealed),
})

/** Whether marks are by person stays as it is. */
export function updateRound(db: WritableDb, round: Round): void {
  db.run(
    `UPDATE monitoring_round SET name = :name, purpose = :purpose, "on" = :on, asks_desired = :asksDesired,
       with_values = :withValues, with_ties = :withTies, tie_wave_id = :tieWaveId, informed_on = :informedOn,
       is_revealed = :isRevealed, closed_on = :closedOn
     WHERE id = :id`,
    asColumns(round),
  )
}

export function setNamed(db: WritableDb, id: RoundId, isNamed: boolean): void {
  db.run('UPDATE monitoring_round SET is_named = :isNamed WHERE id = :id', { id, isNamed: flag(isNamed) })
}

export function deleteRound(db: WritableDb, id: RoundId): void {
  db.run('DELETE FROM monitoring_round WHERE id = :id', { id })
}

export const toIndicator = (row: SqlRow): RoundIndicator => ({
  roundId: text(row, 'round_id') as RoundId,
  indicatorId: text(row, 'indicator_id'),
  position: integer(row, 'position'),
  own:
    row['own_name'] === null
      ? null
      : {
          dimension: oneOf(RoundDimension.options, row, 'dimension'),
          name: text(row, 'own_name'),
          question: text(row, 'question'),
          left: text(row, 'left_pole'),
          right: text(row, 'right_pole'),
        },
})

/** In the order in which they are asked. */
export const indicatorsOfRound = (db: ReadableDb, roundId: RoundId): RoundIndicator[] =>
  db.all(
    'SELECT * FROM round_indicator WHERE round_id = :roundId ORDER BY position, indicator_id',
    { roundId },
    toIndicator,
  )

/** Makes these the indicators of a round; rows that are there and the same are left alone. */
export function putIndicators(db: WritableDb, roundId: RoundId, indicators: readonly RoundIndicator[]): void {
  db.run(
    `DELETE FROM round_indicator
     WHERE round_id = :roundId AND indicator_id NOT IN (SELECT value FROM json_each(:ids))`,
    { roundId, ids: JSON.stringify(indicators.map(({ indicatorId }) => indicatorId)) },
  )
  for (const { indicatorId, position, own } of indicators)
    db.run(
      `INSERT INTO round_indicator (round_id, indicator_id, position, dimension, own_name, question, left_pole, right_pole)
       VALUES (:roundId, :indicatorId, :position, :dimension, :name, :question, :left, :right)
       ON CONFLICT (round_id, indicator_id) DO UPDATE SET position = :position, dimension = :dimension,
         own_name = :name, question = :question, left_pole = :left, right_pole = :right`,
      {
        roundId,
        indicatorId,
        position,
        dimension: own?.dimension ?? null,
        name: own?.name ?? null,
        question: own?.question ?? null,
        left: own?.left ?? null,
        right: own?.right ?? null,
      },
    )
}

export interface PersonOfRound {
  readonly personId: PersonId
  readonly code: string
  readonly displayName: string
  readonly hasLeft: boolean
  /** A sheet of theirs is there, and whether it is done; null without one. */
  readonly sheet: 'entering' | 'done' | null
}

export const peopleOfRound = (db: ReadableDb, roundId: RoundId): PersonOfRound[] =>
  db.all(
    `SELECT round_person.person_id, code, display_name, ${hasLeft} AS has_left,
       (SELECT is_done FROM sheet WHERE sheet.round_id = :roundId AND sheet.person_id = person.id) AS is_done
     FROM round_person
     JOIN person ON person.id = round_person.person_id
     JOIN monitoring_round ON monitoring_round.id = round_person.round_id
     WHERE round_person.round_id = :roundId`,
    { roundId },
    (row) => ({
      personId: text(row, 'person_id') as PersonId,
      code: text(row, 'code'),
      displayName: text(row, 'display_name'),
      hasLeft: boolean(row, 'has_left'),
      sheet: row['is_done'] === null ? null : boolean(row, 'is_done') ? 'done' : 'entering',
    }),
  )

/** Everybody in the network on the day of the round who does not take part. */
export const othersOfRound = (
  db: ReadableDb,
  { id, networkId, on }: Pick<Round, 'id' | 'networkId' | 'on'>,
): { readonly personId: PersonId; readonly code: string; readonly displayName: string }[] =>
  db.all(
    `SELECT DISTINCT person.id AS person_id, code, display_name
     FROM membership JOIN person ON person.id = membership.person_id
     WHERE membership.network_id = :networkId
       AND coalesce("from", '0000-00-00') <= :on AND :on <= coalesce("to", '9999-99-99')
       AND NOT EXISTS (SELECT 1 FROM round_person WHERE round_id = :id AND round_person.person_id = person.id)`,
    { id, networkId, on },
    (row) => ({
      personId: text(row, 'person_id') as PersonId,
      code: text(row, 'code'),
      displayName: text(row, 'display_name'),
    }),
  )

export function putRoundPeople(db: WritableDb, roundId: RoundId, personIds: readonly PersonId[]): void {
  const ids = JSON.stringify([...new Set(personIds)].sort())
  db.run(
    'DELETE FROM round_person WHERE round_id = :roundId AND person_id NOT IN (SELECT value FROM json_each(:ids))',
    { roundId, ids },
  )
  db.run(
    `INSERT INTO round_person (round_id, person_id) SELECT :roundId, value FROM json_each(:ids) WHERE true
     ON CONFLICT DO NOTHING`,
    { roundId, ids },
  )
}

export interface CycleSkip {
  readonly schoolYear: number
  readonly half: 1 | 2
  readonly reason: string
}

export const cycleSkipsOf = (db: ReadableDb, networkId: NetworkId): CycleSkip[] =>
  db.all(
    'SELECT school_year, half, reason FROM cycle_skip WHERE network_id = :networkId',
    { networkId },
    (row) => ({
      schoolYear: integer(row, 'school_year'),
      half: integer(row, 'half') === 1 ? 1 : 2,
      reason: text(row, 'reason'),
    }),
  )

export function putCycleSkip(
  db: WritableDb,
  place: { readonly networkId: NetworkId; readonly schoolYear: number; readonly half: 1 | 2 },
  reason: string | null,
): void {
  if (reason === null)
    db.run(
      'DELETE FROM cycle_skip WHERE network_id = :networkId AND school_year = :schoolYear AND half = :half',
      place,
    )
  else
    db.run(
      `INSERT INTO cycle_skip (network_id, school_year, half, reason) VALUES (:networkId, :schoolYear, :half, :reason)
       ON CONFLICT (network_id, school_year, half) DO UPDATE SET reason = :reason`,
      { ...place, reason },
    )
}

/** Whether a wave is one of a tie survey of this network. */
export const isWaveOf = (db: ReadableDb, networkId: NetworkId, waveId: TieWaveId): boolean =>
  db.get(
    `SELECT 1 FROM tie_wave JOIN tie_survey ON tie_survey.id = survey_id
     WHERE tie_wave.id = :waveId AND network_id = :networkId`,
    { networkId, waveId },
    () => true,
  ) ?? false

/** The days of the meetings of a network that were not cancelled, in order. */
export const meetingDays = (db: ReadableDb, networkId: NetworkId): LocalDate[] =>
  db.all(
    `SELECT "on" FROM meeting WHERE network_id = :networkId AND state <> 'cancelled' ORDER BY "on", starts, id`,
    { networkId },
    (row) => text(row, 'on'),
  )
