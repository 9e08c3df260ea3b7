import type { Backdrop } from '../backdrop.ts'
import type { GraphLink, GraphNode } from '../graph.ts'
import { drawLine, lineWidth } from '../lines.ts'
import type { Spot } from '../lines.ts'
import type { Looks } from '../looks.ts'
import { radiusOnScreen } from '../scene.ts'
import type { PeopleOf } from '../scene.ts'
import { shapePath } from '../shapes.ts'
import type { Shape } from '../shapes.ts'
import type { TieStyle } from '../Tie.tsx'
import type { Shift, Size } from '../view.ts'
import { paintBackdrop } from './backdrop.ts'
import type { Colours } from './colours.ts'
import { paintLabels, tiesOf } from './labels.ts'
import { paintLineSign, paintPersonSign } from './signs.ts'

/** A large network as it is drawn, with people by number; places in pixels of the box before zoom and shift. */
export interface Drawn {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  /** Two numbers per link. */
  readonly ends: Int32Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly looks: Looks
  readonly count: number
  readonly grow: number
  readonly isWeighted: boolean
  /** How large each is as a share of `radius`; null where all are as large. */
  readonly sizes: Float64Array | null
  readonly peopleOf: PeopleOf
  /** The most ties one line stands for. */
  readonly mostTies: number
  readonly styleOf: (link: GraphLink) => TieStyle
  readonly isPinned: (id: string) => boolean
  /** As it is at normal size. */
  readonly backdrop: Backdrop
}

type Context = CanvasRenderingContext2D

/** Strokes of so many lines are given out at once: then there is a moment to see whether time is up. */
const portion = 250
/** From this zoom on whoever is in view has a label where there is room for it. */
export const labelsFrom = 2
const mostLabels = 400

export const radiusAt = ({ count, grow }: Drawn, colours: Colours, k: number): number =>
  radiusOnScreen(count, grow, colours.letters, k)

export function spotAt(drawn: Drawn, person: number, shift: Shift, radius: number): Spot {
  return {
    x: (drawn.x[person] ?? 0) * shift.k + shift.x,
    y: (drawn.y[person] ?? 0) * shift.k + shift.y,
    radius: drawn.sizes === null ? radius : radius * (drawn.sizes[person] ?? 1),
    shape: drawn.looks.of(drawn.nodes[person]?.category ?? null).shape,
  }
}

/**
 * Draws everything at this zoom and shift, a little at a time: each step is short, and whoever calls may let the page
 * breathe between them. `margin`: how far beyond the box is drawn too, so that a hand can shift the picture. Answers how
 * many have a label.
 */
export function* paintAll(
  context: Context,
  drawn: Drawn,
  colours: Colours,
  shift: Shift,
  { width, height }: Size,
  margin: number,
): Generator<void, number> {
  const radius = radiusAt(drawn, colours, shift.k)
  const spots = drawn.nodes.map((_, person) => spotAt(drawn, person, shift, radius))
  yield
  paintBackdrop(context, drawn.backdrop, colours, shift)
  const weight = Math.min(1, Math.max(0, (radius - finest) / (heaviest - finest)))
  const isSeen = (spot: Spot) =>
    spot.x > -margin && spot.y > -margin && spot.x < width + margin && spot.y < height + margin
  for (const lines of batchesOf(drawn)) {
    for (let from = 0; from < lines.length; from += portion) {
      const seen: number[] = []
      for (let at = from; at < Math.min(from + portion, lines.length); at += 1) {
        const line = lines[at] ?? 0
        const a = spots[drawn.ends[2 * line] ?? -1]
        const b = spots[drawn.ends[2 * line + 1] ?? -1]
        // A line whose ends are both out of sight on one side cannot be seen either.
        if (a === undefined || b === undefined) continue
        if (Math.max(a.x, b.x) < -margin || Math.min(a.x, b.x) > width + margin) continue
        if (Math.max(a.y, b.y) < -margin || Math.min(a.y, b.y) > height + margin) continue
        seen.push(line)
      }
      if (seen.length === 0) continue
      paintLines(context, drawn, colours, spots, seen, weight)
      yield
    }
  }
  const people = new Map<string, number[]>()
  drawn.nodes.forEach((node, person) => {
    const spot = spots[person]
    if (spot === undefined || !isSeen(spot)) return
    const key = `${String(drawn.looks.of(node.category).group)} ${String(node.answered)} ${node.change ?? ''}`
    const batch = people.get(key)
    if (batch === undefined) people.set(key, [person])
    else batch.push(person)
  })
  for (const some of people.values())
    for (let from = 0; from < some.length; from += portion) {
      paintPeople(context, drawn, colours, spots, some.slice(from, from + portion))
      yield
    }
  if (shift.k < labelsFrom) return 0
  const ties = tiesOf(drawn)
  const seen = spots
    .flatMap((spot, person) => (isSeen(spot) ? [person] : []))
    .sort((a, b) => (ties[b] ?? 0) - (ties[a] ?? 0) || a - b)
  return paintLabels(context, drawn, colours, spots, seen.slice(0, mostLabels))
}

/** The lines of a network by how they look, which is the same at every zoom. */
const batches = new WeakMap<Drawn, readonly (readonly number[])[]>()
function batchesOf(drawn: Drawn): readonly (readonly number[])[] {
  const known = batches.get(drawn)
  if (known !== undefined) return known
  const found = new Map<string, number[]>()
  drawn.links.forEach((link, line) => {
    const key = `${drawn.styleOf(link)} ${link.direction === 'unknown' ? '?' : ''} ${link.change ?? ''} ${String(widthOf(drawn, link))}`
    const batch = found.get(key)
    if (batch === undefined) found.set(key, [line])
    else batch.push(line)
  })
  const made = [...found.values()]
  batches.set(drawn, made)
  return made
}

