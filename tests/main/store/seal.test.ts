import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StoreOptions, openStore } from '../../../main/store/open.ts'
import { StoreRefused } from '../../../main/store/problems.ts'
import { readSeal, sealFileName } from '../../../main/store/seal.ts'
import { closedStore, dataFile, namesIn, sealInUse } from '../../support/generations.ts'
import { done, failureOf, fileDigest, temporaryFolder, temporaryStore } from '../../support/store.ts'

const open = (dataFolder: string, rest: Partial<StoreOptions> = {}) =>
  openStore({ dataFolder, holder: 'test 1', ...rest })

/** Why a store does not open; fails the test when it does. */
function refusal(dataFolder: string, rest: Partial<StoreOptions> = {}): StoreRefused['reason'] {
  try {
    open(dataFolder, rest).close()
  } catch (error) {
    if (error instanceof StoreRefused) return error.reason
    throw error
  }
  throw new Error('It opened')
}

/** A folder of this name in the data folder. */
function temporaryFolderIn(dataFolder: string, name: string): string {
  const folder = join(dataFolder, name)
  mkdirSync(folder)
  return folder
}

const setAside = (dataFolder: string): string[] => {
  const folder = join(dataFolder, 'set-aside')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

describe('the seal', () => {
  test('says at a proper close what the file is, for this user only', () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    const path = dataFile(dataFolder)
    expect(readSeal(dataFolder)).toEqual({
      version: 1,
      state: 'closed',
      size: statSync(path).size,
      sha256: fileDigest(path),
      closedAt: expect.any(Number) as number,
      userVersion: expect.any(Number) as number,
    })
    if (process.platform !== 'win32')
      expect(statSync(join(dataFolder, sealFileName)).mode & 0o777).toBe(0o600)
    expect(readdirSync(dataFolder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('says that the file is in use from the first write, and not before', () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    const seal = join(dataFolder, sealFileName)
    const before = statSync(seal).mtimeMs
    const store = temporaryStore({ dataFolder })
    expect(readSeal(dataFolder).state).toBe('closed')
    done(store, 'workplaces.create', { name: 'Tweede' })
    expect(readSeal(dataFolder).state).toBe('inUse')
    store.close()
    expect(readSeal(dataFolder).state).toBe('closed')

    const sealed = readFileSync(seal, 'utf8')
    expect(statSync(seal).mtimeMs).not.toBe(before)
    open(dataFolder).close()
    expect(readFileSync(seal, 'utf8')).toBe(sealed)
  })

  test('is not put on a file whose last transaction still has to be played back', () => {
    const dataFolder = temporaryFolder()
    const store = temporaryStore({ dataFolder })
    done(store, 'workplaces.create', { name: 'Werkplaats' })
    store.sqlite.exec('BEGIN IMMEDIATE')
    store.close()
    expect(readSeal(dataFolder).state).toBe('inUse')
  })

  test('a file that was in use is checked as a whole, told once, and sealed again', () => {
    const dataFolder = temporaryFolder()
    expect(temporaryStore({ dataFolder: temporaryFolder() }).how.afterCutOff).toBe(false)
    closedStore(dataFolder, ['Werkplaats'])
    sealInUse(dataFolder)
    const doing: string[] = []
    const store = openStore({ dataFolder, holder: 'test 1' }, (what) => doing.push(what))
    expect(doing).toEqual(['checking'])
    expect(store.how.afterCutOff).toBe(true)
    store.close()
    const again = open(dataFolder)
    expect(again.how.afterCutOff).toBe(false)
    again.close()
  })

  test('a file without one, from before there were seals, is checked and opened without a word', () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    rmSync(join(dataFolder, sealFileName))
    const doing: string[] = []
    const store = openStore({ dataFolder, holder: 'test 1' }, (what) => doing.push(what))
    expect([doing, store.how.afterCutOff]).toEqual([['checking'], false])
    store.close()
  })

  test('one that cannot be read is no seal', () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    writeFileSync(join(dataFolder, sealFileName), '{"version":1,"state":"clo')
    open(dataFolder).close()
    expect(readSeal(dataFolder).state).toBe('closed')
  })
})

describe('a file that is not what its seal says', () => {
  /** What became of a file with other bytes in it: what stood in the way, before anything could be written. */
  function outcome(dataFolder: string): string {
    try {
      const store = open(dataFolder)
      try {
        const code = failureOf(() => done(store, 'workplaces.create', { name: 'Te laat' })).code
        return `${store.turned ?? 'open'} ${code}`
      } finally {
        store.close()
      }
    } catch (error) {
      if (error instanceof StoreRefused) return error.reason
      throw error
    }
  }
  const noticed = new Set([
    ...['damaged', 'changedOutside', 'newer', 'foreign'],
    ...['damaged STORE_READ_ONLY', 'changedOutside STORE_READ_ONLY'],
  ])

  test(
    'by one bit, anywhere, is noticed before anything is written, and stays as it is',
    { timeout: 60_000 },
    () => {
      const whole = temporaryFolder()
      closedStore(whole, ['Werkplaats', 'Tweede', 'Derde'])
      const bytes = readFileSync(dataFile(whole))
      const dataFolder = temporaryFolder()
      const seen = new Set<string>()
      const flipped = (offset: number, bit: number) => {
        const changed = Buffer.from(bytes)
        changed[offset] = (changed[offset] ?? 0) ^ (1 << bit)
        writeFileSync(dataFile(dataFolder), changed)
        copyFileSync(join(whole, sealFileName), join(dataFolder, sealFileName))
        const became = outcome(dataFolder)
        seen.add(became)
        expect(noticed, `byte ${String(offset)}, bit ${String(bit)}`).toContain(became)
        expect(readFileSync(dataFile(dataFolder)).equals(changed)).toBe(true)
      }
      fc.assert(fc.property(fc.nat(bytes.length - 1), fc.nat(7), flipped), { numRuns: 200 })
      // The header has meanings of its own, so it gets more of them.
      for (let offset = 0; offset < 100; offset += 3) flipped(offset, offset % 8)
      // Not all by SQLite's own checks: without the seal these would have passed.
      expect(seen).toContain('changedOutside STORE_READ_ONLY')
      // The same way of looking finds nothing in a file that is as it was.
      copyFileSync(dataFile(whole), dataFile(dataFolder))
      copyFileSync(join(whole, sealFileName), join(dataFolder, sealFileName))
      expect(() => outcome(dataFolder)).toThrow('No failure was thrown')
    },
  )

  test.each([
    [
      'cut off in a page',
      (path: string) => {
        truncateSync(path, statSync(path).size - 777)
      },
    ],
    [
      'cut off between pages',
      (path: string) => {
        truncateSync(path, statSync(path).size - 8192)
      },
    ],
    [
      'with something after it',
      (path: string) => {
        writeFileSync(path, Buffer.alloc(4096, 1), { flag: 'a' })
      },
    ],
    [
      'of zeros',
      (path: string) => {
        writeFileSync(path, Buffer.alloc(statSync(path).size))
      },
    ],
  ])('%s is noticed at once', (_, change) => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    change(dataFile(dataFolder))
    const bytes = readFileSync(dataFile(dataFolder))
    expect(['damaged', 'changedOutside']).toContain(outcome(dataFolder))
    expect(readFileSync(dataFile(dataFolder)).equals(bytes)).toBe(true)
  })

  test('but whole, is used when a coach says so, after a copy was kept', () => {
    const [dataFolder, other] = [temporaryFolder(), temporaryFolder()]
    closedStore(dataFolder, ['Van ons', 'Nog een'])
    closedStore(other, ['Van een andere pc'])
    copyFileSync(dataFile(other), dataFile(dataFolder))
    const digest = fileDigest(dataFile(dataFolder))
    expect(outcome(dataFolder)).toMatch(/^changedOutside/u)
    const store = open(dataFolder, { accepted: 'asItIs' })
    done(store, 'workplaces.create', { name: 'Verder' })
    store.close()
    expect(namesIn(dataFile(dataFolder))).toEqual(['Van een andere pc', 'Verder'])
    expect(setAside(dataFolder).map(fileDigest)).toEqual([digest])
    open(dataFolder).close()
  })

  test('but not whole, is refused also then', () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    const bytes = readFileSync(dataFile(dataFolder)).fill(0x55, 4_096, 12_288)
    writeFileSync(dataFile(dataFolder), bytes)
    expect(refusal(dataFolder, { accepted: 'asItIs' })).toBe('damaged')
    expect(readFileSync(dataFile(dataFolder)).equals(bytes)).toBe(true)
  })

  test('is left where it is by a start with nothing: moved aside, never deleted', () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    const bytes = readFileSync(dataFile(dataFolder)).fill(0x55, 4_096, 12_288)
    writeFileSync(dataFile(dataFolder), bytes)
    const store = open(dataFolder, { accepted: 'startEmpty' })
    done(store, 'workplaces.create', { name: 'Nieuw' })
    store.close()
    expect(namesIn(dataFile(dataFolder))).toEqual(['Nieuw'])
    expect(setAside(dataFolder)).toHaveLength(1)
    expect(setAside(dataFolder)[0]).toMatch(/netwerkcoach-\d{4}-\d\d-\d\d-[0-9a-f]{8}\.sqlite$/u)
    expect(readFileSync(setAside(dataFolder)[0] ?? '').equals(bytes)).toBe(true)
  })
})

