import { isInside } from './hulls.ts'
import type { Point } from './plane.ts'

/** A line drawn by hand that is shorter than this across is a press that strayed, in pixels. */
const smallest = 6

/** Whether a hand really drew a line around something. */
export function isDrawn(line: readonly Point[]): boolean {
  const xs = line.map(({ x }) => x)
  const ys = line.map(({ y }) => y)
  return (
    line.length > 2 &&
    Math.max(...xs) - Math.min(...xs) > smallest &&
    Math.max(...ys) - Math.min(...ys) > smallest
  )
}

/** Whose middle lies within the line, whose end is joined to its beginning. */
export function caughtBy(line: readonly Point[], spots: ReadonlyMap<string, Point>): readonly string[] {
  if (!isDrawn(line)) return []
  return [...spots].filter(([, spot]) => isInside(line, spot)).map(([id]) => id)
}
