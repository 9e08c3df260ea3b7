import { join } from 'node:path'
import Database from 'better-sqlite3'
import { restrict } from './disk.ts'
import { busyTimeout } from './pragmas.ts'

const lockFileName = 'netwerkcoach.lock'

/**
 * Takes a data folder for this connection alone, before anything in it is looked at: what lies beside the data file may
 * only be judged when nobody else is writing. An empty SQLite file, for its locks: they go with the process that has
 * them. Answers how to let go; throws SQLITE_BUSY when another has it. The file stays: removing it would let two in.
 */
export function lockFolder(dataFolder: string): () => void {
  const path = join(dataFolder, lockFileName)
  const lock = new Database(path, { timeout: busyTimeout })
  try {
    restrict(path, 0o600)
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  return () => {
    lock.close()
  }
}
