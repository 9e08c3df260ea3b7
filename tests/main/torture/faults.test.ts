import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('faults')

test(
  `${short} calls to the disk that fail leave what was or what was meant`,
  { timeout: 600_000 },
  async () => {
    const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
    expect(losses).toEqual([])
    expect(counts['points']).toBe(short)
  },
)
