/** In pixels; `x` and `y` are the corner at the top left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether two boxes share more than an edge. */
export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

export interface Wish {
  readonly key: string
  readonly text: string
  /** Where it may stand, the best place first. */
  readonly places: readonly Box[]
}

export interface PlacedLabel extends Box {
  readonly key: string
  readonly text: string
}

export interface Obstacles {
  /** No label lies on these. */
  readonly marks: readonly Box[]
  /** Nor on these, where there is another place; where there is none, on as few as there can be. */
  readonly lines: readonly Box[]
  readonly paper: Box
}

/**
 * Gives each label the first of its places that is free, in the order of the wishes. One that finds none is left out: no two
 * labels meet, none lies on a mark, and none leaves the paper.
 */
export function placeLabels(wishes: readonly Wish[], { marks, lines, paper }: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const { key, text, places } of wishes) {
    if (text === '') continue
    const free = places.filter(
      (box) =>
        isWithin(box, paper) &&
        !marks.some((mark) => meet(mark, box)) &&
        !placed.some((label) => meet(label, box)),
    )
    const crossed = (box: Box): number => lines.filter((line) => meet(line, box)).length
    const [best] = free
      .map((box) => ({ box, lines: crossed(box) }))
      .sort((a, b) => a.lines - b.lines)
      .map(({ box }) => box)
    if (best !== undefined) placed.push({ key, text, ...best })
  }
  return placed
}

/** An upright line from `top` to `bottom`, as a path that leaves out where a label lies on it. */
export function uprightAround(x: number, top: number, bottom: number, labels: readonly Box[]): string {
  const room = 2
  const over = labels
    .filter((label) => label.x - room < x && x < label.x + label.width + room)
    .sort((a, b) => a.y - b.y)
  const parts: string[] = []
  let from = top
  for (const { y, height } of over) {
    if (y >= bottom || y + height <= from) continue
    if (y > from) parts.push(`M${x} ${from}V${y}`)
    from = y + height
  }
  if (from < bottom) parts.push(`M${x} ${from}V${bottom}`)
  return parts.join('')
}
