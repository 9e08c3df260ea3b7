import type { CoachRow } from '../../../shared/contract/participants.ts'
import type { Coach } from '../../../shared/domain/entities.ts'
import type { CoachId, NetworkId, OrganisationId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, text, textOrNull } from '../db.ts'

const toCoach = (row: SqlRow): Coach => ({
  id: text(row, 'id') as CoachId,
  workplaceId: text(row, 'workplace_id') as WorkplaceId,
  name: text(row, 'name'),
  organisationId: textOrNull(row, 'organisation_id') as OrganisationId | null,
})

const networksOf = (db: ReadableDb, coachId: CoachId): NetworkId[] =>
  db.all(
    'SELECT network_id FROM network_coach WHERE coach_id = :coachId ORDER BY network_id',
    { coachId },
    (row) => text(row, 'network_id') as NetworkId,
  )

export const coachesOf = (db: ReadableDb, workplaceId: WorkplaceId): CoachRow[] =>
  db
    .all(
      'SELECT id, workplace_id, name, organisation_id FROM coach WHERE workplace_id = :workplaceId',
      { workplaceId },
      toCoach,
    )
    .map((coach) => ({ ...coach, networkIds: networksOf(db, coach.id) }))

export function findCoach(db: ReadableDb, id: CoachId): CoachRow | undefined {
  const coach = db.get(
    'SELECT id, workplace_id, name, organisation_id FROM coach WHERE id = :id',
    { id },
    toCoach,
  )
  return coach === undefined ? undefined : { ...coach, networkIds: networksOf(db, id) }
}

export function insertCoach(db: WritableDb, { id, workplaceId, name, organisationId }: Coach): void {
  db.run(
    `INSERT INTO coach (id, workplace_id, name, organisation_id)
     VALUES (:id, :workplaceId, :name, :organisationId)`,
    { id, workplaceId, name, organisationId },
  )
}

export function updateCoach(db: WritableDb, { id, name, organisationId }: Coach): void {
  db.run('UPDATE coach SET name = :name, organisation_id = :organisationId WHERE id = :id', {
    id,
    name,
    organisationId,
  })
}

/** Links a coach to exactly these networks. */
export function setNetworksOfCoach(db: WritableDb, coachId: CoachId, networkIds: readonly NetworkId[]): void {
  const ids = JSON.stringify(networkIds)
  db.run(
    `DELETE FROM network_coach
     WHERE coach_id = :coachId AND network_id NOT IN (SELECT value FROM json_each(:ids))`,
    { coachId, ids },
  )
  db.run(
    `INSERT INTO network_coach (network_id, coach_id) SELECT DISTINCT value, :coachId FROM json_each(:ids) WHERE true
     ON CONFLICT (network_id, coach_id) DO NOTHING`,
    { coachId, ids },
  )
}

export function deleteCoach(db: WritableDb, id: CoachId): void {
  db.run('DELETE FROM coach WHERE id = :id', { id })
}
