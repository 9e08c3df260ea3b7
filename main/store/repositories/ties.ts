import { randomUUID } from 'node:crypto'
import {
  type Person,
  RespondentStatus,
  type TieSurvey,
  type TieWave,
} from '../../../shared/domain/entities.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  NetworkId,
  OrganisationId,
  PersonId,
  TieSurveyId,
  TieWaveId,
} from '../../../shared/domain/ids.ts'
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
import { stintId } from '../erasing/stints.ts'
import { toPerson } from './people.ts'

export { arcsOf, blanksOf, insertArc, insertBlank } from './ties-answers.ts'

const surveyColumns = `tie_survey.id, network_id, name, question, period, scale_max, scale_words, asks_closeness,
  closeness_question, asks_formality, asks_outside, outside_question`

const toSurvey = (row: SqlRow): TieSurvey => ({
  id: text(row, 'id') as TieSurveyId,
  networkId: text(row, 'network_id') as NetworkId,
  name: text(row, 'name'),
  question: text(row, 'question'),
  period: text(row, 'period'),
  scaleMax: integer(row, 'scale_max'),
  scaleWords: JSON.parse(text(row, 'scale_words')) as string[],
  asksCloseness: boolean(row, 'asks_closeness'),
  closenessQuestion: text(row, 'closeness_question'),
  asksFormality: boolean(row, 'asks_formality'),
  asksOutside: boolean(row, 'asks_outside'),
  outsideQuestion: text(row, 'outside_question'),
})

const toWave = (row: SqlRow): TieWave => ({
  id: text(row, 'id') as TieWaveId,
  surveyId: text(row, 'survey_id') as TieSurveyId,
  label: text(row, 'label'),
  heldOn: textOrNull(row, 'held_on'),
})

export const surveysOf = (db: ReadableDb, networkId: NetworkId): TieSurvey[] =>
  db.all(`SELECT ${surveyColumns} FROM tie_survey WHERE network_id = :networkId`, { networkId }, toSurvey)

export const findSurvey = (db: ReadableDb, id: TieSurveyId): TieSurvey | undefined =>
  db.get(`SELECT ${surveyColumns} FROM tie_survey WHERE id = :id`, { id }, toSurvey)

export const wavesOf = (db: ReadableDb, surveyId: TieSurveyId): TieWave[] =>
  db.all(
    'SELECT id, survey_id, label, held_on FROM tie_wave WHERE survey_id = :surveyId',
    { surveyId },
    toWave,
  )

export const findWave = (db: ReadableDb, id: TieWaveId): TieWave | undefined =>
  db.get('SELECT id, survey_id, label, held_on FROM tie_wave WHERE id = :id', { id }, toWave)

/** What a sheet that was sent out shows to be of this wave. */
export const sheetKeyOfWave = (db: ReadableDb, id: TieWaveId): string | null =>
  db.get('SELECT sheet_key FROM tie_wave WHERE id = :id', { id }, (row) => textOrNull(row, 'sheet_key')) ??
  null

export const respondentsOf = (
  db: ReadableDb,
  waveId: TieWaveId,
): { person: Person; status: RespondentStatus; informedOn: LocalDate | null }[] =>
  db.all(
    `SELECT person_id, status, informed_on, workplace_id, code, display_name, role, organisation_id
     FROM tie_respondent JOIN person ON person.id = tie_respondent.person_id
     WHERE wave_id = :waveId`,
    { waveId },
    (row) => ({
      person: toPerson(row),
      status: oneOf(RespondentStatus.options, row, 'status'),
      informedOn: textOrNull(row, 'informed_on'),
    }),
  )

/** Where somebody stands in a wave. */
export interface Respondent {
  readonly personId: PersonId
  readonly status: RespondentStatus
  readonly informedOn: LocalDate | null
}

const toRespondent = (row: SqlRow): Respondent => ({
  personId: text(row, 'person_id') as PersonId,
  status: oneOf(RespondentStatus.options, row, 'status'),
  informedOn: textOrNull(row, 'informed_on'),
})

