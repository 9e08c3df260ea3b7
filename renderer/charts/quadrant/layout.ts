import { scaleLinear } from 'd3'
import { learningFormOf, type LearningFormId } from '../../../shared/content/learning-forms.ts'
import { placeLabels, type LabelWish, type PlacedLabel } from '../network/labels.ts'
import type { Box, Point } from '../network/plane.ts'

/** Something on the quadrant: 0 to 100 from alone to together, and from as it comes to planned. */
export interface PlacedActivity {
  readonly id: string
  readonly name: string
  readonly level: number
  readonly planned: number
}

/** A place on the quadrant, whole numbers from 0 to 100. */
export interface QuadrantPlace {
  readonly level: number
  readonly planned: number
}

export interface QuadrantMark extends Point {
  readonly id: string
  readonly form: LearningFormId
  /** From 1, in the order of the activities; stands in the mark's place where its name finds no room. */
  readonly number: number
  readonly label: QuadrantLabel | null
}

export interface QuadrantLabel extends PlacedLabel {
  readonly lines: readonly string[]
}

export interface Quadrant {
  readonly plot: Box
  readonly radius: number
  readonly lineHeight: number
  readonly marks: readonly QuadrantMark[]
}

interface QuadrantInput {
  readonly activities: readonly PlacedActivity[]
  /** Of the plane, in pixels. */
  readonly width: number
  readonly height: number
  /** Of the letters, in pixels. */
  readonly size: number
  readonly widthOf: (text: string) => number
}

const mostLines = 2

/**
 * Where everything on the quadrant stands: marks that can be told apart, each with a label that covers no mark and no
 * other label. A name that finds no room is shortened, then told by its number; without room for that it has none. The
 * same activities always give the same picture.
 */
export function layoutQuadrant({ activities, width, height, size, widthOf }: QuadrantInput): Quadrant {
  const plot: Box = { left: 0, top: 0, right: width, bottom: height }
  const radius = size * 0.48
  const lineHeight = size * 1.25
  const spots = spread(activities, width, height, radius)
  const wordings = (name: string, number: number): readonly (readonly string[])[] => [
    wrap(name, size * 12, widthOf),
    [cut(name, size * 8, widthOf)],
    [String(number)],
  ]
  // A name stays off the two lines where it can.
  const axes = [
    { from: { x: 0, y: height / 2 }, to: { x: width, y: height / 2 } },
    { from: { x: width / 2, y: 0 }, to: { x: width / 2, y: height } },
  ]
  let wording = activities.map(() => 0)
  let found: ReadonlyMap<string, PlacedLabel> = new Map()
  // Those that found no room are worded shorter and choose first; the others move over where they can.
  for (let round = 0; round <= 2 * (mostLines + 1); round += 1) {
    const wishes = activities.map(({ id, name }, at): LabelWish => {
      const lines = wordings(name, at + 1)[wording[at] ?? 0] ?? []
      return {
        id,
        x: spots[at]?.x ?? 0,
        y: spots[at]?.y ?? 0,
        // A little air between a mark and its name.
        radius: radius + 2,
        width: Math.max(...lines.map(widthOf)),
        height: lines.length * lineHeight,
        importance: wording[at] ?? 0,
      }
    })
    found = placeLabels(wishes, axes, plot)
    const missing = activities.map(({ id }) => !found.has(id))
    if (!missing.includes(true)) break
    wording = wording.map((now, at) => (missing[at] === true ? Math.min(2, now + 1) : now))
  }
  return {
    plot,
    radius,
    lineHeight,
    marks: activities.map((activity, at) => {
      const placed = found.get(activity.id)
      const lines = wordings(activity.name, at + 1)[wording[at] ?? 0] ?? []
      return {
        id: activity.id,
        x: spots[at]?.x ?? 0,
        y: spots[at]?.y ?? 0,
        form: learningFormOf(activity),
        number: at + 1,
        label: placed === undefined ? null : { ...placed, lines },
      }
    }),
  }
}

/** The place under a point of the plane. */
export function placeAt({ x, y }: Point, width: number, height: number): QuadrantPlace {
  const along = (size: number) => scaleLinear([0, size], [0, 100]).clamp(true)
  return { level: Math.round(along(width)(x)), planned: Math.round(along(height)(y)) }
}

/** So many steps to the right and down, kept on the quadrant. */
export function shifted({ level, planned }: QuadrantPlace, right: number, down: number): QuadrantPlace {
  const within = (value: number) => Math.round(Math.min(100, Math.max(0, value)))
  return { level: within(level + right), planned: within(planned + down) }
}

/** Where the marks stand: within the plane, and those on one spot a little apart, so that each can be taken. */
function spread(
  activities: readonly PlacedActivity[],
  width: number,
  height: number,
  radius: number,
): readonly Point[] {
  const x = scaleLinear([0, 100], [radius + 2, width - radius - 2])
  const y = scaleLinear([0, 100], [radius + 2, height - radius - 2])
  const apart = 2 * radius + 2
  const placed: Point[] = []
  for (const { level, planned } of activities) {
    const wanted = { x: x(level), y: y(planned) }
    const isFree = (spot: Point) =>
      placed.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) >= apart - 0.01) &&
      spot.x >= radius &&
      spot.x <= width - radius &&
      spot.y >= radius &&
      spot.y <= height - radius
    placed.push(around(wanted, apart).find(isFree) ?? wanted)
  }
  return placed
}

/** A point, then rings around it. */
function around({ x, y }: Point, apart: number): readonly Point[] {
  const points: Point[] = [{ x, y }]
  for (let ring = 1; ring <= 14; ring += 1)
    for (let step = 0; step < 8 * ring; step += 1) {
      const angle = (step * Math.PI) / (4 * ring)
      points.push({
        x: x + Math.cos(angle) * apart * 0.5 * ring,
        y: y + Math.sin(angle) * apart * 0.5 * ring,
      })
    }
  return points
}

/** On at most two lines, the last cut off where it is too long. */
function wrap(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(/\s+/u)
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (lines.length === mostLines - 1)
      return [...lines, cut([line, ...words.slice(at)].join(' '), width, widthOf)]
    lines.push(cut(line, width, widthOf))
    line = word
  }
  return [...lines, cut(line, width, widthOf)]
}

function cut(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
