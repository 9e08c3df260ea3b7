import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Store, openStore } from '../../main/store/open.ts'
import { StoreRefused } from '../../main/store/problems.ts'
import { type Random, createRandom } from '../support/generate/random.ts'
import { amissIn, digestOf } from './support/content.ts'
import { dataFile, filesIn, keeps, worked } from './support/made.ts'
import { type Asked, type Outcome, Tally, folderIn, inFolder } from './support/ordeal.ts'

const kinds = ['-journal', '-wal', '-shm'] as const
type Kind = (typeof kinds)[number]

/** The same file at one moment, and what lay beside it while it was being changed further. */
interface Generation {
  readonly file: Buffer
  readonly seal: Buffer
  readonly digest: string
  readonly beside: Readonly<Record<Kind, Buffer>>
}

/** What SQLite puts beside a copy of a file in the middle of a large change. */
function beside(file: Buffer, scratch: string): Readonly<Record<Kind, Buffer>> {
  const read = (suffix: Kind) =>
    existsSync(scratch + suffix) ? readFileSync(scratch + suffix) : Buffer.alloc(0)
  const change = (mode: string): Readonly<Record<Kind, Buffer>> => {
    writeFileSync(scratch, file)
    const sqlite = new Database(scratch)
    sqlite.pragma(`journal_mode = ${mode}`)
    // So small that pages are written, and their journal made safe, before the transaction ends.
    sqlite.pragma('cache_size = 1')
    sqlite.exec(
      "BEGIN; UPDATE person SET role = 'van een andere keer' WHERE id NOT IN (SELECT person_id FROM unnamed_person); DELETE FROM tie; UPDATE change SET summary = '{ }'",
    )
    if (mode === 'WAL') sqlite.exec('COMMIT')
    const found = { '-journal': read('-journal'), '-wal': read('-wal'), '-shm': read('-shm') }
    if (mode !== 'WAL') sqlite.exec('ROLLBACK')
    sqlite.close()
    rmSync(scratch)
    return found
  }
  const found = { ...change('WAL'), '-journal': change('TRUNCATE')['-journal'] }
  for (const kind of kinds) if (found[kind].length < 1_000) throw new Error(`No ${kind} was made`)
  return found
}

/**
 * A journal that puts every page of a file back, as after a change that touched all of it: beside another moment of the same
 * file SQLite makes it the old one, whole, and nothing that looks at the file alone could tell.
 */
function wholeJournal(file: Buffer): Buffer {
  const pageSize = file.readUInt16BE(16)
  const pages = file.length / pageSize
  const nonce = 0x1234_5678
  const header = Buffer.alloc(512)
  Buffer.from('d9d505f920a163d7', 'hex').copy(header)
  for (const [place, value] of [pages, nonce, pages, 512, pageSize].entries())
    header.writeUInt32BE(value, 8 + place * 4)
  const records = Array.from({ length: pages }, (_, n) => {
    const page = file.subarray(n * pageSize, (n + 1) * pageSize)
    let sum = nonce
    for (let at = pageSize - 200; at > 0; at -= 200) sum = (sum + (page[at] ?? 0)) >>> 0
    const [number, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    number.writeUInt32BE(n + 1)
    check.writeUInt32BE(sum)
    return Buffer.concat([number, page, check])
  })
  return Buffer.concat([header, ...records])
}

/** What the seal beside a file can say; `own` is true of the file. */
const seals = ['own', 'in use', 'in use, journal unknown', 'none', 'unreadable'] as const

const sealText = (state: (typeof seals)[number], own: Buffer): Buffer | null => {
  if (state === 'own') return own
  if (state === 'none') return null
  if (state === 'unreadable') return Buffer.from('{"vers')
  const journal = state === 'in use' ? '1' : null
  return Buffer.from(JSON.stringify({ version: 1, state: 'inUse', journal, closedAt: 1_790_000_000_000 }))
}

/** Whether everything that was there is still somewhere: at its place, or set aside. */
const missing = (dataFolder: string, placed: readonly Buffer[]) => {
  const there = [...filesIn(dataFolder), ...filesIn(join(dataFolder, 'set-aside'))]
  return placed.filter((bytes) => !there.some((file) => file.equals(bytes)))
}

function trial(
  random: Random,
  generations: readonly Generation[],
  dataFolder: string,
  tally: Tally,
): string | null {
  const live = random.pick(generations)
  const other = random.pick(generations)
  const state = random.pick(seals)
  const chosen = random.some(kinds, random.int(1, 3))
  const path = join(dataFolder, dataFile)
  writeFileSync(path, live.file, { mode: 0o600 })
  for (const kind of chosen) writeFileSync(path + kind, other.beside[kind], { mode: 0o600 })
  const seal = sealText(state, live.seal)
  if (seal !== null) writeFileSync(join(dataFolder, 'netwerkcoach.seal'), seal, { mode: 0o600 })
  const what = `${chosen.join()} beside another file, seal: ${state}`

  let store: Store
  try {
    store = openStore({ dataFolder, holder: 'test 1' })
  } catch (error) {
    if (!(error instanceof StoreRefused)) return `${what}: broke off with ${String(error)}`
    tally.add('told')
    return missing(dataFolder, [live.file, ...chosen.map((kind) => other.beside[kind])]).length === 0
      ? null
      : `${what}: refused, and something is gone`
  }
  try {
    const found = digestOf(store.read)
    const [amiss] = amissIn(store)
    if (found === live.digest) {
      tally.add('kept out')
      return amiss === undefined ? null : `${what}: ${amiss}`
    }
    if (!store.how.afterCutOff) return `${what}: adopted without a word`
    tally.add('adopted, told and kept')
    return keeps(join(dataFolder, 'set-aside'), live.file)
      ? null
      : `${what}: adopted, and the file as it was is gone`
  } finally {
    store.close()
  }
}

/**
 * Puts what lay beside a file at another moment beside the file of this moment, live or restored: SQLite alone would take it
 * for the end of a change and put old pages into the file. It must be kept out, or told with everything kept.
 */
export async function run({ count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['kept out', 'told', 'adopted, told and kept', 'adopted silently'])
  const random = createRandom(seed, 'sidecars')
  await inFolder(async (parent) => {
    const generations: Generation[] = []
    for (let n = 0; n < 5; n++) {
      const folder = folderIn(parent, 'made')
      const digest = await worked(folder, random, 30)
      const file = readFileSync(join(folder, dataFile))
      const seal = readFileSync(join(folder, 'netwerkcoach.seal'))
      const left = beside(file, join(parent, 'scratch.sqlite'))
      generations.push({ file, seal, digest, beside: left })
      generations.push({ file, seal, digest, beside: { ...left, '-journal': wholeJournal(file) } })
    }
    for (let n = 0; n < count; n++) {
      const dataFolder = folderIn(parent, String(n))
      const amiss = trial(random, generations, dataFolder, tally)
      if (amiss !== null) {
        tally.add('adopted silently', /adopted without/u.test(amiss) ? 1 : 0)
        tally.lose(`Combination ${n}, seed ${seed}: ${amiss}`)
      }
      rmSync(dataFolder, { recursive: true, force: true })
      report(n + 1)
    }
  })
  return tally.outcome()
}
