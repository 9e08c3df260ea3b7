import type { LayoutInput } from './layout.ts'

export interface LayoutJob {
  readonly job: number
  readonly input: LayoutInput
}
export interface LayoutAnswer {
  readonly job: number
  readonly places: Float32Array<ArrayBuffer>
}

interface Waiting {
  readonly resolve: (places: Float32Array) => void
  readonly reject: (reason: Error) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let jobs = 0

/** Lays a network out in the worker: where everybody is drawn, x and y in turn. Rejects when the worker fails. */
export function layOutInWorker(input: LayoutInput): Promise<Float32Array> {
  const running = worker ?? start()
  worker = running
  jobs += 1
  const job: LayoutJob = { job: jobs, input }
  return new Promise((resolve, reject) => {
    waiting.set(job.job, { resolve, reject })
    running.postMessage(job)
  })
}

/**
 * Starts the worker before anybody needs it and lets it lay out a small ring: for thirty people starting and
 * warming up take longer than the layout itself.
 */
export function warmLayout(): void {
  const people = 12
  const ends = Uint32Array.from({ length: 2 * people }, (_, at) => ((at + 1) >> 1) % people)
  // What goes amiss here is told when somebody asks for a picture.
  layOutInWorker({ people, ends, strengths: new Float32Array(people).fill(0.5) }).catch(() => undefined)
}

function start(): Worker {
  const started = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    waiting.get(data.job)?.resolve(data.places)
    waiting.delete(data.job)
  })
  started.addEventListener('error', () => {
    // The next question starts a new worker; those that were waiting hear that this one is gone.
    started.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error('The layout worker stopped'))
    waiting.clear()
  })
  return started
}
