import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  counted,
  fit,
  levels as levelsOrNone,
  type Pile,
} from '../../../../renderer/charts/mark-line/stack.ts'
import { together } from '../../../../renderer/charts/shared-picture/shapes.ts'
import { crossesOf } from '../../../../shared/domain/spread.ts'
import { someMarks } from './lines.ts'

const room = { half: together.half, sizes: together.sizes, side: 'both' } as const
const levels = (...asked: Parameters<typeof levelsOrNone>) => {
  const stack = levelsOrNone(...asked)
  if (stack === null) throw new Error('there is no limit to the levels')
  return stack
}
const many = (piles: readonly Pile[]): number => piles.reduce((sum, { count }) => sum + count, 0)

describe('stacking', () => {
  test('equal crosses stand above and below one another, the first on the line', () => {
    const { marks, deepest } = levels([{ at: 50, count: 5 }], 2, 'both')
    expect(marks.map(({ level }) => level)).toEqual([0, 1, -1, 2, -2])
    expect(deepest).toBe(2)
  })

  test('crosses that do not touch all stand on the line; those that do, beside it', () => {
    expect(levels(crossesOf([10, 20, 30]), 2, 'both').marks.map(({ level }) => level)).toEqual([0, 0, 0])
    expect(levels(crossesOf([10, 11, 13]), 2, 'both').marks.map(({ level }) => level)).toEqual([0, 1, 0])
  })

  test('the place of the group cross is kept free on the line', () => {
    const { marks } = levels(crossesOf([50, 51, 60]), 2, 'both', { x: 50, width: 3.6 })
    expect(marks.map(({ level }) => level)).toEqual([1, -1, 0])
  })

  test('every cross is there once, on its place, none on another, and in whatever order they come', () => {
    fc.assert(
      fc.property(someMarks(200), fc.constantFrom('both', 'above', 'below' as const), (marks, side) => {
        const piles = crossesOf(marks)
        const stack = levels(piles, 2, side)
        expect(stack.marks.map(({ x }) => Math.round(x * 10) / 10)).toEqual(marks.toSorted((a, b) => a - b))
        expect(levels(piles.toReversed(), 2, side)).toEqual(stack)
        const onLevel = Map.groupBy(stack.marks, ({ level }) => level)
        for (const own of onLevel.values())
          for (const [at, { x }] of own.entries())
            expect(x - (own[at - 1]?.x ?? -Infinity)).toBeGreaterThanOrEqual(2)
      }),
    )
  })

  test('what is fitted is within the line and its room, has one size, and loses no cross', () => {
    fc.assert(
      fc.property(fc.array(someMarks(60), { maxLength: 4 }), (all) => {
        const lines = all.map((marks) => ({ piles: crossesOf(marks) }))
        const fitted = fit(lines, room)
        if (fitted === null) return
        expect(together.sizes).toContain(fitted.size)
        for (const [nth, { piles }] of lines.entries()) {
          const placed = fitted.lines[nth] ?? []
          expect(placed.length).toBe(many(piles))
          expect(new Set(placed.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(placed.length)
          for (const { x, y } of placed) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(100)
            expect(Math.abs(y) + fitted.size / 2).toBeLessThanOrEqual(together.half + 1e-9)
          }
        }
        expect(fit(lines, room)).toEqual(fitted)
      }),
    )
  })

  test('twelve and thirty people get crosses, also when they answer in tens; two hundred in one place do not', () => {
    const inTens = Array.from({ length: 30 }, (_, nth) => 40 + 10 * (nth % 3))
    expect(fit([{ piles: crossesOf(inTens) }], room)).not.toBeNull()
    expect(fit([{ piles: [{ at: 50, count: 12 }] }], room)).not.toBeNull()
    expect(fit([{ piles: [{ at: 50, count: 200 }] }], room)).toBeNull()
  })

  test('counted in stretches, nobody is lost: 100 belongs to the last one', () => {
    expect(
      counted([
        { at: 0, count: 2 },
        { at: 4.9, count: 1 },
        { at: 5, count: 1 },
        { at: 100, count: 3 },
      ]),
    ).toEqual([
      { from: 0, to: 5, count: 3 },
      { from: 5, to: 10, count: 1 },
      { from: 95, to: 100, count: 3 },
    ])
    fc.assert(
      fc.property(someMarks(200), (marks) => {
        const stretches = counted(crossesOf(marks))
        expect(stretches.reduce((sum, { count }) => sum + count, 0)).toBe(marks.length)
        for (const { from, to, count } of stretches)
          expect(marks.filter((at) => at >= from && (at < to || (to === 100 && at === 100))).length).toBe(
            count,
          )
      }),
    )
  })
})
