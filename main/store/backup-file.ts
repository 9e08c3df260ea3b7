import { createHash } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Contents } from '../../shared/contract/backups.ts'
import { type ReadableDb, handles, integer, text } from './db.ts'
import { type FileReference, filesIn } from './files-in.ts'
import { readHeader } from './header.ts'
import { migrations } from './migrations/index.ts'
import { assertSqliteVersion } from './pragmas.ts'
import { quoted } from './recording.ts'
import { isSearchTable } from './search/tables.ts'

/** What a data file that lies still turns out to be. Nothing here may be asked of the live file. */
export interface Inspection {
  /** Every page, index and reference holds together. */
  readonly whole: boolean
  /** SHA-256 over every row of every table a coach fills, wherever SQLite put them. */
  readonly digest: string
  readonly userVersion: number
  /** The number of the last change in it, and when that was; both as the store's state says it. */
  readonly seq: number
  readonly savedAt: number | null
  readonly networks: number
  readonly people: number
  readonly files: readonly FileReference[]
}

/** The version a file has that this app made. */
export const newestVersion = migrations.length

function openStill(path: string): Database.Database {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true })
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('cell_size_check = ON')
  sqlite.pragma('temp_store = MEMORY')
  return sqlite
}

function within<T>(path: string, look: (sqlite: Database.Database) => T): T {
  const sqlite = openStill(path)
  try {
    return look(sqlite)
  } finally {
    sqlite.close()
  }
}

/** What the index to search by holds follows from the other tables. */
const tablesOf = (sqlite: Database.Database) =>
  (
    sqlite
      .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[]
  ).filter((name) => !isSearchTable(name))

/** SHA-256 over every row of an open file. */
function rowsDigest(sqlite: Database.Database): string {
  const hash = createHash('sha256')
  for (const name of tablesOf(sqlite)) {
    const columns = sqlite.pragma(`table_info(${quoted(name)})`) as {
      readonly name: string
      readonly pk: number
    }[]
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
    const order = (key.length > 0 ? key : columns).map((column) => quoted(column.name)).join(', ')
    hash.update(JSON.stringify([name, columns.map((column) => column.name)]))
    const rows = sqlite.prepare(`SELECT * FROM ${quoted(name)} ORDER BY ${order}`).raw()
    for (const row of rows.iterate()) hash.update(JSON.stringify(row))
  }
  return hash.digest('hex')
}

const count = (db: ReadableDb, table: string): number =>
  db.get(`SELECT count(*) AS n FROM ${table}`, {}, (row) => integer(row, 'n')) ?? 0

const changedAt = (db: ReadableDb): number | null =>
  db.get('SELECT at FROM change ORDER BY seq DESC LIMIT 1', {}, (row) => integer(row, 'at')) ?? null

function isWhole(sqlite: Database.Database): boolean {
  return (
    sqlite.pragma('integrity_check', { simple: true }) === 'ok' &&
    (sqlite.pragma('foreign_key_check') as unknown[]).length === 0
  )
}

/** Reads a file that lies still from end to end. Throws SQLite's error when it cannot even be read. */
export const inspect = (path: string): Inspection =>
  within(path, (sqlite) => {
    const { read } = handles(sqlite)
    return {
      whole: isWhole(sqlite),
      digest: rowsDigest(sqlite),
      userVersion: Number(sqlite.pragma('user_version', { simple: true })),
      seq:
        read.get("SELECT seq FROM sqlite_sequence WHERE name = 'change'", {}, (row) => integer(row, 'seq')) ??
        0,
      savedAt: changedAt(read),
      networks: count(read, 'network'),
      people: count(read, 'person'),
      files: filesIn(read),
    }
  })

/** Whether a file that lies still holds together, without counting what is in it. */
export function holdsTogether(path: string): boolean {
  try {
    return within(path, isWhole)
  } catch {
    return false
  }
}

/** What a coach would recognise in a file, and the ids by which to leave out what was removed for good since. */
export interface IdentifiedContents extends Contents {
  readonly networks: { readonly id: string; readonly name: string; readonly people: number }[]
}

/** What a coach would recognise in a file that lies still. */
export const contentsOf = (path: string): IdentifiedContents =>
  within(path, (sqlite) => {
    const { read } = handles(sqlite)
    const networks = read.all(
      `SELECT id, name, (SELECT count(*) FROM membership WHERE network_id = network.id) AS people
       FROM network ORDER BY name, id`,
      {},
      (row) => ({ id: text(row, 'id'), name: text(row, 'name'), people: integer(row, 'people') }),
    )
    return {
      workplaces: count(read, 'workplace'),
      networks,
      people: count(read, 'person'),
      organisations: count(read, 'organisation'),
      surveys: count(read, 'tie_survey'),
      changedAt: changedAt(read),
    }
  })

/** The files that a data file that lies still refers to. */
export const filesReferredTo = (path: string): FileReference[] =>
  within(path, (sqlite) => filesIn(handles(sqlite).read))

/** Writes what a copy holds to `to`, compact and without what was deleted; the copy itself stays as it is. */
export function compact(copy: string, to: string): void {
  closeSync(openSync(to, 'wx', 0o600))
  within(copy, (sqlite) => {
    assertSqliteVersion(sqlite)
    sqlite.prepare('VACUUM INTO ?').run(to)
  })
}

const shapeOf = (sqlite: Database.Database): string =>
  JSON.stringify(
    sqlite
      .prepare(
        "SELECT type, name, tbl_name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name",
      )
      .raw()
      .all(),
  )

/**
 * Whether a file from outside has exactly the tables, indexes and triggers our own migrations give its version: nothing
 * a stranger put in its schema may come to run.
 */
export function hasOurShape(path: string): boolean {
  return within(path, (sqlite) => {
    const version = Number(sqlite.pragma('user_version', { simple: true }))
    const fresh = new Database(':memory:')
    try {
      for (const step of migrations) if (step.version <= version) step.up(fresh)
      return shapeOf(fresh) === shapeOf(sqlite)
    } finally {
      fresh.close()
    }
  })
}

/** What a file says of itself in its first bytes: ours and readable by this version, ours and newer, or not ours. */
export function kindOf(path: string): 'ours' | 'newer' | 'foreign' {
  const header = readHeader(path)
  if (header.kind !== 'ours' || header.userVersion < 1 || header.usesWal) return 'foreign'
  return header.userVersion > newestVersion ? 'newer' : 'ours'
}
