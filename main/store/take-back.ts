import { fail } from '../../shared/contract/failures.ts'
import { type WritableDb, integer, text, textOrNull } from './db.ts'
import { errorCode } from './disk.ts'
import type { Store } from './open.ts'
import { type RecordedTable, quoted, rowImage } from './recording.ts'
import { type WriteAnswer, write } from './write.ts'

interface Step {
  readonly n: number
  readonly table: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

const pageSize = 1_000

function stepsBelow(db: WritableDb, seq: number, below: number): Step[] {
  return db.all(
    `SELECT n, table_name, row_key, before, after FROM change_row
     WHERE change_seq = :seq AND n < :below ORDER BY n DESC LIMIT :pageSize`,
    { seq, below, pageSize },
    (row) => ({
      n: integer(row, 'n'),
      table: text(row, 'table_name'),
      key: text(row, 'row_key'),
      before: textOrNull(row, 'before'),
      after: textOrNull(row, 'after'),
    }),
  )
}

const fromImage = (column: string) => `json_extract(:before, '$."${column}"')`

function statements(table: RecordedTable) {
  const name = quoted(table.name)
  const found = table.key
    .map((column, i) => `${quoted(column)} = json_extract(:key, '$[${String(i)}]')`)
    .join(' AND ')
  return {
    present: `SELECT ${rowImage(table, name)} AS image FROM ${name} WHERE ${found}`,
    remove: `DELETE FROM ${name} WHERE ${found}`,
    change: `UPDATE ${name} SET ${table.columns.map((c) => `${quoted(c)} = ${fromImage(c)}`).join(', ')} WHERE ${found}`,
    add: `INSERT INTO ${name} (${table.columns.map(quoted).join(', ')}) VALUES (${table.columns.map(fromImage).join(', ')})`,
  }
}

function applyStep(db: WritableDb, sql: ReturnType<typeof statements>, step: Step): void {
  const { key, before, after } = step
  const present = db.get(sql.present, { key }, (row) => text(row, 'image')) ?? null
  if (present !== after) throw fail('CHANGED_MEANWHILE')
  if (before === null) db.run(sql.remove, { key })
  else if (after === null) db.run(sql.add, { before })
  else db.run(sql.change, { key, before })
}

/**
 * Puts back what the rows of one change were before it, last step first. To be run by write(), so that taking back is
 * itself a change that can be taken back; what it deferred is checked at COMMIT, see {@link takeBackChange}. Throws NOT_FOUND for a change that is not on record, and CHANGED_MEANWHILE,
 * touching nothing, where a present row is not the one the change left, or where later rows hold on to it.
 */
function takeBack(
  db: WritableDb,
  tables: ReadonlyMap<string, RecordedTable>,
  seq: number,
): { readonly networkId: string | null; readonly rows: number } {
  const change = db.get('SELECT network_id FROM change WHERE seq = :seq', { seq }, (row) => ({
    networkId: textOrNull(row, 'network_id'),
  }))
  if (change === undefined) throw fail('NOT_FOUND', { what: 'change' })
  // Checked at COMMIT: between two steps a row may point at one that is still to come back.
  db.run('PRAGMA defer_foreign_keys = ON', {})
  const known = new Map([...tables].map(([name, table]) => [name, statements(table)]))
  let rows = 0
  for (let below = Number.MAX_SAFE_INTEGER; ;) {
    const steps = stepsBelow(db, seq, below)
    for (const step of steps) {
      const sql = known.get(step.table)
      if (sql === undefined) throw fail('CHANGED_MEANWHILE')
      try {
        applyStep(db, sql, step)
      } catch (error) {
        // Another row took the place (a code, a name) that this one had.
        if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT')) throw fail('CHANGED_MEANWHILE')
        throw error
      }
      rows++
    }
    const last = steps.at(-1)
    if (last === undefined || steps.length < pageSize) break
    below = last.n
  }
  // Every step records one row of its own; more means that taking back swept other rows along.
  const recorded = db.get(
    'SELECT count(*) AS rows FROM change_row WHERE change_seq = (SELECT seq FROM running_change)',
    {},
    (row) => integer(row, 'rows'),
  )
  if (recorded !== rows) throw fail('CHANGED_MEANWHILE')
  return { networkId: change.networkId, rows }
}

/** {@link takeBack} as a change of its own. */
export function takeBackChange(store: Store, seq: number): WriteAnswer<Record<string, never>> {
  try {
    return write(store, 'takeBack', (db) => {
      const { networkId, rows } = takeBack(db, store.tables, seq)
      return { result: {}, networkId, summary: { counts: { rows } } }
    })
  } catch (error) {
    // Something that came back points at what has gone since.
    if (errorCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY') throw fail('CHANGED_MEANWHILE')
    throw error
  }
}