export const findRespondent = (
  db: ReadableDb,
  waveId: TieWaveId,
  personId: PersonId,
): Respondent | undefined =>
  db.get(
    'SELECT person_id, status, informed_on FROM tie_respondent WHERE wave_id = :waveId AND person_id = :personId',
    { waveId, personId },
    toRespondent,
  )

/** What the ledger of what was removed for good knows this time of somebody in a wave by. */
export const stintOf = (db: ReadableDb, waveId: TieWaveId, personId: PersonId): string =>
  stintId(
    waveId,
    personId,
    db.get(
      'SELECT stint FROM tie_respondent WHERE wave_id = :waveId AND person_id = :personId',
      { waveId, personId },
      ({ stint }) => stint,
    ),
  )

/** Everybody in a wave, without who they are. */
export const standingsOf = (db: ReadableDb, waveId: TieWaveId): Map<PersonId, Respondent> =>
  new Map(
    db
      .all(
        'SELECT person_id, status, informed_on FROM tie_respondent WHERE wave_id = :waveId',
        { waveId },
        toRespondent,
      )
      .map((each) => [each.personId, each]),
  )

/** A row of the desk: who is asked, and how much is there of their answers; blanks only count for who answered. */
export interface RespondentRow extends Respondent {
  readonly code: string
  readonly displayName: string
  readonly organisationId: OrganisationId | null
  readonly blanks: number
  readonly outside: number
  /** No membership lasts until this day or begins after it. */
  readonly hasLeft: boolean
}

export const respondentRows = (
  db: ReadableDb,
  waveId: TieWaveId,
  networkId: NetworkId,
  today: LocalDate,
): RespondentRow[] =>
  db.all(
    `SELECT respondent.person_id, status, informed_on, code, display_name, organisation_id,
       coalesce(blank.n, 0) AS blanks, coalesce(contact.n, 0) AS outside,
       NOT EXISTS (SELECT 1 FROM membership WHERE network_id = :networkId
         AND membership.person_id = respondent.person_id AND coalesce("to", '9999-99-99') >= :today) AS has_left
     FROM tie_respondent AS respondent JOIN person ON person.id = respondent.person_id
     LEFT JOIN (SELECT from_person_id, count(*) AS n FROM tie_blank WHERE wave_id = :waveId GROUP BY from_person_id)
       AS blank ON blank.from_person_id = respondent.person_id
     LEFT JOIN (SELECT from_person_id, count(*) AS n FROM outside_contact WHERE wave_id = :waveId
       GROUP BY from_person_id) AS contact ON contact.from_person_id = respondent.person_id
     WHERE respondent.wave_id = :waveId`,
    { waveId, networkId, today },
    (row) => ({
      ...toRespondent(row),
      code: text(row, 'code'),
      displayName: text(row, 'display_name'),
      organisationId: textOrNull(row, 'organisation_id') as OrganisationId | null,
      blanks: integer(row, 'blanks'),
      outside: integer(row, 'outside'),
      hasLeft: boolean(row, 'has_left'),
    }),
  )

/** Everybody in the waves of one survey. */
export const peopleInSurvey = (db: ReadableDb, surveyId: TieSurveyId): PersonId[] =>
  db.all(
    `SELECT DISTINCT person_id FROM tie_respondent JOIN tie_wave ON tie_wave.id = tie_respondent.wave_id
     WHERE survey_id = :surveyId`,
    { surveyId },
    (row) => text(row, 'person_id') as PersonId,
  )

export function insertSurvey(db: WritableDb, survey: TieSurvey): void {
  db.run(
    `INSERT INTO tie_survey (id, network_id, name, question, period, scale_max, scale_words, asks_closeness,
       closeness_question, asks_formality, asks_outside, outside_question)
     VALUES (:id, :networkId, :name, :question, :period, :scaleMax, :scaleWords, :asksCloseness,
       :closenessQuestion, :asksFormality, :asksOutside, :outsideQuestion)`,
    surveyParams(survey),
  )
}

