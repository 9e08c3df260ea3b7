import { Worker } from 'node:worker_threads'

/** How long nothing may move, in milliseconds: one step of the slowest test takes a few seconds on a busy machine. */
const patience = 120_000

// A hang in SQLite holds the thread it is in, so another one has to see it; plain JavaScript, as it is given as text.
const code = `
  const { workerData } = require('node:worker_threads')
  const { writeSync } = require('node:fs')
  const steps = new Int32Array(workerData.shared)
  for (;;) {
    const before = Atomics.load(steps, 0)
    if (Atomics.wait(steps, 1, 0, workerData.patience) !== 'timed-out') break
    if (Atomics.load(steps, 0) !== before) continue
    writeSync(2, 'LOSS  ' + workerData.name + '  hangs after step ' + before + '\\n')
    process.kill(process.pid, 'SIGKILL')
  }`

/** Ends the process, saying so, when a test does not come a step further for two minutes. */
export function watch(name: string): {
  readonly progress: (done: number) => void
  readonly stop: () => void
} {
  const shared = new SharedArrayBuffer(8)
  const steps = new Int32Array(shared)
  const worker = new Worker(code, { eval: true, workerData: { shared, patience, name } })
  worker.unref()
  return {
    progress: (done) => {
      Atomics.store(steps, 0, done)
    },
    stop: () => {
      Atomics.store(steps, 1, 1)
      Atomics.notify(steps, 1)
    },
  }
}
