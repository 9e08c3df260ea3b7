import { chmodSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { handles } from '../../../main/store/db.ts'
import { syncFile } from '../../../main/store/disk.ts'
import { applicationId } from '../../../main/store/header.ts'
import { migrate } from '../../../main/store/migrate.ts'
import { type Migration, migrations } from '../../../main/store/migrations/index.ts'
import { dataFileName } from '../../../main/store/open.ts'
import { setPragmas } from '../../../main/store/pragmas.ts'
import { quoted } from '../../../main/store/recording.ts'
import { rowsDigest, tableNames } from './digest.ts'
import { type StorePlan, type StoreSize, sizes } from './plan.ts'
import { createRandom } from './random.ts'
import { parts, staysEmpty } from './tables/index.ts'
import type { Part, World } from './world.ts'

export { rowsDigest } from './digest.ts'
export { type StorePlan, type StoreSize, sizes } from './plan.ts'

export interface GenerateOptions extends Partial<StorePlan> {
  /** The file to make; it must not be there. {@link dataFileIn} gives the name the app looks for. */
  readonly file: string
  readonly seed?: number
  /** What is not said one by one is as in this size; `small` unless given. */
  readonly size?: StoreSize
  /** Only these parts, with the parts they need; all unless given. */
  readonly only?: readonly string[]
  /** Only tests give others. */
  readonly migrations?: readonly Migration[]
}

export interface GeneratedStore {
  readonly file: string
  /** The same for the same options, on every machine. */
  readonly digest: string
  readonly rows: Readonly<Record<string, number>>
}

/** Where the app looks for its file in a data folder. */
export const dataFileIn = (dataFolder: string): string => join(dataFolder, dataFileName)

function partsFor(only: readonly string[] | undefined): readonly Part[] {
  if (only === undefined) return parts
  const wanted = new Set<string>()
  const want = (name: string) => {
    const part = parts.find((candidate) => candidate.name === name)
    if (part === undefined) throw new Error(`The generator has no part ${name}`)
    wanted.add(name)
    part.needs.forEach(want)
  }
  only.forEach(want)
  return parts.filter(({ name }) => wanted.has(name))
}

/** Every table is filled by a part or said to stay empty, so that a later one cannot be forgotten. */
function assertEveryTableKnown(sqlite: Database.Database): void {
  const filled = new Set(parts.flatMap(({ tables }) => tables))
  for (const name of tableNames(sqlite))
    if (!filled.has(name) && !staysEmpty.has(name))
      throw new Error(
        `The generator does not fill table ${name}: give it a part in tests/support/generate/tables`,
      )
}

function countRows(sqlite: Database.Database): Record<string, number> {
  const count = (name: string) =>
    Number(
      sqlite
        .prepare(`SELECT count(*) FROM ${quoted(name)}`)
        .pluck()
        .get(),
    )
  return Object.fromEntries(tableNames(sqlite).map((name) => [name, count(name)]))
}

function assertFilled(rows: Readonly<Record<string, number>>, used: readonly Part[]): void {
  const filled = new Set(used.flatMap(({ tables }) => tables))
  for (const [name, count] of Object.entries(rows))
    if (filled.has(name) !== count > 0) throw new Error(`Table ${name} holds ${String(count)} rows`)
}

function fill(sqlite: Database.Database, plan: StorePlan, seed: number, used: readonly Part[]): void {
  const world: World = {
    plan,
    seed,
    sqlite,
    db: handles(sqlite).write,
    workplaces: [],
    networks: [],
    spans: new Map(),
    organisations: [],
    attributes: [],
    people: [],
    memberships: [],
    coaches: [],
    surveys: [],
    waves: [],
    meetings: [],
    consultations: [],
    products: [],
  }
  sqlite.transaction(() => {
    for (const part of used) part.fill(world, createRandom(seed, part.name))
  })()
}

/**
 * Makes a store as coaches would have filled it, through the app's own migrations and repositories, in one transaction.
 * The recording triggers stand aside (they hang on the app's connection, not in the file, and would take half the
 * time); the record of changes is generated as one of the tables. Throws when the schema has a table that no part fills.
 */
export function generateStore(options: GenerateOptions): GeneratedStore {
  const { file, seed = 1, size = 'small', only, migrations: steps = migrations, ...said } = options
  if (existsSync(file)) throw new Error('There is a file already')
  const plan: StorePlan = { ...sizes[size], ...said }
  const used = partsFor(only)
  const sqlite = new Database(file)
  try {
    sqlite.pragma(`application_id = ${String(applicationId)}`)
    setPragmas(sqlite)
    // Nobody's data yet: a power cut costs a run, and it is made safe at the end.
    sqlite.pragma('synchronous = OFF')
    migrate(sqlite, steps, { folder: dirname(file), name: 'generated' })
    assertEveryTableKnown(sqlite)
    fill(sqlite, plan, seed, used)
    const rows = countRows(sqlite)
    assertFilled(rows, used)
    return { file, digest: rowsDigest(sqlite), rows }
  } finally {
    sqlite.close()
    chmodSync(file, 0o600)
    syncFile(file)
  }
}
