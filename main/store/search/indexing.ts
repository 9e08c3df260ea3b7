import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { type ReadableDb, type WritableDb, handles, integer, text } from '../db.ts'
import { errorCode } from '../disk.ts'
import { searchSchema } from '../migrations/0009-search.ts'
import { networkOfId, rangeOf } from './ids.ts'
import { type Doc, type Numbered, docOf, isEmpty, rowOf, rowsOf, sourcesOf } from './rows.ts'
import { sources, waitForReveal } from './sources.ts'
import { searchTables } from './tables.ts'

/** What this version looks for in which table, and how it takes words; another shape makes the index anew. */
export const shape = createHash('sha256')
  .update(JSON.stringify(['1', sources]))
  .digest('hex')

export const hasIndexIn = (db: ReadableDb): boolean =>
  db.get("SELECT 1 FROM main.sqlite_schema WHERE name = 'search_state'", {}, () => true) ?? false

/**
 * Whether the index in this file is one of this version, and can be asked. It is not looked through: that is for the
 * check of the whole file.
 */
export function isIndexReady(sqlite: Database.Database): boolean {
  const { read } = handles(sqlite)
  if (!hasIndexIn(read)) return false
  try {
    const found = read.get('SELECT shape FROM search_state WHERE one = 1', {}, (row) => text(row, 'shape'))
    read.get("SELECT rowid FROM search_index WHERE search_index MATCH 'abc' LIMIT 1", {}, () => true)
    return found === shape
  } catch {
    return false
  }
}

/** For a file of an older version, or of a test, in which there is nothing to index. */
export const hasIndex = (sqlite: Database.Database): boolean => hasIndexIn(handles(sqlite).read)

/** The number a network has in the index; a new one when it has none yet. */
function networkNumber(db: WritableDb, networkId: string | null, known: Map<string, number>): number {
  if (networkId === null) return 0
  const number = known.get(networkId) ?? storedNumber(db, networkId)
  known.set(networkId, number)
  return number
}

function storedNumber(db: WritableDb, networkId: string): number {
  const stored = numberOfNetwork(db, networkId)
  if (stored !== undefined) return stored
  const free =
    db.get('SELECT coalesce(max(number), 0) + 1 AS number FROM search_network', {}, (row) =>
      integer(row, 'number'),
    ) ?? 1
  // More networks than anybody has: what belongs to the rest is found all the same, only not as the present one's.
  if (free > 65_535) return 0
  db.run('INSERT INTO search_network (number, network_id) VALUES (:free, :networkId)', { free, networkId })
  return free
}

/** The number a network has in the index; undefined before anything of it is in there. */
export const numberOfNetwork = (db: ReadableDb, networkId: string): number | undefined =>
  db.get('SELECT number FROM search_network WHERE network_id = :networkId', { networkId }, (row) =>
    integer(row, 'number'),
  )

const addText = (db: WritableDb, id: number, { key, name, body }: Doc) => {
  db.run('INSERT INTO search_text (id, row_key, name, body) VALUES (:id, :key, :name, :body)', {
    id,
    key,
    name,
    body,
  })
}

/** Makes the index of all that can be found, whatever there was before. To be run within a transaction. */
function makeAnew(db: WritableDb): void {
  // Its own tables may be what is amiss, so nothing is asked of them.
  db.run('DELETE FROM search_text', {})
  db.run('DELETE FROM search_due', {})
  db.run('DELETE FROM search_network', {})
  const known = new Map<string, number>()
  for (const [at, source] of sources.entries()) {
    const next = new Map<number, number>()
    for (const row of rowsOf(db, source)) {
      const doc = docOf(row)
      if (isEmpty(doc)) continue
      const network = networkNumber(db, doc.networkId, known)
      const id = next.get(network) ?? rangeOf(at + 1, network).from
      next.set(network, id + 1)
      addText(db, id, doc)
    }
  }
  db.run("INSERT INTO search_index (search_index) VALUES ('rebuild')", {})
  db.run("INSERT INTO search_index (search_index) VALUES ('optimize')", {})
  db.run('UPDATE search_state SET shape = :shape WHERE one = 1', { shape })
}