describe('a file that is gone', () => {
  test.each([
    ['with its seal still there', () => undefined],
    [
      'and came back with nothing in it',
      (dataFolder: string) => {
        writeFileSync(dataFile(dataFolder), '')
      },
    ],
  ])('%s is not replaced by an empty one', (_, then) => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    rmSync(dataFile(dataFolder))
    then(dataFolder)
    const files = readdirSync(dataFolder)
    expect(refusal(dataFolder)).toBe('missing')
    expect(readdirSync(dataFolder)).toEqual(files)
    const store = open(dataFolder, { accepted: 'startEmpty' })
    expect(store.how.afterCutOff).toBe(false)
    store.close()
    open(dataFolder).close()
  })

  test.each([['backups'], ['set-aside'], ['before-migration']])('with files in %s is missed', (folder) => {
    const [dataFolder, other] = [temporaryFolder(), temporaryFolder()]
    closedStore(other, ['Werkplaats'])
    open(dataFolder).close()
    for (const name of readdirSync(dataFolder)) rmSync(join(dataFolder, name))
    open(dataFolder).close()
    for (const name of readdirSync(dataFolder)) rmSync(join(dataFolder, name))
    const inside = temporaryFolderIn(dataFolder, folder)
    copyFileSync(dataFile(other), join(inside, 'netwerkcoach-1.sqlite'))
    expect(refusal(dataFolder)).toBe('missing')
  })
})
