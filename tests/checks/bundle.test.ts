/** What is fetched before the first screen can be used, and what the picture of a network adds: neither grows unnoticed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizesOf, type Sizes } from '../bench/goals/graph-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
let sizes: Sizes
const under = process.env['NODE_ENV']
beforeAll(async () => {
  // As it is shipped: under test React would be the one for developers.
  process.env['NODE_ENV'] = 'production'
  sizes = await sizesOf(folder)
}, 60_000)
afterAll(() => {
  process.env['NODE_ENV'] = under
  rmSync(folder, { recursive: true, force: true })
})

test('the first screen waits for no more script than it needs', () => {
  // React itself is 190 of these; a component library, a router or a schema library would each be seen here.
  expect(sizes.first).toBeGreaterThan(150)
  expect(sizes.first).toBeLessThanOrEqual(365)
})

test('the picture of a network stays light', () => {
  expect(sizes.graph).toBeGreaterThan(5)
  expect(sizes.graph).toBeLessThanOrEqual(30)
})
