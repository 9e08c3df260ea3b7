import type { NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { BundledTable } from '../bundled.ts'
import type { Belonging } from '../belonging.ts'
import { type ReadableDb, type SqlRow, integer, integerOrNull, text } from '../db.ts'
import { quoted } from '../recording.ts'

/** The rows of a table as lines of JSON. */
export interface TableLines {
  readonly name: string
  readonly rows: number
  /** UTF-8, a line for every row, in the order of the key: equal rows give equal bytes. */
  readonly lines: Uint8Array<ArrayBuffer>
}

/** A number that JSON has no word for is written as one too large for it, which readers take as it was meant. */
const numberText = (value: number): string =>
  Number.isFinite(value) ? JSON.stringify(value) : value > 0 ? '1e999' : '-1e999'

function valueText(row: SqlRow, column: string, isInteger: boolean): string {
  const value = row[column]
  if (value === null) return 'null'
  // SQLite wrote the digits itself: a large one would not survive as a number here.
  if (isInteger) return text(row, column)
  return typeof value === 'number' ? numberText(value) : JSON.stringify(text(row, column))
}

/** Every row of a table, or those of one workplace. */
export function linesOf(
  db: ReadableDb,
  { workplaceOf }: Belonging,
  { name, columns, key }: BundledTable,
  workplaceId: WorkplaceId | null,
): TableLines {
  const selected = columns.map((column) =>
    column.type === 'INTEGER'
      ? `CAST(t.${quoted(column.name)} AS TEXT) AS ${quoted(column.name)}`
      : `t.${quoted(column.name)}`,
  )
  const [where, params] =
    workplaceId === null
      ? ['', {}]
      : [`WHERE ${workplaceOf(name, 't') ?? 'NULL'} = :workplaceId`, { workplaceId }]
  const lines = db.all(
    `SELECT ${selected.join(', ')} FROM ${quoted(name)} AS t ${where}
     ORDER BY ${key.map((column) => `t.${quoted(column)}`).join(', ')}`,
    params,
    (row) =>
      `{${columns
        .map((column) => `"${column.name}":${valueText(row, column.name, column.type === 'INTEGER')}`)
        .join(',')}}\n`,
  )
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0))
  const buffer = Buffer.from(bytes.buffer)
  let at = 0
  for (const line of lines) at += buffer.write(line, at)
  return { name, rows: lines.length, lines: bytes }
}

export interface WorkplaceInside {
  readonly id: WorkplaceId
  readonly name: string
  readonly networks: readonly { readonly id: NetworkId; readonly name: string; readonly people: number }[]
}

/** The workplaces in a file, with their networks and how many people are or were in each. */
export const workplacesInside = (db: ReadableDb): WorkplaceInside[] =>
  db.all('SELECT id, name FROM workplace ORDER BY name, id', {}, (row) => {
    const id = text(row, 'id') as WorkplaceId
    return {
      id,
      name: text(row, 'name'),
      networks: db.all(
        `SELECT network.id, network.name, count(DISTINCT person_id) AS people
         FROM network LEFT JOIN membership ON network_id = network.id
         WHERE workplace_id = :id GROUP BY network.id ORDER BY network.name, network.id`,
        { id },
        (network) => ({
          id: text(network, 'id') as NetworkId,
          name: text(network, 'name'),
          people: integer(network, 'people'),
        }),
      ),
    }
  })

/** The ids of all that can be removed for good. */
export const erasableIds = (
  db: ReadableDb,
): Readonly<Record<'workplace' | 'network' | 'person', string[]>> => {
  const idsIn = (table: string) => db.all(`SELECT id FROM ${quoted(table)}`, {}, (row) => text(row, 'id'))
  return { workplace: idsIn('workplace'), network: idsIn('network'), person: idsIn('person') }
}

/**
 * When something of a workplace was changed last, milliseconds since 1970, as far as the record of changes reaches; null
 * when it says nothing.
 */
export function changedAt(
  db: ReadableDb,
  { workplaceOf }: Belonging,
  tables: readonly BundledTable[],
  workplaceId: WorkplaceId,
): number | null {
  const newest = (from: string) =>
    db.get(`SELECT max(at) AS at FROM (${from})`, { workplaceId }, (row) => integerOrNull(row, 'at')) ?? 0
  // The newest first: what is asked is mostly found at once.
  const ofTable = tables.map(({ name, key }) => {
    const sameRow = key
      .map((column, i) => `t.${quoted(column)} = json_extract(r.row_key, '$[${String(i)}]')`)
      .join(' AND ')
    return newest(
      `SELECT c.at FROM change AS c CROSS JOIN change_row AS r ON r.change_seq = c.seq AND r.table_name = '${name}'
       CROSS JOIN ${quoted(name)} AS t ON ${sameRow}
       WHERE ${workplaceOf(name, 't') ?? 'NULL'} = :workplaceId ORDER BY c.seq DESC LIMIT 1`,
    )
  })
  const ofNetworks = newest(
    'SELECT at FROM change WHERE network_id IN (SELECT id FROM network WHERE workplace_id = :workplaceId)',
  )
  const ofRemoved = newest(
    `SELECT c.at FROM change AS c CROSS JOIN change_row AS r ON r.change_seq = c.seq AND r.after IS NULL
     WHERE json_extract(r.before, '$.workplace_id') = :workplaceId ORDER BY c.seq DESC LIMIT 1`,
  )
  const at = Math.max(ofNetworks, ofRemoved, ...ofTable)
  return at === 0 ? null : at
}
