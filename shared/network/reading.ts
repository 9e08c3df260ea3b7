import { averageDegree } from './average-degree.ts'
import type { AverageDegree } from './average-degree.ts'
import { blau } from './blau.ts'
import type { Blau } from './blau.ts'
import { bondingBridging } from './bonding-bridging.ts'
import type { BondingBridging } from './bonding-bridging.ts'
import { components } from './components.ts'
import type { Components } from './components.ts'
import { density } from './density.ts'
import type { Density } from './density.ts'
import { eiIndex } from './ei-index.ts'
import type { EiIndex } from './ei-index.ts'
import { externalReach } from './external-reach.ts'
import type { ExternalReach } from './external-reach.ts'
import { indexGraph } from './graph-index.ts'
import type { IgnoredArcs } from './graph-index.ts'
import { inDegreeCentralization } from './in-degree-centralization.ts'
import type { InDegreeCentralization } from './in-degree-centralization.ts'
import { once } from './once.ts'
import { reciprocity } from './reciprocity.ts'
import type { Reciprocity } from './reciprocity.ts'
import { relabelling } from './relabelling.ts'
import type { Relabelling } from './relabelling.ts'
import { countsFirst, percentagesAllowed } from './small-group.ts'
import { applyThreshold } from './tie-graph.ts'
import type { AnswerState, Likeness, TieGraph } from './tie-graph.ts'

export interface ReadingOptions {
  /** The attribute that says who is alike; null when none is chosen. */
  readonly attributeId: string | null
  /** Lowest raw answer that counts as a contact. */
  readonly threshold: number
  /** Strength from which a tie is called close, 0-1. */
  readonly cut: number
}

/** Every figure the ties screen shows to a group, as data; `readExpert` gives the coach's own. The sentences are made where the languages are. */
export interface NetworkReading {
  readonly options: ReadingOptions
  /** Who takes part in the figures, which leaves out those who opted out. */
  readonly people: number
  readonly byAnswer: Readonly<Record<AnswerState, number>>
  /** True when everyone taking part answered every line: the ranges are then points. */
  readonly everyoneAnswered: boolean
  readonly arcs: number
  /** Connected pairs, by likeness; the three add up to `pairs`. */
  readonly pairs: number
  readonly byLikeness: Readonly<Record<Likeness, number>>
  readonly density: Density
  readonly reciprocity: Reciprocity
  readonly averageDegree: AverageDegree
  readonly ei: EiIndex
  /** Worked out when it is first read: it takes longer than all else together. */
  readonly relabelling: Relabelling
  readonly blau: Blau
  readonly bondingBridging: BondingBridging
  readonly externalReach: ExternalReach
  readonly components: Components
  readonly inDegreeCentralization: InDegreeCentralization
  readonly smallGroup: {
    readonly countsFirst: boolean
    /** Whether a share of the possible pairs, and one of the connected pairs, may be written as a percentage. */
    readonly percentOfPossible: boolean
    readonly percentOfPairs: boolean
  }
  readonly ignoredArcs: IgnoredArcs
}

/** Reads a network at a threshold, on one attribute. Pure; the time it takes grows with people plus arcs. */
export function readNetwork(graph: TieGraph, options: ReadingOptions): NetworkReading {
  const { attributeId, cut } = options
  const shown = applyThreshold(graph, options.threshold)
  const index = indexGraph(shown)
  const byAnswer = { answered: 0, noAnswer: 0, notAsked: 0, optedOut: index.optedOut }
  for (const person of index.people) byAnswer[person.answered] += 1
  const kinds = bondingBridging(shown, attributeId, cut)
  const relabelled = once(() => relabelling(shown, attributeId))
  return {
    options,
    people: index.people.length,
    byAnswer,
    everyoneAnswered: index.everyoneAnswered,
    arcs: index.arcs,
    pairs: index.pairs.length,
    byLikeness: {
      alike: kinds.close.alike + kinds.loose.alike,
      different: kinds.close.different + kinds.loose.different,
      unknown: kinds.close.unknown + kinds.loose.unknown,
    },
    density: density(shown),
    reciprocity: reciprocity(shown),
    averageDegree: averageDegree(shown),
    ei: eiIndex(shown, attributeId),
    get relabelling() {
      return relabelled()
    },
    blau: blau(shown, attributeId),
    bondingBridging: kinds,
    externalReach: externalReach(shown),
    components: components(shown),
    inDegreeCentralization: inDegreeCentralization(shown),
    smallGroup: {
      countsFirst: countsFirst(index.people.length),
      percentOfPossible: percentagesAllowed(index.possiblePairs),
      percentOfPairs: percentagesAllowed(index.pairs.length),
    },
    ignoredArcs: index.ignored,
  }
}
