import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { ParticipantRow, ParticipantTable } from '../../shared/contract/participants.ts'
import type { Membership, Person } from '../../shared/domain/entities.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { AttributeId, MembershipId, NetworkId, PersonId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  attributesOf,
  deleteValue,
  putValue,
  valuesInNetwork,
  valuesOfPerson,
} from '../store/repositories/attributes.ts'
import * as memberships from '../store/repositories/memberships.ts'
import { organisationsOf } from '../store/repositories/organisations.ts'
import * as people from '../store/repositories/people.ts'
import type { Outcome } from '../store/write.ts'
import { enter } from './joining.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import {
  checkOrganisation,
  requirePrivacyCard,
  required,
  requiredAttribute,
  requiredNetwork,
  requiredPerson,
  within,
} from './required.ts'

function table(
  db: ReadableDb,
  { networkId, today }: { networkId: NetworkId; today: LocalDate },
): ParticipantTable {
  const { workplaceId } = requiredNetwork(db, networkId)
  const values = valuesInNetwork(db, networkId)
  const rows = memberships
    .membersOf(db, networkId)
    .map((member) => ({ ...member, values: values.get(member.person.id) ?? {} }))
  const present = new Set(memberships.memberIdsOn(db, networkId, today))
  const others = people.peopleOf(db, workplaceId).filter(({ id }) => !present.has(id))
  return {
    rows: inOrder(rows, ({ person }) => person.code),
    organisations: inOrder(organisationsOf(db, workplaceId), ({ name }) => name),
    attributes: inOrder(attributesOf(db, workplaceId), ({ name }) => name),
    others: inOrder(others, ({ code }) => code),
  }
}

function checkCode(db: ReadableDb, workplaceId: WorkplaceId, code: string, owner: PersonId): void {
  const holder = people.personWithCode(db, workplaceId, code)
  if (holder !== undefined && holder !== owner) throw fail('ALREADY_EXISTS', { field: 'code' })
}

/** One beyond the highest of P01, P02, ...: the code of somebody who left does not pass to another in between. */
function nextCode(db: ReadableDb, workplaceId: WorkplaceId): string {
  let n = people.highestCodeNumber(db, workplaceId)
  let code: string
  do code = `P${String(++n).padStart(2, '0')}`
  while (people.personWithCode(db, workplaceId, code) !== undefined)
  return code
}

type PersonFields = Pick<Person, 'code' | 'displayName' | 'role' | 'organisationId'>
type PersonPatch = { readonly [K in keyof PersonFields]?: PersonFields[K] | undefined }
interface Entry {
  readonly networkId: NetworkId
  readonly from?: LocalDate | null | undefined
  readonly today: LocalDate
}

function add(db: WritableDb, input: Entry & { readonly person: PersonPatch }): Outcome<ParticipantRow> {
  const { networkId, from, today } = input
  const network = requiredNetwork(db, networkId)
  requirePrivacyCard(network)
  const { workplaceId } = network
  const blank: Person = {
    id: randomUUID() as PersonId,
    workplaceId,
    code: input.person.code ?? nextCode(db, workplaceId),
    displayName: '',
    role: '',
    organisationId: null,
  }
  const person = patched(blank, input.person)
  checkCode(db, workplaceId, person.code, person.id)
  checkOrganisation(db, workplaceId, person.organisationId)
  people.insertPerson(db, person)
  const membership = enter(db, { networkId, personId: person.id }, from, today)
  return { result: { membership, person, values: {} }, networkId }
}

function join(db: WritableDb, input: Entry & { readonly personId: PersonId }): Outcome<ParticipantRow> {
  const { networkId, personId, from, today } = input
  const network = requiredNetwork(db, networkId)
  const person = within('person', network.workplaceId, people.findPerson(db, personId))
  requirePrivacyCard(network)
  const membership = enter(db, { networkId, personId }, from, today)
  return { result: { membership, person, values: valuesOfPerson(db, personId) }, networkId }
}

function updatePerson(
  db: WritableDb,
  { id, patch }: { readonly id: PersonId; readonly patch: PersonPatch },
): Outcome<Person> {
  const before = requiredPerson(db, id)
  const person = patched(before, patch)
  if (person.code !== before.code) checkCode(db, person.workplaceId, person.code, id)
  if (person.organisationId !== before.organisationId)
    checkOrganisation(db, person.workplaceId, person.organisationId)
  people.updatePerson(db, before, person)
  return { result: person, summary: { fields: changedFields(before, person) } }
}

type MembershipPatch = { readonly [K in 'from' | 'to']?: Membership[K] | undefined }

function updateMembership(
  db: WritableDb,
  { id, patch }: { readonly id: MembershipId; readonly patch: MembershipPatch },
): Outcome<Membership> {
  const { membership: before } = required('membership', memberships.findMember(db, id))
  const membership = patched(before, patch)
  const { from, to, networkId } = membership
  if (from !== null && to !== null && to < from)
    throw fail('INVALID_INPUT', { fields: [{ path: 'patch.to', rule: 'beforeFrom' }] })
  if (memberships.overlapsAnother(db, membership)) throw fail('ALREADY_EXISTS', { field: 'membership' })
  memberships.updateMembership(db, membership)
  return { result: membership, networkId, summary: { fields: changedFields(before, membership) } }
}

/** Another window may have removed some of them already; NOT_FOUND only when none is left. */
function remove(
  db: WritableDb,
  { membershipIds }: { readonly membershipIds: readonly MembershipId[] },
): Outcome<Record<string, never>> {
  const found = membershipIds.flatMap((id) => memberships.findMember(db, id)?.membership ?? [])
  const { networkId } = required('membership', found[0])
  for (const { id } of found) memberships.deleteMembership(db, id)
  const gone = people.deleteUnheldPeople(db, [...new Set(found.map(({ personId }) => personId))])
  const isOneNetwork = found.every((membership) => membership.networkId === networkId)
  return {
    result: {},
    networkId: isOneNetwork ? networkId : null,
    summary: { counts: { memberships: found.length, people: gone } },
  }
}

function setValue(
  db: WritableDb,
  { personId, attributeId, value }: { personId: PersonId; attributeId: AttributeId; value: string },
): Outcome<Record<string, never>> {
  const { workplaceId } = requiredPerson(db, personId)
  requiredAttribute(db, workplaceId, attributeId)
  if (value === '') deleteValue(db, personId, attributeId)
  else putValue(db, personId, attributeId, value)
  return { result: {} }
}

export const queries = { 'participants.table': table } as const
export const commands = {
  'participants.add': add,
  'participants.join': join,
  'participants.updatePerson': updatePerson,
  'participants.updateMembership': updateMembership,
  'participants.remove': remove,
  'participants.setValue': setValue,
} as const
