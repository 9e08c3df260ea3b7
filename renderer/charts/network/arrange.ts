/* oxlint-disable typescript/no-non-null-assertion -- typed arrays of known length: checks would run in the innermost loops */
import { distanceToSegment, segmentsCross } from './plane.ts'
import { repulsion } from './repulsion.ts'
import { seeded } from './seeded.ts'
import { spread } from './spread.ts'

/** Links of one connected part, by position within that part. */
export interface PartLinks {
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** 0-1; a close tie is a little shorter. */
  readonly strengths: Float32Array
}

/** Where the people of a part are: x and y in turn, around the part's own middle. */
export type Places = Float64Array

/** Length of a line between two people with a tie of middling strength, before the whole is scaled to the frame. */
export const idealLength = 78
/** In a group up to this size each crossing is seen. */
const smallUpTo = 60
/** In a group up to this size several starts are compared: one by the steps between people, the others at random. */
const fewUpTo = 20
const otherStarts = 6

/** How much paper a person of a larger part gets, as a share of the square of the ideal length. */
const paperEach = 0.5

/**
 * Lays out one connected part. Few: several seeded starts are run to their end, and the one with the fewest crossings
 * and the fewest people on somebody else's line is kept. Some dozens: springs from a start by the steps between people. Large: a cheap start by the steps between people, refined by
 * forces that keep contacts among the nearest.
 */
export function arrange(count: number, links: PartLinks, radius: number): Places {
  if (count === 1) return new Float64Array(2)
  return layDown(
    count <= smallUpTo ? arrangeSmall(count, links, radius) : arrangeLarge(count, links, largeTicks(count)),
  )
}

/** The cheap start of a large part by itself: in about the place where it will come to rest. */
export function arrangeRoughly(count: number, links: PartLinks): Places {
  if (count === 1) return new Float64Array(2)
  return layDown(arrangeLarge(count, links, 0))
}

function arrangeSmall(count: number, links: PartLinks, radius: number): Places {
  // By the steps between people there is little to untangle; among few, a start at random now and then does better.
  let best = settle(count, links, bySteps(count, links))
  if (count > fewUpTo) return best
  let least = tangle(best, links, radius)
  for (let start = 1; start <= otherStarts; start += 1) {
    const places = settle(count, links, anywhere(count, seeded(start)))
    const tangled = tangle(places, links, radius)
    if (tangled < least) {
      least = tangled
      best = places
    }
  }
  return best
}

interface Start {
  readonly x: Float64Array
  readonly y: Float64Array
}

function anywhere(count: number, random: () => number): Start {
  const around = idealLength * Math.sqrt(count) * 0.5
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  for (let at = 0; at < count; at += 1) {
    const angle = random() * 2 * Math.PI
    const reach = Math.sqrt(random()) * around
    x[at] = Math.cos(angle) * reach
    y[at] = Math.sin(angle) * reach
  }
  return { x, y }
}

function bySteps(count: number, { from, to }: PartLinks): Start {
  const { x, y } = spread(count, from, to)
  return { x: x.map((value) => value * idealLength), y: y.map((value) => value * idealLength) }
}

const ticks = 160
const charge = 340
const cooling = 0.001 ** (1 / ticks)
const friction = 0.65