const widthOf = ({ isWeighted, count, mostTies }: Drawn, link: GraphLink): number =>
  link.ties !== undefined
    ? lineWidth(Math.round((link.ties / mostTies) * 4) / 4, 1) * 1.6
    : isWeighted
      ? lineWidth(Math.round(link.strength * 4) / 4, count)
      : 1.4

/** From these radii of people on, in pixels, thousands of lines are as heavy as a few would be, and have dashes and heads. */
const [finest, heaviest] = [1.5, 5]
/** Below this weight a dash or an arrowhead would be a smudge. */
const signsFrom = 0.35
/** Who or what is no longer there. */
const faint = 0.4

/** Lines of one look. `weight` 0-1: how heavy they are beside those of a small network. */
export function paintLines(
  context: Context,
  drawn: Drawn,
  colours: Colours,
  spots: readonly (Spot | undefined)[],
  lines: readonly number[],
  weight = 1,
): void {
  const hasSigns = weight >= signsFrom
  const [first] = lines
  const link = first === undefined ? undefined : drawn.links[first]
  if (link === undefined) return
  const style = drawn.styleOf(link)
  const width = widthOf(drawn, link) * (0.25 + 0.75 * weight)
  const colour =
    style === 'alike'
      ? colours.alike
      : style === 'different'
        ? colours.different
        : style === 'plain'
          ? colours.inkSoft
          : colours.ruleStrong
  const heads = new Path2D()
  let hasHeads = false
  context.beginPath()
  for (const line of lines) {
    const a = spots[drawn.ends[2 * line] ?? -1]
    const b = spots[drawn.ends[2 * line + 1] ?? -1]
    if (a === undefined || b === undefined) continue
    if (!hasSigns) {
      // Too small to see where a line stops: people are painted over its ends.
      context.moveTo(a.x, a.y)
      context.lineTo(b.x, b.y)
      continue
    }
    const placed = drawLine(a, b, width, drawn.links[line]?.direction === 'oneWay')
    if (placed === null) continue
    context.moveTo(placed.from.x, placed.from.y)
    context.lineTo(placed.to.x, placed.to.y)
    if (placed.arrow === null) continue
    const [tip, left, right] = placed.arrow
    heads.moveTo(tip.x, tip.y)
    heads.lineTo(left.x, left.y)
    heads.lineTo(right.x, right.y)
    hasHeads = true
  }
  context.strokeStyle = colour
  context.lineWidth = width
  context.globalAlpha =
    (style === 'different' ? 0.95 : 0.8) * (0.35 + 0.65 * weight) * (link.change === 'gone' ? faint : 1)
  context.lineCap = link.direction === 'unknown' ? 'round' : 'butt'
  context.setLineDash(
    !hasSigns
      ? []
      : link.direction === 'unknown'
        ? [0.1, 6]
        : style === 'different'
          ? [7, 4]
          : style === 'neutral'
            ? [10, 3, 2, 3]
            : [],
  )
  context.stroke()
  context.setLineDash([])
  if (hasHeads) {
    context.fillStyle = colour
    context.fill(heads)
  }
  context.globalAlpha = 1
  if (!hasSigns || link.change === undefined) return
  for (const line of lines) {
    const a = spots[drawn.ends[2 * line] ?? -1]
    const b = spots[drawn.ends[2 * line + 1] ?? -1]
    if (a !== undefined && b !== undefined) paintLineSign(context, colours, a, b, link)
  }
}

const outlines = new Map<Shape, Path2D>()
function outlineOf(shape: Shape): Path2D {
  const known = outlines.get(shape) ?? new Path2D(shapePath(shape, 100))
  outlines.set(shape, known)
  return known
}

/** People of one look. */
export function paintPeople(
  context: Context,
  drawn: Drawn,
  colours: Colours,
  spots: readonly (Spot | undefined)[],
  people: readonly number[],
): void {
  const [first] = people
  const node = first === undefined ? undefined : drawn.nodes[first]
  if (node === undefined) return
  const { group, shape } = drawn.looks.of(node.category)
  const look = colours.looks[group] ?? { fill: colours.rule, line: colours.inkSoft }
  const all = new Path2D()
  let size = 0
  for (const person of people) {
    const spot = spots[person]
    if (spot === undefined) continue
    size = Math.max(size, spot.radius)
    all.addPath(outlineOf(shape), { a: spot.radius / 100, d: spot.radius / 100, e: spot.x, f: spot.y })
  }
  context.lineJoin = 'round'
  context.fillStyle = node.answered ? look.fill : colours.paper
  context.strokeStyle = node.answered || group === 0 ? look.line : look.fill
  context.lineWidth = node.answered ? Math.min(1, size / 4) : Math.min(2.4, size / 2)
  context.globalAlpha = node.change === 'left' ? faint : 1
  context.fill(all)
  context.stroke(all)
  context.globalAlpha = 1
  for (const person of people) {
    const spot = spots[person]
    const one = drawn.nodes[person]
    if (spot === undefined || one === undefined) continue
    paintPersonSign(context, colours, spot, one)
    if (group === 0 && size >= 5) {
      context.fillStyle = colours.ink
      context.font = `700 10px ${colours.font}`
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.fillText('?', spot.x, spot.y)
    }
    if (drawn.isPinned(one.id)) {
      context.beginPath()
      context.arc(spot.x, spot.y, Math.max(1.2, size * 0.22), 0, 2 * Math.PI)
      context.fillStyle = colours.ink
      context.fill()
    }
  }
}
