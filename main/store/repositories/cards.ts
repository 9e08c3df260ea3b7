import type { CardRow } from '../../../shared/contract/boards.ts'
import type { Card } from '../../../shared/domain/boards.ts'
import type { BoardId, CardId, ClusterId, MeetingId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, text, textOrNull } from '../db.ts'
import { calledColumns, toWho, whoParams } from './who.ts'

const toCard = (row: SqlRow): Card => ({
  id: text(row, 'id') as CardId,
  boardId: text(row, 'board_id') as BoardId,
  clusterId: textOrNull(row, 'cluster_id') as ClusterId | null,
  position: integer(row, 'place'),
  text: text(row, 'text'),
  note: text(row, 'note'),
  author: toWho(row, 'author'),
  meetingId: textOrNull(row, 'meeting_id') as MeetingId | null,
})

/** From 0 and without gaps, whatever was removed in between: see repositories/placed.ts. */
const withPlaces = `SELECT card.*, row_number() OVER (PARTITION BY cluster_id ORDER BY position, id) - 1 AS place FROM card`

/** Cluster by cluster in the order of the clusters, the loose ones last; those of one cluster in their order. */
export const cardRowsOf = (db: ReadableDb, boardId: BoardId): Omit<CardRow, 'attachments'>[] =>
  db.all(
    `SELECT placed.*, ${calledColumns('author')}
     FROM (${withPlaces} WHERE board_id = :boardId) AS placed
     LEFT JOIN cluster ON cluster.id = cluster_id
     ORDER BY cluster_id IS NULL, cluster.position, cluster_id, place`,
    { boardId },
    (row) => ({
      ...toCard(row),
      authorCode: textOrNull(row, 'author_code'),
      authorName: text(row, 'author_name'),
    }),
  )

export const findCard = (db: ReadableDb, id: CardId): Card | undefined =>
  db.get(
    `SELECT * FROM (${withPlaces} WHERE board_id = (SELECT board_id FROM card WHERE id = :id)) WHERE id = :id`,
    { id },
    toCard,
  )

/** Those of these cards that are there, in the order asked, each once, with the board each is on. */
export const cardsAmong = (
  db: ReadableDb,
  ids: readonly CardId[],
): { readonly id: CardId; readonly boardId: BoardId }[] =>
  db.all(
    `SELECT card.id, board_id FROM json_each(:ids) AS asked JOIN card ON card.id = asked.value ORDER BY asked.key`,
    { ids: JSON.stringify([...new Set(ids)]) },
    (row) => ({ id: text(row, 'id') as CardId, boardId: text(row, 'board_id') as BoardId }),
  )

export const countCards = (db: ReadableDb, boardId: BoardId): number =>
  db.get('SELECT count(*) AS cards FROM card WHERE board_id = :boardId', { boardId }, (row) =>
    integer(row, 'cards'),
  ) ?? 0

/** The cards of one cluster, or the loose ones, in their order. */
export const cardIdsIn = (db: ReadableDb, boardId: BoardId, clusterId: ClusterId | null): CardId[] =>
  db.all(
    'SELECT id FROM card WHERE board_id = :boardId AND cluster_id IS :clusterId ORDER BY position, id',
    { boardId, clusterId },
    (row) => text(row, 'id') as CardId,
  )

/** One statement for all of them, at the end of a cluster or of the loose ones, in the order given. */
export function insertCards(
  db: WritableDb,
  cards: readonly { readonly id: CardId; readonly text: string }[],
  shared: Pick<Card, 'boardId' | 'clusterId' | 'author' | 'meetingId'>,
): void {
  const { boardId, clusterId, author, meetingId } = shared
  db.run(
    `INSERT INTO card (id, board_id, cluster_id, position, text, note, meeting_id, author_person_id,
       author_coach_id, author_text)
     SELECT json_extract(value, '$.id'), :boardId, :clusterId, key + (
         SELECT coalesce(max(position) + 1, 0) FROM card WHERE board_id = :boardId AND cluster_id IS :clusterId
       ), json_extract(value, '$.text'), '', :meetingId, :personId, :coachId, :whoText
     FROM json_each(:cards) ORDER BY key`,
    { boardId, clusterId, meetingId, ...whoParams(author), cards: JSON.stringify(cards) },
  )
}

/** Its words; its place is for {@link putCards}. */
export function updateCard(db: WritableDb, { id, text: words, note, author }: Card): void {
  db.run(
    `UPDATE card SET text = :words, note = :note, author_person_id = :personId, author_coach_id = :coachId,
       author_text = :whoText
     WHERE id = :id`,
    { id, words, note, ...whoParams(author) },
  )
}

/** Makes these cards, in this order, all that is in a cluster or loose; those that are there already are left alone. */
export function putCards(db: WritableDb, clusterId: ClusterId | null, ids: readonly CardId[]): void {
  db.run(
    `UPDATE card SET cluster_id = :clusterId, position = listed.key FROM json_each(:ids) AS listed
     WHERE card.id = listed.value AND (card.cluster_id IS NOT :clusterId OR card.position <> listed.key)`,
    { clusterId, ids: JSON.stringify(ids) },
  )
}
