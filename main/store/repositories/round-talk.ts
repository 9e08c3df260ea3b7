import type { RoundTalk } from '../../../shared/contract/monitoring.ts'
import type { ExampleId, NetworkId, RoundId, TopicId } from '../../../shared/domain/ids.ts'
import {
  type Conclusion,
  type DoubleLoop,
  type Example,
  type GroupMark,
  type IndicatorLink,
  RoundDimension,
  type Topic,
} from '../../../shared/domain/monitoring.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  integer,
  integerOrNull,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'
import { atTheEnd, findInOrder, rowsInOrder } from './placed.ts'

const toGroupMark = (row: SqlRow): GroupMark => ({
  roundId: text(row, 'round_id') as RoundId,
  indicatorId: text(row, 'indicator_id'),
  at: integerOrNull(row, 'position'),
  reason: text(row, 'reason'),
})

/** In the order in which the round asks its indicators. */
export const groupMarksOf = (db: ReadableDb, roundId: RoundId): GroupMark[] =>
  db.all(
    `SELECT group_mark.* FROM group_mark
     JOIN round_indicator USING (round_id, indicator_id)
     WHERE group_mark.round_id = :roundId ORDER BY round_indicator.position, indicator_id`,
    { roundId },
    toGroupMark,
  )

export function putGroupMark(db: WritableDb, { roundId, indicatorId, at, reason }: GroupMark): void {
  db.run(
    `INSERT INTO group_mark (round_id, indicator_id, position, reason) VALUES (:roundId, :indicatorId, :at, :reason)
     ON CONFLICT (round_id, indicator_id) DO UPDATE SET position = :at, reason = :reason`,
    { roundId, indicatorId, at, reason },
  )
}

export function deleteGroupMark(db: WritableDb, roundId: RoundId, indicatorId: string): void {
  db.run('DELETE FROM group_mark WHERE round_id = :roundId AND indicator_id = :indicatorId', {
    roundId,
    indicatorId,
  })
}

const toLink = (row: SqlRow): IndicatorLink => ({
  roundId: text(row, 'round_id') as RoundId,
  indicatorId: text(row, 'indicator_id'),
  otherId: text(row, 'other_id'),
  note: text(row, 'note'),
})

export const linksOf = (db: ReadableDb, roundId: RoundId): IndicatorLink[] =>
  db.all(
    'SELECT * FROM indicator_link WHERE round_id = :roundId ORDER BY indicator_id, other_id',
    { roundId },
    toLink,
  )

export function putLink(db: WritableDb, { roundId, indicatorId, otherId, note }: IndicatorLink): void {
  db.run(
    `INSERT INTO indicator_link (round_id, indicator_id, other_id, note)
     VALUES (:roundId, :indicatorId, :otherId, :note)
     ON CONFLICT (round_id, indicator_id, other_id) DO UPDATE SET note = :note`,
    { roundId, indicatorId, otherId, note },
  )
}

/** Answers whether there was one. */
export const deleteLink = (
  db: WritableDb,
  { roundId, indicatorId, otherId }: Omit<IndicatorLink, 'note'>,
): boolean =>
  db.run(
    `DELETE FROM indicator_link
     WHERE round_id = :roundId AND indicator_id = :indicatorId AND other_id = :otherId`,
    { roundId, indicatorId, otherId },
  ) > 0

const toExample = (row: SqlRow): Example => ({
  id: text(row, 'id') as ExampleId,
  roundId: text(row, 'round_id') as RoundId,
  indicatorId: text(row, 'indicator_id'),
  position: integer(row, 'place'),
  text: text(row, 'text'),
})

/** From 0 within an indicator, without gaps: see placed.ts. */
const examplesWithPlaces = `SELECT *, row_number() OVER (PARTITION BY round_id, indicator_id ORDER BY position, id) - 1 AS place
  FROM round_example`

/** Indicator by indicator, those of one in the order they were given. */
export const examplesOf = (db: ReadableDb, roundId: RoundId): Example[] =>
  db.all(
    `${examplesWithPlaces} WHERE round_id = :roundId ORDER BY indicator_id, place`,
    { roundId },
    toExample,
  )

