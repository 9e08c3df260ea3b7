import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  leftOf,
  longer,
  mostMinutes,
  paused,
  readTimer,
  setTo,
  started,
  usualTimer,
} from '../../../renderer/features/board/timer.ts'

test('runs, stands still, and goes on where it stood, also after a reload', () => {
  const running = started(setTo(5), 1_000)
  expect(leftOf(running, 61_000)).toBe(240_000)
  const still = paused(running, 61_000)
  expect(leftOf(still, 999_000)).toBe(240_000)
  expect(readTimer(JSON.stringify(running))).toEqual(running)
  expect(readTimer(JSON.stringify(still))).toEqual(still)
  expect(leftOf(started(still, 999_000), 999_000)).toBe(240_000)
})

test('when the time is up it begins anew, or gets a minute more', () => {
  const up = started(setTo(2), 0)
  expect(leftOf(up, 500_000)).toBe(0)
  expect(leftOf(longer(up, 500_000), 500_000)).toBe(60_000)
  expect(leftOf(started(up, 500_000), 500_000)).toBe(120_000)
})

test('whatever lies in the storage, it is a clock', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.nat(), (text, now) => {
      const timer = readTimer(text)
      expect(leftOf(timer, now)).toBeGreaterThanOrEqual(0)
      expect(timer.minutes).toBeLessThanOrEqual(mostMinutes)
    }),
  )
  expect(readTimer('{"minutes":1e99,"left":3}')).toEqual(usualTimer)
  expect(readTimer(null)).toEqual(usualTimer)
})
