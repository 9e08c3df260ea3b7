import { scaleLinear } from 'd3'
import { circlePath, crossPath, linePath, markLine, markX, mm } from '../mark-line/geometry.ts'
import { counted, fit, type Placed, type Room } from '../mark-line/stack.ts'
import type { PictureLine } from './lines.ts'

/** What a shape stands for; it says how the shape looks, and nothing else does. */
export type Role =
  | 'axis'
  /** The middle half of the crosses. */
  | 'band'
  /** Everybody's crosses, or everybody's desired circles. */
  | 'cross'
  | 'circle'
  /** How many crosses on a stretch, where there are too many to draw. */
  | 'bar'
  | 'median'
  /** The median of desired. */
  | 'desired'
  | 'group'

/** All of one kind on one line is one path, however many there are. In millimetres, 0 on the line. */
export interface Shape {
  readonly role: Role
  readonly d: string
  /** In millimetres; 0 for what is filled. */
  readonly stroke: number
}

/** A count beside a bar. */
export interface Figure {
  readonly x: number
  /** Where the figure stands on. */
  readonly y: number
  /** Height of its letters. */
  readonly size: number
  readonly text: string
}

export interface DrawnLine {
  readonly shapes: readonly Shape[]
  readonly figures: readonly Figure[]
  /** Of the crosses; null where they are counted instead. */
  readonly size: number | null
}

/** How much room a line has and how large what stands on it is, in millimetres. */
export interface Frame {
  readonly half: number
  readonly sizes: readonly number[]
  /** Width of the group's cross. */
  readonly group: number
  /** How far the tick of the median and the middle half reach above and below the line. */
  readonly median: number
  readonly band: number
  /** Height of the letters of a count. */
  readonly figure: number
  readonly tick: number
}

/** Eleven lines under one another. */
export const together: Frame = {
  half: 6.6,
  sizes: [2, 1.75, 1.5],
  group: 3.6,
  median: 2.5,
  band: 2.2,
  figure: 2.6,
  tick: 2.6,
}
/** The same on a wide screen across the room: lines as long as it allows, so lower; `--beamer-high` in picture.css follows `half`. */
export const acrossRoom: Frame = {
  half: 3.6,
  sizes: [1.7, 1.5, 1.3, 1.1, 0.95, 0.85],
  group: 2.6,
  median: 1.9,
  band: 1.7,
  figure: 1.9,
  tick: 2,
}
/** One line that fills the screen. */
export const alone: Frame = {
  half: 8.5,
  sizes: [2.2, 1.9, 1.6, 1.35, 1.15],
  group: 3.4,
  median: 2.5,
  band: 2.2,
  figure: 2.6,
  tick: 2.6,
}

/** Beside the ends of a line: room for half a cross. */
export const beside = 2
export const medianStroke = 0.65

export interface Choices {
  /** Everybody's desired circles as well: the crosses stand above the line then, the circles below it. */
  readonly withCircles: boolean
}

const pathOf = (placed: readonly Placed[], path: (x: number, y: number) => string): string =>
  placed.map(({ x, y }) => path(x, y)).join('')

/**
 * Draws the lines that are looked at together: crosses of one size, stacked so that none hides another, or counts per
 * stretch where there are too many for that.
 */
export function draw(
  lines: readonly PictureLine[],
  frame: Frame,
  { withCircles }: Choices,
): readonly DrawnLine[] {
  const room = (side: Room['side']): Room => ({ half: frame.half, sizes: frame.sizes, side })
  const keptBy = ({ groupMark }: PictureLine) =>
    groupMark === null ? null : { x: markX(groupMark), width: frame.group }
  const crosses = fit(
    lines.map((line) => ({ piles: line.now.crosses, kept: keptBy(line) })),
    room(withCircles ? 'above' : 'both'),
  )
  const circles = withCircles
    ? fit(
        // The line itself belongs to the crosses.
        lines.map(({ desired }) => ({
          piles: desired?.crosses ?? [],
          kept: { x: markLine.length / 2, width: 2 * markLine.length },
        })),
        room('below'),
      )
    : null
  const most = {
    now: mostOn(lines.map(({ now }) => now.crosses)),
    desired: mostOn(lines.map(({ desired }) => desired?.crosses ?? [])),
  }
  return lines.map((line, at) => {
    const { now, desired, groupMark } = line
    const { lower, upper, median } = now.spread
    const wanted = desired?.spread.median ?? null
    const shapes: Shape[] = []
    const figures: Figure[] = []
    const add = (role: Role, d: string, stroke: number) => {
      if (d !== '') shapes.push({ role, d, stroke })
    }
    if (lower !== null && upper !== null) add('band', boxPath(markX(lower), markX(upper), frame.band), 0)
    add('axis', linePath(frame.tick), markLine.stroke)
    const countedOn = (of: 'now' | 'desired', side: Room['side']) => {
      const strip = stripOf(line[of]?.crosses ?? [], most[of], { half: frame.half, side }, frame.figure)
      add('bar', strip.d, 0)
      // Under the circles they would be taken for those of the next line.
      if (side !== 'below') figures.push(...strip.figures)
    }
    const placed = crosses?.lines[at]
    if (crosses === null || placed === undefined) countedOn('now', withCircles ? 'above' : 'both')
    else
      add(
        'cross',
        pathOf(placed, (x, y) => crossPath(x, y, crosses.size)),
        crosses.size * 0.16,
      )
    if (withCircles && desired !== null) {
      const rings = circles?.lines[at]
      if (circles === null || rings === undefined) countedOn('desired', 'below')
      else
        add(
          'circle',
          pathOf(rings, (x, y) => circlePath(x, y, circles.size * 0.95)),
          circles.size * 0.14,
        )
    }
    if (median !== null) add('median', medianPath(median, groupMark, frame), medianStroke)
    if (wanted !== null) add('desired', circlePath(markX(wanted), 0, frame.group * 0.92), 0.38)
    if (groupMark !== null) add('group', crossPath(markX(groupMark), 0, frame.group), 0.8)
    return { shapes, figures, size: crosses?.size ?? null }
  })
}

