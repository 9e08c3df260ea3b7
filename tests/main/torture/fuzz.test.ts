import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('fuzz')

test(`${short} damaged files and backups are all told`, { timeout: 600_000 }, async () => {
  const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
  expect(losses).toEqual([])
  const told = ['told at once', 'told when compared', 'backup told', 'told by its manifest']
  for (const how of told) expect(counts[how], how).toBeGreaterThan(0)
  const ends = [...told, 'unharmed'].map((how) => counts[how] ?? 0)
  expect(ends.reduce((sum, each) => sum + each)).toBe(short)
})
