import { type ReadableDb, type WritableDb, text } from '../db.ts'
import { quoted } from '../recording.ts'
import type { Going } from './going.ts'
import { type Image, type RowOnRecord, imagesOf, parsed, rowsOnRecord } from './images.ts'
import { folded, isTelling, nameFinder } from './names.ts'
import { type Reference, type References, hasRow, idsIn, isOneOf, pointedAt } from './references.ts'
import { namingColumns } from './rules.ts'

/** What these rows are called, and were ever called as far as the record goes. */
export function namesOf(db: ReadableDb, { references, rows }: Going): ReadonlySet<string> {
  const names = new Set<string>()
  const note = (table: string, column: string, value: unknown) => {
    if (typeof value !== 'string' || value === '') return
    if (column !== 'code' || isTelling(value)) names.add(value)
  }
  for (const [name, columns] of namingColumns) {
    const table = references.tables.get(name)
    const keys = rows.get(name)
    if (table === undefined || keys === undefined) continue
    for (const column of columns)
      db.all(
        `SELECT ${quoted(column)} AS name FROM ${quoted(name)} WHERE ${isOneOf(table)}`,
        { keys: JSON.stringify([...keys]) },
        (row) => {
          note(name, column, text(row, 'name'))
        },
      )
  }
  for (const row of rowsOnRecord(db))
    if (hasRow(rows, row))
      for (const column of namingColumns.get(row.table) ?? [])
        for (const image of imagesOf(row)) note(row.table, column, image[column])
  return names
}

/** Words of another row that are its own name now: somebody may be called the same. */
type IsOwnName = (table: string, key: string, column: string, value: string) => boolean

function ownNames(db: ReadableDb, { references, rows }: Going, names: ReadonlySet<string>): IsOwnName {
  const alike = new Set([...names].map(folded))
  const own = new Set<string>()
  for (const [name, columns] of namingColumns) {
    const table = references.tables.get(name)
    if (table === undefined) continue
    for (const column of columns)
      db.all(
        `SELECT json_array(${table.key.map(quoted).join(', ')}) AS key, ${quoted(column)} AS name FROM ${quoted(name)}`,
        {},
        (row) => {
          const key = text(row, 'key')
          const value = text(row, 'name')
          if (alike.has(folded(value)) && !hasRow(rows, { table: name, key }))
            own.add(`${name} ${key} ${column} ${value}`)
        },
      )
  }
  return (table, key, column, value) => own.has(`${table} ${key} ${column} ${value}`)
}

/** How many texts elsewhere say one of these names. They stay as they are: what a coach wrote is not rewritten. */
export function mentionsNow(db: ReadableDb, going: Going): number {
  const names = namesOf(db, going)
  const saysName = nameFinder(names)
  const isOwnName = ownNames(db, going, names)
  let mentions = 0
  for (const [name, table] of going.references.tables) {
    // A `..._key` says once more, for comparing, what the column beside it says.
    const words = going.references.wordsOf(name).filter((column) => !column.endsWith('_key'))
    if (words.length === 0) continue
    const key = `json_array(${table.key.map(quoted).join(', ')})`
    db.all(
      `SELECT ${key} AS key, json_array(${words.map(quoted).join(', ')}) AS words FROM ${quoted(name)}`,
      {},
      (row) => {
        const rowKey = text(row, 'key')
        if (hasRow(going.rows, { table: name, key: rowKey })) return
        const values = JSON.parse(text(row, 'words')) as unknown[]
        values.forEach((value, i) => {
          if (typeof value !== 'string' || isOwnName(name, rowKey, words[i] ?? '', value)) return
          if (saysName(value)) mentions++
        })
      },
    )
  }
  return mentions
}

interface Place {
  readonly seq: number
  readonly n: number
}

