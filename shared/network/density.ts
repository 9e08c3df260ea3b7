import { share } from './figure.ts'
import type { Figure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import type { TieGraph } from './tie-graph.ts'

export interface Density {
  readonly people: number
  readonly arcs: number
  /** Ordered pairs of which the answer is known: the rows of those who answered. */
  readonly answered: number
  /** n(n-1), answered or not. */
  readonly possible: number
  /** On what was answered. */
  readonly observed: Figure
  /** If every unknown contact were absent. */
  readonly lowest: Figure
  /** If every unknown contact were present. */
  readonly highest: Figure
  /** The same for pairs: how many are connected, might be, and could be. */
  readonly pairs: { readonly connected: number; readonly undecided: number; readonly possible: number }
}

/**
 * Which share of the possible contacts was named: arcs / n(n-1), directed, without self-ties; 0 to 1.
 * With missing answers `observed` rests on the answered rows, and `lowest` and `highest` are the bounds
 * within which the full figure must lie; nothing is filled in. Undefined with fewer than two people;
 * `observed` also when nobody answered.
 * Source: the standard definition (Wasserman & Faust 1994).
 * Cannot say whether a network is dense enough, and cannot be compared between groups of different size.
 */
export function density(graph: TieGraph): Density {
  const index = indexGraph(graph)
  const { possibleArcs: possible, knownArcs: answered, arcs } = index
  return {
    people: index.people.length,
    arcs,
    answered,
    possible,
    observed: share(arcs, answered, possible > 0 ? 'noAnswers' : 'tooFewPeople'),
    lowest: share(arcs, possible, 'tooFewPeople'),
    highest: share(arcs + possible - answered, possible, 'tooFewPeople'),
    pairs: {
      connected: index.pairs.length,
      undecided: index.undecidedPairs,
      possible: index.possiblePairs,
    },
  }
}

export const densityMeasure: Measure<'density', Density> = {
  id: 'density',
  name: { nl: 'Dichtheid', en: 'Density' },
  inputs: ['ties'],
  variant: { nl: 'gericht: genoemde contacten', en: 'directed: contacts named' },
  compute: (graph) => density(graph),
  says: {
    nl: 'Welk deel van de mogelijke contacten er is.',
    en: 'Which share of possible contacts exists.',
  },
  cannotSay: {
    nl: 'Of het er genoeg zijn. Vergelijk geen groepen van verschillende grootte: hoe groter de groep, hoe lager de dichtheid.',
    en: 'Whether there are enough. Do not compare groups of different size: the larger the group, the lower the density.',
  },
  source: 'Wasserman & Faust 1994',
}
