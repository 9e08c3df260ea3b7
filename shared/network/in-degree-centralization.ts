import { figure, noFigure } from './figure.ts'
import type { Figure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import { smallGroupRules } from './small-group.ts'
import type { TieGraph } from './tie-graph.ts'

export interface InDegreeCentralization {
  readonly people: number
  /** The figure itself, whatever the size of the group. */
  readonly value: Figure
  /** The figure as it may be shown: undefined, with the reason, in a small group. */
  readonly shown: Figure
}

/**
 * Whether questions go to a few or to many: sum(max in-degree - in-degree) / (n-1)^2, directed, without
 * self-ties; 0 (everyone is named equally often) to 1 (everyone names one and the same person, and that
 * person nobody). Undefined with fewer than two people or when nobody answered; not shown below eight people.
 * Source: Freeman 1978, for in-degree.
 * Cannot say who the few are, nor whether it is meant to be so: a hub may simply be the coach.
 */
export function inDegreeCentralization(graph: TieGraph): InDegreeCentralization {
  const index = indexGraph(graph)
  const people = index.people.length
  const value = centralization(index.inDegree, people, index.knownArcs > 0)
  const small = people < inDegreeCentralizationMeasure.showFromPeople
  return { people, value, shown: value.defined && small ? noFigure('smallGroup') : value }
}

function centralization(inDegree: Int32Array, people: number, anyAnswer: boolean): Figure {
  if (people < 2) return noFigure('tooFewPeople')
  if (!anyAnswer) return noFigure('noAnswers')
  let highest = 0
  let total = 0
  for (const degree of inDegree) {
    highest = Math.max(highest, degree)
    total += degree
  }
  return figure((highest * people - total) / (people - 1) ** 2)
}

/** How often each person was named at the present threshold. For the coach's own view; never to be ranked. */
export function inDegrees(graph: TieGraph): ReadonlyMap<string, number> {
  const index = indexGraph(graph)
  return new Map(index.people.map((person, position) => [person.id, index.inDegree[position] ?? 0]))
}

export const inDegreeCentralizationMeasure = {
  id: 'inDegreeCentralization',
  name: { nl: 'Spreiding van vragen', en: 'Spread of questions' },
  inputs: ['ties'],
  compute: (graph) => inDegreeCentralization(graph),
  says: {
    nl: 'Of vragen bij enkelen of bij velen terechtkomen.',
    en: 'Whether questions go to a few or to many.',
  },
  cannotSay: {
    nl: 'Of dat zo bedoeld is. Iemand bij wie veel vragen terechtkomen kan gewoon de coach zijn.',
    en: 'Whether that is intended. Someone who receives many questions may simply be the coach.',
  },
  source: 'Freeman 1978',
  showFromPeople: smallGroupRules.countsFirstBelowPeople,
} as const satisfies Measure<'inDegreeCentralization', InDegreeCentralization>
