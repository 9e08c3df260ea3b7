import { randomUUID } from 'node:crypto'
import type { ChangeNotice } from '../../shared/contract/app.ts'
import type { Written } from '../../shared/contract/base.ts'
import { type ReadableDb, type WritableDb, integer, text } from './db.ts'
import type { Store } from './open.ts'

/** What the list of changes may say about one: which fields and how many. Never what a coach typed, nor a name. */
export interface Summary {
  readonly fields?: readonly string[]
  readonly counts?: Readonly<Record<string, number>>
}

/** What a command gives back to write(). */
export interface Outcome<T> {
  readonly result: T
  /** The network it belongs to, so that the history of one network can be wiped. */
  readonly networkId?: string | null
  readonly summary?: Summary
}

export interface WriteAnswer<T> {
  readonly written: Written<T>
  /** Null when no row changed: then nothing is recorded, and there is nothing to take back. */
  readonly notice: ChangeNotice | null
}

/** The number of the last recorded change; 0 before the first. It grows with every change and never returns. */
export const lastSeq = (db: ReadableDb): number =>
  db.get("SELECT seq FROM sqlite_sequence WHERE name = 'change'", {}, (row) => integer(row, 'seq')) ?? 0

function tablesOf(db: WritableDb, seq: number): string[] {
  return db.all(
    'SELECT DISTINCT table_name FROM change_row WHERE change_seq = :seq ORDER BY table_name',
    { seq },
    (row) => text(row, 'table_name'),
  )
}

/**
 * The only way to change data. One transaction: the command runs, every row it touches is recorded with what it was and
 * became, and all of it reaches the disk or none. Throws what the command throws, STORE_READ_ONLY when the file under
 * our path is another one, and SQLite's errors.
 */
export function write<T>(store: Store, command: string, run: (db: WritableDb) => Outcome<T>): WriteAnswer<T> {
  store.assertSameFile()
  const { sqlite, writeHandle: db } = store
  const change = randomUUID() as Written<T>['change']
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    db.run("INSERT INTO change (id, at, command, summary) VALUES (:id, :at, :command, '{}')", {
      id: change,
      at: Date.now(),
      command,
    })
    const seq = lastSeq(db)
    db.run('INSERT INTO running_change (seq) VALUES (:seq)', { seq })
    const { result, networkId = null, summary = {} } = run(db)
    const tables = tablesOf(db, seq)
    if (tables.length === 0) {
      sqlite.exec('ROLLBACK')
      return { written: { change, result }, notice: null }
    }
    db.run('UPDATE change SET network_id = :networkId, summary = :summary WHERE seq = :seq', {
      networkId,
      summary: JSON.stringify(summary),
      seq,
    })
    db.run('DELETE FROM running_change', {})
    sqlite.exec('COMMIT')
    return { written: { change, result }, notice: { seq, tables, savedAt: Date.now() } }
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}
