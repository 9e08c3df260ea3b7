import { parentPort, workerData } from 'node:worker_threads'
import type { StoreOptions } from '../store/open.ts'
import { serve } from '../store/serve.ts'
import { services } from './index.ts'

/** The store's thread: the file, and everything that may be asked of it. */
if (parentPort === null) throw new Error('This runs in a thread of its own')
serve(parentPort, workerData as StoreOptions, services)
