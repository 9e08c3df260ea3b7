import type { WorkerName } from '../../main/worker-url.ts'
import { builtUrl } from './built-path.ts'

/** Stands in for main/worker-url.ts (vitest.config.ts): the same threads, built for this run. */
export const workerUrl = (name: WorkerName): URL => builtUrl(name)
