import { frame, nodeRadius } from './frame.ts'
import type { Laid, LayoutInput, LayoutWay } from './layout-input.ts'
import type { Area } from './layouts.ts'
import { separate } from './separate.ts'

/** Room for the words along the axes and, at the bottom, for people without a place in the plane. */
const sides = { left: 52, top: 30, right: 26 } as const
const bottomWithoutApart = 42
const apartHeight = 34

/**
 * How far somebody may stand from where their figures put them, in radii: enough for about ten people of the same figures
 * beside each other, too little to seem otherwise tied than they are. Nobody is moved over the lines between quadrants.
 */
export const mostRadii = 4

/**
 * Strength x diversity: each person at the mean strength of their ties (from left, 0, to right, 1) and the share of them
 * that runs to another category (from bottom, 0, to top, 1). Whoever has no such figures stands apart below, not at 0.
 */
export function layPlane(input: LayoutInput, way: Extract<LayoutWay, { kind: 'plane' }>): Laid {
  const { strength, diversity, strengthCut, diversityCut } = way
  const radius = nodeRadius(input.people)
  const inPlane: number[] = []
  const outside: number[] = []
  for (let person = 0; person < input.people; person += 1) {
    const isKnown = Number.isFinite(strength[person]) && Number.isFinite(diversity[person])
    ;(isKnown ? inPlane : outside).push(person)
  }
  const lines = Math.ceil((outside.length * 3 * radius) / (frame.width - sides.left - sides.right))
  const apartRoom = outside.length === 0 ? 0 : apartHeight + Math.max(0, lines - 1) * 3 * radius
  const area: Area = {
    left: sides.left,
    top: sides.top,
    right: frame.width - sides.right,
    bottom: frame.height - bottomWithoutApart - apartRoom,
  }
  const xOf = (value: number) => area.left + clamp(value) * (area.right - area.left)
  const yOf = (value: number) => area.bottom - clamp(value) * (area.bottom - area.top)
  const cut = { x: xOf(strengthCut), y: yOf(diversityCut) }
  const spots = new Float64Array(2 * inPlane.length)
  inPlane.forEach((person, at) => {
    spots[2 * at] = xOf(strength[person] ?? 0)
    spots[2 * at + 1] = yOf(diversity[person] ?? 0)
  })
  const edge = radius + 2
  const room = {
    left: area.left - edge,
    top: area.top - edge,
    right: area.right + edge,
    bottom: area.bottom + edge,
  }
  separate(spots, new Uint32Array(), radius, room, {
    apart: 2.4 * radius,
    most: mostRadii * radius,
    keep: (at, places) => {
      const person = inPlane[at] ?? 0
      const x = places[2 * at] ?? 0
      const y = places[2 * at + 1] ?? 0
      places[2 * at] = (strength[person] ?? 0) >= strengthCut ? Math.max(cut.x, x) : Math.min(cut.x - 1, x)
      places[2 * at + 1] =
        (diversity[person] ?? 0) >= diversityCut ? Math.min(cut.y, y) : Math.max(cut.y + 1, y)
    },
  })
  const places = new Float32Array(2 * input.people)
  inPlane.forEach((person, at) => {
    places[2 * person] = spots[2 * at] ?? 0
    places[2 * person + 1] = spots[2 * at + 1] ?? 0
  })
  const apart =
    outside.length === 0
      ? null
      : {
          left: area.left,
          top: frame.height - apartRoom + 6,
          right: area.right,
          bottom: frame.height - 6,
        }
  if (apart !== null) inRows(outside, places, apart, radius)
  return { places, paper: { kind: 'plane', area, cut, apart } }
}

/** Puts people in rows from the left, as long as there is room as wide as is easy to read. */
export function inRows(people: readonly number[], places: Float32Array, area: Area, radius: number): void {
  const step = 3 * radius
  const across = Math.max(1, Math.floor((area.right - area.left) / step))
  const rows = Math.ceil(people.length / across)
  // A single row is given more air, so that there is room for codes.
  const wide = rows === 1 ? Math.min(step * 2.2, (area.right - area.left) / Math.max(1, people.length)) : step
  const high = rows === 1 ? 0 : Math.min(step, (area.bottom - area.top - 2 * radius) / (rows - 1))
  const top = rows === 1 ? (area.top + area.bottom) / 2 : area.top + radius
  people.forEach((person, at) => {
    places[2 * person] = area.left + radius + (at % across) * wide
    places[2 * person + 1] = top + Math.floor(at / across) * high
  })
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value))
