import { arrange, arrangeRoughly, idealLength } from './arrange.ts'
import type { PartLinks } from './arrange.ts'
import { frame } from './frame.ts'
import type { Ties } from './layout-input.ts'
import { cellKey, pack } from './pack.ts'
import type { Tiles } from './pack.ts'
import { split } from './parts.ts'

const cell = idealLength * 0.45

interface Part {
  readonly members: readonly number[]
  readonly places: Float64Array
  readonly tiles: Tiles
}

export interface FreeOptions {
  /** Of a person, in units of the frame. */
  readonly radius: number
  /** Width : height the whole should come near. */
  readonly aspect?: number
  readonly isRough?: boolean
}

/**
 * Every connected part laid out by itself, then all of them side by side, people without ties together in a free corner;
 * in no particular units.
 */
export function placeParts(
  input: Ties,
  { radius, aspect = frame.width / frame.height, isRough = false }: FreeOptions,
): Float64Array {
  const { connected, alone } = split(input)
  const laid = connected.map(({ members, links }) => ({
    members,
    links,
    places: isRough ? arrangeRoughly(members.length, links) : arrange(members.length, links, radius),
  }))
  const [only, ...others] = laid
  if (only !== undefined && others.length === 0 && alone.length === 0) return only.places
  const parts = laid.map(({ members, links, places }): Part => ({
    members,
    places,
    tiles: tilesOf(places, links),
  }))
  const tried = rowsOfAlone(alone, parts.length === 0, aspect).map((row) => {
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

/** The cells a part takes: around each person, and along each line. */
function tilesOf(places: Float64Array, { from, to }: PartLinks): Tiles {
  const tiles = new Map<number, { x: number; y: number }>()
  const take = (x: number, y: number) => {
    const key = cellKey(x, y)
    if (!tiles.has(key)) tiles.set(key, { x, y })
  }
  const around = (x: number, y: number) => {
    for (let dx = -1; dx <= 1; dx += 1) for (let dy = -1; dy <= 1; dy += 1) take(x + dx, y + dy)
  }
  for (let at = 0; at < places.length; at += 2)
    around(Math.round((places[at] ?? 0) / cell), Math.round((places[at + 1] ?? 0) / cell))
  for (let line = 0; line < from.length; line += 1) {
    const one = from[line] ?? 0
    const two = to[line] ?? 0
    const x = places[2 * one] ?? 0
    const y = places[2 * one + 1] ?? 0
    const dx = (places[2 * two] ?? 0) - x
    const dy = (places[2 * two + 1] ?? 0) - y
    const steps = Math.max(1, Math.ceil((2 * Math.hypot(dx, dy)) / cell))
    for (let step = 0; step <= steps; step += 1)
      take(Math.round((x + (dx * step) / steps) / cell), Math.round((y + (dy * step) / steps) / cell))
  }
  return [...tiles.values()]
}

/** People without ties, in a row, a column and a square: the one that leaves most room is taken. */
function rowsOfAlone(alone: readonly number[], only: boolean, aspect: number): readonly (Part | null)[] {
  if (alone.length === 0) return [null]
  const square = Math.ceil(Math.sqrt(alone.length * (only ? aspect : 1)))
  const widths = only ? [square] : [...new Set([alone.length, 1, square])]
  return widths.map((across) => {
    const places = new Float64Array(2 * alone.length)
    alone.forEach((_, at) => {
      places[2 * at] = (at % across) * 2 * cell
      places[2 * at + 1] = Math.floor(at / across) * 2 * cell
    })
    return { members: alone, places, tiles: tilesOf(places, noLinks) }
  })
}

const noLinks: PartLinks = {
  from: new Uint32Array(),
  to: new Uint32Array(),
  strengths: new Float32Array(),
}
