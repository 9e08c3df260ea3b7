import { randomUUID } from 'node:crypto'
import type { CoachRow } from '../../shared/contract/participants.ts'
import type { CoachId, NetworkId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  coachesOf,
  deleteCoach,
  findCoach,
  insertCoach,
  setNetworksOfCoach,
  updateCoach,
} from '../store/repositories/coaches.ts'
import { findNetwork } from '../store/repositories/networks.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { checkOrganisation, required, requiredWorkplace, within } from './required.ts'

function list(db: ReadableDb, { workplaceId }: { workplaceId: WorkplaceId }): CoachRow[] {
  requiredWorkplace(db, workplaceId)
  return inOrder(coachesOf(db, workplaceId), ({ name }) => name)
}

function check(db: ReadableDb, coach: CoachRow): void {
  checkOrganisation(db, coach.workplaceId, coach.organisationId)
  for (const id of coach.networkIds) within('network', coach.workplaceId, findNetwork(db, id))
}

const onlyNetwork = (networkIds: readonly NetworkId[]): NetworkId | null =>
  networkIds.length === 1 ? (networkIds[0] ?? null) : null

function add(db: WritableDb, input: Omit<CoachRow, 'id'>): Outcome<CoachRow> {
  requiredWorkplace(db, input.workplaceId)
  const coach: CoachRow = { ...input, id: randomUUID() as CoachId }
  check(db, coach)
  insertCoach(db, coach)
  setNetworksOfCoach(db, coach.id, coach.networkIds)
  return { result: required('coach', findCoach(db, coach.id)), networkId: onlyNetwork(coach.networkIds) }
}

type CoachPatch = { readonly [K in 'name' | 'organisationId' | 'networkIds']?: CoachRow[K] | undefined }

function update(db: WritableDb, { id, patch }: { id: CoachId; patch: CoachPatch }): Outcome<CoachRow> {
  const before = required('coach', findCoach(db, id))
  const coach = patched(before, patch)
  check(db, coach)
  updateCoach(db, coach)
  setNetworksOfCoach(db, id, coach.networkIds)
  return {
    result: required('coach', findCoach(db, id)),
    networkId: onlyNetwork(coach.networkIds),
    summary: { fields: changedFields(before, coach) },
  }
}

function remove(db: WritableDb, { id }: { id: CoachId }): Outcome<Record<string, never>> {
  const { networkIds } = required('coach', findCoach(db, id))
  deleteCoach(db, id)
  return { result: {}, networkId: onlyNetwork(networkIds) }
}

export const queries = { 'coaches.list': list } as const
export const commands = { 'coaches.add': add, 'coaches.update': update, 'coaches.remove': remove } as const
