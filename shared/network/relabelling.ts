import { canonicalOrder } from './canonical-order.ts'
import { categoriesOf } from './categories.ts'
import { figure, noFigure, share } from './figure.ts'
import type { Figure, UndefinedReason } from './figure.ts'
import { eiIndex } from './ei-index.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import { link, reorder } from './neighbours.ts'
import type { Neighbours } from './neighbours.ts'
import { seeded } from './seeded.ts'
import { countsFirst } from './small-group.ts'
import type { TieGraph } from './tie-graph.ts'

/** How often one value of E-I came up. */
export interface RelabelledValue {
  readonly ei: number
  readonly share: number
}

export interface Relabelling {
  /** Share of the arrangements with an E-I at most, and at least, as high as observed; they overlap in the equal ones. */
  readonly atMost: Figure
  readonly atLeast: Figure
  /** The lowest and highest E-I: the possible ones when `exact`, else those that came up. */
  readonly lowest: Figure
  readonly highest: Figure
  /** Whether every arrangement was looked at, instead of a sample. */
  readonly exact: boolean
  /** In how many ways the values can be dealt out to the people; Infinity when it is beyond counting. */
  readonly arrangements: number
  /** How many of those were looked at: all, or the size of the sample. */
  readonly looked: number
  /** The values that came up, from low to high; the shares add up to 1. */
  readonly values: readonly RelabelledValue[]
  /** False below eight people with a known value: then no conclusion at all is to be drawn from it. */
  readonly enoughPeople: boolean
}

/** Up to this many arrangements all of them are looked at. */
export const exactUpTo = 50_000
/** The size of a sample, less in a network where one arrangement is much work, and its fixed seed. */
const samples = { most: 5_000, least: 1_000, work: 5_000_000, seed: 1_934 }

/**
 * Where the observed E-I lies among all ways of dealing the same values out to the same people, ties as they are: the
 * share of arrangements with an E-I at most, and at least, as high; 0 to 1. Every arrangement when there are at most
 * 50,000, else a sample with a fixed seed, whose shares are then estimates. Over people with a known value. Undefined
 * where E-I is, and when everyone is alike or nobody could be alike.
 * Source: a permutation of labels (Krackhardt & Stern 1988; Hubert & Schultz 1976 for the idea).
 * Cannot say that anything is or is not chance: it is a description, not a test, and in a group below eight people it
 * allows no conclusion at all.
 */
export function relabelling(graph: TieGraph, attributeId: string | null): Relabelling {
  const { pairs, people } = indexGraph(graph)
  const { codes, counts, known } = categoriesOf(graph, attributeId)
  const ei = eiIndex(graph, attributeId)
  const enoughPeople = !countsFirst(known)
  const sizes = counts.map((count) => count.people).sort((a, b) => b - a)
  const arrangements = arrangementsOf(sizes)
  const reason: UndefinedReason | null = !ei.observed.defined
    ? ei.observed.reason
    : !ei.rescaled.defined
      ? ei.rescaled.reason
      : null
  if (reason !== null) {
    const none = noFigure(reason)
    const figures = { atMost: none, atLeast: none, lowest: none, highest: none }
    return { ...figures, exact: false, arrangements, looked: 0, values: [], enoughPeople }
  }

  // The people with a known value and the ties among them, by new positions: all that an arrangement depends on.
  const place = new Int32Array(people.length).fill(-1)
  const ids: string[] = []
  people.forEach(({ id }, position) => {
    if ((codes[position] ?? -1) >= 0) place[position] = ids.push(id) - 1
  })
  const links = pairs
    .map(({ a, b }) => ({ a: place[a] ?? -1, b: place[b] ?? -1, strength: 1 }))
    .filter(({ a, b }) => a >= 0 && b >= 0)
  const neighbours = link(ids.length, links)

  const exact = arrangements <= exactUpTo
  const times = exact ? everyArrangement(neighbours, sizes) : someArrangements(neighbours, sizes, ids)
  const looked = times.reduce((sum, count) => sum + count, 0)
  const value = (internal: number): number => (links.length - 2 * internal) / links.length
  let below = 0
  let above = 0
  const values: RelabelledValue[] = []
  times.forEach((count, internal) => {
    if (internal >= ei.internal) below += count
    if (internal <= ei.internal) above += count
    if (count > 0) values.push({ ei: value(internal), share: count / looked })
  })
  values.reverse()
  return {
    atMost: share(below, looked, 'noTies'),
    atLeast: share(above, looked, 'noTies'),
    lowest: figure(values[0]?.ei ?? 0),
    highest: figure(values.at(-1)?.ei ?? 0),
    exact,
    arrangements,
    looked,
    values,
    enoughPeople,
  }
}

