import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../../main/store/migrations/index.ts'
import { openStore } from '../../../main/store/open.ts'
import { builtPath } from '../../support/built-path.ts'
import { closedStore, cutOffCopy, dataFile, sealInUse } from '../../support/generations.ts'
import { ask, done, failureOf, fileDigest, readyNetwork, temporaryFolder } from '../../support/store.ts'

const setpriv = '/usr/bin/setpriv'
const nobody = '65534'
const isRoot = process.getuid?.() === 0

/** Looks at a store as a user that owns nothing; root itself is refused nothing, which would hide every failure. */
function lookedBySomebodyElse(dataFolder: string): unknown {
  const as = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  const { stdout, stderr } = spawnSync(
    setpriv,
    [...as, process.execPath, builtPath('looking-child'), dataFolder],
    {
      encoding: 'utf8',
      env: { ...process.env, HOME: '/nonexistent' },
    },
  )
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

function sharedStore(fileMode: number, folderMode: number): string {
  const dataFolder = temporaryFolder()
  closedStore(dataFolder, ['Van ons'])
  allow(dataFolder, fileMode, folderMode)
  return dataFolder
}

function allow(dataFolder: string, fileMode: number, folderMode: number): void {
  for (const name of readdirSync(dataFolder)) chmodSync(join(dataFolder, name), fileMode)
  chmodSync(dataFolder, folderMode)
}

describe.skipIf(!isRoot || !existsSync(setpriv))('as another user (needs root and setpriv)', () => {
  const looksOnly = { names: ['Van ons'], readOnly: 'file', wrote: 'STORE_READ_ONLY' }

  test.each([
    ['neither file nor folder can be written', 0o644, 0o755],
    ['only the folder can be written', 0o644, 0o777],
    ['only the file can be written', 0o666, 0o755],
  ])('%s: everything can be read, nothing changed', (_, fileMode, folderMode) => {
    const dataFolder = sharedStore(fileMode, folderMode)
    // The lock is made by whoever may; here it would be root's.
    if (folderMode === 0o777) rmSync(join(dataFolder, 'netwerkcoach.lock'))
    const digest = fileDigest(dataFile(dataFolder))
    expect(lookedBySomebodyElse(dataFolder)).toEqual(looksOnly)
    expect(fileDigest(dataFile(dataFolder))).toBe(digest)
  })

  test('a file that may not be read is said to be so', () => {
    expect(lookedBySomebodyElse(sharedStore(0o600, 0o755))).toBe('noPermission')
  })

  test('a folder that may not be entered is said to be so', () => {
    expect(lookedBySomebodyElse(sharedStore(0o644, 0o700))).toMatch(/noPermission|STORE_READ_ONLY/u)
  })

  test('a journal that would have to be played back where nothing can be written is said, and stays', () => {
    const dataFolder = sharedStore(0o644, 0o755)
    cutOffCopy(dataFolder, dataFolder)
    sealInUse(dataFolder)
    allow(dataFolder, 0o644, 0o755)
    const files = [dataFile(dataFolder), `${dataFile(dataFolder)}-journal`]
    const digests = files.map(fileDigest)
    expect(lookedBySomebodyElse(dataFolder)).toBe('noPermission')
    expect(files.map(fileDigest)).toEqual(digests)
  })
})

describe('only to look', () => {
  test('nothing is written, in the file or beside it', () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Van ons'])
    const files = () => readdirSync(dataFolder).map((name) => [name, fileDigest(join(dataFolder, name))])
    const before = files()
    const store = openStore({ dataFolder, holder: 'test 1', viewOnly: true })
    expect(store.how.readOnly).toBe('chosen')
    expect(store.readOnly).toBe(true)
    expect(ask(store, 'workplaces.list')).toMatchObject([{ name: 'Van ons' }])
    expect(failureOf(() => done(store, 'workplaces.create', { name: 'x' })).code).toBe('STORE_READ_ONLY')
    expect(() => store.sqlite.exec('DELETE FROM workplace')).toThrow(/readonly/u)
    store.close()
    expect(files()).toEqual(before)
  })

  test('an older file is shown in the shape of this version, and stays what it was', () => {
    const dataFolder = temporaryFolder()
    copyFileSync(join(import.meta.dirname, '../../fixtures/store-v2.sqlite'), dataFile(dataFolder))
    const digest = fileDigest(dataFile(dataFolder))
    const newer = [
      ...migrations,
      {
        version: migrations.length + 1,
        name: 'next',
        up: (sqlite: { exec(sql: string): unknown }) =>
          void sqlite.exec('CREATE TABLE next (id TEXT NOT NULL PRIMARY KEY) STRICT'),
      },
    ]
    const store = openStore({ dataFolder, holder: 'test 1', viewOnly: true, migrations: newer })
    expect(store.how.readOnly).toBe('otherVersion')
    expect(store.tables.has('next')).toBe(true)
    expect(ask(store, 'workplaces.list')).toHaveLength(2)
    expect(failureOf(() => done(store, 'workplaces.create', { name: 'x' })).code).toBe('STORE_READ_ONLY')
    store.close()
    expect(fileDigest(dataFile(dataFolder))).toBe(digest)
  })

  test('a file that does not hold together shows what there is of it', () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Van ons'])
    const store = openStore({ dataFolder, holder: 'test 1' })
    readyNetwork(store)
    store.close()
    // A reference to nothing: the kind of damage that leaves everything readable.
    const sqlite = new Database(dataFile(dataFolder))
    sqlite.pragma('foreign_keys = OFF')
    sqlite.exec("UPDATE network SET workplace_id = '22222222-2222-4222-8222-222222222222'")
    sqlite.close()
    sealInUse(dataFolder)
    let viewable: unknown = null
    try {
      openStore({ dataFolder, holder: 'test 1' })
    } catch (error) {
      viewable = error
    }
    expect(viewable).toMatchObject({ reason: 'damaged', isViewable: true })
    const shown = openStore({ dataFolder, holder: 'test 1', viewOnly: true })
    expect(ask(shown, 'workplaces.list').map(({ name }) => name)).toContain('Van ons')
    shown.close()
  })
})
