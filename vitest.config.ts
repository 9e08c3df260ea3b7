import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// The threads and processes that tests start run from source: what Node makes of it is kept, so that only the first of
// each reads it anew.
process.env['NODE_COMPILE_CACHE'] ??= join(
  import.meta.dirname,
  'node_modules',
  '.cache',
  'netwerkcoach',
  'compiled',
)

export default defineConfig({
  test: {
    // As many as the smallest machine this runs on has cores.
    maxWorkers: 2,
    projects: [
      {
        // Functions of their arguments: nothing a file does reaches the next, so they share what they have imported.
        test: {
          name: 'pure',
          include: ['tests/{shared,renderer}/**/*.test.{ts,tsx}'],
          pool: 'threads',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Files on the disk, threads, sockets: a process for each file of tests.
        test: {
          name: 'store',
          include: ['tests/{main,checks,electron}/**/*.test.{ts,tsx}'],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
