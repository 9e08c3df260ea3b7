import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../..')

/** Children as single files: a process that is to be killed hundreds of times should not read the source each time. */
export async function bundled<T>(
  children: Readonly<Record<string, string>>,
  work: (path: (name: string) => string) => Promise<T>,
): Promise<T> {
  // Within the project, where the packages that are not bundled are found.
  const cache = join(root, 'node_modules', '.cache', 'netwerkcoach')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'torture-'))
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: true,
        outDir: folder,
        target: 'node24',
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(children).map(([name, path]) => [name, join(root, path)])),
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    })
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    // Another user may have to run them.
    chmodSync(folder, 0o755)
    return await work((name) => join(folder, `${name}.js`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
