import { randomUUID } from 'node:crypto'
import { outcomes as outcomeKinds } from '../../shared/content/outcomes.ts'
import { fail } from '../../shared/contract/failures.ts'
import type { YieldsDesk } from '../../shared/contract/yields.ts'
import type { LeaderContactId, NetworkId, NetworkOutcomeId, SharingId } from '../../shared/domain/ids.ts'
import type { LeaderContact, NetworkOutcome, Sharing } from '../../shared/domain/yields.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { deleteMany } from '../store/repositories/placed.ts'
import { successRows } from '../store/repositories/successes.ts'
import { entryRows, storyRows } from '../store/repositories/values.ts'
import * as repository from '../store/repositories/yields.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { checkOrganisation, required, requiredNetwork } from './required.ts'

type Nothing = Outcome<Record<string, never>>
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }
type Editable<T> = Patch<Omit<T, 'id' | 'networkId'>>
interface InNetwork {
  readonly networkId: NetworkId
}

/** All that a network yields: a fixed number of statements, however much that is. */
function desk(db: ReadableDb, { networkId }: InNetwork): YieldsDesk {
  requiredNetwork(db, networkId)
  return {
    entries: entryRows(db, networkId),
    stories: storyRows(db, networkId),
    outcomes: repository.outcomesOf(db, networkId),
    contacts: repository.contactsOf(db, networkId),
    sharings: repository.sharingsOf(db, networkId),
    successes: successRows(db, networkId),
  }
}

const fits = ({ level, kind }: Pick<NetworkOutcome, 'level' | 'kind'>): boolean =>
  kind === null || outcomeKinds.some((each) => each.id === kind && each.level === level)

/** Of kinds the level knows (INVALID_INPUT `otherLevel`), found at organisations of the werkplaats, each once. */
function checkedOutcome(
  db: ReadableDb,
  outcome: NetworkOutcome,
  said: Editable<NetworkOutcome>,
  path: 'outcome' | 'patch',
): NetworkOutcome {
  const { workplaceId } = requiredNetwork(db, outcome.networkId)
  if (!fits(outcome) && said.kind !== undefined)
    throw fail('INVALID_INPUT', { fields: [{ path: `${path}.kind`, rule: 'otherLevel' }] })
  for (const id of said.organisationIds ?? []) checkOrganisation(db, workplaceId, id)
  return {
    ...outcome,
    // Another level was said alone: its old kind is not of that level.
    kind: fits(outcome) ? outcome.kind : null,
    organisationIds: [...new Set(outcome.organisationIds)],
  }
}

function addOutcome(
  db: WritableDb,
  {
    networkId,
    outcome: said,
  }: InNetwork & { readonly outcome: Editable<NetworkOutcome> & Pick<NetworkOutcome, 'level' | 'text'> },
): Outcome<NetworkOutcome> {
  const id = randomUUID() as NetworkOutcomeId
  const { level, text } = said
  const blank: NetworkOutcome = {
    id,
    networkId,
    level,
    kind: null,
    text,
    evidence: '',
    on: null,
    organisationIds: [],
  }
  repository.insertOutcome(db, checkedOutcome(db, patched(blank, said), said, 'outcome'))
  return { result: required('outcome', repository.findOutcome(db, id)), networkId }
}

function changeOutcome(
  db: WritableDb,
  { id, patch }: { readonly id: NetworkOutcomeId; readonly patch: Editable<NetworkOutcome> },
): Outcome<NetworkOutcome> {
  const before = required('outcome', repository.findOutcome(db, id))
  repository.updateOutcome(db, checkedOutcome(db, patched(before, patch), patch, 'patch'))
  const outcome = required('outcome', repository.findOutcome(db, id))
  return {
    result: outcome,
    networkId: outcome.networkId,
    summary: { fields: changedFields(before, outcome) },
  }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeOutcomes(db: WritableDb, { ids }: { readonly ids: readonly NetworkOutcomeId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => repository.findOutcome(db, id) ?? [])
  const { networkId } = required('outcome', found[0])
  deleteMany(
    db,
    'network_outcome',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { outcomes: found.length } } }
}

/** An organisation of the werkplaats, where one is said. */
function checkWhere(db: ReadableDb, { networkId, organisationId }: LeaderContact | Sharing): void {
  checkOrganisation(db, requiredNetwork(db, networkId).workplaceId, organisationId)
}

function addContact(
  db: WritableDb,
  {
    networkId,
    contact: said,
  }: InNetwork & { readonly contact: Editable<LeaderContact> & Pick<LeaderContact, 'on' | 'about'> },
): Outcome<LeaderContact> {
  const { on, about } = said
  const id = randomUUID() as LeaderContactId
  const blank: LeaderContact = { id, networkId, on, organisationId: null, role: '', about, followUp: '' }
  const contact = patched(blank, said)
  checkWhere(db, contact)
  repository.insertContact(db, contact)
  return { result: contact, networkId }
}

function changeContact(
  db: WritableDb,
  { id, patch }: { readonly id: LeaderContactId; readonly patch: Editable<LeaderContact> },
): Outcome<LeaderContact> {
  const before = required('leaderContact', repository.findContact(db, id))
  const contact = patched(before, patch)
  checkWhere(db, contact)
  repository.updateContact(db, contact)
  return {
    result: contact,
    networkId: contact.networkId,
    summary: { fields: changedFields(before, contact) },
  }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeContacts(db: WritableDb, { ids }: { readonly ids: readonly LeaderContactId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => repository.findContact(db, id) ?? [])
  const { networkId } = required('leaderContact', found[0])
  deleteMany(
    db,
    'leader_contact',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { contacts: found.length } } }
}

function addSharing(
  db: WritableDb,
  {
    networkId,
    sharing: said,
  }: InNetwork & { readonly sharing: Editable<Sharing> & Pick<Sharing, 'on' | 'what'> },
): Outcome<Sharing> {
  const { on, what } = said
  const id = randomUUID() as SharingId
  const blank: Sharing = { id, networkId, on, what, audience: '', organisationId: null, note: '' }
  const sharing = patched(blank, said)
  checkWhere(db, sharing)
  repository.insertSharing(db, sharing)
  return { result: sharing, networkId }
}

function changeSharing(
  db: WritableDb,
  { id, patch }: { readonly id: SharingId; readonly patch: Editable<Sharing> },
): Outcome<Sharing> {
  const before = required('sharing', repository.findSharing(db, id))
  const sharing = patched(before, patch)
  checkWhere(db, sharing)
  repository.updateSharing(db, sharing)
  return {
    result: sharing,
    networkId: sharing.networkId,
    summary: { fields: changedFields(before, sharing) },
  }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeSharings(db: WritableDb, { ids }: { readonly ids: readonly SharingId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => repository.findSharing(db, id) ?? [])
  const { networkId } = required('sharing', found[0])
  deleteMany(
    db,
    'sharing',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { sharings: found.length } } }
}

export const queries = { 'yields.desk': desk } as const
export const commands = {
  'outcomes.add': addOutcome,
  'outcomes.update': changeOutcome,
  'outcomes.remove': removeOutcomes,
  'leaderContacts.add': addContact,
  'leaderContacts.update': changeContact,
  'leaderContacts.remove': removeContacts,
  'sharings.add': addSharing,
  'sharings.update': changeSharing,
  'sharings.remove': removeSharings,
} as const
