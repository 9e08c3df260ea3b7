import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { applicationId } from '../../../main/store/header.ts'
import { migrations } from '../../../main/store/migrations/index.ts'
import { dataFileName, openStore } from '../../../main/store/open.ts'
import { oldestSqlite, promisedPragmas } from '../../../main/store/pragmas.ts'
import { StoreRefused } from '../../../main/store/problems.ts'
import { builtPath } from '../../support/built-path.ts'
import { done, failureOf, fileDigest, temporaryFolder, temporaryStore } from '../../support/store.ts'

const options = (dataFolder: string) => ({ dataFolder, holder: 'test 1' })

describe('the settings of the connection', () => {
  test('are what reliability promises', () => {
    const { sqlite } = temporaryStore()
    const values = Object.fromEntries(
      [
        ...['journal_mode', 'locking_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema'],
        ...[
          'cell_size_check',
          'secure_delete',
          'temp_store',
          'mmap_size',
          'recursive_triggers',
          'application_id',
        ],
      ].map((name) => [name, sqlite.pragma(name, { simple: true })]),
    )
    expect(values).toEqual({
      journal_mode: 'truncate',
      locking_mode: 'exclusive',
      synchronous: 2,
      foreign_keys: 1,
      busy_timeout: 250,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      temp_store: 2,
      mmap_size: 0,
      recursive_triggers: 1,
      application_id: applicationId,
    })
    expect(promisedPragmas('darwin')).toHaveProperty('fullfsync', 1)
  })

  test('rest on a SQLite without the WAL-reset corruption', () => {
    const version = temporaryStore().sqlite.prepare('SELECT sqlite_version()').pluck().get() as string
    expect(version.localeCompare(oldestSqlite, 'en', { numeric: true })).toBeGreaterThanOrEqual(0)
  })

  test.skipIf(process.platform === 'win32')('keep the file and its folder to this user', () => {
    const dataFolder = temporaryFolder()
    const store = temporaryStore({ dataFolder })
    done(store, 'workplaces.create', { name: 'W' })
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
    expect(mode(dataFolder)).toBe('700')
    expect(mode(store.path)).toBe('600')
    expect(mode(`${store.path}-journal`)).toBe('600')
  })

  test('leave no deleted text in the file or its journal', () => {
    const store = temporaryStore()
    // As a record would keep it on purpose, the text is written and deleted by hand.
    store.sqlite.exec(`DROP TRIGGER temp.record_workplace_INSERT; DROP TRIGGER temp.record_workplace_DELETE;
      INSERT INTO workplace VALUES ('11111111-1111-4111-8111-111111111111', 'Kanariegeel', 0)`)
    expect(readFileSync(store.path).includes('Kanariegeel')).toBe(true)
    store.sqlite.exec('DELETE FROM workplace')
    expect(readFileSync(store.path).includes('Kanariegeel')).toBe(false)
    expect(statSync(`${store.path}-journal`).size).toBe(0)
  })
})

/** A file is refused as it is, and nothing is left beside it. */
function expectRefused(dataFolder: string, reason: 'foreign' | 'newer') {
  const path = join(dataFolder, dataFileName)
  // A time long past shows any write, even of the same bytes.
  utimesSync(path, 1_000, 1_000)
  const state = () => ({
    digest: fileDigest(path),
    time: statSync(path).mtimeMs,
    // The lock is taken before anything is looked at, and its file stays.
    files: readdirSync(dataFolder).filter((name) => name !== 'netwerkcoach.lock'),
  })
  const before = state()
  expect(() => openStore(options(dataFolder))).toThrow(StoreRefused)
  try {
    openStore(options(dataFolder))
  } catch (error) {
    expect(error).toMatchObject({ reason })
  }
  expect(state()).toEqual(before)
}

describe('a file that is not ours to open', () => {
  function sqliteFile(dataFolder: string, pragmas: string) {
    const sqlite = new Database(join(dataFolder, dataFileName))
    sqlite.exec(`CREATE TABLE other (a); INSERT INTO other VALUES (1); ${pragmas}`)
    sqlite.close()
  }

  test.each([
    ['another application’s', 'PRAGMA application_id = 42'],
    ['nobody’s', ''],
    ['one in WAL mode', 'PRAGMA journal_mode = WAL'],
  ])('%s database is left untouched', (_, pragmas) => {
    const dataFolder = temporaryFolder()
    sqliteFile(dataFolder, pragmas)
    expectRefused(dataFolder, 'foreign')
  })

  test.each([migrations.length + 1, 1_000, -1])('version %i is left untouched', (version) => {
    const dataFolder = temporaryFolder()
    sqliteFile(
      dataFolder,
      `PRAGMA application_id = ${String(applicationId)}; PRAGMA user_version = ${String(version)}`,
    )
    expectRefused(dataFolder, 'newer')
  })

  test.each([
    ['a text', Buffer.from('Beste coach,')],
    ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(5_000, 7)])],
    ['zeros', Buffer.alloc(4_096)],
  ])('%s is left untouched', (_, bytes) => {
    const dataFolder = temporaryFolder()
    writeFileSync(join(dataFolder, dataFileName), bytes)
    expectRefused(dataFolder, 'foreign')
  })
})

