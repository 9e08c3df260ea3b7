import type { Measure } from './measure.ts'
import { dyads } from './tie-graph.ts'
import type { Likeness, TieGraph } from './tie-graph.ts'
import { isClose } from './tie-strength.ts'

export interface BondingBridging {
  readonly cut: number
  readonly close: Readonly<Record<Likeness, number>>
  readonly loose: Readonly<Record<Likeness, number>>
}

/**
 * Four kinds of tie, counted over connected pairs: close or loose (strength against `cut`, 0-1) by alike or
 * different on the attribute. Pairs with an unknown value are a column of their own. Counts only, never
 * shares; no pairs gives zeros, which is then a count and not a missing figure.
 * Source: bonding and bridging as in Putnam 2000; the 2x2 and the cut are conventions of ours.
 * Cannot say which kind a network needs: that depends on its ambition.
 */
export function bondingBridging(graph: TieGraph, attributeId: string | null, cut: number): BondingBridging {
  const close = { alike: 0, different: 0, unknown: 0 }
  const loose = { alike: 0, different: 0, unknown: 0 }
  for (const pair of dyads(graph, attributeId)) {
    const row = isClose(pair.strength, cut) ? close : loose
    row[pair.likeness] += 1
  }
  return { cut, close, loose }
}

export const bondingBridgingMeasure: Measure<'bondingBridging', BondingBridging> = {
  id: 'bondingBridging',
  name: { nl: 'Bindende en overbruggende banden', en: 'Bonding and bridging ties' },
  inputs: ['ties', 'answers', 'attribute'],
  compute: (graph, { attributeId, cut }) => bondingBridging(graph, attributeId, cut),
  says: {
    nl: 'Hoeveel banden hecht of los zijn, tussen mensen die op één kenmerk gelijk zijn of verschillen.',
    en: 'How many ties are close or loose, between people who are alike or differ on one attribute.',
  },
  cannotSay: {
    nl: 'Welke soort jullie nodig hebben; dat hangt af van de ambitie. Een ander kenmerk geeft een andere tabel.',
    en: 'Which kind you need; that depends on the ambition. Another attribute gives another table.',
  },
  source: 'After Putnam 2000; the table and the cut are our convention',
}
