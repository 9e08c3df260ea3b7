import { randomUUID } from 'node:crypto'
import type { ChangeNotice } from '../../shared/contract/app.ts'
import type { Written } from '../../shared/contract/base.ts'
import type { Failure } from '../../shared/contract/failures.ts'
import { type ReadableDb, type WritableDb, integer, text } from './db.ts'
import { errorCode } from './disk.ts'
import { markMoved } from './history.ts'
import type { Store } from './open.ts'
import type { Direction } from './take-back.ts'
import { trimHistory } from './trim.ts'
import { settleAtOnce } from './search/indexing.ts'
import { joinTyping } from './typing.ts'

/** What the list of changes may say about one: which fields and how many. Never what a coach typed, nor a name. */
export interface Summary {
  readonly fields?: readonly string[]
  readonly counts?: Readonly<Record<string, number>>
}

/** The change takes a step of the history back, or repeats it. */
export interface Move {
  readonly step: number
  readonly direction: Direction
  /** What to answer when, at the very end, something turns out to point at nothing. */
  readonly refused: (db: ReadableDb) => Failure
}

/** What a command gives back to write(). */
export interface Outcome<T> {
  readonly result: T
  /**
   * What it is in the history; a step of its own unless said. `record`: it changes what is not recorded (the record itself)
   * and nothing else. `event`: a step that says it happened, and keeps nothing to take it back by.
   */
  readonly history?: Move | 'record' | 'event'
  /** What it removed may leave no byte behind: the file is written anew after it. */
  readonly isForGood?: boolean
  /** The network it belongs to, so that the history of one network can be wiped. */
  readonly networkId?: string | null
  readonly summary?: Summary
}

export interface WriteAnswer<T> {
  readonly written: Written<T>
  /** Null when no row changed: then nothing is recorded, and there is nothing to take back. */
  readonly notice: ChangeNotice | null
  /** The change is stored, but writing the file anew after it did not come off; null when all is done. */
  readonly unfinished: Error | null
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
 * Overwriting what is deleted leaves copies of rows that moved between pages; only a file written anew has none. Answers
 * what went amiss: the change before it stands all the same.
 */
function writtenAnew({ sqlite }: Store): Error | null {
  try {
    forgetStatistics(sqlite)
    sqlite.exec('VACUUM')
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error('Not written anew')
  }
}

/** What ANALYZE noted down are samples of what is in the rows. */
function forgetStatistics(sqlite: Store['sqlite']): void {
  const tables = sqlite
    .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name GLOB 'sqlite_stat[0-9]'")
    .pluck()
    .all() as string[]
  for (const name of tables) sqlite.exec(`DELETE FROM ${name}`)
  if (tables.length > 0) sqlite.exec('ANALYZE')
}

/** Puts the running change on record; answers the id it has there, and null when there is nothing to record. */
function record<T>(
  { writeHandle: db, typingPause }: Store,
  seq: number,
  { networkId = null, summary = {}, history }: Outcome<T>,
): { readonly id: Written<T>['change'] | null; readonly tables: readonly string[] } | null {
  const tables = tablesOf(db, seq)
  if (history === 'record') {
    if (tables.length > 0) throw new Error('A change of the record changed data')
    db.run('DELETE FROM change WHERE seq = :seq', { seq })
    return { id: null, tables: ['change'] }
  }
  const isEvent = history === 'event'
  if (tables.length === 0 && !isEvent) return null
  const move = typeof history === 'object' ? history : null
  db.run(
    'UPDATE change SET network_id = :networkId, summary = :summary, kind = :kind, of_seq = :step WHERE seq = :seq',
    {
      networkId,
      summary: JSON.stringify(summary),
      kind: move?.direction ?? 'step',
      step: move?.step ?? null,
      seq,
    },
  )
  if (move === null && !isEvent) return { id: joinTyping(db, seq, typingPause), tables }
  // The images of the step are those of its taking back, the other way round: kept once.
  if (move !== null) markMoved(db, move.step, move.direction)
  db.run('DELETE FROM change_row WHERE change_seq = :seq', { seq })
  return { id: null, tables: isEvent ? [...tables, 'change'] : tables }
}

/**
 * The only way to change data. One transaction: the command runs, every row it touches is recorded with what it was and
 * became, and all of it reaches the disk or none. Throws what the command throws, STORE_READ_ONLY when the file under
 * our path is another one, and SQLite's errors.
 */
export function write<T>(store: Store, command: string, run: (db: WritableDb) => Outcome<T>): WriteAnswer<T> {
  store.beforeWrite()
  const { sqlite, writeHandle: db } = store
  const change = randomUUID() as Written<T>['change']
  const now = Date.now()
  let refused: Move['refused'] | null = null
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    db.run("INSERT INTO change (id, at, command, summary) VALUES (:id, :at, :command, '{}')", {
      id: change,
      at: now,
      command,
    })
    const seq = lastSeq(db)
    db.run('INSERT INTO running_change (seq) VALUES (:seq)', { seq })
    const outcome = run(db)
    const { result, history } = outcome
    const recorded = record(store, seq, outcome)
    // What may leave no byte behind leaves none in the index either; for anything else that can wait.
    if (outcome.isForGood === true) settleAtOnce(db)
    if (recorded === null) {
      sqlite.exec('ROLLBACK')
      return { written: { change, result }, notice: null, unfinished: null }
    }
    trimHistory(db, seq, now)
    db.run('DELETE FROM running_change', {})
    if (typeof history === 'object') refused = history.refused
    sqlite.exec('COMMIT')
    return {
      written: { change: recorded.id ?? change, result },
      notice: { seq, tables: [...recorded.tables], savedAt: Date.now() },
      unfinished: outcome.isForGood === true ? writtenAnew(store) : null,
    }
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    // Something that came back points at what has gone since, or the other way round.
    if (refused !== null && errorCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY') throw refused(db)
    throw error
  }
}
