import { expect, test } from 'vitest'
import { run } from '../../torture/erase.ts'
import { seed } from '../../torture/tests.ts'

test('nothing of forty people stays in any file, nor comes back', { timeout: 120_000 }, async () => {
  const { counts, losses } = await run({ count: 40, seed, report: () => undefined })
  expect(losses).toEqual([])
  expect(counts['people']).toBe(40)
  expect(counts['steps taken back']).toBeGreaterThan(20)
})
