/** Marks of 1 to 5, one for each who answered. */
export type Marks = readonly number[]

/**
 * How many steps two people are apart, on the average over all pairs of people: 0 when all agree or only one answered, at
 * most 4 (two people, at the two ends).
 */
export function apart(marks: Marks): number {
  const pairs = (marks.length * (marks.length - 1)) / 2
  if (pairs === 0) return 0
  let sum = 0
  for (const [at, mark] of marks.entries())
    for (const other of marks.slice(at + 1)) sum += Math.abs(mark - other)
  return sum / pairs
}

/** The things whose marks lie furthest apart on any one criterion first; equal ones as they came. */
export function widestFirst<Thing>(
  things: readonly Thing[],
  marksOf: (thing: Thing) => readonly Marks[],
): readonly Thing[] {
  const widest = new Map(things.map((thing) => [thing, Math.max(0, ...marksOf(thing).map(apart))]))
  return things.toSorted((a, b) => (widest.get(b) ?? 0) - (widest.get(a) ?? 0))
}

/** How many gave each mark, 1 to 5. */
export const countsOf = (marks: Marks): readonly number[] =>
  [1, 2, 3, 4, 5].map((mark) => marks.filter((each) => each === mark).length)

export interface Dot {
  readonly mark: number
  /** From 0, on the line, upward. */
  readonly level: number
}

/** A dot for each mark; equal ones lie on one another. */
export const stacked = (marks: Marks): readonly Dot[] =>
  countsOf(marks).flatMap((count, at) =>
    Array.from({ length: count }, (_, level) => ({ mark: at + 1, level })),
  )
