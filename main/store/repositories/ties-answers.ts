import type { WaveArc } from '../../../shared/contract/ties.ts'
import type { OutsideContactId, PersonId, TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'
import { Formality, type OutsideContact, type TiePlace } from '../../../shared/domain/ties.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, integerOrNull, oneOf, text } from '../db.ts'

/** Somebody and whom a line of their questionnaire is about. */
export interface Pair {
  readonly from: PersonId
  readonly to: PersonId
}

const toPair = (row: SqlRow): Pair => ({
  from: text(row, 'from_person_id') as PersonId,
  to: text(row, 'to_person_id') as PersonId,
})

function toArc(row: SqlRow): WaveArc {
  const closeness = integerOrNull(row, 'closeness')
  return {
    ...toPair(row),
    value: integer(row, 'value'),
    ...(closeness === null ? {} : { closeness }),
    ...(row['formality'] === null ? {} : { formality: oneOf(Formality.options, row, 'formality') }),
  }
}

const arcColumns = 'from_person_id, to_person_id, value, closeness, formality'

export const arcsOf = (db: ReadableDb, waveId: TieWaveId): WaveArc[] =>
  db.all(`SELECT ${arcColumns} FROM tie WHERE wave_id = :waveId`, { waveId }, toArc)

export const arcsFrom = (db: ReadableDb, waveId: TieWaveId, from: PersonId): WaveArc[] =>
  db.all(
    `SELECT ${arcColumns} FROM tie WHERE wave_id = :waveId AND from_person_id = :from`,
    { waveId, from },
    toArc,
  )

/** Lines that somebody who answered left empty. */
export const blanksOf = (db: ReadableDb, waveId: TieWaveId): Pair[] =>
  db.all('SELECT from_person_id, to_person_id FROM tie_blank WHERE wave_id = :waveId', { waveId }, toPair)

export const blanksFrom = (db: ReadableDb, waveId: TieWaveId, from: PersonId): PersonId[] =>
  db.all(
    'SELECT to_person_id FROM tie_blank WHERE wave_id = :waveId AND from_person_id = :from',
    { waveId, from },
    (row) => text(row, 'to_person_id') as PersonId,
  )

export function insertArc(db: WritableDb, waveId: TieWaveId, arc: WaveArc): void {
  db.run(
    `INSERT INTO tie (wave_id, from_person_id, to_person_id, value, closeness, formality)
     VALUES (:waveId, :from, :to, :value, :closeness, :formality)`,
    arcParams(waveId, arc),
  )
}

const arcParams = (waveId: TieWaveId, { from, to, value, closeness, formality }: WaveArc) => ({
  waveId,
  from,
  to,
  value,
  closeness: closeness ?? null,
  formality: formality ?? null,
})

/** A line that somebody who answered left empty. */
export function insertBlank(db: WritableDb, waveId: TieWaveId, { from, to }: Pair): void {
  db.run('INSERT INTO tie_blank (wave_id, from_person_id, to_person_id) VALUES (:waveId, :from, :to)', {
    waveId,
    from,
    to,
  })
}

export const findArc = (db: ReadableDb, waveId: TieWaveId, { from, to }: Pair): WaveArc | undefined =>
  db.get(
    `SELECT ${arcColumns} FROM tie WHERE wave_id = :waveId AND from_person_id = :from AND to_person_id = :to`,
    { waveId, from, to },
    toArc,
  )

/** A tie in place of whatever the line said. */
export function putArc(db: WritableDb, waveId: TieWaveId, arc: WaveArc): void {
  deleteBlank(db, waveId, arc)
  db.run(
    `INSERT INTO tie (wave_id, from_person_id, to_person_id, value, closeness, formality)
     VALUES (:waveId, :from, :to, :value, :closeness, :formality)
     ON CONFLICT (wave_id, from_person_id, to_person_id)
     DO UPDATE SET value = :value, closeness = :closeness, formality = :formality`,
    arcParams(waveId, arc),
  )
}

/** No tie, said by somebody who answered: no row at all. */
export function putNoTie(db: WritableDb, waveId: TieWaveId, pair: Pair): void {
  deleteBlank(db, waveId, pair)
  deleteArc(db, waveId, pair)
}

/** A line left empty. */
export function putBlank(db: WritableDb, waveId: TieWaveId, { from, to }: Pair): void {
  deleteArc(db, waveId, { from, to })
  db.run(
    `INSERT INTO tie_blank (wave_id, from_person_id, to_person_id) VALUES (:waveId, :from, :to)
     ON CONFLICT DO NOTHING`,
    { waveId, from, to },
  )
}

function deleteArc(db: WritableDb, waveId: TieWaveId, { from, to }: Pair): void {
  db.run('DELETE FROM tie WHERE wave_id = :waveId AND from_person_id = :from AND to_person_id = :to', {
    waveId,
    from,
    to,
  })
}

function deleteBlank(db: WritableDb, waveId: TieWaveId, { from, to }: Pair): void {
  db.run('DELETE FROM tie_blank WHERE wave_id = :waveId AND from_person_id = :from AND to_person_id = :to', {
    waveId,
    from,
    to,
  })
}

/** Leaves every line of these people to everybody else who did not opt out empty. They have no lines yet. */
export function insertBlankSheets(db: WritableDb, waveId: TieWaveId, people: readonly PersonId[]): void {
  db.run(
    `INSERT INTO tie_blank (wave_id, from_person_id, to_person_id)
     SELECT :waveId, given.value, person_id FROM json_each(:people) AS given
     CROSS JOIN tie_respondent
     WHERE wave_id = :waveId AND status <> 'optedOut' AND person_id <> given.value`,
    { waveId, people: JSON.stringify(people) },
  )
}

/** A line about each of these people, left empty, on the sheet of everybody else who answered. They are in no line yet. */
export function insertBlankLines(db: WritableDb, waveId: TieWaveId, people: readonly PersonId[]): void {
  db.run(
    `INSERT INTO tie_blank (wave_id, from_person_id, to_person_id)
     SELECT :waveId, person_id, given.value FROM json_each(:people) AS given
     CROSS JOIN tie_respondent
     WHERE wave_id = :waveId AND status = 'answered' AND person_id <> given.value`,
    { waveId, people: JSON.stringify(people) },
  )
}

/** Everything this person answered, outside contacts too. */
export function deleteAnswersFrom(db: WritableDb, waveId: TieWaveId, from: PersonId): void {
  for (const table of ['tie', 'tie_blank', 'outside_contact'])
    db.run(`DELETE FROM ${table} WHERE wave_id = :waveId AND from_person_id = :from`, { waveId, from })
}

/** Everything that was answered about this person. */
export function deleteAnswersAbout(db: WritableDb, waveId: TieWaveId, to: PersonId): void {
  for (const table of ['tie', 'tie_blank'])
    db.run(`DELETE FROM ${table} WHERE wave_id = :waveId AND to_person_id = :to`, { waveId, to })
}

/** What of a survey was answered, in any of its waves. */
export const answeredOf = (
  db: ReadableDb,
  surveyId: TieSurveyId,
): { answers: boolean; closeness: boolean; formality: boolean; outside: boolean } => {
  const any = (from: string, where: string) =>
    db.get(
      `SELECT 1 FROM tie_wave JOIN ${from} ON wave_id = tie_wave.id WHERE survey_id = :surveyId AND ${where} LIMIT 1`,
      { surveyId },
      () => true,
    ) ?? false
  return {
    answers: any('tie_respondent', "status = 'answered'"),
    closeness: any('tie', 'closeness IS NOT NULL'),
    formality: any('tie', 'formality IS NOT NULL'),
    outside: any('outside_contact', 'true'),
  }
}

const toContact = (row: SqlRow): OutsideContact => ({
  id: text(row, 'id') as OutsideContactId,
  waveId: text(row, 'wave_id') as TieWaveId,
  from: text(row, 'from_person_id') as PersonId,
  position: integer(row, 'position'),
  role: text(row, 'role'),
  organisation: text(row, 'organisation'),
  value: integerOrNull(row, 'value'),
})

export const outsideOf = (db: ReadableDb, waveId: TieWaveId): OutsideContact[] =>
  db.all(
    'SELECT * FROM outside_contact WHERE wave_id = :waveId ORDER BY from_person_id, position, id',
    { waveId },
    toContact,
  )

export const outsideFrom = (db: ReadableDb, waveId: TieWaveId, from: PersonId): OutsideContact[] =>
  db.all(
    'SELECT * FROM outside_contact WHERE wave_id = :waveId AND from_person_id = :from ORDER BY position, id',
    { waveId, from },
    toContact,
  )

export const findOutside = (db: ReadableDb, id: OutsideContactId): OutsideContact | undefined =>
  db.get('SELECT * FROM outside_contact WHERE id = :id', { id }, toContact)

export function insertOutside(db: WritableDb, contact: OutsideContact): void {
  db.run(
    `INSERT INTO outside_contact (id, wave_id, from_person_id, position, role, organisation, value)
     VALUES (:id, :waveId, :from, :position, :role, :organisation, :value)`,
    { ...contact },
  )
}

export function updateOutside(db: WritableDb, { id, role, organisation, value }: OutsideContact): void {
  db.run(
    'UPDATE outside_contact SET role = :role, organisation = :organisation, value = :value WHERE id = :id',
    { id, role, organisation, value },
  )
}

export function deleteOutside(db: WritableDb, id: OutsideContactId): void {
  db.run('DELETE FROM outside_contact WHERE id = :id', { id })
}

export const placesOf = (db: ReadableDb, surveyId: TieSurveyId): TiePlace[] =>
  db.all(
    'SELECT person_id, x, y FROM tie_place WHERE survey_id = :surveyId ORDER BY person_id',
    { surveyId },
    (row) => ({
      personId: text(row, 'person_id') as PersonId,
      x: integer(row, 'x'),
      y: integer(row, 'y'),
    }),
  )

export function putPlace(db: WritableDb, surveyId: TieSurveyId, { personId, x, y }: TiePlace): void {
  db.run(
    `INSERT INTO tie_place (survey_id, person_id, x, y) VALUES (:surveyId, :personId, :x, :y)
     ON CONFLICT (survey_id, person_id) DO UPDATE SET x = :x, y = :y`,
    { surveyId, personId, x, y },
  )
}

export function deletePlace(db: WritableDb, surveyId: TieSurveyId, personId: PersonId): void {
  db.run('DELETE FROM tie_place WHERE survey_id = :surveyId AND person_id = :personId', {
    surveyId,
    personId,
  })
}
