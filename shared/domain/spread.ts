import type { Crosses, MarkValue, Spread } from './monitoring.ts'

/** From so many crosses on the middle half is told: with fewer, a quarter of them is nobody. */
export const fewestForQuartiles = 5

/** Places on the line in tenths, so that halves and quarters between two of them are exact. */
const tenths = (values: readonly MarkValue[]): number[] =>
  values
    .flatMap((value) => (value === 'notApplicable' ? [] : [Math.round(value * 10)]))
    .sort((a, b) => a - b)

/** The place below which this share of them lies; between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number | null {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (below === undefined || above === undefined) return null
  return (below + (above - below) * (at - Math.floor(at))) / 10
}

/**
 * Where crosses lie on one line, 0 to 100, in whatever order they come. The median of an even number is halfway the two in
 * the middle. Quartiles from five crosses on, by linear interpolation between neighbours, both ends included (Hyndman and
 * Fan's type 7: what R and NumPy do unless told otherwise, and QUARTILE.INC of Excel). "Does not apply" is counted apart.
 */
export function spreadOf(values: readonly MarkValue[]): Spread {
  const sorted = tenths(values)
  const hasQuartiles = sorted.length >= fewestForQuartiles
  return {
    answered: sorted.length,
    notApplicable: values.length - sorted.length,
    median: quantile(sorted, 0.5),
    least: quantile(sorted, 0),
    most: quantile(sorted, 1),
    lower: hasQuartiles ? quantile(sorted, 0.25) : null,
    upper: hasQuartiles ? quantile(sorted, 0.75) : null,
  }
}

/** How many crosses in each place, from left to right; each place once. */
export function crossesOf(values: readonly MarkValue[]): Crosses[] {
  const counts = new Map<number, number>()
  for (const at of tenths(values)) counts.set(at, (counts.get(at) ?? 0) + 1)
  return [...counts].map(([at, count]) => ({ at: at / 10, count }))
}
