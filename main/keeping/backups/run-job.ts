import { Worker } from 'node:worker_threads'
import { Failure, fail } from '../../../shared/contract/failures.ts'
import { StoreFault } from '../../store/protocol.ts'
import { workerUrl } from '../../worker-url.ts'
import { type FromThread, type JobName, type Jobs, NotEqual } from './jobs.ts'

/** Longest a job may take, milliseconds; what takes longer hangs. */
const timeLimit = 10 * 60_000
/** Megabytes of heap; pages of SQLite and the memory of scrypt come on top. */
const memoryLimit = 512

/**
 * Does one job in a thread of its own. Rejects with the Failure it ended in, NotEqual, a StoreFault (class and code,
 * no message), or CANCELLED when `signal` aborts. Always settles.
 */
export async function runJob<N extends JobName>(
  name: N,
  input: Jobs[N]['input'],
  signal?: AbortSignal,
): Promise<Jobs[N]['done']> {
  if (signal?.aborted === true) throw fail('CANCELLED')
  const outcome = Promise.withResolvers<Jobs[N]['done']>()
  const worker = new Worker(workerUrl('backups-worker'), {
    name: 'backups',
    workerData: { name, input },
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit, maxYoungGenerationSizeMb: 32 },
  })
  worker.on('message', (message: FromThread) => {
    switch (message.type) {
      case 'done':
        // The thread answers a job with what that job makes: the one place where the type crosses.
        outcome.resolve(message.value)
        break
      case 'failure':
        outcome.reject(new Failure(message.failure))
        break
      case 'notEqual':
        outcome.reject(new NotEqual())
        break
      case 'fault':
        outcome.reject(new StoreFault(message.fault))
    }
  })
  const broken = (kind: string) => new StoreFault({ kind, code: null, frames: [] })
  worker.on('error', (error) => {
    outcome.reject(error)
  })
  worker.on('exit', () => {
    // After an answer this changes nothing; without one it is the answer.
    outcome.reject(broken('BackupThreadEnded'))
  })
  const stop = () => {
    outcome.reject(fail('CANCELLED'))
  }
  signal?.addEventListener('abort', stop, { once: true })
  const patience = setTimeout(() => {
    outcome.reject(broken('BackupThreadTooSlow'))
  }, timeLimit)
  try {
    return await outcome.promise
  } finally {
    clearTimeout(patience)
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
