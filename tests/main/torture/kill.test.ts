import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('kill')

test(`${short} kills lose no acknowledged change and leave no half one`, { timeout: 600_000 }, async () => {
  const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
  expect(losses).toEqual([])
  expect(counts['kills']).toBe(short)
  expect(counts['acknowledged']).toBeGreaterThan(short)
  expect(counts['while opening']).toBeGreaterThan(0)
})
