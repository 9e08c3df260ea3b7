import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('disk-full')

test(
  `${short} times out of room, nothing acknowledged is lost and work goes on after`,
  { timeout: 600_000 },
  async () => {
    const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
    expect(losses).toEqual([])
    expect(counts['levels']).toBe(short)
    expect(counts['refused']).toBeGreaterThan(short / 2)
  },
)
