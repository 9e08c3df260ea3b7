import { expect, test } from 'vitest'
import { seed, testCalled } from '../../torture/tests.ts'

const { short, load } = testCalled('replaced')

test(
  `${short} files taken away while they were open lose neither version`,
  { timeout: 600_000 },
  async () => {
    const { counts, losses } = await (await load()).run({ count: short, seed, report: () => undefined })
    expect(losses).toEqual([])
    expect(counts['trials']).toBe(short)
    expect(counts['changes refused']).toBeGreaterThan(0)
  },
)
