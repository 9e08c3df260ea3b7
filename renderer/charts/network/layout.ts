import { arrange, idealLength } from './arrange.ts'
import type { PartLink } from './arrange.ts'
import { frame, nodeRadius } from './frame.ts'
import { pack } from './pack.ts'
import type { Tiles } from './pack.ts'
import { separate } from './separate.ts'

/** A network without names: people are 0 to `people` - 1. */
export interface LayoutInput {
  readonly people: number
  /** Two people per line. */
  readonly ends: Uint32Array
  /** One strength per line, 0-1. */
  readonly strengths: Float32Array
}

/** Room along the border of the frame, for the person itself and the beginning of a label. */
const margin = 24
/** How much one direction may be stretched beyond the other to fill the paper; more would bend the shape. */
const mostStretch = 1.3
const cell = idealLength * 0.45

/**
 * Where everybody is drawn: x and y in turn, in units of the frame, always inside it. Pure and seeded: the same
 * input gives the same places, to the digit. Connected parts lie beside each other, people without ties together
 * in a free corner, nobody on top of anybody else as long as the frame has room. It knows nothing of pins: whoever
 * draws puts pinned people where they were put, so that no layout can move them and letting go brings them back.
 */
export function layOut(input: LayoutInput): Float32Array<ArrayBuffer> {
  const places = fillFrame(placeParts(input))
  separate(places, input.ends, nodeRadius(input.people), { ...frame, margin })
  return Float32Array.from(places)
}

interface Part {
  readonly members: readonly number[]
  readonly places: Float64Array
  readonly tiles: Tiles
}

/** Every connected part laid out by itself, then all of them side by side; in no particular units. */
function placeParts(input: LayoutInput): Float64Array {
  const { connected, alone } = split(input)
  const radius = nodeRadius(input.people)
  const aspect = frame.width / frame.height
  const parts = connected.map(({ members, links }): Part => {
    const places = arrange(members.length, links, radius)
    return { members, places, tiles: tilesOf(places, links) }
  })
  const tried = rowsOfAlone(alone, parts.length === 0).map((row) => {
    const all = row === null ? parts : [...parts, row]
    return {
      all,
      packed: pack(
        all.map((part) => part.tiles),
        aspect,
      ),
    }
  })
  const best = tried.reduce((one, other) => (other.packed.size < one.packed.size ? other : one))

  const whole = new Float64Array(2 * input.people)
  best.all.forEach(({ members, places }, at) => {
    const shift = best.packed.shifts[at] ?? { x: 0, y: 0 }
    members.forEach((person, position) => {
      whole[2 * person] = (places[2 * position] ?? 0) + shift.x * cell
      whole[2 * person + 1] = (places[2 * position + 1] ?? 0) + shift.y * cell
    })
  })
  return whole
}

interface Connected {
  readonly members: readonly number[]
  readonly links: readonly PartLink[]
}

/** Connected parts, largest first, and the people without a line. */
function split({ people, ends, strengths }: LayoutInput): {
  connected: readonly Connected[]
  alone: readonly number[]
} {
  const neighbours: number[][] = Array.from({ length: people }, () => [])
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const from = ends[at] ?? 0
    const to = ends[at + 1] ?? 0
    neighbours[from]?.push(to)
    neighbours[to]?.push(from)
  }
  const partOf = new Int32Array(people).fill(-1)
  const positionOf = new Int32Array(people)
  const members: number[][] = []
  const alone: number[] = []
  for (let first = 0; first < people; first += 1) {
    if (partOf[first] !== -1) continue
    if (neighbours[first]?.length === 0) {
      alone.push(first)
      continue
    }
    const found = [first]
    partOf[first] = members.length
    for (let at = 0; at < found.length; at += 1) {
      for (const next of neighbours[found[at] ?? 0] ?? []) {
        if (partOf[next] !== -1) continue
        partOf[next] = members.length
        found.push(next)
      }
    }
    found.sort((a, b) => a - b)
    found.forEach((person, position) => {
      positionOf[person] = position
    })
    members.push(found)
  }
  const links: PartLink[][] = members.map(() => [])
  strengths.forEach((strength, line) => {
    const from = ends[2 * line] ?? 0
    const to = ends[2 * line + 1] ?? 0
    links[partOf[from] ?? 0]?.push({ from: positionOf[from] ?? 0, to: positionOf[to] ?? 0, strength })
  })
  const connected = members
    .map((part, at) => ({ members: part, links: links[at] ?? [] }))
    .sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0))
  return { connected, alone }
}

/** The cells a part takes: around each person, and along each line. */
function tilesOf(places: Float64Array, links: readonly PartLink[]): Tiles {
  const tiles = new Map<string, { x: number; y: number }>()
  const take = (x: number, y: number) => tiles.set(`${String(x)},${String(y)}`, { x, y })
  const around = (x: number, y: number) => {
    for (let dx = -1; dx <= 1; dx += 1) for (let dy = -1; dy <= 1; dy += 1) take(x + dx, y + dy)
  }
  for (let at = 0; at < places.length; at += 2)
    around(Math.round((places[at] ?? 0) / cell), Math.round((places[at + 1] ?? 0) / cell))
  for (const { from, to } of links) {
    const x = places[2 * from] ?? 0
    const y = places[2 * from + 1] ?? 0
    const dx = (places[2 * to] ?? 0) - x
    const dy = (places[2 * to + 1] ?? 0) - y
    const steps = Math.max(1, Math.ceil((2 * Math.hypot(dx, dy)) / cell))
    for (let step = 0; step <= steps; step += 1)
      take(Math.round((x + (dx * step) / steps) / cell), Math.round((y + (dy * step) / steps) / cell))
  }
  return [...tiles.values()]
}

/** People without ties, in a row, a column and a square: the one that leaves most room is taken. */
function rowsOfAlone(alone: readonly number[], only: boolean): readonly (Part | null)[] {
  if (alone.length === 0) return [null]
  const square = Math.ceil(Math.sqrt(alone.length * (only ? frame.width / frame.height : 1)))
  const widths = only ? [square] : [...new Set([alone.length, 1, square])]
  return widths.map((across) => {
    const places = new Float64Array(2 * alone.length)
    alone.forEach((_, at) => {
      places[2 * at] = (at % across) * 2 * cell
      places[2 * at + 1] = Math.floor(at / across) * 2 * cell
    })
    return { members: alone, places, tiles: tilesOf(places, []) }
  })
}

/** Scales everything to the frame, in the middle; one person, or nobody, needs no scale. */
function fillFrame(places: Float64Array): Float64Array {
  const xs = places.filter((_, at) => at % 2 === 0)
  const ys = places.filter((_, at) => at % 2 === 1)
  const spans = [xs, ys].map((values) => {
    const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    return { middle: (low + high) / 2, span: high - low }
  })
  const [across = { middle: 0, span: 0 }, down = { middle: 0, span: 0 }] = spans
  // A handful of people is not blown up to the border: at most so much larger than they were laid out.
  const largest = 2.2
  const scaleX = Math.min(largest, (frame.width - 2 * margin) / Math.max(1, across.span))
  const scaleY = Math.min(largest, (frame.height - 2 * margin) / Math.max(1, down.span))
  const least = Math.min(scaleX, scaleY)
  const fitX = Math.min(scaleX, least * mostStretch)
  const fitY = Math.min(scaleY, least * mostStretch)
  return places.map((value, at) =>
    at % 2 === 0
      ? frame.width / 2 + (value - across.middle) * fitX
      : frame.height / 2 + (value - down.middle) * fitY,
  )
}
