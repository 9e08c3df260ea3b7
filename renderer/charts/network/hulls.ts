import { polygonContains, polygonHull } from 'd3'
import type { Spot } from './lines.ts'
import type { Box, Point } from './plane.ts'
import { outerRadius } from './shapes.ts'

/** A line drawn around some people, as the corners it goes through. */
export type Hull = readonly Point[]

/** Corners on the circle around each person: enough to look round. */
const corners = 24

/** The tightest line without dents that stays `room` away from all of these people; nobody gives none. */
export function hullAround(spots: readonly Spot[], room: number): Hull {
  const points = spots.flatMap(({ x, y, radius, shape }) => {
    const reach = outerRadius(shape, radius) + room
    return Array.from({ length: corners }, (_, at): [number, number] => {
      const angle = (2 * Math.PI * at) / corners
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
    })
  })
  return (polygonHull(points) ?? []).map(([x, y]) => ({ x, y }))
}

/** Path data, to a tenth of a pixel. */
export function hullPath(hull: Hull): string {
  if (hull.length === 0) return ''
  return `M${hull.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`
}

export function isInside(hull: Hull, { x, y }: Point): boolean {
  return polygonContains(
    hull.map((corner): [number, number] => [corner.x, corner.y]),
    [x, y],
  )
}

/** Whether a box lies over any part of what is within the line. */
export function hullTouchesBox(hull: Hull, { left, top, right, bottom }: Box): boolean {
  return (
    hull.some(({ x, y }) => x > left && x < right && y > top && y < bottom) ||
    [
      { x: left, y: top },
      { x: right, y: top },
      { x: left, y: bottom },
      { x: right, y: bottom },
      { x: (left + right) / 2, y: (top + bottom) / 2 },
    ].some((corner) => isInside(hull, corner))
  )
}
