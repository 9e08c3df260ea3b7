import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { betweennessSums, ranges } from '../../../shared/network/betweenness-sums.ts'
import type { Paths } from '../../../shared/network/betweenness-sums.ts'
import { compare } from '../compare.ts'
import type { Finding } from '../line.ts'
import { noIgraph, startIgraph } from '../peers/igraph.ts'
import { schoolNetwork } from '../school-network.ts'

/** The sums by so many workers at once, which stand ready, and added up here. */
function inWorkers(count: number) {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./betweenness-worker.ts', import.meta.url)),
  )
  return {
    sums: async ({ size, starts, others }: Paths): Promise<Float64Array> => {
      const parts = ranges(size, count).map(async (range, at): Promise<Float64Array> => {
        const worker = workers[at]
        if (worker === undefined) throw new Error('There are fewer workers than ranges')
        const answered = once(worker, 'message') as Promise<[Float64Array]>
        worker.postMessage({ paths: { size, starts, others }, ...range })
        return (await answered)[0]
      })
      const sums = new Float64Array(size)
      for (const part of await Promise.all(parts))
        part.forEach((sum, v) => {
          sums[v] = (sums[v] ?? 0) + sum
        })
      return sums
    },
    end: () => Promise.all(workers.map((worker) => worker.terminate())),
  }
}

/** Both count every pair, we from both ends. */
function check(sums: Float64Array, theirs: number): void {
  const ours = sums.reduce((total, sum) => total + sum, 0) / 2
  if (Math.abs(ours - theirs) > 1e-6 * theirs) throw new Error(`Not the same: ${ours} and ${theirs}`)
}

/** Goal 9. */
export async function betweenness({
  sizes = [300, 3_000],
  rounds = [41, 9],
}: {
  readonly sizes?: readonly [number, number]
  readonly rounds?: readonly [number, number]
} = {}): Promise<Finding> {
  const igraph = await startIgraph()
  if (igraph === null) return noIgraph
  const workers = inWorkers(2)
  try {
    let latest = 0
    const peer = async (): Promise<number> => {
      const { ms, value } = await igraph.measure('betweenness')
      latest = value
      return ms
    }
    const side = async (
      people: number,
      asOften: number,
      work: (paths: Paths) => Float64Array | Promise<Float64Array>,
    ) => {
      const network = schoolNetwork(people)
      await igraph.load(network)
      await peer()
      const found = await compare(
        { rounds: asOften, warmUps: 4 },
        async () => {
          const before = performance.now()
          const sums = await work(network)
          const took = performance.now() - before
          check(sums, latest)
          return took
        },
        peer,
      )
      console.error(
        `betweenness of ${people}: ours ${found.ours.toFixed(1)} ms, igraph ${found.peer.toFixed(1)} ms`,
      )
      return found
    }
    const alone = { ...(await side(sizes[0], rounds[0], betweennessSums)), most: 1.05 }
    const together = { ...(await side(sizes[1], rounds[1], (paths) => workers.sums(paths))), most: 0.6 }
    const ratio = (one: typeof alone): number => Number((one.ours / one.peer).toFixed(2))
    const furthest = ratio(alone) / alone.most > ratio(together) / together.most ? alone : together
    const met = [alone, together].every((one) => ratio(one) <= one.most)
    return { ours: furthest.ours, peer: furthest.peer, unit: 'ms', met }
  } finally {
    igraph.end()
    await workers.end()
  }
}
