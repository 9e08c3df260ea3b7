import type Database from 'better-sqlite3'

/** The oldest SQLite without the WAL-reset corruption of 3.7.0 to 3.51.2. */
export const oldestSqlite = '3.51.3'

const number = (version: string) =>
  version.split('.').reduce((total, part) => total * 1_000 + Number(part), 0)

/** Throws when the SQLite inside better-sqlite3 is older than the one we trust the data to. */
export function assertSqliteVersion(sqlite: Database.Database): void {
  const version = sqlite.prepare('SELECT sqlite_version()').pluck().get()
  if (typeof version !== 'string' || number(version) < number(oldestSqlite))
    throw new Error('This SQLite is too old to trust data to')
}

/** 64 MB, said as SQLite does: a large import that spills its cache would sync the journal again for every spill. */
const cacheKibibytes = -65_536

/**
 * What every connection is set to, and reads back as. A rollback journal (TRUNCATE) with FULL survives a power cut and
 * leaves no deleted text behind; one writer holds the file (EXCLUSIVE); the schema inside a file is not trusted; what is
 * deleted is overwritten; nothing goes to temporary files. recursive_triggers: a REPLACE is recorded as the delete it is.
 */
export function promisedPragmas(platform: NodeJS.Platform): Readonly<Record<string, string | number>> {
  return {
    journal_mode: 'truncate',
    synchronous: 2,
    ...(platform === 'darwin' ? { fullfsync: 1 } : {}),
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    secure_delete: 1,
    temp_store: 2,
    mmap_size: 0,
    cache_size: cacheKibibytes,
  }
}

/** Milliseconds a statement waits for another holder of the file before it gives up. */
export const busyTimeout = 250

/** A database in memory has no file to map. */
const onlyForFiles = new Set(['mmap_size'])

/** Sets every promised pragma and reads it back; throws, naming it, when one did not take. */
export function setPragmas(sqlite: Database.Database, platform: NodeJS.Platform = process.platform): void {
  const promised = { ...promisedPragmas(platform), busy_timeout: busyTimeout }
  for (const [name, value] of Object.entries(promised)) {
    if (sqlite.memory && onlyForFiles.has(name)) continue
    sqlite.pragma(`${name} = ${String(value)}`)
    const taken: unknown = sqlite.pragma(name, { simple: true })
    if (taken !== value) throw new Error(`The pragma ${name} did not take`)
  }
}

/** Takes the file for this connection alone and keeps it until it is closed; SQLITE_BUSY when another has it. */
export function holdExclusively(sqlite: Database.Database): void {
  const mode: unknown = sqlite.pragma('locking_mode = EXCLUSIVE', { simple: true })
  if (mode !== 'exclusive') throw new Error('The pragma locking_mode did not take')
  sqlite.exec('BEGIN EXCLUSIVE; COMMIT')
}
