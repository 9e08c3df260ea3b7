import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  around,
  millimetreAt,
  movedBy,
  placeAt,
  takenBy,
} from '../../../renderer/features/monitoring/enter/on-line.ts'
import { markLine, markX } from '../../../renderer/charts/mark-line/geometry.ts'

const box = { left: 300, width: 420 }
/** Where the drawing puts a place, on the screen. */
const drawnAt = (place: number): number =>
  box.left + ((markX(place) + around.beside) / (markLine.length + 2 * around.beside)) * box.width

describe('a pointer on the line', () => {
  test('pressing on a mark means the place where it is drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (place) => {
        expect(placeAt(drawnAt(place), box)).toBe(place)
        expect(millimetreAt(drawnAt(place), box)).toBeCloseTo(place)
      }),
    )
  })

  test('beside the line is at its end', () => {
    expect(placeAt(0, box)).toBe(0)
    expect(placeAt(5_000, box)).toBe(100)
    expect(placeAt(300, { left: 300, width: 0 })).toBe(0)
  })

  test('a press takes the mark it is on, and else the chosen one', () => {
    const places = { now: 40, desired: 70 }
    expect(takenBy(41, places, 'desired')).toEqual({ kind: 'now', isOnMark: true })
    expect(takenBy(69, places, 'now')).toEqual({ kind: 'desired', isOnMark: true })
    expect(takenBy(55, places, 'now')).toEqual({ kind: 'now', isOnMark: false })
    expect(takenBy(55, { now: null, desired: null }, 'desired')).toEqual({ kind: 'desired', isOnMark: false })
    // Both in one place: the chosen one.
    expect(takenBy(40, { now: 40, desired: 41 }, 'desired')).toEqual({ kind: 'desired', isOnMark: true })
  })
})

describe('keys on the line', () => {
  test('arrows go one, with Shift ten; Home and End to the poles', () => {
    expect(movedBy('ArrowRight', false, 62)).toBe(63)
    expect(movedBy('ArrowUp', true, 62)).toBe(72)
    expect(movedBy('ArrowLeft', true, 62)).toBe(52)
    expect(movedBy('PageDown', true, 62)).toBe(52)
    expect(movedBy('Home', false, 62)).toBe(0)
    expect(movedBy('End', false, null)).toBe(100)
    expect(movedBy('ArrowRight', false, 7.8)).toBe(8.8)
    expect(movedBy('x', false, 62)).toBeNull()
    expect(movedBy('Tab', true, 62)).toBeNull()
  })

  test('from nothing it begins in the middle, and it never leaves the line', () => {
    expect(movedBy('ArrowLeft', true, null)).toBe(50)
    const key = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), key, fc.boolean(), (tenths, pressed, isFar) => {
        const moved = movedBy(pressed, isFar, tenths / 10)
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(100)
      }),
    )
  })
})
