import { frame } from './frame.ts'
import type { Point } from './plane.ts'

/** How near the border of the frame somebody may be put: near enough to be seen whole. */
const edge = 12

/**
 * Where these people are after moving together, in units of the frame. They keep their places to each other: whoever comes to
 * the border first holds back the others. Who is beyond it already may stay there.
 */
export function shifted(
  ids: Iterable<string>,
  places: ReadonlyMap<string, Point>,
  shift: Point,
): ReadonlyMap<string, Point> {
  const from = [...ids].flatMap((id) => {
    const place = places.get(id)
    return place === undefined ? [] : [[id, place] as const]
  })
  const x = held(
    from.map(([, place]) => place.x),
    shift.x,
    frame.width,
  )
  const y = held(
    from.map(([, place]) => place.y),
    shift.y,
    frame.height,
  )
  return new Map(from.map(([id, place]) => [id, { x: place.x + x, y: place.y + y }]))
}

function held(values: readonly number[], shift: number, length: number): number {
  const room =
    shift < 0
      ? Math.min(...values.map((value) => value - edge))
      : Math.min(...values.map((value) => length - edge - value))
  return Math.sign(shift) * Math.min(Math.abs(shift), Math.max(0, room))
}
