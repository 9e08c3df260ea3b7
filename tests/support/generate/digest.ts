import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { quoted } from '../../../main/store/recording.ts'
import { isSearchTable } from '../../../main/store/search/tables.ts'

/** The tables of a file that hold a coach's data, by name; the index to search by follows from them. */
export const tableNames = (sqlite: Database.Database): string[] =>
  (
    sqlite
      .prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      )
      .pluck()
      .all() as string[]
  ).filter((name) => !isSearchTable(name))

interface Column {
  readonly name: string
  readonly pk: number
}

/**
 * SHA-256 over every value of every row of a file, the record of changes included, in the order of their keys: the same
 * wherever SQLite happened to put them.
 */
export function rowsDigest(sqlite: Database.Database): string {
  const hash = createHash('sha256')
  for (const name of tableNames(sqlite)) {
    const columns = sqlite.pragma(`table_info(${quoted(name)})`) as Column[]
    const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
    const order = (key.length > 0 ? key : columns).map((column) => quoted(column.name)).join(', ')
    const rows = sqlite.prepare(`SELECT * FROM ${quoted(name)} ORDER BY ${order}`).raw()
    hash.update(JSON.stringify([name, columns.map((column) => column.name)]))
    for (const row of rows.iterate()) hash.update(JSON.stringify(row))
  }
  return hash.digest('hex')
}
