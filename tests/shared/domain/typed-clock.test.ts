import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockAt } from '../../../shared/domain/clock.ts'
import { typedClock } from '../../../shared/domain/typed-clock.ts'

describe('a time that was typed', () => {
  it.each([
    ['13:30', '13:30'],
    [' 13.30 ', '13:30'],
    ['13u30', '13:30'],
    ['13h30', '13:30'],
    ['1330', '13:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['9 uur', '09:00'],
    ['9.05 uur', '09:05'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('is read from “%s”', (text, clock) => {
    expect(typedClock(text)).toBe(clock)
  })

  it.each(['', '24:00', '12:60', '9:5', 'half tien', '13:30:00', '-1', '123456', '1 2'])(
    'is not made out of “%s”',
    (text) => {
      expect(typedClock(text)).toBeNull()
    },
  )

  it('comes back as it was stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), (minutes) => {
        const { clock } = clockAt(minutes)
        expect(typedClock(clock)).toBe(clock)
        expect(typedClock(clock.replace(':', ''))).toBe(clock)
      }),
    )
  })
})
