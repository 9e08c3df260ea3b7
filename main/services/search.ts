import type { SearchGroup, SearchHit } from '../../shared/contract/search.ts'
import type { NetworkId } from '../../shared/domain/ids.ts'
import {
  type Marked,
  excerpt,
  folded,
  marksIn,
  mostOfGroup,
  searchGroups,
  searchKinds,
  searchWords,
} from '../../shared/domain/search.ts'
import { type ReadableDb, integerOrNull, text } from '../store/db.ts'
import { type Candidate, findInIndex } from '../store/repositories/search.ts'
import { type Row, facts, rowOf, sourceOf } from '../store/search/rows.ts'
import type { Source } from '../store/search/sources.ts'
import { idOf, networkFor, opensAt } from './search-places.ts'

interface Asked {
  readonly text: string
  readonly networkId: NetworkId | null
  readonly limit: number
  /** Without, people are known by their codes alone, also who was found by name. */
  readonly withNames: boolean
}

/** Something found, before anything is asked about where it belongs. */
interface Found {
  readonly source: Source
  readonly row: Row
  /** Lower is nearer: called exactly so, beginning so, a word of it beginning so, within it, said in it. */
  readonly nearness: number
  readonly isHere: boolean
}

function nearnessIn(name: string, words: readonly string[]): number | null {
  const own = folded(name)
  const whole = words.join(' ')
  if (own === whole) return 0
  if (own.startsWith(whole)) return 1
  if (!words.every((word) => own.includes(word))) return null
  const starts = words.every((word) => own.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word)))
  return starts ? 2 : 3
}

function foundIn(
  db: ReadableDb,
  source: Source,
  { key, isHere }: Candidate,
  words: readonly string[],
): Found | null {
  const row = rowOf(db, source, key)
  if (row === undefined) return null
  const all = folded([...row.name, ...row.body].join('\n'))
  if (!words.every((word) => all.includes(word))) return null
  const inName = row.name.flatMap((name) => nearnessIn(name, words) ?? [])
  return { source, row, isHere, nearness: inName.length === 0 ? 4 : Math.min(...inName) }
}

/** What is called exactly so stands first, then what is called so in this network, elsewhere, and what says so. */
const rank = ({ nearness, isHere }: Pick<Found, 'nearness' | 'isHere'>): number =>
  (nearness === 0 ? 0 : nearness < 4 ? 100 : 200) + (isHere ? 0 : 10) + nearness

const members = (db: ReadableDb, networkId: NetworkId | null): ReadonlySet<string> =>
  new Set(
    db.all('SELECT person_id FROM membership WHERE network_id = :networkId', { networkId }, (row) =>
      text(row, 'person_id'),
    ),
  )

const marked = (words: string, asked: readonly string[]): Marked => ({
  text: words,
  marks: marksIn(words, asked),
})
const plain = (words: string): Marked => ({ text: words, marks: [] })

/** The words around what was found: of the first column in which it stands. */
function saidIn({ row }: Found, asked: readonly string[]): Marked | null {
  const column =
    row.body.find((each) => asked.every((word) => folded(each).includes(word))) ??
    row.body.find((each) => marksIn(each, asked, 1).length > 0)
  return column === undefined ? null : excerpt(column, asked)
}

function personNamed(db: ReadableDb, id: string | null): { code: string; displayName: string } | undefined {
  return db.get('SELECT code, display_name FROM person WHERE id = :id', { id }, (row) => ({
    code: text(row, 'code'),
    displayName: text(row, 'display_name'),
  }))
}

/** What it is called, as far as that may be on screen, and what was found in it. */
function wordsOf(
  db: ReadableDb,
  found: Found,
  { called, person }: { readonly called: string | null; readonly person: string | null },
  asked: readonly string[],
  withNames: boolean,
): Pick<SearchHit, 'title' | 'excerpt'> {
  // What is called so needs no more to be known by.
  const said = found.nearness < 4 ? null : saidIn(found, asked)
  if (found.source.person !== undefined) {
    const { code, displayName } = personNamed(db, person) ?? { code: '', displayName: '' }
    if (!withNames || displayName === '') return shaped(marked(code, asked), said)
    const byCode = marksIn(displayName, asked, 1).length === 0 && marksIn(code, asked, 1).length > 0
    return shaped(marked(displayName, asked), said ?? (byCode ? marked(code, asked) : null))
  }
  const name = found.row.name.filter((each) => each !== '').join(' · ')
  if (name !== '') return shaped(excerpt(name, asked, 160), said)
  if (called !== null && called !== '') return shaped(plain(called), said)
  // A meeting or consultation is called by its day; anything else by what it says.
  return found.source.kind === 'meeting' || found.source.kind === 'consultation'
    ? shaped(null, said)
    : shaped(said, null)
}