/** Takes the index away, whatever is left of it, and puts an empty one there. */
function replaceIndex(sqlite: Database.Database): void {
  // The tables that the index is made of go with it.
  for (const name of ['search_index', ...searchTables.filter((each) => !each.startsWith('search_index'))])
    sqlite.exec(`DROP TABLE IF EXISTS main.${name}`)
  sqlite.exec(searchSchema)
}

/** Makes the index anew, as one transaction; from nothing when there is none, or what there is cannot be used. */
export function fillIndex(sqlite: Database.Database): void {
  const fill = () => {
    makeAnew(handles(sqlite).write)
  }
  sqlite.transaction(() => {
    if (!hasIndex(sqlite)) replaceIndex(sqlite)
    try {
      sqlite.transaction(fill)()
    } catch (error) {
      if (errorCode(error)?.startsWith('SQLITE_CORRUPT') !== true) throw error
      replaceIndex(sqlite)
      fill()
    }
  })()
}

/**
 * Notes which rows change from now on, by whatever way: everything that changes a row of a coach is on record (see
 * recording.ts), and what is noted here is stored with it. Off when there is no index.
 */
export function startNoting(sqlite: Database.Database): void {
  if (!hasIndex(sqlite)) return
  const tables = [...new Set(sources.map(({ table }) => table))].map((table) => `'${table}'`).join(', ')
  sqlite.exec(`CREATE TEMP TRIGGER note_for_search AFTER INSERT ON main.change_row
    WHEN NEW.table_name IN (${tables}) BEGIN
      INSERT INTO search_due (table_name, row_key) VALUES (NEW.table_name, NEW.row_key) ON CONFLICT DO NOTHING;
    END`)
}

export interface Due {
  readonly table: string
  readonly key: string
}

/** Rows that changed since the index was brought up to date. */
export const dueRows = (db: ReadableDb, limit: number): Due[] =>
  db.all('SELECT table_name, row_key FROM search_due LIMIT :limit', { limit }, (row) => ({
    table: text(row, 'table_name'),
    key: text(row, 'row_key'),
  }))

