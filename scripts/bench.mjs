/** `npm run bench [number...]`: our figures beside the peers', one line for each goal. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled } from './lib/ensure.mjs'
import { Plain } from './lib/node.mjs'
import { root } from './lib/paths.mjs'

const asked = process.argv.slice(2)
try {
  const node = ensureInstalled()
  ensureBuilt(node)
  const bench = join(root, 'tests', 'bench', 'bench.ts')
  process.exitCode = spawnSync(node, [bench, ...asked], { cwd: root, stdio: 'inherit' }).status ?? 1
} catch (error) {
  if (!(error instanceof Plain)) throw error
  console.error(error.message)
  process.exitCode = 1
}
