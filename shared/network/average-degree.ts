import { share } from './figure.ts'
import type { Figure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import type { TieGraph } from './tie-graph.ts'

export interface AverageDegree {
  readonly people: number
  readonly pairs: number
  /** On the contacts that were named. With missing answers this is the lowest it can be. */
  readonly average: Figure
  /** If every pair that is still undecided were connected. */
  readonly highest: Figure
}

/**
 * With how many others someone is in contact on average: 2 x connected pairs / n, whoever named whom;
 * 0 to n-1 people. Undefined with fewer than two people, and the average also when nobody answered.
 * Source: the mean degree of an undirected graph.
 * Cannot say how contacts are spread over people, and is no yardstick for one person.
 */
export function averageDegree(graph: TieGraph): AverageDegree {
  const index = indexGraph(graph)
  const people = index.people.length
  const pairs = index.pairs.length
  const enough = people >= 2
  return {
    people,
    pairs,
    average: share(
      2 * pairs,
      enough && index.knownArcs > 0 ? people : 0,
      enough ? 'noAnswers' : 'tooFewPeople',
    ),
    highest: share(2 * (pairs + index.undecidedPairs), enough ? people : 0, 'tooFewPeople'),
  }
}

export const averageDegreeMeasure: Measure<'averageDegree', AverageDegree> = {
  id: 'averageDegree',
  name: { nl: 'Gemiddeld aantal contacten', en: 'Average number of contacts' },
  inputs: ['ties'],
  variant: { nl: 'van één kant genoemd telt mee', en: 'named from one side counts' },
  compute: (graph) => averageDegree(graph),
  says: {
    nl: 'Met hoeveel anderen iemand gemiddeld contact heeft.',
    en: 'How many others a member is in contact with on average.',
  },
  cannotSay: {
    nl: 'Hoe de contacten over mensen verdeeld zijn. Het is geen maatstaf voor één persoon.',
    en: 'How the contacts are spread over people. It is no yardstick for one person.',
  },
  source: 'Mean degree of the undirected graph',
}
