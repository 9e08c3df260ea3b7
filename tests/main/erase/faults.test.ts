import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { fail } from '../../../shared/contract/failures.ts'
import {
  type BackupsForErase,
  type EraseMoment,
  createErasing,
  eraseMoments,
} from '../../../main/keeping/erasing.ts'
import { openLedger } from '../../../main/keeping/ledger.ts'
import { openLog } from '../../../main/log.ts'
import { migrations } from '../../../main/store/migrations/index.ts'
import { dataFileName, openStore } from '../../../main/store/open.ts'
import { erasingHere, hitsIn, inThisThread } from '../../support/erase.ts'
import { ask, temporaryFolder } from '../../support/store.ts'
import { addPerson, house, later, ring, today } from './fixture.ts'

class Cut extends Error {}

const name = 'Anna Onvindbaar'
const person = (id: PersonId) => ({ kind: 'person', id }) as const

/** Backups as a folder with one file in it. */
function olderBackup(dataFolder: string): BackupsForErase {
  mkdirSync(join(dataFolder, 'backups'))
  writeFileSync(join(dataFolder, 'backups', 'older'), name)
  return {
    countAndUntil: () => Promise.resolve({ count: 1, until: 1 }),
    replaceAllByNew: () => {
      rmSync(join(dataFolder, 'backups', 'older'), { force: true })
      return Promise.resolve()
    },
  }
}

/** The folder as it is at this moment, as a cut would leave it: opened in another place. */
function asCutOff(dataFolder: string, store: ReturnType<typeof house>['store']): string {
  const folder = temporaryFolder()
  // Through SQLite: opening and closing the open file here would drop its lock.
  const image = store.sqlite.serialize()
  cpSync(dataFolder, folder, {
    recursive: true,
    filter: (path) => !/netwerkcoach\.(?:sqlite(?:-journal)?|seal|holder)$/u.test(path),
  })
  writeFileSync(join(folder, dataFileName), image, { mode: 0o600 })
  return folder
}

describe.each(eraseMoments)('cut off when it was %s', (moment: EraseMoment) => {
  test('it ends removed for good, or was not begun', async () => {
    const cut: string[] = []
    const here = house()
    const { store, dataFolder, networkId } = here
    const [anna, bob] = [name, 'Bob'].map((each) => addPerson(store, networkId, each)) as [PersonId, PersonId]
    ring(store, networkId, [anna, bob])
    let left = 1
    const unfinished = { forget: () => Promise.resolve(void (left = 0)) }
    const erasing = erasingHere({
      dataFolder,
      store,
      unfinished,
      backups: olderBackup(dataFolder),
      reached: (at) => {
        if (at === moment) {
          cut.push(asCutOff(dataFolder, store))
          throw new Cut()
        }
      },
    })
    await expect(erasing.run({ what: person(anna), ties: 'remove', backupsToo: true })).rejects.toThrow(Cut)
    const folder = cut[0]
    if (folder === undefined) throw new Error('Not reached')
    const leftThen = left

    const again = openStore({ dataFolder: folder, holder: 'test 1', migrations: [...migrations, later] })
    const backups: BackupsForErase = {
      countAndUntil: () => Promise.resolve({ count: 0, until: null }),
      replaceAllByNew: () => {
        rmSync(join(folder, 'backups', 'older'), { force: true })
        return Promise.resolve()
      },
    }
    const next = erasingHere({ dataFolder: folder, store: again, unfinished, backups })
    await next.reapply()
    const isThere = ask(again, 'participants.table', { networkId, today }).rows.length === 2
    const certificates = next.certificates().length
    expect(await next.reapply()).toEqual({ count: 0 })
    again.close()
    if (moment === 'found') {
      // Before it stood in the ledger nothing was begun.
      expect([isThere, certificates, leftThen]).toEqual([true, 0, 1])
      expect(hitsIn(folder, [anna])).not.toEqual([])
    } else {
      expect([isThere, certificates, left]).toEqual([false, 1, 0])
      expect(hitsIn(folder, [name, anna])).toEqual([])
    }
  })
})

describe('a failure that is told', () => {
  test('before anything went withdraws what was meant', async () => {
    const { store, dataFolder, networkId } = house()
    const anna = addPerson(store, networkId, name)
    const client = inThisThread(store)
    const erasing = createErasing({
      store: { query: client.query, write: () => Promise.reject(fail('DISK_FULL')) },
      dataFolder: () => dataFolder,
      backups: null,
      attachments: null,
      unfinished: { forget: () => Promise.resolve() },
      log: openLog(dataFolder),
      onLedgerDamaged: () => undefined,
    })
    await expect(
      erasing.run({ what: person(anna), ties: 'remove', backupsToo: false }),
    ).rejects.toMatchObject({
      body: { code: 'DISK_FULL' },
    })
    expect(openLedger(dataFolder, () => undefined).runs).toEqual([])
    expect(erasing.check()(anna)).toBe(false)
  })

  test('after it went is finished later', async () => {
    const { store, dataFolder, networkId } = house()
    const anna = addPerson(store, networkId, name)
    const client = inThisThread(store)
    const parts = {
      dataFolder: () => dataFolder,
      backups: olderBackup(dataFolder),
      attachments: null,
      unfinished: { forget: () => Promise.resolve() },
      log: openLog(dataFolder),
      onLedgerDamaged: () => undefined,
    }
    // As when the disk is full at the moment the file is written anew.
    const write: typeof client.write = async (...asked) => {
      await client.write(...asked)
      throw fail('DISK_FULL')
    }
    const erasing = createErasing({ ...parts, store: { query: client.query, write } })
    await expect(erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })).rejects.toThrow(
      'DISK_FULL',
    )
    expect(erasing.certificates()).toEqual([])
    expect(erasing.check()(anna)).toBe(true)
    await createErasing({ ...parts, store: client }).reapply()
    expect(erasing.certificates()).toHaveLength(1)
  })

  test('of the backups is told by the date on the certificate', async () => {
    const { store, dataFolder, networkId } = house()
    const anna = addPerson(store, networkId, name)
    const until = Date.UTC(2027, 0, 1)
    const erasing = erasingHere({
      dataFolder,
      store,
      backups: {
        countAndUntil: () => Promise.resolve({ count: 3, until }),
        replaceAllByNew: () => Promise.reject(fail('DISK_FULL')),
      },
    })
    expect((await erasing.preview(person(anna))).backups).toEqual({ count: 3, until })
    const { goneFromBackups } = await erasing.run({ what: person(anna), ties: 'remove', backupsToo: true })
    expect(goneFromBackups).toBe(until)
  })

  test('others that came in between are seen: nothing more goes than was meant', async () => {
    const { store, dataFolder, networkId } = house()
    addPerson(store, networkId, name)
    let isAdded = false
    const erasing = erasingHere({
      dataFolder,
      store,
      reached: (moment) => {
        if (moment === 'meant' && !isAdded) {
          isAdded = true
          addPerson(store, networkId, 'Later gekomen')
        }
      },
    })
    const what = { kind: 'network', id: networkId } as const
    await expect(erasing.run({ what, ties: 'remove', backupsToo: false })).rejects.toThrow(
      'CHANGED_MEANWHILE',
    )
    expect(ask(store, 'participants.table', { networkId, today }).rows).toHaveLength(2)
    await erasing.run({ what, ties: 'remove', backupsToo: false })
    expect(ask(store, 'workplaces.list')).toHaveLength(1)
    expect(readFileSync(join(dataFolder, 'log', 'netwerkcoach.log'), 'utf8')).not.toContain('gekomen')
  })
})
