import { boxesOverlap, discTouchesBox, distanceToSegment, segmentTouchesBox } from './plane.ts'
import type { Box, Point } from './plane.ts'

/** A label that wants a place. Sizes in the units of the places. */
export interface LabelWish extends Point {
  readonly id: string
  /** Of the person it belongs to. */
  readonly radius: number
  readonly width: number
  readonly height: number
  /** Where there is no room for all, the least important stay away. */
  readonly importance: number
}

export interface PlacedLabel {
  readonly box: Box
  /** From the person to the label, when it had to stand further off. */
  readonly leader: { readonly from: Point; readonly to: Point } | null
}

interface Line {
  readonly from: Point
  readonly to: Point
}

/** Beside the person, clockwise from the place where reading is easiest. */
const nearby: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 1, y: -1 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: -1, y: 0 },
  { x: -1, y: 1 },
  { x: -1, y: -1 },
]
const around: readonly Point[] = Array.from({ length: 16 }, (_, at) => ({
  x: Math.cos((at * Math.PI) / 8),
  y: Math.sin((at * Math.PI) / 8),
}))
const gap = 3
const furtherOff = [14, 26]

/**
 * Finds each label a place where it covers no person and no other label, away from lines where it can; first
 * beside the person, then further off with a thin leader. A label without room is left out of the answer.
 * `bounds`: labels stay within it.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  lines: readonly Line[],
  bounds: Box | null,
): ReadonlyMap<string, PlacedLabel> {
  const placed = new Map<string, PlacedLabel>()
  const boxes: Box[] = []
  const leaders: Line[] = []
  const inOrder = [...wishes].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
  for (const wish of inOrder) {
    const isFree = (box: Box): boolean =>
      (bounds === null ||
        (box.left >= bounds.left &&
          box.right <= bounds.right &&
          box.top >= bounds.top &&
          box.bottom <= bounds.bottom)) &&
      !boxes.some((other) => boxesOverlap(box, other)) &&
      !leaders.some((leader) => segmentTouchesBox(leader.from, leader.to, box)) &&
      !wishes.some((other) => other !== wish && discTouchesBox(other, other.radius + 1, box))
    const found = beside(wish, lines, isFree) ?? further(wish, wishes, lines, boxes, isFree)
    if (found === null) continue
    placed.set(wish.id, found)
    boxes.push(found.box)
    if (found.leader !== null) leaders.push(found.leader)
  }
  return placed
}

function beside(wish: LabelWish, lines: readonly Line[], isFree: (box: Box) => boolean): PlacedLabel | null {
  let best: PlacedLabel | null = null
  let least = Number.POSITIVE_INFINITY
  nearby.forEach((direction, preference) => {
    // Diagonal places may tuck in a little under the shoulder of the shape.
    const reach = direction.x !== 0 && direction.y !== 0 ? wish.radius * 0.75 + gap : wish.radius + gap
    const box = boxAt(wish, direction, reach)
    if (!isFree(box)) return
    const cost = preference + 6 * crossed(box, lines)
    if (cost >= least) return
    least = cost
    best = { box, leader: null }
  })
  return best
}

function further(
  wish: LabelWish,
  wishes: readonly LabelWish[],
  lines: readonly Line[],
  boxes: readonly Box[],
  isFree: (box: Box) => boolean,
): PlacedLabel | null {
  let best: PlacedLabel | null = null
  let least = Number.POSITIVE_INFINITY
  for (const off of furtherOff) {
    around.forEach((direction, preference) => {
      const box = boxAt(wish, direction, wish.radius + off)
      if (!isFree(box)) return
      const from = {
        x: wish.x + direction.x * (wish.radius + 1),
        y: wish.y + direction.y * (wish.radius + 1),
      }
      const to = {
        x: Math.min(box.right, Math.max(box.left, wish.x + direction.x * (wish.radius + off))),
        y: Math.min(box.bottom, Math.max(box.top, wish.y + direction.y * (wish.radius + off))),
      }
      // A leader through somebody else, or through a label, would point at the wrong person.
      if (wishes.some((other) => other !== wish && distanceToSegment(other, from, to) < other.radius + 1))
        return
      if (boxes.some((other) => segmentTouchesBox(from, to, other))) return
      const cost = 0.01 * preference + crossed(box, lines) + off / 4
      if (cost >= least) return
      least = cost
      best = { box, leader: { from, to } }
    })
  }
  return best
}

/** The label's box when it starts at `reach` from the person: it grows away from the person on either axis. */
function boxAt({ x, y, width, height }: LabelWish, direction: Point, reach: number): Box {
  const side = (towards: number, size: number) =>
    Math.abs(towards) < 0.2 ? -size / 2 : towards > 0 ? 0 : -size
  const left = x + direction.x * reach + side(direction.x, width)
  const top = y + direction.y * reach + side(direction.y, height)
  return { left, top, right: left + width, bottom: top + height }
}

function crossed(box: Box, lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (segmentTouchesBox(line.from, line.to, box) ? 1 : 0), 0)
}