export const findExample = (db: ReadableDb, id: ExampleId): Example | undefined =>
  db.get(
    `SELECT * FROM (${examplesWithPlaces}
       WHERE round_id = (SELECT round_id FROM round_example WHERE id = :id))
     WHERE id = :id`,
    { id },
    toExample,
  )

/** After the others of its indicator. */
export function insertExample(db: WritableDb, example: Omit<Example, 'position'>): void {
  const { id, roundId, indicatorId, text: words } = example
  db.run(
    `INSERT INTO round_example (id, round_id, indicator_id, position, text)
     VALUES (:id, :roundId, :indicatorId,
       (SELECT coalesce(max(position) + 1, 0) FROM round_example
        WHERE round_id = :roundId AND indicator_id = :indicatorId), :words)`,
    { id, roundId, indicatorId, words },
  )
}

export function updateExample(db: WritableDb, { id, text: words }: Pick<Example, 'id' | 'text'>): void {
  db.run('UPDATE round_example SET text = :words WHERE id = :id', { id, words })
}

/** In the order of the framework. */
export const conclusionsOf = (db: ReadableDb, roundId: RoundId): Conclusion[] => {
  const found = db.all(
    'SELECT * FROM conclusion WHERE round_id = :roundId',
    { roundId },
    (row): Conclusion => ({
      roundId: text(row, 'round_id') as RoundId,
      dimension: oneOf(RoundDimension.options, row, 'dimension'),
      text: text(row, 'text'),
    }),
  )
  return RoundDimension.options.flatMap((each) => found.filter(({ dimension }) => dimension === each))
}

/** Without words there is none. */
export function putConclusion(db: WritableDb, { roundId, dimension, text: words }: Conclusion): void {
  if (words === '')
    db.run('DELETE FROM conclusion WHERE round_id = :roundId AND dimension = :dimension', {
      roundId,
      dimension,
    })
  else
    db.run(
      `INSERT INTO conclusion (round_id, dimension, text) VALUES (:roundId, :dimension, :words)
       ON CONFLICT (round_id, dimension) DO UPDATE SET text = :words`,
      { roundId, dimension, words },
    )
}

const toTopic = (row: SqlRow): Topic => ({
  id: text(row, 'id') as TopicId,
  roundId: text(row, 'round_id') as RoundId,
  position: integer(row, 'place'),
  text: text(row, 'text'),
  indicatorId: textOrNull(row, 'indicator_id'),
})

export const topicsOf = (db: ReadableDb, roundId: RoundId): Topic[] =>
  rowsInOrder(db, 'round_topic', roundId, toTopic)

export const findTopic = (db: ReadableDb, id: TopicId): Topic | undefined =>
  findInOrder(db, 'round_topic', id, toTopic)

/** At the end of the list. */
export function insertTopic(db: WritableDb, topic: Omit<Topic, 'position'>): void {
  const { id, roundId, text: words, indicatorId } = topic
  db.run(
    `INSERT INTO round_topic (id, round_id, position, text, indicator_id)
     VALUES (:id, :roundId, ${atTheEnd('round_topic', 'roundId')}, :words, :indicatorId)`,
    { id, roundId, words, indicatorId },
  )
}

export function updateTopic(db: WritableDb, { id, text: words, indicatorId }: Topic): void {
  db.run('UPDATE round_topic SET text = :words, indicator_id = :indicatorId WHERE id = :id', {
    id,
    words,
    indicatorId,
  })
}

const silent: DoubleLoop = { noticed: '', assumption: '', change: '' }

/** All three empty while nothing was written. */
export const doubleLoopOf = (db: ReadableDb, roundId: RoundId): DoubleLoop =>
  db.get('SELECT * FROM double_loop WHERE round_id = :roundId', { roundId }, (row) => ({
    noticed: text(row, 'noticed'),
    assumption: text(row, 'assumption'),
    change: text(row, 'change'),
  })) ?? silent

