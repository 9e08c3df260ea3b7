import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Failure, fail } from '../../shared/contract/failures.ts'
import { type ReadableDb, type WritableDb, handles } from './db.ts'
import { errorCode, identityOf, privateFolder, syncFolder } from './disk.ts'
import { applicationId, readHeader } from './header.ts'
import { useFolder } from './in-use.ts'
import { copyInto, migrate } from './migrate.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { assertSqliteVersion, busyTimeout, holdExclusively, setPragmas } from './pragmas.ts'
import { StoreRefused, failureOf } from './problems.ts'
import { type RecordedTable, startRecording } from './recording.ts'
import { typingPause } from './typing.ts'

export const dataFileName = 'netwerkcoach.sqlite'
const holderFileName = 'netwerkcoach.holder'

export interface StoreOptions {
  readonly dataFolder: string
  /** Who opens it, as "loopback 4711": told to whoever finds the file taken. */
  readonly holder: string
  /** Only tests give another list. */
  readonly migrations?: readonly Migration[]
  /** Milliseconds; only tests give another, 0 for none. */
  readonly typingPause?: number
}

/** The open file. Everything that reads or writes goes through here; nothing else in the app knows SQLite. */
export interface Store {
  readonly path: string
  readonly sqlite: Database.Database
  readonly read: ReadableDb
  /** For write() alone, which owns the transaction. */
  readonly writeHandle: WritableDb
  readonly tables: ReadonlyMap<string, RecordedTable>
  /** How long typing may pause and still be one step, in milliseconds. */
  readonly typingPause: number
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

const setAside = (dataFolder: string) => join(dataFolder, 'set-aside')

/** Moves what is not ours to use out of SQLite's sight; nothing is deleted. */
function moveAside(dataFolder: string, path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  const folder = setAside(dataFolder)
  privateFolder(folder)
  renameSync(path, join(folder, `${basename(path)}-${randomUUID().slice(0, 8)}`))
  syncFolder(dataFolder)
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
    else linkOrRename(born, path)
    syncFolder(dirname(path))
  } finally {
    rmSync(born, { force: true })
    rmSync(`${born}-journal`, { force: true })
  }
}

/** Gives a file its name unless that name is taken; where a disk knows no links (FAT), by a rename. */
function linkOrRename(born: string, path: string): void {
  try {
    linkSync(born, path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    if (existsSync(path)) return
    renameSync(born, path)
  }
}

function prepareFile(dataFolder: string, path: string, newest: number): void {
  let header = readHeader(path)
  if (header.kind === 'absent' || header.kind === 'empty') {
    // The journal of a file that is gone would be replayed into the new one.
    for (const suffix of ['-journal', '-wal', '-shm']) moveAside(dataFolder, path + suffix)
    createFile(path, header.kind === 'empty')
    header = readHeader(path)
  }
  if (header.kind !== 'ours') throw new StoreRefused('foreign')
  if (header.userVersion > newest || header.userVersion < 0) throw new StoreRefused('newer')
  // We never make these; beside a file that does not use them they stem from another file, and would be adopted.
  if (!header.usesWal) for (const suffix of ['-wal', '-shm']) moveAside(dataFolder, path + suffix)
}

/**
 * Opens the data file, making or migrating it where needed, and holds it alone until `close`. Throws Failure STORE_BUSY
 * (another app holds it), {@link StoreRefused} (left untouched), DISK_FULL, STORE_READ_ONLY, or an Error.
 */
export function openStore(options: StoreOptions): Store {
  privateFolder(options.dataFolder)
  const release = useFolder(options.dataFolder, options.holder)
  try {
    return openFile(options, release)
  } catch (error) {
    release()
    throw error
  }
}

function openFile(options: StoreOptions, release: () => void): Store {
  const { dataFolder } = options
  const steps = options.migrations ?? migrations
  const path = join(dataFolder, dataFileName)
  prepareFile(dataFolder, path, steps.length)
  chmodSync(path, 0o600)
  const opened = identityOf(path)
  const sqlite = new Database(path, { timeout: busyTimeout, fileMustExist: true })
  try {
    assertSqliteVersion(sqlite)
    holdExclusively(sqlite)
    setPragmas(sqlite)
    // A journal left by a crash has been replayed by now, so the header is asked again, through SQLite.
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) throw new StoreRefused('foreign')
    if (opened === null || identityOf(path) !== opened)
      throw new Error('The file was replaced while it was opened')
    migrate(sqlite, steps, { folder: join(dataFolder, 'before-migration'), name: 'netwerkcoach' })
    const tables = startRecording(sqlite)
    const holderPath = join(dataFolder, holderFileName)
    writeFileSync(holderPath, options.holder, { mode: 0o600 })
    const pause = options.typingPause ?? typingPause
    return held({ path, sqlite, tables, typingPause: pause, opened, dataFolder, holderPath, release })
  } catch (error) {
    sqlite.close()
    throw failureOf(error, holderOf(dataFolder)) ?? error
  }
}

interface Held {
  readonly path: string
  readonly sqlite: Database.Database
  readonly tables: ReadonlyMap<string, RecordedTable>
  readonly typingPause: number
  readonly opened: string
  readonly dataFolder: string
  readonly holderPath: string
  readonly release: () => void
}

function held({ path, sqlite, tables, typingPause, opened, dataFolder, holderPath, release }: Held): Store {
  const { read, write } = handles(sqlite)
  let replaced = false
  let kept = false
  const assertSameFile = () => {
    if (!replaced && identityOf(path) === opened) return
    replaced = true
    if (!kept) {
      // What we hold has lost its name and would be gone with the last handle: it gets one of its own.
      copyInto(sqlite, setAside(dataFolder), 'netwerkcoach')
      kept = true
    }
    throw fail('STORE_READ_ONLY')
  }
  return {
    path,
    sqlite,
    read,
    writeHandle: write,
    tables,
    typingPause,
    get readOnly() {
      return replaced
    },
    assertSameFile,
    close: () => {
      if (!sqlite.open) return
      try {
        assertSameFile()
      } catch (error) {
        if (!(error instanceof Failure)) throw error
      } finally {
        // While we hold the file it says our name; afterwards it may say another's.
        rmSync(holderPath, { force: true })
        sqlite.close()
        release()
      }
    },
  }
}
