import { createNear } from './near.ts'
import type { Near } from './near.ts'
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
  readonly leader: Line | null
}

interface Line {
  readonly from: Point
  readonly to: Point
}

/** What is on the paper so far. */
interface Paper {
  readonly people: Near<LabelWish>
  readonly lines: Near<Line>
  readonly boxes: Near<Box>
  readonly leaders: Near<Line>
  readonly bounds: Box | null
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
/** Among more people than this a leader would cross too much to be followed, and to be worth looking for. */
const leadersUpTo = 120

/**
 * Finds each label a place where it covers no person and no other label, away from lines where it can; first
 * beside the person, then further off with a thin leader. A label without room is left out of the answer.
 * `bounds`: labels stay within it. `taken`: where other words stand already.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  lines: readonly Line[],
  bounds: Box | null,
  taken: readonly Box[] = [],
): ReadonlyMap<string, PlacedLabel> {
  const paper: Paper = {
    people: createNear(),
    lines: createNear(),
    boxes: createNear(),
    leaders: createNear(),
    bounds,
  }
  for (const wish of wishes) paper.people.add(discBox(wish, wish.radius + 1), wish)
  for (const line of lines) paper.lines.addLine(line.from, line.to, line)
  for (const box of taken) paper.boxes.add(box, box)
  const placed = new Map<string, PlacedLabel>()
  const inOrder = [...wishes].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1))
  for (const wish of inOrder) {
    const found = beside(wish, paper) ?? (wishes.length <= leadersUpTo ? further(wish, paper) : null)
    if (found === null) continue
    placed.set(wish.id, found)
    paper.boxes.add(found.box, found.box)
    if (found.leader !== null) paper.leaders.addLine(found.leader.from, found.leader.to, found.leader)
  }
  return placed
}

function beside(wish: LabelWish, paper: Paper): PlacedLabel | null {
  let best: PlacedLabel | null = null
  let least = Number.POSITIVE_INFINITY
  nearby.forEach((direction, preference) => {
    // Later places are less easy to read: they must be worth it.
    if (preference >= least) return
    // Diagonal places may tuck in a little under the shoulder of the shape.
    const reach = direction.x !== 0 && direction.y !== 0 ? wish.radius * 0.75 + gap : wish.radius + gap
    const box = boxAt(wish, direction, reach)
    if (!isFree(box, wish, paper)) return
    const cost = preference + 6 * crossed(box, paper)
    if (cost >= least) return
    least = cost
    best = { box, leader: null }
  })
  return best
}

function further(wish: LabelWish, paper: Paper): PlacedLabel | null {
  let best: PlacedLabel | null = null
  let least = Number.POSITIVE_INFINITY
  for (const off of furtherOff) {
    if (off / 4 >= least) break
    around.forEach((direction, preference) => {
      const box = boxAt(wish, direction, wish.radius + off)
      if (!isFree(box, wish, paper)) return
      const from = {
        x: wish.x + direction.x * (wish.radius + 1),
        y: wish.y + direction.y * (wish.radius + 1),
      }
      const to = {
        x: Math.min(box.right, Math.max(box.left, wish.x + direction.x * (wish.radius + off))),
        y: Math.min(box.bottom, Math.max(box.top, wish.y + direction.y * (wish.radius + off))),
      }
      if (!isClear({ from, to }, wish, paper)) return
      const cost = 0.01 * preference + crossed(box, paper) + off / 4
      if (cost >= least) return
      least = cost
      best = { box, leader: { from, to } }
    })
  }
  return best
}

/** Whether a label there stays on the paper and off every person, label and leader. */
function isFree(box: Box, wish: LabelWish, { people, boxes, leaders, bounds }: Paper): boolean {
  if (
    bounds !== null &&
    (box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom)
  )
    return false
  return (
    !boxes.around(box).some((other) => boxesOverlap(box, other)) &&
    !leaders.around(box).some((leader) => segmentTouchesBox(leader.from, leader.to, box)) &&
    !people.around(box).some((other) => other !== wish && discTouchesBox(other, other.radius + 1, box))
  )
}

/** A leader through somebody else, or through a label, would point at the wrong person. */
function isClear({ from, to }: Line, wish: LabelWish, { people, boxes }: Paper): boolean {
  const box = {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    right: Math.max(from.x, to.x),
    bottom: Math.max(from.y, to.y),
  }
  return (
    !people
      .around(box)
      .some((other) => other !== wish && distanceToSegment(other, from, to) < other.radius + 1) &&
    !boxes.around(box).some((other) => segmentTouchesBox(from, to, other))
  )
}

/** The label's box when it starts at `reach` from the person: it grows away from the person on either axis. */
function boxAt({ x, y, width, height }: LabelWish, direction: Point, reach: number): Box {
  const side = (towards: number, size: number) =>
    Math.abs(towards) < 0.2 ? -size / 2 : towards > 0 ? 0 : -size
  const left = x + direction.x * reach + side(direction.x, width)
  const top = y + direction.y * reach + side(direction.y, height)
  return { left, top, right: left + width, bottom: top + height }
}

function discBox({ x, y }: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

/** How many lines run under a label there. */
function crossed(box: Box, { lines }: Paper): number {
  const under = new Set<Line>()
  for (const line of lines.around(box)) if (segmentTouchesBox(line.from, line.to, box)) under.add(line)
  return under.size
}
