import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { dataFileName, openStore } from '../../../main/store/open.ts'
import { keepIndex } from '../../../main/store/search/keeping.ts'
import { startStore } from '../../../main/store/client.ts'
import { inspect } from '../../../main/store/backup-file.ts'
import type { AppServices } from '../../../main/services/index.ts'
import { hitsIn, erasingHere } from '../../support/erase.ts'
import { expectIndexTrue, hits, read, search } from '../../support/search.ts'
import { done, change, readyNetwork, temporaryFolder, temporaryStore } from '../../support/store.ts'
import { workerUrl } from '../../../main/worker-url.ts'
import { takeIn, throughFile } from '../bundle/support.ts'

const today = '2026-11-01'

describe('the index stays true', () => {
  test('through undo, redo, the trash and back', () => {
    const store = temporaryStore({ typingPause: 0 })
    const { networkId } = readyNetwork(store)
    const add = (text: string) => done(store, 'agreements.add', { networkId, agreement: { text }, today })
    const { id } = add('Zeldzaam woord')
    const found = () => hits(store, 'zeldzaam').map(read)
    const settled = (words: readonly string[]) => {
      // As it is right after a change, and when it has been put in.
      expect(found()).toEqual(words)
      expectIndexTrue(store)
      expect(found()).toEqual(words)
    }
    settled(['[Zeldzaam] woord'])
    done(store, 'agreements.update', { id, patch: { text: 'Nog zeldzamer' } })
    settled([])
    change(store, 'history.undo')
    settled(['[Zeldzaam] woord'])
    const removal = change(store, 'agreements.remove', { ids: [id] }).written.change
    settled([])
    change(store, 'trash.restore', { change: removal })
    settled(['[Zeldzaam] woord'])
    change(store, 'networks.remove', { id: networkId })
    settled([])
    change(store, 'history.undo')
    settled(['[Zeldzaam] woord'])
  })

  test('after a bundle was taken in, and taken back', () => {
    const store = temporaryStore()
    done(store, 'workplaces.openExample')
    expectIndexTrue(store)
    const empty = temporaryStore()
    takeIn(empty, throughFile(store))
    expect(search(empty, 'zelfgestuurd').map(({ name, more }) => [name, more])).toEqual(
      search(store, 'zelfgestuurd').map(({ name, more }) => [name, more]),
    )
    expectIndexTrue(empty)
    change(empty, 'history.undo')
    expectIndexTrue(empty)
    expect(search(empty, 'zelfgestuurd')).toEqual([])
  })

  test('a change that is refused leaves nothing to be put in', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    expectIndexTrue(store)
    expect(() => change(store, 'agreements.add', { networkId, agreement: { text: '' }, today })).toThrow()
    expect(keepIndex(store)).toBe('done')
    expect(store.sqlite.prepare('SELECT count(*) FROM search_due').pluck().get()).toBe(0)
  })

  test('is brought up to date by itself when nobody asks anything', async () => {
    const dataFolder = temporaryFolder()
    const client = await startStore<AppServices>(workerUrl('store-worker'), { dataFolder, holder: 'test 1' })
    await client.write('workplaces.create', { name: 'Werkplaats Ooievaar' })
    const find = () =>
      client.query('search.find', { text: 'ooievaar', networkId: null, limit: 60, withNames: false })
    expect(await find()).toHaveLength(1)
    // Longer than it waits; asking would make it wait again.
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    await client.close()
    const sqlite = new Database(join(dataFolder, dataFileName), { readonly: true })
    expect(sqlite.prepare('SELECT count(*) FROM search_due').pluck().get()).toBe(0)
    expect(
      sqlite.prepare("SELECT count(*) FROM search_index WHERE search_index MATCH 'ooievaar'").pluck().get(),
    ).toBe(1)
    sqlite.close()
  })
})

