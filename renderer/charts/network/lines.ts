import type { Point } from './plane.ts'
import { edgeDistance } from './shapes.ts'
import type { Shape } from './shapes.ts'

/** A person as drawn. */
export interface Spot extends Point {
  readonly shape: Shape
  readonly radius: number
}

export interface DrawnLine {
  readonly from: Point
  readonly to: Point
  /** Tip first, then the two corners of the base; only for a one-way tie. */
  readonly arrow: readonly [Point, Point, Point] | null
}

/** Paper between a line and the shape it runs to. */
const gap = 1.5

/** Width of a line from the strength of the tie, 0-1. */
export function lineWidth(strength: number, people: number): number {
  const heaviest = people <= 20 ? 4.2 : people <= 60 ? 3.2 : 2.2
  return 1 + (heaviest - 1) * Math.min(1, Math.max(0, strength))
}

/**
 * A line from edge to edge, with an arrowhead whose tip touches the edge of the one who is named, whatever the
 * shape. Null when the two lie so close that there is no room between them.
 */
export function drawLine(a: Spot, b: Spot, width: number, withArrow: boolean): DrawnLine | null {
  const angle = Math.atan2(b.y - a.y, b.x - a.x)
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const start = edgeDistance(a.shape, a.radius, angle) + gap
  const end = length - edgeDistance(b.shape, b.radius, angle + Math.PI) - gap
  if (end - start < 1) return null
  const dx = Math.cos(angle)
  const dy = Math.sin(angle)
  const at = (along: number, aside = 0): Point => ({
    x: a.x + dx * along - dy * aside,
    y: a.y + dy * along + dx * aside,
  })
  if (!withArrow) return { from: at(start), to: at(end), arrow: null }
  const head = Math.min(6 + 1.6 * width, (end - start) * 0.7)
  const half = Math.min(2.8 + 0.9 * width, head * 0.6)
  // The line stops inside the head, or its blunt end would show beside the tip.
  return {
    from: at(start),
    to: at(end - head * 0.8),
    arrow: [at(end), at(end - head, half), at(end - head, -half)],
  }
}
