import { betweennessSums } from './betweenness-sums.ts'
import { figure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import { neighboursOf } from './neighbours.ts'
import { perPerson, whyNotPerPerson } from './per-person.ts'
import type { PerPerson } from './per-person.ts'
import { smallGroupRules } from './small-group.ts'
import type { TieGraph } from './tie-graph.ts'

/**
 * How often someone sits between others: the share of the shortest paths between all pairs of others that go through
 * the person; 0 to 1. Whoever named whom, every contact counting as one step; normalised by (n-1)(n-2)/2. Undefined
 * below eight people and as long as any answer is missing, since one contact more can turn every path.
 * `sums` are those of `betweennessSums` over all ranges, where workers have made them.
 * Source: Freeman 1977, by the algorithm of Brandes 2001.
 * Cannot say that information or influence runs along these paths, nor that anybody is indispensable.
 */
export function betweenness(graph: TieGraph, sums?: Float64Array): PerPerson {
  const index = indexGraph(graph)
  const reason = whyNotPerPerson(index)
  if (reason !== null) return { defined: false, reason }
  const values = normaliseBetweenness(sums ?? betweennessSums(neighboursOf(graph)))
  return perPerson(index, (position) => figure(values[position] ?? 0))
}

/** Sums over all sources as shares of the pairs of others, 0 to 1; zeros below three people. */
export function normaliseBetweenness(sums: Float64Array): Float64Array {
  const pairsOfOthers = (sums.length - 1) * (sums.length - 2)
  return pairsOfOthers > 0 ? sums.map((sum) => sum / pairsOfOthers) : sums.map(() => 0)
}

export const betweennessMeasure = {
  id: 'betweenness',
  name: { nl: 'Tussenpositie', en: 'Betweenness' },
  inputs: ['ties'],
  variant: {
    nl: 'ongericht en ongewogen, als deel van alle paren anderen',
    en: 'undirected and unweighted, as a share of all pairs of others',
  },
  compute: (graph) => betweenness(graph),
  says: {
    nl: 'Hoe vaak iemand op de kortste weg tussen twee anderen zit.',
    en: 'How often someone sits on the shortest path between two others.',
  },
  cannotSay: {
    nl: 'Of kennis ook langs die weg gaat, of dat iemand onmisbaar is. Eén contact meer kan alles verschuiven; daarom staat het er alleen als iedereen heeft geantwoord.',
    en: 'Whether knowledge takes that path, or that anyone is indispensable. One more contact can shift everything, so it is there only when everyone has answered.',
  },
  source: 'Freeman 1977; Brandes 2001',
  showFromPeople: smallGroupRules.countsFirstBelowPeople,
} as const satisfies Measure<'betweenness', PerPerson>
