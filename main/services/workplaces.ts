import { randomUUID } from 'node:crypto'
import type { Workplace } from '../../shared/domain/entities.ts'
import { localDateOf } from '../../shared/domain/today.ts'
import type { NetworkId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  allWorkplaces,
  deleteWorkplace,
  insertWorkplace,
  renameWorkplace,
} from '../store/repositories/workplaces.ts'
import type { Outcome } from '../store/write.ts'
import { exampleNetworkId } from './example/content.ts'
import { storeExample } from './example/store.ts'
import { inOrder } from './order.ts'
import { requiredWorkplace } from './required.ts'

const list = (db: ReadableDb): Workplace[] => inOrder(allWorkplaces(db), ({ name }) => name)

function create(db: WritableDb, { name }: { name: string }): Outcome<Workplace> {
  const workplace: Workplace = { id: randomUUID() as WorkplaceId, name, fictitious: false }
  insertWorkplace(db, workplace)
  return { result: workplace }
}

function rename(db: WritableDb, { id, name }: { id: WorkplaceId; name: string }): Outcome<Workplace> {
  const workplace = requiredWorkplace(db, id)
  renameWorkplace(db, id, name)
  return { result: { ...workplace, name }, summary: { fields: ['name'] } }
}

function remove(db: WritableDb, { id }: { id: WorkplaceId }): Outcome<Record<string, never>> {
  requiredWorkplace(db, id)
  deleteWorkplace(db, id)
  return { result: {} }
}

/** Puts the fictitious example in the file, around today, unless it is there. */
function openExample(db: WritableDb): Outcome<{ networkId: NetworkId }> {
  const isThere = allWorkplaces(db).some(({ fictitious }) => fictitious)
  if (!isThere) storeExample(db, localDateOf(new Date()))
  return { result: { networkId: exampleNetworkId }, networkId: exampleNetworkId }
}

/** Removes the example werkplaats with everything in it; nothing happens when it is gone already. */
function removeExample(db: WritableDb): Outcome<Record<string, never>> {
  for (const { id, fictitious } of allWorkplaces(db)) if (fictitious) deleteWorkplace(db, id)
  return { result: {}, networkId: exampleNetworkId }
}

export const queries = { 'workplaces.list': list } as const
export const commands = {
  'workplaces.create': create,
  'workplaces.rename': rename,
  'workplaces.remove': remove,
  'workplaces.openExample': openExample,
  'workplaces.removeExample': removeExample,
} as const
