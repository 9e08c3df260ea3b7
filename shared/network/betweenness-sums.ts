import type { Neighbours } from './neighbours.ts'

/** What the sums need of a network; plain arrays, also when they come out of a message. */
export type Paths = Pick<Neighbours, 'size' | 'starts' | 'others'>

/**
 * For everybody, the shortest paths that start at positions `first` up to, not including, `last` and go through them:
 * each pair's paths count for 1 together. Without state, so that workers can take a range each; the sums over all
 * ranges add up to the whole, in which every pair is counted from both ends. (Brandes 2001, unweighted.)
 */
export function betweennessSums(
  { size, starts, others }: Paths,
  first = 0,
  last = size,
): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(size)
  const unseen = size + 1
  const distance = new Int32Array(size).fill(unseen)
  const paths = new Float64Array(size)
  // (1 + what passes through w) / the number of paths to w: what each path into w hands on.
  const handsOn = new Float64Array(size)
  // The steps away from the source, grouped by who takes them, in the order of the queue. Both lists have one place to
  // spare: the loop below writes first and then decides whether it counts.
  const queue = new Int32Array(size + 1)
  const steps = new Int32Array(others.length + 1)
  const stepsEnd = new Int32Array(size)

  for (let source = first; source < last; source++) {
    queue[0] = source
    distance[source] = 0
    paths[source] = 1
    let tail = 1
    let stepped = 0
    for (let head = 0; head < tail; head++) {
      const v = queue[head] ?? 0
      const here = distance[v] ?? 0
      const further = here + 1
      const pathsTo = paths[v] ?? 0
      const end = starts[v + 1] ?? 0
      for (let at = starts[v] ?? 0; at < end; at++) {
        const w = others[at] ?? 0
        const there = distance[w] ?? 0
        // Whether w is further away than v, and whether it had not been seen: 1 or 0, by the sign. Without branches,
        // which no processor can guess here; it saves an eighth of the time.
        const isStep = (here - there) >>> 31
        const isNew = (further - there) >>> 31
        steps[stepped] = w
        stepped += isStep
        queue[tail] = w
        tail += isNew
        distance[w] = there - ((there - further) & -isNew)
        paths[w] = (paths[w] ?? 0) + pathsTo * isStep
      }
      stepsEnd[head] = stepped
    }
    for (let head = tail - 1; head > 0; head--) {
      const v = queue[head] ?? 0
      const begin = stepsEnd[head - 1] ?? 0
      let passed = 0
      for (let at = begin; at < stepped; at++) passed += handsOn[steps[at] ?? 0] ?? 0
      stepped = begin
      const pathsTo = paths[v] ?? 0
      const through = passed * pathsTo
      handsOn[v] = (1 + through) / pathsTo
      sums[v] = (sums[v] ?? 0) + through
      distance[v] = unseen
      paths[v] = 0
    }
    distance[source] = unseen
    paths[source] = 0
  }
  return sums
}

/** The positions in so many ranges of about the same number, for as many workers. */
export function ranges(size: number, workers: number): readonly { first: number; last: number }[] {
  return Array.from({ length: workers }, (_, i) => ({
    first: Math.floor((i * size) / workers),
    last: Math.floor(((i + 1) * size) / workers),
  })).filter(({ first, last }) => last > first)
}
