import { markX } from './geometry.ts'

/** Marks in one place of the line. */
export interface Pile {
  /** 0 (left pole) to 100 (right pole). */
  readonly at: number
  readonly count: number
}

/** One mark as it is drawn, in millimetres; `y` is 0 on the line and negative above it. */
export interface Placed {
  readonly x: number
  readonly y: number
}

/** On which side of the line marks may stand when the line itself is taken. */
export type Side = 'both' | 'above' | 'below'

interface Stack {
  /** The level of each mark, from left to right: 0 is on the line, 1 the first above or below it. */
  readonly marks: readonly { readonly x: number; readonly level: number }[]
  /** How many levels are used beside the line itself, on the side that has most. */
  readonly deepest: number
}

const byPlace = (piles: readonly Pile[]): readonly Pile[] => piles.toSorted((a, b) => a.at - b.at)

/** 0, 1, -1, 2, -2 and so on; or only the one side. */
const levelAt = (nth: number, side: Side): number => {
  if (nth === 0 || side === 'above') return nth
  if (side === 'below') return -nth
  return nth % 2 === 1 ? (nth + 1) / 2 : -nth / 2
}

/**
 * Gives each mark the level nearest to the line on which it touches no other. Whoever gives the same marks gets the
 * same levels, in whatever order they were given.
 * @param width how far apart two marks of one level are at least, in millimetres
 * @param kept a place on the line where no mark may stand, and how wide it is: the group's own cross
 * @param most levels beside the line that there is room for; null when more would be needed
 */
export function levels(
  piles: readonly Pile[],
  width: number,
  side: Side,
  kept: { readonly x: number; readonly width: number } | null = null,
  most: number = Infinity,
): Stack | null {
  const lastOn = new Map<number, number>()
  const marks: { x: number; level: number }[] = []
  let deepest = 0
  const isFree = (level: number, x: number): boolean => {
    if (level === 0 && kept !== null && Math.abs(x - kept.x) < (width + kept.width) / 2) return false
    const last = lastOn.get(level)
    return last === undefined || x - last >= width
  }
  for (const { at, count } of byPlace(piles)) {
    const x = markX(at)
    for (let mark = 0; mark < count; mark += 1) {
      let nth = 0
      while (!isFree(levelAt(nth, side), x)) nth += 1
      const level = levelAt(nth, side)
      lastOn.set(level, x)
      deepest = Math.max(deepest, Math.abs(level))
      if (deepest > most) return null
      marks.push({ x, level })
    }
  }
  return { marks, deepest }
}

/** Room for marks around a line, in millimetres. */
export interface Room {
  /** From the line to the edge, on each side. */
  readonly half: number
  /** What a mark may be wide, the largest first. */
  readonly sizes: readonly number[]
  readonly side: Side
}

/** Marks of one level stand at least this much of their width apart; those above one another as far, if there is room. */
const apart = 1.1
/** Crosses that stand this close above one another are still told apart. */
const closest = 0.55

/** How high the levels are when marks of this width get into the room; null when they do not. */
export function stepFor(deepest: number, size: number, half: number): number | null {
  if (deepest === 0) return size * apart
  const step = Math.min(size * apart, (half - size / 2) / deepest)
  return step >= size * closest ? step : null
}

export interface Fit {
  /** Width of every mark, in millimetres. */
  readonly size: number
  /** The marks of each line. */
  readonly lines: readonly (readonly Placed[])[]
}

/** One line of marks that are looked at together with other lines. */
export interface Stackable {
  readonly piles: readonly Pile[]
  readonly kept?: { readonly x: number; readonly width: number } | null
}

/**
 * Stacks the marks of lines that are looked at together, in the largest size in which all of them get into their room:
 * a mark is as wide on every line. Null when they do not get into it in any size; then counts say it.
 */
export function fit(lines: readonly Stackable[], { half, sizes, side }: Room): Fit | null {
  for (const size of sizes) {
    // Beyond it the levels would stand closer than crosses are told apart; so many marks need not be placed at all.
    const most = Math.floor((half - size / 2) / (size * closest))
    const placed: (readonly Placed[])[] = []
    for (const { piles, kept } of lines) {
      const stack = levels(piles, size * apart, side, kept ?? null, most)
      const step = stack === null ? null : stepFor(stack.deepest, size, half)
      if (stack === null || step === null) break
      placed.push(stack.marks.map(({ x, level }) => ({ x, y: level === 0 ? 0 : -level * step })))
    }
    if (placed.length === lines.length) return { size, lines: placed }
  }
  return null
}

/** How many marks stand on one stretch of the line. */
export interface Stretch {
  /** In places, 0 to 100. */
  readonly from: number
  readonly to: number
  readonly count: number
}

/** A stretch is this wide. */
export const stretch = 5

/** Counts the marks per stretch of five; what stands at 100 belongs to the last. Empty stretches are left out. */
export function counted(piles: readonly Pile[]): readonly Stretch[] {
  const counts = new Map<number, number>()
  const last = 100 / stretch - 1
  for (const { at, count } of piles) {
    const nth = Math.min(last, Math.floor(at / stretch))
    counts.set(nth, (counts.get(nth) ?? 0) + count)
  }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([nth, count]) => ({ from: nth * stretch, to: (nth + 1) * stretch, count }))
}
