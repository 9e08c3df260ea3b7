import { type Facility, FacilityKind } from '../../../shared/domain/agreements.ts'
import type { FacilityId, NetworkId, OrganisationId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, oneOf, text, textOrNull } from '../db.ts'

const toFacility = (row: SqlRow): Facility => ({
  id: text(row, 'id') as FacilityId,
  networkId: text(row, 'network_id') as NetworkId,
  kind: oneOf(FacilityKind.options, row, 'kind'),
  name: text(row, 'name'),
  providerId: textOrNull(row, 'provider_id') as OrganisationId | null,
  provider: text(row, 'provider'),
  from: textOrNull(row, 'from'),
  to: textOrNull(row, 'to'),
  note: text(row, 'note'),
  endNote: text(row, 'end_note'),
})

/** By kind as listed in the app, then by the first day; those that ended among the rest. */
export const facilitiesOf = (db: ReadableDb, networkId: NetworkId): Facility[] =>
  db
    .all(
      'SELECT * FROM facility WHERE network_id = :networkId ORDER BY coalesce("from", \'\'), name, id',
      { networkId },
      toFacility,
    )
    .sort((a, b) => FacilityKind.options.indexOf(a.kind) - FacilityKind.options.indexOf(b.kind))

export const findFacility = (db: ReadableDb, id: FacilityId): Facility | undefined =>
  db.get('SELECT * FROM facility WHERE id = :id', { id }, toFacility)

export function insertFacility(db: WritableDb, facility: Facility): void {
  db.run(
    `INSERT INTO facility (id, network_id, kind, name, provider_id, provider, "from", "to", note, end_note)
     VALUES (:id, :networkId, :kind, :name, :providerId, :provider, :from, :to, :note, :endNote)`,
    { ...facility },
  )
}

export function updateFacility(db: WritableDb, { networkId: _, ...facility }: Facility): void {
  db.run(
    `UPDATE facility SET kind = :kind, name = :name, provider_id = :providerId, provider = :provider,
       "from" = :from, "to" = :to, note = :note, end_note = :endNote
     WHERE id = :id`,
    { ...facility },
  )
}

export function deleteFacility(db: WritableDb, id: FacilityId): void {
  db.run('DELETE FROM facility WHERE id = :id', { id })
}
