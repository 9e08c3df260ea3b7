import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import { neighboursOf } from './neighbours.ts'
import type { Neighbours } from './neighbours.ts'
import type { TieGraph } from './tie-graph.ts'

export interface CutPoints {
  /** Without any one of these a part falls apart; in the order of the graph. For the coach's own view. */
  readonly people: readonly string[]
  /** True when every line was answered. If not, an unknown contact may hold the parts together after all. */
  readonly certain: boolean
}

/**
 * Who alone holds a part of the network together: without that person it falls into more parts, whoever named whom.
 * Always defined; few people or no contacts give an empty list.
 * Source: articulation points of the undirected graph (Tarjan 1972).
 * Cannot say that anything stops when this person is away: people find each other once there is a reason to.
 */
export function cutPoints(graph: TieGraph): CutPoints {
  const index = indexGraph(graph)
  const isCut = articulationPoints(neighboursOf(graph))
  return {
    people: index.people.filter((_, position) => isCut[position] === 1).map(({ id }) => id),
    certain: index.everyoneAnswered,
  }
}

/** By position: 1 for a cut point. Walks in depth with a stack of its own, so that a long chain is no limit. */
function articulationPoints({ size, starts, others }: Neighbours): Uint8Array {
  const isCut = new Uint8Array(size)
  // When somebody was reached, from 1; and the earliest whom somebody's later half reaches back to.
  const reached = new Int32Array(size)
  const back = new Int32Array(size)
  const cameFrom = new Int32Array(size).fill(-1)
  const next = starts.slice(0, size)
  const stack = new Int32Array(size)
  let clock = 0
  for (let root = 0; root < size; root++) {
    if (reached[root] !== 0) continue
    let branches = 0
    let depth = 1
    stack[0] = root
    clock += 1
    reached[root] = clock
    back[root] = clock
    while (depth > 0) {
      const v = stack[depth - 1] ?? 0
      const at = next[v] ?? 0
      if (at < (starts[v + 1] ?? 0)) {
        next[v] = at + 1
        const w = others[at] ?? 0
        if (reached[w] === 0) {
          clock += 1
          reached[w] = clock
          back[w] = clock
          cameFrom[w] = v
          stack[depth] = w
          depth += 1
        } else if (w !== cameFrom[v]) back[v] = Math.min(back[v] ?? 0, reached[w] ?? 0)
        continue
      }
      depth -= 1
      const above = cameFrom[v] ?? -1
      if (above < 0) continue
      back[above] = Math.min(back[above] ?? 0, back[v] ?? 0)
      if (above === root) branches += 1
      else if ((back[v] ?? 0) >= (reached[above] ?? 0)) isCut[above] = 1
    }
    if (branches > 1) isCut[root] = 1
  }
  return isCut
}

export const cutPointsMeasure: Measure<'cutPoints', CutPoints> = {
  id: 'cutPoints',
  name: { nl: 'Schakels', en: 'Cut points' },
  inputs: ['ties'],
  variant: { nl: 'ongericht', en: 'undirected' },
  compute: (graph) => cutPoints(graph),
  says: {
    nl: 'Of de samenhang op één plek van één persoon afhangt.',
    en: 'Whether cohesion somewhere depends on one person.',
  },
  cannotSay: {
    nl: 'Of er iets stilvalt als deze persoon er niet is. Ontbreken er antwoorden, dan kan er een tweede weg zijn die niemand heeft genoemd.',
    en: 'Whether anything stops when this person is away. When answers are missing there may be a second path that nobody mentioned.',
  },
  source: 'Articulation points of the undirected graph; Tarjan 1972',
}
