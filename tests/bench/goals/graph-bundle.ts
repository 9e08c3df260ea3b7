import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { out } from '../hosts.ts'
import type { Finding } from '../line.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly isEntry?: boolean
}
type Manifest = Readonly<Record<string, Chunk>>

/** Everything a browser fetches for this entry: the file, its static imports and their styles. */
function filesFor(
  manifest: Manifest,
  entry: string,
  found = new Set<string>(),
  seen = new Set<string>(),
): Set<string> {
  const chunk = manifest[entry]
  if (chunk === undefined) throw new Error(`The build knows no ${entry}`)
  if (seen.has(entry)) return found
  seen.add(entry)
  for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file)
  for (const other of chunk.imports ?? []) filesFor(manifest, other, found, seen)
  return found
}

/** Scripts that are no chunk of the page: workers, which a file starts by their name. */
function workersIn(folder: string, manifest: Manifest, files: Iterable<string>): string[] {
  const chunks = new Set(Object.values(manifest).map(({ file }) => file))
  const scripts = readdirSync(join(folder, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((file) => file.endsWith('.js') && !chunks.has(file))
  const code = [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  return scripts.filter((file) => code.some((text) => text.includes(basename(file))))
}

/** What the screen with the graph fetches that the first screen did not: file and size in KB (1,000 bytes) gzipped. */
export function graphFiles(build = out): { readonly file: string; readonly size: number }[] {
  const folder = join(build, 'renderer')
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const first = filesFor(manifest, 'index.html')
  const all = filesFor(manifest, 'features/ties/TiesPage.tsx')
  const added = [...all].filter((file) => !first.has(file))
  return [...added, ...workersIn(folder, manifest, added)].map((file) => ({
    file,
    size: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1_000,
  }))
}

/** Goal 7. */
export function graphBundle(): Promise<Finding> {
  const files = graphFiles()
  return Promise.resolve({ ours: files.reduce((sum, { size }) => sum + size, 0), peer: null, unit: 'KB gz' })
}
