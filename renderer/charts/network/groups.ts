import { fill } from './fill.ts'
import { nodeRadius, paperArea } from './frame.ts'
import { placeParts } from './free.ts'
import type { Laid, LayoutInput, Ties } from './layout-input.ts'
import { separate } from './separate.ts'
import { seeded } from './seeded.ts'

interface Group {
  /** -1: not known. */
  readonly group: number
  readonly members: readonly number[]
  /** Half width of its region before all of them are fitted to the paper. */
  readonly reach: number
}

/** An ellipse that lies along the paper. */
interface Region {
  readonly x: number
  readonly y: number
  readonly rx: number
  readonly ry: number
}

/** Paper between two regions, and what one person needs; the unit is a person's share of a region. */
const between = 0.9
const turns = 24

/**
 * People of one group together, each group in a region of its own; groups that have more ties with each other lie
 * nearer, and people whose group is not known lie together on the outside. Within a region who is tied lies near, and
 * the region is turned so that lines to others are short.
 */
export function layGroups(input: LayoutInput, groupOf: Int32Array): Laid {
  const groups = groupsIn(groupOf)
  const regions = placeRegions(groups, tiesBetween(groups, groupOf, input))
  const radius = nodeRadius(input.people)
  const places = new Float64Array(2 * input.people)
  groups.forEach(({ members }, at) => {
    const region = regions[at]
    if (region === undefined) return
    const own = placeParts(tiesWithin(input, members), { radius, aspect: region.rx / region.ry })
    const laid = intoRegion(own, region, radius)
    members.forEach((person, position) => {
      places[2 * person] = laid[2 * position] ?? 0
      places[2 * person + 1] = laid[2 * position + 1] ?? 0
    })
  })
  const numberOf = new Map(groups.map(({ group }, at) => [group, at]))
  for (let sweep = 0; sweep < 2; sweep += 1)
    groups.forEach(({ members }, at) => {
      const region = regions[at]
      if (region !== undefined) turn(places, members, region, input, groupOf)
    })
  separate(places, input.ends, radius, paperArea, {
    apart: 2.8 * radius,
    keep: (person, all) => {
      const region = regions[numberOf.get(groupOf[person] ?? -1) ?? -1]
      if (region !== undefined) keepInside(all, person, region, radius)
    },
  })
  return {
    places: Float32Array.from(places),
    paper: {
      kind: 'grouped',
      regions: groups.flatMap(({ group }, at) => {
        const region = regions[at]
        if (region === undefined) return []
        const { x, y, rx, ry } = region
        return [{ group, area: { left: x - rx, top: y - ry, right: x + rx, bottom: y + ry } }]
      }),
    },
  }
}

function groupsIn(groupOf: Int32Array): readonly Group[] {
  const members = new Map<number, number[]>()
  groupOf.forEach((group, person) => {
    const own = members.get(group)
    if (own === undefined) members.set(group, [person])
    else own.push(person)
  })
  return [...members]
    .sort(([a], [b]) => (a === -1 ? 1 : b === -1 ? -1 : a - b))
    .map(([group, people]) => ({ group, members: people, reach: 0.7 + Math.sqrt(people.length) }))
}

/** How many ties run between two groups, as a share of the pairs there are; nothing for who is not known. */
function tiesBetween(groups: readonly Group[], groupOf: Int32Array, { ends }: Ties): Float64Array {
  const count = groups.length
  const numberOf = new Map(groups.map(({ group }, at) => [group, at]))
  const ties = new Float64Array(count * count)
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [one, two] = [groupOf[ends[at] ?? 0] ?? -1, groupOf[ends[at + 1] ?? 0] ?? -1]
    if (one === two || one === -1 || two === -1) continue
    const [a, b] = [numberOf.get(one) ?? 0, numberOf.get(two) ?? 0]
    const size = Math.sqrt((groups[a]?.members.length ?? 1) * (groups[b]?.members.length ?? 1))
    ties[a * count + b] = (ties[a * count + b] ?? 0) + 1 / size
    ties[b * count + a] = ties[a * count + b] ?? 0
  }
  return ties
}