/** n! / (n1! n2! ...), in steps that stay whole; Infinity where a number cannot hold it. */
function arrangementsOf(sizes: readonly number[]): number {
  let found = 1
  let people = 0
  for (const size of sizes)
    for (let i = 1; i <= size; i++) {
      people += 1
      found = (found * people) / i
    }
  return found
}

/** How often each number of internal ties comes up over every arrangement: the values dealt out person by person. */
function everyArrangement({ size, starts, others }: Neighbours, sizes: readonly number[]): Float64Array {
  const times = new Float64Array(others.length / 2 + 1)
  const left = Int32Array.from(sizes)
  const label = new Int32Array(size).fill(-1)
  const deal = (v: number, internal: number): void => {
    if (v === size) {
      times[internal] = (times[internal] ?? 0) + 1
      return
    }
    for (let category = 0; category < left.length; category++) {
      const remaining = left[category] ?? 0
      if (remaining === 0) continue
      let more = 0
      // Contacts come from low to high, and only those before v have been dealt theirs.
      for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at++) {
        const other = others[at] ?? 0
        if (other >= v) break
        if (label[other] === category) more += 1
      }
      left[category] = remaining - 1
      label[v] = category
      deal(v + 1, internal + more)
      left[category] = remaining
    }
  }
  deal(0, 0)
  return times
}

/** The same over a sample, in which the people come in an order that follows from the shape of their network. */
function someArrangements(
  neighbours: Neighbours,
  sizes: readonly number[],
  ids: readonly string[],
): Float64Array {
  const { size, others } = neighbours
  const order = canonicalOrder(neighbours, (a, b) => (ids[a] ?? '') < (ids[b] ?? ''))
  const inOrder = reorder(neighbours, order)
  // Each tie once, in plain lists.
  const ties = others.length / 2
  const times = new Float64Array(ties + 1)
  const from = new Int32Array(ties)
  const to = new Int32Array(ties)
  let tie = 0
  for (let v = 0; v < size; v++)
    for (let at = inOrder.starts[v] ?? 0; at < (inOrder.starts[v + 1] ?? 0); at++) {
      const other = inOrder.others[at] ?? 0
      if (other < v) continue
      from[tie] = v
      to[tie] = other
      tie += 1
    }
  const label = Int32Array.from(sizes.flatMap((people, category) => Array<number>(people).fill(category)))
  const random = seeded(samples.seed)
  const wanted = Math.floor(samples.work / (size + ties))
  for (let n = Math.min(samples.most, Math.max(samples.least, wanted)); n > 0; n--) {
    for (let i = size - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const kept = label[i] ?? 0
      label[i] = label[j] ?? 0
      label[j] = kept
    }
    let internal = 0
    for (let at = 0; at < ties; at++) if (label[from[at] ?? 0] === label[to[at] ?? 0]) internal += 1
    times[internal] = (times[internal] ?? 0) + 1
  }
  return times
}

export const relabellingMeasure: Measure<'relabelling', Relabelling> = {
  id: 'relabelling',
  name: { nl: 'E-I bij andere verdelingen', en: 'E-I among other arrangements' },
  inputs: ['ties', 'attribute'],
  variant: {
    nl: 'alle verdelingen van dezelfde waarden over dezelfde mensen, of een vaste steekproef daaruit',
    en: 'every arrangement of the same values over the same people, or a fixed sample of them',
  },
  compute: (graph, { attributeId }) => relabelling(graph, attributeId),
  says: {
    nl: 'In welk deel van alle verdelingen van dit kenmerk over dezelfde mensen de E-I even laag of lager uitkomt, of even hoog of hoger.',
    en: 'In which share of all arrangements of this attribute over the same people E-I comes out as low or lower, or as high or higher.',
  },
  cannotSay: {
    nl: 'Of iets toeval is: het beschrijft en toetst niet. Onder de acht mensen mag er geen conclusie uit.',
    en: 'Whether anything is chance: it describes and does not test. Below eight people it allows no conclusion.',
  },
  source: 'Permutation of labels, after Krackhardt & Stern 1988',
}
