import { Worker } from 'node:worker_threads'
import { fail, Failure } from '../../shared/contract/failures.ts'
import { workerUrl } from '../worker-url.ts'
import type { DoneOf, FileJob, FromThread } from './jobs.ts'

export interface RunOptions {
  readonly onProgress?: (done: number, total: number) => void
  /** Stops the thread; the run then rejects with CANCELLED. */
  readonly signal?: AbortSignal
  /** How long a job may take; the thread is stopped after it. */
  readonly timeLimit?: number
  /** Only tests give less. */
  readonly memoryLimit?: number
}

/** Longest a file may take: what needs more is not a table for one network. */
const timeLimit = 120_000
/** Megabytes of heap: twice what the largest table allowed was seen to need. */
const memoryLimit = 512

/** At most two files at once, so that a pile of files does not take the whole machine; the others wait their turn. */
const mostAtOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function turn(signal: AbortSignal | undefined): Promise<void> {
  if (running < mostAtOnce) {
    running += 1
    return
  }
  await new Promise<void>((resolve, reject) => {
    const go = () => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }
    const stop = () => {
      waiting.splice(waiting.indexOf(go), 1)
      reject(fail('CANCELLED'))
    }
    signal?.addEventListener('abort', stop, { once: true })
    waiting.push(go)
  })
}

function leave(): void {
  const next = waiting.shift()
  if (next === undefined) running -= 1
  else next()
}

/** A thread that broke without a word for the coach. */
export class FileThreadFault extends Error {
  constructor(name: string, stack: string) {
    super('A file thread broke')
    this.name = name
    this.stack = `${name}\n${stack}`
  }
}

/**
 * Does one job in a thread of its own. Rejects with the Failure the job ended in, CANCELLED when `signal` aborts,
 * FILE_UNREADABLE `tooLarge` when it runs out of time or memory, FileThreadFault when it breaks. Always settles.
 */
export async function runJob<J extends FileJob>(job: J, options: RunOptions = {}): Promise<DoneOf<J>> {
  const { signal } = options
  if (signal?.aborted === true) throw fail('CANCELLED')
  await turn(signal)
  try {
    return await runThread(job, options)
  } finally {
    leave()
  }
}

const tooLarge = () => fail('FILE_UNREADABLE', { reason: 'tooLarge', row: null, column: null })

async function runThread<J extends FileJob>(job: J, options: RunOptions): Promise<DoneOf<J>> {
  const { signal, onProgress } = options
  const outcome = Promise.withResolvers<DoneOf<J>>()
  const worker = new Worker(workerUrl('files-worker'), {
    name: 'files',
    workerData: job,
    // The bytes go to the thread for good: the main thread keeps nothing of the file.
    transferList: job.kind === 'read' || job.kind === 'exchange' ? [job.bytes.buffer] : [],
    resourceLimits: {
      maxOldGenerationSizeMb: options.memoryLimit ?? memoryLimit,
      maxYoungGenerationSizeMb: 32,
    },
  })
  worker.on('message', (message: FromThread) => {
    switch (message.type) {
      case 'progress':
        onProgress?.(message.done, message.total)
        break
      case 'done':
        // The thread answers a job with what that job makes: the one place where the type crosses.
        outcome.resolve(message.value as DoneOf<J>)
        break
      case 'failure':
        outcome.reject(new Failure(message.failure))
        break
      case 'fault':
        outcome.reject(new FileThreadFault(message.name, message.stack))
    }
  })
  worker.on('error', (error: Error & { code?: string }) => {
    outcome.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : error)
  })
  worker.on('exit', () => {
    // After an answer this changes nothing; without one it is the answer.
    outcome.reject(new FileThreadFault('FileThreadEnded', ''))
  })
  const stop = () => {
    outcome.reject(fail('CANCELLED'))
  }
  signal?.addEventListener('abort', stop, { once: true })
  const patience = setTimeout(() => {
    outcome.reject(tooLarge())
  }, options.timeLimit ?? timeLimit)
  try {
    return await outcome.promise
  } finally {
    clearTimeout(patience)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