/** Springs between who is tied and a push between everybody, cooling down (the forces of d3-force, every pair). */
function settle(count: number, { from, to, strengths }: PartLinks, { x, y }: Start): Places {
  const vx = new Float64Array(count)
  const vy = new Float64Array(count)
  const ties = new Int32Array(count)
  for (let line = 0; line < from.length; line += 1) {
    ties[from[line]!]! += 1
    ties[to[line]!]! += 1
  }
  let alpha = 1
  for (let tick = 0; tick < ticks; tick += 1) {
    alpha *= cooling
    for (let line = 0; line < from.length; line += 1) {
      const [one, two] = [from[line]!, to[line]!]
      const dx = x[two]! + vx[two]! - x[one]! - vx[one]!
      const dy = y[two]! + vy[two]! - y[one]! - vy[one]!
      const length = Math.sqrt(dx * dx + dy * dy) + 1e-9
      const wanted = idealLength * (1.15 - 0.35 * strengths[line]!)
      const pull = (((length - wanted) / length) * alpha) / Math.min(ties[one]!, ties[two]!)
      // Whoever has more ties moves less.
      const share = ties[one]! / (ties[one]! + ties[two]!)
      vx[two]! -= dx * pull * share
      vy[two]! -= dy * pull * share
      vx[one]! += dx * pull * (1 - share)
      vy[one]! += dy * pull * (1 - share)
    }
    const strength = charge * alpha
    for (let one = 0; one < count; one += 1) {
      const oneX = x[one]!
      const oneY = y[one]!
      let sumX = 0
      let sumY = 0
      for (let two = one + 1; two < count; two += 1) {
        const dx = x[two]! - oneX
        const dy = y[two]! - oneY
        // Very near, the push would be without bound: it is tempered within one unit.
        const far2 = dx * dx + dy * dy
        const push = strength / (far2 < 1 ? Math.sqrt(Math.max(far2, 1e-6)) : far2)
        sumX += dx * push
        sumY += dy * push
        vx[two]! += dx * push
        vy[two]! += dy * push
      }
      vx[one]! -= sumX
      vy[one]! -= sumY
    }
    for (let at = 0; at < count; at += 1) {
      vx[at] = (vx[at]! - x[at]! * 0.035 * alpha) * friction
      vy[at] = (vy[at]! - y[at]! * 0.05 * alpha) * friction
      x[at]! += vx[at]!
      y[at]! += vy[at]!
    }
  }
  return together(x, y)
}

const largeTicks = (count: number): number => (count > 1_000 ? 90 : 60)
/** Towards the middle, so that people with a single tie do not drift off; thousands hold each other. */
const gravityOf = (count: number): number => (count > 1_000 ? 0.01 : 0.03)
/** The furthest anybody moves in the first step, in the units of the forces: a line is about this long. */
const furthest = 5

/**
 * Everybody pushes everybody away (1 / distance), a tie pulls with the root of its length: longer lines are forgiven
 * sooner than by a spring, so that contacts end up among the nearest. How far one step goes follows from how much the
 * forces swing, as in ForceAtlas2, and shrinks to nothing.
 */
function arrangeLarge(count: number, { from, to, strengths }: PartLinks, steps: number): Places {
  const { x, y } = spread(count, from, to)
  for (let at = 0; at < count; at += 1) {
    x[at]! *= 3
    y[at]! *= 3
  }
  // Who has few ties is pushed away less, or they would stand far outside and make everybody else small.
  const mass = new Float64Array(count).fill(1)
  if (count <= 1_000) {
    for (const ends of [from, to]) for (const end of ends) mass[end]! += 1
    for (let at = 0; at < count; at += 1) mass[at] = Math.sqrt(mass[at]!)
  }
  const gravity = gravityOf(count)
  const push = repulsion(mass, 1)
  const fx = new Float64Array(count)
  const fy = new Float64Array(count)
  const beforeX = new Float64Array(count)
  const beforeY = new Float64Array(count)
  const swings = new Float64Array(count)
  let speed = 1
  for (let step = 0; step < steps; step += 1) {
    for (let at = 0; at < count; at += 1) {
      fx[at] = -gravity * mass[at]! * x[at]!
      fy[at] = -gravity * mass[at]! * y[at]!
    }
    push(x, y, fx, fy)
    for (let line = 0; line < from.length; line += 1) {
      const one = from[line]!
      const two = to[line]!
      const dx = x[two]! - x[one]!
      const dy = y[two]! - y[one]!
      const pull = (0.75 + 0.5 * strengths[line]!) / Math.sqrt(Math.sqrt(dx * dx + dy * dy) + 1e-9)
      fx[one]! += pull * dx
      fy[one]! += pull * dy
      fx[two]! -= pull * dx
      fy[two]! -= pull * dy
    }
    let swing = 0
    let way = 0
    for (let at = 0; at < count; at += 1) {
      const changeX = fx[at]! - beforeX[at]!
      const changeY = fy[at]! - beforeY[at]!
      const bothX = fx[at]! + beforeX[at]!
      const bothY = fy[at]! + beforeY[at]!
      swings[at] = Math.sqrt(changeX * changeX + changeY * changeY)
      swing += mass[at]! * swings[at]!
      way += 0.5 * mass[at]! * Math.sqrt(bothX * bothX + bothY * bothY)
    }
    speed = Math.max(1e-4, speed + Math.min(way / (swing + 1e-9) - speed, 0.5 * speed))
    const most = furthest * Math.sqrt(1 - step / steps)
    for (let at = 0; at < count; at += 1) {
      const factor = speed / (1 + Math.sqrt(speed * mass[at]! * swings[at]!))
      const dx = fx[at]! * factor
      const dy = fy[at]! * factor
      const length = Math.sqrt(dx * dx + dy * dy)
      const held = length > most ? most / length : 1
      x[at]! += dx * held
      y[at]! += dy * held
      beforeX[at] = fx[at]!
      beforeY[at] = fy[at]!
    }
  }
  return scaled(together(x, y), idealLength * Math.sqrt(count * paperEach))
}

