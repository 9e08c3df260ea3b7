import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('backup-days')

test(`${short} days of backups keep a good one, and none too long`, { timeout: 600_000 }, async () => {
  const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
  expect(losses).toEqual([])
  expect(counts['days']).toBe(short)
  expect(counts['backups']).toBeGreaterThan(short)
  expect(counts['clock jumps']).toBeGreaterThan(3)
})