/** With a round go the rows that can be found only when it is revealed. */
export function withFollowers(db: ReadableDb, due: readonly Due[]): Due[] {
  const rounds = due.filter(({ table }) => table === 'monitoring_round')
  const followers = rounds.flatMap(({ key }) =>
    waitForReveal.flatMap((source) =>
      db.all(
        `SELECT row_key FROM (SELECT ${rowKeySql[source.table] ?? ''} AS row_key FROM ${source.table}
         WHERE round_id = json_extract(:key, '$[0]'))`,
        { key },
        (row): Due => ({ table: source.table, key: text(row, 'row_key') }),
      ),
    ),
  )
  const seen = new Set<string>()
  return [...due, ...followers].filter(({ table, key }) => {
    const place = `${table} ${key}`
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
}
const rowKeySql: Readonly<Record<string, string>> = {
  group_mark: 'json_array(round_id, indicator_id)',
  indicator_link: 'json_array(round_id, indicator_id, other_id)',
  round_example: 'json_array(id)',
  conclusion: 'json_array(round_id, dimension)',
  round_topic: 'json_array(id)',
  double_loop: 'json_array(round_id)',
}

interface Stored {
  readonly id: number
  readonly name: string
  readonly body: string
}

/** What the index has of a row. */
export const storedOf = (db: ReadableDb, number: number, key: string): Stored | undefined =>
  db
    .all('SELECT id, name, body FROM search_text WHERE row_key = :key', { key }, (row) => ({
      id: integer(row, 'id'),
      name: text(row, 'name'),
      body: text(row, 'body'),
    }))
    .find(({ id }) => id >= rangeOf(number, 0).from && id < rangeOf(number + 1, 0).from)

function forget(db: WritableDb, { id, name, body }: Stored): void {
  db.run(
    // A number from outside may be no integer to SQLite, and would find nothing to take out.
    "INSERT INTO search_index (search_index, rowid, name, body) VALUES ('delete', CAST(:id AS INTEGER), :name, :body)",
    { id, name, body },
  )
  db.run('DELETE FROM search_text WHERE id = :id', { id })
}

function put(db: WritableDb, number: number, doc: Doc, known: Map<string, number>): void {
  const { from, to } = rangeOf(number, networkNumber(db, doc.networkId, known))
  const id =
    db.get('SELECT max(id) + 1 AS id FROM search_text WHERE id BETWEEN :from AND :to', { from, to }, (row) =>
      row['id'] === null ? from : integer(row, 'id'),
    ) ?? from
  addText(db, id, doc)
  db.run('INSERT INTO search_index (rowid, name, body) VALUES (CAST(:id AS INTEGER), :name, :body)', {
    id,
    name: doc.name,
    body: doc.body,
  })
}

/** Makes the index say of one row what the row says. */
function settleRow(
  db: WritableDb,
  { number, source }: Numbered,
  key: string,
  known: Map<string, number>,
): void {
  const stored = storedOf(db, number, key)
  const row = rowOf(db, source, key)
  const doc = row === undefined ? undefined : docOf(row)
  const says = doc === undefined || isEmpty(doc) ? undefined : doc
  if (stored !== undefined && says !== undefined && stored.name === says.name && stored.body === says.body) {
    // A point of a consultation may come to be about another network.
    if (networkOfId(stored.id) === networkNumber(db, says.networkId, known)) return
  }
  if (stored !== undefined) forget(db, stored)
  if (says !== undefined) put(db, number, says, known)
}

function settleDue(db: WritableDb, { table, key }: Due, known: Map<string, number>): void {
  for (const each of sourcesOf(table)) settleRow(db, each, key, known)
  if (table === 'network' && rowOf(db, networkSource, key) === undefined)
    db.run("DELETE FROM search_network WHERE network_id = json_extract(:key, '$[0]')", { key })
  db.run('DELETE FROM search_due WHERE table_name = :table AND row_key = :key', { table, key })
}
const networkSource = sources.find(({ table }) => table === 'network') ?? failSource()
function failSource(): never {
  throw new Error('Networks can be found')
}

const countOf = (db: ReadableDb, table: 'search_due' | 'search_text'): number =>
  db.get(`SELECT count(*) AS n FROM ${table}`, {}, (row) => integer(row, 'n')) ?? 0

/**
 * Whether it is quicker to make the index anew: to take a row out and put it in costs about what three hundred rows cost
 * to be put in all together.
 */
const isQuickerAnew = (due: number, texts: number): boolean => due > Math.max(20, texts / 300)

/** An index of so many rows is made in a moment that nobody notices. */
const small = 2_000

/**
 * Brings the index up to date within the running transaction, rows of `due` by due, as long as `goesOn`; answers whether
 * nothing is left. An index that cannot be changed is made anew.
 */
export function settleIndex(db: WritableDb, goesOn: () => boolean = () => true): boolean {
  const [all, texts] = [countOf(db, 'search_due'), countOf(db, 'search_text')]
  if (all + texts < small && isQuickerAnew(all, texts)) {
    makeAnew(db)
    return true
  }
  const known = new Map<string, number>()
  for (;;) {
    const due = dueRows(db, 50)
    if (due.length === 0) return true
    // A round brings its followers; these are due from now on, so that a pause between them loses none.
    for (const { table, key } of withFollowers(db, due).slice(due.length))
      db.run('INSERT OR IGNORE INTO search_due (table_name, row_key) VALUES (:table, :key)', { table, key })
    for (const each of due) {
      settleDue(db, each, known)
      if (!goesOn()) return dueRows(db, 1).length === 0
    }
  }
}

/** All of it at once, for what may leave no byte behind: what is due is of no use to anybody afterwards. */
export function settleAtOnce(db: WritableDb): void {
  if (!hasIndexIn(db)) return
  const due = countOf(db, 'search_due')
  if (due === 0) return
  if (isQuickerAnew(due, countOf(db, 'search_text'))) makeAnew(db)
  else
    try {
      settleIndex(db)
    } catch (error) {
      if (errorCode(error)?.startsWith('SQLITE_CORRUPT') !== true) throw error
      makeAnew(db)
    }
}
