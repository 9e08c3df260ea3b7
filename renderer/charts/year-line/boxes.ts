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
  /** Nor on these, where there is another place: a thin line behind it leaves a label legible. */
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
    const best = free.find((box) => !lines.some((line) => meet(line, box))) ?? free[0]
    if (best !== undefined) placed.push({ key, text, ...best })
  }
  return placed
}
