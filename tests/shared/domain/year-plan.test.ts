import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, weekdayOf, weekdays } from '../../../shared/domain/days.ts'
import { easterOf, publicHolidaysIn, publicHolidaysOf } from '../../../shared/domain/public-holidays.ts'
import { isIn, schoolYearFrom, schoolYearOf } from '../../../shared/domain/school-year.ts'
import { planWarnings, proposeYear, roundsAfter, type YearPlanAsk } from '../../../shared/domain/year-plan.ts'

const schoolYear = schoolYearFrom(2026)
const holidays = [
  { name: 'Herfstvakantie', from: '2026-10-17', to: '2026-10-25' },
  { name: 'Kerstvakantie', from: '2026-12-19', to: '2027-01-03' },
]

function planned(ask: YearPlanAsk) {
  const plan = proposeYear(ask)
  if (plan.kind === 'refused') throw new Error('It was refused')
  return plan
}

describe('days on which schools are closed', () => {
  test.each([
    [1818, '1818-03-22'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, date) => {
    expect(easterOf(year)).toBe(date)
  })

  test('of 2026, as the calendar has them', () => {
    expect(publicHolidaysOf(2026).map(({ on }) => on)).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
    // 27 April 2025 is a Sunday.
    expect(publicHolidaysOf(2025).map(({ on }) => on)).toContain('2025-04-26')
    expect(publicHolidaysIn({ from: '2026-12-26', to: '2027-01-01' }).map(({ name }) => name.nl)).toEqual([
      'tweede kerstdag',
      'Nieuwjaarsdag',
    ])
  })

  test('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4000 }), (year) => {
        const easter = easterOf(year)
        expect(weekdayOf(easter)).toBe(7)
        expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true)
      }),
    )
  })
})

describe('a school year', () => {
  test.each([
    ['2026-07-31', '2025-2026'],
    ['2026-08-01', '2026-2027'],
    ['2027-01-01', '2026-2027'],
    ['2027-07-31', '2026-2027'],
  ])('%s is in %s', (date, name) => {
    expect(schoolYearOf(date).name).toBe(name)
    expect(isIn(schoolYearOf(date), date)).toBe(true)
  })
})

describe('a year plan', () => {
  test('eight Wednesdays, rounds after the fourth and the eighth', () => {
    const { meetings, missing } = planned({ schoolYear, count: 8, weekday: 3, holidays })
    expect(meetings.map(({ on }) => on)).toEqual([
      '2026-09-16',
      '2026-10-28',
      '2026-12-02',
      '2027-01-20',
      '2027-02-24',
      '2027-03-31',
      '2027-05-12',
      '2027-06-16',
    ])
    expect(meetings.filter(({ isBeforeRound }) => isBeforeRound).map(({ number }) => number)).toEqual([4, 8])
    expect(missing).toBe(0)
  })

  test.each([0, 41, -1, 2.5, Number.NaN])('of %d meetings is refused', (count) => {
    expect(proposeYear({ schoolYear, count, weekday: 3, holidays })).toEqual({
      kind: 'refused',
      rule: 'count',
    })
  })

  test('rounds fall halfway and at the end', () => {
    expect([1, 2, 5, 7, 8, 40].map(roundsAfter)).toEqual([[1], [1, 2], [3, 5], [4, 7], [4, 8], [20, 40]])
  })

  test('says how many found no day when there are not enough weeks', () => {
    const year = { name: 'dicht', from: '2026-10-01', to: '2027-07-31' }
    expect(planned({ schoolYear, count: 8, weekday: 2, holidays: [year] })).toMatchObject({
      meetings: { length: 5 },
      missing: 3,
    })
    const all = { ...year, from: '2026-08-01' }
    expect(planned({ schoolYear, count: 8, weekday: 2, holidays: [all] })).toEqual({
      kind: 'plan',
      meetings: [],
      missing: 8,
    })
  })

  test('is in order, on that weekday, evenly spread over the weeks that are free', () => {
    const anyDay = fc
      .integer({ min: 0, max: 364 })
      .map((n) => new Date(Date.UTC(2026, 7, 1 + n)).toISOString().slice(0, 10))
    const closed = fc.tuple(anyDay, anyDay).map(([a, b]) => ({
      name: 'vrij',
      from: a < b ? a : b,
      to: a < b ? b : a,
    }))
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...weekdays),
        fc.array(closed, { maxLength: 3 }),
        (count, weekday, free) => {
          const { meetings, missing } = planned({ schoolYear, count, weekday, holidays: free })
          const every = planned({ schoolYear, count: 40, weekday, holidays: free }).meetings.map(
            ({ on }) => on,
          )
          expect(meetings.length + missing).toBe(count)
          expect(missing > 0).toBe(every.length < count)
          const at = meetings.map(({ on }) => every.indexOf(on))
          for (const { on } of meetings) {
            expect(weekdayOf(on)).toBe(weekday)
            expect(free.some((holiday) => isIn(holiday, on))).toBe(false)
            expect(publicHolidaysIn({ from: on, to: on })).toEqual([])
            expect(isIn(schoolYear, on)).toBe(true)
          }
          // There are never more than 44 such weeks, so 40 meetings is nearly each of them.
          if (every.length < 40) {
            const gaps = at.slice(1).map((place, i) => place - (at[i] ?? 0))
            expect(at).not.toContain(-1)
            if (gaps.length > 0) {
              expect(Math.min(...gaps)).toBeGreaterThan(0)
              expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1)
            }
          }
          meetings.slice(1).forEach(({ on }, i) => {
            expect(daysBetween(meetings[i]?.on ?? on, on)).toBeGreaterThanOrEqual(7)
          })
        },
      ),
    )
  })

  test('what there is to tell: outside the year, a holiday, a weekend, at the same time as another', () => {
    const at = (on: string, starts = '14:00', ends = '16:00') => ({ on, starts, ends })
    const warnings = planWarnings(
      [
        at('2026-09-16'),
        at('2027-08-04'),
        at('2026-10-21'),
        at('2026-12-25'),
        at('2026-09-16', '15:59', '17:00'),
      ],
      { schoolYear, holidays, others: [at('2026-09-16', '16:00', '18:00')] },
    )
    expect(warnings.map((each) => each.map(({ kind }) => kind))).toEqual([
      ['overlap'],
      ['outsideYear'],
      ['holiday'],
      ['holiday', 'publicHoliday'],
      ['overlap', 'overlap'],
    ])
    expect(planWarnings([at('2026-09-19')], { schoolYear: null, holidays: [] })).toEqual([
      [{ kind: 'weekend' }],
    ])
  })
})
