import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { Decision } from '../../shared/domain/boards.ts'
import type { BoardId, ClusterId, DecisionId } from '../../shared/domain/ids.ts'
import type { WritableDb } from '../store/db.ts'
import { findDecision, insertDecision, updateDecision } from '../store/repositories/decisions.ts'
import { deleteOne } from '../store/repositories/placed.ts'
import type { Outcome } from '../store/write.ts'
import { requiredBoard, requiredCluster } from './boards.ts'
import { changedFields, patched } from './patch.ts'
import { makeProduct } from './products.ts'
import { required, requiredNetwork } from './required.ts'
import { checkWho } from './who.ts'

type Editable = Pick<Decision, 'kind' | 'on' | 'reason' | 'owner'>

interface Add {
  readonly boardId: BoardId
  readonly decision: Editable
  readonly clusterIds: readonly ClusterId[]
  readonly productName: string | null
}

/** The clusters by the names they have now. *new* needs a name for the product it begins; every other kind makes none. */
function add(db: WritableDb, { boardId, decision: said, clusterIds, productName }: Add): Outcome<Decision> {
  const { networkId } = requiredBoard(db, boardId)
  checkWho(db, requiredNetwork(db, networkId).workplaceId, said.owner, 'decision.owner')
  const clusters = [...new Set(clusterIds)].map((id) => ({
    id,
    name: requiredCluster(db, boardId, id).name,
  }))
  if (said.kind === 'new' && productName === null)
    throw fail('INVALID_INPUT', { fields: [{ path: 'productName', rule: 'required' }] })
  const { kind, on, reason, owner } = said
  const productId =
    kind === 'new' && productName !== null ? makeProduct(db, networkId, { name: productName, owner }) : null
  const id = randomUUID() as DecisionId
  const decision: Decision = { id, boardId, kind, on, reason, owner, clusters, productId }
  insertDecision(db, decision)
  return { result: decision, networkId, summary: { counts: { [kind]: 1 } } }
}

type DecisionPatch = { readonly [K in Exclude<keyof Editable, 'kind'>]?: Editable[K] | undefined }

function update(
  db: WritableDb,
  { id, patch }: { readonly id: DecisionId; readonly patch: DecisionPatch },
): Outcome<Decision> {
  const before = required('decision', findDecision(db, id))
  const decision = patched(before, patch)
  const { networkId } = requiredBoard(db, decision.boardId)
  if (patch.owner !== undefined)
    checkWho(db, requiredNetwork(db, networkId).workplaceId, patch.owner, 'patch.owner')
  updateDecision(db, decision)
  return { result: decision, networkId, summary: { fields: changedFields(before, decision) } }
}

/** A product it made stays. */
function remove(db: WritableDb, { id }: { readonly id: DecisionId }): Outcome<Record<string, never>> {
  const { boardId } = required('decision', findDecision(db, id))
  deleteOne(db, 'decision', id)
  return { result: {}, networkId: requiredBoard(db, boardId).networkId }
}

export const commands = {
  'decisions.add': add,
  'decisions.update': update,
  'decisions.remove': remove,
} as const
