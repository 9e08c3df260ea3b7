import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { ProductDesk } from '../../shared/contract/products.ts'
import type { NetworkId, OrganisationId, ProductId, ProductVersionId } from '../../shared/domain/ids.ts'
import type { Product, ProductUse, ProductVersion, UseState } from '../../shared/domain/products.ts'
import { nobody } from '../../shared/domain/run-sheet.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { attachmentsOf } from '../store/repositories/attachments.ts'
import { beginningsIn } from '../store/repositories/decisions.ts'
import { organisationsOf } from '../store/repositories/organisations.ts'
import { deleteMany, deleteOne, moveInOrder } from '../store/repositories/placed.ts'
import {
  deleteUse,
  designListsIn,
  findProduct,
  findProductVersion,
  findUse,
  insertProduct,
  insertProductVersion,
  productOwners,
  productVersionsIn,
  productVersionsOf,
  productsOf,
  putUse,
  tryOutsOfVersion,
  updateProduct,
  updateProductVersion,
  usesIn,
} from '../store/repositories/products.ts'
import { findingsIn, tryOutsIn } from '../store/repositories/try-outs.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { checkOrganisation, required, requiredNetwork } from './required.ts'
import { checkWho } from './who.ts'

type Nothing = Outcome<Record<string, never>>
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }
type Editable = Pick<Product, 'name' | 'purpose' | 'owner'>
type VersionEditable = Pick<ProductVersion, 'name' | 'madeOn' | 'changes'>

export const requiredProduct = (db: ReadableDb, id: ProductId): Product =>
  required('product', findProduct(db, id))

/** The version when it is one of this product's. */
export const requiredVersion = (
  db: ReadableDb,
  productId: ProductId,
  id: ProductVersionId,
): ProductVersion => {
  const version = findProductVersion(db, id)
  return required('version', version?.productId === productId ? version : undefined)
}

/** Everything of every product of a network: a fixed number of statements, however many there are. */
function list(db: ReadableDb, { networkId }: { readonly networkId: NetworkId }): ProductDesk[] {
  const { workplaceId } = requiredNetwork(db, networkId)
  const owners = productOwners(db, networkId)
  const allVersions = productVersionsIn(db, networkId)
  const attached = Map.groupBy(
    attachmentsOf(db, { productVersionIds: allVersions.map(({ id }) => id) }),
    ({ productVersionId }) => productVersionId,
  )
  const checklists = designListsIn(db, networkId)
  const versions = Map.groupBy(allVersions, ({ productId }) => productId)
  const findings = Map.groupBy(findingsIn(db, networkId), ({ tryOutId }) => tryOutId)
  const tryOuts = Map.groupBy(tryOutsIn(db, networkId), ({ productId }) => productId)
  const names = new Map(organisationsOf(db, workplaceId).map(({ id, name }) => [id, name]))
  const uses = Map.groupBy(
    inOrder(usesIn(db, networkId), ({ organisationId }) => names.get(organisationId) ?? ''),
    ({ productId }) => productId,
  )
  const beginnings = beginningsIn(db, networkId)
  return productsOf(db, networkId).map((product) => ({
    product: { ...product, ...(owners.get(product.id) ?? { ownerCode: null, ownerName: '' }) },
    versions: (versions.get(product.id) ?? []).map((version) => ({
      ...version,
      attachments: attached.get(version.id) ?? [],
      checklist: checklists.get(version.id) ?? null,
    })),
    tryOuts: (tryOuts.get(product.id) ?? []).map((tryOut) => ({
      ...tryOut,
      findings: findings.get(tryOut.id) ?? [],
    })),
    uses: uses.get(product.id) ?? [],
    decision: beginnings.get(product.id) ?? null,
  }))
}

/** Puts a product with its first version, a draft, at the end of the list. The owner has been looked at. */
export function makeProduct(
  db: WritableDb,
  networkId: NetworkId,
  said: Patch<Editable> & Pick<Product, 'name'>,
): ProductId {
  const id = randomUUID() as ProductId
  insertProduct(db, patched({ id, networkId, name: said.name, purpose: '', owner: nobody }, said))
  insertProductVersion(db, {
    id: randomUUID() as ProductVersionId,
    productId: id,
    number: 1,
    name: '',
    madeOn: null,
    changes: '',
  })
  return id
}