interface Rewritten extends Place {
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/** What is to be done to the record. */
export interface WipePlan {
  readonly removed: readonly Place[]
  readonly rewritten: readonly Rewritten[]
  /** Steps that lose all their images, because one of them says a name or an id in a way that cannot be taken out. */
  readonly spoiled: ReadonlySet<number>
  /** Every step that loses something. */
  readonly touched: ReadonlySet<number>
  /** Those of them that removed such a row: they are what the trash shows. */
  readonly removing: ReadonlySet<number>
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu

/**
 * The text of an image without what it said of rows that go: columns that may be empty are emptied. To the letter, as
 * taking back compares images by their text.
 */
function emptied(json: string, image: Image, references: readonly Reference[], going: Going): string {
  let left = json
  for (const reference of references) {
    const parent = pointedAt(reference, image)
    if (parent === null || !hasRow(going.rows, parent)) continue
    for (const column of reference.emptied)
      left = left.replaceAll(
        `${JSON.stringify(column)}:${JSON.stringify(image[column])}`,
        `${JSON.stringify(column)}:null`,
      )
  }
  return left
}

/** Text with the id of a placeholder where that of the person was. */
const renamed = (json: string, placeholders: ReadonlyMap<string, string>): string =>
  placeholders.size === 0 ? json : json.replaceAll(uuid, (id) => placeholders.get(id) ?? id)

/** References that rows can do without: a row that stays is left with nothing where it said one that goes. */
const loose = ({ all }: References) =>
  Map.groupBy(
    all.filter(({ goesAlong, emptied: columns }) => !goesAlong || columns.length > 0),
    ({ table }) => table,
  )

/**
 * What the record must lose. Images of rows that go are removed, and what is left of the step reads as if these rows had
 * never been; a reference that may be empty is emptied. A step in which another row says one of the names keeps no image
 * at all: half a step must never be taken back.
 */
export function planWipe(db: ReadableDb, going: Going, placeholders: ReadonlyMap<string, string>): WipePlan {
  const names = namesOf(db, going)
  const saysName = nameFinder(names)
  const isOwnName = ownNames(db, going, names)
  const references = loose(going.references)
  const renamedTables = new Set(going.references.unnamedColumns.map(({ table }) => table))
  const ids = new Set([...going.rows.values()].flatMap((keys) => [...keys].flatMap(idsIn)))
  const plan = {
    removed: [] as Place[],
    rewritten: [] as Rewritten[],
    spoiled: new Set<number>(),
    touched: new Set<number>(),
    removing: new Set<number>(),
  }

  const says = (row: RowOnRecord, json: string): boolean => {
    if ((json.match(uuid) ?? []).some((id) => ids.has(id))) return true
    return Object.entries(parsed(json) ?? {}).some(
      ([column, value]) =>
        typeof value === 'string' && saysName(value) && !isOwnName(row.table, row.key, column, value),
    )
  }

  for (const row of rowsOnRecord(db)) {
    if (hasRow(going.rows, row)) {
      plan.removed.push(row)
      plan.touched.add(row.seq)
      if (row.after === null) plan.removing.add(row.seq)
      continue
    }
    const replacing = renamedTables.has(row.table) ? placeholders : new Map<string, string>()
    const without = (json: string | null, image: Image | null) =>
      json === null || image === null
        ? null
        : renamed(emptied(json, image, references.get(row.table) ?? [], going), replacing)
    const before = without(row.texts.before, row.before)
    const after = without(row.texts.after, row.after)
    const key = renamed(row.key, replacing)
    if (before !== row.texts.before || after !== row.texts.after || key !== row.key) {
      plan.touched.add(row.seq)
      // What the step did to this row was no more than that.
      if (before === after) plan.removed.push(row)
      else plan.rewritten.push({ seq: row.seq, n: row.n, key, before, after })
    }
    if ([before, after].some((json) => json !== null && says(row, json))) {
      plan.spoiled.add(row.seq)
      plan.touched.add(row.seq)
    }
  }
  return plan
}

/** Does to the record what was planned. */
export function wipe(db: WritableDb, { removed, rewritten, spoiled }: WipePlan): void {
  for (const image of rewritten)
    db.run(
      `UPDATE change_row SET row_key = :key, before = :before, after = :after
       WHERE change_seq = :seq AND n = :n`,
      { ...image },
    )
  for (const { seq, n } of removed)
    db.run('DELETE FROM change_row WHERE change_seq = :seq AND n = :n', { seq, n })
  db.run('DELETE FROM change_row WHERE change_seq IN (SELECT value FROM json_each(:spoiled))', {
    spoiled: JSON.stringify([...spoiled]),
  })
}
