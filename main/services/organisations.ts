import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { OrganisationRow } from '../../shared/contract/participants.ts'
import type { Organisation } from '../../shared/domain/entities.ts'
import type { OrganisationId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteOrganisation,
  findOrganisation,
  holdersOfOrganisation,
  insertOrganisation,
  organisationNamed,
  organisationRowsOf,
  updateOrganisation,
} from '../store/repositories/organisations.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredWorkplace } from './required.ts'

function list(db: ReadableDb, { workplaceId }: { workplaceId: WorkplaceId }): OrganisationRow[] {
  requiredWorkplace(db, workplaceId)
  return inOrder(organisationRowsOf(db, workplaceId), ({ name }) => name)
}

// Two organisations of one name would be one colour in nobody's graph: imports and coaches tell them apart by name.
function checkName(
  db: ReadableDb,
  workplaceId: WorkplaceId,
  name: string,
  owner: OrganisationId | null,
): void {
  const holder = organisationNamed(db, workplaceId, name)
  if (holder !== undefined && holder.id !== owner) throw fail('ALREADY_EXISTS', { field: 'name' })
}

function add(db: WritableDb, input: Omit<Organisation, 'id'>): Outcome<Organisation> {
  requiredWorkplace(db, input.workplaceId)
  checkName(db, input.workplaceId, input.name, null)
  const organisation: Organisation = { ...input, id: randomUUID() as OrganisationId }
  insertOrganisation(db, organisation)
  return { result: organisation }
}

type OrganisationPatch = { readonly [K in 'name' | 'kind']?: Organisation[K] | undefined }

function update(
  db: WritableDb,
  { id, patch }: { id: OrganisationId; patch: OrganisationPatch },
): Outcome<Organisation> {
  const before = required('organisation', findOrganisation(db, id))
  const organisation = patched(before, patch)
  checkName(db, organisation.workplaceId, organisation.name, id)
  updateOrganisation(db, organisation)
  return { result: organisation, summary: { fields: changedFields(before, organisation) } }
}

function remove(db: WritableDb, { id }: { id: OrganisationId }): Outcome<Record<string, never>> {
  required('organisation', findOrganisation(db, id))
  const count = holdersOfOrganisation(db, id)
  if (count > 0) throw fail('IN_USE', { count })
  deleteOrganisation(db, id)
  return { result: {} }
}

export const queries = { 'organisations.list': list } as const
export const commands = {
  'organisations.add': add,
  'organisations.update': update,
  'organisations.remove': remove,
} as const
