import { existsSync } from 'node:fs'

/** The threads of the app, and where their code stands when nothing is bundled. */
const unbuilt = {
  'store-worker': './services/store-worker.ts',
  'files-worker': './files/worker.ts',
  'bundle-worker': './keeping/bundle/worker.ts',
  'backups-worker': './keeping/backups/worker.ts',
} as const
export type WorkerName = keyof typeof unbuilt

/**
 * Where a thread's code is: beside the source when run unbuilt, beside the bundled entries otherwise. (A bundler may
 * move this module one folder down into a shared chunk, hence the second place.)
 */
export function workerUrl(name: WorkerName): URL {
  if (import.meta.url.endsWith('.ts')) return new URL(unbuilt[name], import.meta.url)
  const beside = new URL(`./${name}.js`, import.meta.url)
  return existsSync(beside) ? beside : new URL(`../${name}.js`, import.meta.url)
}
