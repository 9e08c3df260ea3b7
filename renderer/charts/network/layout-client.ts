import type { Laid, LayoutInput } from './layout-input.ts'

export interface LayoutJob {
  readonly job: number
  readonly input: LayoutInput
}
export interface LayoutAnswer {
  readonly job: number
  /** False for the rough first picture of a large network; the still one follows. */
  readonly isStill: boolean
  readonly laid: Laid
}

interface Waiting {
  readonly onRough: (laid: Laid) => void
  readonly resolve: (laid: Laid) => void
  readonly reject: (reason: Error) => void
}

/** A layout that was asked for. */
export interface Asked {
  /** Rejects when the worker fails. */
  readonly still: Promise<Laid>
  /** Tells the rough first places of a large network, also when they came before this was asked; answers how to stop. */
  readonly whenRough: (tell: (laid: Laid) => void) => () => void
}

const waiting = new Map<number, Waiting>()
/** So many pictures are remembered: going back to what was seen a moment ago costs nothing. */
const remembered = 4
const known = new Map<string, Asked>()
let worker: Worker | null = null
let jobs = 0

/**
 * Lays a network out in the worker. A large one is told roughly first, so that there is something to see at once.
 * Rejects when the worker fails.
 */
export function layOutInWorker(
  input: LayoutInput,
  onRough: (laid: Laid) => void = () => undefined,
): Promise<Laid> {
  const running = worker ?? start()
  worker = running
  jobs += 1
  const job: LayoutJob = { job: jobs, input }
  return new Promise((resolve, reject) => {
    waiting.set(job.job, { onRough, resolve, reject })
    running.postMessage(job)
  })
}

/**
 * The same, asked for by what it is of: again costs nothing, so that whoever draws may ask before there is anything to
 * draw on, and the worker is busy while the page is built. `signature`: the same one gives the same places.
 */
export function layOutOnce(signature: string, input: LayoutInput): Asked {
  const before = known.get(signature)
  known.delete(signature)
  const asked = before ?? ask(input)
  known.set(signature, asked)
  for (const oldest of known.keys()) {
    if (known.size <= remembered) break
    known.delete(oldest)
  }
  if (before === undefined)
    asked.still.catch(() => {
      // Who asks again gets a new try; who asked hears of it.
      if (known.get(signature) === asked) known.delete(signature)
    })
  return asked
}

function ask(input: LayoutInput): Asked {
  let rough: Laid | null = null
  const listeners = new Set<(laid: Laid) => void>()
  const still = layOutInWorker(input, (laid) => {
    rough = laid
    for (const tell of listeners) tell(laid)
  })
  return {
    still,
    whenRough: (tell) => {
      if (rough !== null) tell(rough)
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
      }
    },
  }
}

/**
 * Starts the worker before anybody needs it and lets it lay out a small ring: for thirty people starting and
 * warming up take longer than the layout itself.
 */
export function warmLayout(): void {
  const people = 12
  const ends = Uint32Array.from({ length: 2 * people }, (_, at) => ((at + 1) >> 1) % people)
  // What goes amiss here is told when somebody asks for a picture.
  const strengths = new Float32Array(people).fill(0.5)
  layOutInWorker({ people, ends, strengths, way: { kind: 'free' } }).catch(() => undefined)
}

function start(): Worker {
  const started = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    const asked = waiting.get(data.job)
    if (!data.isStill) asked?.onRough(data.laid)
    else {
      asked?.resolve(data.laid)
      waiting.delete(data.job)
    }
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
