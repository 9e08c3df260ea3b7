import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore } from '../../../main/store/open.ts'
import { ask, done, failureOf, fileDigest, temporaryFolder, temporaryStore } from '../../support/store.ts'

const names = (path: string): unknown[] => {
  const sqlite = new Database(path, { readonly: true })
  try {
    return sqlite.prepare('SELECT name FROM workplace ORDER BY name').pluck().all()
  } finally {
    sqlite.close()
  }
}
const kept = (dataFolder: string) =>
  readdirSync(join(dataFolder, 'set-aside')).map((name) => join(dataFolder, 'set-aside', name))

describe.skipIf(process.platform === 'win32')('a file that is replaced while we hold it', () => {
  test('is never written, and our version is kept beside it', () => {
    const dataFolder = temporaryFolder()
    const theirs = openStore({ dataFolder: temporaryFolder(), holder: 'test 2' })
    done(theirs, 'workplaces.create', { name: 'Van de andere pc' })
    theirs.close()

    const store = temporaryStore({ dataFolder })
    done(store, 'workplaces.create', { name: 'Van ons' })
    // What a sync client does: write beside, then rename over.
    writeFileSync(`${store.path}.download`, readFileSync(theirs.path))
    renameSync(`${store.path}.download`, store.path)
    const digest = fileDigest(store.path)

    for (let n = 0; n < 3; n++)
      expect(failureOf(() => done(store, 'workplaces.create', { name: 'Te laat' }))).toMatchObject({
        code: 'STORE_READ_ONLY',
      })
    expect(store.readOnly).toBe(true)
    expect(fileDigest(store.path)).toBe(digest)
    expect(kept(dataFolder)).toHaveLength(1)
    expect(kept(dataFolder).flatMap(names)).toEqual(['Van ons'])
    // What is on the screen can still be asked for.
    expect(ask(store, 'workplaces.list').map(({ name }) => name)).toEqual(['Van ons'])
    store.close()
    expect(kept(dataFolder)).toHaveLength(1)
    expect(fileDigest(store.path)).toBe(digest)
    expect(names(store.path)).toEqual(['Van de andere pc'])
    // Nor is it taken for ours the next time.
    const next = openStore({ dataFolder, holder: 'test 1' })
    expect(next.verify(Infinity)).toBe('differs')
    expect(next.turned).toBe('changedOutside')
    next.close()
  })

  test('is noticed at the latest when we close', () => {
    const dataFolder = temporaryFolder()
    const store = openStore({ dataFolder, holder: 'test 1' })
    done(store, 'workplaces.create', { name: 'Van ons' })
    rmSync(store.path)
    store.close()
    expect(kept(dataFolder).flatMap(names)).toEqual(['Van ons'])
  })
})

test('an undisturbed file closes without leaving anything', () => {
  const dataFolder = temporaryFolder()
  const store = openStore({ dataFolder, holder: 'test 1' })
  done(store, 'workplaces.create', { name: 'W' })
  store.close()
  expect(readdirSync(dataFolder).sort()).toEqual([
    'netwerkcoach.lock',
    'netwerkcoach.seal',
    'netwerkcoach.sqlite',
    'netwerkcoach.sqlite-journal',
  ])
})
