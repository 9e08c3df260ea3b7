import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../../main/store/open.ts'
import { StoreRefused } from '../../../main/store/problems.ts'
import { sealFileName } from '../../../main/store/seal.ts'
import { closedStore, cutOffCopy, dataFile, namesIn, sealInUse } from '../../support/generations.ts'
import { ask, done, temporaryFolder } from '../../support/store.ts'

const setAside = (dataFolder: string): string[] => {
  const folder = join(dataFolder, 'set-aside')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}
const journal = (dataFolder: string) => `${dataFile(dataFolder)}-journal`

/** Opens, and answers what is in the store and how it came to be open, or why it is not. */
function opened(dataFolder: string, accepted?: 'asItIs') {
  try {
    const store = openStore({ dataFolder, holder: 'test 1', ...(accepted === undefined ? {} : { accepted }) })
    try {
      const names = ask(store, 'workplaces.list').map(({ name }) => name)
      // What is read must still be there after a write, and hang together.
      done(store, 'workplaces.create', { name: 'Zo' })
      expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
      return { names, afterCutOff: store.how.afterCutOff }
    } finally {
      store.close()
    }
  } catch (error) {
    if (error instanceof StoreRefused) return error.reason
    throw error
  }
}

/** A journal that is hot, of a store with this name in it. */
function journalOf(name: string): string {
  const [other, cut] = [temporaryFolder(), temporaryFolder()]
  closedStore(other, [name])
  cutOffCopy(other, cut)
  return journal(cut)
}

/** A WAL in which every name is another. */
function walOf(path: string): { readonly wal: string; readonly shm: string; readonly inWalMode: string } {
  const copy = join(temporaryFolder(), 'copy.sqlite')
  copyFileSync(path, copy)
  const sqlite = new Database(copy)
  onTestFinished(() => {
    sqlite.close()
  })
  sqlite.pragma('journal_mode = WAL')
  sqlite.exec("UPDATE workplace SET name = 'Uit de WAL'")
  return { wal: `${copy}-wal`, shm: `${copy}-shm`, inWalMode: copy }
}

type SealState = 'closed' | 'inUse' | 'none'
const sealStates: readonly SealState[] = ['closed', 'inUse', 'none']

function storeWith(seal: SealState): string {
  const dataFolder = temporaryFolder()
  closedStore(dataFolder, ['Van nu'])
  if (seal === 'none') rmSync(join(dataFolder, sealFileName))
  if (seal === 'inUse') sealInUse(dataFolder)
  return dataFolder
}

describe('what lies beside the file from another time', () => {
  test.each(sealStates)('a WAL and its index, with a seal that is %s, are set aside', (seal) => {
    const dataFolder = storeWith(seal)
    const { wal, shm } = walOf(dataFile(dataFolder))
    copyFileSync(wal, `${dataFile(dataFolder)}-wal`)
    copyFileSync(shm, `${dataFile(dataFolder)}-shm`)
    expect(opened(dataFolder)).toEqual({ names: ['Van nu'], afterCutOff: seal === 'inUse' })
    expect(setAside(dataFolder)).toHaveLength(2)
    expect(existsSync(`${dataFile(dataFolder)}-wal`)).toBe(false)
  })

  test('a journal beside a file that was closed properly is set aside, whatever it holds', () => {
    for (const bytes of [readFileSync(journalOf('Van toen')), Buffer.alloc(2_000, 0xd9), Buffer.alloc(512)]) {
      const dataFolder = storeWith('closed')
      writeFileSync(journal(dataFolder), bytes)
      expect(opened(dataFolder)).toEqual({ names: ['Van nu'], afterCutOff: false })
      expect(setAside(dataFolder).map((path) => readFileSync(path).equals(bytes))).toEqual([true])
    }
  })

  test('a journal put beside a file in use in the place of its own is not played back', () => {
    const dataFolder = storeWith('inUse')
    const stale = readFileSync(journalOf('Van toen'))
    // Removed and made anew, it may well get the number of the one that went.
    rmSync(journal(dataFolder))
    writeFileSync(journal(dataFolder), stale)
    const bytes = [dataFile(dataFolder), journal(dataFolder)].map((path) => readFileSync(path))
    expect(opened(dataFolder)).toBe('changedOutside')
    expect([dataFile(dataFolder), journal(dataFolder)].map((path) => readFileSync(path))).toEqual(bytes)
    // Said to be used all the same, both are kept as they were first.
    opened(dataFolder, 'asItIs')
    expect(setAside(dataFolder).map((path) => readFileSync(path))).toEqual(expect.arrayContaining(bytes))
  })

  test('a journal that is gone from beside a file in use is missed', () => {
    const dataFolder = storeWith('inUse')
    rmSync(journal(dataFolder))
    expect(opened(dataFolder)).toBe('changedOutside')
    expect(opened(dataFolder, 'asItIs')).toEqual({ names: ['Van nu'], afterCutOff: false })
  })

  test('what is no journal at all is set aside from a file in use', () => {
    const dataFolder = storeWith('inUse')
    writeFileSync(journal(dataFolder), Buffer.alloc(2_000, 0x61))
    expect(opened(dataFolder)).toEqual({ names: ['Van nu'], afterCutOff: true })
    expect(setAside(dataFolder)).toHaveLength(1)
  })

  test.each(sealStates)('a file in WAL mode, with a seal that is %s, is not ours as it is', (seal) => {
    const dataFolder = storeWith(seal)
    const { wal, inWalMode } = walOf(dataFile(dataFolder))
    copyFileSync(inWalMode, dataFile(dataFolder))
    copyFileSync(wal, `${dataFile(dataFolder)}-wal`)
    const bytes = readFileSync(dataFile(dataFolder))
    expect(opened(dataFolder)).toBe('changedOutside')
    expect(readFileSync(dataFile(dataFolder)).equals(bytes)).toBe(true)
    expect(opened(dataFolder, 'asItIs')).toEqual({ names: ['Van nu'], afterCutOff: false })
    expect(namesIn(dataFile(dataFolder))).toEqual(['Van nu', 'Zo'])
    // A copy of both, and the WAL itself out of the way.
    expect(setAside(dataFolder)).toHaveLength(3)
  })
})

describe('what a cut-off left', () => {
  test('its own journal is played back, and that is told', () => {
    const [whole, dataFolder] = [temporaryFolder(), temporaryFolder()]
    closedStore(whole, ['Van nu'])
    copyFileSync(join(whole, sealFileName), join(dataFolder, sealFileName))
    cutOffCopy(whole, dataFolder)
    sealInUse(dataFolder)
    expect(statSync(journal(dataFolder)).size).toBeGreaterThan(0)
    expect(opened(dataFolder)).toEqual({ names: ['Van nu'], afterCutOff: true })
    expect(setAside(dataFolder)).toEqual([])
  })

  test('without a seal both are kept as they were, and the journal is played back', () => {
    const [whole, dataFolder] = [temporaryFolder(), temporaryFolder()]
    closedStore(whole, ['Van nu'])
    cutOffCopy(whole, dataFolder)
    expect(opened(dataFolder)).toEqual({ names: ['Van nu'], afterCutOff: true })
    expect(setAside(dataFolder)).toHaveLength(2)
  })
})
