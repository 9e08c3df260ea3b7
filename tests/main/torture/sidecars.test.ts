import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('sidecars')

test(`what lay beside ${short} other moments of the file is not adopted`, { timeout: 600_000 }, async () => {
  const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
  expect(losses).toEqual([])
  expect(counts['kept out']).toBeGreaterThan(short / 10)
  expect(counts['told']).toBeGreaterThan(short / 10)
})
