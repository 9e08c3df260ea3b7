/** `npm run torture [name...] [--short] [--seed n] [--count n]`: what the store must survive, many times over; a line for each test. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled } from './lib/ensure.mjs'
import { Plain } from './lib/node.mjs'
import { root } from './lib/paths.mjs'

const asked = process.argv.slice(2)
try {
  const node = ensureInstalled()
  ensureBuilt(node)
  const torture = join(root, 'tests', 'torture', 'torture.ts')
  process.exitCode = spawnSync(node, [torture, ...asked], { cwd: root, stdio: 'inherit' }).status ?? 1
} catch (error) {
  if (!(error instanceof Plain)) throw error
  console.error(error.message)
  process.exitCode = 1
}
