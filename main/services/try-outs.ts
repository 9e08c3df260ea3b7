import { randomUUID } from 'node:crypto'
import type { FindingId, ProductId, TryOutId } from '../../shared/domain/ids.ts'
import type { Finding, TryOut } from '../../shared/domain/products.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { deleteMany } from '../store/repositories/placed.ts'
import {
  findFinding,
  findTryOut,
  findingsOf,
  insertFinding,
  insertTryOut,
  updateFinding,
  updateTryOut,
} from '../store/repositories/try-outs.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { requiredProduct, requiredVersion } from './products.ts'
import { checkOrganisation, required, requiredNetwork } from './required.ts'

type Nothing = Outcome<Record<string, never>>
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }
type Editable = Pick<TryOut, 'versionId' | 'organisationId' | 'on' | 'setting'>

const requiredTryOut = (db: ReadableDb, id: TryOutId): TryOut => required('tryOut', findTryOut(db, id))

/** A version of this product, tried at an organisation of the werkplaats. */
function check(db: ReadableDb, { productId, versionId, organisationId }: TryOut): void {
  const { networkId } = requiredProduct(db, productId)
  requiredVersion(db, productId, versionId)
  checkOrganisation(db, requiredNetwork(db, networkId).workplaceId, organisationId)
}

const networkOf = (db: ReadableDb, { productId }: TryOut) => requiredProduct(db, productId).networkId

function add(
  db: WritableDb,
  {
    productId,
    tryOut: said,
  }: { readonly productId: ProductId; readonly tryOut: Patch<Editable> & Pick<TryOut, 'versionId'> },
): Outcome<TryOut> {
  const { versionId } = said
  const id = randomUUID() as TryOutId
  const tryOut = patched<TryOut>(
    { id, productId, versionId, organisationId: null, on: null, setting: '' },
    said,
  )
  check(db, tryOut)
  insertTryOut(db, tryOut)
  return { result: tryOut, networkId: networkOf(db, tryOut) }
}

function update(
  db: WritableDb,
  { id, patch }: { readonly id: TryOutId; readonly patch: Patch<Editable> },
): Outcome<TryOut> {
  const before = requiredTryOut(db, id)
  const tryOut = patched(before, patch)
  check(db, tryOut)
  updateTryOut(db, tryOut)
  return {
    result: tryOut,
    networkId: networkOf(db, tryOut),
    summary: { fields: changedFields(before, tryOut) },
  }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(db: WritableDb, { ids }: { readonly ids: readonly TryOutId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findTryOut(db, id) ?? [])
  const networkId = networkOf(db, required('tryOut', found[0]))
  deleteMany(
    db,
    'try_out',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { tryOuts: found.length } } }
}

function addFindings(
  db: WritableDb,
  { tryOutId, texts }: { readonly tryOutId: TryOutId; readonly texts: readonly string[] },
): Outcome<Finding[]> {
  const tryOut = requiredTryOut(db, tryOutId)
  const added = texts.map((text) => ({ id: randomUUID() as FindingId, tryOutId, text, answeredById: null }))
  for (const finding of added) insertFinding(db, finding)
  const ids = new Set(added.map(({ id }) => id))
  return {
    result: findingsOf(db, tryOutId).filter(({ id }) => ids.has(id)),
    networkId: networkOf(db, tryOut),
    summary: { counts: { findings: added.length } },
  }
}

function changeFinding(
  db: WritableDb,
  { id, patch }: { readonly id: FindingId; readonly patch: Patch<Pick<Finding, 'text' | 'answeredById'>> },
): Outcome<Finding> {
  const before = required('finding', findFinding(db, id))
  const tryOut = requiredTryOut(db, before.tryOutId)
  const finding = patched(before, patch)
  if (finding.answeredById !== null) requiredVersion(db, tryOut.productId, finding.answeredById)
  updateFinding(db, finding)
  return {
    result: finding,
    networkId: networkOf(db, tryOut),
    summary: { fields: changedFields(before, finding) },
  }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeFindings(db: WritableDb, { ids }: { readonly ids: readonly FindingId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findFinding(db, id) ?? [])
  const { tryOutId } = required('finding', found[0])
  const networkId = networkOf(db, requiredTryOut(db, tryOutId))
  deleteMany(
    db,
    'finding',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { findings: found.length } } }
}

export const commands = {
  'products.addTryOut': add,
  'products.updateTryOut': update,
  'products.removeTryOuts': remove,
  'products.addFindings': addFindings,
  'products.updateFinding': changeFinding,
  'products.removeFindings': removeFindings,
} as const
