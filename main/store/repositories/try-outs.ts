import type {
  FindingId,
  NetworkId,
  OrganisationId,
  ProductId,
  ProductVersionId,
  TryOutId,
} from '../../../shared/domain/ids.ts'
import type { Finding, TryOut } from '../../../shared/domain/products.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, text, textOrNull } from '../db.ts'
import { atTheEnd, findInOrder, rowsInOrder } from './placed.ts'

const toTryOut = (row: SqlRow): TryOut => ({
  id: text(row, 'id') as TryOutId,
  productId: text(row, 'product_id') as ProductId,
  versionId: text(row, 'version_id') as ProductVersionId,
  organisationId: textOrNull(row, 'organisation_id') as OrganisationId | null,
  on: textOrNull(row, 'on'),
  setting: text(row, 'setting'),
})

/** Of every product of a network: the last first, those without a day at the end. */
export const tryOutsIn = (db: ReadableDb, networkId: NetworkId): TryOut[] =>
  db.all(
    `SELECT try_out.* FROM try_out
     JOIN product ON product.id = try_out.product_id
     JOIN product_version ON product_version.id = version_id
     WHERE network_id = :networkId
     ORDER BY "on" IS NULL, "on" DESC, number DESC, try_out.id`,
    { networkId },
    toTryOut,
  )

export const findTryOut = (db: ReadableDb, id: TryOutId): TryOut | undefined =>
  db.get('SELECT * FROM try_out WHERE id = :id', { id }, toTryOut)

export function insertTryOut(db: WritableDb, tryOut: TryOut): void {
  db.run(
    `INSERT INTO try_out (id, product_id, version_id, organisation_id, "on", setting)
     VALUES (:id, :productId, :versionId, :organisationId, :on, :setting)`,
    { ...tryOut },
  )
}

export function updateTryOut(db: WritableDb, { id, versionId, organisationId, on, setting }: TryOut): void {
  db.run(
    `UPDATE try_out SET version_id = :versionId, organisation_id = :organisationId, "on" = :on, setting = :setting
     WHERE id = :id`,
    { id, versionId, organisationId, on, setting },
  )
}

const toFinding = (row: SqlRow): Finding => ({
  id: text(row, 'id') as FindingId,
  tryOutId: text(row, 'try_out_id') as TryOutId,
  position: integer(row, 'place'),
  text: text(row, 'text'),
  answeredById: textOrNull(row, 'answered_by_id') as ProductVersionId | null,
})

export const findingsOf = (db: ReadableDb, tryOutId: TryOutId): Finding[] =>
  rowsInOrder(db, 'finding', tryOutId, toFinding)

/** Of every try-out in a network, those of one try-out in their order. */
export const findingsIn = (db: ReadableDb, networkId: NetworkId): Finding[] =>
  db.all(
    `SELECT finding.*, row_number() OVER (PARTITION BY try_out_id ORDER BY finding.position, finding.id) - 1 AS place
     FROM finding
     JOIN try_out ON try_out.id = try_out_id
     JOIN product ON product.id = try_out.product_id
     WHERE network_id = :networkId ORDER BY try_out_id, place`,
    { networkId },
    toFinding,
  )

export const findFinding = (db: ReadableDb, id: FindingId): Finding | undefined =>
  findInOrder(db, 'finding', id, toFinding)

/** At the end of the list. */
export function insertFinding(db: WritableDb, finding: Omit<Finding, 'position'>): void {
  const { id, tryOutId, text: words, answeredById } = finding
  db.run(
    `INSERT INTO finding (id, try_out_id, position, text, answered_by_id)
     VALUES (:id, :tryOutId, ${atTheEnd('finding', 'tryOutId')}, :words, :answeredById)`,
    { id, tryOutId, words, answeredById },
  )
}

export function updateFinding(db: WritableDb, { id, text: words, answeredById }: Finding): void {
  db.run('UPDATE finding SET text = :words, answered_by_id = :answeredById WHERE id = :id', {
    id,
    words,
    answeredById,
  })
}
