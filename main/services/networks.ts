import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { NetworkPatch, NetworkSummary, NewNetwork } from '../../shared/contract/networks.ts'
import type { Network, PrivacyCard } from '../../shared/domain/entities.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { NetworkId } from '../../shared/domain/ids.ts'
import type { z } from '../../shared/z.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteNetwork,
  insertNetwork,
  networkSummaries,
  updateNetwork,
} from '../store/repositories/networks.ts'
import { deleteUnheldPeople, peopleHeldByNetwork } from '../store/repositories/people.ts'
import { assignmentVersionsOf } from '../store/repositories/starting.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork, requiredWorkplace } from './required.ts'

/** Every network with how many people and organisations take part on `today`. */
const list = (db: ReadableDb, { today }: { today: LocalDate }): NetworkSummary[] =>
  inOrder(networkSummaries(db, today, null), ({ name }) => name)

const get = (db: ReadableDb, { id, today }: { id: NetworkId; today: LocalDate }): NetworkSummary =>
  required('network', networkSummaries(db, today, id)[0])

function create(db: WritableDb, input: z.output<typeof NewNetwork>): Outcome<Network> {
  const { workplaceId, ...said } = input
  const workplace = requiredWorkplace(db, workplaceId)
  const blank: Network = {
    id: randomUUID() as NetworkId,
    workplaceId,
    name: input.name,
    theme: '',
    typeLabel: '',
    assignment: '',
    commissioner: '',
    assignmentAgreedOn: null,
    ambition: null,
    knowledgeKind: null,
    phase: 'analysisExploration',
    plannedEnd: null,
    competition: null,
    endAnswered: null,
    closedOn: null,
    privacy: {
      purpose: '',
      responsibleOrganisation: '',
      legalBasis: null,
      retentionUntil: null,
      coachAssesses: null,
    },
    fictitious: workplace.fictitious,
  }
  const network = patched(blank, said)
  insertNetwork(db, network)
  return { result: network, networkId: network.id }
}

function stored(db: WritableDb, before: Network, after: Network): Outcome<Network> {
  updateNetwork(db, after)
  const fields = [
    ...changedFields({ ...before, privacy: null }, { ...after, privacy: null }),
    ...changedFields(before.privacy, after.privacy),
  ]
  return { result: after, networkId: after.id, summary: { fields } }
}

/** When the group agreed to precisely these words: other words have not been agreed, back to the last ones they have. */
function dayAgreed(db: WritableDb, id: NetworkId, assignment: string): LocalDate | null {
  const [last] = assignmentVersionsOf(db, id)
  return last?.text === assignment ? last.agreedOn : null
}

function update(
  db: WritableDb,
  { id, patch }: { id: NetworkId; patch: z.output<typeof NetworkPatch> },
): Outcome<Network> {
  const network = requiredNetwork(db, id)
  const changed = patched(network, patch)
  const isReworded = changed.assignment !== network.assignment && patch.assignmentAgreedOn === undefined
  return stored(
    db,
    network,
    isReworded ? { ...changed, assignmentAgreedOn: dayAgreed(db, id, changed.assignment) } : changed,
  )
}

interface EndDecision {
  readonly id: NetworkId
  readonly decision: 'continue' | 'close'
  readonly plannedEnd?: LocalDate | null | undefined
  readonly today: LocalDate
}

/** Whether a network goes on or closes: for the planned end it has now, so that a later one asks again. */
function decideEnd(db: WritableDb, { id, decision, plannedEnd, today }: EndDecision): Outcome<Network> {
  const network = requiredNetwork(db, id)
  const isNewEnd = plannedEnd !== undefined && plannedEnd !== network.plannedEnd
  if (isNewEnd && plannedEnd !== null && plannedEnd < today)
    throw fail('INVALID_INPUT', { fields: [{ path: 'plannedEnd', rule: 'beforeToday' }] })
  return stored(db, network, {
    ...network,
    ...(isNewEnd ? { plannedEnd } : {}),
    endAnswered: network.plannedEnd,
    closedOn: decision === 'continue' ? null : (network.closedOn ?? today),
  })
}

type PrivacyPatch = { readonly [K in keyof PrivacyCard]?: PrivacyCard[K] | undefined }

function updatePrivacy(
  db: WritableDb,
  { id, patch }: { id: NetworkId; patch: PrivacyPatch },
): Outcome<Network> {
  const network = requiredNetwork(db, id)
  return stored(db, network, { ...network, privacy: patched(network.privacy, patch) })
}

/** People whom no other network holds on to go with it: without one there is no purpose to keep them for. */
function remove(db: WritableDb, { id }: { id: NetworkId }): Outcome<Record<string, never>> {
  requiredNetwork(db, id)
  const held = peopleHeldByNetwork(db, id)
  deleteNetwork(db, id)
  const people = deleteUnheldPeople(db, held)
  return { result: {}, networkId: id, summary: { counts: { people } } }
}

export const queries = { 'networks.list': list, 'networks.get': get } as const
export const commands = {
  'networks.create': create,
  'networks.update': update,
  'networks.decideEnd': decideEnd,
  'networks.updatePrivacy': updatePrivacy,
  'networks.remove': remove,
} as const
