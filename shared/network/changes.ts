import { density } from './density.ts'
import type { Density } from './density.ts'
import { indexGraph } from './graph-index.ts'
import type { IndexedPair } from './graph-index.ts'
import type { TieGraph } from './tie-graph.ts'

/**
 * What became of a tie between two people who were there both times. `uncertain`: an answer that is missing on either
 * side could make it something else, or the two strengths are not on one scale.
 */
export type TieChangeKind = 'appeared' | 'gone' | 'stronger' | 'looser' | 'same' | 'uncertain'

/** How one pair stood at one time. */
export interface TieAtTime {
  /** Whether at least one named the other at the threshold; null = not known. */
  readonly connected: boolean | null
  /** Raw answers on the scale; 0 = answered "not", null = not answered. */
  readonly aToB: number | null
  readonly bToA: number | null
  /** Mean of the answered directions, 0-1; null when neither is known. */
  readonly strength: number | null
  /** Between which the strength lies, whatever the missing answers would have been. */
  readonly range: readonly [number, number]
}

export interface TieChange {
  /** `a` comes before `b` in order of their ids. */
  readonly a: string
  readonly b: string
  readonly kind: TieChangeKind
  readonly before: TieAtTime
  readonly after: TieAtTime
}

/** A tie with somebody who was there only once. */
export interface TieWithOne {
  readonly a: string
  readonly b: string
  readonly strength: number
}

export interface Changes {
  /** Ids by who was there when, each in order of the id. People who opted out at either time are in none of these. */
  readonly joined: readonly string[]
  readonly left: readonly string[]
  readonly stayed: readonly string[]
  /** Every pair among those who stayed that was connected at least once, in order of the ids. */
  readonly ties: readonly TieChange[]
  readonly counts: Readonly<Record<TieChangeKind, number>>
  /** Ties that came with somebody who joined, and that went with somebody who left: no change between two people. */
  readonly withJoined: readonly TieWithOne[]
  readonly withLeft: readonly TieWithOne[]
  /** Whether both times had the same scale; if not, no tie is called stronger, looser or the same. */
  readonly sameScale: boolean
  /** Whether closeness was asked once only; strengths are then compared on frequency alone. */
  readonly withoutCloseness: boolean
  /** Density among those who stayed, and what can be said of it whatever the missing answers would have been. */
  readonly among: {
    readonly before: Density
    readonly after: Density
    readonly change: 'more' | 'fewer' | 'same' | 'uncertain'
  }
}

/** Two strengths nearer than this are equal; the rest is rounding. */
const rounding = 1e-9

/**
 * What changed between two rounds, tie by tie, at the threshold both graphs have. Among people who were there both
 * times a change is called one only if it survives the missing answers: a tie appeared when every answer before was
 * known and none named it, it is stronger when the lowest it can be now is above the highest it could be then.
 * Pairs that were never named are no change and are not listed, also when an answer is missing.
 * Cannot say why something changed, nor that more or closer is what the network needs.
 */
export function changes(before: TieGraph, after: TieGraph): Changes {
  const withoutCloseness = (before.closenessMax === undefined) !== (after.closenessMax === undefined)
  const sameScale =
    before.scaleMax === after.scaleMax && (withoutCloseness || before.closenessMax === after.closenessMax)
  const one = people(before)
  const other = people(after)
  const gone = new Set([...one.optedOut, ...other.optedOut])
  const present = (ids: ReadonlySet<string>, among: boolean, others: ReadonlySet<string>): string[] =>
    [...ids].filter((id) => !gone.has(id) && others.has(id) === among).sort()
  const stayed = present(one.here, true, other.here)
  const joined = present(other.here, false, one.here)
  const left = present(one.here, false, other.here)

  // Without those who opted out at either time, so that they are in no tie of the other time either.
  const earlier = pairsOf(withoutCloseness ? frequencyOnly(before) : before, gone)
  const later = pairsOf(withoutCloseness ? frequencyOnly(after) : after, gone)
  const staying = new Set(stayed)
  const keys = new Set([...earlier.pairs.keys(), ...later.pairs.keys()])
  const ties: TieChange[] = []
  for (const key of keys) {
    const pair = earlier.pairs.get(key) ?? later.pairs.get(key)
    if (pair === undefined || !staying.has(pair.a) || !staying.has(pair.b)) continue
    const [was, is] = [earlier.at(pair.a, pair.b), later.at(pair.a, pair.b)]
    ties.push({ a: pair.a, b: pair.b, kind: kindOf(was, is, sameScale), before: was, after: is })
  }
  ties.sort(byIds)
  const counts = { appeared: 0, gone: 0, stronger: 0, looser: 0, same: 0, uncertain: 0 }
  for (const { kind } of ties) counts[kind] += 1
  return {
    joined,
    left,
    stayed,
    ties,
    counts,
    withJoined: withOne(later.pairs, new Set(joined)),
    withLeft: withOne(earlier.pairs, new Set(left)),
    sameScale,
    withoutCloseness,
    among: densityAmong(before, after, staying),
  }
}