describe('removing for good', () => {
  test('leaves no byte of a name in the index, nor three letters of it', async () => {
    const dataFolder = temporaryFolder()
    const store = temporaryStore({ dataFolder, typingPause: 0 })
    const { networkId } = readyNetwork(store)
    const name = 'Xqzwenna Vqjx'
    const add = (displayName: string) =>
      done(store, 'participants.add', {
        networkId,
        person: { displayName, role: `${displayName}rol` },
        today,
      })
    const { person } = add(name)
    add('Bob Blijvend')
    expectIndexTrue(store)
    const terms = () => {
      store.sqlite.exec(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab('main', 'search_index', 'row')",
      )
      return store.sqlite
        .prepare("SELECT term FROM temp.word WHERE term IN ('xqz', 'vqj', 'qzw', 'bob')")
        .pluck()
        .all()
    }
    expect(terms()).toEqual(['bob', 'qzw', 'vqj', 'xqz'])
    // Once more in another way, and not put in yet when she is removed.
    done(store, 'participants.updatePerson', { id: person.id, patch: { role: 'Xqzwenna leert' } })
    await erasingHere({ dataFolder, store }).run({
      what: { kind: 'person', id: person.id },
      ties: 'remove',
      backupsToo: false,
    })
    expect(terms()).toEqual(['bob'])
    expectIndexTrue(store)
    store.close()
    expect(hitsIn(dataFolder, ['Xqzwenna', 'Vqjx', person.id])).toEqual([])
    expect(hitsIn(dataFolder, ['Blijvend'])).not.toEqual([])
  })

  test('of a network takes it and all its words along, its number in the index too', async () => {
    const dataFolder = temporaryFolder()
    const store = temporaryStore({ dataFolder, typingPause: 0 })
    const { networkId } = readyNetwork(store)
    for (let n = 0; n < 20; n++)
      done(store, 'agreements.add', { networkId, agreement: { text: `Vqjxwoord ${String(n)}` }, today })
    expectIndexTrue(store)
    await erasingHere({ dataFolder, store }).run({
      what: { kind: 'network', id: networkId },
      ties: 'remove',
      backupsToo: false,
    })
    expectIndexTrue(store)
    store.close()
    expect(hitsIn(dataFolder, ['Vqjxwoord', networkId])).toEqual([])
  })
})

describe('opening', () => {
  /** A store with something in it, closed; answers its folder. */
  function closedStore(): string {
    const dataFolder = temporaryFolder()
    const store = openStore({ dataFolder, holder: 'test 1' })
    done(store, 'workplaces.openExample')
    store.close()
    return dataFolder
  }

  /** Something done to the file outside the app, and then accepted or not noticed. */
  function spoil(dataFolder: string, sql: string): void {
    const store = openStore({ dataFolder, holder: 'test 1' })
    store.beforeWrite()
    store.sqlite.unsafeMode(true)
    store.sqlite.exec(sql)
    store.sqlite.unsafeMode(false)
    store.close()
  }

  test.each([
    ['of another version of the app', "UPDATE search_state SET shape = 'older'"],
    ['that is not there', 'DROP TABLE search_index; DROP TABLE search_text; DROP TABLE search_state'],
    ['that is damaged', 'UPDATE search_index_data SET block = zeroblob(10)'],
    ['whose own parts are gone', 'DELETE FROM search_index_data; DELETE FROM search_index_idx'],
  ])('makes an index anew %s', (_, sql) => {
    const dataFolder = closedStore()
    spoil(dataFolder, sql)
    const store = temporaryStore({ dataFolder })
    expectIndexTrue(store)
    expect(search(store, 'zelfgestuurd').length).toBeGreaterThan(0)
  })

  test('leaves an index that is as it should be alone, with what is still to be put in', () => {
    const dataFolder = closedStore()
    const file = new Database(join(dataFolder, dataFileName), { readonly: true })
    const due = Number(file.prepare('SELECT count(*) FROM search_due').pluck().get())
    file.close()
    expect(due).toBeGreaterThan(0)
    const store = temporaryStore({ dataFolder })
    expect(store.sqlite.prepare('SELECT count(*) FROM search_due').pluck().get()).toBe(due)
    expect(search(store, 'zelfgestuurd').length).toBeGreaterThan(0)
    expectIndexTrue(store)
  })

  test('a file of before there was an index can be searched, also when it is only looked at', () => {
    const old = join(import.meta.dirname, '../../fixtures/store-v2.sqlite')
    for (const viewOnly of [true, false]) {
      const dataFolder = temporaryFolder()
      copyFileSync(old, join(dataFolder, dataFileName))
      const store = temporaryStore({ dataFolder, viewOnly })
      expect(hits(store, 'alesund').map(({ kind }) => kind)).toEqual(['workplace'])
    }
  })

  test('the digest of a file is about what a coach stored, not about the index', () => {
    const dataFolder = closedStore()
    const path = join(dataFolder, dataFileName)
    const { digest } = inspect(path)
    const store = openStore({ dataFolder, holder: 'test 1' })
    expectIndexTrue(store)
    store.close()
    expect(inspect(path)).toMatchObject({ digest, whole: true })
  })
})
