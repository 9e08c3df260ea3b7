import { writeSync } from 'node:fs'
import { Failure } from '../../shared/contract/failures.ts'
import { openStore } from '../../main/store/open.ts'

/*
 * Opens the store in the folder it is given, says how that went on its output, and keeps it until its input ends.
 */
const dataFolder = process.argv[2]
if (dataFolder === undefined) throw new Error('Say which folder')
const started = performance.now()
try {
  const store = openStore({ dataFolder, holder: `test ${String(process.pid)}` })
  writeSync(1, `${JSON.stringify({ opened: true })}\n`)
  process.stdin.resume().on('end', () => {
    store.close()
  })
} catch (error) {
  const failure = error instanceof Failure ? error.body : String(error)
  writeSync(1, `${JSON.stringify({ opened: false, failure, ms: performance.now() - started })}\n`)
}
