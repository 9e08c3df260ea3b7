/** A place in the plane, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}

/** The point of segment a-b that is nearest to p. */
export function nearestOnSegment(p: Point, a: Point, b: Point): Point {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length2 = dx * dx + dy * dy
  if (length2 === 0) return a
  const along = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2))
  return { x: a.x + along * dx, y: a.y + along * dy }
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  return distance(p, nearestOnSegment(p, a, b))
}

/** Whether two segments cross in a point that is an end of neither. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether a disc reaches into a box. */
export function discTouchesBox(middle: Point, radius: number, box: Box): boolean {
  const x = Math.min(box.right, Math.max(box.left, middle.x))
  const y = Math.min(box.bottom, Math.max(box.top, middle.y))
  return Math.hypot(middle.x - x, middle.y - y) < radius
}

/** Whether any point of segment a-b lies within a box. */
export function segmentTouchesBox(a: Point, b: Point, box: Box): boolean {
  if (a.x < box.left && b.x < box.left) return false
  if (a.x > box.right && b.x > box.right) return false
  if (a.y < box.top && b.y < box.top) return false
  if (a.y > box.bottom && b.y > box.bottom) return false
  const dx = b.x - a.x
  const dy = b.y - a.y
  // It passes the box by when all four corners lie on one side of it.
  const side = (x: number, y: number) => dx * (y - a.y) - dy * (x - a.x)
  const one = side(box.left, box.top)
  const two = side(box.right, box.top)
  const three = side(box.left, box.bottom)
  const four = side(box.right, box.bottom)
  return !((one > 0 && two > 0 && three > 0 && four > 0) || (one < 0 && two < 0 && three < 0 && four < 0))
}
