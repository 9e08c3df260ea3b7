import { errorCode } from '../disk.ts'
import type { Store } from '../open.ts'
import { dueRows, fillIndex, hasIndex, settleIndex } from './indexing.ts'

/** As long as one turn of it may take, in milliseconds: who types on does not notice. */
const turn = 15

/**
 * Puts in the index what changed since, a little at a time and as a transaction of its own; answers whether there is more
 * to do. Changes nothing that a coach stored, so it is no change in the history. Throws what a write can throw.
 */
export function keepIndex(store: Store, budget = turn): 'done' | 'more' {
  const { sqlite, writeHandle: db } = store
  if (!sqlite.open || store.readOnly || !hasIndex(sqlite) || dueRows(db, 1).length === 0) return 'done'
  store.beforeWrite()
  const until = performance.now() + budget
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const isDone = settleIndex(db, () => performance.now() < until)
    sqlite.exec('COMMIT')
    return isDone ? 'done' : 'more'
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    // Only the index says so of itself: it is made anew. Pages of the file that are damaged will say so again.
    if (errorCode(error) !== 'SQLITE_CORRUPT_VTAB') throw error
    fillIndex(sqlite)
    return 'done'
  }
}
