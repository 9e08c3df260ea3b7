import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../main/keeping/backups/manifest.ts'
import { newId, textOf } from '../../main/keeping/backups/names.ts'
import { keepAtMost, nextDue } from '../../main/keeping/backups/rotation.ts'
import { type Shelf, keptOf, openShelf } from '../../main/keeping/backups/shelf.ts'
import { createDisk } from '../../main/store/steps.ts'
import { type Random, createRandom } from '../support/generate/random.ts'
import { type Asked, type Outcome, Tally, folderIn, inMemory } from './support/ordeal.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.parse('2026-03-01T07:00:00Z')
const drift = 5 * 60_000

/** A backup on the shelf, without the data in it: rotation looks at names, sizes and manifests. */
function put(folder: string, at: number, reason: Manifest['reason'], seq: number): string {
  const id = newId(at)
  const manifest: Manifest = {
    id,
    at,
    countedFrom: at,
    reason,
    bytes: 4,
    sha256: '',
    digest: '',
    userVersion: 1,
    appVersion: '0',
    contents: { networks: 0, people: 0 },
    attachments: [],
    seq,
    savedAt: null,
    verifiedAt: at,
  }
  writeFileSync(join(folder, `${id}.sqlite`), 'rows')
  writeFileSync(join(folder, `${id}.json`), textOf(manifest))
  return id
}

/** A wall clock that is not always right. */
function unsteady(random: Random, tally: Tally) {
  let skew = 0
  return (real: number): number => {
    const chance = random.next()
    const before = skew
    if (chance < 0.002) skew = -random.int(1, 400) * day
    else if (chance < 0.004) skew = random.int(1, 400) * day
    else if (chance < 0.006) skew = random.pick([-hour, hour, -2 * hour])
    else if (chance < 0.03) skew = 0
    if (skew !== before) tally.add('clock jumps')
    return real + skew
  }
}

interface World {
  readonly random: Random
  readonly shelf: Shelf
  readonly folder: string
  /** When each was really made, by its name. */
  readonly born: Map<string, number>
  readonly tally: Tally
}

/** The app is on at this hour: makes one when it is due, thins, and now and then one goes to ruin. */
function hourly({ random, shelf, folder, born, tally }: World, real: number, now: number): string[] {
  const amiss: string[] = []
  const hadGood = born.size > 0
  const newest = shelf.newestGood(now)
  const due = nextDue(newest === null ? null : keptOf(newest), random.chance(0.5), now)
  const byHand = random.chance(0.01)
  if (byHand || (due !== null && due <= now)) {
    const id = put(folder, now, byHand ? 'byHand' : 'scheduled', born.size)
    born.set(id, real)
    tally.add('backups')
  }
  const before = shelf.all(now)
  tally.add('thinned', shelf.thin(now))
  const after = shelf.all(now)
  const good = after.filter(({ state }) => state === 'good')
  if (hadGood && newest === null) amiss.push('thinning at the start took the last good one')
  if (born.size > 0 && good.length === 0) amiss.push('there is no good backup left')
  const tooOld = after.filter(({ countedFrom }) => now - countedFrom > keepAtMost)
  if (tooOld.length > 1 || tooOld.some(({ id }) => id !== good[0]?.id))
    amiss.push('one is older than sixty days')
  // By true time as well: a clock that was ahead may lengthen a life by as long as it was ahead, and no more.
  const fresh = before.filter(
    ({ id, countedFrom }) =>
      real - (born.get(id) ?? real) <= 2 * day && now - countedFrom <= 2 * day && countedFrom <= now + drift,
  )
  const left = new Set(after.map(({ id }) => id))
  if (fresh.some(({ id }) => !left.has(id))) amiss.push('one of the last two days was thinned')
  if (after.length > 100) amiss.push(`${after.length} are kept`)
  if (random.chance(0.004)) {
    const ruined = random.pick(after.slice(0, 3))
    if (good.length > 1 || ruined.state !== 'good') writeFileSync(ruined.path, 'no')
    tally.add('ruined')
  }
  tally.counts['most at once'] = Math.max(tally.counts['most at once'] ?? 0, after.length)
  return amiss
}

/**
 * So many days of backups on a real shelf: nights, weekends and summers off, a clock that is set back and forward by hours
 * and by a year, backups that go to ruin. There is always a good one, none is older than sixty days, none of the last two
 * days is thinned, and their number stays small.
 */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['days', 'backups', 'thinned', 'clock jumps', 'ruined', 'most at once'])
  const random = createRandom(seed, 'backup-days')
  await inMemory((dataFolder) => {
    const folder = folderIn(dataFolder, 'backups')
    const shelf = openShelf({ dataFolder, disk: createDisk(), newestVersion: 1 })
    const world = { random, shelf, folder, born: new Map<string, number>(), tally }
    const clock = unsteady(random, tally)
    let off = 0
    for (let n = 0; n < count; n++) {
      if (off > 0) off -= 1
      else if (random.chance(0.006)) off = random.int(5, 75)
      // A working day of eight hours; by the end of the summer all of them are old.
      for (let at = 8; off === 0 && at < 16; at++) {
        const real = start + n * day + at * hour
        // Starting the app thins as well, before another is made.
        if (at === 8) tally.add('thinned', shelf.thin(clock(real)))
        for (const amiss of hourly(world, real, clock(real))) tally.lose(`Day ${n}, seed ${seed}: ${amiss}`)
      }
      tally.add('days')
      report(n + 1)
    }
    return Promise.resolve()
  })
  return tally.outcome()
}
