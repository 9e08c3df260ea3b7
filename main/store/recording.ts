import type Database from 'better-sqlite3'
import { type ReadableDb, integer, text } from './db.ts'
import { searchTables, whySearch } from './search/tables.ts'

/** A table whose changes can be taken back. */
export interface RecordedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** The tables that are not recorded, each with its reason; a test holds every other table to being recorded. */
export const notRecorded: ReadonlyMap<string, string> = new Map<string, string>([
  ['change', 'the record itself'],
  ['change_row', 'the record itself'],
  ['saved_file', 'a file that left cannot be taken back'],
  ['round_summary', 'follows from the marks, and is dropped by triggers when one changes'],
  ...searchTables.map((name) => [name, whySearch] as const),
])

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const asText = (value: string) => `'${value.replaceAll("'", "''")}'`

/** SQL for one row as JSON text; `from` is NEW, OLD or the table's own name. Equal rows give equal text. */
export const rowImage = (table: RecordedTable, from: string) =>
  `json_object(${table.columns.map((column) => `${asText(column)}, ${from}.${quoted(column)}`).join(', ')})`

/** Finds a row by `:key`, the key that the record has of it. */
export const rowIs = (table: RecordedTable): string =>
  table.key.map((column, i) => `${quoted(column)} = json_extract(:key, '$[${String(i)}]')`).join(' AND ')

const rowKey = (table: RecordedTable, from: string) =>
  `json_array(${table.key.map((column) => `${from}.${quoted(column)}`).join(', ')})`

interface ColumnInfo {
  readonly name: string
  readonly type: string
  readonly pk: number
  readonly hidden: number
}

/** Every table in the file that is recorded, by walking its schema: a new table joins by itself. */
export function recordedTables(sqlite: Database.Database): ReadonlyMap<string, RecordedTable> {
  const names = sqlite
    .prepare(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[]
  const tables = new Map<string, RecordedTable>()
  for (const name of names) {
    if (notRecorded.has(name)) continue
    const all = sqlite.pragma(`table_xinfo(${quoted(name)})`) as ColumnInfo[]
    const stored = all.filter((column) => column.hidden === 0)
    const key = stored.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk)
    if (key.length === 0) throw new Error(`Table ${name} has no primary key to find its rows by`)
    if (stored.some((column) => !/^[a-z][a-z0-9_]*$/u.test(column.name)))
      throw new Error(`Table ${name} has a column name that is not plain`)
    if (
      stored.some((column) => column.type !== 'TEXT' && column.type !== 'INTEGER' && column.type !== 'REAL')
    )
      throw new Error(`Table ${name} has a column that a row image cannot hold`)
    tables.set(name, {
      name,
      columns: stored.map((column) => column.name),
      key: key.map((column) => column.name),
    })
  }
  return tables
}

/** One of the tables above, asked of the open file itself. Throws for a name that is none of them. */
export function recordedTable(db: ReadableDb, name: string): RecordedTable {
  const columns = notRecorded.has(name)
    ? []
    : db.all(
        'SELECT name, pk FROM pragma_table_xinfo(:name) WHERE hidden = 0 ORDER BY cid',
        { name },
        (row) => ({ name: text(row, 'name'), pk: integer(row, 'pk') }),
      )
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  if (key.length === 0) throw new Error(`Table ${name} is not recorded`)
  return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name) }
}

function triggersFor(table: RecordedTable): string {
  const record = (event: string, when: string, row: string, before: string, after: string) => `
CREATE TEMP TRIGGER ${quoted(`record_${table.name}_${event}`)}
AFTER ${event} ON main.${quoted(table.name)} ${when} BEGIN
  INSERT INTO change_row (change_seq, n, table_name, row_key, before, after)
  VALUES ((SELECT seq FROM running_change), (SELECT coalesce(max(n), 0) + 1 FROM change_row
    WHERE change_seq = (SELECT seq FROM running_change)), ${asText(table.name)}, ${rowKey(table, row)}, ${before}, ${after});
END;`
  const differs = table.columns
    .map((column) => `OLD.${quoted(column)} IS NOT NEW.${quoted(column)}`)
    .join(' OR ')
  const [older, newer] = [rowImage(table, 'OLD'), rowImage(table, 'NEW')]
  return [
    record('INSERT', '', 'NEW', 'NULL', newer),
    record('UPDATE', `WHEN ${differs}`, 'NEW', older, newer),
    record('DELETE', '', 'OLD', older, 'NULL'),
  ].join('\n')
}

/**
 * Hangs a trigger of this connection on every recorded table, cascades included. They write where `running_change` says;
 * with no change running they refuse (change_seq NOT NULL), so no data change can escape the record.
 */
export function startRecording(sqlite: Database.Database): ReadonlyMap<string, RecordedTable> {
  const tables = recordedTables(sqlite)
  sqlite.exec('CREATE TEMP TABLE running_change (seq INTEGER NOT NULL)')
  for (const table of tables.values()) sqlite.exec(triggersFor(table))
  return tables
}
