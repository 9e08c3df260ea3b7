import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from '../../support/built.ts'
import { type BuiltName, builtPath, builtVariable } from '../../support/built-path.ts'

/** Children as single files: a process that is to be killed hundreds of times should not read the source each time. */
export async function bundled<T>(work: (path: (name: BuiltName) => string) => Promise<T>): Promise<T> {
  // The short tests are part of a run that built them already.
  if (process.env[builtVariable] !== undefined) return work(builtPath)
  const folder = await buildAll()
  try {
    return await work((name) => join(folder, `${name}.js`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
