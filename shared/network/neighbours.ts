import { indexGraph } from './graph-index.ts'
import type { GraphIndex } from './graph-index.ts'
import type { TieGraph } from './tie-graph.ts'

/**
 * The undirected network as plain arrays, so that it can be handed to a worker as it is. Who stands at position v has
 * the contacts `others[starts[v]]` up to, not including, `others[starts[v + 1]]`, from low to high.
 */
export interface Neighbours {
  readonly size: number
  readonly starts: Int32Array
  readonly others: Int32Array
  /** The strength of each contact, above 0 and at most 1, beside `others`. */
  readonly strengths: Float64Array
}

/** A connection between two positions. */
export interface Link {
  readonly a: number
  readonly b: number
  readonly strength: number
}

const known = new WeakMap<GraphIndex, Neighbours>()

/** Everybody's contacts at the present threshold, by position in the graph's index. */
export function neighboursOf(graph: TieGraph): Neighbours {
  const index = indexGraph(graph)
  const earlier = known.get(index)
  if (earlier !== undefined) return earlier
  const neighbours = link(index.people.length, index.pairs)
  known.set(index, neighbours)
  return neighbours
}

/** Links among so many positions, each given once, as arrays. */
export function link(size: number, links: readonly Link[]): Neighbours {
  const starts = new Int32Array(size + 1)
  for (const { a, b } of links) {
    starts[a + 1] = (starts[a + 1] ?? 0) + 1
    starts[b + 1] = (starts[b + 1] ?? 0) + 1
  }
  for (let v = 0; v < size; v++) starts[v + 1] = (starts[v + 1] ?? 0) + (starts[v] ?? 0)
  const loose = { others: new Int32Array(2 * links.length), strengths: new Float64Array(2 * links.length) }
  const next = starts.slice(0, size)
  const put = (into: typeof loose, v: number, other: number, strength: number): void => {
    const at = next[v] ?? 0
    next[v] = at + 1
    into.others[at] = other
    into.strengths[at] = strength
  }
  for (const { a, b, strength } of links) {
    put(loose, a, b, strength)
    put(loose, b, a, strength)
  }
  // Turning rows into columns brings every row into order, as the network is the same both ways.
  const sorted = { others: new Int32Array(2 * links.length), strengths: new Float64Array(2 * links.length) }
  next.set(starts.subarray(0, size))
  for (let v = 0; v < size; v++)
    for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at++)
      put(sorted, loose.others[at] ?? 0, v, loose.strengths[at] ?? 0)
  return { size, starts, ...sorted }
}

/** The same network with its positions in another order: who stood at `order[i]` comes to stand at i. */
export function reorder(neighbours: Neighbours, order: Int32Array): Neighbours {
  const { size, starts, others, strengths } = neighbours
  const placeOf = new Int32Array(size)
  order.forEach((v, place) => {
    placeOf[v] = place
  })
  const newStarts = new Int32Array(size + 1)
  for (let place = 0; place < size; place++) {
    const v = order[place] ?? 0
    newStarts[place + 1] = (newStarts[place] ?? 0) + (starts[v + 1] ?? 0) - (starts[v] ?? 0)
  }
  const newOthers = new Int32Array(others.length)
  const newStrengths = new Float64Array(others.length)
  const next = newStarts.slice(0, size)
  for (let place = 0; place < size; place++) {
    const v = order[place] ?? 0
    // Walking in the new order and writing at the other end leaves every row sorted.
    for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at++) {
      const other = placeOf[others[at] ?? 0] ?? 0
      const into = next[other] ?? 0
      next[other] = into + 1
      newOthers[into] = place
      newStrengths[into] = strengths[at] ?? 0
    }
  }
  return { size, starts: newStarts, others: newOthers, strengths: newStrengths }
}