function together(x: Float64Array, y: Float64Array): Places {
  const places = new Float64Array(2 * x.length)
  for (let at = 0; at < x.length; at += 1) {
    places[2 * at] = x[at]!
    places[2 * at + 1] = y[at]!
  }
  return places
}

/** Scaled until people lie, on average, `wanted` / 2 from the middle; outliers do not shrink everybody else. */
function scaled(places: Places, wanted: number): Places {
  let sum = 0
  for (let at = 0; at < places.length; at += 1) sum += places[at]! * places[at]!
  const usual = Math.sqrt((2 * sum) / places.length)
  return usual === 0 ? places : places.map((value) => (value * wanted) / 2 / usual)
}

/** How hard a picture is to read: crossings, and people lying on a line that is not theirs. */
function tangle(places: Places, links: PartLinks, radius: number): number {
  const spots = Array.from({ length: places.length / 2 }, (_, at) => ({
    x: places[2 * at] ?? 0,
    y: places[2 * at + 1] ?? 0,
  }))
  const lines = Array.from(links.from, (from, line) => ({ from, to: links.to[line] ?? 0 })).flatMap(
    ({ from, to }) => {
      const start = spots[from]
      const end = spots[to]
      return start === undefined || end === undefined ? [] : [{ start, end }]
    },
  )
  let crossings = 0
  let covered = 0
  for (let at = 0; at < lines.length; at += 1) {
    const one = lines[at]!
    for (let next = at + 1; next < lines.length; next += 1) {
      const two = lines[next]!
      // Lines that share a person meet there; the exact test does not call that a crossing.
      if (segmentsCross(one.start, one.end, two.start, two.end)) crossings += 1
    }
    for (const spot of spots) {
      if (spot === one.start || spot === one.end) continue
      if (distanceToSegment(spot, one.start, one.end) < radius * 1.3) covered += 1
    }
  }
  return crossings + 3 * covered
}

/** Turns a part around its middle until it lies along the paper, which is wider than high. */
function layDown(places: Places): Places {
  const count = places.length / 2
  let middleX = 0
  let middleY = 0
  for (let at = 0; at < count; at += 1) {
    middleX += (places[2 * at] ?? 0) / count
    middleY += (places[2 * at + 1] ?? 0) / count
  }
  let xx = 0
  let yy = 0
  let xy = 0
  for (let at = 0; at < count; at += 1) {
    const x = (places[2 * at] ?? 0) - middleX
    const y = (places[2 * at + 1] ?? 0) - middleY
    xx += x * x
    yy += y * y
    xy += x * y
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const turned = new Float64Array(places.length)
  for (let at = 0; at < count; at += 1) {
    const x = (places[2 * at] ?? 0) - middleX
    const y = (places[2 * at + 1] ?? 0) - middleY
    turned[2 * at] = x * cos + y * sin
    turned[2 * at + 1] = y * cos - x * sin
  }
  return turned
}
