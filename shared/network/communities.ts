import { canonicalOrder } from './canonical-order.ts'
import { figure, noFigure } from './figure.ts'
import type { Figure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import { louvain, modularityOf } from './louvain.ts'
import type { Measure } from './measure.ts'
import { neighboursOf, reorder } from './neighbours.ts'
import type { Neighbours } from './neighbours.ts'
import { smallGroupRules } from './small-group.ts'
import type { TieGraph } from './tie-graph.ts'

export interface Communities {
  /** The groups of at least two people as ids, largest first, and the people in order of their id. */
  readonly groups: readonly (readonly string[])[]
  /** Of whom no contact is known, so that they belong to no group; not to be called isolated. */
  readonly outsideGroups: readonly string[]
  /** How much more strength lies within the groups than chance would give; 0 up to, not including, 1. */
  readonly modularity: Figure
  /** The figure as it may be shown, and the groups with it: undefined, with the reason, in a small group. */
  readonly shown: Figure
  /** True when every line was answered. */
  readonly certain: boolean
}

/**
 * One division of the network into groups that have more, and closer, ties within than between: Louvain on the
 * undirected network, weighted by strength, resolution 1, with the modularity of that division. The people are taken in
 * an order that follows from the shape of the network, so names and the order of the list do not matter. Undefined with
 * fewer than two people or without contacts; not shown below eight people.
 * Source: Blondel et al. 2008; modularity as in Newman & Girvan 2004.
 * Cannot say that these are the groups people feel they belong to: other divisions fit about as well, and missing
 * answers shift them.
 */
export function communities(graph: TieGraph): Communities {
  const { people, pairs, everyoneAnswered } = indexGraph(graph)
  const reason = people.length < 2 ? 'tooFewPeople' : pairs.length === 0 ? 'noTies' : null
  const ids = people.map(({ id }) => id)
  const members = new Map<number, string[]>()
  let modularity: Figure = noFigure(reason ?? 'noTies')
  if (reason === null) {
    const { order, inOrder, groupOf } = divide(neighboursOf(graph), (a, b) => (ids[a] ?? '') < (ids[b] ?? ''))
    // Rounding can put a division into one group a hair below 0.
    modularity = figure(Math.max(0, modularityOf(inOrder, groupOf)))
    order.forEach((v, place) => {
      const group = members.get(groupOf[place] ?? 0)
      if (group === undefined) members.set(groupOf[place] ?? 0, [ids[v] ?? ''])
      else group.push(ids[v] ?? '')
    })
  } else ids.forEach((id, v) => members.set(v, [id]))

  const sorted = [...members.values()].map((group) => group.sort())
  return {
    groups: sorted.filter((group) => group.length > 1).sort(bySizeThenId),
    outsideGroups: sorted
      .filter((group) => group.length === 1)
      .flat()
      .sort(),
    modularity,
    shown:
      modularity.defined && people.length < communitiesMeasure.showFromPeople
        ? noFigure('smallGroup')
        : modularity,
    certain: everyoneAnswered,
  }
}

/**
 * The group of each position of the network once its people are in the order that follows from its shape. `isBefore`
 * decides between people who stand in it alike.
 */
export function divide(
  neighbours: Neighbours,
  isBefore: (a: number, b: number) => boolean,
): { readonly order: Int32Array; readonly inOrder: Neighbours; readonly groupOf: Int32Array } {
  const order = canonicalOrder(neighbours, isBefore)
  const inOrder = reorder(neighbours, order)
  return { order, inOrder, groupOf: louvain(inOrder) }
}

function bySizeThenId(a: readonly string[], b: readonly string[]): number {
  return b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)
}

export const communitiesMeasure = {
  id: 'communities',
  name: { nl: 'Kringen', en: 'Communities' },
  inputs: ['ties', 'answers'],
  variant: {
    nl: 'Louvain, ongericht, gewogen naar sterkte, resolutie 1',
    en: 'Louvain, undirected, weighted by strength, resolution 1',
  },
  compute: (graph) => communities(graph),
  says: {
    nl: 'Welke kringen te zien zijn: mensen die onderling meer en hechter contact hebben dan met de anderen.',
    en: 'Which circles can be seen: people with more and closer contact among themselves than with the others.',
  },
  cannotSay: {
    nl: 'Of mensen zich ook zo ingedeeld voelen. Dit is één indeling uit vele die ongeveer even passend zijn, en ontbrekende antwoorden verschuiven haar.',
    en: 'Whether people would divide themselves like this. It is one division out of many that fit about as well, and missing answers shift it.',
  },
  source: 'Blondel et al. 2008; Newman & Girvan 2004',
  showFromPeople: smallGroupRules.countsFirstBelowPeople,
} as const satisfies Measure<'communities', Communities>
