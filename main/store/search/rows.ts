import { folded } from '../../../shared/domain/search.ts'
import { type ReadableDb, type SqlRow, text, textOrNull } from '../db.ts'
import { type RecordedTable, quoted, recordedTable, rowIs } from '../recording.ts'
import { type Source, sources } from './sources.ts'

/** A row that can be found: its words as they were typed, column by column. */
export interface Row {
  readonly key: string
  readonly name: readonly string[]
  readonly body: readonly string[]
  readonly networkId: string | null
}

/** The words of one row as the index has them. */
export interface Doc {
  readonly key: string
  readonly name: string
  readonly body: string
  readonly networkId: string | null
}

/** A source with its place in the list, which is in every id of the index. */
export interface Numbered {
  readonly number: number
  readonly source: Source
}
const numbered: readonly Numbered[] = sources.map((source, at) => ({ number: at + 1, source }))
const byTable = Map.groupBy(numbered, ({ source }) => source.table)
export const sourcesOf = (table: string): readonly Numbered[] => byTable.get(table) ?? []
export const sourceOf = (number: number): Source | undefined => sources[number - 1]

/** All text in a value out of JSON, piece by piece. */
function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const each of value) yield* strings(each)
  else if (typeof value === 'object' && value !== null) {
    const { type, content, text: words } = value as { type?: unknown; content?: unknown; text?: unknown }
    if (type === 'text') yield* strings(words)
    else if (type === 'hardBreak') yield '\n'
    else {
      // Letters in two faces are one word; paragraphs are lines.
      const inside = Array.isArray(content) ? content : []
      const isLine = type === 'paragraph' || type === 'heading'
      if (isLine) yield inside.flatMap((each) => [...strings(each)]).join('')
      else for (const each of inside) yield* strings(each)
    }
  }
}

function wordsOfJson(json: string): string {
  try {
    return [...strings(JSON.parse(json))].join('\n')
  } catch {
    return ''
  }
}

function columnText(row: SqlRow, column: string, source: Source): string {
  const value = textOrNull(row, column) ?? ''
  return source.json?.includes(column) === true ? wordsOfJson(value) : value
}

const readRow =
  (source: Source) =>
  (row: SqlRow): Row => ({
    key: text(row, ' key'),
    name: source.name.map((column) => columnText(row, column, source)),
    body: source.body.map((column) => columnText(row, column, source)),
    networkId: textOrNull(row, ' network'),
  })

const tables = new Map<string, RecordedTable>()
/** Kept for the app's own tables, whose keys are the same in every file of this version. */
function tableOf(db: ReadableDb, name: string): RecordedTable {
  const known = tables.get(name) ?? recordedTable(db, name)
  tables.set(name, known)
  return known
}

function select(db: ReadableDb, source: Source): string {
  const { key } = tableOf(db, source.table)
  const columns = [...source.name, ...source.body].map((column) => `r.${quoted(column)}`)
  return `SELECT ${[
    `json_array(${key.map((column) => `r.${quoted(column)}`).join(', ')}) AS " key"`,
    ...columns,
    `${source.network ?? 'NULL'} AS " network"`,
  ].join(', ')} FROM main.${quoted(source.table)} AS r WHERE ${source.where ?? 'TRUE'}`
}

/** The row of a source by the key that the record has of it; undefined when it is not there or cannot be found. */
export const rowOf = (db: ReadableDb, source: Source, key: string): Row | undefined =>
  db.get(`${select(db, source)} AND ${rowIs(tableOf(db, source.table))}`, { key }, readRow(source))

/** Every row of a source that can be found. */
export const rowsOf = (db: ReadableDb, source: Source): Row[] =>
  db.all(select(db, source), {}, readRow(source))

/** Some words of a source's row that only matter once it is shown: where it belongs, what opens. */
export function facts<K extends string>(
  db: ReadableDb,
  source: Source,
  key: string,
  wanted: Readonly<Record<K, string | undefined>>,
): Readonly<Record<K, string | null>> | undefined {
  const names = Object.keys(wanted) as K[]
  const columns = names.map((name) => `${wanted[name] ?? 'NULL'} AS ${quoted(name)}`).join(', ')
  return db.get(
    `SELECT ${columns} FROM main.${quoted(source.table)} AS r WHERE ${rowIs(tableOf(db, source.table))}`,
    { key },
    (row) =>
      Object.fromEntries(names.map((name) => [name, textOrNull(row, name)])) as Record<K, string | null>,
  )
}

/** As it goes into the index; columns stay apart, so that nothing is found across two of them. */
export const docOf = ({ key, name, body, networkId }: Row): Doc => ({
  key,
  name: folded(name.filter((each) => each !== '').join('\n')),
  body: folded(body.filter((each) => each !== '').join('\n')),
  networkId,
})

export const isEmpty = ({ name, body }: Doc): boolean => name === '' && body === ''
