import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('read-only')

test(`${short} combinations of rights of another user`, { timeout: 600_000 }, async ({ skip }) => {
  const { counts, losses, left } = await (await load()).run({ count: short, seed, report: () => undefined })
  expect(losses).toEqual([])
  if (left !== undefined) skip(left)
  expect(counts['combinations']).toBe(short)
  expect(counts['seen and not changed']).toBeGreaterThan(short / 3)
})
