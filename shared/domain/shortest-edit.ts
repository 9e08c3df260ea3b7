export type Edit = 'same' | 'added' | 'removed'

export interface Edited<T> {
  readonly kind: Edit
  readonly item: T
}

/** About as many comparisons as an edit may take: well under a second, whatever is compared. */
const mostWork = 20_000_000
const mostEdits = 1_000

/** How far each diagonal reaches after every number of edits; null when two lists are further apart than `most` edits. */
function reaches<T>(a: readonly T[], b: readonly T[], most: number): Int32Array[] | null {
  const width = 2 * most + 3
  const middle = most + 1
  const reach = new Int32Array(width)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    // Before these edits: what the way back needs, no wider than they can have gone.
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      const down = reach[middle + k + 1] ?? 0
      const right = (reach[middle + k - 1] ?? 0) + 1
      let x = k === -edits || (k !== edits && right - 1 < down) ? down : right
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[middle + k] = x
      if (x >= a.length && x - k >= b.length) return trace
    }
  }
  return null
}

/** The way back from the end along what was reached. */
function wayBack<T>(a: readonly T[], b: readonly T[], trace: readonly Int32Array[]): Edited<T>[] {
  const back: Edited<T>[] = []
  let [x, y] = [a.length, b.length]
  const step = (kind: Edit, item: T | undefined) => {
    // Inside both lists by how it was reached.
    if (item !== undefined) back.push({ kind, item })
  }
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const before = trace[edits]
    const at = (k: number) => before?.[k + edits + 1] ?? 0
    const k = x - y
    const isDown = k === -edits || (k !== edits && at(k - 1) < at(k + 1))
    const fromK = isDown ? k + 1 : k - 1
    const fromX = edits === 0 ? 0 : at(fromK)
    const fromY = edits === 0 ? 0 : fromX - fromK
    const [startX, startY] = edits === 0 ? [0, 0] : isDown ? [fromX, fromY + 1] : [fromX + 1, fromY]
    while (x > startX && y > startY) {
      step('same', a[--x])
      y--
    }
    if (edits === 0) break
    if (isDown) step('added', b[--y])
    else step('removed', a[--x])
  }
  return back.reverse()
}

/**
 * The shortest way to make `after` out of `before` by taking out and putting in (Myers, "An O(ND) difference algorithm and
 * its variations", 1986). What lies too far apart to compare within a moment is given as all taken out and all put in.
 */
export function shortestEdit<T extends string>(before: readonly T[], after: readonly T[]): Edited<T>[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const a = before.slice(start, before.length - end)
  const b = after.slice(start, after.length - end)
  const same = (item: T): Edited<T> => ({ kind: 'same', item })
  const most = Math.min(mostEdits, a.length + b.length, Math.ceil(mostWork / (a.length + b.length + 1)))
  const trace = reaches(a, b, most)
  const middle =
    trace === null
      ? [
          ...a.map((item): Edited<T> => ({ kind: 'removed', item })),
          ...b.map((item): Edited<T> => ({ kind: 'added', item })),
        ]
      : wayBack(a, b, trace)
  return [...before.slice(0, start).map(same), ...middle, ...before.slice(before.length - end).map(same)]
}