function add(
  db: WritableDb,
  {
    networkId,
    product: said,
  }: { readonly networkId: NetworkId; readonly product: Patch<Editable> & Pick<Product, 'name'> },
): Outcome<Product> {
  const { workplaceId } = requiredNetwork(db, networkId)
  if (said.owner !== undefined) checkWho(db, workplaceId, said.owner, 'product.owner')
  return { result: requiredProduct(db, makeProduct(db, networkId, said)), networkId }
}

function update(
  db: WritableDb,
  { id, patch }: { readonly id: ProductId; readonly patch: Patch<Editable> },
): Outcome<Product> {
  const before = requiredProduct(db, id)
  const product = patched(before, patch)
  const { networkId } = product
  if (patch.owner !== undefined)
    checkWho(db, requiredNetwork(db, networkId).workplaceId, patch.owner, 'patch.owner')
  updateProduct(db, product)
  return { result: product, networkId, summary: { fields: changedFields(before, product) } }
}

/** Beyond the last place is the last place. */
function move(db: WritableDb, { id, to }: { readonly id: ProductId; readonly to: number }): Nothing {
  const { networkId } = requiredProduct(db, id)
  moveInOrder(db, 'product', networkId, id, to)
  return { result: {}, networkId }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(db: WritableDb, { ids }: { readonly ids: readonly ProductId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findProduct(db, id) ?? [])
  const { networkId } = required('product', found[0])
  deleteMany(
    db,
    'product',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { products: found.length } } }
}

/** A number is given once: one that was removed at the end may come again, one in between stays out. */
function addVersion(
  db: WritableDb,
  { productId, version: said }: { readonly productId: ProductId; readonly version: Patch<VersionEditable> },
): Outcome<ProductVersion> {
  const { networkId } = requiredProduct(db, productId)
  const number = (productVersionsOf(db, productId).at(-1)?.number ?? 0) + 1
  const blank: ProductVersion = {
    id: randomUUID() as ProductVersionId,
    productId,
    number,
    name: '',
    madeOn: null,
    changes: '',
  }
  const version = patched(blank, said)
  insertProductVersion(db, version)
  return { result: version, networkId }
}

function updateVersion(
  db: WritableDb,
  { id, patch }: { readonly id: ProductVersionId; readonly patch: Patch<VersionEditable> },
): Outcome<ProductVersion> {
  const before = required('version', findProductVersion(db, id))
  const version = patched(before, patch)
  updateProductVersion(db, version)
  const { networkId } = requiredProduct(db, version.productId)
  return { result: version, networkId, summary: { fields: changedFields(before, version) } }
}

/** What it answered is open again, and its design checklist goes along. */
function removeVersion(db: WritableDb, { id }: { readonly id: ProductVersionId }): Nothing {
  const { productId } = required('version', findProductVersion(db, id))
  const tried = tryOutsOfVersion(db, id)
  if (tried > 0) throw fail('IN_USE', { count: tried })
  if (productVersionsOf(db, productId).length === 1)
    throw fail('INVALID_INPUT', { fields: [{ path: 'id', rule: 'last' }] })
  deleteOne(db, 'product_version', id)
  return { result: {}, networkId: requiredProduct(db, productId).networkId }
}

interface SetUse {
  readonly productId: ProductId
  readonly organisationId: OrganisationId
  readonly state: UseState | null
  readonly since?: ProductUse['since'] | undefined
  readonly note?: string | undefined
}

function setUse(db: WritableDb, { productId, organisationId, state, since, note }: SetUse): Nothing {
  const { networkId } = requiredProduct(db, productId)
  checkOrganisation(db, requiredNetwork(db, networkId).workplaceId, organisationId)
  if (state === null) {
    deleteUse(db, productId, organisationId)
    return { result: {}, networkId, summary: { counts: { uses: 0 } } }
  }
  const before = findUse(db, productId, organisationId)
  const use = patched(before ?? { productId, organisationId, state, since: null, note: '' }, {
    state,
    since,
    note,
  })
  putUse(db, use)
  const fields = before === undefined ? [] : changedFields(before, use)
  return { result: {}, networkId, summary: { fields, counts: { uses: 1 } } }
}

export const queries = { 'products.list': list } as const
export const commands = {
  'products.add': add,
  'products.update': update,
  'products.move': move,
  'products.remove': remove,
  'products.addVersion': addVersion,
  'products.updateVersion': updateVersion,
  'products.removeVersion': removeVersion,
  'products.setUse': setUse,
} as const
