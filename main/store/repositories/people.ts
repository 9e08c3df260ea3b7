import type { Person } from '../../../shared/domain/entities.ts'
import type { NetworkId, OrganisationId, PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { keyOf } from '../../../shared/domain/import/cells.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integerOrNull, text, textOrNull } from '../db.ts'

/** Columns are named after their table where they stand beside a membership. */
export const toPerson = (row: SqlRow): Person => ({
  id: text(row, 'person_id') as PersonId,
  workplaceId: text(row, 'workplace_id') as WorkplaceId,
  code: text(row, 'code'),
  displayName: text(row, 'display_name'),
  role: text(row, 'role'),
  organisationId: textOrNull(row, 'organisation_id') as OrganisationId | null,
})

/** Everybody with a name or a code: not those who were removed for good and whose ties stay. */
export const peopleOf = (db: ReadableDb, workplaceId: WorkplaceId): Person[] =>
  db.all(
    `SELECT id AS person_id, workplace_id, code, display_name, role, organisation_id
     FROM person
     WHERE workplace_id = :workplaceId
       AND NOT EXISTS (SELECT 1 FROM unnamed_person WHERE person_id = person.id)`,
    { workplaceId },
    toPerson,
  )

/** What everybody in this file is called, as far as a name was given. */
export const peopleNames = (db: ReadableDb): string[] =>
  db.all("SELECT DISTINCT display_name FROM person WHERE display_name <> ''", {}, (row) =>
    text(row, 'display_name'),
  )

export const findPerson = (db: ReadableDb, id: PersonId): Person | undefined =>
  db.get(
    `SELECT id AS person_id, workplace_id, code, display_name, role, organisation_id
     FROM person WHERE id = :id`,
    { id },
    toPerson,
  )

/** Who has a code that a coach would call the same, whatever the capitals and spaces. */
export const personWithCode = (
  db: ReadableDb,
  workplaceId: WorkplaceId,
  code: string,
): PersonId | undefined =>
  db.get(
    'SELECT id FROM person WHERE workplace_id = :workplaceId AND code_key = :key',
    { workplaceId, key: keyOf(code) },
    (row) => text(row, 'id') as PersonId,
  )

/** The highest number n among the codes P1 to P999999 (P01 too), or 0. */
export const highestCodeNumber = (db: ReadableDb, workplaceId: WorkplaceId): number =>
  db.get(
    `SELECT max(CAST(substr(code_key, 2) AS INTEGER)) AS highest FROM person
     WHERE workplace_id = :workplaceId AND code_key GLOB 'p[0-9]*' AND length(code_key) <= 7
       AND substr(code_key, 2) NOT GLOB '*[^0-9]*'`,
    { workplaceId },
    (row) => integerOrNull(row, 'highest'),
  ) ?? 0

export function insertPerson(db: WritableDb, person: Person): void {
  db.run(
    `INSERT INTO person (id, workplace_id, code, code_key, display_name, role, organisation_id)
     VALUES (:id, :workplaceId, :code, :key, :displayName, :role, :organisationId)`,
    {
      id: person.id,
      workplaceId: person.workplaceId,
      code: person.code,
      key: keyOf(person.code),
      displayName: person.displayName,
      role: person.role,
      organisationId: person.organisationId,
    },
  )
}

const settable = {
  code: 'code = :code, code_key = :key',
  displayName: 'display_name = :displayName',
  role: 'role = :role',
  organisationId: 'organisation_id = :organisationId',
} as const

/** Stores what differs, and nothing else: an UPDATE that names an indexed column writes its index anew. */
export function updatePerson(db: WritableDb, before: Person, person: Person): void {
  const fields = (Object.keys(settable) as (keyof typeof settable)[]).filter(
    (field) => person[field] !== before[field],
  )
  if (fields.length === 0) return
  const { id, code, displayName, role, organisationId } = person
  db.run(`UPDATE person SET ${fields.map((field) => settable[field]).join(', ')} WHERE id = :id`, {
    id,
    code,
    key: keyOf(code),
    displayName,
    role,
    organisationId,
  })
}

/** Everybody who is in this network: as a member, now or before, in one of its waves, noted at one of its meetings, asked in one of its rounds, or by what they told. */
export const peopleHeldByNetwork = (db: ReadableDb, networkId: NetworkId): PersonId[] =>
  db.all(
    `SELECT person_id FROM membership WHERE network_id = :networkId
     UNION
     SELECT person_id FROM tie_respondent
     JOIN tie_wave ON tie_wave.id = tie_respondent.wave_id
     JOIN tie_survey ON tie_survey.id = tie_wave.survey_id
     WHERE tie_survey.network_id = :networkId
     UNION
     SELECT person_id FROM attendance JOIN meeting ON meeting.id = attendance.meeting_id
     WHERE meeting.network_id = :networkId
     UNION
     SELECT person_id FROM round_person JOIN monitoring_round ON monitoring_round.id = round_id
     WHERE monitoring_round.network_id = :networkId
     UNION
     SELECT who_person_id FROM value_entry WHERE network_id = :networkId AND who_person_id IS NOT NULL
     UNION
     SELECT who_person_id FROM value_story WHERE network_id = :networkId AND who_person_id IS NOT NULL`,
    { networkId },
    (row) => text(row, 'person_id') as PersonId,
  )

/**
 * Of these people, removes those (with their values) whom no membership, no wave (thus no tie), no meeting, no round and nothing
 * they told holds on to; answers how many.
 */
export const deleteUnheldPeople = (db: WritableDb, ids: readonly PersonId[]): number =>
  db.run(
    `DELETE FROM person WHERE id IN (SELECT value FROM json_each(:ids))
       AND NOT EXISTS (SELECT 1 FROM membership WHERE person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM tie_respondent WHERE person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM attendance WHERE person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM round_person WHERE person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM value_entry WHERE who_person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM value_story WHERE who_person_id = person.id)`,
    { ids: JSON.stringify(ids) },
  )