function people(graph: TieGraph): { here: ReadonlySet<string>; optedOut: readonly string[] } {
  const here = new Set(indexGraph(graph).people.map(({ id }) => id))
  return { here, optedOut: graph.people.map(({ id }) => id).filter((id) => !here.has(id)) }
}

function frequencyOnly({ closenessMax: _, ...graph }: TieGraph): TieGraph {
  return graph
}

interface KnownPair {
  readonly a: string
  readonly b: string
  readonly strength: number
}

interface Side {
  readonly pairs: ReadonlyMap<string, KnownPair>
  readonly at: (a: string, b: string) => TieAtTime
}

const keyOf = (a: string, b: string): string => JSON.stringify([a, b])

/** Everything about the pairs of one time, with the lower id first. */
function pairsOf(graph: TieGraph, gone: ReadonlySet<string>): Side {
  const index = indexGraph(graph)
  const ids = index.people.map(({ id }) => id)
  const pairs = new Map<string, KnownPair>()
  const found = new Map<string, { readonly pair: IndexedPair; readonly turned: boolean }>()
  for (const pair of index.pairs) {
    const [one, other] = [ids[pair.a] ?? '', ids[pair.b] ?? '']
    if (gone.has(one) || gone.has(other)) continue
    const turned = other < one
    const [a, b] = turned ? [other, one] : [one, other]
    pairs.set(keyOf(a, b), { a, b, strength: pair.strength })
    found.set(keyOf(a, b), { pair, turned })
  }
  const answered = new Set(
    index.people.filter((person) => person.answered === 'answered').map(({ id }) => id),
  )
  const lines = new Map<string, number>()
  for (const { from, to, value } of [...graph.arcs, ...(graph.below ?? [])])
    if (value > 0 && value <= graph.scaleMax) {
      const key = keyOf(from, to)
      lines.set(key, Math.max(value, lines.get(key) ?? 0))
    }
  const blank = new Set((graph.blanks ?? []).map(({ from, to }) => keyOf(from, to)))
  const answer = (from: string, to: string): number | null => {
    if (!answered.has(from)) return null
    const given = lines.get(keyOf(from, to))
    return given ?? (blank.has(keyOf(from, to)) ? null : 0)
  }
  return {
    pairs,
    at: (a, b) => {
      const known = found.get(keyOf(a, b))
      if (known === undefined) {
        // Not connected here: the answers there are, if any, lie below the threshold.
        const [aToB, bToA] = [answer(a, b), answer(b, a)]
        const connected = aToB === null || bToA === null ? null : false
        return { connected, aToB, bToA, strength: null, range: [0, connected === null ? 1 : 0] }
      }
      const { pair, turned } = known
      const [aToB, bToA] = turned ? [pair.valueBA, pair.valueAB] : [pair.valueAB, pair.valueBA]
      const half = pair.strength / 2
      const range: readonly [number, number] =
        aToB === null || bToA === null ? [half, half + 0.5] : [pair.strength, pair.strength]
      return { connected: true, aToB, bToA, strength: pair.strength, range }
    },
  }
}

function kindOf(was: TieAtTime, is: TieAtTime, sameScale: boolean): TieChangeKind {
  if (was.connected === false && is.connected === true) return 'appeared'
  if (was.connected === true && is.connected === false) return 'gone'
  if (was.connected !== true || is.connected !== true || !sameScale) return 'uncertain'
  if (is.range[0] > was.range[1] + rounding) return 'stronger'
  if (is.range[1] < was.range[0] - rounding) return 'looser'
  const exact = [was, is].every(({ range }) => range[0] === range[1])
  return exact ? 'same' : 'uncertain'
}

function withOne(pairs: ReadonlyMap<string, KnownPair>, once: ReadonlySet<string>): readonly TieWithOne[] {
  return [...pairs.values()].filter(({ a, b }) => once.has(a) || once.has(b)).sort(byIds)
}

function byIds(one: { a: string; b: string }, other: { a: string; b: string }): number {
  if (one.a !== other.a) return one.a < other.a ? -1 : 1
  return one.b < other.b ? -1 : one.b > other.b ? 1 : 0
}

/** Only among the same people: density says nothing between groups of different size. */
function densityAmong(before: TieGraph, after: TieGraph, staying: ReadonlySet<string>): Changes['among'] {
  const only = (graph: TieGraph): Density =>
    density({ ...graph, people: graph.people.filter(({ id }) => staying.has(id)) })
  const [was, is] = [only(before), only(after)]
  const most = ({ arcs, possible, answered }: Density): number => arcs + possible - answered
  const certain = most(was) === was.arcs && most(is) === is.arcs
  const change = is.arcs > most(was) ? 'more' : most(is) < was.arcs ? 'fewer' : certain ? 'same' : 'uncertain'
  return { before: was, after: is, change }
}
