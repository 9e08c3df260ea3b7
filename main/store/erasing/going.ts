import { type ReadableDb, text } from '../db.ts'
import { quoted } from '../recording.ts'
import { type RowOnRecord, imagesOf, rowsOnRecord } from './images.ts'
import {
  type Reference,
  type References,
  type RowName,
  type Rows,
  hasRow,
  isOneOf,
  keyOfId,
  nameOf,
  pointedAt,
  pointingNow,
  referencesOf,
} from './references.ts'
import { type ErasableKind, canStayUnnamed } from './rules.ts'

/** One thing to remove for good. */
export interface Erasable {
  readonly kind: ErasableKind
  readonly id: string
  /** Only for a person: the ties stay, with somebody unnamed. */
  readonly tiesStay: boolean
}

/** All that goes, whether it is in its table now or only on record (in the trash, or taken back). */
export interface Going {
  readonly references: References
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>
  /** Of these rows, the ones that are in their table now. */
  readonly present: ReadonlyMap<string, readonly string[]>
  /** People whose ties stay, by id. */
  readonly unnamed: ReadonlySet<string>
}

/** What is on record, by what it points at. */
interface Pointing {
  readonly child: RowName
  readonly reference: Reference
}

function pointingOnRecord(db: ReadableDb, { all }: References): ReadonlyMap<string, readonly Pointing[]> {
  const byTable = Map.groupBy(
    all.filter(({ goesAlong }) => goesAlong),
    ({ table }) => table,
  )
  const found = new Map<string, Pointing[]>()
  const note = (row: RowOnRecord, reference: Reference) => {
    for (const image of imagesOf(row)) {
      const parent = pointedAt(reference, image)
      if (parent === null) continue
      const name = nameOf(parent)
      const pointing = found.get(name) ?? []
      if (pointing.length === 0) found.set(name, pointing)
      pointing.push({ child: { table: row.table, key: row.key }, reference })
    }
  }
  for (const row of rowsOnRecord(db))
    for (const reference of byTable.get(row.table) ?? []) note(row, reference)
  return found
}

/** Which of these rows are in their table now. */
export function presentOf(
  db: ReadableDb,
  { tables }: References,
  name: string,
  keys: Iterable<string>,
): string[] {
  const table = tables.get(name)
  if (table === undefined) return []
  const key = `json_array(${table.key.map(quoted).join(', ')})`
  return db.all(
    `SELECT ${key} AS key FROM ${quoted(name)} WHERE ${isOneOf(table)}`,
    { keys: JSON.stringify([...keys]) },
    (row) => text(row, 'key'),
  )
}

/**
 * Walks from these things along the foreign keys to everything that goes with them, in the tables and on record. With a
 * network go the people who are in no other.
 */