/** The tick of the median. Where the group's cross stands on it, it is broken: above and below the cross, not a ray of it. */
export function medianPath(median: number, groupMark: number | null, frame: Frame): string {
  const [x, half] = [mm(markX(median)), frame.median]
  const free = frame.group / 2 + 0.45
  if (groupMark === null || Math.abs(markX(groupMark) - markX(median)) >= free)
    return `M${x} ${mm(-half)}V${mm(half)}`
  const end = free + 1.3
  return `M${x} ${mm(-end)}V${mm(-free)}M${x} ${mm(free)}V${mm(end)}`
}

function boxPath(from: number, to: number, half: number): string {
  // A middle half without width is still there.
  const [left, width] = to - from < 0.8 ? [(from + to) / 2 - 0.4, 0.8] : [from, to - from]
  return `M${mm(left)} ${mm(-half)}h${mm(width)}V${mm(half)}h${mm(-width)}Z`
}

const mostOn = (lines: readonly (readonly { readonly at: number; readonly count: number }[])[]): number =>
  Math.max(1, ...lines.flatMap((piles) => counted(piles).map(({ count }) => count)))

/**
 * Bars around the line, as high as there are marks on their stretch, and the counts in a row at the edge. With circles as
 * well, crosses have the room above the line and circles that below it.
 */
function stripOf(
  piles: readonly { readonly at: number; readonly count: number }[],
  most: number,
  { half, side }: Pick<Room, 'half' | 'side'>,
  size: number,
): { readonly d: string; readonly figures: readonly Figure[] } {
  const height = scaleLinear([0, most], [0, half - size])
  const bars = counted(piles).map(({ from, to, count }) => {
    const [left, width, high] = [markX(from) + 0.3, markX(to) - markX(from) - 0.6, height(count)]
    const [top, bottom] = [side === 'below' ? 0 : -high, side === 'above' ? 0 : high]
    return {
      d: `M${mm(left)} ${mm(top)}h${mm(width)}V${mm(bottom)}h${mm(-width)}Z`,
      figure: {
        x: left + width / 2,
        y: side === 'both' ? half - 0.2 : size * 0.8 - half,
        size,
        text: String(count),
      },
    }
  })
  return { d: bars.map(({ d }) => d).join(''), figures: bars.map(({ figure }) => figure) }
}

/** Where the two medians of a comparison stand: a hollow tick, a filled one, and what joins them. */
export interface Move {
  readonly before: number | null
  readonly after: number | null
  readonly groupBefore: number | null
  readonly groupAfter: number | null
}

export interface MoveShape {
  readonly role: 'axis' | 'link' | 'before' | 'after' | 'groupBefore' | 'groupAfter'
  readonly d: string
  readonly stroke: number
}

/** Two rounds on one line. Nothing in it points: it says where it was and where it is. */
export function drawMove(move: Move): readonly MoveShape[] {
  const { before, after, groupBefore, groupAfter } = move
  const shapes: MoveShape[] = [{ role: 'axis', d: linePath(together.tick), stroke: markLine.stroke }]
  const wide = 0.7
  const tick = (at: number) => boxPath(markX(at) - wide, markX(at) + wide, 2.6)
  if (before !== null && after !== null)
    shapes.push({ role: 'link', d: `M${mm(markX(before))} 0H${mm(markX(after))}`, stroke: 0.7 })
  if (before !== null) shapes.push({ role: 'before', d: tick(before), stroke: 0.35 })
  if (after !== null) shapes.push({ role: 'after', d: tick(after), stroke: 0.35 })
  if (groupBefore !== null)
    shapes.push({ role: 'groupBefore', d: crossPath(markX(groupBefore), -4.6, 2.6), stroke: 0.3 })
  if (groupAfter !== null)
    shapes.push({ role: 'groupAfter', d: crossPath(markX(groupAfter), -4.6, 2.6), stroke: 0.7 })
  return shapes
}
