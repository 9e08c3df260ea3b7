import { type ForeignKey, belongingOf } from '../belonging.ts'
import { type ReadableDb, text } from '../db.ts'
import { type RecordedTable, quoted, recordedTable } from '../recording.ts'
import { canStayUnnamed } from './rules.ts'

/** A row by its table and its key as the record has it: JSON text. */
export interface RowName {
  readonly table: string
  readonly key: string
}

/** Rows by table, each by its key as the record has it. */
export type Rows = Map<string, Set<string>>

export const nameOf = ({ table, key }: RowName): string => `${table} ${key}`
export const hasRow = (rows: ReadonlyMap<string, ReadonlySet<string>>, { table, key }: RowName): boolean =>
  rows.get(table)?.has(key) ?? false
/** The id of a row that has one of its own; nothing for a row that is found by what it points at. */
export function idsIn(key: string): string[] {
  const parts = JSON.parse(key) as unknown[]
  const [id] = parts
  return parts.length === 1 && typeof id === 'string' ? [id] : []
}
export const keyOfId = (id: string): string => JSON.stringify([id])

export interface Reference extends ForeignKey {
  readonly parentKey: readonly string[]
  /** The row goes when the parent goes. If not, its columns are emptied. */
  readonly goesAlong: boolean
  /** What is emptied. */
  readonly emptied: readonly string[]
}

export interface References {
  readonly tables: ReadonlyMap<string, RecordedTable>
  /** Children before their parents. */
  readonly childrenFirst: readonly string[]
  readonly all: readonly Reference[]
  /** The text columns of a table that hold words: no key, no reference. */
  wordsOf(table: string): readonly string[]
  /** The columns that say which person a row is about, in rows that may stay unnamed and rows that hang on those. */
  readonly unnamedColumns: readonly { readonly table: string; readonly column: string }[]
  /** Tables that point at people and belong to a network: whoever is in one of their rows is in that network. */
  readonly holdsPeople: readonly Reference[]
}

interface Column {
  readonly name: string
  readonly type: string
  readonly isEmptied: boolean
}

const columnsOf = (db: ReadableDb, table: string): Column[] =>
  db.all(
    'SELECT name, type, "notnull" = 0 AND pk = 0 AS is_emptied FROM pragma_table_xinfo(:table) WHERE hidden = 0',
    { table },
    (row) => ({ name: text(row, 'name'), type: text(row, 'type'), isEmptied: row['is_emptied'] === 1 }),
  )

function unnamedColumnsOf(all: readonly Reference[]): { table: string; column: string }[] {
  const found = [...canStayUnnamed].flatMap((table) =>
    all
      .filter((reference) => reference.table === table && reference.parent === 'person')
      .flatMap(({ columns }) => columns.map((column) => ({ table, column }))),
  )
  // Grows while it is walked: what hangs on such a row says the same person.
  for (const { table, column } of found)
    for (const reference of all) {
      const at = reference.parent === table ? reference.parentColumns.indexOf(column) : -1
      const own = reference.columns[at]
      if (own !== undefined && !found.some((each) => each.table === reference.table && each.column === own))
        found.push({ table: reference.table, column: own })
    }
  return found
}

/** Whether a row of this table belongs to a network, directly or by way of what it belongs to. */
function belongsToNetwork(all: readonly Reference[], table: string, seen: readonly string[] = []): boolean {
  return all.some(
    (reference) =>
      reference.table === table &&
      reference.goesAlong &&
      reference.parent !== 'person' &&
      !seen.includes(reference.parent) &&
      (reference.parent === 'network' || belongsToNetwork(all, reference.parent, [...seen, table])),
  )
}

