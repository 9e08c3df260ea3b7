import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import { mostCards } from '../../shared/domain/boards.ts'
import type { BoardId, CardId, NetworkId, ReactionId, SuccessId } from '../../shared/domain/ids.ts'
import { nobody } from '../../shared/domain/run-sheet.ts'
import type { Reaction, Success } from '../../shared/domain/yields.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { findBoard } from '../store/repositories/boards.ts'
import { countCards, insertCards } from '../store/repositories/cards.ts'
import { deleteMany } from '../store/repositories/placed.ts'
import {
  findReaction,
  findSuccess,
  insertReactions,
  insertSuccess,
  reactionsOf,
  updateReaction,
  updateSuccess,
} from '../store/repositories/successes.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork } from './required.ts'
import { shownAfter, unshown } from './shown.ts'

type Nothing = Outcome<Record<string, never>>
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }
type Editable = Patch<Omit<Success, 'id' | 'networkId'>>

const requiredSuccess = (db: ReadableDb, id: SuccessId): Success => required('success', findSuccess(db, id))

function add(
  db: WritableDb,
  {
    networkId,
    success: said,
  }: { readonly networkId: NetworkId; readonly success: Editable & Pick<Success, 'title' | 'audience'> },
): Outcome<Success> {
  requiredNetwork(db, networkId)
  const { title, audience } = said
  const blank: Success = {
    id: randomUUID() as SuccessId,
    networkId,
    title,
    text: '',
    on: null,
    audience,
    audienceNote: '',
    followUpQuestion: '',
    ...unshown,
  }
  const success = { ...patched(blank, said), ...shownAfter(blank, said, 'success') }
  insertSuccess(db, success)
  return { result: success, networkId }
}

function update(
  db: WritableDb,
  { id, patch }: { readonly id: SuccessId; readonly patch: Editable },
): Outcome<Success> {
  const before = requiredSuccess(db, id)
  const success = { ...patched(before, patch), ...shownAfter(before, patch, 'patch') }
  updateSuccess(db, success)
  return {
    result: success,
    networkId: success.networkId,
    summary: { fields: changedFields(before, success) },
  }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(db: WritableDb, { ids }: { readonly ids: readonly SuccessId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findSuccess(db, id) ?? [])
  const { networkId } = required('success', found[0])
  deleteMany(
    db,
    'success',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { successes: found.length } } }
}

function addReactions(
  db: WritableDb,
  input: { readonly successId: SuccessId; readonly texts: readonly string[]; readonly from: string },
): Outcome<Reaction[]> {
  const { successId, texts, from } = input
  const { networkId } = requiredSuccess(db, successId)
  // Half a character would not come back as it went in.
  const added = texts.map((text) => ({
    id: randomUUID() as ReactionId,
    text: text.toWellFormed(),
    from: from.toWellFormed(),
    cardId: null,
  }))
  insertReactions(db, successId, added)
  const ids = new Set(added.map(({ id }) => id))
  return {
    result: reactionsOf(db, successId).filter(({ id }) => ids.has(id)),
    networkId,
    summary: { counts: { reactions: added.length } },
  }
}

function changeReaction(
  db: WritableDb,
  { id, patch }: { readonly id: ReactionId; readonly patch: Patch<Pick<Reaction, 'text' | 'from'>> },
): Outcome<Reaction> {
  const before = required('reaction', findReaction(db, id))
  const { networkId } = requiredSuccess(db, before.successId)
  const reaction = patched(before, patch)
  updateReaction(db, reaction)
  return { result: reaction, networkId, summary: { fields: changedFields(before, reaction) } }
}

/** A card it became stays. Another window may have removed some already; NOT_FOUND only when none is left. */
function removeReactions(db: WritableDb, { ids }: { readonly ids: readonly ReactionId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findReaction(db, id) ?? [])
  const { networkId } = requiredSuccess(db, required('reaction', found[0]).successId)
  deleteMany(
    db,
    'reaction',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { reactions: found.length } } }
}

/** Who said it becomes the author of the card, as far as that fits there. Words changed later change in one of the two only. */
function toCard(
  db: WritableDb,
  { id, boardId }: { readonly id: ReactionId; readonly boardId: BoardId },
): Outcome<Reaction> {
  const before = required('reaction', findReaction(db, id))
  const { networkId } = requiredSuccess(db, before.successId)
  const board = findBoard(db, boardId)
  if (board?.networkId !== networkId) throw fail('NOT_FOUND', { what: 'board' })
  if (before.cardId !== null) return { result: before, networkId }
  if (countCards(db, boardId) >= mostCards)
    throw fail('INVALID_INPUT', { fields: [{ path: 'boardId', rule: 'tooMany' }] })
  const cardId = randomUUID() as CardId
  const author = { ...nobody, text: before.from.slice(0, 80).trim().toWellFormed() }
  insertCards(db, [{ id: cardId, text: before.text }], { boardId, clusterId: null, author, meetingId: null })
  const reaction = { ...before, cardId }
  updateReaction(db, reaction)
  return { result: reaction, networkId }
}

export const commands = {
  'successes.add': add,
  'successes.update': update,
  'successes.remove': remove,
  'successes.addReactions': addReactions,
  'successes.updateReaction': changeReaction,
  'successes.removeReactions': removeReactions,
  'successes.toCard': toCard,
} as const
