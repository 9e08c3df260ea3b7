import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../shared/contract/failures.ts'
import { type Store, openStore } from '../../main/store/open.ts'
import { type Random, createRandom } from '../support/generate/random.ts'
import { amissIn, digestOf } from './support/content.ts'
import { directly } from './support/direct.ts'
import { createMix } from './support/mix.ts'
import { type Asked, type Outcome, Tally, folderIn, inMemory } from './support/ordeal.ts'

/** A disk of a few megabytes that can be filled to the last page. */
interface SmallDisk {
  readonly folder: string
  /** Leaves so many bytes; Infinity for all there is. */
  leave(bytes: number): void
  remove(): void
}

const page = 4_096
const diskBytes = 24 * 1024 * 1024

/** A file system in memory, where one may be mounted; a sentence why not otherwise. */
function mounted(): SmallDisk | string {
  if (process.platform !== 'linux') return 'a small disk can only be mounted on Linux'
  const folder = mkdtempSync(join(tmpdir(), 'netwerkcoach-full-'))
  const options = `size=${diskBytes},mode=0700`
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' }).status !== 0) {
    rmSync(folder, { recursive: true })
    return 'no small disk may be mounted here (needs root)'
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    leave(bytes) {
      rmSync(ballast, { force: true })
      if (bytes === Infinity) return
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
    },
    remove() {
      spawnSync('umount', ['-l', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const open = (dataFolder: string) => openStore({ dataFolder, holder: 'test 1' })
const isFull = (error: unknown) => error instanceof Failure && error.body.code === 'DISK_FULL'

/** What is in a store now and what was acknowledged last, kept up with every change. */
function following(store: Store, known: { acknowledged: string; changes: number }) {
  let pending = ''
  return directly(store, {
    before: () => (pending = digestOf(store.read)),
    after: () => {
      known.acknowledged = pending
      known.changes += 1
    },
  })
}

interface Trial {
  readonly random: Random
  readonly dataFolder: string
  /** The room that is left, in bytes. */
  readonly level: number
  readonly disk: SmallDisk | null
  readonly tally: Tally
}

/** Works until there is no room, goes on as a coach would, makes room, and goes on; answers what was amiss. */
async function trial({ random, dataFolder, level, disk, tally }: Trial): Promise<string | null> {
  const limit = (store: Store, bytes: number) => {
    if (disk !== null) disk.leave(bytes)
    else {
      const pages =
        bytes === Infinity
          ? 0xffff_fffe
          : Number(store.sqlite.pragma('page_count', { simple: true })) + bytes / page
      store.sqlite.pragma(`max_page_count = ${pages}`)
    }
  }
  let store = open(dataFolder)
  const known = { acknowledged: digestOf(store.read), changes: 0 }
  try {
    let mix = createMix(following(store, known), random)
    for (let step = 0; step < 6; step++) await mix.step()
    limit(store, level)
    let refused = 0
    for (let step = 0; step < 40 && refused < 3; step++) {
      try {
        await mix.step()
      } catch (error) {
        if (!isFull(error)) return `broke off with ${String(error)}`
        refused += 1
        if (digestOf(store.read) !== known.acknowledged)
          return 'half a change, or a lost one, after it was refused'
      }
    }
    tally.add('refused', refused)
    if (disk !== null && random.chance(0.5)) {
      store.close()
      // On a disk without any room what was stored must still be there to see.
      try {
        store = open(dataFolder)
      } catch (error) {
        if (!isFull(error)) return `could not be opened on a full disk: ${String(error)}`
        tally.add('not opened while full')
        disk.leave(Infinity)
        store = open(dataFolder)
      }
      if (digestOf(store.read) !== known.acknowledged) return 'another content after opening on a full disk'
      mix = createMix(following(store, known), random)
    }
    limit(store, Infinity)
    // Whatever the mix comes upon may be gone by now; this never is.
    try {
      await following(store, known).write('workplaces.create', { name: 'Na het opruimen' })
    } catch (error) {
      return `nothing could be changed after room was made: ${String(error)}`
    }
    for (let step = 0; step < 8; step++) await mix.step()
    tally.add('acknowledged', known.changes)
  } finally {
    if (disk !== null) disk.leave(Infinity)
    store.close()
  }
  const again = open(dataFolder)
  try {
    return digestOf(again.read) === known.acknowledged
      ? (amissIn(again)[0] ?? null)
      : 'another content after reopening'
  } finally {
    again.close()
  }
}

/**
 * Runs out of room at a level that differs each time, from no page left to a few hundred, in the middle of every kind of
 * change. On a disk of its own in memory where one may be mounted (ENOSPC for data, journal and seal alike), and with
 * SQLite's own limit on the pages of the file in every second trial, or in all of them where none may.
 */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['levels', 'on a full disk', 'refused', 'acknowledged'])
  const random = createRandom(seed, 'disk-full')
  const disk = mounted()
  try {
    await inMemory(async (parent) => {
      for (let n = 0; n < count; n++) {
        const small = typeof disk !== 'string' && n % 2 === 0 ? disk : null
        const dataFolder = folderIn(small?.folder ?? parent, String(n))
        const level = Math.floor((n / count) ** 2 * 160) * page
        const amiss = await trial({ random, dataFolder, level, disk: small, tally })
        if (amiss !== null) tally.lose(`Level ${level} (trial ${n}, seed ${seed}): ${amiss}`)
        tally.add('levels')
        if (small !== null) tally.add('on a full disk')
        rmSync(dataFolder, { recursive: true, force: true })
        report(n + 1)
      }
    })
  } finally {
    if (typeof disk !== 'string') disk.remove()
  }
  return tally.outcome(typeof disk === 'string' ? disk : undefined)
}
