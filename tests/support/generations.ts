import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { dataFileName, openStore } from '../../main/store/open.ts'
import { journalIdentity } from '../../main/store/found.ts'
import { readSeal, writeSeal } from '../../main/store/seal.ts'
import { done } from './store.ts'

/** Where the data file in a folder is. */
export const dataFile = (dataFolder: string): string => join(dataFolder, dataFileName)

/** Makes a properly closed store with these werkplaatsen. */
export function closedStore(dataFolder: string, names: readonly string[]): void {
  const store = openStore({ dataFolder, holder: 'test 1' })
  for (const name of names) done(store, 'workplaces.create', { name })
  store.close()
}

/** The names of the werkplaatsen in a file, read as it is on disk. */
export function namesIn(path: string): unknown[] {
  const sqlite = new Database(path, { readonly: true })
  try {
    return sqlite.prepare('SELECT name FROM workplace ORDER BY name').pluck().all()
  } finally {
    sqlite.close()
  }
}

/**
 * A file with its journal as a power cut in the middle of a transaction would leave them: every name is "Half" by then,
 * and the journal knows what they were. Taken from a copy, so the store itself stays as it is.
 */
export function cutOffCopy(dataFolder: string, into: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'netwerkcoach-cut-'))
  const copy = dataFile(folder)
  try {
    copyFileSync(dataFile(dataFolder), copy)
    const sqlite = new Database(copy)
    sqlite.pragma('journal_mode = TRUNCATE')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('cache_size = 1')
    sqlite.exec('BEGIN')
    sqlite.exec("UPDATE workplace SET name = 'Half'")
    // More than the cache holds, so that pages reach the file before the transaction ends.
    sqlite.exec('CREATE TABLE filler (a)')
    for (let n = 0; n < 40; n++) sqlite.exec('INSERT INTO filler VALUES (randomblob(9000))')
    copyFileSync(copy, dataFile(into))
    copyFileSync(`${copy}-journal`, `${dataFile(into)}-journal`)
    sqlite.exec('ROLLBACK')
    sqlite.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes the seal say what it says while the app is writing, with the journal that lies there now. */
export function sealInUse(dataFolder: string): void {
  const seal = readSeal(dataFolder)
  const closedAt = 'closedAt' in seal ? seal.closedAt : null
  writeSeal(dataFolder, {
    version: 1,
    state: 'inUse',
    journal: journalIdentity(dataFile(dataFolder)),
    closedAt,
  })
}
