import { betweenness } from './betweenness.ts'
import { communities } from './communities.ts'
import type { Communities } from './communities.ts'
import { constraint } from './constraint.ts'
import { cutPoints } from './cut-points.ts'
import type { CutPoints } from './cut-points.ts'
import { inDegreeCentralization } from './in-degree-centralization.ts'
import type { InDegreeCentralization } from './in-degree-centralization.ts'
import { once } from './once.ts'
import type { PerPerson } from './per-person.ts'
import { applyThreshold } from './tie-graph.ts'
import type { TieGraph } from './tie-graph.ts'

/** What only the coach sees, and only when asked for. Each figure is worked out when it is first read. */
export interface ExpertReading {
  readonly communities: Communities
  readonly inDegreeCentralization: InDegreeCentralization
  readonly cutPoints: CutPoints
  /** In one go on this thread; above some 300 people rather let workers make the sums and call `betweenness`. */
  readonly betweenness: PerPerson
  readonly constraint: PerPerson
}

/** Reads at a threshold what `readNetwork` leaves out: what takes time, and what is about persons. */
export function readExpert(graph: TieGraph, options: { readonly threshold: number }): ExpertReading {
  const shown = applyThreshold(graph, options.threshold)
  const figures = {
    communities: once(() => communities(shown)),
    inDegreeCentralization: once(() => inDegreeCentralization(shown)),
    cutPoints: once(() => cutPoints(shown)),
    betweenness: once(() => betweenness(shown)),
    constraint: once(() => constraint(shown)),
  }
  return {
    get communities() {
      return figures.communities()
    },
    get inDegreeCentralization() {
      return figures.inDegreeCentralization()
    },
    get cutPoints() {
      return figures.cutPoints()
    },
    get betweenness() {
      return figures.betweenness()
    },
    get constraint() {
      return figures.constraint()
    },
  }
}
