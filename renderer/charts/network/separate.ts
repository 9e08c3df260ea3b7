/* oxlint-disable typescript/no-non-null-assertion -- typed arrays of known length: checks would run in the innermost loops */
import type { Area } from './layouts.ts'

const rounds = 80
/** Beyond this many comparisons a round the lines are left alone: people still never overlap. */
const linesUpTo = 400_000
/** From so many people on neighbours are looked up by where they are. */
const gridFrom = 150

export interface SeparateOptions {
  /** How far people should be apart, from middle to middle; three radii unless said otherwise. */
  readonly apart?: number
  /** Nobody ends up further than this from where they came; for places that mean something. */
  readonly most?: number
  /** Where somebody has to stay, besides the room: moves x or y of `places` back where they may be. */
  readonly keep?: (person: number, places: Float64Array) => void
  /** People (or what stands for them) of different sizes, by person; then `apart` is the paper between their edges. */
  readonly radii?: Float64Array
}

/**
 * Moves people apart until nobody overlaps and, where there is room, nobody lies on a line that is not theirs.
 * Places are x and y in turn and are changed in place.
 */
export function separate(
  places: Float64Array,
  ends: Uint32Array,
  radius: number,
  room: Area,
  { apart = radius * 3, most = Number.POSITIVE_INFINITY, keep, radii }: SeparateOptions = {},
): void {
  const count = places.length / 2
  const withLines = ends.length > 0 && count * ends.length <= linesUpTo
  const clear = radius * 1.7
  const push = new Float64Array(places.length)
  const came = Float64Array.from(places)
  const { left, top, right, bottom } = room
  for (let round = 0; round < rounds; round += 1) {
    push.fill(0)
    let moved =
      count < gridFrom || radii !== undefined
        ? pushPeople(places, push, apart, radii)
        : pushNeighbours(places, push, apart)
    // The last rounds are for people alone: a person on a line is a pity, two on top of each other cannot be read.
    if (withLines && round < rounds - 20) moved = pushFromLines(places, push, ends, clear) || moved
    if (!moved) break
    for (let at = 0; at < count; at += 1) {
      let x = places[2 * at]! + push[2 * at]!
      let y = places[2 * at + 1]! + push[2 * at + 1]!
      const dx = x - came[2 * at]!
      const dy = y - came[2 * at + 1]!
      const far = Math.sqrt(dx * dx + dy * dy)
      if (far > most) {
        x = came[2 * at]! + (dx * most) / far
        y = came[2 * at + 1]! + (dy * most) / far
      }
      places[2 * at] = Math.min(right, Math.max(left, x))
      places[2 * at + 1] = Math.min(bottom, Math.max(top, y))
      keep?.(at, places)
    }
  }
}

function pushPeople(
  places: Float64Array,
  push: Float64Array,
  apart: number,
  radii: Float64Array | undefined,
): boolean {
  const count = places.length / 2
  let moved = false
  for (let one = 0; one < count; one += 1)
    for (let two = one + 1; two < count; two += 1) {
      const wanted = radii === undefined ? apart : apart + radii[one]! + radii[two]!
      moved = pushPair(places, push, wanted, one, two) || moved
    }
  return moved
}

/** The same for many, by a grid of cells as wide as people should be apart. */
function pushNeighbours(places: Float64Array, push: Float64Array, apart: number): boolean {
  const count = places.length / 2
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (let at = 0; at < count; at += 1) {
    left = Math.min(left, places[2 * at]!)
    right = Math.max(right, places[2 * at]!)
    top = Math.min(top, places[2 * at + 1]!)
    bottom = Math.max(bottom, places[2 * at + 1]!)
  }
  const columns = Math.floor((right - left) / apart) + 3
  const rows = Math.floor((bottom - top) / apart) + 3
  const cellOf = new Int32Array(count)
  const start = new Int32Array(columns * rows + 1)
  for (let at = 0; at < count; at += 1) {
    const column = Math.floor((places[2 * at]! - left) / apart) + 1
    const row = Math.floor((places[2 * at + 1]! - top) / apart) + 1
    cellOf[at] = row * columns + column
    start[cellOf[at]! + 1]! += 1
  }
  for (let cell = 0; cell < columns * rows; cell += 1) start[cell + 1]! += start[cell]!
  const filled = start.slice()
  const inside = new Int32Array(count)
  for (let at = 0; at < count; at += 1) inside[filled[cellOf[at]!]!++] = at
  let moved = false
  for (let one = 0; one < count; one += 1) {
    for (let row = -1; row <= 1; row += 1) {
      const first = cellOf[one]! + row * columns - 1
      for (let slot = start[first]!; slot < start[first + 3]!; slot += 1) {
        const two = inside[slot]!
        if (two > one) moved = pushPair(places, push, apart, one, two) || moved
      }
    }
  }
  return moved
}

function pushPair(
  places: Float64Array,
  push: Float64Array,
  apart: number,
  one: number,
  two: number,
): boolean {
  let dx = places[2 * two]! - places[2 * one]!
  let dy = places[2 * two + 1]! - places[2 * one + 1]!
  let length = Math.sqrt(dx * dx + dy * dy)
  if (length >= apart) return false
  if (length < 1e-6) {
    // On the very same spot any direction will do, as long as it is the same one next time.
    dx = Math.cos(one + two)
    dy = Math.sin(one + two)
    length = 1
  }
  const half = (apart - length) / 2 / length
  add(push, one, -dx * half, -dy * half)
  add(push, two, dx * half, dy * half)
  return true
}

function pushFromLines(places: Float64Array, push: Float64Array, ends: Uint32Array, clear: number): boolean {
  const count = places.length / 2
  let moved = false
  for (let line = 0; line + 1 < ends.length; line += 2) {
    const from = ends[line]!
    const to = ends[line + 1]!
    const x = places[2 * from]!
    const y = places[2 * from + 1]!
    const lineX = places[2 * to]! - x
    const lineY = places[2 * to + 1]! - y
    const length2 = lineX * lineX + lineY * lineY
    if (length2 === 0) continue
    for (let person = 0; person < count; person += 1) {
      if (person === from || person === to) continue
      const toX = places[2 * person]! - x
      const toY = places[2 * person + 1]! - y
      const along = (toX * lineX + toY * lineY) / length2
      // Beyond the ends of the line it is the people at the ends who keep their distance.
      if (along < 0 || along > 1) continue
      let dx = toX - along * lineX
      let dy = toY - along * lineY
      const away = Math.sqrt(dx * dx + dy * dy)
      if (away >= clear) continue
      if (away < 1e-6) {
        dx = lineY
        dy = -lineX
      }
      const scale = (0.25 * (clear - away)) / Math.sqrt(dx * dx + dy * dy)
      add(push, person, dx * scale, dy * scale)
      // The line gives way a little too, or two lines would throw a person to and fro.
      add(push, from, -dx * scale * 0.3, -dy * scale * 0.3)
      add(push, to, -dx * scale * 0.3, -dy * scale * 0.3)
      moved = true
    }
  }
  return moved
}

function add(push: Float64Array, person: number, x: number, y: number): void {
  push[2 * person]! += x
  push[2 * person + 1]! += y
}
