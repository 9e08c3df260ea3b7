import type { Store } from '../../../main/store/open.ts'
import { quoted } from '../../../main/store/recording.ts'
import { rowsOf as storedRows } from '../../support/store.ts'

/*
 * A store as plain data: no SQL, no triggers, no files. What the schema promises (what goes along, what holds on, what is
 * unique) is said here once more, on purpose in another way.
 */
export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>
/** Rows by the JSON of their key; a table that did not change is the same object. */
export type Table = ReadonlyMap<string, Row>
export type Content = ReadonlyMap<string, Table>

const keys: Readonly<Record<string, readonly string[]>> = {
  workplace: ['id'],
  network: ['id'],
  organisation: ['id'],
  person: ['id'],
  attribute: ['id'],
  attribute_value: ['person_id', 'attribute_id'],
  membership: ['id'],
  coach: ['id'],
  network_coach: ['network_id', 'coach_id'],
  tie_survey: ['id'],
  tie_wave: ['id'],
  tie_respondent: ['wave_id', 'person_id'],
  tie: ['wave_id', 'from_person_id', 'to_person_id'],
  // Of the meetings of the example: who was noted in one is held on to.
  meeting: ['id'],
  attendance: ['meeting_id', 'person_id'],
}
export const tableNames = Object.keys(keys)

interface Reference {
  readonly from: string
  readonly columns: readonly string[]
  readonly to: string
  readonly goesAlong: boolean
}
const to = (from: string, column: string, parent: string, goesAlong = true): Reference => ({
  from,
  columns: [column],
  to: parent,
  goesAlong,
})
const references: readonly Reference[] = [
  to('network', 'workplace_id', 'workplace'),
  to('organisation', 'workplace_id', 'workplace'),
  to('person', 'workplace_id', 'workplace'),
  to('person', 'organisation_id', 'organisation', false),
  to('attribute', 'workplace_id', 'workplace'),
  to('attribute_value', 'person_id', 'person'),
  to('attribute_value', 'attribute_id', 'attribute'),
  to('membership', 'network_id', 'network'),
  to('membership', 'person_id', 'person'),
  to('coach', 'workplace_id', 'workplace'),
  to('coach', 'organisation_id', 'organisation', false),
  to('network_coach', 'network_id', 'network'),
  to('network_coach', 'coach_id', 'coach'),
  to('tie_survey', 'network_id', 'network'),
  to('tie_wave', 'survey_id', 'tie_survey'),
  to('tie_respondent', 'wave_id', 'tie_wave'),
  to('tie_respondent', 'person_id', 'person', false),
  to('meeting', 'network_id', 'network'),
  to('attendance', 'meeting_id', 'meeting'),
  to('attendance', 'person_id', 'person'),
  { from: 'tie', columns: ['wave_id', 'from_person_id'], to: 'tie_respondent', goesAlong: true },
  { from: 'tie', columns: ['wave_id', 'to_person_id'], to: 'tie_respondent', goesAlong: true },
]
const unique: readonly (readonly [string, string])[] = [
  ['organisation', 'name_key'],
  ['person', 'code_key'],
  ['attribute', 'name_key'],
]

export const keyOfRow = (table: string, row: Row): string =>
  JSON.stringify((keys[table] ?? []).map((column) => row[column] ?? null))

export const emptyContent: Content = new Map(tableNames.map((name) => [name, new Map()]))

export const rowsOf = (content: Content, table: string): readonly Row[] => [
  ...(content.get(table)?.values() ?? []),
]
export const rowWith = (content: Content, table: string, id: string): Row => {
  const row = content.get(table)?.get(JSON.stringify([id]))
  if (row === undefined) throw new Error(`The model has no ${table} ${id}`)
  return row
}

/** Changes to a content, leaving the one it began with as it was. */
export class Edit {
  #content: Content
  constructor(content: Content) {
    this.#content = content
  }

  get content(): Content {
    return this.#content
  }

