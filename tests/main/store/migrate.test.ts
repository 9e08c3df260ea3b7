import { copyFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { type Migration, migrations } from '../../../main/store/migrations/index.ts'
import { dataFileName, openStore } from '../../../main/store/open.ts'
import { lastSeq } from '../../../main/store/write.ts'
import { ask, contentDigest, done, fileDigest, temporaryFolder, temporaryStore } from '../../support/store.ts'

/** Made by version 2 of the file and never touched since: the example network, and a name no keyboard has. */
const firstRelease = join(import.meta.dirname, '../../fixtures/store-v2.sqlite')

const copies = (dataFolder: string) => join(dataFolder, 'before-migration')

const addsTable: Migration = {
  version: migrations.length + 1,
  name: 'adds-a-table',
  up: (sqlite) => {
    sqlite.exec('CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY, value REAL NOT NULL) STRICT')
  },
}
const rebuildsTable: Migration = {
  version: migrations.length + 2,
  name: 'rebuilds-a-parent',
  up: (sqlite) => {
    sqlite.exec(`
      CREATE TABLE workplace_new (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, fictitious INTEGER NOT NULL) STRICT;
      INSERT INTO workplace_new SELECT id, name, fictitious FROM workplace;
      DROP TABLE workplace;
      ALTER TABLE workplace_new RENAME TO workplace;`)
  },
}
const newer = [...migrations, addsTable, rebuildsTable]

describe('migrating', () => {
  test('an empty folder gets the newest shape, and no copy', () => {
    const dataFolder = temporaryFolder()
    const store = temporaryStore({ dataFolder })
    expect(store.sqlite.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(readdirSync(dataFolder)).not.toContain('before-migration')
  })

  test('every table is STRICT and says what happens to its rows when a parent goes', () => {
    const { sqlite } = temporaryStore()
    const tables = sqlite
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
      .all() as {
      name: string
      strict: number
    }[]
    // What an index of words is made of is not ours to say.
    const ours = tables.filter(({ name }) => !/^(?:sqlite_|search_index)/u.test(name))
    expect(ours.length).toBeGreaterThan(16)
    expect(ours.filter(({ strict }) => strict !== 1)).toEqual([])
    const statements = sqlite
      .prepare("SELECT sql FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[]
    const count = (pattern: RegExp) => statements.join('\n').match(pattern)?.length ?? 0
    expect(count(/\bREFERENCES\b/gu)).toBe(count(/\bON DELETE (?:CASCADE|NO ACTION|SET NULL)\b/gu))
  })

  test('an older file keeps its content, after a copy that opens by itself', () => {
    const dataFolder = temporaryFolder()
    const old = openStore({ dataFolder, holder: 'test 1' })
    done(old, 'workplaces.openExample')
    const digest = contentDigest(old)
    const seq = lastSeq(old.read)
    old.close()

    const store = temporaryStore({ dataFolder, migrations: newer })
    expect(store.sqlite.pragma('user_version', { simple: true })).toBe(newer.length)
    expect(store.tables.has('later')).toBe(true)
    expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    const people = store.sqlite.prepare(
      'SELECT count(*) FROM person JOIN membership ON person_id = person.id',
    )
    expect(people.pluck().get()).toBe(14)
    // Row images of an older shape cannot be put back, so the record starts again; its numbers go on.
    expect(store.sqlite.prepare('SELECT count(*) FROM change').pluck().get()).toBe(0)
    expect(lastSeq(store.read)).toBe(seq)

    const files = readdirSync(copies(dataFolder))
    expect(files).toEqual([`netwerkcoach-v${String(migrations.length)}.sqlite`])
    const copy = join(copies(dataFolder), files[0] ?? '')
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600)
    const restored = temporaryFolder()
    const sqlite = new Database(copy, { readonly: true })
    sqlite.prepare('VACUUM INTO ?').run(join(restored, dataFileName))
    sqlite.close()
    expect(contentDigest(temporaryStore({ dataFolder: restored }))).toBe(digest)
  })

  test('a second copy never takes the place of the first', () => {
    const dataFolder = temporaryFolder()
    const failing: Migration = {
      ...addsTable,
      up: () => {
        throw new Error('half way')
      },
    }
    openStore({ dataFolder, holder: 'test 1' }).close()
    for (let n = 0; n < 2; n++)
      expect(() => openStore({ dataFolder, holder: 'test 1', migrations: [...migrations, failing] })).toThrow(
        'half way',
      )
    expect(readdirSync(copies(dataFolder))).toHaveLength(2)
  })

  test('a step that breaks off leaves the file as the step before left it', () => {
    const dataFolder = temporaryFolder()
    const old = openStore({ dataFolder, holder: 'test 1' })
    done(old, 'workplaces.openExample')
    const digest = contentDigest(old)
    old.close()
    const path = join(dataFolder, dataFileName)
    const bytes = fileDigest(path)
    const breaks: Migration = {
      ...addsTable,
      up: (sqlite) => {
        sqlite.exec('CREATE TABLE half (id TEXT NOT NULL PRIMARY KEY) STRICT; DELETE FROM tie')
        throw new Error('half way')
      },
    }
    expect(() => openStore({ dataFolder, holder: 'test 1', migrations: [...migrations, breaks] })).toThrow(
      'half way',
    )
    expect(fileDigest(path)).toBe(bytes)
    expect(contentDigest(temporaryStore({ dataFolder }))).toBe(digest)
  })

  test('a step that leaves a reference to nothing is refused', () => {
    const dataFolder = temporaryFolder()
    const old = openStore({ dataFolder, holder: 'test 1' })
    done(old, 'workplaces.openExample')
    old.close()
    const orphans: Migration = { ...addsTable, up: (sqlite) => void sqlite.exec('DELETE FROM workplace') }
    expect(() => openStore({ dataFolder, holder: 'test 1', migrations: [...migrations, orphans] })).toThrow(
      'reference',
    )
    expect(
      temporaryStore({ dataFolder }).sqlite.prepare('SELECT count(*) FROM workplace').pluck().get(),
    ).toBe(1)
  })

  test('a later step that breaks off leaves the file as it was, and so does every start after that', () => {
    const dataFolder = temporaryFolder()
    const path = join(dataFolder, dataFileName)
    copyFileSync(firstRelease, path)
    const bytes = fileDigest(path)
    const breaks: Migration = {
      ...rebuildsTable,
      up: (sqlite) => {
        rebuildsTable.up(sqlite)
        throw new Error('half way')
      },
    }
    for (let n = 0; n < 2; n++) {
      const steps = [...migrations, addsTable, breaks]
      expect(() => openStore({ dataFolder, holder: 'test 1', migrations: steps })).toThrow('half way')
      expect(fileDigest(path)).toBe(bytes)
    }
    const store = temporaryStore({ dataFolder })
    expect(store.how).toMatchObject({ afterCutOff: false, migrated: { from: 2, to: migrations.length } })
  })
})

describe('a file of a released version', () => {
  test('2 opens with everything that was in it', () => {
    const dataFolder = temporaryFolder()
    copyFileSync(firstRelease, join(dataFolder, dataFileName))
    const store = temporaryStore({ dataFolder })
    expect(store.how.migrated).toEqual({ from: 2, to: migrations.length })
    expect(ask(store, 'workplaces.list').map(({ name }) => name)).toContain('Ålesund–Één 👩‍🏫 ’t Gooi')

    const before = new Database(firstRelease, { readonly: true })
    const tables = before
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite*'")
      .pluck()
      .all() as string[]
    for (const table of tables.filter((name) => !name.startsWith('change'))) {
      const columns = (before.pragma(`table_info(${table})`) as { name: string }[]).map(
        ({ name }) => `"${name}"`,
      )
      const rows = (sqlite: Database.Database) =>
        sqlite
          .prepare(`SELECT ${columns.join(', ')} FROM "${table}" ORDER BY 1, 2`)
          .raw()
          .all()
      expect(rows(store.sqlite), table).toEqual(rows(before))
    }
    before.close()

    // The same shape as a file that was never anything else.
    const shape = (sqlite: Database.Database) =>
      sqlite.prepare('SELECT type, name, tbl_name FROM main.sqlite_schema ORDER BY type, name').raw().all()
    expect(shape(store.sqlite)).toEqual(shape(temporaryStore().sqlite))
    const kept = join(copies(dataFolder), 'netwerkcoach-v2.sqlite')
    const copy = new Database(kept, { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(2)
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    copy.close()
  })
})
