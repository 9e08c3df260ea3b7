import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { BuiltName } from './built-path.ts'

const root = join(import.meta.dirname, '../..')

/** Every thread and process that a test starts, by the name of its file when it is built. */
const entries: Readonly<Record<BuiltName, string>> = {
  'store-worker': 'main/services/store-worker.ts',
  'files-worker': 'main/files/worker.ts',
  'bundle-worker': 'main/keeping/bundle/worker.ts',
  'backups-worker': 'main/keeping/backups/worker.ts',
  'broken-worker': 'tests/support/broken-worker.ts',
  'small-worker': 'tests/support/small-worker.ts',
  'looking-child': 'tests/support/looking-child.ts',
  'opening-child': 'tests/support/opening-child.ts',
  'torture-host': 'tests/torture/children/host.ts',
  'torture-kill': 'tests/torture/children/kill.ts',
  'torture-looking': 'tests/torture/children/looking.ts',
  'torture-worker': 'tests/torture/children/worker.ts',
}

/**
 * Makes them all, from the source as it is now, in a new folder: what is started hundreds of times should not read two
 * hundred files of source each time. The caller removes the folder.
 */
export async function buildAll(): Promise<string> {
  // Within the project, where the packages that are not bundled are found.
  const cache = join(root, 'node_modules', '.cache', 'netwerkcoach')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'tests-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  // Another user may have to run them.
  chmodSync(folder, 0o755)
  return folder
}