  rows(table: string): readonly Row[] {
    return rowsOf(this.#content, table)
  }

  put(table: string, row: Row): void {
    this.#set(table, keyOfRow(table, row), row)
  }

  /** The row with these columns changed. */
  change(table: string, id: string, columns: Row): void {
    this.put(table, { ...rowWith(this.#content, table, id), ...columns })
  }

  /** Takes the row away, and what goes along with it. */
  remove(table: string, key: string): void {
    if (this.#content.get(table)?.has(key) !== true) return
    this.#set(table, key, null)
    for (const reference of references) {
      if (reference.to !== table || !reference.goesAlong) continue
      for (const row of this.rows(reference.from))
        if (JSON.stringify(reference.columns.map((column) => row[column])) === key)
          this.remove(reference.from, keyOfRow(reference.from, row))
    }
  }

  removeId(table: string, id: string): void {
    this.remove(table, JSON.stringify([id]))
  }

  /** Puts a row in its place, or takes it away, and nothing else with it. */
  place(table: string, key: string, row: Row | null): void {
    this.#set(table, key, row)
  }

  #set(table: string, key: string, row: Row | null): void {
    const rows = new Map(this.#content.get(table))
    if (row === null) rows.delete(key)
    else rows.set(key, row)
    this.#content = new Map(this.#content).set(table, rows)
  }
}

const overlap = (a: Row, b: Row): boolean =>
  a['network_id'] === b['network_id'] &&
  a['person_id'] === b['person_id'] &&
  (a['from'] ?? '0000') <= (b['to'] ?? '9999') &&
  (b['from'] ?? '0000') <= (a['to'] ?? '9999')

/** Whether a store could hold this: nothing points at nothing, no code or name is held twice, no membership overlaps. */
export function isPossible(content: Content): boolean {
  for (const { from, columns, to: parent } of references) {
    const parents = content.get(parent)
    for (const row of rowsOf(content, from)) {
      const key = columns.map((column) => row[column] ?? null)
      if (!key.includes(null) && parents?.has(JSON.stringify(key)) !== true) return false
    }
  }
  for (const [table, column] of unique) {
    const held = rowsOf(content, table).map((row) => JSON.stringify([row['workplace_id'], row[column]]))
    if (new Set(held).size < held.length) return false
  }
  const members = rowsOf(content, 'membership')
  return members.every((one, i) => members.every((other, j) => i >= j || !overlap(one, other)))
}

/** What differs between two contents, by table and key: what a row was and what it became. */
export interface RowChange {
  readonly table: string
  readonly key: string
  readonly before: Row | null
  readonly after: Row | null
}
const sameRow = (a: Row | null, b: Row | null): boolean => JSON.stringify(a) === JSON.stringify(b)

export function difference(before: Content, after: Content): RowChange[] {
  return tableNames.flatMap((table) => {
    const [older, newer] = [before.get(table), after.get(table)]
    if (older === newer || older === undefined || newer === undefined) return []
    return [...new Set([...older.keys(), ...newer.keys()])].flatMap((key) => {
      const change = { table, key, before: older.get(key) ?? null, after: newer.get(key) ?? null }
      return sameRow(change.before, change.after) ? [] : [change]
    })
  })
}
export { sameRow }

const texts = new WeakMap<Table, string>()

/** One text for a table, the same for the same rows. */
function textOf(table: string, rows: Table, columns: readonly string[]): string {
  const known = texts.get(rows)
  if (known !== undefined) return known
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([table, sorted.map(([, row]) => columns.map((column) => row[column] ?? null))])
  texts.set(rows, text)
  return text
}

/** The whole content as one text per table: of the model, and of a store. */
export function modelText(content: Content, store: Store): string[] {
  return tableNames.map((name) =>
    textOf(name, content.get(name) ?? new Map(), store.tables.get(name)?.columns ?? []),
  )
}
export function storeText(store: Store): string[] {
  return tableNames.map((name) => {
    const table = store.tables.get(name)
    if (table === undefined) throw new Error(`The store has no table ${name}`)
    return JSON.stringify([name, storedRows(store, table)])
  })
}

/** The rows of a store as plain data: for what a model cannot know, such as ids the store made up. */
export function readContent(store: Store): Content {
  return new Map(
    tableNames.map((name) => {
      const rows = store.sqlite.prepare(`SELECT * FROM ${quoted(name)}`).all() as Row[]
      return [name, new Map(rows.map((row) => [keyOfRow(name, row), row]))]
    }),
  )
}
