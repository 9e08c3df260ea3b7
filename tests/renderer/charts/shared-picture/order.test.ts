import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart, distance, inOrder, widest } from '../../../../renderer/charts/shared-picture/order.ts'
import { crossesOf } from '../../../../shared/domain/spread.ts'
import { lineOf, someMarks } from './lines.ts'

test('how far apart two crosses are on the average, over all pairs', () => {
  expect(apart([])).toBeNull()
  expect(apart(crossesOf([40]))).toBeNull()
  expect(apart(crossesOf([40, 40]))).toBe(0)
  expect(apart(crossesOf([0, 100]))).toBe(100)
  expect(apart(crossesOf([10, 20, 40]))).toBeCloseTo((10 + 30 + 20) / 3)
  fc.assert(
    fc.property(someMarks(40), (marks) => {
      const pairs = marks.flatMap((a, nth) => marks.slice(nth + 1).map((b) => Math.abs(a - b)))
      const told = apart(crossesOf(marks))
      if (pairs.length === 0) expect(told).toBeNull()
      else expect(told).toBeCloseTo(pairs.reduce((sum, each) => sum + each, 0) / pairs.length, 6)
    }),
  )
})

const near = lineOf([48, 50, 52], { id: 'near', desired: [90] })
const camps = lineOf([10, 10, 90, 90], { id: 'camps', desired: [50] })
const alone = lineOf([0], { id: 'alone' })
const left = lineOf([80, 80], { id: 'left', desired: [10] })
const lines = [alone, near, left, camps]

test('the widest first, what nobody can differ on last, equal ones as they were asked', () => {
  expect(inOrder(lines, 'spread').map(({ id }) => id)).toEqual(['camps', 'near', 'left', 'alone'])
  expect(inOrder(lines, 'number')).toEqual(lines)
  expect(widest(lines)).toBe(camps)
  expect(widest([])).toBeNull()
})

test('the furthest from desired first, to either side; where nothing was desired last', () => {
  expect(distance(left)).toBe(-70)
  expect(inOrder(lines, 'distance').map(({ id }) => id)).toEqual(['left', 'near', 'camps', 'alone'])
})
