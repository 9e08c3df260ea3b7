import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { Attribute } from '../../shared/domain/entities.ts'
import type { AttributeId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  attributeNamed,
  deleteAttribute,
  findAttribute,
  insertAttribute,
  renameAttribute,
} from '../store/repositories/attributes.ts'
import type { Outcome } from '../store/write.ts'
import { refuseSensitive, required, requiredWorkplace } from './required.ts'

function checkName(db: ReadableDb, workplaceId: WorkplaceId, name: string, owner: AttributeId | null): void {
  refuseSensitive(name)
  const holder = attributeNamed(db, workplaceId, name)
  if (holder !== undefined && holder.id !== owner) throw fail('ALREADY_EXISTS', { field: 'name' })
}

function add(
  db: WritableDb,
  { workplaceId, name }: { workplaceId: WorkplaceId; name: string },
): Outcome<Attribute> {
  requiredWorkplace(db, workplaceId)
  checkName(db, workplaceId, name, null)
  const attribute: Attribute = { id: randomUUID() as AttributeId, workplaceId, name }
  insertAttribute(db, attribute)
  return { result: attribute }
}

function rename(db: WritableDb, { id, name }: { id: AttributeId; name: string }): Outcome<Attribute> {
  const attribute = required('attribute', findAttribute(db, id))
  checkName(db, attribute.workplaceId, name, id)
  renameAttribute(db, id, name)
  return { result: { ...attribute, name }, summary: { fields: ['name'] } }
}

function remove(db: WritableDb, { id }: { id: AttributeId }): Outcome<Record<string, never>> {
  required('attribute', findAttribute(db, id))
  deleteAttribute(db, id)
  return { result: {} }
}

export const commands = {
  'attributes.add': add,
  'attributes.rename': rename,
  'attributes.remove': remove,
} as const
