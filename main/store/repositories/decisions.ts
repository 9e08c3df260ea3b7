import type { DecisionRow } from '../../../shared/contract/boards.ts'
import type { ProductDesk } from '../../../shared/contract/products.ts'
import { type Decision, decisionKinds } from '../../../shared/domain/boards.ts'
import type { BoardId, DecisionId, NetworkId, ProductId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, oneOf, text, textOrNull } from '../db.ts'
import { calledColumns, toWho, whoParams } from './who.ts'

const clusterNames = `(SELECT json_group_array(json_object('id', cluster_id, 'name', name) ORDER BY position)
  FROM decision_cluster WHERE decision_id = decision.id) AS clusters`

const toDecision = (row: SqlRow): Decision => ({
  id: text(row, 'id') as DecisionId,
  boardId: text(row, 'board_id') as BoardId,
  kind: oneOf(decisionKinds, row, 'kind'),
  on: text(row, 'on'),
  reason: text(row, 'reason'),
  owner: toWho(row, 'owner'),
  clusters: JSON.parse(text(row, 'clusters')) as Decision['clusters'],
  productId: textOrNull(row, 'product_id') as ProductId | null,
})

/** The last first. */
export const decisionRowsOf = (db: ReadableDb, boardId: BoardId): DecisionRow[] =>
  db.all(
    `SELECT decision.*, ${clusterNames}, ${calledColumns('owner')},
       (SELECT name FROM product WHERE product.id = product_id) AS product_name
     FROM decision WHERE board_id = :boardId ORDER BY "on" DESC, rowid DESC`,
    { boardId },
    (row) => ({
      ...toDecision(row),
      ownerCode: textOrNull(row, 'owner_code'),
      ownerName: text(row, 'owner_name'),
      productName: textOrNull(row, 'product_name'),
    }),
  )

export const findDecision = (db: ReadableDb, id: DecisionId): Decision | undefined =>
  db.get(`SELECT decision.*, ${clusterNames} FROM decision WHERE id = :id`, { id }, toDecision)

/** What each product of a network began with; of more decisions the first. */
export const beginningsIn = (
  db: ReadableDb,
  networkId: NetworkId,
): ReadonlyMap<ProductId, NonNullable<ProductDesk['decision']>> =>
  new Map(
    db.all(
      `SELECT decision.*, board.title, ${clusterNames} FROM decision JOIN board ON board.id = board_id
       WHERE network_id = :networkId AND product_id IS NOT NULL ORDER BY "on" DESC, decision.id`,
      { networkId },
      (row) => {
        const { boardId, clusters, productId } = toDecision(row)
        return [
          productId as ProductId,
          { boardId, boardTitle: text(row, 'title'), clusters: clusters.map(({ name }) => name) },
        ]
      },
    ),
  )

export function insertDecision(db: WritableDb, decision: Decision): void {
  const { id, boardId, kind, on, reason, owner, clusters, productId } = decision
  db.run(
    `INSERT INTO decision (id, board_id, kind, "on", reason, product_id, owner_person_id, owner_coach_id, owner_text)
     VALUES (:id, :boardId, :kind, :on, :reason, :productId, :personId, :coachId, :whoText)`,
    { id, boardId, kind, on, reason, productId, ...whoParams(owner) },
  )
  db.run(
    `INSERT INTO decision_cluster (decision_id, position, cluster_id, name)
     SELECT :id, key, json_extract(value, '$.id'), json_extract(value, '$.name') FROM json_each(:clusters)`,
    { id, clusters: JSON.stringify(clusters) },
  )
}

/** Day, reason and who sees to it; what was decided about stays as it was weighed. */
export function updateDecision(db: WritableDb, { id, on, reason, owner }: Decision): void {
  db.run(
    `UPDATE decision SET "on" = :on, reason = :reason, owner_person_id = :personId, owner_coach_id = :coachId,
       owner_text = :whoText
     WHERE id = :id`,
    { id, on, reason, ...whoParams(owner) },
  )
}
