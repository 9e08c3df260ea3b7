import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../../main/keeping/backups/names.ts'
import { openShelf } from '../../../../main/keeping/backups/shelf.ts'
import { check, finish, prepare } from '../../../../main/keeping/backups/work.ts'
import { inspect, newestVersion } from '../../../../main/store/backup-file.ts'
import { dataFileName, openStore } from '../../../../main/store/open.ts'
import {
  carryRestoreThrough,
  decideToRestore,
  keptPath,
  preparedPath,
} from '../../../../main/store/restoring.ts'
import { type Disk, createDisk } from '../../../../main/store/steps.ts'
import { ask, temporaryFolder } from '../../../support/store.ts'
import { folderWith, noon } from './support.ts'

class Cut extends Error {}

/** A disk whose power goes before step `n`: from then on nothing happens any more, not even clearing up. */
function cutAt(n: number): { readonly disk: Disk; readonly steps: string[] } {
  const steps: string[] = []
  const disk = createDisk((step) => {
    steps.push(step)
    if (steps.length > n) throw new Cut(step)
  })
  return { disk, steps }
}

/** A disk on which one step fails, and what follows works again. */
const fullAt = (n: number): Disk => {
  let taken = 0
  return createDisk(() => {
    if (++taken === n + 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
  })
}

async function cutOff(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act()
    return false
  } catch (error) {
    if (error instanceof Cut || (error instanceof Error && 'code' in error && error.code === 'ENOSPC'))
      return true
    throw error
  }
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

const old = newId(noon)

/** A data folder with one backup in it, to be copied: waiting for the disk anew each time would take minutes. */
async function oneBackup(): Promise<string> {
  const dataFolder = folderWith('Een', 'Twee')
  const folder = join(dataFolder, 'backups')
  mkdirSync(folder)
  const copy = join(folder, 'a.copy.part')
  copyFileSync(join(dataFolder, dataFileName), copy)
  const job = { copy, folder, id: old, at: noon, reason: 'byHand', appVersion: '0' } as const
  await finish(job, createDisk())
  copyFileSync(join(dataFolder, dataFileName), join(folder, 'b.copy.part'))
  return dataFolder
}

function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

describe('making one, with the power cut or the disk full before each step', () => {
  test('there is a whole one or none, the older one stays, and nothing is left lying about', async () => {
    const full = cutAt(Infinity)
    const template = await oneBackup()
    const counted = copyOf(template)
    const job = (folder: string) => ({
      copy: join(folder, 'b.copy.part'),
      folder,
      id: newId(noon + 1),
      at: noon + 1,
      reason: 'byHand' as const,
      appVersion: '0',
    })
    await finish(job(join(counted, 'backups')), full.disk)
    const steps = full.steps.length
    expect(steps).toBeGreaterThan(6)
    for (const kind of ['cut', 'full'] as const)
      for (let n = 0; n <= steps; n++) {
        const dataFolder = copyOf(template)
        const folder = join(dataFolder, 'backups')
        const disk = kind === 'cut' ? cutAt(n).disk : fullAt(n)
        const making = job(folder)
        const isCut = await cutOff(() => finish(making, disk))
        expect(isCut).toBe(n < steps)
        const shelf = openShelf({ dataFolder, disk: createDisk(), newestVersion })
        const seen = shelf.all(noon + 2)
        expect(seen.map(({ id }) => id)).toContain(old)
        for (const backup of seen) {
          expect(backup.state).toBe('good')
          if (backup.manifest === null) throw new Error('No manifest')
          expect(await check(backup.path, backup.manifest)).toBe(true)
        }
        if (!isCut) expect(seen).toHaveLength(2)
        shelf.sweep()
        const ids = shelf.all(noon + 2).map(({ id }) => id)
        expect(ids).toEqual(seen.map(({ id }) => id))
        expect(readdirSync(folder).sort()).toEqual(ids.flatMap((id) => [`${id}.json`, `${id}.sqlite`]).sort())
      }
  }, 20_000)
})

const names = (dataFolder: string): string[] => {
  const store = openStore({ dataFolder, holder: 'test 1' })
  try {
    return ask(store, 'workplaces.list').map(({ name }) => name)
  } finally {
    store.close()
  }
}

describe('restoring, with the power cut before each step', () => {
  const what = { at: noon, keptAs: 'netwerkcoach-before' }

  /** A folder that holds `Nieuw`, and a backup of `Oud`; with the journal of the present file hot, or not. */
  function scene(isHot: boolean): { readonly dataFolder: string; readonly source: string } {
    const dataFolder = folderWith('Nieuw')
    const source = join(folderWith('Oud'), dataFileName)
    const data = join(dataFolder, dataFileName)
    if (isHot) {
      // A change that was being written when the power went: the old pages are in the journal.
      const sqlite = new Database(data)
      sqlite.pragma('cache_size = 1')
      sqlite.pragma('journal_mode = TRUNCATE')
      sqlite.exec('BEGIN; CREATE TABLE half (t TEXT)')
      for (let n = 0; n < 200; n++) sqlite.prepare('INSERT INTO half VALUES (?)').run('x'.repeat(900))
      copyFileSync(data, `${data}.cut`)
      copyFileSync(`${data}-journal`, `${data}.cut-journal`)
      sqlite.exec('ROLLBACK')
      sqlite.close()
      copyFileSync(`${data}.cut`, data)
      copyFileSync(`${data}.cut-journal`, `${data}-journal`)
    }
    return { dataFolder, source }
  }

  const restore = async (dataFolder: string, source: string, disk: Disk) => {
    const sum = sha256(source)
    const input = { path: source, to: preparedPath(dataFolder), sha256: sum }
    if (!(await prepare(input, disk))) throw new Error('Not prepared')
    decideToRestore(dataFolder, { ...what, sha256: sum }, disk)
    carryRestoreThrough(dataFolder, disk)
  }

  test.each([false, true])(
    'the old or the new data, whole, and the present file is kept (hot journal: %s)',
    async (isHot) => {
      const template = scene(isHot)
      const again = () => ({ dataFolder: copyOf(template.dataFolder), source: template.source })
      const counted = again()
      const { disk, steps } = cutAt(Infinity)
      await restore(counted.dataFolder, counted.source, disk)
      const count = steps.length
      const decided = steps.indexOf('write.rename') + 1
      expect(decided).toBeGreaterThan(0)
      for (let n = 0; n <= count; n++) {
        const { dataFolder, source } = again()
        const present = sha256(join(dataFolder, dataFileName))
        expect(await cutOff(() => restore(dataFolder, source, cutAt(n).disk))).toBe(n < count)
        // Cut off once more while it is carried through at the next start.
        await cutOff(() => Promise.resolve(carryRestoreThrough(dataFolder, cutAt(n % 5).disk)))
        const isRestored = n >= decided
        if (!isRestored && isHot) {
          expect(sha256(join(dataFolder, dataFileName))).toBe(present)
          expect(existsSync(join(dataFolder, `${dataFileName}-journal`))).toBe(true)
          continue
        }
        expect(names(dataFolder)).toEqual([isRestored ? 'Oud' : 'Nieuw'])
        if (isRestored) expect(sha256(keptPath(dataFolder, what))).toBe(present)
        expect(existsSync(join(dataFolder, 'restore.json'))).toBe(false)
        expect(existsSync(preparedPath(dataFolder))).toBe(false)
        expect(inspect(join(dataFolder, dataFileName)).whole).toBe(true)
      }
    },
    20_000,
  )

  test('what was prepared and went to ruin, or was overtaken by work, is not put in place', async () => {
    for (const how of ['ruin', 'work'] as const) {
      const { dataFolder, source } = scene(false)
      const sum = sha256(source)
      await prepare({ path: source, to: preparedPath(dataFolder), sha256: sum }, createDisk())
      decideToRestore(dataFolder, { ...what, sha256: sum }, createDisk())
      const ruined = how === 'ruin' ? preparedPath(dataFolder) : join(dataFolder, dataFileName)
      const bytes = readFileSync(ruined)
      if (how === 'ruin') bytes[5_000] = (bytes[5_000] ?? 0) ^ 1
      writeFileSync(ruined, bytes)
      expect(carryRestoreThrough(dataFolder)).toBeNull()
      expect(names(dataFolder)).toEqual(['Nieuw'])
    }
  })
})
