import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import { type Card, mostCards } from '../../shared/domain/boards.ts'
import type { BoardId, CardId, ClusterId, MeetingId } from '../../shared/domain/ids.ts'
import type { Who } from '../../shared/domain/meetings.ts'
import { nobody } from '../../shared/domain/run-sheet.ts'
import type { WritableDb } from '../store/db.ts'
import {
  cardIdsIn,
  cardsAmong,
  countCards,
  findCard,
  insertCards,
  putCards,
  updateCard,
} from '../store/repositories/cards.ts'
import { findMeeting } from '../store/repositories/meetings.ts'
import { deleteMany } from '../store/repositories/placed.ts'
import type { Outcome } from '../store/write.ts'
import { cardsOn, requiredBoard, requiredCluster } from './boards.ts'
import { changedFields, patched } from './patch.ts'
import { required } from './required.ts'
import { checkWhoIn } from './who.ts'

type Nothing = Outcome<Record<string, never>>

interface Add {
  readonly boardId: BoardId
  readonly clusterId: ClusterId | null
  readonly texts: readonly string[]
  readonly author?: Who | undefined
  readonly meetingId?: MeetingId | null | undefined
}

function add(db: WritableDb, input: Add): Outcome<Card[]> {
  const { boardId, clusterId, texts, author = nobody, meetingId = null } = input
  const { networkId } = requiredBoard(db, boardId)
  if (clusterId !== null) requiredCluster(db, boardId, clusterId)
  checkWhoIn(db, networkId, author, 'author')
  if (meetingId !== null && findMeeting(db, meetingId)?.networkId !== networkId)
    throw fail('NOT_FOUND', { what: 'meeting' })
  if (countCards(db, boardId) + texts.length > mostCards)
    throw fail('INVALID_INPUT', { fields: [{ path: 'texts', rule: 'tooMany' }] })
  const before = cardIdsIn(db, boardId, clusterId).length
  // Half a character would not come back as it went in.
  const cards = texts.map((text) => ({ id: randomUUID() as CardId, text: text.toWellFormed() }))
  insertCards(db, cards, { boardId, clusterId, author, meetingId })
  const result = cards.map(({ id, text }, i): Card => ({
    id,
    boardId,
    clusterId,
    position: before + i,
    text,
    note: '',
    author,
    meetingId,
  }))
  return { result, networkId, summary: { counts: { cards: result.length } } }
}

type Editable = Pick<Card, 'text' | 'note' | 'author'>

function update(
  db: WritableDb,
  {
    id,
    patch,
  }: { readonly id: CardId; readonly patch: { readonly [K in keyof Editable]?: Editable[K] | undefined } },
): Outcome<Card> {
  const before = required('card', findCard(db, id))
  const card = patched(before, patch)
  const { networkId } = requiredBoard(db, card.boardId)
  if (patch.author !== undefined) checkWhoIn(db, networkId, patch.author, 'patch.author')
  updateCard(db, card)
  return { result: card, networkId, summary: { fields: changedFields(before, card) } }
}

interface Move {
  readonly ids: readonly CardId[]
  readonly clusterId: ClusterId | null
  readonly to: number
}

/**
 * Puts cards of one board, in the order given, before what stands at this place among the others; beyond the last place is the
 * last place. Another window may have removed some already; NOT_FOUND only when none is left.
 */
function move(db: WritableDb, { ids, clusterId, to }: Move): Nothing {
  const { boardId } = required('card', cardsAmong(db, ids)[0])
  const { networkId } = requiredBoard(db, boardId)
  const moved = cardsOn(db, boardId, ids)
  if (clusterId !== null) requiredCluster(db, boardId, clusterId)
  const going = new Set(moved)
  const others = cardIdsIn(db, boardId, clusterId).filter((id) => !going.has(id))
  putCards(db, clusterId, [...others.slice(0, to), ...moved, ...others.slice(to)])
  return { result: {}, networkId, summary: { counts: { cards: moved.length } } }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(db: WritableDb, { ids }: { readonly ids: readonly CardId[] }): Nothing {
  const found = cardsAmong(db, ids)
  const { boardId } = required('card', found[0])
  deleteMany(
    db,
    'card',
    found.map(({ id }) => id),
  )
  const { networkId } = requiredBoard(db, boardId)
  return { result: {}, networkId, summary: { counts: { cards: found.length } } }
}

export const commands = {
  'cards.add': add,
  'cards.update': update,
  'cards.move': move,
  'cards.remove': remove,
} as const