/** Without words there is none. */
export function putDoubleLoop(
  db: WritableDb,
  roundId: RoundId,
  { noticed, assumption, change }: DoubleLoop,
): void {
  if (noticed + assumption + change === '')
    db.run('DELETE FROM double_loop WHERE round_id = :roundId', { roundId })
  else
    db.run(
      `INSERT INTO double_loop (round_id, noticed, assumption, change)
       VALUES (:roundId, :noticed, :assumption, :change)
       ON CONFLICT (round_id) DO UPDATE SET noticed = :noticed, assumption = :assumption, change = :change`,
      { roundId, noticed, assumption, change },
    )
}

/** All that was said but for the agreements: a fixed number of statements. */
export const talkOf = (db: ReadableDb, roundId: RoundId): Omit<RoundTalk, 'agreements'> => ({
  groupMarks: groupMarksOf(db, roundId),
  links: linksOf(db, roundId),
  examples: examplesOf(db, roundId),
  conclusions: conclusionsOf(db, roundId),
  topics: topicsOf(db, roundId),
  doubleLoop: doubleLoopOf(db, roundId),
})

/** A group mark that stands on a line, with the round it was put in. */
export interface LastGroupMark {
  readonly networkId: NetworkId
  readonly roundId: RoundId
  readonly roundName: string
  readonly on: string
  readonly isClosed: boolean
  readonly indicatorId: string
  readonly at: number
  readonly reason: string
}

/**
 * Of each of these networks the last mark on each line over its revealed rounds, so that a round that has only begun does not
 * hide what an earlier one said; of `indicatorIds` only when they are said. The last round first, and within a round in the
 * order in which it asks.
 */
export const lastGroupMarksIn = (
  db: ReadableDb,
  networkIds: readonly NetworkId[],
  indicatorIds: readonly string[] | null = null,
): LastGroupMark[] =>
  db.all(
    `SELECT * FROM (
       SELECT round.network_id, round.id AS round_id, round.name, round."on", round.closed_on, group_mark.indicator_id,
         group_mark.position AS at, group_mark.reason, round_indicator.position AS asked_at,
         row_number() OVER (
           PARTITION BY round.network_id, group_mark.indicator_id ORDER BY round."on" DESC, round.id DESC
         ) AS place
       FROM monitoring_round AS round
       JOIN group_mark ON group_mark.round_id = round.id AND group_mark.position IS NOT NULL
       JOIN round_indicator
         ON round_indicator.round_id = round.id AND round_indicator.indicator_id = group_mark.indicator_id
       WHERE round.network_id IN (SELECT value FROM json_each(:networkIds)) AND round.is_revealed = 1
         AND (:indicatorIds IS NULL OR group_mark.indicator_id IN (SELECT value FROM json_each(:indicatorIds)))
     ) WHERE place = 1 ORDER BY "on" DESC, round_id DESC, asked_at, indicator_id`,
    {
      networkIds: JSON.stringify(networkIds),
      indicatorIds: indicatorIds === null ? null : JSON.stringify(indicatorIds),
    },
    (row) => ({
      networkId: text(row, 'network_id') as NetworkId,
      roundId: text(row, 'round_id') as RoundId,
      roundName: text(row, 'name'),
      on: text(row, 'on'),
      isClosed: textOrNull(row, 'closed_on') !== null,
      indicatorId: text(row, 'indicator_id'),
      at: integer(row, 'at'),
      reason: text(row, 'reason'),
    }),
  )

/** What a network wanted to work on in the last of its revealed rounds in which it chose anything; null without any. */
export function lastTopicsOf(
  db: ReadableDb,
  networkId: NetworkId,
): { readonly on: string; readonly topics: readonly string[] } | null {
  const [last] = db.all(
    `SELECT id, "on" FROM monitoring_round
     WHERE network_id = :networkId AND is_revealed = 1
       AND EXISTS (SELECT 1 FROM round_topic WHERE round_id = monitoring_round.id)
     ORDER BY "on" DESC, id DESC LIMIT 1`,
    { networkId },
    (row) => ({ roundId: text(row, 'id') as RoundId, on: text(row, 'on') }),
  )
  return last === undefined
    ? null
    : { on: last.on, topics: topicsOf(db, last.roundId).map((each) => each.text) }
}
