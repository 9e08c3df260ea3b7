import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openShelf } from '../../main/keeping/backups/shelf.ts'
import { check, finish, prepare, sha256Of } from '../../main/keeping/backups/work.ts'
import { newestVersion } from '../../main/store/backup-file.ts'
import { type Store, type StoreOptions, openStore } from '../../main/store/open.ts'
import { decideToRestore, preparedPath } from '../../main/store/restoring.ts'
import { createDisk } from '../../main/store/steps.ts'
import { createRandom } from '../support/generate/random.ts'
import { erasingHere, hitsIn } from '../support/erase.ts'
import { contentOf, digestOf } from './support/content.ts'
import { directly } from './support/direct.ts'
import { type Failing, failing } from './support/failing-disk.ts'
import { withLater } from './support/later.ts'
import { dataFile, filesIn, worked } from './support/made.ts'
import { importing } from './support/mix.ts'
import { type Asked, type Outcome, Tally, folderIn, inMemory } from './support/ordeal.ts'

const at = Date.parse('2026-11-22T12:00:00Z')
const someone = 'Kanariegeel Onvindbaar'

/** What lies ready before anything fails, and what is in it. */
interface Scene {
  readonly template: string
  readonly old: string
  /** A backup with another content. */
  readonly backup: string
  readonly backedUp: string
  /** Somebody to remove for good. */
  readonly personId: string
  readonly networkId: string
}

interface Operation {
  /** Does it, while a call fails; what it throws is as may be. */
  readonly act: (dataFolder: string, scene: Scene) => Promise<unknown>
  /** Looks at what came of it, on a disk that works again; what must not be, or null. `done`: it was said to be done. */
  readonly look: (dataFolder: string, scene: Scene, done: boolean) => Promise<string | null>
}

