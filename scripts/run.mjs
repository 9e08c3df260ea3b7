/** `npm run build` and `npm run format`: one tool each, with the project's own Node. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, ensureInstalled } from './lib/ensure.mjs'
import { Plain } from './lib/node.mjs'
import { modules, root } from './lib/paths.mjs'

const tasks = {
  build: (node) => {
    build(node)
    return 0
  },
  format: (node) =>
    spawnSync(node, [join(modules, 'oxfmt', 'bin', 'oxfmt'), '.'], {
      cwd: root,
      stdio: 'inherit',
    }).status ?? 1,
}

const task = tasks[process.argv[2] ?? '']
if (task === undefined) {
  console.error(`node scripts/run.mjs ${Object.keys(tasks).join('|')}`)
  process.exit(2)
}
try {
  process.exitCode = task(ensureInstalled())
} catch (error) {
  if (!(error instanceof Plain)) throw error
  console.error(error.message)
  process.exitCode = 1
}
