import type { Dyad } from '../../../shared/network/tie-graph.ts'

/** Where people are on the strength x diversity plane. */
export interface PlaneValues {
  /** Mean strength of somebody's ties, 0-1; whoever has none is not in it. */
  readonly strengthOf: ReadonlyMap<string, number>
  /** Which part of somebody's ties runs to another group, 0-1, of those of which that is known. */
  readonly diversityOf: ReadonlyMap<string, number>
}

/**
 * How close somebody's ties are, and how often they run to somebody different. A way to look at a group, not a measure of a
 * person: one answer moves somebody across the plane.
 */
export function planeValues(dyads: readonly Dyad[]): PlaneValues {
  const sums = new Map<string, { strength: number; ties: number; different: number; known: number }>()
  for (const { a, b, strength, likeness } of dyads)
    for (const id of [a, b]) {
      const sum = sums.get(id) ?? { strength: 0, ties: 0, different: 0, known: 0 }
      sum.strength += strength
      sum.ties += 1
      if (likeness !== 'unknown') sum.known += 1
      if (likeness === 'different') sum.different += 1
      sums.set(id, sum)
    }
  const known = [...sums].filter(([, sum]) => sum.known > 0)
  return {
    strengthOf: new Map([...sums].map(([id, { strength, ties }]) => [id, strength / ties])),
    diversityOf: new Map(known.map(([id, sum]) => [id, sum.different / sum.known])),
  }
}
