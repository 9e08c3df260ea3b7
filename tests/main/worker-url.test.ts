import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Here the threads are built ones (tests/support/run.ts), so this is asked of a process that runs the source. */
test('unbuilt, every thread of the app is where it is looked for', () => {
  const url = JSON.stringify(join(import.meta.dirname, '../../main/worker-url.ts'))
  const names = ['store-worker', 'files-worker', 'bundle-worker', 'backups-worker']
  const script = `import { workerUrl } from ${url}; console.log(JSON.stringify(${JSON.stringify(names)}.map((name) => workerUrl(name).href)))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(stderr)
  const paths = (JSON.parse(stdout) as string[]).map((href) => fileURLToPath(href))
  expect(paths.filter((path) => !path.endsWith('.ts') || !existsSync(path))).toEqual([])
  expect(new Set(paths).size).toBe(names.length)
})
