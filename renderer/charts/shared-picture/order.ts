import type { Crosses } from '../../../shared/domain/monitoring.ts'
import type { PictureLine } from './lines.ts'

/**
 * How far two crosses are apart on the average, over all pairs of them: 0 when all stand in one place, at most 100 (two
 * crosses, at the two ends). Null with fewer than two: one cross differs from nobody. The same measure as that of the
 * estimates on a board; it sees two camps as well as a wide scatter, and needs no five answers.
 */
export function apart(crosses: readonly Crosses[]): number | null {
  const count = crosses.reduce((sum, each) => sum + each.count, 0)
  if (count < 2) return null
  // From left to right: each step between two places is taken by every pair that it separates.
  let [sum, before, last] = [0, 0, 0]
  for (const { at, count: here } of crosses.toSorted((a, b) => a.at - b.at)) {
    sum += before * (count - before) * (at - last)
    before += here
    last = at
  }
  return sum / ((count * (count - 1)) / 2)
}

/** From the median now to the median of desired; negative when desired lies to the left. Null when either is missing. */
export function distance({ now, desired }: Pick<PictureLine, 'now' | 'desired'>): number | null {
  const [from, to] = [now.spread.median, desired?.spread.median ?? null]
  return from === null || to === null ? null : to - from
}

export type Order = 'number' | 'spread' | 'distance'

/** The lines in the order that was asked for: as they were asked, widest apart first, furthest from desired first. */
export function inOrder<Line extends PictureLine>(lines: readonly Line[], order: Order): readonly Line[] {
  if (order === 'number') return lines
  const measure = new Map(
    lines.map((line) => {
      const far = order === 'spread' ? apart(line.now.crosses) : distance(line)
      // What is not known comes after everything that is.
      return [line, far === null ? -1 : Math.abs(far)]
    }),
  )
  return lines.toSorted((a, b) => (measure.get(b) ?? 0) - (measure.get(a) ?? 0))
}

/** The line to begin with: whose crosses lie furthest apart. Null without lines. */
export const widest = <Line extends PictureLine>(lines: readonly Line[]): Line | null =>
  inOrder(lines, 'spread')[0] ?? null
