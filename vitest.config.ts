import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './tests/support/long-first.ts'

export default defineConfig({
  test: {
    // As many as the smallest machine this runs on has cores.
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
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
        // Files on the disk, threads, sockets: two processes, which each keep what they have imported for the next file.
        resolve: {
          alias: [
            {
              find: /^.*\/worker-url\.ts$/u,
              replacement: join(import.meta.dirname, 'tests/support/worker-url.ts'),
            },
          ],
        },
        test: {
          name: 'store',
          include: ['tests/{main,checks,electron}/**/*.test.{ts,tsx}'],
          pool: 'forks',
          isolate: false,
          globalSetup: ['tests/support/run.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
