import type { Membership, Person } from '../../../shared/domain/entities.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { MembershipId, NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, text, textOrNull } from '../db.ts'
import { toPerson } from './people.ts'

const toMembership = (row: SqlRow): Membership => ({
  id: text(row, 'membership_id') as MembershipId,
  networkId: text(row, 'network_id') as NetworkId,
  personId: text(row, 'person_id') as PersonId,
  from: textOrNull(row, 'from'),
  to: textOrNull(row, 'to'),
})

const toMember = (row: SqlRow) => ({ membership: toMembership(row), person: toPerson(row) })

/** Everybody who is, was or will be a member, once for each membership. */
export const membersOf = (
  db: ReadableDb,
  networkId: NetworkId,
): { membership: Membership; person: Person }[] =>
  db.all(
    `SELECT membership.id AS membership_id, network_id, person_id, "from", "to",
       workplace_id, code, display_name, role, organisation_id
     FROM membership JOIN person ON person.id = membership.person_id
     WHERE network_id = :networkId`,
    { networkId },
    toMember,
  )

export const findMember = (
  db: ReadableDb,
  id: MembershipId,
): { membership: Membership; person: Person } | undefined =>
  db.get(
    `SELECT membership.id AS membership_id, network_id, person_id, "from", "to",
       workplace_id, code, display_name, role, organisation_id
     FROM membership JOIN person ON person.id = membership.person_id
     WHERE membership.id = :id`,
    { id },
    toMember,
  )

/** The people who are members on a day. */
export const memberIdsOn = (db: ReadableDb, networkId: NetworkId, day: LocalDate): PersonId[] =>
  db.all(
    `SELECT person_id FROM membership
     WHERE network_id = :networkId
       AND coalesce("from", '0000-00-00') <= :day AND :day <= coalesce("to", '9999-99-99')`,
    { networkId, day },
    (row) => text(row, 'person_id') as PersonId,
  )

/** Whether somebody is, was or will be a member. */
export const wasEverMember = (db: ReadableDb, networkId: NetworkId, personId: PersonId): boolean =>
  db.get(
    'SELECT 1 FROM membership WHERE network_id = :networkId AND person_id = :personId',
    { networkId, personId },
    () => true,
  ) ?? false

/** Whether another membership of the same person in the same network shares a day with this one. */
export const overlapsAnother = (db: ReadableDb, membership: Membership): boolean =>
  db.get(
    `SELECT 1 FROM membership
     WHERE network_id = :networkId AND person_id = :personId AND id <> :id
       AND coalesce("from", '0000-00-00') <= coalesce(:to, '9999-99-99')
       AND coalesce(:from, '0000-00-00') <= coalesce("to", '9999-99-99')`,
    { ...membership },
    () => true,
  ) ?? false

export function insertMembership(db: WritableDb, membership: Membership): void {
  db.run(
    `INSERT INTO membership (id, network_id, person_id, "from", "to")
     VALUES (:id, :networkId, :personId, :from, :to)`,
    { ...membership },
  )
}

export function updateMembership(db: WritableDb, { id, from, to }: Membership): void {
  db.run('UPDATE membership SET "from" = :from, "to" = :to WHERE id = :id', { id, from, to })
}

export function deleteMembership(db: WritableDb, id: MembershipId): void {
  db.run('DELETE FROM membership WHERE id = :id', { id })
}
