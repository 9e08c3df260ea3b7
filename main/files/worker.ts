import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '../../shared/contract/failures.ts'
import type { FileJob, FromThread } from './jobs.ts'

// A file thread: does the one job it was started with, tells how far it is, answers, and ends. It reads the code of that
// job only: there is a thread for each.
const port = parentPort
if (port === null) throw new Error('This file runs as a thread only.')
const job = workerData as FileJob
const post = (message: FromThread, transfer: ArrayBuffer[] = []) => {
  port.postMessage(message, transfer)
}

let reported = 0
/** Tells it in steps of a hundredth at most: more would only keep the receiver busy. */
const progress = (done: number, total: number) => {
  if (total === 0 || (done < total && done - reported < total / 100)) return
  reported = done
  post({ type: 'progress', done, total })
}

try {
  if (job.kind === 'read') {
    const { readTable } = await import('./read-table.ts')
    const read = readTable(job.bytes, (share) => {
      progress(Math.round(share * 1_000), 1_000)
    })
    post({ type: 'done', value: read })
  } else if (job.kind === 'exchange') {
    const { readExchange } = await import('./exchange.ts')
    post({ type: 'done', value: readExchange(job.bytes) })
  } else if (job.kind === 'writeGraph') {
    const { graphText } = await import('./network/write-graph.ts')
    const bytes = new TextEncoder().encode(graphText(job.graph, job.format))
    post({ type: 'done', value: { bytes } }, [bytes.buffer])
  } else if (job.kind === 'write') {
    const { writeTable } = await import('./write-table.ts')
    const bytes = await writeTable(job.table, job.format)
    post({ type: 'done', value: { bytes } }, [bytes.buffer])
  } else {
    const { planJob } = await import('./plan-job.ts')
    const value = planJob(job, progress)
    post({ type: 'done', value }, value.content === null ? [] : [value.content.buffer])
  }
} catch (error) {
  // A message may quote the file: only the class and the frames go out.
  if (error instanceof Failure) post({ type: 'failure', failure: error.body })
  else if (error instanceof Error) {
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
    post({ type: 'fault', name: error.name, stack: frames.join('\n') })
  } else post({ type: 'fault', name: typeof error, stack: '' })
}
