import type { WaveArc } from '../../../shared/contract/ties.ts'
import {
  type Person,
  RespondentStatus,
  type TieSurvey,
  type TieWave,
} from '../../../shared/domain/entities.ts'
import type { NetworkId, PersonId, TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, oneOf, text, textOrNull } from '../db.ts'
import { toPerson } from './people.ts'

const toSurvey = (row: SqlRow): TieSurvey => ({
  id: text(row, 'id') as TieSurveyId,
  networkId: text(row, 'network_id') as NetworkId,
  name: text(row, 'name'),
  question: text(row, 'question'),
  scaleMax: integer(row, 'scale_max'),
})

const toWave = (row: SqlRow): TieWave => ({
  id: text(row, 'id') as TieWaveId,
  surveyId: text(row, 'survey_id') as TieSurveyId,
  label: text(row, 'label'),
  heldOn: textOrNull(row, 'held_on'),
})

export const surveysOf = (db: ReadableDb, networkId: NetworkId): TieSurvey[] =>
  db.all(
    'SELECT id, network_id, name, question, scale_max FROM tie_survey WHERE network_id = :networkId',
    { networkId },
    toSurvey,
  )

export const findSurvey = (db: ReadableDb, id: TieSurveyId): TieSurvey | undefined =>
  db.get('SELECT id, network_id, name, question, scale_max FROM tie_survey WHERE id = :id', { id }, toSurvey)

export const wavesOf = (db: ReadableDb, surveyId: TieSurveyId): TieWave[] =>
  db.all(
    'SELECT id, survey_id, label, held_on FROM tie_wave WHERE survey_id = :surveyId',
    { surveyId },
    toWave,
  )

export const findWave = (db: ReadableDb, id: TieWaveId): TieWave | undefined =>
  db.get('SELECT id, survey_id, label, held_on FROM tie_wave WHERE id = :id', { id }, toWave)

export const respondentsOf = (
  db: ReadableDb,
  waveId: TieWaveId,
): { person: Person; status: RespondentStatus }[] =>
  db.all(
    `SELECT person_id, status, workplace_id, code, display_name, role, organisation_id
     FROM tie_respondent JOIN person ON person.id = tie_respondent.person_id
     WHERE wave_id = :waveId`,
    { waveId },
    (row) => ({ person: toPerson(row), status: oneOf(RespondentStatus.options, row, 'status') }),
  )

export const arcsOf = (db: ReadableDb, waveId: TieWaveId): WaveArc[] =>
  db.all(
    'SELECT from_person_id, to_person_id, value FROM tie WHERE wave_id = :waveId',
    { waveId },
    (row) => ({
      from: text(row, 'from_person_id') as PersonId,
      to: text(row, 'to_person_id') as PersonId,
      value: integer(row, 'value'),
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
    `INSERT INTO tie_survey (id, network_id, name, question, scale_max)
     VALUES (:id, :networkId, :name, :question, :scaleMax)`,
    { ...survey },
  )
}

export function updateSurvey(db: WritableDb, { id, name, question }: TieSurvey): void {
  db.run('UPDATE tie_survey SET name = :name, question = :question WHERE id = :id', { id, name, question })
}

/** Takes its waves with their respondents and ties along. */
export function deleteSurvey(db: WritableDb, id: TieSurveyId): void {
  db.run('DELETE FROM tie_survey WHERE id = :id', { id })
}

export function insertWave(db: WritableDb, wave: TieWave): void {
  db.run('INSERT INTO tie_wave (id, survey_id, label, held_on) VALUES (:id, :surveyId, :label, :heldOn)', {
    ...wave,
  })
}

export function insertRespondent(
  db: WritableDb,
  waveId: TieWaveId,
  personId: PersonId,
  status: RespondentStatus,
): void {
  db.run('INSERT INTO tie_respondent (wave_id, person_id, status) VALUES (:waveId, :personId, :status)', {
    waveId,
    personId,
    status,
  })
}

export function insertArc(db: WritableDb, waveId: TieWaveId, { from, to, value }: WaveArc): void {
  db.run(
    `INSERT INTO tie (wave_id, from_person_id, to_person_id, value) VALUES (:waveId, :from, :to, :value)`,
    { waveId, from, to, value },
  )
}
