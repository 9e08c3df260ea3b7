import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apart, countsOf, stacked, widestFirst } from '../../../renderer/charts/estimates/spread.ts'

const someMarks = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 })

test('how far apart two people are', () => {
  expect(apart([])).toBe(0)
  expect(apart([4])).toBe(0)
  expect(apart([3, 3, 3])).toBe(0)
  expect(apart([1, 5])).toBe(4)
  expect(apart([1, 3, 5])).toBeCloseTo(8 / 3)
  expect(apart([1, 1, 5])).toBeCloseTo(8 / 3)
})

test('does not depend on who came first, nor on which end is which', () => {
  fc.assert(
    fc.property(someMarks, (marks) => {
      const wide = apart(marks)
      expect(wide).toBeGreaterThanOrEqual(0)
      expect(wide).toBeLessThanOrEqual(4)
      expect(apart(marks.toReversed())).toBeCloseTo(wide)
      expect(apart(marks.map((mark) => 6 - mark))).toBeCloseTo(wide)
      if (wide === 0) expect(new Set(marks).size).toBeLessThanOrEqual(1)
    }),
  )
})

test('the widest is first, by any one criterion; equal ones stay as they came', () => {
  const things = [
    {
      name: 'agreed',
      marks: [
        [4, 4],
        [2, 2],
      ],
    },
    {
      name: 'wide on one',
      marks: [
        [3, 3],
        [1, 5],
      ],
    },
    { name: 'silent', marks: [[], []] },
    {
      name: 'a little',
      marks: [
        [3, 4],
        [3, 3],
      ],
    },
  ]
  expect(widestFirst(things, ({ marks }) => marks).map(({ name }) => name)).toEqual([
    'wide on one',
    'a little',
    'agreed',
    'silent',
  ])
})

test('every mark is a dot of its own, and equal ones lie on one another without a gap', () => {
  expect(stacked([2, 4, 2])).toEqual([
    { mark: 2, level: 0 },
    { mark: 2, level: 1 },
    { mark: 4, level: 0 },
  ])
  fc.assert(
    fc.property(someMarks, (marks) => {
      const dots = stacked(marks)
      expect(dots.map(({ mark }) => mark)).toEqual(marks.toSorted((a, b) => a - b))
      expect(new Set(dots.map(({ mark, level }) => `${mark} ${level}`)).size).toBe(marks.length)
      for (const [at, count] of countsOf(marks).entries())
        expect(Math.max(-1, ...dots.filter(({ mark }) => mark === at + 1).map(({ level }) => level))).toBe(
          count - 1,
        )
    }),
  )
})
