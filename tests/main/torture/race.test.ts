import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('race')

test(
  `${short} races of two hosts have one winner each, and the other is told who`,
  { timeout: 600_000 },
  async () => {
    const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
    expect(losses).toEqual([])
    expect(counts['races']).toBe(short)
    expect(counts['acknowledged']).toBe(short)
  },
)
