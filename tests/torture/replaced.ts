import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../shared/contract/failures.ts'
import { openStore } from '../../main/store/open.ts'
import { StoreRefused } from '../../main/store/problems.ts'
import { type Random, createRandom } from '../support/generate/random.ts'
import { contentOf, digestOf } from './support/content.ts'
import { directly } from './support/direct.ts'
import { dataFile, filesIn, worked } from './support/made.ts'
import { createMix } from './support/mix.ts'
import { type Asked, type Outcome, Tally, folderIn, inFolder } from './support/ordeal.ts'

interface Files {
  /** A store of another computer, and this one's own an hour ago. */
  readonly theirs: Buffer
  readonly older: Buffer
}

/** What somebody else does to our file while we have it; answers what must be at its path from then on. */
const deeds: Readonly<Record<string, (path: string, files: Files) => Buffer | null>> = {
  'replaced by another': (path, { theirs }) => placed(path, theirs),
  'replaced by an older one': (path, { older }) => placed(path, older),
  // SQLite and we hold the file itself; its name can go.
  'renamed away': (path) => {
    renameSync(path, `${path}.renamed`)
    return null
  },
  deleted: (path) => {
    rmSync(path)
    return null
  },
  'renamed away, another put in its place': (path, { theirs }) => {
    renameSync(path, `${path}.renamed`)
    return placed(path, theirs)
  },
  'deleted, an empty one in its place': (path) => {
    rmSync(path)
    return placed(path, Buffer.alloc(0))
  },
}

/** What a sync client does: write beside, then rename over. */
function placed(path: string, bytes: Buffer): Buffer {
  writeFileSync(`${path}.download`, bytes)
  renameSync(`${path}.download`, path)
  return bytes
}

async function trial(random: Random, files: Files, dataFolder: string, tally: Tally): Promise<string | null> {
  const path = join(dataFolder, dataFile)
  writeFileSync(path, files.older, { mode: 0o600 })
  const deed = random.pick(Object.keys(deeds))
  let store = openStore({ dataFolder, holder: 'test 1' })
  let ours: string
  let present: Buffer | null
  try {
    const mix = createMix(directly(store), random)
    for (let step = random.int(0, 6); step > 0; step--) await mix.step()
    // Nothing was written yet, and still it is our file.
    ours = digestOf(store.read)
    present = deeds[deed]?.(path, files) ?? null
    for (let tries = random.int(0, 3); tries > 0; tries--) {
      const answer = await directly(store)
        .write('workplaces.create', { name: 'Te laat' })
        .catch((error: unknown) => error)
      if (!(answer instanceof Failure)) return `${deed}: a change was acknowledged after it`
      tally.add('changes refused')
    }
    if (digestOf(store.read) !== ours) return `${deed}: what is on the screen changed`
  } finally {
    store.close()
  }
  const kept = [...filesIn(join(dataFolder, 'set-aside')), ...filesIn(dataFolder)]
  if (!kept.some((file) => contentOf(file) === ours)) return `${deed}: our version is gone`
  if (present !== null && !readFileSync(path).equals(present)) return `${deed}: the other version was changed`
  // The next start does not take one for the other.
  try {
    store = openStore({ dataFolder, holder: 'test 1' })
  } catch (error) {
    if (!(error instanceof StoreRefused)) return `${deed}: opening again broke off with ${String(error)}`
    tally.add('told at the next start')
    return null
  }
  try {
    const verdict = store.verify(Infinity)
    if (verdict === 'differs') {
      tally.add('told after the next start')
      return null
    }
    return digestOf(store.read) === ours
      ? null
      : `${deed}: the next start took the other version without a word`
  } finally {
    store.close()
  }
}

/** Takes the file away under an open store, in each way a sync client or a person can, and looks for both versions. */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['trials', 'changes refused', 'told at the next start'])
  const random = createRandom(seed, 'replaced')
  await inFolder(async (parent) => {
    const [here, there] = [folderIn(parent, 'here'), folderIn(parent, 'there')]
    await worked(here, random, 20)
    await worked(there, random, 20)
    copyFileSync(join(here, dataFile), join(parent, 'older'))
    const files = { older: readFileSync(join(parent, 'older')), theirs: readFileSync(join(there, dataFile)) }
    for (let n = 0; n < count; n++) {
      const dataFolder = folderIn(parent, String(n))
      const amiss = await trial(random, files, dataFolder, tally)
      if (amiss !== null) tally.lose(`Trial ${n}, seed ${seed}: ${amiss}`)
      tally.add('trials')
      rmSync(dataFolder, { recursive: true, force: true })
      report(n + 1)
    }
  })
  return tally.outcome()
}
