import type { ReadableDb, SqlRow, WritableDb } from '../db.ts'

/** The tables whose rows have a place among those that belong to the same thing, and the column that says to which. */
const listOf = {
  party: 'network_id',
  research_question: 'network_id',
  need: 'network_id',
  product: 'network_id',
  board: 'network_id',
  cluster: 'board_id',
  finding: 'try_out_id',
  round_topic: 'round_id',
  reaction: 'success_id',
} as const
export type PlacedTable = keyof typeof listOf

/**
 * The rows of a table in their order, with `place` beside them: from 0 and without gaps. What is stored may leave one out
 * where something was removed, so that taking the removal back finds its place free and its neighbours as they were.
 */
const withPlaces = (table: PlacedTable) =>
  `SELECT ${table}.*, row_number() OVER (PARTITION BY ${listOf[table]} ORDER BY position, id) - 1 AS place FROM ${table}`

/** Those of one network, board, try-out, round or success, in their order. */
export const rowsInOrder = <T>(
  db: ReadableDb,
  table: PlacedTable,
  of: string,
  read: (row: SqlRow) => T,
): T[] => db.all(`${withPlaces(table)} WHERE ${listOf[table]} = :of ORDER BY position, id`, { of }, read)

export const findInOrder = <T>(
  db: ReadableDb,
  table: PlacedTable,
  id: string,
  read: (row: SqlRow) => T,
): T | undefined =>
  db.get(
    `SELECT * FROM (${withPlaces(table)}
       WHERE ${listOf[table]} = (SELECT ${listOf[table]} FROM ${table} WHERE id = :id))
     WHERE id = :id`,
    { id },
    read,
  )

/** SQL for the place after the last one in the list that `:${owner}` says. */
export const atTheEnd = (table: PlacedTable, owner: string): string =>
  `(SELECT coalesce(max(position) + 1, 0) FROM ${table} WHERE ${listOf[table]} = :${owner})`

/** Gives the rows the places they have in this list; those that have it already are left alone. */
export function putInOrder(db: WritableDb, table: PlacedTable, ids: readonly string[]): void {
  db.run(
    `UPDATE ${table} SET position = listed.key FROM json_each(:ids) AS listed
     WHERE ${table}.id = listed.value AND ${table}.position <> listed.key`,
    { ids: JSON.stringify(ids) },
  )
}

/** Puts one row in another place of its list; beyond the last place is the last place. */
export function moveInOrder(db: WritableDb, table: PlacedTable, of: string, id: string, to: number): void {
  const others = rowsInOrder(db, table, of, (row) => String(row['id'])).filter((other) => other !== id)
  putInOrder(db, table, [...others.slice(0, to), id, ...others.slice(to)])
}

/** Removes one row with what belongs to it. */
export function deleteOne(db: WritableDb, table: PlacedTable | DeletableTable, id: string): void {
  db.run(`DELETE FROM ${table} WHERE id = :id`, { id })
}

type DeletableTable =
  | 'round_example'
  | 'outreach'
  | 'value_entry'
  | 'value_story'
  | 'network_outcome'
  | 'leader_contact'
  | 'sharing'
  | 'success'
  | 'activity'
  | 'assignment_version'
  | 'product_version'
  | 'try_out'
  | 'rating_sheet'
  | 'decision'

/** Removes many at once with what belongs to them. */
export function deleteMany(
  db: WritableDb,
  table: PlacedTable | DeletableTable | 'card',
  ids: readonly string[],
): void {
  db.run(`DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(:ids))`, { ids: JSON.stringify(ids) })
}
