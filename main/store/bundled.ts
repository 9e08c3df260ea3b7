import { type Belonging, belongingOf } from './belonging.ts'
import { type ReadableDb, oneOf, text } from './db.ts'
import { recordedTable } from './recording.ts'
import { searchTables, whySearch } from './search/tables.ts'

/** The tables that do not go along when everything is saved as one file, each with its reason. */
export const notBundled: ReadonlyMap<string, string> = new Map<string, string>([
  ['change', 'how to take back what was done on this machine'],
  ['change_row', 'how to take back what was done on this machine'],
  ['saved_file', 'which files were saved from this machine'],
  ['round_summary', 'follows from the marks, which go along'],
  ...searchTables.map((name) => [name, whySearch] as const),
])

export interface BundledColumn {
  readonly name: string
  readonly type: 'TEXT' | 'INTEGER' | 'REAL'
  /** It names a row: of its own table, or of the one it points at. */
  readonly isId: boolean
}

export interface BundledTable {
  readonly name: string
  readonly columns: readonly BundledColumn[]
  readonly key: readonly string[]
}

export interface Bundled {
  readonly belonging: Belonging
  /** Parents before their children. */
  readonly tables: readonly BundledTable[]
}

/**
 * The tables that go into a bundle, by walking the schema: a new table joins by itself. Throws for one that belongs to no
 * workplace and is not said to stay behind.
 */
export function bundledTables(db: ReadableDb): Bundled {
  const belonging = belongingOf(db)
  const tables = belonging.tables
    .filter((name) => !notBundled.has(name))
    .map((name): BundledTable => {
      if (belonging.workplaceOf(name, 'row') === null)
        throw new Error(
          `Table ${name} belongs to no workplace: let it, or say in notBundled why it stays behind`,
        )
      const pointing = new Set(
        belonging.foreignKeys.filter(({ table }) => table === name).flatMap(({ columns }) => columns),
      )
      const columns = db.all(
        'SELECT name, type FROM pragma_table_xinfo(:name) WHERE hidden = 0 ORDER BY cid',
        { name },
        (row): BundledColumn => {
          const type = oneOf(['TEXT', 'INTEGER', 'REAL'], row, 'type')
          const column = text(row, 'name')
          return { name: column, type, isId: type === 'TEXT' && (column === 'id' || pointing.has(column)) }
        },
      )
      return { name, columns, key: recordedTable(db, name).key }
    })
  return { belonging, tables }
}
