import { frame, nodeRadius, paperArea } from './frame.ts'
import type { Laid, LayoutInput, LayoutWay } from './layout-input.ts'
import type { Area } from './layouts.ts'
import { inRows } from './plane-layout.ts'
import { neighboursOf, stepsFrom } from './spread.ts'

/** Whoever is this many steps away or more is on the last ring. */
const lastRing = 3
const whole = 2 * Math.PI
/** Up to so many people on a ring every two are tried in each other's place. */
const exchangeUpTo = 120
const sweeps = 12
/** How much it matters that people of one category stand together, beside short lines. */
const categoryPull = 0.35

interface Ring {
  readonly members: readonly number[]
  readonly rx: number
  readonly ry: number
}

/**
 * One person in the middle, others on the ring of their distance: 1, 2, 3 or more steps; who is not connected stands
 * apart below. Around a ring, people are near those they are tied to and, where that is the same, near their category.
 */
export function layRings(input: LayoutInput, way: Extract<LayoutWay, { kind: 'rings' }>): Laid {
  const { people, ends } = input
  const from = ends.filter((_, at) => at % 2 === 0)
  const to = ends.filter((_, at) => at % 2 === 1)
  const { start, near } = neighboursOf(people, from, to)
  const steps = stepsFrom(way.centre, people, start, near)
  const radius = nodeRadius(people)
  const outside = [...steps.keys()].filter((person) => steps[person] === -1)
  const apart = apartArea(outside.length, radius)
  const bottom = apart === null ? paperArea.bottom : apart.top - 8
  const centre = { x: frame.width / 2, y: (paperArea.top + bottom) / 2 }
  const furthest = steps.reduce((most, step) => Math.max(most, Math.min(lastRing, step)), 0)
  const wide = (paperArea.right - paperArea.left) / 2
  const high = (bottom - paperArea.top) / 2
  const rings = Array.from({ length: furthest }, (_, at): Ring => {
    const share = (at + 1) / Math.max(1, furthest)
    return {
      members: [...steps.keys()].filter((person) => Math.min(lastRing, steps[person] ?? -1) === at + 1),
      rx: wide * share * (furthest === 1 ? 0.75 : 1),
      ry: high * share * (furthest === 1 ? 0.9 : 1),
    }
  })
  const contacts = (person: number) =>
    [...near.subarray(start[person] ?? 0, start[person + 1] ?? 0)].filter((other) => other !== way.centre)
  const angles = new Float64Array(people)
  rings.forEach((ring, at) => {
    order(ring, at === 0, contacts, angles, steps, way.groupOf, radius)
  })
  const places = new Float32Array(2 * people)
  places[2 * way.centre] = centre.x
  places[2 * way.centre + 1] = centre.y
  for (const ring of rings) put(ring, angles, centre, radius, places)
  if (apart !== null) inRows(outside, places, apart, radius)
  return {
    places,
    paper: {
      kind: 'rings',
      centre,
      rings: rings.map(({ rx, ry }, at) => ({
        distance: at + 1,
        isLast: at + 1 === lastRing && steps.some((step) => step > lastRing),
        rx,
        ry,
      })),
      apart,
    },
  }
}

function apartArea(people: number, radius: number): Area | null {
  if (people === 0) return null
  const across = Math.floor((paperArea.right - paperArea.left) / (3 * radius))
  const rows = Math.min(8, Math.ceil(people / across))
  return {
    left: paperArea.left,
    top: frame.height - 10 - Math.max(24, rows * 3 * radius),
    right: paperArea.right,
    bottom: frame.height - 6,
  }
}

/** Who stands where around a ring: everybody near those they are tied to, further inwards first. */
function order(
  { members, rx, ry }: Ring,
  isFirst: boolean,
  contacts: (person: number) => readonly number[],
  angles: Float64Array,
  steps: Int32Array,
  groupOf: Int32Array,
  radius: number,
): void {
  const count = members.length
  if (count === 0) return
  const own = new Set(members)
  const inward = (person: number) =>
    contacts(person).filter((other) => (steps[other] ?? 0) < (steps[person] ?? 0) && !own.has(other))
  const inRing = (person: number) => contacts(person).filter((other) => own.has(other))
  // A first order: the first ring by category, the others by whom they are tied to further inwards.
  const wished = new Map(
    members.map((person) => [person, isFirst ? null : meanAngle(inward(person), angles)]),
  )
  const sorted = [...members].sort(
    (a, b) => (wished.get(a) ?? 0) - (wished.get(b) ?? 0) || (groupOf[a] ?? -1) - (groupOf[b] ?? -1) || a - b,
  )
  const best =
    count <= exchangeUpTo
      ? exchanged(sorted, inRing, (person) => wished.get(person) ?? null, groupOf)
      : sorted
  // Nobody wishes to be anywhere: all the way around. Otherwise where they wish, with room for each.
  const room = Math.min(whole / count, (2.6 * radius) / Math.min(rx, ry))
  if (isFirst || room * count > 0.85 * whole) {
    const first = isFirst ? -Math.PI / 2 : offset(best, wished)
    best.forEach((person, at) => (angles[person] = first + (whole * at) / count))
    return
  }
  spreadOut(best, wished, Math.min((whole * 0.85) / count, 2.2 * room), angles)
}

