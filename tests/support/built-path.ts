import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { WorkerName } from '../../main/worker-url.ts'

/** Every thread and process that a test starts, by the name of its file when it is built. */
export type BuiltName =
  | WorkerName
  | 'broken-worker'
  | 'small-worker'
  | 'looking-child'
  | 'opening-child'
  | 'torture-host'
  | 'torture-kill'
  | 'torture-looking'
  | 'torture-worker'

/** Says in which folder a run of the tests built them before it began (run.ts). */
export const builtVariable = 'NETWERKCOACH_TESTS_BUILT'

/** Where one of them is, in a run of the tests. */
export function builtPath(name: BuiltName): string {
  const folder = process.env[builtVariable]
  if (folder === undefined) throw new Error('Nothing was built for this run')
  return join(folder, `${name}.js`)
}
export const builtUrl = (name: BuiltName): URL => pathToFileURL(builtPath(name))
