import type { Point } from './plane.ts'
import type { Shift, Size } from './view.ts'

/** The picture as it lies in its box at first. */
export const unmoved: Shift = { k: 1, x: 0, y: 0 }

const smallest = 0.4
const largest = 8
/** How far the picture may be drawn out of its box, as a share of the box. */
const slack = 0.6

export const withinReach = (k: number): number => Math.min(largest, Math.max(smallest, k))

/** Where a point of the box was before the picture was zoomed and shifted. */
export const unshifted = ({ k, x, y }: Shift, point: Point): Point => ({
  x: (point.x - x) / k,
  y: (point.y - y) / k,
})

/** The zoom that brings a spot of the picture under a point of the box. */
export const bring = (spot: Point, point: Point, k: number): Shift => ({
  k,
  x: point.x - k * spot.x,
  y: point.y - k * spot.y,
})

/** Zooms to `k` around a point of the box, as far as it goes; the point stays where it is. */
export const zoomAt = (shift: Shift, k: number, point: Point): Shift =>
  bring(unshifted(shift, point), point, withinReach(k))

/** Keeps the picture from being lost: what lies too far outside is brought back, what is smaller than its room is centred. */
export function keepNear(shift: Shift, { width, height }: Size): Shift {
  return {
    k: shift.k,
    x: shift.x + shift.k * back(unshifted(shift, { x: 0, y: 0 }).x, shift.k, width),
    y: shift.y + shift.k * back(unshifted(shift, { x: 0, y: 0 }).y, shift.k, height),
  }
}

/** How far one direction has to go back, for a picture whose part in view begins at `from`. */
function back(from: number, k: number, length: number): number {
  const before = from + slack * length
  const after = from + length / k - (1 + slack) * length
  if (after > before) return (before + after) / 2
  return Math.min(0, before) || Math.max(0, after)
}

/** The picture on its way from one place to another, `part` from 0 to 1; what should stay where it is does. */
export function onTheWay(from: Shift, to: Shift, part: number): Shift {
  const k = from.k * (to.k / from.k) ** part
  // In proportion to the zoom: only then does the point zoomed around not sway.
  const along = Math.abs(to.k - from.k) < 1e-6 ? part : (k - from.k) / (to.k - from.k)
  return { k, x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along }
}

/** Slow, fast, slow. */
export const eased = (part: number): number => (part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2)

/** By how much a turn of the wheel zooms; a pinch on a touchpad comes as a wheel with Ctrl, in small steps. */
export function wheelFactor(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode === 2 ? 1 : 0.002
  return 2 ** (-event.deltaY * unit * (event.ctrlKey ? 10 : 1))
}

/** Two fingers: the spots of the picture they took hold of stay under them, as nearly as a zoom can. */
export function pinched(spots: readonly [Point, Point], fingers: readonly [Point, Point]): Shift {
  const apart = ([a, b]: readonly [Point, Point]) => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))
  const middle = ([a, b]: readonly [Point, Point]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  return bring(middle(spots), middle(fingers), withinReach(apart(fingers) / apart(spots)))
}
