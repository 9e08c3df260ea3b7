import { expect, it } from 'vitest'
import { mostOwnIndicators } from '../../../shared/domain/monitoring.ts'
import { mostOwn } from '../../../renderer/features/monitoring/limits.ts'

it('a round has room for as many own indicators as the store takes', () => {
  expect(mostOwn).toBe(mostOwnIndicators)
})