const surveyParams = (survey: TieSurvey) => ({
  ...survey,
  scaleWords: JSON.stringify(survey.scaleWords),
  asksCloseness: flag(survey.asksCloseness),
  asksFormality: flag(survey.asksFormality),
  asksOutside: flag(survey.asksOutside),
})

export function updateSurvey(db: WritableDb, survey: TieSurvey): void {
  const { networkId: _, ...params } = surveyParams(survey)
  db.run(
    `UPDATE tie_survey SET name = :name, question = :question, period = :period, scale_max = :scaleMax,
       scale_words = :scaleWords, asks_closeness = :asksCloseness, closeness_question = :closenessQuestion,
       asks_formality = :asksFormality, asks_outside = :asksOutside, outside_question = :outsideQuestion
     WHERE id = :id`,
    params,
  )
}

/** Takes its waves with their respondents and ties along. */
export function deleteSurvey(db: WritableDb, id: TieSurveyId): void {
  db.run('DELETE FROM tie_survey WHERE id = :id', { id })
}

/** `sheetKey`: what a sheet that is sent out shows to be of this wave; random. */
export function insertWave(db: WritableDb, wave: TieWave, sheetKey: string = randomUUID()): void {
  db.run(
    `INSERT INTO tie_wave (id, survey_id, label, held_on, sheet_key)
     VALUES (:id, :surveyId, :label, :heldOn, :sheetKey)`,
    { ...wave, sheetKey },
  )
}

export function updateWave(db: WritableDb, { id, label, heldOn }: TieWave): void {
  db.run('UPDATE tie_wave SET label = :label, held_on = :heldOn WHERE id = :id', { id, label, heldOn })
}

/** Takes its respondents and ties along. */
export function deleteWave(db: WritableDb, id: TieWaveId): void {
  db.run('DELETE FROM tie_wave WHERE id = :id', { id })
}

/** `stint`: what the ledger is to know them by; null as long as they never were in this wave before. */
export function insertRespondent(
  db: WritableDb,
  waveId: TieWaveId,
  personId: PersonId,
  status: RespondentStatus,
  { informedOn = null, stint = null }: { informedOn?: LocalDate | null; stint?: string | null } = {},
): void {
  db.run(
    `INSERT INTO tie_respondent (wave_id, person_id, status, informed_on, stint)
     VALUES (:waveId, :personId, :status, :informedOn, :stint)`,
    { waveId, personId, status, informedOn, stint },
  )
}

/** Takes what they answered and what was answered about them along. */
export function deleteRespondent(db: WritableDb, waveId: TieWaveId, personId: PersonId): void {
  db.run('DELETE FROM tie_respondent WHERE wave_id = :waveId AND person_id = :personId', { waveId, personId })
}

export function setStatus(
  db: WritableDb,
  waveId: TieWaveId,
  personId: PersonId,
  status: RespondentStatus,
): void {
  db.run('UPDATE tie_respondent SET status = :status WHERE wave_id = :waveId AND person_id = :personId', {
    waveId,
    personId,
    status,
  })
}

export function setInformed(
  db: WritableDb,
  waveId: TieWaveId,
  personId: PersonId,
  on: LocalDate | null,
): void {
  db.run('UPDATE tie_respondent SET informed_on = :on WHERE wave_id = :waveId AND person_id = :personId', {
    waveId,
    personId,
    on,
  })
}

/**
 * Notes on everybody in the wave that others come or go. Taking back, or repeating, that a sheet was begun or cleared asks for
 * the row of who answered as it was left, so that never happens around this: no line would be there about who came, which
 * reads as "no tie".
 */
export function noteRoster(db: WritableDb, waveId: TieWaveId): void {
  db.run('UPDATE tie_respondent SET roster = roster + 1 WHERE wave_id = :waveId', { waveId })
}

/** In the wave anew: what the ledger says of the time before is not of this one. */
export function beginAnew(db: WritableDb, waveId: TieWaveId, personId: PersonId): void {
  db.run(
    `UPDATE tie_respondent SET status = 'noAnswer', stint = :stint
     WHERE wave_id = :waveId AND person_id = :personId`,
    { waveId, personId, stint: randomUUID() },
  )
}
