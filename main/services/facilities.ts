import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { Facility } from '../../shared/domain/agreements.ts'
import type { FacilityId, NetworkId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteFacility,
  facilitiesOf,
  findFacility,
  insertFacility,
  updateFacility,
} from '../store/repositories/facilities.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { checkOrganisation, required, requiredNetwork } from './required.ts'

interface One {
  readonly id: FacilityId
}

/** Those that ended as well. */
function list(db: ReadableDb, { networkId }: { readonly networkId: NetworkId }): Facility[] {
  requiredNetwork(db, networkId)
  return facilitiesOf(db, networkId)
}

function check(db: ReadableDb, { networkId, providerId, from, to }: Facility, path: string): void {
  checkOrganisation(db, requiredNetwork(db, networkId).workplaceId, providerId)
  if (from !== null && to !== null && to < from)
    throw fail('INVALID_INPUT', { fields: [{ path, rule: 'beforeFrom' }] })
}

type Editable = Omit<Facility, 'id' | 'networkId'>
type FacilityPatch = { readonly [K in keyof Editable]?: Editable[K] | undefined }

function add(
  db: WritableDb,
  input: { readonly networkId: NetworkId; readonly facility: FacilityPatch & Pick<Facility, 'kind'> },
): Outcome<Facility> {
  const { networkId, facility: said } = input
  requiredNetwork(db, networkId)
  const blank: Facility = {
    id: randomUUID() as FacilityId,
    networkId,
    kind: said.kind,
    name: '',
    providerId: null,
    provider: '',
    from: null,
    to: null,
    note: '',
    endNote: '',
  }
  const facility = patched(blank, said)
  check(db, facility, 'facility.to')
  insertFacility(db, facility)
  return { result: facility, networkId }
}

const requiredFacility = (db: ReadableDb, id: FacilityId): Facility =>
  required('facility', findFacility(db, id))

function stored(db: WritableDb, before: Facility, after: Facility): Outcome<Facility> {
  updateFacility(db, after)
  return { result: after, networkId: after.networkId, summary: { fields: changedFields(before, after) } }
}

function update(db: WritableDb, { id, patch }: One & { readonly patch: FacilityPatch }): Outcome<Facility> {
  const before = requiredFacility(db, id)
  const facility = patched(before, patch)
  check(db, facility, patch.to === undefined ? 'patch.from' : 'patch.to')
  return stored(db, before, facility)
}

/** It stays in the list and on the year line, with the day and what was said about it. */
function end(
  db: WritableDb,
  { id, to, endNote }: One & { readonly to: string; readonly endNote: string },
): Outcome<Facility> {
  const before = requiredFacility(db, id)
  const facility: Facility = { ...before, to, endNote }
  check(db, facility, 'to')
  return stored(db, before, facility)
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(
  db: WritableDb,
  { ids }: { readonly ids: readonly FacilityId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].flatMap((id) => findFacility(db, id) ?? [])
  const { networkId } = required('facility', found[0])
  for (const { id } of found) deleteFacility(db, id)
  return { result: {}, networkId, summary: { counts: { facilities: found.length } } }
}

export const queries = { 'facilities.list': list } as const
export const commands = {
  'facilities.add': add,
  'facilities.update': update,
  'facilities.end': end,
  'facilities.remove': remove,
} as const
