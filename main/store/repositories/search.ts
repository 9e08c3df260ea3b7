import { type ReadableDb, integer, text } from '../db.ts'
import { errorCode } from '../disk.ts'
import { networkOfId, sourceOfId, wholeRangeOf } from '../search/ids.ts'
import { dueRows, hasIndexIn, numberOfNetwork, storedOf, withFollowers } from '../search/indexing.ts'
import { type Doc, docOf, rowOf, sourcesOf } from '../search/rows.ts'
import { type Source, sources } from '../search/sources.ts'

/** A row in which something was found. */
export interface Candidate {
  readonly key: string
  readonly isHere: boolean
}

/** What was found in one source: what is called so, and what it is said in; of both what is here first, then the newest. */
export interface FoundInSource {
  /** The place of the source in the list. */
  readonly source: number
  /** How many there are in all. */
  readonly count: number
  /** At most so many of them. */
  names(most: number): readonly Candidate[]
  texts(most: number): readonly Candidate[]
}

/** Rows that changed a moment ago and are looked at one by one. */
const mostDue = 1_000
const longEnough = 3

/** Three letters make the index; what is shorter is looked for in the beginnings of words. */
const isLong = (word: string): boolean => Array.from(word).length >= longEnough

const phrase = (word: string) => `"${word.replaceAll('"', '""')}"`

/** As one value: twenty thousand rows would take longer to hand over than to find. */
function idsOf(db: ReadableDb, asked: string): number[] {
  const ids = db.get(
    `SELECT json_group_array(id) AS ids FROM
       (SELECT rowid AS id FROM search_index WHERE search_index MATCH :asked ORDER BY rowid DESC LIMIT 50000)`,
    { asked },
    (row) => JSON.parse(text(row, 'ids')) as number[],
  )
  return ids ?? []
}

/** What begins so, among what is known by its name. */
function beginningSo(db: ReadableDb, words: readonly string[]): { all: number[]; names: Set<number> } {
  const all = sources.flatMap((source, at) => {
    if (source.byLetters !== true) return []
    const { from, to } = wholeRangeOf(at + 1)
    const wanted = words
      .map((_, i) => `(' ' || replace(name, char(10), ' ')) LIKE '% ' || :w${String(i)} || '%' ESCAPE '\\'`)
      .join(' AND ')
    return db.all(
      `SELECT id FROM search_text WHERE id BETWEEN :from AND :to AND ${wanted} ORDER BY id DESC LIMIT 200`,
      {
        from,
        to,
        ...Object.fromEntries(
          words.map((word, i) => [`w${String(i)}`, word.replaceAll(/[\\%_]/gu, String.raw`\$&`)]),
        ),
      },
      (row) => integer(row, 'id'),
    )
  })
  return { all, names: new Set(all) }
}

function indexed(db: ReadableDb, words: readonly string[]): { all: number[]; names: Set<number> } {
  const long = words.filter(isLong)
  if (long.length === 0) return beginningSo(db, words)
  const asked = long.map(phrase).join(' AND ')
  return { all: idsOf(db, asked), names: new Set(idsOf(db, `name : (${asked})`)) }
}

/** How a row must read to be found: all words in it, or short ones at the beginning of words of its name. */
function reads({ name, body }: Doc, words: readonly string[], source: Source): 'name' | 'body' | null {
  if (!words.some(isLong)) {
    const starts = ` ${name.replaceAll('\n', ' ')}`
    return source.byLetters === true && words.every((word) => starts.includes(` ${word}`)) ? 'name' : null
  }
  if (words.every((word) => name.includes(word))) return 'name'
  return words.every((word) => name.includes(word) || body.includes(word)) ? 'body' : null
}

/** Rows that changed since, with how they read now; they count instead of what the index has of them. */
function changedSince(db: ReadableDb, words: readonly string[], networkId: string | null) {
  const due = withFollowers(db, dueRows(db, mostDue))
  const stale = new Set<number>()
  const found: (Candidate & { readonly source: number; readonly inName: boolean })[] = []
  for (const { table, key } of due)
    for (const { number, source } of sourcesOf(table)) {
      const stored = storedOf(db, number, key)
      if (stored !== undefined) stale.add(stored.id)
      const row = rowOf(db, source, key)
      if (row === undefined) continue
      const doc = docOf(row)
      const where = reads(doc, words, source)
      if (where === null) continue
      const isHere = networkId !== null && doc.networkId === networkId
      found.push({ source: number, key, inName: where === 'name', isHere })
    }
  return { stale, found }
}

/** Rows in which all of these words (folded) stand, by source. */
export function findInIndex(
  db: ReadableDb,
  words: readonly string[],
  networkId: string | null,
): readonly FoundInSource[] {
  if (words.length === 0 || !hasIndexIn(db)) return []
  const here = networkId === null ? undefined : numberOfNetwork(db, networkId)
  const { stale, found } = changedSince(db, words, networkId)
  let ids: ReturnType<typeof indexed>
  try {
    ids = indexed(db, words)
  } catch (error) {
    // The index cannot be asked; it is made anew at the next opening. Until then names are found by their beginnings.
    if (errorCode(error)?.startsWith('SQLITE_CORRUPT') !== true) throw error
    ids = beginningSo(db, words)
  }
  const bySource = new Map<number, Record<'names' | 'texts', number[]>>()
  for (const id of ids.all) {
    if (stale.has(id)) continue
    const source = sourceOfId(id)
    let both = bySource.get(source)
    if (both === undefined) bySource.set(source, (both = { names: [], texts: [] }))
    both[ids.names.has(id) ? 'names' : 'texts'].push(id)
  }
  const changed = Map.groupBy(found, ({ source }) => source)
  const isHere = (id: number) => here !== undefined && networkOfId(id) === here
  const chosen = (all: readonly number[], most: number): Candidate[] => {
    const first = all.filter(isHere).slice(0, most)
    const rest = all.filter((id) => !isHere(id)).slice(0, most - first.length)
    return keysOf(db, [...first, ...rest]).map(({ id, key }) => ({ key, isHere: isHere(id) }))
  }
  return [...new Set([...bySource.keys(), ...changed.keys()])].map((source): FoundInSource => {
    const { names, texts } = bySource.get(source) ?? { names: [], texts: [] }
    const now = changed.get(source) ?? []
    return {
      source,
      count: names.length + texts.length + now.length,
      names: (most) => [...now.filter(({ inName }) => inName).slice(0, most), ...chosen(names, most)],
      texts: (most) => [...now.filter(({ inName }) => !inName).slice(0, most), ...chosen(texts, most)],
    }
  })
}

/** In the order asked. */
const keysOf = (db: ReadableDb, ids: readonly number[]): { readonly id: number; readonly key: string }[] =>
  db.all(
    `SELECT search_text.id, row_key FROM json_each(:ids) AS asked JOIN search_text ON search_text.id = asked.value
     ORDER BY asked.key`,
    { ids: JSON.stringify(ids) },
    (row) => ({ id: integer(row, 'id'), key: text(row, 'row_key') }),
  )
