import type { Crosses, MarkValue, Spread } from './monitoring.ts'

/** From so many crosses on the middle half is told: with fewer, a quarter of them is nobody. */
export const fewestForQuartiles = 5

/** Places on the line in tenths, so that halves and quarters between two of them are exact. */
const tenths = (values: readonly MarkValue[]): number[] =>
  values.flatMap((value) => (value === 'notApplicable' ? [] : [Math.round(value * 10)])).sort((a, b) => a - b)

/** The place below which so many quarters of them lie; between two of them in proportion. */
function quantile(sorted: readonly number[], quarters: 0 | 1 | 2 | 3 | 4): number | null {
  const at = ((sorted.length - 1) * quarters) / 4
  const under = Math.floor(at)
  const below = sorted[under]
  if (below === undefined) return null
  const between = at - under
  return (between === 0 ? below : below + ((sorted[under + 1] ?? below) - below) * between) / 10
}

/** Crosses on one line as they are kept: places in tenths from left to right, one for every cross. */
export interface SortedCrosses {
  readonly places: readonly number[]
  readonly notApplicable: number
}

export function sortedCrosses(values: readonly MarkValue[]): SortedCrosses {
  const places = tenths(values)
  return { places, notApplicable: values.length - places.length }
}

/** See {@link spreadOf}. */
export function spreadOfSorted({ places, notApplicable }: SortedCrosses): Spread {
  const hasQuartiles = places.length >= fewestForQuartiles
  return {
    answered: places.length,
    notApplicable,
    median: quantile(places, 2),
    least: quantile(places, 0),
    most: quantile(places, 4),
    lower: hasQuartiles ? quantile(places, 1) : null,
    upper: hasQuartiles ? quantile(places, 3) : null,
  }
}

/** See {@link crossesOf}. */
export function crossesOfSorted({ places }: SortedCrosses): Crosses[] {
  const crosses: { at: number; count: number }[] = []
  let [before, last] = [-1, { at: 0, count: 0 }]
  for (const place of places) {
    if (place === before) {
      last.count++
      continue
    }
    before = place
    last = { at: place / 10, count: 1 }
    crosses.push(last)
  }
  return crosses
}

/**
 * Where crosses lie on one line, 0 to 100, in whatever order they come. The median of an even number is halfway the two in
 * the middle. Quartiles from five crosses on, by linear interpolation between neighbours, both ends included (Hyndman and
 * Fan's type 7: what R and NumPy do unless told otherwise, and QUARTILE.INC of Excel). "Does not apply" is counted apart.
 */
export const spreadOf = (values: readonly MarkValue[]): Spread => spreadOfSorted(sortedCrosses(values))

/** How many crosses in each place, from left to right; each place once. */
export const crossesOf = (values: readonly MarkValue[]): Crosses[] => crossesOfSorted(sortedCrosses(values))