/** Opens, works and closes: a store that could not be closed is closed all the same, as the end of a process does. */
async function opened<T>(
  dataFolder: string,
  work: (store: Store) => Promise<T>,
  options: Partial<StoreOptions> = {},
) {
  const store = openStore({ dataFolder, holder: 'test 1', typingPause: 0, ...options })
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

const contentNow = (dataFolder: string, options: Partial<StoreOptions> = {}) =>
  opened(
    dataFolder,
    (store) => {
      if (store.verify(Infinity) === 'differs')
        throw new Error('The seal does not fit what we wrote ourselves')
      return Promise.resolve(digestOf(store.read))
    },
    options,
  )

const isKept = (dataFolder: string, digest: string) =>
  [...filesIn(dataFolder), ...filesIn(join(dataFolder, 'set-aside'))].some(
    (file) => contentOf(file) === digest,
  )

const oneOf = (found: string, allowed: readonly (string | null)[]) =>
  allowed.includes(found) ? null : 'another content than before or after'

/** The content that the last change of `act` was to leave, by folder. */
const meant = new Map<string, string>()

const changing = (change: (store: Store, scene: Scene) => Promise<unknown>): Operation => ({
  act: (dataFolder, scene) =>
    opened(dataFolder, async (store) => {
      await change(store, scene)
    }),
  async look(dataFolder, { old }, done) {
    const found = await contentNow(dataFolder)
    return oneOf(found, done ? [meant.get(dataFolder) ?? null] : [old, meant.get(dataFolder) ?? null])
  },
})

/** A client that notes what each change is to leave. */
const noting = (store: Store, dataFolder: string) =>
  directly(store, {
    before: () => meant.set(dataFolder, digestOf(store.read)),
    after: () => undefined,
  })

const folderOf = (store: Store) => join(store.path, '..')

const operations: Readonly<Record<string, Operation>> = {
  seal: changing((store) => noting(store, folderOf(store)).write('workplaces.create', { name: 'Nieuw' })),
  import: changing((store, { networkId }) =>
    importing(noting(store, folderOf(store)), createRandom(1, 'faults'), networkId),
  ),
  migration: {
    act: (dataFolder) => opened(dataFolder, () => Promise.resolve(null), { migrations: withLater(1) }),
    async look(dataFolder, { old }) {
      return oneOf(await contentNow(dataFolder, { migrations: withLater(1) }), [old])
    },
  },
  backup: {
    async act(dataFolder) {
      const folder = join(dataFolder, 'backups')
      const copy = join(folder, 'new.copy.part')
      copyFileSync(join(dataFolder, dataFile), copy)
      await finish(
        { copy, folder, id: '2026-11-22-13-00-00-abcd', at: at + 1, reason: 'byHand', appVersion: '0' },
        createDisk(),
      )
    },
    async look(dataFolder, { old }, done) {
      const shelf = openShelf({ dataFolder, disk: createDisk(), newestVersion })
      shelf.sweep()
      const all = shelf.all(at + 2)
      if (all.length !== (done ? 2 : all.length)) return 'a backup that was made is not there'
      for (const { path, manifest, state } of all)
        if (manifest === null || state !== 'good' || !(await check(path, manifest)))
          return 'a backup is not what it says'
      if (all.length === 0) return 'the older backup is gone'
      return oneOf(await contentNow(dataFolder), [old])
    },
  },
  restore: {
    async act(dataFolder, { backup }) {
      const sha256 = await sha256Of(backup)
      if (!(await prepare({ path: backup, to: preparedPath(dataFolder), sha256 }, createDisk())))
        throw new Error('Not prepared')
      decideToRestore(dataFolder, { sha256, at, keptAs: 'netwerkcoach-before' })
      await opened(dataFolder, () => Promise.resolve(null))
    },
    async look(dataFolder, { old, backedUp }, done) {
      const found = await contentNow(dataFolder)
      if (found === backedUp && !isKept(dataFolder, old)) return 'the file that was replaced is gone'
      return oneOf(found, done ? [backedUp] : [old, backedUp])
    },
  },
  'start empty': {
    act: (dataFolder) => opened(dataFolder, () => Promise.resolve(null), { accepted: 'startEmpty' }),
    look(dataFolder, { old }) {
      return Promise.resolve(isKept(dataFolder, old) ? null : 'the file that was there is gone')
    },
  },
  erase: {
    act: (dataFolder, { personId }) =>
      opened(dataFolder, async (store) => {
        const erasing = erasingHere({ dataFolder, store })
        await erasing.run({
          what: { kind: 'person', id: personId as never },
          ties: 'remove',
          backupsToo: false,
        })
      }),
    async look(dataFolder, { personId }, done) {
      const isThere = await opened(dataFolder, async (store) => {
        await erasingHere({ dataFolder, store }).reapply()
        return store.sqlite.prepare('SELECT 1 FROM person WHERE id = ?').get(personId) !== undefined
      })
      if (isThere) return done ? 'somebody who was removed for good is still there' : null
      // The backups of this scene hold nobody who is removed; what lies in the folder must not either.
      const [hit] = hitsIn(dataFolder, [someone])
      return hit === undefined ? null : `somebody was removed for good, and ${hit}`
    },
  },
}

async function madeScene(parent: string): Promise<Scene> {
  const random = createRandom(7, 'faults')
  const other = folderIn(parent, 'other')
  const backedUp = await worked(other, random, 20)
  const template = folderIn(parent, 'template')
  await worked(template, random, 25)
  const backups = folderIn(template, 'backups')
  copyFileSync(join(other, dataFile), join(backups, 'old.copy.part'))
  const id = '2026-11-22-12-00-00-abcd'
  await finish(
    { copy: join(backups, 'old.copy.part'), folder: backups, id, at, reason: 'byHand', appVersion: '0' },
    createDisk(),
  )
  const ids = await opened(template, async (store) => {
    const networkId = store.sqlite
      .prepare("SELECT id FROM network WHERE privacy_purpose <> ''")
      .pluck()
      .get() as string
    const { result } = await directly(store).write('participants.add', {
      networkId: networkId as never,
      person: { displayName: someone },
      from: undefined,
      today: '2026-11-01',
    })
    return { networkId, personId: result.person.id, old: digestOf(store.read) }
  })
  return { template, backup: join(backups, `${id}.sqlite`), backedUp, ...ids }
}

interface Point {
  readonly name: string
  readonly at: number
  readonly how: Failing
}

/** Lets one call fail and looks what came of it. */
async function strike(
  point: Point,
  operation: Operation,
  scene: Scene,
  dataFolder: string,
): Promise<{ readonly amiss: string | null; readonly calls: number }> {
  cpSync(scene.template, dataFolder, { recursive: true })
  meant.clear()
  const observed = await failing({ folder: dataFolder, ...point }, () => operation.act(dataFolder, scene))
  let amiss: string | null
  try {
    amiss = await operation.look(dataFolder, scene, observed.error === null)
  } catch (error) {
    amiss = `afterwards ${String(error)}`
  }
  const call = observed.calls[point.at]
  return {
    amiss: amiss === null ? null : `${amiss} (${call ?? 'no call'} ${point.how})`,
    calls: observed.calls.length,
  }
}

/**
 * Lets every call that our code makes to the disk fail, one after the other, once or from then on, in everything that takes
 * several steps: afterwards there is what was before or what was meant, whole, and nothing that was there is gone.
 */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['points', ...Object.keys(operations)])
  await inMemory(async (parent) => {
    const scene = await madeScene(parent)
    const points: Point[] = []
    for (const [name, operation] of Object.entries(operations)) {
      const never = { name, at: Infinity, how: 'once' } as const
      const { amiss, calls } = await strike(never, operation, scene, join(parent, `whole ${name}`))
      if (amiss !== null) tally.lose(`${name}, with nothing failing: ${amiss}`)
      for (let n = 0; n < calls; n++)
        points.push({ name, at: n, how: 'once' }, { name, at: n, how: 'from then on' })
    }
    const chosen = createRandom(seed, 'points').some(points, count)
    for (const [n, point] of chosen.entries()) {
      const operation = operations[point.name]
      if (operation === undefined) continue
      const dataFolder = join(parent, `point ${n}`)
      const { amiss } = await strike(point, operation, scene, dataFolder)
      if (amiss !== null) tally.lose(`${point.name}, call ${point.at}: ${amiss}`)
      tally.add('points')
      tally.add(point.name)
      rmSync(dataFolder, { recursive: true, force: true })
      report(n + 1)
    }
  })
  return tally.outcome()
}
