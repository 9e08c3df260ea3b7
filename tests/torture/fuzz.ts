import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDisk } from '../../main/store/steps.ts'
import { readManifest } from '../../main/keeping/backups/manifest.ts'
import { check, finish, prepare } from '../../main/keeping/backups/work.ts'
import { type Store, openStore } from '../../main/store/open.ts'
import { failureOf } from '../../main/store/problems.ts'
import { Failure } from '../../shared/contract/failures.ts'
import { type Random, createRandom } from '../support/generate/random.ts'
import { contentOf, digestOf } from './support/content.ts'
import { directly } from './support/direct.ts'
import { dataFile, filesIn, worked } from './support/made.ts'
import { type Asked, type Outcome, Tally, folderIn, inMemory } from './support/ordeal.ts'

const page = 4_096
const sector = 512

/** What can happen to a file: answers what became of it, which now and then is the same. */
const harms: Readonly<Record<string, (file: Buffer, random: Random) => Buffer>> = {
  bit: (file, random) => {
    const at = random.int(0, file.length - 1)
    file[at] = (file[at] ?? 0) ^ (1 << random.int(0, 7))
    return file
  },
  byte: (file, random) => {
    file[random.int(0, file.length - 1)] = random.int(0, 255)
    return file
  },
  header: (file, random) => {
    file[random.int(0, 99)] = random.int(0, 255)
    return file
  },
  sector: (file, random) => {
    return filled(file, place(file, sector, random), sector, random)
  },
  page: (file, random) => {
    return filled(file, place(file, page, random), page, random)
  },
  swap: (file, random) => {
    const [one, other] = [place(file, page, random), place(file, page, random)]
    const kept = Buffer.from(file.subarray(one, one + page))
    file.copyWithin(one, other, other + page)
    kept.copy(file, other)
    return file
  },
  truncate: (file, random) => file.subarray(0, random.int(1, file.length - 1)),
  'truncate to a page': (file, random) => file.subarray(0, place(file, page, random)),
  empty: () => Buffer.alloc(0),
  longer: (file, random) => Buffer.concat([file, Buffer.alloc(random.int(1, 2 * page), random.int(0, 255))]),
}

/** Where one of the pages or sectors of a file begins. */
const place = (file: Buffer, size: number, random: Random): number =>
  random.int(0, Math.max(0, Math.ceil(file.length / size) - 1)) * size

function filled(file: Buffer, at: number, most: number, random: Random): Buffer {
  const length = Math.min(most, file.length - at)
  if (random.chance(0.4)) file.fill(0, at, at + length)
  else for (let n = 0; n < length; n++) file[at + n] = random.int(0, 255)
  return file
}

function harmed(file: Buffer, random: Random): { readonly harm: string; readonly file: Buffer } {
  const harm = random.pick(Object.keys(harms))
  const act = harms[harm]
  if (act === undefined) throw new Error('No such harm')
  return { harm, file: act(Buffer.from(file), random) }
}

interface Original {
  readonly file: Buffer
  readonly seal: Buffer
  readonly digest: string
}

/** Everything that can be read of an open file; what SQLite refuses to read is told, and null here. */
function readAll(store: Store): string | null {
  try {
    return digestOf(store.read)
  } catch (error) {
    if (failureOf(error) === null && !(error instanceof TypeError)) throw error
    return null
  }
}

/** Opens a harmed data file as the app does and says how that ended; throws a sentence when it must not end so. */
async function openHarmed(
  file: Buffer,
  original: Original,
  dataFolder: string,
  random: Random,
): Promise<string> {
  const path = join(dataFolder, dataFile)
  writeFileSync(path, file, { mode: 0o600 })
  writeFileSync(join(dataFolder, 'netwerkcoach.seal'), original.seal, { mode: 0o600 })
  const isSame = file.equals(original.file)
  let store: Store
  try {
    store = openStore({ dataFolder, holder: 'test 1' })
  } catch (error) {
    if (!(error instanceof Failure)) throw new Error(`broke off with ${String(error)}`, { cause: error })
    if (isSame) throw new Error('refused, and nothing was changed', { cause: error })
    const kept = [...filesIn(dataFolder), ...filesIn(join(dataFolder, 'set-aside'))]
    if (!kept.some((each) => each.equals(file))) throw new Error('the file was not kept', { cause: error })
    return 'told at once'
  }
  let verdict
  try {
    // What a window asks before all of the file was compared with its seal: it may fail, and must not fall.
    if (random.chance(0.5)) readAll(store)
    if (random.chance(0.5)) {
      const answer = await directly(store)
        .write('workplaces.create', { name: 'Later' })
        .catch((error: unknown) => error)
      if (!isSame && !(answer instanceof Failure)) throw new Error('a changed file was written to')
      if (isSame) return 'unharmed'
    }
    verdict = store.verify(Infinity)
    if (verdict === 'holds' && readAll(store) !== original.digest)
      throw new Error('another content, silently')
  } finally {
    store.close()
  }
  if (verdict === 'holds') {
    if (!isSame) throw new Error('a changed file passed for the one that was sealed')
    return 'unharmed'
  }
  if (isSame) throw new Error('told of a change, and nothing was changed')
  if (!readFileSync(path).equals(file))
    throw new Error('the file was written to after it was found to differ')
  return 'told when compared'
}

