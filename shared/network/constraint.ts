import { figure, noFigure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { Measure } from './measure.ts'
import { neighboursOf } from './neighbours.ts'
import type { Neighbours } from './neighbours.ts'
import { perPerson, whyNotPerPerson } from './per-person.ts'
import type { PerPerson } from './per-person.ts'
import { smallGroupRules } from './small-group.ts'
import type { TieGraph } from './tie-graph.ts'

/**
 * How far someone's contacts also know each other: sum over j of (p_ij + sum over q of p_iq p_qj)^2 with q other than i
 * and j, j and q among the contacts, p_ij = 1 / the number of contacts of i. Whoever named whom, every contact counting
 * the same: an answer of 1 or 4 is a share of attention only when everybody uses the scale alike. Above 0, and it can
 * exceed 1 (a closed triangle gives 1.125). Undefined for whoever has no contacts, and for everybody below eight people
 * or as long as any answer is missing.
 * Source: Burt 1992.
 * Cannot say whether the contacts of someone bring in the same or different things.
 */
export function constraint(graph: TieGraph): PerPerson {
  const index = indexGraph(graph)
  const reason = whyNotPerPerson(index)
  if (reason !== null) return { defined: false, reason }
  const values = constraintOf(neighboursOf(graph))
  return perPerson(index, (position) => {
    const value = values[position] ?? Number.NaN
    return Number.isNaN(value) ? noFigure('noTies') : figure(value)
  })
}

/** The same for plain arrays, by position, in a group of any size; NaN for whoever has no contacts. */
export function constraintOf({ size, starts, others }: Neighbours): Float64Array {
  const share = new Float64Array(size)
  for (let v = 0; v < size; v++) share[v] = 1 / ((starts[v + 1] ?? 0) - (starts[v] ?? 0))
  // By contact of the person in hand: what the other contacts invest in it. Anybody else's is never read.
  const through = new Float64Array(size)
  const values = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const first = starts[i] ?? 0
    const last = starts[i + 1] ?? 0
    if (first === last) {
      values[i] = Number.NaN
      continue
    }
    for (let at = first; at < last; at++) through[others[at] ?? 0] = 0
    for (let at = first; at < last; at++) {
      const q = others[at] ?? 0
      const invested = share[q] ?? 0
      const end = starts[q + 1] ?? 0
      for (let on = starts[q] ?? 0; on < end; on++) {
        const j = others[on] ?? 0
        through[j] = (through[j] ?? 0) + invested
      }
    }
    let sum = 0
    for (let at = first; at < last; at++) {
      const tied = 1 + (through[others[at] ?? 0] ?? 0)
      sum += tied * tied
    }
    const own = share[i] ?? 0
    values[i] = sum * own * own
  }
  return values
}

export const constraintMeasure = {
  id: 'constraint',
  name: { nl: 'Insluiting (Burt)', en: 'Constraint (Burt)' },
  inputs: ['ties'],
  variant: {
    nl: 'ongericht en ongewogen, niet afgekapt bij 1',
    en: 'undirected and unweighted, not cut off at 1',
  },
  compute: (graph) => constraint(graph),
  says: {
    nl: 'Hoe sterk iemands contacten ook elkaar kennen.',
    en: "How far a person's contacts also know each other.",
  },
  cannotSay: {
    nl: 'Of die contacten hetzelfde of iets anders inbrengen. Wie één contact heeft komt vanzelf op 1 uit, en zonder contacten bestaat het getal niet.',
    en: 'Whether those contacts bring in the same things or different ones. Whoever has one contact comes to 1 by itself, and without contacts there is no figure.',
  },
  source: 'Burt 1992',
  showFromPeople: smallGroupRules.countsFirstBelowPeople,
} as const satisfies Measure<'constraint', PerPerson>
