import { parentPort } from 'node:worker_threads'
import { betweennessSums } from '../../../shared/network/betweenness-sums.ts'
import type { Paths } from '../../../shared/network/betweenness-sums.ts'

/** A range of the sums, as a page's worker would make it. */
parentPort?.on('message', ({ paths, first, last }: { paths: Paths; first: number; last: number }) => {
  const sums = betweennessSums(paths, first, last)
  parentPort?.postMessage(sums, [sums.buffer])
})
