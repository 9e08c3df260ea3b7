import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { Board, Criterion, RatingSheet } from '../../shared/domain/boards.ts'
import type { BoardId, ClusterId, RatingSheetId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { updateBoard } from '../store/repositories/boards.ts'
import { deleteMany } from '../store/repositories/placed.ts'
import { boardOfSheet, findSheet, insertSheet, putEstimate } from '../store/repositories/ratings.ts'
import type { Outcome } from '../store/write.ts'
import { requiredBoard, requiredCluster } from './boards.ts'
import { required } from './required.ts'

/*
 * Estimates are entered alone and shown together. What the history says of them is that one was entered: no field, no
 * count and nothing that tells one sheet from another.
 */

type Nothing = Outcome<Record<string, never>>

/** Once all are on screen nobody enters one any more: it would be known whose it is. */
function refuseShown({ isShown }: Board, path: string): void {
  if (isShown) throw fail('INVALID_INPUT', { fields: [{ path, rule: 'shown' }] })
}

const boardOf = (db: ReadableDb, id: RatingSheetId): Board =>
  requiredBoard(db, required('sheet', boardOfSheet(db, id)))

function sheet(db: ReadableDb, { id }: { readonly id: RatingSheetId }): RatingSheet {
  refuseShown(boardOf(db, id), 'id')
  return required('sheet', findSheet(db, id))
}

function begin(db: WritableDb, { boardId }: { readonly boardId: BoardId }): Outcome<RatingSheet> {
  const board = requiredBoard(db, boardId)
  refuseShown(board, 'boardId')
  const id = randomUUID() as RatingSheetId
  insertSheet(db, id, boardId)
  return { result: required('sheet', findSheet(db, id)), networkId: board.networkId }
}

interface Entry {
  readonly sheetId: RatingSheetId
  readonly clusterId: ClusterId
  readonly criterion: Criterion
  readonly value: number | null
}

function estimate(db: WritableDb, { value, ...place }: Entry): Nothing {
  const board = boardOf(db, place.sheetId)
  refuseShown(board, 'sheetId')
  requiredCluster(db, board.id, place.clusterId)
  putEstimate(db, place, value)
  return { result: {}, networkId: board.networkId }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeSheets(db: WritableDb, { ids }: { readonly ids: readonly RatingSheetId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => {
    const boardId = boardOfSheet(db, id)
    return boardId === undefined ? [] : [{ id, boardId }]
  })
  const { boardId } = required('sheet', found[0])
  deleteMany(
    db,
    'rating_sheet',
    found.map(({ id }) => id),
  )
  return {
    result: {},
    networkId: requiredBoard(db, boardId).networkId,
    summary: { counts: { sheets: found.length } },
  }
}

/** Puts everybody's estimates on screen, or takes them off it again. */
function show(
  db: WritableDb,
  { boardId, isShown }: { readonly boardId: BoardId; readonly isShown: boolean },
): Outcome<Board> {
  const board = { ...requiredBoard(db, boardId), isShown }
  updateBoard(db, board)
  return { result: board, networkId: board.networkId, summary: { counts: { shown: isShown ? 1 : 0 } } }
}

export const queries = { 'ratings.sheet': sheet } as const
export const commands = {
  'ratings.begin': begin,
  'ratings.estimate': estimate,
  'ratings.removeSheets': removeSheets,
  'ratings.show': show,
} as const
