import type { Area } from './layouts.ts'

/** How much one direction may be stretched beyond the other to fill the paper; more would bend the shape. */
const mostStretch = 1.3
/** A handful of people is not blown up to the border: at most so much larger than they were laid out. */
const largest = 2.2

/** Scales and shifts places (x and y in turn) into an area, in the middle of it. */
export function fill(places: Float64Array, area: Area, most = largest): Float64Array {
  const across = reachOf(places, 0)
  const down = reachOf(places, 1)
  const scaleX = Math.min(most, (area.right - area.left) / Math.max(1, across.span))
  const scaleY = Math.min(most, (area.bottom - area.top) / Math.max(1, down.span))
  const least = Math.min(scaleX, scaleY)
  const fitX = Math.min(scaleX, least * mostStretch)
  const fitY = Math.min(scaleY, least * mostStretch)
  return places.map((value, at) =>
    at % 2 === 0
      ? (area.left + area.right) / 2 + (value - across.middle) * fitX
      : (area.top + area.bottom) / 2 + (value - down.middle) * fitY,
  )
}

function reachOf(places: Float64Array, from: 0 | 1): { readonly middle: number; readonly span: number } {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let at = from; at < places.length; at += 2) {
    low = Math.min(low, places[at] ?? 0)
    high = Math.max(high, places[at] ?? 0)
  }
  return low > high ? { middle: 0, span: 0 } : { middle: (low + high) / 2, span: high - low }
}
