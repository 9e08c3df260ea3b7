import { type ReadableDb, integer, text, textOrNull } from './db.ts'
import { notRecorded, quoted, recordedTable } from './recording.ts'

/** A reference from one table to another, as the schema says it. */
export interface ForeignKey {
  readonly table: string
  readonly columns: readonly string[]
  readonly parent: string
  readonly parentColumns: readonly string[]
  /** CASCADE: the row belongs to its parent. Anything else: it only points at it. */
  readonly isOwned: boolean
  /** False when the row may do without. */
  readonly isRequired: boolean
}

/** The table that everything a coach stores belongs to, directly or by way of others. */
export const rootTable = 'workplace'

const tableNames = (db: ReadableDb): string[] =>
  db
    .all(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      {},
      (row) => text(row, 'name'),
    )
    .filter((name) => !notRecorded.has(name))

/** The foreign keys of one table, in the order the schema says them. */
function foreignKeysOf(db: ReadableDb, table: string): ForeignKey[] {
  const required = new Set(
    db.all('SELECT name FROM pragma_table_xinfo(:table) WHERE "notnull" = 1 OR pk > 0', { table }, (row) =>
      text(row, 'name'),
    ),
  )
  const parts = db.all(
    `SELECT id, "from", "table", "to", on_delete FROM pragma_foreign_key_list(:table) ORDER BY id DESC, seq`,
    { table },
    (row) => ({
      id: integer(row, 'id'),
      column: text(row, 'from'),
      parent: text(row, 'table'),
      parentColumn: textOrNull(row, 'to'),
      isOwned: text(row, 'on_delete') === 'CASCADE',
    }),
  )
  return [...Map.groupBy(parts, ({ id }) => id).values()].flatMap((columns): ForeignKey[] => {
    const first = columns[0]
    if (first === undefined) return []
    const { parent, isOwned } = first
    const key = recordedTable(db, parent).key
    return [
      {
        table,
        columns: columns.map(({ column }) => column),
        parent,
        parentColumns: columns.map(({ parentColumn }, i) => parentColumn ?? key[i] ?? ''),
        isOwned,
        isRequired: columns.every(({ column }) => required.has(column)),
      },
    ]
  })
}

/** Which rows point at which, by walking the schema: a new table joins by itself. */
export interface Belonging {
  /** Parents before their children. */
  readonly tables: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  /** SQL for the id of the workplace that the row `alias` of a table belongs to; null for a table that belongs to none. */
  readonly workplaceOf: (table: string, alias: string) => string | null
}

function parentsFirst(names: readonly string[], foreignKeys: readonly ForeignKey[]): string[] {
  const ordered: string[] = []
  const visit = (name: string, above: readonly string[]) => {
    if (ordered.includes(name)) return
    if (above.includes(name)) throw new Error(`Table ${name} points at itself by way of others`)
    for (const { table, parent } of foreignKeys)
      if (table === name && parent !== name) visit(parent, [...above, name])
    ordered.push(name)
  }
  for (const name of names) visit(name, [])
  return ordered
}

/** SQL that holds where the row `child` points at the row `parent`. */
export const pointsAt = (key: ForeignKey, child: string, parent: string): string =>
  key.columns
    .map((column, i) => `${parent}.${quoted(key.parentColumns[i] ?? '')} = ${child}.${quoted(column)}`)
    .join(' AND ')

/** Walks the foreign keys of the file. */
export function belongingOf(db: ReadableDb): Belonging {
  const names = tableNames(db)
  const foreignKeys = names.flatMap((name) => foreignKeysOf(db, name))
  const tables = parentsFirst(names, foreignKeys)
  let depth = 0

  function workplaceOf(table: string, alias: string): string | null {
    if (table === rootTable) return `${alias}."id"`
    const owned = foreignKeys.filter((key) => key.table === table && key.isOwned && key.parent !== table)
    const owner = owned.find(({ isRequired }) => isRequired)
    if (owner !== undefined) return workplaceBy(owner, alias)
    // One of several: whichever it is that is filled.
    const ways = owned.flatMap((key) => workplaceBy(key, alias) ?? [])
    return ways.length === 0 ? null : ways.length === 1 ? (ways[0] ?? null) : `coalesce(${ways.join(', ')})`
  }

  function workplaceBy(owner: ForeignKey, alias: string): string | null {
    // A key straight to the workplace is its id.
    if (owner.parent === rootTable) return `${alias}.${quoted(owner.columns[0] ?? '')}`
    const above = `p${depth++}`
    const workplace = workplaceOf(owner.parent, above)
    return workplace === null
      ? null
      : `(SELECT ${workplace} FROM ${quoted(owner.parent)} AS ${above} WHERE ${pointsAt(owner, alias, above)})`
  }

  return {
    tables,
    foreignKeys,
    workplaceOf: (table, alias) => {
      depth = 0
      return workplaceOf(table, alias)
    },
  }
}

/**
 * What may not be: a row that points at a row of another workplace. Answers the table it stands in, or null. Rows that
 * point at nothing are SQLite's to find.
 */
export function crossing(db: ReadableDb, { foreignKeys, workplaceOf }: Belonging): string | null {
  for (const key of foreignKeys) {
    const [mine, theirs] = [workplaceOf(key.table, 'child'), workplaceOf(key.parent, 'parent')]
    if (mine === null || theirs === null) continue
    const found = db.get(
      `SELECT 1 AS found FROM ${quoted(key.table)} AS child JOIN ${quoted(key.parent)} AS parent
       ON ${pointsAt(key, 'child', 'parent')} WHERE ${mine} IS NOT ${theirs} LIMIT 1`,
      {},
      (row) => integer(row, 'found'),
    )
    if (found !== undefined) return key.table
  }
  return null
}