export function goingWith(db: ReadableDb, things: readonly Erasable[]): Going {
  const references = referencesOf(db)
  const onRecord = pointingOnRecord(db, references)
  const unnamed = new Set(
    things.flatMap(({ kind, id, tiesStay }) => (kind === 'person' && tiesStay ? [id] : [])),
  )
  const keepsTies = new Set([...unnamed].map(keyOfId))
  const rows: Rows = new Map()

  const staysWith = (reference: Reference, parentKey: string) =>
    reference.parent === 'person' && canStayUnnamed.has(reference.table) && keepsTies.has(parentKey)

  /** Whether a row is reached for the first time. */
  const isNew = ({ table, key }: RowName): boolean => {
    const known = rows.get(table) ?? new Set()
    rows.set(table, known)
    return known.size < known.add(key).size
  }

  /**
   * What pointed at one of these some time. A row that is there and may do without has been told of somebody else since: it
   * stays, and only its past forgets them.
   */
  function onRecordWith(parents: readonly RowName[]): RowName[] {
    const pointing = parents.flatMap((parent) =>
      (onRecord.get(nameOf(parent)) ?? []).filter(({ reference }) => !staysWith(reference, parent.key)),
    )
    const free = pointing.filter(({ reference }) => reference.emptied.length > 0)
    const staying = new Set<string>()
    for (const [table, group] of Map.groupBy(free, ({ child }) => child.table))
      for (const key of presentOf(
        db,
        references,
        table,
        group.map(({ child }) => child.key),
      ))
        staying.add(nameOf({ table, key }))
    return pointing.flatMap(({ child, reference }) =>
      reference.emptied.length > 0 && staying.has(nameOf(child)) ? [] : [child],
    )
  }

  function walk(from: readonly RowName[]): void {
    for (let fresh = from.filter(isNew); fresh.length > 0;) {
      const found: RowName[] = []
      for (const [table, group] of Map.groupBy(fresh, (row) => row.table)) {
        const keys = group.map(({ key }) => key)
        for (const reference of references.all) {
          if (reference.parent !== table || !reference.goesAlong) continue
          for (const { key, parentKey } of pointingNow(db, references, reference, keys))
            if (!staysWith(reference, parentKey)) found.push({ table: reference.table, key })
        }
      }
      found.push(...onRecordWith(fresh))
      fresh = found.filter(isNew)
    }
  }

  const isHolding = (reference: Reference) => references.holdsPeople.includes(reference)
  const personPrefix = nameOf({ table: 'person', key: '' })

  /** Everybody in a row that goes, but for those who go already. */
  function peopleInGoing(): Set<string> {
    const people = new Set<string>()
    for (const [parent, pointing] of onRecord)
      if (
        parent.startsWith(personPrefix) &&
        pointing.some(({ child, reference }) => isHolding(reference) && hasRow(rows, child))
      )
        people.add(parent.slice(personPrefix.length))
    for (const { table, columns } of references.holdsPeople)
      for (const key of peopleIn(db, references, table, columns[0] ?? '', rows.get(table) ?? []))
        people.add(key)
    for (const key of rows.get('person') ?? []) people.delete(key)
    return people
  }

  /** People whom no row that stays holds on to; of those who are there now only rows that are there count. */
  function peopleAlong(): RowName[] {
    const candidates = peopleInGoing()
    const present = new Set(presentOf(db, references, 'person', candidates))
    const isHeldOnRecord = (key: string) =>
      (onRecord.get(personPrefix + key) ?? []).some(
        ({ child, reference }) => isHolding(reference) && !hasRow(rows, child),
      )
    const held = new Set([...candidates].filter((key) => !present.has(key) && isHeldOnRecord(key)))
    for (const reference of references.holdsPeople)
      for (const { key, parentKey } of pointingNow(db, references, reference, candidates))
        if (!hasRow(rows, { table: reference.table, key })) held.add(parentKey)
    return [...candidates].filter((key) => !held.has(key)).map((key) => ({ table: 'person', key }))
  }

  walk(things.map(({ kind, id }) => ({ table: kind, key: keyOfId(id) })))
  if (things.some(({ kind }) => kind === 'network')) walk(peopleAlong())
  const present = new Map(
    [...rows].map(([table, keys]) => [table, presentOf(db, references, table, keys)] as const),
  )
  return { references, rows, present, unnamed }
}

/** The people that these rows of a table are about. */
function peopleIn(
  db: ReadableDb,
  { tables }: References,
  name: string,
  column: string,
  keys: Iterable<string>,
): string[] {
  const table = tables.get(name)
  if (table === undefined) return []
  return db.all(
    `SELECT DISTINCT json_array(${quoted(column)}) AS person FROM ${quoted(name)} WHERE ${isOneOf(table)}`,
    { keys: JSON.stringify([...keys]) },
    (row) => text(row, 'person'),
  )
}

/** The ids of all people, networks and workplaces that the file knows: in their tables, or anywhere on record. */
export function knownIds(
  db: ReadableDb,
  kinds: readonly ErasableKind[],
): ReadonlyMap<ErasableKind, ReadonlySet<string>> {
  const references = referencesOf(db)
  const known = new Map(
    kinds.map(
      (kind) => [kind, new Set(db.all(`SELECT id FROM ${kind}`, {}, (row) => text(row, 'id')))] as const,
    ),
  )
  const note = ({ table, key }: RowName) => {
    const [id] = JSON.parse(key) as unknown[]
    if (typeof id === 'string') known.get(table as ErasableKind)?.add(id)
  }
  const pointing = references.all.filter(({ parent }) => known.has(parent as ErasableKind))
  for (const row of rowsOnRecord(db)) {
    note(row)
    for (const reference of pointing)
      if (reference.table === row.table)
        for (const image of imagesOf(row)) {
          const parent = pointedAt(reference, image)
          if (parent !== null) note(parent)
        }
  }
  return known
}
