import type { OrganisationRow } from '../../../shared/contract/participants.ts'
import { type Organisation, OrganisationKind } from '../../../shared/domain/entities.ts'
import type { OrganisationId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { keyOf } from '../../../shared/domain/import/cells.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, oneOf, text } from '../db.ts'

const toOrganisation = (row: SqlRow): Organisation => ({
  id: text(row, 'id') as OrganisationId,
  workplaceId: text(row, 'workplace_id') as WorkplaceId,
  name: text(row, 'name'),
  kind: oneOf(OrganisationKind.options, row, 'kind'),
})

export const organisationsOf = (db: ReadableDb, workplaceId: WorkplaceId): Organisation[] =>
  db.all(
    'SELECT id, workplace_id, name, kind FROM organisation WHERE workplace_id = :workplaceId',
    { workplaceId },
    toOrganisation,
  )

export const organisationRowsOf = (db: ReadableDb, workplaceId: WorkplaceId): OrganisationRow[] =>
  db.all(
    `SELECT id, workplace_id, name, kind,
       (SELECT count(*) FROM person WHERE person.organisation_id = organisation.id) AS people
     FROM organisation WHERE workplace_id = :workplaceId`,
    { workplaceId },
    (row) => ({ ...toOrganisation(row), people: integer(row, 'people') }),
  )

export const findOrganisation = (db: ReadableDb, id: OrganisationId): Organisation | undefined =>
  db.get('SELECT id, workplace_id, name, kind FROM organisation WHERE id = :id', { id }, toOrganisation)

/** The organisation a coach would call the same, whatever the capitals and spaces. */
export const organisationNamed = (
  db: ReadableDb,
  workplaceId: WorkplaceId,
  name: string,
): Organisation | undefined =>
  db.get(
    `SELECT id, workplace_id, name, kind FROM organisation
     WHERE workplace_id = :workplaceId AND name_key = :key`,
    { workplaceId, key: keyOf(name) },
    toOrganisation,
  )

/** How many people and coaches belong to it. */
export const holdersOfOrganisation = (db: ReadableDb, id: OrganisationId): number =>
  db.get(
    `SELECT (SELECT count(*) FROM person WHERE organisation_id = :id)
       + (SELECT count(*) FROM coach WHERE organisation_id = :id) AS holders`,
    { id },
    (row) => integer(row, 'holders'),
  ) ?? 0

export function insertOrganisation(db: WritableDb, { id, workplaceId, name, kind }: Organisation): void {
  db.run(
    `INSERT INTO organisation (id, workplace_id, name, name_key, kind)
     VALUES (:id, :workplaceId, :name, :key, :kind)`,
    { id, workplaceId, name, key: keyOf(name), kind },
  )
}

export function updateOrganisation(db: WritableDb, { id, name, kind }: Organisation): void {
  db.run('UPDATE organisation SET name = :name, name_key = :key, kind = :kind WHERE id = :id', {
    id,
    name,
    key: keyOf(name),
    kind,
  })
}

export function deleteOrganisation(db: WritableDb, id: OrganisationId): void {
  db.run('DELETE FROM organisation WHERE id = :id', { id })
}
