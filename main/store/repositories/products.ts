import type { NetworkId, OrganisationId, ProductId, ProductVersionId } from '../../../shared/domain/ids.ts'
import {
  type Product,
  type ProductUse,
  type ProductVersion,
  useStates,
} from '../../../shared/domain/products.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, oneOf, text, textOrNull } from '../db.ts'
import { atTheEnd, findInOrder, rowsInOrder } from './placed.ts'
import { calledColumns, toWho, whoParams } from './who.ts'

const toProduct = (row: SqlRow): Product => ({
  id: text(row, 'id') as ProductId,
  networkId: text(row, 'network_id') as NetworkId,
  position: integer(row, 'place'),
  name: text(row, 'name'),
  purpose: text(row, 'purpose'),
  owner: toWho(row, 'owner'),
})

export const productsOf = (db: ReadableDb, networkId: NetworkId): Product[] =>
  rowsInOrder(db, 'product', networkId, toProduct)

export const findProduct = (db: ReadableDb, id: ProductId): Product | undefined =>
  findInOrder(db, 'product', id, toProduct)

/** What the owners of the products of a network are called now. */
export const productOwners = (
  db: ReadableDb,
  networkId: NetworkId,
): ReadonlyMap<ProductId, { readonly ownerCode: string | null; readonly ownerName: string }> =>
  new Map(
    db.all(
      `SELECT id, ${calledColumns('owner')} FROM product WHERE network_id = :networkId`,
      { networkId },
      (row) => [
        text(row, 'id') as ProductId,
        { ownerCode: textOrNull(row, 'owner_code'), ownerName: text(row, 'owner_name') },
      ],
    ),
  )

/** At the end of the list. */
export function insertProduct(db: WritableDb, product: Omit<Product, 'position'>): void {
  const { id, networkId, name, purpose, owner } = product
  db.run(
    `INSERT INTO product (id, network_id, position, name, purpose, owner_person_id, owner_coach_id, owner_text)
     VALUES (:id, :networkId, ${atTheEnd('product', 'networkId')}, :name, :purpose, :personId, :coachId, :whoText)`,
    { id, networkId, name, purpose, ...whoParams(owner) },
  )
}

export function updateProduct(db: WritableDb, { id, name, purpose, owner }: Product): void {
  db.run(
    `UPDATE product SET name = :name, purpose = :purpose, owner_person_id = :personId,
       owner_coach_id = :coachId, owner_text = :whoText
     WHERE id = :id`,
    { id, name, purpose, ...whoParams(owner) },
  )
}

const toVersion = (row: SqlRow): ProductVersion => ({
  id: text(row, 'id') as ProductVersionId,
  productId: text(row, 'product_id') as ProductId,
  number: integer(row, 'number'),
  name: text(row, 'name'),
  madeOn: textOrNull(row, 'made_on'),
  changes: text(row, 'changes'),
})

/** Of every product of a network, by number. */
export const productVersionsIn = (db: ReadableDb, networkId: NetworkId): ProductVersion[] =>
  db.all(
    `SELECT product_version.* FROM product_version JOIN product ON product.id = product_id
     WHERE network_id = :networkId ORDER BY product_id, number`,
    { networkId },
    toVersion,
  )

/** Of one product, by number. */
export const productVersionsOf = (db: ReadableDb, productId: ProductId): ProductVersion[] =>
  db.all(
    'SELECT * FROM product_version WHERE product_id = :productId ORDER BY number',
    { productId },
    toVersion,
  )

export const findProductVersion = (db: ReadableDb, id: ProductVersionId): ProductVersion | undefined =>
  db.get('SELECT * FROM product_version WHERE id = :id', { id }, toVersion)

export function insertProductVersion(db: WritableDb, version: ProductVersion): void {
  db.run(
    `INSERT INTO product_version (id, product_id, number, name, made_on, changes)
     VALUES (:id, :productId, :number, :name, :madeOn, :changes)`,
    { ...version },
  )
}

export function updateProductVersion(db: WritableDb, { id, name, madeOn, changes }: ProductVersion): void {
  db.run('UPDATE product_version SET name = :name, made_on = :madeOn, changes = :changes WHERE id = :id', {
    id,
    name,
    madeOn,
    changes,
  })
}

/** How many try-outs are of a version. */
export const tryOutsOfVersion = (db: ReadableDb, versionId: ProductVersionId): number =>
  db.get('SELECT count(*) AS tried FROM try_out WHERE version_id = :versionId', { versionId }, (row) =>
    integer(row, 'tried'),
  ) ?? 0

/** The design checklists of the versions in a network: how many points have an answer, and how many there are. */
export const designListsIn = (
  db: ReadableDb,
  networkId: NetworkId,
): ReadonlyMap<
  ProductVersionId,
  { readonly id: string; readonly answered: number; readonly points: number }
> =>
  new Map(
    db.all(
      `SELECT document.id, product_version_id, count(answer) AS answered, count(document_point.id) AS points
       FROM document LEFT JOIN document_point ON document_id = document.id
       WHERE network_id = :networkId AND kind = 'design' AND product_version_id IS NOT NULL
       GROUP BY document.id`,
      { networkId },
      (row) => [
        text(row, 'product_version_id') as ProductVersionId,
        { id: text(row, 'id'), answered: integer(row, 'answered'), points: integer(row, 'points') },
      ],
    ),
  )

const toUse = (row: SqlRow): ProductUse => ({
  productId: text(row, 'product_id') as ProductId,
  organisationId: text(row, 'organisation_id') as OrganisationId,
  state: oneOf(useStates, row, 'state'),
  since: textOrNull(row, 'since'),
  note: text(row, 'note'),
})

/** How far organisations are with the products of a network. */
export const usesIn = (db: ReadableDb, networkId: NetworkId): ProductUse[] =>
  db.all(
    `SELECT product_use.* FROM product_use JOIN product ON product.id = product_id
     WHERE network_id = :networkId ORDER BY product_id, organisation_id`,
    { networkId },
    toUse,
  )

export const findUse = (
  db: ReadableDb,
  productId: ProductId,
  organisationId: OrganisationId,
): ProductUse | undefined =>
  db.get(
    'SELECT * FROM product_use WHERE product_id = :productId AND organisation_id = :organisationId',
    { productId, organisationId },
    toUse,
  )

export function putUse(db: WritableDb, use: ProductUse): void {
  db.run(
    `INSERT INTO product_use (product_id, organisation_id, state, since, note)
     VALUES (:productId, :organisationId, :state, :since, :note)
     ON CONFLICT (product_id, organisation_id) DO UPDATE SET state = :state, since = :since, note = :note`,
    { ...use },
  )
}

export function deleteUse(db: WritableDb, productId: ProductId, organisationId: OrganisationId): void {
  db.run('DELETE FROM product_use WHERE product_id = :productId AND organisation_id = :organisationId', {
    productId,
    organisationId,
  })
}
