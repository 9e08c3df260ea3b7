import type { BoardRow } from '../../../shared/contract/boards.ts'
import type { Board, Cluster } from '../../../shared/domain/boards.ts'
import type { BoardId, ClusterId, NetworkId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, boolean, flag, integer, text } from '../db.ts'
import { atTheEnd, findInOrder, rowsInOrder } from './placed.ts'

const toBoard = (row: SqlRow): Board => ({
  id: text(row, 'id') as BoardId,
  networkId: text(row, 'network_id') as NetworkId,
  position: integer(row, 'place'),
  title: text(row, 'title'),
  question: text(row, 'question'),
  isShown: boolean(row, 'is_shown'),
})

export const boardsOf = (db: ReadableDb, networkId: NetworkId): Board[] =>
  rowsInOrder(db, 'board', networkId, toBoard)

type Counts = Pick<BoardRow, 'cards' | 'clusters' | 'decisions'>

/** How much is on each board of a network. */
export const boardCounts = (db: ReadableDb, networkId: NetworkId): ReadonlyMap<BoardId, Counts> =>
  new Map(
    db.all(
      `SELECT id, (SELECT count(*) FROM card WHERE board_id = board.id) AS cards,
         (SELECT count(*) FROM cluster WHERE board_id = board.id) AS clusters,
         (SELECT count(*) FROM decision WHERE board_id = board.id) AS decisions
       FROM board WHERE network_id = :networkId`,
      { networkId },
      (row) => [
        text(row, 'id') as BoardId,
        {
          cards: integer(row, 'cards'),
          clusters: integer(row, 'clusters'),
          decisions: integer(row, 'decisions'),
        },
      ],
    ),
  )

export const findBoard = (db: ReadableDb, id: BoardId): Board | undefined =>
  findInOrder(db, 'board', id, toBoard)

/** At the end of the list. */
export function insertBoard(db: WritableDb, board: Omit<Board, 'position'>): void {
  const { id, networkId, title, question, isShown } = board
  db.run(
    `INSERT INTO board (id, network_id, position, title, question, is_shown)
     VALUES (:id, :networkId, ${atTheEnd('board', 'networkId')}, :title, :question, :isShown)`,
    { id, networkId, title, question, isShown: flag(isShown) },
  )
}

export function updateBoard(db: WritableDb, { id, title, question, isShown }: Board): void {
  db.run('UPDATE board SET title = :title, question = :question, is_shown = :isShown WHERE id = :id', {
    id,
    title,
    question,
    isShown: flag(isShown),
  })
}

const toCluster = (row: SqlRow): Cluster => ({
  id: text(row, 'id') as ClusterId,
  boardId: text(row, 'board_id') as BoardId,
  position: integer(row, 'place'),
  name: text(row, 'name'),
  note: text(row, 'note'),
})

export const clustersOf = (db: ReadableDb, boardId: BoardId): Cluster[] =>
  rowsInOrder(db, 'cluster', boardId, toCluster)

export const findCluster = (db: ReadableDb, id: ClusterId): Cluster | undefined =>
  findInOrder(db, 'cluster', id, toCluster)

/** At the end of the list. */
export function insertCluster(db: WritableDb, cluster: Omit<Cluster, 'position'>): void {
  const { id, boardId, name, note } = cluster
  db.run(
    `INSERT INTO cluster (id, board_id, position, name, note)
     VALUES (:id, :boardId, ${atTheEnd('cluster', 'boardId')}, :name, :note)`,
    { id, boardId, name, note },
  )
}

export function updateCluster(db: WritableDb, { id, name, note }: Cluster): void {
  db.run('UPDATE cluster SET name = :name, note = :note WHERE id = :id', { id, name, note })
}
