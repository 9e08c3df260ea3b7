import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { Failure } from '../../shared/contract/failures.ts'
import type { NetworkId, WorkplaceId } from '../../shared/domain/ids.ts'
import { type AppServices, services } from '../../main/services/index.ts'
import { type Store, type StoreOptions, openStore } from '../../main/store/open.ts'
import { type RecordedTable, quoted } from '../../main/store/recording.ts'
import type { Outcome, WriteAnswer } from '../../main/store/write.ts'
import { write } from '../../main/store/write.ts'
import { completeCard } from './card.ts'

/** A folder of its own, gone when the test is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'netwerkcoach-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A store on a real file, closed when the test is done. */
export function temporaryStore(options: Partial<StoreOptions> = {}): Store {
  const store = openStore({
    dataFolder: options.dataFolder ?? temporaryFolder(),
    holder: 'test 1',
    ...options,
  })
  onTestFinished(() => {
    store.close()
  })
  return store
}

type Queries = AppServices['queries']
type Commands = AppServices['commands']
type InputOf<S> = S extends (db: never, input: infer I) => unknown ? I : never
type Rest<S> = unknown extends InputOf<S> ? [] : [input: InputOf<S>]
type ResultOf<C> = C extends (db: never, input: never) => Outcome<infer R> ? R : never

/** One command through write(), as the store's thread does it. */
export function change<N extends keyof Commands>(
  store: Store,
  name: N,
  ...input: Rest<Commands[N]>
): WriteAnswer<ResultOf<Commands[N]>> {
  const command = services.commands[name] as (db: unknown, input: unknown) => Outcome<ResultOf<Commands[N]>>
  return write(store, name, (db) => command(db, input[0]))
}

/** The result of one command. */
export const done = <N extends keyof Commands>(store: Store, name: N, ...input: Rest<Commands[N]>) =>
  change(store, name, ...input).written.result

export function ask<N extends keyof Queries>(
  store: Store,
  name: N,
  ...input: Rest<Queries[N]>
): ReturnType<Queries[N]> {
  const query = services.queries[name] as (db: unknown, input: unknown) => ReturnType<Queries[N]>
  return query(store.read, input[0])
}

const readings = new WeakMap<Store, Map<string, Database.Statement>>()

/** Every row of a table in the order of its key; prepared once for each store, as properties ask it thousands of times. */
export function rowsOf(store: Store, { name, columns, key }: RecordedTable): unknown[] {
  const reading = readings.get(store) ?? new Map<string, Database.Statement>()
  readings.set(store, reading)
  let statement = reading.get(name)
  if (statement === undefined) {
    const [select, order] = [columns, key].map((each) => each.map(quoted).join(', '))
    statement = store.sqlite.prepare(`SELECT ${select} FROM ${quoted(name)} ORDER BY ${order}`).raw()
    reading.set(name, statement)
  }
  return statement.all()
}

/** One hash over everything a coach stored: equal content gives an equal digest, in whatever order it came. */
export function contentDigest(store: Store): string {
  const hash = createHash('sha256')
  for (const table of [...store.tables.values()].sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(JSON.stringify([table.name, rowsOf(store, table)]))
  return hash.digest('hex')
}

export const fileDigest = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex')

/** The body of the Failure that `act` throws; whatever else happens fails the test. */
export function failureOf(act: () => unknown): Failure['body'] {
  try {
    act()
  } catch (error) {
    if (error instanceof Failure) return error.body
    throw error
  }
  throw new Error('No failure was thrown')
}

/** A werkplaats with one network that people may enter. */
export function readyNetwork(store: Store): { workplaceId: WorkplaceId; networkId: NetworkId } {
  const workplace = done(store, 'workplaces.create', { name: 'Werkplaats' })
  const network = done(store, 'networks.create', { workplaceId: workplace.id, name: 'Netwerk' })
  done(store, 'networks.updatePrivacy', { id: network.id, patch: completeCard })
  return { workplaceId: workplace.id, networkId: network.id }
}