interface Backup {
  readonly path: string
  readonly file: Buffer
  readonly manifest: Buffer
}

/** Reads a harmed backup, or one with a harmed manifest, as the app does before it restores it. */
async function checkHarmed(backup: Backup, digest: string, random: Random): Promise<string> {
  const ofManifest = random.chance(0.2)
  const file = ofManifest ? backup.file : harmed(backup.file, random).file
  const text = ofManifest ? harmed(backup.manifest, random).file : backup.manifest
  const manifestPath = backup.path.replace(/sqlite$/u, 'json')
  writeFileSync(backup.path, file)
  writeFileSync(manifestPath, text)
  const to = `${backup.path}.restoring`
  try {
    const manifest = readManifest(manifestPath)
    if (manifest === null) return 'told by its manifest'
    const isGood = await check(backup.path, manifest)
    const isPrepared = await prepare({ path: backup.path, to, sha256: manifest.sha256 }, createDisk())
    if (!isGood || !isPrepared) {
      if (file.equals(backup.file) && text.equals(backup.manifest))
        throw new Error('told of a change, and nothing was changed')
      return 'backup told'
    }
    if (contentOf(readFileSync(to)) !== digest) throw new Error('another content, silently')
    return 'unharmed'
  } finally {
    rmSync(to, { force: true })
  }
}

/** Three in four on the data file with its seal, one in four on a backup with its manifest. */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally([
    'told at once',
    'told when compared',
    'backup told',
    'told by its manifest',
    'unharmed',
    'silent',
  ])
  const random = createRandom(seed, 'fuzz')
  let slowest = 0
  await inMemory(async (parent) => {
    const made = folderIn(parent, 'made')
    const digest = await worked(made, random, 60)
    const original = {
      file: readFileSync(join(made, dataFile)),
      seal: readFileSync(join(made, 'netwerkcoach.seal')),
      digest,
    }
    const backup = await backedUp(join(made, dataFile), folderIn(parent, 'backups'))
    for (let n = 0; n < count; n++) {
      const began = performance.now()
      const isBackup = n % 4 === 3
      const { harm, file } = harmed(original.file, random)
      const dataFolder = folderIn(parent, String(n))
      try {
        tally.add(
          isBackup
            ? await checkHarmed(backup, digest, random)
            : await openHarmed(file, original, dataFolder, random),
        )
      } catch (error) {
        if (!(error instanceof Error)) throw error
        if (/silently|passed for/u.test(error.message)) tally.add('silent')
        tally.lose(`${isBackup ? 'Backup' : 'File'} ${n} (${harm}, seed ${seed}): ${error.message}`)
      }
      rmSync(dataFolder, { recursive: true, force: true })
      slowest = Math.max(slowest, performance.now() - began)
      report(n + 1)
    }
  })
  // What never ends is for the watchdog; here it is told how long the slowest took.
  tally.add('ms for the slowest', Math.round(slowest))
  return tally.outcome()
}

async function backedUp(path: string, folder: string): Promise<Backup> {
  const copy = join(folder, 'copy')
  writeFileSync(copy, readFileSync(path))
  const id = '2026-11-22-12-00-00-abcd'
  const job = { copy, folder, id, at: 1_795_348_800_000, reason: 'scheduled', appVersion: '0' } as const
  await finish(job, createDisk())
  const backup = join(folder, `${id}.sqlite`)
  return { path: backup, file: readFileSync(backup), manifest: readFileSync(join(folder, `${id}.json`)) }
}
