import { parentPort, workerData } from 'node:worker_threads'
import { failureOf } from '../../store/problems.ts'
import { faultOf } from '../../store/protocol.ts'
import { createDisk } from '../../store/steps.ts'
import { type FromThread, type Job, NotEqual } from './jobs.ts'
import { doJob } from './work.ts'

// A backup thread: does the one job it was started with, answers, and ends.
const port = parentPort
if (port === null) throw new Error('This file runs as a thread only.')
const post = (message: FromThread) => {
  port.postMessage(message)
}

try {
  post({ type: 'done', value: await doJob(workerData as Job, createDisk()) })
} catch (error) {
  // A message may quote a name: only the class, the code and the frames go out.
  const failure = failureOf(error)
  if (failure !== null) post({ type: 'failure', failure: failure.body })
  else post(error instanceof NotEqual ? { type: 'notEqual' } : { type: 'fault', fault: faultOf(error) })
}
