import type { SuccessRow } from '../../../shared/contract/yields.ts'
import type { CardId, NetworkId, ReactionId, SuccessId } from '../../../shared/domain/ids.ts'
import type { Reaction, Success } from '../../../shared/domain/yields.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, oneOf, text, textOrNull } from '../db.ts'
import { findInOrder, rowsInOrder } from './placed.ts'
import { toShown } from './values.ts'

const toSuccess = (row: SqlRow): Success => ({
  id: text(row, 'id') as SuccessId,
  networkId: text(row, 'network_id') as NetworkId,
  title: text(row, 'title'),
  text: text(row, 'text'),
  on: textOrNull(row, 'on'),
  audience: oneOf(['inside', 'outside', 'both'], row, 'audience'),
  audienceNote: text(row, 'audience_note'),
  followUpQuestion: text(row, 'follow_up_question'),
  ...toShown(row),
})

const toReaction = (row: SqlRow): Reaction => ({
  id: text(row, 'id') as ReactionId,
  successId: text(row, 'success_id') as SuccessId,
  position: integer(row, 'place'),
  text: text(row, 'text'),
  from: text(row, 'from'),
  cardId: textOrNull(row, 'card_id') as CardId | null,
})

/** The last first, those without a day at the end; reactions in the order they came. */
export function successRows(db: ReadableDb, networkId: NetworkId): SuccessRow[] {
  const reactions = Map.groupBy(
    db.all(
      `SELECT reaction.*, row_number() OVER (PARTITION BY success_id ORDER BY position, reaction.id) - 1 AS place
       FROM reaction JOIN success ON success.id = success_id
       WHERE network_id = :networkId ORDER BY success_id, place`,
      { networkId },
      toReaction,
    ),
    ({ successId }) => successId,
  )
  return db.all(
    'SELECT * FROM success WHERE network_id = :networkId ORDER BY "on" IS NULL, "on" DESC, title, id',
    { networkId },
    (row) => ({ ...toSuccess(row), reactions: reactions.get(text(row, 'id') as SuccessId) ?? [] }),
  )
}

export const findSuccess = (db: ReadableDb, id: SuccessId): Success | undefined =>
  db.get('SELECT * FROM success WHERE id = :id', { id }, toSuccess)

export function insertSuccess(db: WritableDb, success: Success): void {
  db.run(
    `INSERT INTO success (id, network_id, title, text, "on", audience, audience_note, follow_up_question,
       visibility, permitted_on, withdrawn_on)
     VALUES (:id, :networkId, :title, :text, :on, :audience, :audienceNote, :followUpQuestion, :visibility,
       :permittedOn, :withdrawnOn)`,
    { ...success },
  )
}

export function updateSuccess(db: WritableDb, { networkId: _, ...columns }: Success): void {
  db.run(
    `UPDATE success SET title = :title, text = :text, "on" = :on, audience = :audience,
       audience_note = :audienceNote, follow_up_question = :followUpQuestion, visibility = :visibility,
       permitted_on = :permittedOn, withdrawn_on = :withdrawnOn
     WHERE id = :id`,
    columns,
  )
}

export const reactionsOf = (db: ReadableDb, successId: SuccessId): Reaction[] =>
  rowsInOrder(db, 'reaction', successId, toReaction)

export const findReaction = (db: ReadableDb, id: ReactionId): Reaction | undefined =>
  findInOrder(db, 'reaction', id, toReaction)

/** One statement for all of them, at the end of the list in the order given. */
export function insertReactions(
  db: WritableDb,
  successId: SuccessId,
  reactions: readonly Pick<Reaction, 'id' | 'text' | 'from' | 'cardId'>[],
): void {
  db.run(
    `INSERT INTO reaction (id, success_id, position, text, "from", card_id)
     SELECT json_extract(value, '$.id'), :successId, key + (
         SELECT coalesce(max(position) + 1, 0) FROM reaction WHERE success_id = :successId
       ), json_extract(value, '$.text'), json_extract(value, '$.from'), json_extract(value, '$.cardId')
     FROM json_each(:reactions) ORDER BY key`,
    { successId, reactions: JSON.stringify(reactions) },
  )
}

/** Its words, and the card it became. */
export function updateReaction(db: WritableDb, { id, text: words, from, cardId }: Reaction): void {
  db.run('UPDATE reaction SET text = :words, "from" = :from, card_id = :cardId WHERE id = :id', {
    id,
    words,
    from,
    cardId,
  })
}
