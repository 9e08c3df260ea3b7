import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circlePath, crossPath, markLine, markX } from '../../../renderer/charts/mark-line/geometry.ts'

const numbers = (path: string) => (path.match(/-?[\d.]+/gu) ?? []).map(Number)

test('a mark stands as many millimetres from the left pole as its number says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
      expect(markX(tenths / 10)).toBeCloseTo(tenths / 10, 10)
    }),
  )
  expect([markX(0), markX(78), markX(100)]).toEqual([0, 78, markLine.length])
})

test('there is no place beside the line', () => {
  for (const beside of [-0.1, 100.1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => markX(beside)).toThrow(RangeError)
  }
})

test('a cross and a circle are drawn around their place, equally wide', () => {
  const [x, y] = [78, 4]
  const cross = numbers(crossPath(x, y))
  const [left = 0, top = 0, right = 0, bottom = 0] = cross
  expect((left + right) / 2).toBeCloseTo(x, 6)
  expect((top + bottom) / 2).toBeCloseTo(y, 6)
  expect(right - left).toBeCloseTo(markLine.mark, 6)
  const [from = 0, middle = 0, radius = 0] = numbers(circlePath(x, y))
  expect(from + radius).toBeCloseTo(x, 6)
  expect(middle).toBe(y)
  expect(2 * radius).toBeCloseTo(markLine.mark, 6)
})
