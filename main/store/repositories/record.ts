import { type ReadableDb, type WritableDb, integer, text } from '../db.ts'
import { recordedTable, rowIs } from '../recording.ts'

/** A row as the record has it: what it is found by, and what was in it. */
export interface RecordedRow {
  readonly key: string
  readonly values: Readonly<Record<string, unknown>>
}

/** The first row of a table that a change touched, as the change left it (as it was, when the change removed it). */
export const firstRow = (db: ReadableDb, seq: number, table: string): RecordedRow | undefined =>
  db.get(
    `SELECT row_key, coalesce(after, before) AS image FROM change_row
     WHERE change_seq = :seq AND table_name = :table ORDER BY n LIMIT 1`,
    { seq, table },
    (row) => ({
      key: text(row, 'row_key'),
      values: JSON.parse(text(row, 'image')) as RecordedRow['values'],
    }),
  )

/** The row with this id, as a change left it (as it was, when the change removed it). */
export const rowInChange = (
  db: ReadableDb,
  { seq, table, id }: { readonly seq: number; readonly table: string; readonly id: string },
): RecordedRow['values'] | undefined =>
  db.get(
    `SELECT coalesce(after, before) AS image FROM change_row
     WHERE change_seq = :seq AND table_name = :table AND row_key = :key`,
    { seq, table, key: JSON.stringify([id]) },
    (row) => JSON.parse(text(row, 'image')) as RecordedRow['values'],
  )

/** What a change removed from a table, as it was. */
export const removedRows = (db: ReadableDb, seq: number, table: string, limit: number): RecordedRow[] =>
  db.all(
    `SELECT row_key, before FROM change_row
     WHERE change_seq = :seq AND table_name = :table AND after IS NULL ORDER BY n LIMIT :limit`,
    { seq, table, limit },
    (row) => ({
      key: text(row, 'row_key'),
      values: JSON.parse(text(row, 'before')) as RecordedRow['values'],
    }),
  )

/** How many rows of each table a change removed. */
export const removedCounts = (db: ReadableDb, seq: number): ReadonlyMap<string, number> =>
  new Map(
    db.all(
      `SELECT table_name, count(*) AS rows FROM change_row
       WHERE change_seq = :seq AND after IS NULL GROUP BY table_name`,
      { seq },
      (row) => [text(row, 'table_name'), integer(row, 'rows')] as const,
    ),
  )

/** Whether a row is in its table now. */
export const isPresent = (db: ReadableDb, table: string, key: string): boolean =>
  db.get(`SELECT 1 FROM "${table}" WHERE ${rowIs(recordedTable(db, table))}`, { key }, () => true) ?? false

/**
 * Wipes from the whole record, for good, every image of the rows that these changes removed, and of rows that were found
 * by them (the answers of somebody, the value of an attribute). What is left reads as if they had never been.
 */
export function wipeRemoved(db: WritableDb, seqs: readonly number[]): void {
  db.run(
    `WITH gone AS (
       SELECT table_name, row_key FROM change_row
       WHERE change_seq IN (SELECT value FROM json_each(:seqs)) AND after IS NULL
     )
     DELETE FROM change_row
     WHERE (table_name, row_key) IN (SELECT table_name, row_key FROM gone)
     OR (row_key LIKE '%,%' AND EXISTS (
       SELECT 1 FROM json_each(change_row.row_key) AS part
       WHERE part.value IN (SELECT json_extract(row_key, '$[0]') FROM gone WHERE row_key NOT LIKE '%,%')))`,
    { seqs: JSON.stringify(seqs) },
  )
}

/** Wipes the images of everything that was taken back, for good. */
export function wipeTakenBack(db: WritableDb): void {
  db.run(
    'DELETE FROM change_row WHERE change_seq IN (SELECT seq FROM change WHERE taken_back IS NOT NULL)',
    {},
  )
}
