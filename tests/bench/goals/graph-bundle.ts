import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, createBuilder } from 'vite'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'

const root = join(import.meta.dirname, '../../..')

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** Everything a browser fetches for this entry: the file, its static imports and their styles. */
export function filesFor(manifest: Manifest, entry: string): ReadonlySet<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`The build knows no ${name}`)
    if (seen.has(name)) return
    seen.add(name)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    chunk.imports?.forEach(visit)
  }
  visit(entry)
  return files
}

/** The scripts that these files start by name: workers, which are in no manifest. */
export function workersOf(folder: string, manifest: Manifest, files: readonly string[]): string[] {
  const chunks = new Set(Object.values(manifest).map(({ file }) => file))
  const scripts = readdirSync(join(folder, 'assets'))
    .map((name) => `assets/${name}`)
    .filter((file) => file.endsWith('.js') && !chunks.has(file))
  const code = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  return scripts.filter((file) => code.some((text) => text.includes(basename(file))))
}

const gzipped = (folder: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) /
  1_000

export interface Sizes {
  /** What the picture of a network fetches and the first screen does not, in KB (1,000 bytes) gzipped. */
  readonly graph: number
  /** The scripts that the first screen waits for, in KB (1,000 bytes) as they are. */
  readonly first: number
}

/** The app's own build of its pages, with the picture of a network in files of its own. */
export async function sizesOf(folder: string): Promise<Sizes> {
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
  const { client } = builder.environments
  if (client === undefined) throw new Error('The build has no pages')
  client.config.build.outDir = folder
  client.config.build.rolldownOptions.input = {
    index: join(root, 'renderer/index.html'),
    graph: join(root, 'tests/bench/peers/graph-view.ts'),
  }
  await builder.build(client)
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const first = filesFor(manifest, 'index.html')
  const added = [...filesFor(manifest, 'charts/network/NetworkGraph.tsx')].filter((file) => !first.has(file))
  const scripts = [...first].filter((file) => file.endsWith('.js'))
  return {
    graph: gzipped(folder, [...added, ...workersOf(folder, manifest, added)]),
    first: scripts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1_000,
  }
}

/** The peer, all of it: it has no first screen to share with. */
async function peerSize(folder: string): Promise<number> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(import.meta.dirname, '../peers/d3-view.ts') },
    },
  })
  return gzipped(
    folder,
    readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`),
  )
}

/** Goal 7. */
export async function graphBundle(): Promise<Finding> {
  const folder = mkdtempSync(join(scratch(), 'graph-bundle-'))
  try {
    const { graph: ours } = await sizesOf(join(folder, 'ours'))
    return { ours, peer: await peerSize(join(folder, 'peer')), unit: 'KB gz' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
