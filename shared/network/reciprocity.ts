import { share } from './figure.ts'
import type { Figure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import type { TieGraph } from './tie-graph.ts'

export interface Reciprocity {
  /** Mutual arcs as a share of all arcs. The variant shown on screen. */
  readonly byArc: Figure
  /** Mutual pairs as a share of connected pairs. */
  readonly byPair: Figure
  /** Connected pairs in which both answered, split in two. */
  readonly mutual: number
  readonly oneWay: number
  /** Connected pairs left out because one side is not known. */
  readonly leftOut: number
}

/**
 * How often a contact is named from both sides; 0 to 1, in two variants that differ on the same data:
 * 2M / (2M + A) over arcs and M / (M + A) over pairs, with M mutual and A one-way pairs. Only pairs in which
 * both answered count. Undefined without contacts, or when none of them lies between two who answered.
 * Source: both variants as in igraph's `reciprocity` (modes "default" and "ratio").
 * Cannot say why a contact is one-way: someone who is asked often need not ask back. Nor can it be compared
 * between rounds with different people answering.
 */
export function reciprocity(graph: TieGraph): Reciprocity {
  const { pairs } = indexGraph(graph)
  let mutual = 0
  let oneWay = 0
  for (const pair of pairs) {
    if (pair.direction === 'mutual') mutual += 1
    else if (pair.direction === 'oneWay') oneWay += 1
  }
  const whenEmpty = pairs.length === 0 ? 'noTies' : 'noPairBothAnswered'
  return {
    byArc: share(2 * mutual, 2 * mutual + oneWay, whenEmpty),
    byPair: share(mutual, mutual + oneWay, whenEmpty),
    mutual,
    oneWay,
    leftOut: pairs.length - mutual - oneWay,
  }
}

export const reciprocityMeasure: Measure<'reciprocity', Reciprocity> = {
  id: 'reciprocity',
  name: { nl: 'Wederkerigheid', en: 'Reciprocity' },
  inputs: ['ties'],
  variant: { nl: 'per genoemd contact', en: 'per contact named' },
  compute: (graph) => reciprocity(graph),
  says: {
    nl: 'Hoe vaak contact van twee kanten genoemd wordt.',
    en: 'How often both sides mention the contact.',
  },
  cannotSay: {
    nl: 'Waarom een contact van één kant komt. Wie vaak gevraagd wordt, hoeft niet terug te vragen. Per paar geteld is het getal lager dan per genoemd contact.',
    en: 'Why a contact is named from one side. Whoever is asked often need not ask back. Counted per pair the figure is lower than per contact named.',
  },
  source: 'igraph, reciprocity: default and ratio',
}
