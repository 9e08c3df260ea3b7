import { randomUUID } from 'node:crypto'
import type { BoardDesk, BoardRow } from '../../shared/contract/boards.ts'
import { fail } from '../../shared/contract/failures.ts'
import { type Board, type Cluster, mostClusters } from '../../shared/domain/boards.ts'
import type { BoardId, CardId, ClusterId, NetworkId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { attachmentsOf } from '../store/repositories/attachments.ts'
import {
  boardCounts,
  boardsOf,
  clustersOf,
  findBoard,
  findCluster,
  insertBoard,
  insertCluster,
  updateBoard,
  updateCluster,
} from '../store/repositories/boards.ts'
import { cardIdsIn, cardRowsOf, cardsAmong, putCards } from '../store/repositories/cards.ts'
import { decisionRowsOf } from '../store/repositories/decisions.ts'
import { deleteOne, moveInOrder } from '../store/repositories/placed.ts'
import { countSheets, sheetsOf } from '../store/repositories/ratings.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork } from './required.ts'

type Nothing = Outcome<Record<string, never>>
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }
interface One<I> {
  readonly id: I
}

export const requiredBoard = (db: ReadableDb, id: BoardId): Board => required('board', findBoard(db, id))

/** The cluster when it is on this board. */
export const requiredCluster = (db: ReadableDb, boardId: BoardId, id: ClusterId): Cluster => {
  const cluster = findCluster(db, id)
  return required('cluster', cluster?.boardId === boardId ? cluster : undefined)
}

function list(db: ReadableDb, { networkId }: { readonly networkId: NetworkId }): BoardRow[] {
  requiredNetwork(db, networkId)
  const counts = boardCounts(db, networkId)
  return boardsOf(db, networkId).map((board) => ({
    ...board,
    ...(counts.get(board.id) ?? { cards: 0, clusters: 0, decisions: 0 }),
  }))
}

/** Everything on a board: a fixed number of statements, however much that is. Before they are shown no estimate is read. */
function desk(db: ReadableDb, { id }: One<BoardId>): BoardDesk {
  const board = requiredBoard(db, id)
  const cards = cardRowsOf(db, id)
  const attached = Map.groupBy(
    attachmentsOf(db, { cardIds: cards.map((card) => card.id) }),
    ({ cardId }) => cardId,
  )
  return {
    board,
    clusters: clustersOf(db, id),
    cards: cards.map((card) => ({ ...card, attachments: attached.get(card.id) ?? [] })),
    sheets: countSheets(db, id),
    estimates: board.isShown ? sheetsOf(db, id) : null,
    decisions: decisionRowsOf(db, id),
  }
}

function add(
  db: WritableDb,
  { networkId, title, question }: { readonly networkId: NetworkId } & Pick<Board, 'title' | 'question'>,
): Outcome<Board> {
  requiredNetwork(db, networkId)
  const id = randomUUID() as BoardId
  insertBoard(db, { id, networkId, title, question, isShown: false })
  return { result: requiredBoard(db, id), networkId }
}

function update(
  db: WritableDb,
  { id, patch }: One<BoardId> & { readonly patch: Patch<Pick<Board, 'title' | 'question'>> },
): Outcome<Board> {
  const before = requiredBoard(db, id)
  const board = patched(before, patch)
  updateBoard(db, board)
  return { result: board, networkId: board.networkId, summary: { fields: changedFields(before, board) } }
}

/** Beyond the last place is the last place. */
function move(db: WritableDb, { id, to }: One<BoardId> & { readonly to: number }): Nothing {
  const { networkId } = requiredBoard(db, id)
  moveInOrder(db, 'board', networkId, id, to)
  return { result: {}, networkId }
}

/** With all that is on it; a product that began with one of its decisions stays. */
function remove(db: WritableDb, { id }: One<BoardId>): Nothing {
  const { networkId } = requiredBoard(db, id)
  deleteOne(db, 'board', id)
  return { result: {}, networkId }
}

/** Those of these cards that are still there: all on this board, or else NOT_FOUND. */
export function cardsOn(db: ReadableDb, boardId: BoardId, ids: readonly CardId[]): CardId[] {
  const found = cardsAmong(db, ids)
  if (found.some((card) => card.boardId !== boardId)) throw fail('NOT_FOUND', { what: 'card' })
  return found.map(({ id }) => id)
}

function addCluster(
  db: WritableDb,
  {
    boardId,
    name,
    cardIds,
  }: { readonly boardId: BoardId; readonly name: string; readonly cardIds: readonly CardId[] },
): Outcome<Cluster> {
  const { networkId } = requiredBoard(db, boardId)
  if (clustersOf(db, boardId).length >= mostClusters)
    throw fail('INVALID_INPUT', { fields: [{ path: 'boardId', rule: 'tooMany' }] })
  const cards = cardsOn(db, boardId, cardIds)
  const id = randomUUID() as ClusterId
  insertCluster(db, { id, boardId, name, note: '' })
  putCards(db, id, cards)
  return { result: requiredCluster(db, boardId, id), networkId, summary: { counts: { into: cards.length } } }
}

function changeCluster(
  db: WritableDb,
  { id, patch }: One<ClusterId> & { readonly patch: Patch<Pick<Cluster, 'name' | 'note'>> },
): Outcome<Cluster> {
  const before = required('cluster', findCluster(db, id))
  const cluster = patched(before, patch)
  updateCluster(db, cluster)
  const { networkId } = requiredBoard(db, cluster.boardId)
  return { result: cluster, networkId, summary: { fields: changedFields(before, cluster) } }
}

/** Beyond the last place is the last place. */
function moveCluster(db: WritableDb, { id, to }: One<ClusterId> & { readonly to: number }): Nothing {
  const { boardId } = required('cluster', findCluster(db, id))
  moveInOrder(db, 'cluster', boardId, id, to)
  return { result: {}, networkId: requiredBoard(db, boardId).networkId }
}

/** Its cards come after the loose ones, in the order they had; what was estimated of it goes along. */
function removeCluster(db: WritableDb, { id }: One<ClusterId>): Nothing {
  const { boardId } = required('cluster', findCluster(db, id))
  const { networkId } = requiredBoard(db, boardId)
  const freed = cardIdsIn(db, boardId, id)
  if (freed.length > 0) putCards(db, null, [...cardIdsIn(db, boardId, null), ...freed])
  deleteOne(db, 'cluster', id)
  return { result: {}, networkId }
}

export const queries = { 'boards.list': list, 'boards.desk': desk } as const
export const commands = {
  'boards.add': add,
  'boards.update': update,
  'boards.move': move,
  'boards.remove': remove,
  'clusters.add': addCluster,
  'clusters.update': changeCluster,
  'clusters.move': moveCluster,
  'clusters.remove': removeCluster,
} as const