/** What points at what, by walking the schema. Throws for a reference that is not to a primary key. */
export function referencesOf(db: ReadableDb): References {
  const belonging = belongingOf(db)
  const tables = new Map(belonging.tables.map((name) => [name, recordedTable(db, name)]))
  const columns = new Map(belonging.tables.map((name) => [name, columnsOf(db, name)]))
  const all = belonging.foreignKeys.map((key): Reference => {
    const parentKey = tables.get(key.parent)?.key ?? []
    if (
      parentKey.length !== key.columns.length ||
      !parentKey.every((name) => key.parentColumns.includes(name))
    )
      throw new Error(`A reference of ${key.table} is to something else than a primary key`)
    const emptied = key.columns.filter((name) =>
      columns.get(key.table)?.some((column) => column.name === name && column.isEmptied),
    )
    return { ...key, parentKey, emptied, goesAlong: key.isOwned || key.isRequired || emptied.length === 0 }
  })
  const referring = (table: string) =>
    new Set(all.filter((reference) => reference.table === table).flatMap((each) => [...each.columns]))
  return {
    tables,
    childrenFirst: belonging.tables.toReversed(),
    all,
    wordsOf: (table) => {
      const [taken, key] = [referring(table), tables.get(table)?.key ?? []]
      return (columns.get(table) ?? [])
        .filter(({ name, type }) => type === 'TEXT' && !taken.has(name) && !key.includes(name))
        .map(({ name }) => name)
    },
    unnamedColumns: unnamedColumnsOf(all),
    holdsPeople: all.filter(
      ({ table, parent, goesAlong }) => parent === 'person' && goesAlong && belongsToNetwork(all, table),
    ),
  }
}

type Values = Readonly<Record<string, unknown>>

/** The row that these values point at; null when they point at none. */
export function pointedAt(
  { columns, parent, parentColumns, parentKey }: Reference,
  values: Values,
): RowName | null {
  const key = parentKey.map((name) => values[columns[parentColumns.indexOf(name)] ?? ''] ?? null)
  return key.includes(null) ? null : { table: parent, key: JSON.stringify(key) }
}

const keySql = (table: RecordedTable, alias: string) =>
  `json_array(${table.key.map((column) => `${alias}.${quoted(column)}`).join(', ')})`

const pointsAtGiven = ({ columns, parentColumns, parentKey }: Reference, alias: string) =>
  columns
    .map((column, i) => {
      const at = parentKey.indexOf(parentColumns[i] ?? '')
      return `${alias}.${quoted(column)} = json_extract(given.value, '$[${String(at)}]')`
    })
    .join(' AND ')

/** The rows that are there now and point at one of these; with the one each points at. */
export function pointingNow(
  db: ReadableDb,
  { tables }: References,
  reference: Reference,
  keys: Iterable<string>,
): { readonly key: string; readonly parentKey: string }[] {
  const table = tables.get(reference.table)
  if (table === undefined) return []
  return db.all(
    `SELECT ${keySql(table, 'child')} AS key, given.value AS parent_key
     FROM json_each(:keys) AS given CROSS JOIN ${quoted(table.name)} AS child
     WHERE ${pointsAtGiven(reference, 'child')}`,
    { keys: JSON.stringify([...keys]) },
    (row) => ({ key: text(row, 'key'), parentKey: text(row, 'parent_key') }),
  )
}

/** SQL that holds where the row itself is one of `:keys`. */
export function isOneOf(table: RecordedTable): string {
  const parts = table.key.map((_, i) => `json_extract(value, '$[${String(i)}]')`)
  return `(${table.key.map(quoted).join(', ')}) IN (SELECT ${parts.join(', ')} FROM json_each(:keys))`
}

/** SQL that holds where the row points at one of `:keys`. */
export const pointsAtOneOf = (reference: Reference): string => {
  const parts = reference.columns.map((_, i) => {
    const at = reference.parentKey.indexOf(reference.parentColumns[i] ?? '')
    return `json_extract(value, '$[${String(at)}]')`
  })
  return `(${reference.columns.map(quoted).join(', ')}) IN (SELECT ${parts.join(', ')} FROM json_each(:keys))`
}
