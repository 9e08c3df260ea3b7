import { randomUUID } from 'node:crypto'
import { chmodSync, linkSync, openSync, closeSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Failure, fail } from '../../shared/contract/failures.ts'
import { type ReadableDb, type WritableDb, handles } from './db.ts'
import { errorCode, identityOf, privateFolder, syncFolder } from './disk.ts'
import { applicationId, readHeader } from './header.ts'
import { copyInto, migrate } from './migrate.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { assertSqliteVersion, busyTimeout, holdExclusively, setPragmas } from './pragmas.ts'
import { type RecordedTable, startRecording } from './recording.ts'

export const dataFileName = 'netwerkcoach.sqlite'
const holderFileName = 'netwerkcoach.holder'

export interface StoreOptions {
  readonly dataFolder: string
  /** Who opens it, as "loopback 4711": told to whoever finds the file taken. */
  readonly holder: string
  /** Only tests give another list. */
  readonly migrations?: readonly Migration[]
}

/** Why a file was left alone: it is not ours, or a newer version of the app made it. */
export class StoreRefused extends Failure {
  readonly reason: 'foreign' | 'newer'
  constructor(reason: 'foreign' | 'newer') {
    super({ code: 'UNEXPECTED', data: { reference: `file-${reason}` } })
    this.name = 'StoreRefused'
    this.reason = reason
  }
}

/** The open file. Everything that reads or writes goes through here; nothing else in the app knows SQLite. */
export interface Store {
  readonly path: string
  readonly sqlite: Database.Database
  readonly read: ReadableDb
  /** For write() alone, which owns the transaction. */
  readonly writeHandle: WritableDb
  readonly tables: ReadonlyMap<string, RecordedTable>
  /** True once the file under our path is no longer the one we opened: nothing is written from then on. */
  readonly readOnly: boolean
  /** Throws STORE_READ_ONLY when the path leads to another file; keeps our version beside it, once. */
  assertSameFile(): void
  close(): void
}

function holderOf(dataFolder: string): string | null {
  try {
    const holder = readFileSync(join(dataFolder, holderFileName), 'utf8').trim()
    return /^[a-z]{1,20} \d{1,10}$/u.test(holder) ? holder : null
  } catch {
    return null
  }
}

/**
 * A new file gets its application id before it gets its name, and never over another file: a start that is cut off, or
 * two that race, leave no half-born file behind.
 */
function createFile(path: string, overEmpty: boolean): void {
  const born = `${path}.new-${randomUUID()}`
  closeSync(openSync(born, 'wx', 0o600))
  try {
    const sqlite = new Database(born)
    try {
      sqlite.pragma('synchronous = FULL')
      sqlite.pragma(`application_id = ${String(applicationId)}`)
    } finally {
      sqlite.close()
    }
    if (overEmpty) renameSync(born, path)
    else linkSync(born, path)
    syncFolder(dirname(path))
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  } finally {
    rmSync(born, { force: true })
    rmSync(`${born}-journal`, { force: true })
  }
}

function checkHeader(path: string, newest: number): void {
  let header = readHeader(path)
  if (header.kind === 'absent' || header.kind === 'empty') {
    createFile(path, header.kind === 'empty')
    header = readHeader(path)
  }
  if (header.kind !== 'ours') throw new StoreRefused('foreign')
  if (header.userVersion > newest || header.userVersion < 0) throw new StoreRefused('newer')
}

/** SQLite's and the file system's words for what a coach can do something about; null for the rest. */
export function failureOf(error: unknown, holder: string | null = null): Failure | null {
  if (error instanceof Failure) return error
  const code = errorCode(error) ?? ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return fail('STORE_BUSY', { holder })
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return fail('DISK_FULL')
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return fail('STORE_READ_ONLY')
  return null
}

/**
 * Opens the data file, making or migrating it where needed, and holds it alone until `close`. Throws Failure STORE_BUSY
 * (another app holds it), {@link StoreRefused} (left untouched), DISK_FULL, STORE_READ_ONLY, or an Error.
 */
export function openStore(options: StoreOptions): Store {
  const { dataFolder } = options
  const steps = options.migrations ?? migrations
  const path = join(dataFolder, dataFileName)
  privateFolder(dataFolder)
  checkHeader(path, steps.length)
  chmodSync(path, 0o600)
  const opened = identityOf(path)
  const sqlite = new Database(path, { timeout: busyTimeout, fileMustExist: true })
  try {
    assertSqliteVersion(sqlite)
    holdExclusively(sqlite)
    setPragmas(sqlite)
    // A journal left by a crash has been replayed by now, so the header is asked again, through SQLite.
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) throw new StoreRefused('foreign')
    if (opened === null || identityOf(path) !== opened) throw new Error('The file was replaced while it was opened')
    migrate(sqlite, steps, { folder: join(dataFolder, 'before-migration'), name: 'netwerkcoach' })
    const tables = startRecording(sqlite)
    const holderPath = join(dataFolder, holderFileName)
    writeFileSync(holderPath, options.holder, { mode: 0o600 })
    return held({ path, sqlite, tables, opened, dataFolder, holderPath })
  } catch (error) {
    sqlite.close()
    throw failureOf(error, holderOf(dataFolder)) ?? error
  }
}

interface Held {
  readonly path: string
  readonly sqlite: Database.Database
  readonly tables: ReadonlyMap<string, RecordedTable>
  readonly opened: string
  readonly dataFolder: string
  readonly holderPath: string
}

function held({ path, sqlite, tables, opened, dataFolder, holderPath }: Held): Store {
  const { read, write } = handles(sqlite)
  let replaced = false
  const assertSameFile = () => {
    if (!replaced && identityOf(path) === opened) return
    if (!replaced) {
      replaced = true
      // What we hold has lost its name and would be gone with the last handle: it gets one of its own.
      copyInto(sqlite, join(dataFolder, 'set-aside'), 'netwerkcoach')
    }
    throw fail('STORE_READ_ONLY')
  }
  return {
    path,
    sqlite,
    read,
    writeHandle: write,
    tables,
    get readOnly() {
      return replaced
    },
    assertSameFile,
    close: () => {
      if (!sqlite.open) return
      try {
        if (!replaced) assertSameFile()
      } catch (error) {
        if (!(error instanceof Failure)) throw error
      } finally {
        sqlite.close()
        rmSync(holderPath, { force: true })
      }
    },
  }
}
