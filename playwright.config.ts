import { defineConfig } from '@playwright/test'
import { browserOptions } from './tests/support/chromium.ts'

export default defineConfig({
  testDir: 'tests/e2e',
  // As many as the smallest machine this runs on has cores.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 860 },
    trace: 'off',
    launchOptions: await browserOptions(),
  },
})
