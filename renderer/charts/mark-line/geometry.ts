/**
 * The line between two poles in millimetres: what a ruler finds on paper. Screen, paper and picture files take their
 * sizes from here and from nowhere else. The line is measured over the outer edges of its end ticks.
 */
export const markLine = {
  /** From pole to pole; one millimetre is one step of the 0-100 that is stored. */
  length: 100,
  /** How high the end ticks are. */
  tick: 4.4,
  stroke: 0.3,
  /** Width of a cross and of a circle, as a hand would draw them. */
  mark: 3.2,
} as const

/**
 * Where a mark stands, in millimetres from the left pole.
 * @param position 0 (left pole) to 100 (right pole)
 * @throws RangeError outside it: a mark beside the line would say something nobody meant
 */
export function markX(position: number): number {
  if (!(position >= 0 && position <= 100)) throw new RangeError('a mark stands between 0 and 100')
  return (position / 100) * markLine.length
}

/** An SVG path of a cross around (x, y), in millimetres and as wide as `size`: where the network stands now. */
export function crossPath(x: number, y: number, size: number = markLine.mark): string {
  const r = size / 2
  return `M${mm(x - r)} ${mm(y - r)}L${mm(x + r)} ${mm(y + r)}M${mm(x - r)} ${mm(y + r)}L${mm(x + r)} ${mm(y - r)}`
}

/** An SVG path of a circle around (x, y), in millimetres and as wide as `size`: where one would like to see the network. */
export function circlePath(x: number, y: number, size: number = markLine.mark): string {
  const r = size / 2
  return `M${mm(x - r)} ${mm(y)}a${mm(r)} ${mm(r)} 0 1 0 ${mm(2 * r)} 0a${mm(r)} ${mm(r)} 0 1 0 ${mm(-2 * r)} 0`
}

/** An SVG path of the line itself with its end ticks, on the height 0; `tick` is how high those are. */
export function linePath(tick: number = markLine.tick): string {
  const [end, half] = [mm(markLine.length), mm(tick / 2)]
  return `M0 -${half}V${half}M0 0H${end}M${end} -${half}V${half}`
}

/** Millimetres as an SVG path has them: a hundredth is finer than any printer. */
export const mm = (value: number): string => String(Math.round(value * 100) / 100)
