import type { Neighbours } from './neighbours.ts'

/** Strengths as whole numbers, so that a sum of them does not depend on the order in which it is made. */
const grain = 2 ** 20

/**
 * An order of the positions that follows from the shape of the network: two people who stand differently in it come in
 * the same order whatever they are called and however the list runs. Colour refinement; where the shape leaves several
 * equal, `isBefore` picks one and the others are refined after that one. Only networks that are alike for colour
 * refinement yet differ when turned about (rare: strongly regular ones) can come out in another order after renaming.
 */
export function canonicalOrder(
  { size, starts, others, strengths }: Neighbours,
  isBefore: (a: number, b: number) => boolean,
): Int32Array {
  // People by cell; a cell is a run in `order`, known by where it starts.
  const order = Int32Array.from({ length: size }, (_, v) => v)
  const place = order.slice()
  const cellOf = new Int32Array(size)
  const length = new Int32Array(size)
  if (size > 0) length[0] = size
  const weights = Int32Array.from(strengths, (strength) => Math.round(strength * grain))
  const seen = new Float64Array(size)
  const queue: number[] = size > 0 ? [0] : []
  const queued = new Uint8Array(size)
  if (size > 0) queued[0] = 1

  const swap = (one: number, other: number): void => {
    const [a, b] = [order[one] ?? 0, order[other] ?? 0]
    order[one] = b
    order[other] = a
    place[a] = other
    place[b] = one
  }
  const enqueue = (cell: number): void => {
    if (queued[cell] === 1) return
    queued[cell] = 1
    queue.push(cell)
  }

  /** Divides a cell by how strongly its members are tied to the cell in hand; `touched` are those who are. */
  const divide = (cell: number, touched: number[]): void => {
    const size = length[cell] ?? 0
    const end = cell + size
    touched.sort((a, b) => (seen[a] ?? 0) - (seen[b] ?? 0))
    const untouched = size - touched.length
    if (untouched === 0 && seen[touched[0] ?? 0] === seen[touched[touched.length - 1] ?? 0]) return
    // From the back, so that a member that is still to be placed is never overwritten.
    for (let i = touched.length - 1; i >= 0; i--) swap(place[touched[i] ?? 0] ?? 0, cell + untouched + i)
    const parts: number[] = []
    for (let at = cell; at < end;) {
      const degree = seen[order[at] ?? 0]
      let to = at + 1
      if (at < cell + untouched) to = cell + untouched
      else while (to < end && seen[order[to] ?? 0] === degree) to++
      for (let i = at; i < to; i++) cellOf[order[i] ?? 0] = at
      length[at] = to - at
      parts.push(at)
      at = to
    }
    // What all parts but one say, the last one says too: unless the whole was waiting, the largest may be left out.
    const largest = parts.reduce((most, part) => ((length[part] ?? 0) > (length[most] ?? 0) ? part : most))
    const leaveOut = queued[cell] === 1 ? -1 : largest
    for (const part of parts) if (part !== leaveOut) enqueue(part)
  }

  const refine = (): void => {
    for (let splitter = queue.shift(); splitter !== undefined; splitter = queue.shift()) {
      queued[splitter] = 0
      const cells = new Map<number, number[]>()
      const reached: number[] = []
      const until = splitter + (length[splitter] ?? 0)
      for (let i = splitter; i < until; i++) {
        const v = order[i] ?? 0
        for (let at = starts[v] ?? 0; at < (starts[v + 1] ?? 0); at++) {
          const other = others[at] ?? 0
          if (seen[other] === 0) reached.push(other)
          seen[other] = (seen[other] ?? 0) + (weights[at] ?? 0) + 1
        }
      }
      for (const v of reached) {
        const cell = cellOf[v] ?? 0
        if ((length[cell] ?? 0) < 2) continue
        const touched = cells.get(cell)
        if (touched === undefined) cells.set(cell, [v])
        else touched.push(v)
      }
      for (const [cell, touched] of [...cells].sort(([a], [b]) => a - b)) divide(cell, touched)
      for (const v of reached) seen[v] = 0
    }
  }

  refine()
  for (let cell = 0; cell < size; cell++) {
    const members = length[cell] ?? 0
    if (members < 2) continue
    let first = order[cell] ?? 0
    for (let i = cell + 1; i < cell + members; i++) {
      const v = order[i] ?? 0
      if (isBefore(v, first)) first = v
    }
    swap(place[first] ?? 0, cell)
    length[cell] = 1
    length[cell + 1] = members - 1
    for (let i = cell + 1; i < cell + members; i++) cellOf[order[i] ?? 0] = cell + 1
    enqueue(cell)
    refine()
  }
  return order
}
