import { categoriesOf } from './categories.ts'
import type { CategoryCount } from './categories.ts'
import { figure, noFigure } from './figure.ts'
import type { Figure, UndefinedReason } from './figure.ts'
import type { Measure } from './measure.ts'
import type { TieGraph } from './tie-graph.ts'

export interface Blau {
  /** 1 - sum of squared shares; 0 (all the same) to 1 - 1/k. */
  readonly plain: Figure
  /** As a share of the most it can be with the k categories that are present; 0 to 1. */
  readonly normalised: Figure
  /** The chance that two different people differ; 0 to 1. */
  readonly unbiased: Figure
  /** k: the categories present. The normalised figure names it. */
  readonly categoriesPresent: number
  readonly counts: readonly CategoryCount[]
  readonly known: number
  readonly unknown: number
}

/**
 * How mixed the group is on one attribute: B = 1 - sum(p^2), normalised B / (1 - 1/k) with k the categories
 * present, unbiased B n/(n-1). Over people with a known value; the others are counted apart. Undefined
 * without known values; normalised also with one category, unbiased with one known value.
 * Source: Blau 1977; the maximum depends on k (Harrison & Klein 2007).
 * Cannot say whether the differences are used, and cannot be compared between attributes with different k.
 */
export function blau(graph: TieGraph, attributeId: string | null): Blau {
  const { counts, known, unknown } = categoriesOf(graph, attributeId)
  const present = counts.length
  const nothing: UndefinedReason | null =
    attributeId === null ? 'noAttribute' : known === 0 ? 'noKnownValues' : null
  // Whole numbers up to the last division, so that the order of the categories cannot change a digit.
  const squares = counts.reduce((sum, { people }) => sum + people * people, 0)
  const differing = known * known - squares
  const orNothing = (make: () => Figure): Figure => (nothing === null ? make() : noFigure(nothing))
  return {
    plain: orNothing(() => figure(differing / (known * known))),
    normalised: orNothing(() =>
      present > 1 ? figure((differing * present) / (known * known * (present - 1))) : noFigure('oneCategory'),
    ),
    unbiased: orNothing(() =>
      known > 1 ? figure(differing / (known * (known - 1))) : noFigure('oneKnownValue'),
    ),
    categoriesPresent: present,
    counts,
    known,
    unknown,
  }
}

export const blauMeasure: Measure<'blau', Blau> = {
  id: 'blau',
  name: { nl: 'Diversiteit (Blau)', en: 'Diversity (Blau)' },
  inputs: ['attribute'],
  variant: {
    nl: 'genormeerd op de groepen die er zijn',
    en: 'normalised on the categories present',
  },
  compute: (graph, { attributeId }) => blau(graph, attributeId),
  says: {
    nl: 'Hoe gemengd de groep is op één kenmerk; 0 is allemaal gelijk.',
    en: 'How mixed the group is on one attribute; 0 is all the same.',
  },
  cannotSay: {
    nl: 'Of de verschillen benut worden. Vergelijk geen kenmerken met verschillende aantallen groepen.',
    en: 'Whether the differences are put to use. Do not compare attributes with different numbers of categories.',
  },
  source: 'Blau 1977; Harrison & Klein 2007',
}
