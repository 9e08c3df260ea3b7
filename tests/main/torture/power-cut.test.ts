import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('power-cut')

test(
  `${short} power cuts lose nothing; with synchronous = NORMAL they do`,
  { timeout: 600_000 },
  async () => {
    const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
    expect(losses).toEqual([])
    expect(counts['cuts']).toBe(short)
    expect(counts['bad with synchronous = NORMAL']).toBeGreaterThan(0)
  },
)