/** Tries every two in each other's place as long as that makes lines shorter and keeps categories together. */
function exchanged(
  sorted: readonly number[],
  inRing: (person: number) => readonly number[],
  wish: (person: number) => number | null,
  groupOf: Int32Array,
): readonly number[] {
  const order = [...sorted]
  const count = order.length
  const slot = new Map(order.map((person, at) => [person, at]))
  const ties = new Map(order.map((person) => [person, inRing(person)]))
  const shift = offset(order, new Map(order.map((person) => [person, wish(person)])))
  const around = (a: number, b: number) => {
    const apart = Math.abs(a - b)
    return Math.min(apart, count - apart) / count
  }
  const costOf = (person: number): number => {
    const at = slot.get(person) ?? 0
    let cost = 0
    for (const other of ties.get(person) ?? []) cost += around(at, slot.get(other) ?? 0)
    const wanted = wish(person)
    if (wanted !== null) cost += (2 * Math.abs(turnBetween(shift + (whole * at) / count, wanted))) / whole
    for (const side of [1, count - 1]) {
      const beside = order[(at + side) % count]
      if (beside !== undefined && groupOf[beside] !== groupOf[person]) cost += categoryPull
    }
    return cost
  }
  const pairCost = (one: number, two: number) => {
    // Neighbours of both change too, where categories meet.
    const touched = new Set<number>()
    for (const person of [one, two]) {
      const at = slot.get(person) ?? 0
      for (const near of [at, (at + 1) % count, (at + count - 1) % count]) touched.add(order[near] ?? one)
    }
    let cost = 0
    for (const person of touched) cost += costOf(person)
    return cost
  }
  const swap = (one: number, two: number) => {
    const [a, b] = [slot.get(one) ?? 0, slot.get(two) ?? 0]
    order[a] = two
    order[b] = one
    slot.set(one, b)
    slot.set(two, a)
  }
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let better = false
    for (let a = 0; a < count; a += 1)
      for (let b = a + 1; b < count; b += 1) {
        const [one, two] = [order[a] ?? 0, order[b] ?? 0]
        const before = pairCost(one, two)
        swap(one, two)
        if (pairCost(one, two) < before - 1e-9) better = true
        else swap(one, two)
      }
    if (!better) break
  }
  return order
}

/** How far a ring in even steps is to be turned so that people are nearest to where they wish to be. */
function offset(order: readonly number[], wished: ReadonlyMap<number, number | null>): number {
  let [x, y] = [0, 0]
  order.forEach((person, at) => {
    const wish = wished.get(person) ?? null
    if (wish === null) return
    const turn = wish - (whole * at) / order.length
    x += Math.cos(turn)
    y += Math.sin(turn)
  })
  return x === 0 && y === 0 ? -Math.PI / 2 : Math.atan2(y, x)
}

/** In this order around the ring, each as near to their wish as leaves `room` between two. */
function spreadOut(
  order: readonly number[],
  wished: ReadonlyMap<number, number | null>,
  room: number,
  angles: Float64Array,
): void {
  const sorted = [...order].sort(
    (a, b) =>
      positive(wished.get(a) ?? 0) - positive(wished.get(b) ?? 0) || order.indexOf(a) - order.indexOf(b),
  )
  const spots = sorted.map((person) => positive(wished.get(person) ?? 0))
  const count = spots.length
  for (let round = 0; round < 400; round += 1) {
    let moved = false
    for (let at = 0; at < count && count > 1; at += 1) {
      const next = (at + 1) % count
      const gap = (spots[next] ?? 0) - (spots[at] ?? 0) + (next === 0 ? whole : 0)
      if (gap >= room - 1e-6) continue
      const half = (room - gap) / 2
      spots[at] = (spots[at] ?? 0) - half
      spots[next] = (spots[next] ?? 0) + half
      moved = true
    }
    if (!moved) break
  }
  sorted.forEach((person, at) => (angles[person] = spots[at] ?? 0))
}

/** On the ring; where it is too full, alternately a little inside and outside of it. */
function put(
  { members, rx, ry }: Ring,
  angles: Float64Array,
  centre: { readonly x: number; readonly y: number },
  radius: number,
  places: Float32Array,
): void {
  const round = Math.PI * (rx + ry)
  const lanes = Math.max(1, Math.ceil((members.length * 2.6 * radius) / round))
  const sorted = [...members].sort((a, b) => (angles[a] ?? 0) - (angles[b] ?? 0) || a - b)
  sorted.forEach((person, at) => {
    const lane = Math.max(-0.28, 1 - ((at % lanes) * Math.min(2.4 * radius, (0.28 * ry) / lanes)) / ry)
    const angle = angles[person] ?? 0
    places[2 * person] = centre.x + Math.cos(angle) * rx * lane
    places[2 * person + 1] = centre.y + Math.sin(angle) * ry * lane
  })
}

function meanAngle(people: readonly number[], angles: Float64Array): number | null {
  let [x, y] = [0, 0]
  for (const person of people) {
    x += Math.cos(angles[person] ?? 0)
    y += Math.sin(angles[person] ?? 0)
  }
  // Pulled to all sides alike: any side will do.
  return Math.hypot(x, y) < 1e-9 ? null : Math.atan2(y, x)
}

const positive = (angle: number): number => ((angle % whole) + whole) % whole

/** From one angle to another the short way, -pi to pi. */
function turnBetween(from: number, to: number): number {
  const turn = positive(to - from)
  return turn > Math.PI ? turn - whole : turn
}
