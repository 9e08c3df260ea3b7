import { Worker } from 'node:worker_threads'
import { fail, Failure } from '../../../shared/contract/failures.ts'
import { FileThreadFault } from '../../files/run-job.ts'
import { workerUrl } from '../../worker-url.ts'
import { unreadable } from './format.ts'
import type { BundleJob, DoneOf, FromThread } from './jobs.ts'

export interface RunOptions {
  /** Stops the thread; the run then rejects with CANCELLED. */
  readonly signal?: AbortSignal | undefined
  /** Only tests give less. */
  readonly timeLimit?: number
  readonly memoryLimit?: number
}

/** Milliseconds a bundle may take, and megabytes of heap; what comes out of it is bounded by itself. */
const timeLimit = 120_000
const memoryLimit = 512

/** One at a time: each may take a few hundred megabytes. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Does one job in a thread of its own. Rejects with the Failure the job ended in, CANCELLED when `signal` aborts,
 * FILE_UNREADABLE `tooLarge` when it runs out of time or memory, FileThreadFault when it breaks. Always settles.
 */
export function runBundleJob<J extends BundleJob>(job: J, options: RunOptions = {}): Promise<DoneOf<J>> {
  const turn = last.then(() => runThread(job, options))
  last = turn.catch(() => null)
  return turn
}

async function runThread<J extends BundleJob>(job: J, options: RunOptions): Promise<DoneOf<J>> {
  const { signal } = options
  if (signal?.aborted === true) throw fail('CANCELLED')
  const outcome = Promise.withResolvers<DoneOf<J>>()
  const worker = new Worker(workerUrl('bundle-worker'), {
    name: 'bundle',
    workerData: job,
    // The bytes go to the thread for good: the main thread keeps nothing of the file.
    transferList:
      job.kind === 'read' ? [job.bytes.buffer] : job.content.tables.map(({ lines }) => lines.buffer),
    resourceLimits: {
      maxOldGenerationSizeMb: options.memoryLimit ?? memoryLimit,
      maxYoungGenerationSizeMb: 32,
    },
  })
  worker.on('message', (message: FromThread) => {
    switch (message.type) {
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
    outcome.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? unreadable('tooLarge') : error)
  })
  worker.on('exit', () => {
    // After an answer this changes nothing; without one it is the answer.
    outcome.reject(new FileThreadFault('BundleThreadEnded', ''))
  })
  const stop = () => {
    outcome.reject(fail('CANCELLED'))
  }
  signal?.addEventListener('abort', stop, { once: true })
  const patience = setTimeout(() => {
    outcome.reject(unreadable('tooLarge'))
  }, options.timeLimit ?? timeLimit)
  try {
    return await outcome.promise
  } finally {
    clearTimeout(patience)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
