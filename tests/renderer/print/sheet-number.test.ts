import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mostSheets,
  sheetNumberLength,
  sheetNumbers,
  sheetNumberSigns,
} from '../../../renderer/print/sheet-number.ts'

describe('sheet numbers', () => {
  test('no two alike in one run, every one of signs that cannot be taken for another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostSheets }), (count) => {
        const numbers = sheetNumbers(count)
        expect(numbers).toHaveLength(count)
        expect(new Set(numbers).size).toBe(count)
        for (const number of numbers) {
          expect(number).toHaveLength(sheetNumberLength)
          for (const sign of number) expect(sheetNumberSigns).toContain(sign)
        }
      }),
    )
    expect(sheetNumberSigns).not.toMatch(/[01OIL2Z5S8BaeiouAEIOU]/u)
  })

  test('a number that comes twice is drawn again', () => {
    const draws = [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]
    const [first, second] = sheetNumbers(2, () => draws.shift() ?? 0)
    expect([first, second]).toEqual(['3333', '4679'])
  })

  test('every sign comes up about as often as another', () => {
    const counts = new Map<string, number>()
    for (let run = 0; run < 50; run++) {
      for (const sign of sheetNumbers(mostSheets).join('')) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    }
    const expected = (50 * mostSheets * sheetNumberLength) / sheetNumberSigns.length
    // 2,000 of each with a spread of about 44: seven times that is never chance.
    for (const sign of sheetNumberSigns)
      expect(Math.abs((counts.get(sign) ?? 0) - expected)).toBeLessThan(310)
  })

  test('more sheets than a run makes, or half a sheet, is refused', () => {
    for (const count of [-1, 1.5, mostSheets + 1, Number.NaN])
      expect(() => sheetNumbers(count)).toThrow(RangeError)
  })
})
