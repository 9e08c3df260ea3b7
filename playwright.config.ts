import { defineConfig } from '@playwright/test'
import { join } from 'node:path'
import { browserOptions } from './tests/support/chromium.ts'

// The host starts once for nearly every test: what Node makes of its code is kept.
process.env['NODE_COMPILE_CACHE'] ??= join(
  import.meta.dirname,
  'node_modules',
  '.cache',
  'netwerkcoach',
  'compiled',
)

// Hosts, tests and windows are in one place: on a machine in another the day would be another for an hour or two.
const timezoneId = 'Europe/Amsterdam'
process.env['TZ'] = timezoneId

export default defineConfig({
  testDir: 'tests/e2e',
  // As many as the smallest machine this runs on has cores.
  workers: 2,
  // A test that passes only the second time is told loudly by scripts/test.mjs; it stops nobody on a noisy machine.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    locale: 'nl-NL',
    timezoneId,
    viewport: { width: 1280, height: 860 },
    trace: 'off',
    launchOptions: await browserOptions(),
  },
})
