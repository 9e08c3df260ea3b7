import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3'
import type { Force, SimulationLinkDatum, SimulationNodeDatum } from 'd3'
import { distanceToSegment, segmentsCross } from './plane.ts'
import { seeded } from './seeded.ts'

/** Links of one connected part, by position within that part. */
export interface PartLink {
  readonly from: number
  readonly to: number
  /** 0-1; a close tie is a little shorter. */
  readonly strength: number
}

/** Where the people of a part are: x and y in turn, around the part's own middle. */
export type Places = Float64Array

/** Length of a line between two people with a tie of middling strength, before the whole is scaled to the frame. */
export const idealLength = 78
const ticks = 180
const charge = 340
/** Up to so many people every pair is worked out; beyond that the tree of d3 is faster than that is exact. */
const exactUpTo = 250

/**
 * Lays out one connected part. Several seeded starts are run to their end, and the one with the fewest crossings
 * and the fewest people on somebody else's line is kept: in a group this small a reader sees each of them.
 */
export function arrange(count: number, links: readonly PartLink[], radius: number): Places {
  if (count === 1) return new Float64Array(2)
  const starts = count <= 20 ? 8 : count <= 60 ? 4 : 1
  let best: Places = new Float64Array(2 * count)
  let least = Number.POSITIVE_INFINITY
  for (let start = 1; start <= starts; start += 1) {
    const places = run(count, links, seeded(start))
    const tangled = starts === 1 ? 0 : tangle(places, links, radius)
    if (tangled < least) {
      least = tangled
      best = places
    }
  }
  return layDown(best)
}

interface Body extends SimulationNodeDatum {
  x: number
  y: number
  vx: number
  vy: number
}
interface Spring extends SimulationLinkDatum<Body> {
  readonly length: number
}

function run(count: number, links: readonly PartLink[], random: () => number): Places {
  const spread = idealLength * Math.sqrt(count) * 0.5
  const bodies: Body[] = Array.from({ length: count }, () => {
    const angle = random() * 2 * Math.PI
    const reach = Math.sqrt(random()) * spread
    return { x: Math.cos(angle) * reach, y: Math.sin(angle) * reach, vx: 0, vy: 0 }
  })
  const springs = links.map(({ from, to, strength }): Spring => ({
    source: from,
    target: to,
    length: idealLength * (1.15 - 0.35 * strength),
  }))
  forceSimulation(bodies)
    .stop()
    .randomSource(random)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .velocityDecay(0.35)
    .force(
      'link',
      forceLink<Body, Spring>(springs).distance((spring) => spring.length),
    )
    .force('charge', count <= exactUpTo ? everyPair() : forceManyBody<Body>().strength(-charge))
    .force('x', forceX<Body>(0).strength(0.035))
    .force('y', forceY<Body>(0).strength(0.05))
    .tick(ticks)
  const places = new Float64Array(2 * count)
  bodies.forEach((body, at) => {
    places[2 * at] = body.x
    places[2 * at + 1] = body.y
  })
  return places
}

/** The repulsion of d3's many-body force without its tree: for a small group that is several times faster. */
function everyPair(): Force<Body, Spring> {
  let bodies: readonly Body[] = []
  const force = (alpha: number): void => {
    for (let at = 0; at < bodies.length; at += 1) {
      const one = bodies[at]
      if (one === undefined) continue
      for (let next = at + 1; next < bodies.length; next += 1) {
        const two = bodies[next]
        if (two === undefined) continue
        const dx = two.x - one.x
        const dy = two.y - one.y
        // Very near, the push would be without bound: as in d3, it is tempered within one unit.
        const far2 = dx * dx + dy * dy
        const push = (charge * alpha) / (far2 < 1 ? Math.sqrt(Math.max(far2, 1e-6)) : far2)
        one.vx -= dx * push
        one.vy -= dy * push
        two.vx += dx * push
        two.vy += dy * push
      }
    }
  }
  force.initialize = (all: Body[]) => {
    bodies = all
  }
  return force
}

/** How hard a picture is to read: crossings, and people lying on a line that is not theirs. */
function tangle(places: Places, links: readonly PartLink[], radius: number): number {
  const spots = Array.from({ length: places.length / 2 }, (_, at) => ({
    x: places[2 * at] ?? 0,
    y: places[2 * at + 1] ?? 0,
  }))
  const lines = links.flatMap(({ from, to }) => {
    const start = spots[from]
    const end = spots[to]
    return start === undefined || end === undefined ? [] : [{ start, end }]
  })
  let crossings = 0
  let covered = 0
  lines.forEach((one, at) => {
    for (const two of lines.slice(at + 1)) {
      // Lines that share a person meet there; the exact test does not call that a crossing.
      if (segmentsCross(one.start, one.end, two.start, two.end)) crossings += 1
    }
    for (const spot of spots) {
      if (spot === one.start || spot === one.end) continue
      if (distanceToSegment(spot, one.start, one.end) < radius * 1.3) covered += 1
    }
  })
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
