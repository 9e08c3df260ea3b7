import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createFile } from './create.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { identityOf, isWritable, privateFolder, restrict } from './disk.ts'
import { type Accepted, findFile } from './found.ts'
import { applicationId, dataFileName } from './header.ts'
import { type Opening, held } from './held.ts'
import { useFolder } from './in-use.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { search } from './migrations/0009-search.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { assertSqliteVersion, busyTimeout, holdExclusively, setPragmas } from './pragmas.ts'
import { StoreRefused, failureOf } from './problems.ts'
import type { Opened, Turned } from './protocol.ts'
import { type RecordedTable, quoted, recordedTables, startRecording } from './recording.ts'
import { fillIndex, isIndexReady, startNoting } from './search/indexing.ts'
import { type Sealing, type Verdict, createSealing } from './sealing.ts'
import { carryRestoreThrough } from './restoring.ts'
import { isWhole } from './whole.ts'

export { dataFileName } from './header.ts'
const holderFileName = 'netwerkcoach.holder'

export interface StoreOptions {
  readonly dataFolder: string
  /** Who opens it, as "loopback 4711": told to whoever finds the file taken. */
  readonly holder: string
  /** Only tests give another list. */
  readonly migrations?: readonly Migration[]
  /** Milliseconds; only tests give another, 0 for none. */
  readonly typingPause?: number
  /** How long nothing is asked before the file is looked through, in milliseconds; only tests give another. */
  readonly idleTime?: number
  /** To look, whatever the file is like; nothing is written. */
  readonly viewOnly?: boolean
  /** What a coach said about a file that is not what it should be. */
  readonly accepted?: Accepted
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
  readonly how: Opened
  /** True when nothing is written (any more). */
  readonly readOnly: boolean
  /** What the open file turned out to be, when it is not what it should be; nothing is written from then on. */
  readonly turned: Turned | null
  /** Compares on for so many bytes with what the seal said; `differs` makes the store read-only, and says why in `turned`. */
  verify(bytes: number): Verdict
  /** For whoever finds that the file does not hold together. */
  turnDamaged(): void
  /**
   * Goes before every write transaction. Throws STORE_READ_ONLY when the file is not what its seal says, when the path
   * leads to another file (ours is then kept beside it, once), or when it is only looked at. From here on the seal says
   * that the file is in use.
   */
  beforeWrite(): void
  /** Seals the file, closes it and lets go of the folder; may be called twice. */
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
 * Says who has the folder, from the moment that it is ours: opening may take long, and who comes meanwhile must not be told
 * the name of one that is gone. Answers how to take it back. On a full disk it is not said here; then opening says so.
 */
function nameHolder({ dataFolder, holder }: StoreOptions): () => void {
  const path = join(dataFolder, holderFileName)
  try {
    writeFileSync(path, holder, { mode: 0o600 })
  } catch {
    // What cannot be written here cannot be written later either, and that is told.
  }
  return () => {
    try {
      rmSync(path, { force: true })
    } catch {
      // The lock goes all the same; the next holder writes over it.
    }
  }
}

/** Throws when the file is not whole; a file that is can be trusted without its seal. */
function assertWhole(sqlite: Database.Database): void {
  if (!isWhole(sqlite)) throw new StoreRefused('damaged', isReadable(sqlite))
}

/** Whether there is something to look at in a file that does not hold together. */
function isReadable(sqlite: Database.Database): boolean {
  try {
    for (const { name } of recordedTables(sqlite).values())
      sqlite.prepare(`SELECT count(*) FROM main.${quoted(name)}`).get()
    return true
  } catch {
    return false
  }
}

/**
 * Opens the data file, making or migrating it where needed, and holds it alone until `close`. What was closed properly
 * opens at once, and is compared with its seal afterwards (`verify`); anything else is checked as a whole first.
 * `onDoing` hears what takes long. Throws Failure STORE_BUSY (another app holds it), {@link StoreRefused} (left as it
 * is), DISK_FULL, STORE_READ_ONLY, or an Error.
 */
export function openStore(options: StoreOptions, onDoing: (doing: Doing) => void = () => undefined): Store {
  const { dataFolder } = options
  const letGo: (() => void)[] = []
  const release = () => {
    while (letGo.length > 0) letGo.pop()?.()
  }
  try {
    privateFolder(dataFolder)
    letGo.push(useFolder(dataFolder, options.holder))
    const canWrite = isWritable(dataFolder)
    if (canWrite) {
      letGo.push(lockFolder(dataFolder))
      letGo.push(nameHolder(options))
    }
    return openFound(options, canWrite, release, onDoing)
  } catch (error) {
    release()
    throw failureOf(error, holderOf(dataFolder)) ?? error
  }
}

type Doing = 'checking' | 'migrating'

function openFound(
  options: StoreOptions,
  canWrite: boolean,
  release: () => void,
  onDoing: (doing: Doing) => void,
): Store {
  const { dataFolder } = options
  const steps = options.migrations ?? migrations
  const path = join(dataFolder, dataFileName)
  const restored = canWrite ? carryRestoreThrough(dataFolder) : null
  const found = findFile({
    dataFolder,
    path,
    newest: steps.length,
    canWrite,
    accepted: options.accepted ?? null,
  })
  if (found.kind === 'new') createFile(path, found.overEmpty)
  const readOnly = readOnlyReason(options, path, canWrite)
  if (readOnly === null) restrict(path, 0o600)
  // Open for as long as SQLite has the file, and longer: see seal.ts.
  // To be written it has to be open for writing, so that its last bytes can be waited for on Windows too.
  const file = openSync(path, readOnly === null ? 'r+' : 'r')
  const opened = identityOf(path)
  const seal = found.kind === 'file' ? found.seal : null
  let sqlite: Database.Database | null = null
  let sealed: Sealing | null = null
  try {
    sqlite = new Database(path, { timeout: busyTimeout, fileMustExist: true, readonly: readOnly !== null })
    sealed = createSealing({ dataFolder, path, file, sqlite, seal })
    assertSqliteVersion(sqlite)
    holdExclusively(sqlite)
    setPragmas(sqlite)
    // A journal left by a crash has been replayed by now, so the header is asked again, through SQLite.
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) throw new StoreRefused('foreign')
    if (opened === null || identityOf(path) !== opened)
      throw new Error('The file was replaced while it was opened')
    const base = { options, path, file, opened, sqlite, sealed, release, steps, found }
    const opening = { ...base, restored: restored?.at ?? null }
    return readOnly === null ? openForWriting(opening, onDoing) : openForReading(opening, readOnly, onDoing)
  } catch (error) {
    try {
      // One changed byte in the file can look like any fault of ours.
      if (sqlite !== null && failureOf(error) === null && sealed?.verify(Infinity) === 'differs')
        throw differs(sqlite)
      throw error
    } finally {
      sqlite?.close()
      closeSync(file)
    }
  }
}

