import type { NetworkId, OrganisationId, PersonId, AssignmentVersionId } from '../../../shared/domain/ids.ts'
import type { AssignmentVersion, Expertise, StartingSituation } from '../../../shared/domain/starting.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, text, textOrNull } from '../db.ts'

const toVersion = (row: SqlRow): AssignmentVersion => ({
  id: text(row, 'id') as AssignmentVersionId,
  networkId: text(row, 'network_id') as NetworkId,
  number: integer(row, 'number'),
  text: text(row, 'text'),
  commissioner: text(row, 'commissioner'),
  keptOn: text(row, 'kept_on'),
  agreedOn: textOrNull(row, 'agreed_on'),
  note: text(row, 'note'),
})

/** The last first. */
export const assignmentVersionsOf = (db: ReadableDb, networkId: NetworkId): AssignmentVersion[] =>
  db.all(
    'SELECT * FROM assignment_version WHERE network_id = :networkId ORDER BY number DESC',
    { networkId },
    toVersion,
  )

export const findAssignmentVersion = (
  db: ReadableDb,
  id: AssignmentVersionId,
): AssignmentVersion | undefined =>
  db.get('SELECT * FROM assignment_version WHERE id = :id', { id }, toVersion)

export function insertAssignmentVersion(db: WritableDb, version: AssignmentVersion): void {
  db.run(
    `INSERT INTO assignment_version (id, network_id, number, text, commissioner, kept_on, agreed_on, note)
     VALUES (:id, :networkId, :number, :text, :commissioner, :keptOn, :agreedOn, :note)`,
    { ...version },
  )
}

/** When the group agreed to it, and how. */
export function updateAgreement(db: WritableDb, { id, agreedOn, note }: AssignmentVersion): void {
  db.run('UPDATE assignment_version SET agreed_on = :agreedOn, note = :note WHERE id = :id', {
    id,
    agreedOn,
    note,
  })
}

const toSituation = (row: SqlRow): StartingSituation => ({
  networkId: text(row, 'network_id') as NetworkId,
  organisationId: text(row, 'organisation_id') as OrganisationId,
  initiatives: text(row, 'initiatives'),
  works: text(row, 'works'),
  differs: text(row, 'differs'),
  asks: text(row, 'asks'),
})

export const situationsOf = (db: ReadableDb, networkId: NetworkId): StartingSituation[] =>
  db.all('SELECT * FROM starting_situation WHERE network_id = :networkId', { networkId }, toSituation)

export const findSituation = (
  db: ReadableDb,
  networkId: NetworkId,
  organisationId: OrganisationId,
): StartingSituation | undefined =>
  db.get(
    'SELECT * FROM starting_situation WHERE network_id = :networkId AND organisation_id = :organisationId',
    { networkId, organisationId },
    toSituation,
  )

export function putSituation(db: WritableDb, situation: StartingSituation): void {
  db.run(
    `INSERT INTO starting_situation (network_id, organisation_id, initiatives, works, differs, asks)
     VALUES (:networkId, :organisationId, :initiatives, :works, :differs, :asks)
     ON CONFLICT (network_id, organisation_id) DO UPDATE SET
       initiatives = :initiatives, works = :works, differs = :differs, asks = :asks`,
    { ...situation },
  )
}

export function deleteSituation(db: WritableDb, { networkId, organisationId }: StartingSituation): void {
  db.run(
    'DELETE FROM starting_situation WHERE network_id = :networkId AND organisation_id = :organisationId',
    { networkId, organisationId },
  )
}

const toExpertise = (row: SqlRow): Expertise => ({
  networkId: text(row, 'network_id') as NetworkId,
  personId: text(row, 'person_id') as PersonId,
  askedFor: text(row, 'asked_for'),
  wantsToLearn: text(row, 'wants_to_learn'),
  opensDoor: text(row, 'opens_door'),
})

export const expertiseOf = (db: ReadableDb, networkId: NetworkId): Expertise[] =>
  db.all('SELECT * FROM expertise WHERE network_id = :networkId', { networkId }, toExpertise)

export const findExpertise = (
  db: ReadableDb,
  networkId: NetworkId,
  personId: PersonId,
): Expertise | undefined =>
  db.get(
    'SELECT * FROM expertise WHERE network_id = :networkId AND person_id = :personId',
    { networkId, personId },
    toExpertise,
  )

export function putExpertise(db: WritableDb, expertise: Expertise): void {
  db.run(
    `INSERT INTO expertise (network_id, person_id, asked_for, wants_to_learn, opens_door)
     VALUES (:networkId, :personId, :askedFor, :wantsToLearn, :opensDoor)
     ON CONFLICT (network_id, person_id) DO UPDATE SET
       asked_for = :askedFor, wants_to_learn = :wantsToLearn, opens_door = :opensDoor`,
    { ...expertise },
  )
}

export function deleteExpertise(db: WritableDb, { networkId, personId }: Expertise): void {
  db.run('DELETE FROM expertise WHERE network_id = :networkId AND person_id = :personId', {
    networkId,
    personId,
  })
}
