import { statSync } from 'node:fs'
import { traces } from './power-cut.ts'
import { inFolder } from './support/ordeal.ts'
import { recordTrace, saveTrace } from './support/trace.ts'

/* Writes the traces of this folder anew, with strace: `node tests/torture/record.ts`. */
await inFolder((folder) => {
  for (const [path, synchronous] of [
    [traces.promised, 'FULL'],
    [traces.control, 'NORMAL'],
  ] as const) {
    const trace = recordTrace({ seed: 20_261_122, steps: 24, synchronous }, folder)
    saveTrace(path, trace)
    console.log(`${path}: ${trace.deeds.length} deeds, ${statSync(path).size} bytes`)
  }
  return Promise.resolve()
})