/** Discs that pull each other as they are tied and never overlap, then fitted to the paper. */
function placeRegions(groups: readonly Group[], ties: Float64Array): readonly Region[] {
  const count = groups.length
  let best: Float64Array = new Float64Array(2 * count)
  let least = Number.POSITIVE_INFINITY
  const starts = count > 40 ? 1 : count > 12 ? 6 : 16
  for (let start = 1; start <= starts; start += 1) {
    const places = settleDiscs(groups, ties, seeded(start))
    const cost = costOf(groups, ties, places)
    if (cost < least) {
      least = cost
      best = places
    }
  }
  const { scaleX, scaleY, middleX, middleY } = fitDiscs(groups, best)
  return groups.map(({ reach }, at) => ({
    x: (paperArea.left + paperArea.right) / 2 + ((best[2 * at] ?? 0) - middleX) * scaleX,
    y: (paperArea.top + paperArea.bottom) / 2 + ((best[2 * at + 1] ?? 0) - middleY) * scaleY,
    rx: reach * scaleX,
    ry: reach * scaleY,
  }))
}

const aspect = (paperArea.right - paperArea.left) / (paperArea.bottom - paperArea.top)

function settleDiscs(groups: readonly Group[], ties: Float64Array, random: () => number): Float64Array {
  const count = groups.length
  const spread = groups.reduce((sum, { reach }) => sum + reach, 0)
  const places = Float64Array.from({ length: 2 * count }, () => (random() - 0.5) * spread)
  groups.forEach(({ group }, at) => {
    // Not known: from the outside inwards, after the others.
    if (group === -1) places.fill(2 * spread, 2 * at, 2 * at + 2)
  })
  const rounds = count > 60 ? 150 : 260
  for (let round = 0; round < rounds; round += 1) {
    const heat = 1 - round / rounds
    for (let one = 0; one < count; one += 1) {
      let x = -0.03 * (places[2 * one] ?? 0)
      let y = -0.03 * aspect * aspect * (places[2 * one + 1] ?? 0)
      for (let two = 0; two < count; two += 1) {
        const pull = Math.min(0.1, 0.05 * (ties[one * count + two] ?? 0))
        if (pull === 0) continue
        x += pull * ((places[2 * two] ?? 0) - (places[2 * one] ?? 0))
        y += pull * ((places[2 * two + 1] ?? 0) - (places[2 * one + 1] ?? 0))
      }
      places[2 * one] = (places[2 * one] ?? 0) + x * heat
      places[2 * one + 1] = (places[2 * one + 1] ?? 0) + y * heat
    }
    for (let again = 0; again < 3; again += 1) pushDiscs(groups, places)
  }
  for (let again = 0; again < 200; again += 1) if (!pushDiscs(groups, places)) break
  return places
}

function pushDiscs(groups: readonly Group[], places: Float64Array): boolean {
  let moved = false
  for (let one = 0; one < groups.length; one += 1)
    for (let two = one + 1; two < groups.length; two += 1) {
      const wanted = (groups[one]?.reach ?? 0) + (groups[two]?.reach ?? 0) + between
      let dx = (places[2 * two] ?? 0) - (places[2 * one] ?? 0)
      let dy = (places[2 * two + 1] ?? 0) - (places[2 * one + 1] ?? 0)
      let far = Math.sqrt(dx * dx + dy * dy)
      if (far >= wanted - 1e-6) continue
      if (far < 1e-6) {
        dx = Math.cos(one + two)
        dy = Math.sin(one + two)
        far = 1
      }
      const half = (wanted - far) / 2 / far
      places[2 * one] = (places[2 * one] ?? 0) - dx * half
      places[2 * one + 1] = (places[2 * one + 1] ?? 0) - dy * half
      places[2 * two] = (places[2 * two] ?? 0) + dx * half
      places[2 * two + 1] = (places[2 * two + 1] ?? 0) + dy * half
      moved = true
    }
  return moved
}

function fitDiscs(groups: readonly Group[], places: Float64Array) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  groups.forEach(({ reach }, at) => {
    left = Math.min(left, (places[2 * at] ?? 0) - reach)
    right = Math.max(right, (places[2 * at] ?? 0) + reach)
    top = Math.min(top, (places[2 * at + 1] ?? 0) - reach)
    bottom = Math.max(bottom, (places[2 * at + 1] ?? 0) + reach)
  })
  if (groups.length === 0) [left, top, right, bottom] = [0, 0, 1, 1]
  const across = (paperArea.right - paperArea.left) / (right - left)
  const down = (paperArea.bottom - paperArea.top) / (bottom - top)
  const least = Math.min(across, down)
  return {
    scaleX: Math.min(across, 1.35 * least),
    scaleY: Math.min(down, 1.35 * least),
    middleX: (left + right) / 2,
    middleY: (top + bottom) / 2,
  }
}