describe('what lies beside the file', () => {
  test('a journal of a file that is gone is set aside, not replayed into the new one', () => {
    const dataFolder = temporaryFolder()
    const journal = join(dataFolder, `${dataFileName}-journal`)
    writeFileSync(journal, Buffer.alloc(1_024, 0xd9))
    const store = temporaryStore({ dataFolder })
    done(store, 'workplaces.create', { name: 'W' })
    expect(readdirSync(join(dataFolder, 'set-aside'))).toHaveLength(1)
    expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('a stale WAL beside our file is set aside, not adopted', () => {
    const dataFolder = temporaryFolder()
    // A WAL of a copy of the same file, in which the werkplaats is gone.
    const first = openStore(options(dataFolder))
    done(first, 'workplaces.create', { name: 'Blijft' })
    first.close()
    const path = join(dataFolder, dataFileName)
    const copy = join(temporaryFolder(), 'copy.sqlite')
    writeFileSync(copy, readFileSync(path))
    const sqlite = new Database(copy)
    sqlite.pragma('journal_mode = WAL')
    sqlite.exec('DELETE FROM workplace')
    writeFileSync(`${path}-wal`, readFileSync(`${copy}-wal`))
    sqlite.close()

    const store = temporaryStore({ dataFolder })
    expect(existsSync(`${path}-wal`)).toBe(false)
    expect(readdirSync(join(dataFolder, 'set-aside'))).toHaveLength(1)
    expect(store.sqlite.prepare('SELECT name FROM workplace').pluck().all()).toEqual(['Blijft'])
  })

  test('an empty file becomes a new store', () => {
    const dataFolder = temporaryFolder()
    writeFileSync(join(dataFolder, dataFileName), '')
    const store = temporaryStore({ dataFolder })
    expect(store.sqlite.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(readdirSync(dataFolder).filter((name) => name.includes('.new-'))).toEqual([])
  })
})

describe('a second opener', () => {
  interface Said {
    readonly opened: boolean
    readonly failure?: unknown
    readonly ms?: number
  }
  /** Another process that opens the folder; `said` is how that went, `end` lets it close and go. */
  function opener(dataFolder: string) {
    const opening = spawn(process.execPath, [builtPath('opening-child'), dataFolder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const closed = once(opening, 'close')
    const said = once(opening.stdout, 'data').then(([line]) => JSON.parse(String(line)) as Said)
    const end = async () => {
      opening.stdin.end()
      await closed
    }
    return { pid: opening.pid, said, end }
  }

  test('in another process is refused fast, with the name of the first', async () => {
    const dataFolder = temporaryFolder()
    const first = openStore({ dataFolder, holder: 'electron 4711' })
    done(first, 'workplaces.create', { name: 'W' })
    const refused = opener(dataFolder)
    const { failure, ms } = await refused.said
    expect(failure).toEqual({ code: 'STORE_BUSY', data: { holder: 'electron 4711' } })
    expect(ms).toBeLessThan(10_000)
    await refused.end()
    first.close()
    const next = opener(dataFolder)
    expect(await next.said).toEqual({ opened: true })
    const late = failureOf(() => openStore(options(dataFolder)))
    expect(late).toEqual({ code: 'STORE_BUSY', data: { holder: `test ${String(next.pid)}` } })
    await next.end()
    expect(temporaryStore({ dataFolder }).sqlite.prepare('SELECT name FROM workplace').pluck().all()).toEqual(
      ['W'],
    )
  })

  test('in a race for a new folder: exactly one gets it', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 4; round++) {
      const dataFolder = temporaryFolder()
      const openers = [opener(dataFolder), opener(dataFolder)]
      const said = await Promise.all(openers.map((one) => one.said))
      expect(said.filter(({ opened }) => opened)).toHaveLength(1)
      expect(said.find(({ opened }) => !opened)?.failure).toMatchObject({ code: 'STORE_BUSY' })
      await Promise.all(openers.map((one) => one.end()))
      expect(readdirSync(dataFolder).filter((name) => /new-|holder/u.test(name))).toEqual([])
    }
  })

  test('in the same process is refused without touching the file, which would drop the lock', async () => {
    const dataFolder = temporaryFolder()
    const first = openStore({ dataFolder, holder: 'electron 4711' })
    expect(failureOf(() => openStore(options(dataFolder)))).toEqual({
      code: 'STORE_BUSY',
      data: { holder: 'electron 4711' },
    })
    const outside = opener(dataFolder)
    expect(await outside.said).toMatchObject({ opened: false })
    await outside.end()
    first.close()
    expect(done(temporaryStore({ dataFolder }), 'workplaces.create', { name: 'W' }).name).toBe('W')
  })

  test('is told who has it while that one is still opening, not who had it before a crash', () => {
    const dataFolder = temporaryFolder()
    temporaryStore({ dataFolder }).close()
    const holderPath = join(dataFolder, 'netwerkcoach.holder')
    writeFileSync(holderPath, 'loopback 999')
    // As a crash leaves it: without its seal the file is checked first, and that takes long.
    rmSync(join(dataFolder, 'netwerkcoach.seal'))
    const said: string[] = []
    const store = openStore({ dataFolder, holder: 'electron 12' }, () => {
      said.push(readFileSync(holderPath, 'utf8'))
    })
    expect(said).toContain('electron 12')
    expect(said).not.toContain('loopback 999')
    store.close()
    expect(existsSync(holderPath)).toBe(false)
    writeFileSync(join(dataFolder, dataFileName), 'no longer a data file of ours')
    expect(() => openStore({ dataFolder, holder: 'electron 12' })).toThrow(StoreRefused)
    expect(existsSync(holderPath)).toBe(false)
  })

  test('is told nothing that is not a holder’s name', async () => {
    const dataFolder = temporaryFolder()
    temporaryStore({ dataFolder })
    writeFileSync(join(dataFolder, 'netwerkcoach.holder'), '<b>me</b>')
    const refused = opener(dataFolder)
    expect((await refused.said).failure).toEqual({ code: 'STORE_BUSY', data: { holder: null } })
    await refused.end()
  })
})
