import { type ReadableDb, type WritableDb, integer, text, textOrNull } from './db.ts'
import { errorCode } from './disk.ts'
import { type RecordedTable, quoted, recordedTable, rowImage, rowIs } from './recording.ts'

/** The rows are not as they were left, something holds on to them, or their place was taken. Nothing was changed. */
export class NotAsLeft extends Error {}

/** Which of the two images of every row is put in place of the other. */
export type Direction = 'takeBack' | 'repeat'

interface RowStep {
  readonly n: number
  readonly table: string
  readonly key: string
  /** What the row must be now, and what it becomes; null: not there. */
  readonly from: string | null
  readonly to: string | null
}

const pageSize = 1_000

/** A page of the rows of a change: the last ones first to take it back, the first ones first to repeat it. */
function rowSteps(db: ReadableDb, seq: number, direction: Direction, beyond: number): RowStep[] {
  const isBack = direction === 'takeBack'
  return db.all(
    `SELECT n, table_name, row_key, before, after FROM change_row
     WHERE change_seq = :seq AND n ${isBack ? '<' : '>'} :beyond ORDER BY n ${isBack ? 'DESC' : 'ASC'} LIMIT :pageSize`,
    { seq, beyond, pageSize },
    (row) => ({
      n: integer(row, 'n'),
      table: text(row, 'table_name'),
      key: text(row, 'row_key'),
      from: textOrNull(row, isBack ? 'after' : 'before'),
      to: textOrNull(row, isBack ? 'before' : 'after'),
    }),
  )
}

const fromImage = (column: string) => `json_extract(:image, '$."${column}"')`

function statements(table: RecordedTable) {
  const name = quoted(table.name)
  const found = rowIs(table)
  return {
    present: `SELECT ${rowImage(table, name)} AS image FROM ${name} WHERE ${found}`,
    remove: `DELETE FROM ${name} WHERE ${found}`,
    change: `UPDATE ${name} SET ${table.columns.map((c) => `${quoted(c)} = ${fromImage(c)}`).join(', ')} WHERE ${found}`,
    add: `INSERT INTO ${name} (${table.columns.map(quoted).join(', ')}) VALUES (${table.columns.map(fromImage).join(', ')})`,
  }
}

function applyRow(db: WritableDb, sql: ReturnType<typeof statements>, { key, from, to }: RowStep): void {
  const present = db.get(sql.present, { key }, (row) => text(row, 'image')) ?? null
  if (present !== from) throw new NotAsLeft()
  if (to === null) db.run(sql.remove, { key })
  else if (from === null) db.run(sql.add, { image: to })
  else db.run(sql.change, { key, image: to })
}

const rowsOfRunningChange = (db: ReadableDb): number =>
  db.get(
    'SELECT count(*) AS rows FROM change_row WHERE change_seq = (SELECT seq FROM running_change)',
    {},
    (row) => integer(row, 'rows'),
  ) ?? 0

function undone(db: WritableDb): void {
  try {
    db.run('ROLLBACK TO images', {})
    db.run('RELEASE images', {})
  } catch {
    // A full disk has ended the whole transaction already; what is told is why.
  }
}

function applyRows(db: WritableDb, seq: number, direction: Direction): number {
  const known = new Map<string, ReturnType<typeof statements>>()
  const sqlFor = (name: string) => {
    const sql = known.get(name) ?? statements(recordedTable(db, name))
    known.set(name, sql)
    return sql
  }
  let rows = 0
  for (let beyond = direction === 'takeBack' ? Number.MAX_SAFE_INTEGER : 0; ;) {
    const page = rowSteps(db, seq, direction, beyond)
    for (const step of page) {
      applyRow(db, sqlFor(step.table), step)
      rows++
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return rows
    beyond = last.n
  }
}

/**
 * Puts the rows of one change back to what they were before it, or again to what it made of them. To be run by write().
 * Throws {@link NotAsLeft}, with nothing changed, where a row is not what it must be now, where another took its place,
 * or where other rows would be swept along. What then still points at nothing shows at COMMIT: see write().
 */
export function applyImages(db: WritableDb, seq: number, direction: Direction): void {
  // Checked at COMMIT: between two rows one may point at another that is still to come back.
  db.run('PRAGMA defer_foreign_keys = ON', {})
  db.run('SAVEPOINT images', {})
  try {
    const before = rowsOfRunningChange(db)
    const rows = applyRows(db, seq, direction)
    // Every row records one row of its own; more means that other rows were swept along.
    if (rowsOfRunningChange(db) - before !== rows) throw new NotAsLeft()
    db.run('RELEASE images', {})
  } catch (error) {
    undone(db)
    // Another row took the place (a code, a name) that this one had.
    if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT')) throw new NotAsLeft()
    throw error
  }
}
