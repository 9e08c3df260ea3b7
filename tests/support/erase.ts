import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { services } from '../../main/services/index.ts'
import {
  type BackupsForErase,
  type EraseMoment,
  type ErasingParts,
  createErasing,
} from '../../main/keeping/erasing.ts'
import type { AppStore } from '../../main/handlers/context.ts'
import { openLog } from '../../main/log.ts'
import type { ReadableDb, WritableDb } from '../../main/store/db.ts'
import { referencesOf } from '../../main/store/erasing/references.ts'
import type { Store } from '../../main/store/open.ts'
import { quoted } from '../../main/store/recording.ts'
import { type Outcome, write } from '../../main/store/write.ts'

/** The store as handlers see it, without the thread in between: tests look into the file at the same time. */
export function inThisThread(store: Store): Pick<AppStore, 'query' | 'write'> {
  const client = {
    query: (name: keyof typeof services.queries, input: unknown) =>
      Promise.resolve().then(() => {
        const query = services.queries[name] as (db: ReadableDb, input: unknown) => unknown
        return query(store.read, input)
      }),
    write: (name: keyof typeof services.commands, input: unknown) =>
      Promise.resolve().then(() => {
        const command = services.commands[name] as (db: WritableDb, input: unknown) => Outcome<unknown>
        const { written, unfinished } = write(store, name, (db) => command(db, input))
        if (unfinished !== null) throw unfinished
        return written
      }),
  }
  return client as Pick<AppStore, 'query' | 'write'>
}

export interface ErasingHere {
  readonly dataFolder: string
  readonly store: Store
  readonly backups?: BackupsForErase | null
  readonly unfinished?: ErasingParts['unfinished']
  readonly onLedgerDamaged?: () => void
  readonly reached?: (moment: EraseMoment) => void
}

/** Removing for good, on this store and folder. */
export function erasingHere({ dataFolder, store, reached, ...rest }: ErasingHere) {
  return createErasing(
    {
      store: inThisThread(store),
      dataFolder: () => dataFolder,
      backups: rest.backups ?? null,
      attachments: null,
      unfinished: rest.unfinished ?? { forget: () => Promise.resolve() },
      log: openLog(dataFolder),
      onLedgerDamaged: rest.onLedgerDamaged ?? (() => undefined),
    },
    reached,
  )
}

/** The ways the bytes of a word could lie in a file. */
const formsOf = (word: string): Buffer[] =>
  [word, word.toLowerCase()].flatMap((each) => [Buffer.from(each, 'utf8'), Buffer.from(each, 'utf16le')])

/**
 * Where one of these words still lies in a folder, as `file: word`; every file is read as bytes. Closing a file that is
 * open as a database would drop its lock, so it is given as `open` and read by that.
 */
export function hitsIn(folder: string, words: readonly string[], besides: readonly string[] = []): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !besides.some((name) => relative(folder, path).startsWith(name)))
  return files.flatMap((path) => {
    const bytes = readFileSync(path)
    return words
      .filter((word) => formsOf(word).some((form) => bytes.includes(form)))
      .map((word) => `${relative(folder, path)}: ${word}`)
  })
}

/** These ids, and those of everything that belongs to them: a step of a story that somebody told does not say who told it. */
function withAlong(store: Store, of: ReadonlySet<string>): ReadonlySet<string> {
  const ids = new Set(of)
  const along = referencesOf(store.read).all.filter(
    ({ table, goesAlong, columns }) =>
      goesAlong && columns.length === 1 && store.tables.get(table)?.columns.includes('id') === true,
  )
  for (let before = -1; before < ids.size;) {
    before = ids.size
    for (const { table, columns } of along) {
      const rows = store.sqlite
        .prepare(`SELECT ${quoted(columns[0] ?? '')}, id FROM ${quoted(table)}`)
        .raw()
        .all() as [string | null, string][]
      for (const [owner, id] of rows) if (owner !== null && ids.has(owner)) ids.add(id)
    }
  }
  return ids
}

/**
 * Every row of the recorded tables as text, but for those that belong to one of these ids. One that only points at such
 * an id, and may do without, reads as if it did.
 */
export function rowsWithout(store: Store, of: ReadonlySet<string>): string[] {
  const { all } = referencesOf(store.read)
  const ids = withAlong(store, of)
  return [...store.tables.values()].flatMap(({ name, columns }) => {
    const emptied = new Set(
      all.filter(({ table, goesAlong }) => table === name && !goesAlong).flatMap((each) => [...each.emptied]),
    )
    const isGone = (value: unknown) => typeof value === 'string' && ids.has(value)
    const rows = store.sqlite
      .prepare(`SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}`)
      .raw()
      .all() as unknown[][]
    return rows
      .map((row) => row.map((value, i) => (emptied.has(columns[i] ?? '') && isGone(value) ? null : value)))
      .filter((row) => !row.some(isGone))
      .map((row) => JSON.stringify([name, row]))
      .sort()
  })
}