const shaped = (title: Marked | null, said: Marked | null): Pick<SearchHit, 'title' | 'excerpt'> => {
  const copy = (each: Marked | null) =>
    each === null
      ? null
      : { text: each.text, marks: each.marks.map(([from, to]): [number, number] => [from, to]) }
  return { title: copy(title), excerpt: copy(said) }
}

const networkNamed = (db: ReadableDb, id: string | null): SearchHit['network'] =>
  db.get('SELECT id, name FROM network WHERE id = :id', { id }, (row) => ({
    id: text(row, 'id') as NetworkId,
    name: text(row, 'name'),
  })) ?? null

const meetingNamed = (db: ReadableDb, id: string | null): SearchHit['meeting'] =>
  db.get('SELECT number, title, "on" FROM meeting WHERE id = :id', { id }, (row) => ({
    number: integerOrNull(row, 'number'),
    title: text(row, 'title'),
    on: text(row, 'on'),
  })) ?? null

function hitOf(
  db: ReadableDb,
  found: Found,
  asked: readonly string[],
  { networkId, withNames }: Asked,
): SearchHit {
  const { source, row } = found
  const { of, called, person, meeting, within, on } = facts(db, source, row.key, {
    of: source.of,
    called: source.called,
    person: source.person,
    meeting: source.meeting,
    within: source.within,
    on: source.on,
  }) ?? { of: null, called: null, person: null, meeting: null, within: null, on: null }
  const network = networkFor(db, source, row, networkId)
  return {
    id: `${source.table} ${row.key}`,
    kind: source.kind,
    ...wordsOf(db, found, { called, person }, asked, withNames),
    network: source.kind === 'network' ? null : networkNamed(db, network),
    meeting: meetingNamed(db, meeting),
    within: within === '' ? null : within,
    on,
    opens: opensAt(db, source, network, of),
  }
}

/** Those of every group, as many as may be shown: a few of each before many of one. */
function shares(sizes: readonly number[], limit: number): number[] {
  const given = sizes.map(() => 0)
  for (let left = limit, wasGiven = true; left > 0 && wasGiven;) {
    wasGiven = false
    for (const [at, size] of sizes.entries())
      if (left > 0 && (given[at] ?? 0) < Math.min(size, mostOfGroup)) {
        given[at] = (given[at] ?? 0) + 1
        left--
        wasGiven = true
      }
  }
  return given
}

/** More of what is called so than can be shown, as the nearest is still to be chosen. */
const mostNamed = 24

function find(db: ReadableDb, asked: Asked): SearchGroup[] {
  const words = searchWords(asked.text)
  const here = members(db, asked.networkId)
  const sourcesFound = findInIndex(db, words, asked.networkId).flatMap((each) => {
    const source = sourceOf(each.source)
    return source === undefined ? [] : [{ ...each, source }]
  })
  const groups = Map.groupBy(sourcesFound, ({ source }) => searchKinds[source.kind])
  const look = ({ source, ...of }: (typeof sourcesFound)[number], inName: boolean): Found[] => {
    const isAboutPerson = source.kind === 'person' || source.kind === 'personValue'
    const candidates = inName
      ? of.names(source.byLetters === true ? mostNamed : mostOfGroup)
      : of.texts(words.length > 1 ? mostNamed : mostOfGroup)
    return candidates.flatMap(
      (candidate) =>
        foundIn(
          db,
          source,
          { ...candidate, isHere: isAboutPerson ? here.has(idOf(candidate.key)) : candidate.isHere },
          words,
        ) ?? [],
    )
  }
  const ordered = [...groups]
    .map(([name, of]) => {
      const called = of.flatMap((each) => look(each, true))
      // What is only said somewhere is not asked for where there is enough that is called so.
      const said = called.length >= mostOfGroup ? [] : of.flatMap((each) => look(each, false))
      return {
        name,
        count: of.reduce((sum, { count }) => sum + count, 0),
        found: [...called, ...said].sort((a, b) => rank(a) - rank(b)).slice(0, mostOfGroup),
      }
    })
    .filter(({ found }) => found.length > 0)
    .sort(
      (a, b) => best(a.found) - best(b.found) || searchGroups.indexOf(a.name) - searchGroups.indexOf(b.name),
    )
  const given = shares(
    ordered.map(({ found }) => found.length),
    asked.limit,
  )
  return ordered.flatMap(({ name, found, count }, at): SearchGroup[] => {
    const shown = found.slice(0, given[at] ?? 0)
    if (shown.length === 0) return []
    return [
      {
        name,
        hits: shown.map((each) => hitOf(db, each, words, asked)),
        // Short words are held against what was found, so the count can say too much; never too little.
        more: Math.max(0, count - shown.length),
      },
    ]
  })
}

const best = (found: readonly Found[]): number => Math.min(...found.map(rank))

export const queries = { 'search.find': find } as const
