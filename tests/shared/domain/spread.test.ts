import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MarkValue } from '../../../shared/domain/monitoring.ts'
import { crossesOf, fewestForQuartiles, spreadOf } from '../../../shared/domain/spread.ts'

const place = fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10)
const value: fc.Arbitrary<MarkValue> = fc.oneof(
  { arbitrary: place, weight: 5 },
  { arbitrary: fc.constant('notApplicable' as const), weight: 1 },
)
const values = fc.array(value, { maxLength: 40 })
const places = fc.array(place, { minLength: 1, maxLength: 40 })

describe('where crosses lie', () => {
  test('nobody answered', () => {
    const nothing = { median: null, least: null, most: null, lower: null, upper: null }
    expect(spreadOf([])).toEqual({ answered: 0, notApplicable: 0, ...nothing })
    expect(spreadOf(['notApplicable'])).toEqual({ answered: 0, notApplicable: 1, ...nothing })
  })

  test('the middle one, or halfway the two in the middle', () => {
    expect(spreadOf([62]).median).toBe(62)
    expect(spreadOf([10, 20]).median).toBe(15)
    expect(spreadOf([0.1, 0.2]).median).toBe(0.15)
    expect(spreadOf([100, 0, 30]).median).toBe(30)
    expect(spreadOf([9, 100, 1, 10]).median).toBe(9.5)
  })

  test('the middle half from five on, as R, NumPy and Excel work it out', () => {
    expect(spreadOf([1, 2, 3, 4])).toMatchObject({ lower: null, upper: null })
    expect(spreadOf([1, 2, 3, 4, 5])).toMatchObject({ lower: 2, upper: 4 })
    // quantile(c(3, 7, 8, 5, 12, 14), c(.25, .75)) in R: 5.5 and 11.
    expect(spreadOf([3, 7, 8, 5, 12, 14])).toMatchObject({ lower: 5.5, median: 7.5, upper: 11 })
    expect(spreadOf([62, 45, 'notApplicable', 50.5, 71, 48, 45])).toMatchObject({
      lower: 45.75,
      upper: 59.125,
    })
  })

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(
        values.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, other]) => {
          expect(spreadOf(other)).toEqual(spreadOf(all))
          expect(crossesOf(other)).toEqual(crossesOf(all))
        },
      ),
    )
  })

  test('lies within what was put, in order, and counts everybody once', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { answered, notApplicable, least, lower, median, upper, most } = spreadOf(all)
        expect(answered + notApplicable).toBe(all.length)
        const on = all.filter((each) => each !== 'notApplicable')
        expect(least).toBe(on.length === 0 ? null : Math.min(...on))
        expect(most).toBe(on.length === 0 ? null : Math.max(...on))
        expect(lower === null).toBe(answered < fewestForQuartiles)
        const line = [least, lower, median, upper, most].filter((each) => each !== null)
        expect(line).toEqual([...line].sort((a, b) => a - b))
      }),
    )
  })

  test('moves along when a cross moves, and mirrors when the poles change places', () => {
    fc.assert(
      fc.property(places, fc.nat(39), place, (all, at, to) => {
        const i = at % all.length
        const further = all.with(i, Math.max(all[i] ?? 0, to))
        const [before, after] = [spreadOf(all), spreadOf(further)]
        for (const part of ['least', 'lower', 'median', 'upper', 'most'] as const)
          expect(after[part] ?? 0).toBeGreaterThanOrEqual(before[part] ?? 0)
        const mirrored = spreadOf(all.map((each) => Math.round((100 - each) * 10) / 10))
        expect(mirrored.median).toBeCloseTo(100 - (before.median ?? 0), 9)
        if (before.lower !== null) expect(mirrored.upper).toBeCloseTo(100 - before.lower, 9)
      }),
    )
  })

  test('crosses: each place once, from left to right, nobody lost', () => {
    fc.assert(
      fc.property(values, (all) => {
        const crosses = crossesOf(all)
        const at = crosses.map((each) => each.at)
        expect(at).toEqual([...new Set(at)].sort((a, b) => a - b))
        expect(crosses.flatMap((each) => Array.from({ length: each.count }, () => each.at))).toEqual(
          all.filter((each) => each !== 'notApplicable').sort((a, b) => a - b),
        )
      }),
    )
  })
})
