/* oxlint-disable typescript/no-non-null-assertion -- typed arrays of known length: checks would run in the innermost loops */
import { seeded } from './seeded.ts'

/** From so many people the steps to everybody else are counted. */
const pivots = 40

/**
 * A cheap start for one connected part: places whose distances come near the number of steps between people (pivot
 * multidimensional scaling). Seeded; takes a few milliseconds for thousands. `from` and `to` by position in the part.
 */
export function spread(
  count: number,
  from: Uint32Array,
  to: Uint32Array,
): { x: Float64Array; y: Float64Array } {
  const wanted = Math.min(pivots, count)
  const { start, near } = neighboursOf(count, from, to)
  const rows: Float64Array[] = []
  const nearest = new Int32Array(count).fill(count + 1)
  let pivot = 0
  for (let row = 0; row < wanted; row += 1) {
    const steps = stepsFrom(pivot, count, start, near)
    // Next the one who is furthest from all that were taken.
    let furthest = 0
    for (let at = 0; at < count; at += 1) {
      nearest[at] = Math.min(nearest[at]!, steps[at]!)
      if (nearest[at]! > nearest[furthest]!) furthest = at
    }
    pivot = furthest
    rows.push(Float64Array.from(steps, (step) => step * step))
  }
  centre(rows, count)
  const first = axis(rows, count, null)
  const second = axis(rows, count, first)
  // Two people with the same steps to everybody would lie on one spot.
  const random = seeded(count)
  const apart = 0.3
  return {
    x: first.map((value) => value + apart * (random() - 0.5)),
    y: second.map((value) => value + apart * (random() - 0.5)),
  }
}

/** Everybody's contacts, one after the other: those of `at` from `start[at]` up to `start[at + 1]`. */
export function neighboursOf(
  count: number,
  from: Uint32Array,
  to: Uint32Array,
): { start: Int32Array; near: Int32Array } {
  const start = new Int32Array(count + 1)
  for (let line = 0; line < from.length; line += 1) {
    start[from[line]! + 1]! += 1
    start[to[line]! + 1]! += 1
  }
  for (let at = 0; at < count; at += 1) start[at + 1]! += start[at]!
  const filled = start.slice()
  const near = new Int32Array(2 * from.length)
  for (let line = 0; line < from.length; line += 1) {
    const [one, two] = [from[line]!, to[line]!]
    near[filled[one]!++] = two
    near[filled[two]!++] = one
  }
  return { start, near }
}

/** Steps to everybody; -1 for whoever cannot be reached. */
export function stepsFrom(person: number, count: number, start: Int32Array, near: Int32Array): Int32Array {
  const steps = new Int32Array(count).fill(-1)
  const queue = new Int32Array(count)
  let last = 1
  queue[0] = person
  steps[person] = 0
  for (let at = 0; at < last; at += 1) {
    const here = queue[at]!
    for (let next = start[here]!; next < start[here + 1]!; next += 1) {
      const other = near[next]!
      if (steps[other] !== -1) continue
      steps[other] = steps[here]! + 1
      queue[last++] = other
    }
  }
  return steps
}

/** Takes the mean out of rows and columns and turns squares of distances into products. */
function centre(rows: readonly Float64Array[], count: number): void {
  const column = new Float64Array(count)
  let whole = 0
  const means = rows.map((row) => {
    let sum = 0
    for (let at = 0; at < count; at += 1) {
      sum += row[at]!
      column[at]! += row[at]! / rows.length
    }
    whole += sum / (count * rows.length)
    return sum / count
  })
  rows.forEach((row, at) => {
    const mean = means[at] ?? 0
    for (let person = 0; person < count; person += 1)
      row[person] = -0.5 * (row[person]! - mean - column[person]! + whole)
  })
}

/** The direction in which people lie furthest apart, at a right angle to `before`; as a coordinate for each. */
function axis(rows: readonly Float64Array[], count: number, before: Float64Array | null): Float64Array {
  const random = seeded(rows.length + (before === null ? 1 : 2))
  let values = Float64Array.from({ length: count }, () => random() - 0.5)
  let size = 1
  for (let turn = 0; turn < 24; turn += 1) {
    if (before !== null) {
      let along = 0
      let length = 0
      for (let at = 0; at < count; at += 1) {
        along += values[at]! * before[at]!
        length += before[at]! * before[at]!
      }
      if (length > 0) for (let at = 0; at < count; at += 1) values[at]! -= (along / length) * before[at]!
    }
    const next = new Float64Array(count)
    for (const row of rows) {
      let sum = 0
      for (let at = 0; at < count; at += 1) sum += row[at]! * values[at]!
      for (let at = 0; at < count; at += 1) next[at]! += row[at]! * sum
    }
    size = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0))
    if (size < 1e-12) return new Float64Array(count)
    values = next.map((value) => value / size)
  }
  // In steps: the spread along this direction, as the pivots see it.
  const scale = Math.sqrt(Math.sqrt(size) * Math.sqrt(count / rows.length))
  return values.map((value) => value * scale)
}
