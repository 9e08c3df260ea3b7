import Database from 'better-sqlite3'
import { pointsAt } from './belonging.ts'
import { type Bundled, bundledTables } from './bundled.ts'
import { type ReadableDb, type SqlParam, type SqlParams, handles } from './db.ts'
import { type Migration, migrations } from './migrations/index.ts'
import { quoted } from './recording.ts'

export type RowValues = Readonly<Record<string, SqlParam>>

/** A database in memory that is nobody's yet: for rows from outside, before any of them comes near the data file. */
export interface Scratch {
  readonly read: ReadableDb
  /** Its tables, at the version it has now. */
  bundled(): Bundled
  /** Runs `work` as one transaction. */
  together(work: () => void): void
  /** How to put a row into a table: all its columns, by name. Throws what SQLite has against it. */
  inserter(table: string): (row: RowValues) => void
  /** Runs one statement. */
  run(sql: string, params: SqlParams): void
  /** Every row of a table by its columns; integers are exact. */
  rows(table: string): IterableIterator<RowValues>
  /** Whether every reference leads to a row. */
  holdsTogether(): boolean
  /** Brings it to the newest shape. */
  upgrade(): void
  /** Removes these rows with all that belongs to them or cannot do without; answers how many of these were there. */
  remove(table: string, ids: readonly string[]): number
  /** All of it, to be opened again by {@link openScratch}; another thread may do so. */
  bytes(): Uint8Array<ArrayBuffer>
  close(): void
}

/** Bytes such a database may take. */
const mostBytes = 384 * 1024 * 1024
const pageSize = 4_096

function settle(sqlite: Database.Database): void {
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('cell_size_check = ON')
  sqlite.pragma('temp_store = MEMORY')
  // References are checked when all rows are there: they come in no order.
  sqlite.pragma('foreign_keys = OFF')
  sqlite.pragma(`max_page_count = ${String(mostBytes / pageSize)}`)
}

function apply(sqlite: Database.Database, steps: readonly Migration[], to: number): void {
  const from = Number(sqlite.pragma('user_version', { simple: true }))
  for (const step of steps) {
    if (step.version <= from || step.version > to) continue
    sqlite.transaction(() => {
      step.up(sqlite)
      sqlite.pragma(`user_version = ${String(step.version)}`)
    })()
  }
}

function removeRows(
  sqlite: Database.Database,
  { belonging }: Bundled,
  table: string,
  ids: readonly string[],
) {
  const gone = sqlite
    .prepare(`DELETE FROM ${quoted(table)} WHERE "id" IN (SELECT value FROM json_each(?))`)
    .run(JSON.stringify(ids)).changes
  if (gone === 0) return 0
  // Parents come first, so one pass reaches all that hung on what is gone.
  for (const name of belonging.tables)
    for (const key of belonging.foreignKeys.filter((each) => each.table === name)) {
      const orphaned = `${key.columns.map((column) => `child.${quoted(column)} IS NOT NULL`).join(' AND ')}
        AND NOT EXISTS (SELECT 1 FROM ${quoted(key.parent)} AS parent WHERE ${pointsAt(key, 'child', 'parent')})`
      sqlite.exec(
        key.isOwned || key.isRequired
          ? `DELETE FROM ${quoted(name)} AS child WHERE ${orphaned}`
          : `UPDATE ${quoted(name)} AS child SET ${key.columns.map((column) => `${quoted(column)} = NULL`).join(', ')}
             WHERE ${orphaned}`,
      )
    }
  return gone
}

function scratch(sqlite: Database.Database, steps: readonly Migration[]): Scratch {
  settle(sqlite)
  let { read } = handles(sqlite)
  let known: Bundled | null = null
  // Walking the schema takes a while, and it is asked for every table.
  const bundled = () => (known ??= bundledTables(read))
  return {
    read: { all: (...asked) => read.all(...asked), get: (...asked) => read.get(...asked) },
    bundled,
    together: (work) => sqlite.transaction(work)(),
    inserter(name) {
      const columns = bundled().tables.find((table) => table.name === name)?.columns ?? []
      const statement = sqlite.prepare(
        `INSERT INTO ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(', ')})
         VALUES (${columns.map((column) => `:${column.name}`).join(', ')})`,
      )
      return (row) => {
        statement.run(row)
      }
    },
    run: (sql, params) => {
      sqlite.prepare(sql).run(params)
    },
    rows: (table) =>
      sqlite
        .prepare(`SELECT * FROM ${quoted(table)}`)
        .safeIntegers(true)
        .iterate() as IterableIterator<RowValues>,
    holdsTogether: () => (sqlite.pragma('foreign_key_check') as unknown[]).length === 0,
    upgrade() {
      apply(sqlite, steps, steps.length)
      // Statements and tables of the older shape are forgotten.
      read = handles(sqlite).read
      known = null
    },
    remove: (table, ids) => sqlite.transaction(() => removeRows(sqlite, bundled(), table, ids))(),
    bytes: () => new Uint8Array(sqlite.serialize()),
    close: () => {
      sqlite.close()
    },
  }
}

/** An empty one in the shape of a version; `steps` are the migrations, of which only tests give another list. */
export function newScratch(version: number, steps: readonly Migration[] = migrations): Scratch {
  const sqlite = new Database(':memory:')
  try {
    apply(sqlite, steps, version)
    return scratch(sqlite, steps)
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** One that was made before, from its bytes. */
export const openScratch = (bytes: Uint8Array): Scratch =>
  scratch(new Database(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), migrations)