function readOnlyReason(options: StoreOptions, path: string, canWrite: boolean): Opened['readOnly'] {
  if (options.viewOnly === true) return 'chosen'
  return canWrite && isWritable(path) ? null : 'file'
}

/** What the file is still to be compared with. */
const sealOf = ({ found }: Opening) => (found.kind === 'file' ? found.seal : null)
const isNew = ({ found }: Opening) => found.kind === 'new' || found.userVersion === 0
const wasCutOff = ({ found }: Opening) => found.kind === 'file' && found.wasCutOff

function openForWriting(opening: Opening, onDoing: (doing: Doing) => void): Store {
  const { options, sqlite, steps, found, sealed } = opening
  const { dataFolder } = options
  const seal = sealOf(opening)
  const migrates = found.kind === 'file' && found.userVersion > 0 && found.userVersion < steps.length
  const indexes = !isNew(opening) && mustIndex(opening)
  if (!isNew(opening) && seal === null) {
    onDoing('checking')
    assertWhole(sqlite)
  } else if (migrates || indexes || sealed.isOfAnotherSize()) {
    onDoing('checking')
    if (sealed.verify(Infinity) === 'differs') throw differs(sqlite)
  }
  if (migrates || indexes) {
    onDoing('migrating')
    sealed.beforeWrite()
  }
  let from: number | null
  try {
    from = migrate(sqlite, steps, { folder: join(dataFolder, 'before-migration'), name: 'netwerkcoach' })
    if (mustIndex(opening)) fillIndex(sqlite)
  } catch (error) {
    sealed.seal()
    throw error
  }
  if (seal === null || from !== null || indexes) sealed.seal()
  const tables = startRecording(sqlite)
  startNoting(sqlite)
  const holderPath = join(dataFolder, holderFileName)
  if (holderOf(dataFolder) !== options.holder) writeFileSync(holderPath, options.holder, { mode: 0o600 })
  return held(opening, {
    tables,
    sealed,
    letGo: () => {
      rmSync(holderPath, { force: true })
    },
    how: {
      readOnly: null,
      afterCutOff: wasCutOff(opening),
      restored: opening.restored,
      migrated: from === null ? null : { from, to: steps.length },
    },
  })
}

/**
 * The index to search by is made anew when it is not what this version would make, and when somebody else may have
 * changed what it is of.
 */
const mustIndex = ({ options, steps, sqlite }: Opening) =>
  steps.includes(search) && ((options.accepted ?? null) !== null || !isIndexReady(sqlite))

/** What to say of a file that is not what its seal says. */
const differs = (sqlite: Database.Database) =>
  isWhole(sqlite) ? new StoreRefused('changedOutside', true) : new StoreRefused('damaged', isReadable(sqlite))

/** Nothing is written, not even to bring an older file to the shape of this version: that happens to a copy in memory. */
function openForReading(
  opening: Opening,
  readOnly: 'chosen' | 'file' | 'otherVersion',
  onDoing: (doing: Doing) => void,
): Store {
  const { options, sqlite, steps, sealed } = opening
  const seal = sealOf(opening)
  const isOlder = Number(sqlite.pragma('user_version', { simple: true })) < steps.length
  // Who chose to look at a file that does not hold together, gets to see what there is.
  if (options.viewOnly !== true && (seal === null || isOlder || sealed.isOfAnotherSize())) {
    onDoing('checking')
    if (seal === null) assertWhole(sqlite)
    else if (sealed.verify(Infinity) === 'differs') throw differs(sqlite)
  }
  let shown = sqlite
  if (isOlder) {
    onDoing('migrating')
    shown = new Database(sqlite.serialize())
    setPragmas(shown)
    migrate(shown, steps, null)
    if (mustIndex({ ...opening, sqlite: shown })) fillIndex(shown)
  }
  shown.pragma('query_only = ON')
  return held(
    { ...opening, sqlite: shown },
    {
      tables: recordedTables(shown),
      sealed: null,
      verify: options.viewOnly === true ? null : sealed.verify,
      letGo: () => {
        sqlite.close()
      },
      how: {
        readOnly: isOlder ? 'otherVersion' : readOnly,
        afterCutOff: wasCutOff(opening),
        restored: opening.restored,
        migrated: null,
      },
    },
  )
}
