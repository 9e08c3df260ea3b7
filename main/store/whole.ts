import { readSync } from 'node:fs'
import Database from 'better-sqlite3'
import { errorCode } from './disk.ts'
import { saysDamaged } from './problems.ts'

/** Also a check that cannot be done says so: the schema, or a rule in it, is no longer what we wrote. */
const saysNotWhole = (error: unknown) => saysDamaged(error) || errorCode(error) === 'SQLITE_ERROR'

/** Whether everything in the file hangs together: its pages, rows and indexes, and every reference. */
export function isWhole(sqlite: Database.Database): boolean {
  try {
    return (
      sqlite.pragma('integrity_check(1)', { simple: true }) === 'ok' &&
      (sqlite.pragma('foreign_key_check') as unknown[]).length === 0
    )
  } catch (error) {
    if (saysNotWhole(error)) return false
    throw error
  }
}

/** The same without SQLite touching the file, nor anything that lies beside it: for a file somebody put in WAL mode. */
export function isWholeByItself(file: number, size: number): boolean {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at < size;) {
    const length = readSync(file, bytes, at, size - at, at)
    if (length === 0) return false
    at += length
  }
  // In memory there is no WAL, so the copy must not ask for one.
  bytes[18] = 1
  bytes[19] = 1
  try {
    const sqlite = new Database(bytes, { readonly: true })
    try {
      return isWhole(sqlite)
    } finally {
      sqlite.close()
    }
  } catch (error) {
    if (saysNotWhole(error)) return false
    throw error
  }
}