/** Long lines between groups, and paper that is not used. */
function costOf(groups: readonly Group[], ties: Float64Array, places: Float64Array): number {
  const { scaleX, scaleY } = fitDiscs(groups, places)
  let length = 0
  let all = 0
  for (let one = 0; one < groups.length; one += 1)
    for (let two = one + 1; two < groups.length; two += 1) {
      const weight = ties[one * groups.length + two] ?? 0
      const dx = ((places[2 * two] ?? 0) - (places[2 * one] ?? 0)) * scaleX
      const dy = ((places[2 * two + 1] ?? 0) - (places[2 * one + 1] ?? 0)) * scaleY
      length += weight * Math.sqrt(dx * dx + dy * dy)
      all += weight
    }
  const size = Math.sqrt(scaleX * scaleY)
  return (1 + (all === 0 ? 0 : length / all / 400)) / size
}

function tiesWithin({ ends, strengths }: Ties, members: readonly number[]): Ties {
  const position = new Map(members.map((person, at) => [person, at]))
  const own: number[] = []
  const ownStrengths: number[] = []
  strengths.forEach((strength, line) => {
    const one = position.get(ends[2 * line] ?? -1)
    const two = position.get(ends[2 * line + 1] ?? -1)
    if (one === undefined || two === undefined) return
    own.push(one, two)
    ownStrengths.push(strength)
  })
  return {
    people: members.length,
    ends: Uint32Array.from(own),
    strengths: Float32Array.from(ownStrengths),
  }
}

/** Scaled so that all fit inside the ellipse, with room for the shapes themselves. */
function intoRegion(own: Float64Array, { x, y, rx, ry }: Region, radius: number): Float64Array {
  const [wide, high] = [Math.max(1, rx - 1.6 * radius), Math.max(1, ry - 1.6 * radius)]
  const laid = fill(own, { left: -wide, top: -high, right: wide, bottom: high }, 1.2)
  let furthest = 1
  for (let at = 0; at < laid.length; at += 2)
    furthest = Math.max(furthest, Math.hypot((laid[at] ?? 0) / wide, (laid[at + 1] ?? 0) / high))
  return laid.map((value, at) => (at % 2 === 0 ? x : y) + value / furthest)
}

function keepInside(places: Float64Array, person: number, { x, y, rx, ry }: Region, radius: number): void {
  const dx = ((places[2 * person] ?? 0) - x) / Math.max(1, rx - radius)
  const dy = ((places[2 * person + 1] ?? 0) - y) / Math.max(1, ry - radius)
  const far = Math.sqrt(dx * dx + dy * dy)
  if (far <= 1) return
  places[2 * person] = x + (dx / far) * Math.max(1, rx - radius)
  places[2 * person + 1] = y + (dy / far) * Math.max(1, ry - radius)
}

/** Turns and mirrors the people of a region until the lines to others are shortest. */
function turn(
  places: Float64Array,
  members: readonly number[],
  { x, y, rx, ry }: Region,
  { ends }: Ties,
  groupOf: Int32Array,
): void {
  const position = new Map(members.map((person, at) => [person, at]))
  const outward: (readonly [number, number])[] = []
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [one, two] = [ends[at] ?? 0, ends[at + 1] ?? 0]
    if (groupOf[one] === groupOf[two]) continue
    const [ownOne, ownTwo] = [position.get(one), position.get(two)]
    if (ownOne !== undefined) outward.push([ownOne, two])
    if (ownTwo !== undefined) outward.push([ownTwo, one])
  }
  if (outward.length === 0 || members.length < 2) return
  const own = members.map((person) => ({
    x: ((places[2 * person] ?? 0) - x) / rx,
    y: ((places[2 * person + 1] ?? 0) - y) / ry,
  }))
  const turned = (step: number, mirror: number) => {
    const angle = (step * 2 * Math.PI) / turns
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return own.map((spot) => ({
      x: x + (spot.x * cos - mirror * spot.y * sin) * rx,
      y: y + (spot.x * sin + mirror * spot.y * cos) * ry,
    }))
  }
  let best = own
  let least = Number.POSITIVE_INFINITY
  for (let step = 0; step < turns; step += 1)
    for (const mirror of [1, -1]) {
      const tried = turned(step, mirror)
      let length = 0
      for (const [at, other] of outward) {
        const dx = (places[2 * other] ?? 0) - (tried[at]?.x ?? 0)
        const dy = (places[2 * other + 1] ?? 0) - (tried[at]?.y ?? 0)
        length += Math.sqrt(dx * dx + dy * dy)
      }
      if (length < least - 1e-9) {
        least = length
        best = tried
      }
    }
  members.forEach((person, at) => {
    places[2 * person] = best[at]?.x ?? 0
    places[2 * person + 1] = best[at]?.y ?? 0
  })
}
