import type { ExpertReading } from '../../../shared/network/expert.ts'
import type { TieGraph } from '../../../shared/network/tie-graph.ts'

/** The expert reading as plain figures. */
export type ExpertFigures = { readonly [K in keyof ExpertReading]: ExpertReading[K] }

/** Works the measures out in a worker of their own, which the answer to call stops. */
export function readInWorker(
  graph: TieGraph,
  threshold: number,
  onDone: (figures: ExpertFigures) => void,
  onFail: () => void,
): () => void {
  const worker = new Worker(new URL('./expert.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<ExpertFigures>) => {
    onDone(data)
    worker.terminate()
  })
  worker.addEventListener('error', () => {
    onFail()
    worker.terminate()
  })
  worker.postMessage({ graph, threshold })
  return () => {
    worker.terminate()
  }
}
