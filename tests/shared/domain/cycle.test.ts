import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CyclePlace } from '../../../shared/contract/monitoring.ts'
import { type CycleFacts, cyclePlaces, expectedIn, halfOf } from '../../../shared/domain/cycle.ts'
import type { RoundId } from '../../../shared/domain/ids.ts'
import { schoolYearOf } from '../../../shared/domain/school-year.ts'

const eight = [
  '2026-09-09',
  '2026-09-30',
  '2026-10-28',
  '2026-12-09',
  '2027-02-10',
  '2027-03-17',
  '2027-04-21',
  '2027-06-02',
]
const nothing: CycleFacts = { today: '2026-11-22', meetings: [], rounds: [], skips: [] }
const round = (on: string, closedOn: string | null = null) => ({
  id: crypto.randomUUID() as RoundId,
  name: `Ronde ${on}`,
  on,
  closedOn,
})
const states = (facts: Partial<CycleFacts>) =>
  cyclePlaces({ ...nothing, ...facts }).map(
    ({ schoolYear, half, state }) => `${String(schoolYear)}/${String(half)} ${state}`,
  )

describe('halves of a school year', () => {
  test('turn on 1 August and 1 February', () => {
    expect(['2026-08-01', '2027-01-31', '2027-02-01', '2027-07-31', '2027-08-01'].map(halfOf)).toEqual([
      { schoolYear: 2026, half: 1 },
      { schoolYear: 2026, half: 1 },
      { schoolYear: 2026, half: 2 },
      { schoolYear: 2026, half: 2 },
      { schoolYear: 2027, half: 1 },
    ])
  })

  test('expect a round at the fourth and eighth of eight meetings, or in their middle', () => {
    const [first, second] = [
      { schoolYear: 2026, half: 1 },
      { schoolYear: 2026, half: 2 },
    ] as const
    expect(expectedIn(first, eight.toReversed())).toBe('2026-12-09')
    expect(expectedIn(second, eight)).toBe('2027-06-02')
    expect(expectedIn(first, [])).toBe('2026-12-01')
    expect(expectedIn(second, [])).toBe('2027-05-01')
    // Three planned so far: the last of them is not the end of the year.
    expect(expectedIn(first, eight.slice(0, 3))).toBe('2026-09-30')
    expect(expectedIn(second, eight.slice(0, 3))).toBe('2027-05-01')
    expect(expectedIn(first, eight.slice(4))).toBe('2026-12-01')
    expect(expectedIn(first, ['2026-09-09'])).toBe('2026-09-09')
    expect(expectedIn(second, ['2027-03-09'])).toBe('2027-03-09')
    expect(expectedIn({ schoolYear: 2025, half: 1 }, eight)).toBe('2025-12-01')
  })
})

describe('the cycle of a network', () => {
  test('begins with the first meeting or round and reaches to the end of this school year, the last first', () => {
    expect(states({})).toEqual([])
    expect(states({ meetings: eight })).toEqual(['2026/2 later', '2026/1 later'])
    expect(states({ meetings: ['2026-03-10'] })).toEqual(['2026/2 later', '2026/1 later', '2025/2 due'])
    expect(states({ rounds: [round('2025-11-01', '2025-12-01')] })).toEqual([
      '2026/2 later',
      '2026/1 later',
      '2025/2 due',
      '2025/1 done',
    ])
    expect(states({ meetings: ['2027-09-01'] })).toEqual([])
  })

  test('is due the day after it was expected', () => {
    expect(states({ meetings: eight, today: '2026-12-09' })[1]).toBe('2026/1 later')
    expect(states({ meetings: eight, today: '2026-12-10' })[1]).toBe('2026/1 due')
  })

  test('a round counts before a reason, one that is open before one that is closed', () => {
    const skips = [{ schoolYear: 2026, half: 1 as const, reason: 'Verbouwing' }]
    const place = (facts: Partial<CycleFacts>) =>
      cyclePlaces({ ...nothing, meetings: eight, today: '2027-01-09', ...facts })[1]
    expect(place({ skips })).toMatchObject({ state: 'skipped', reason: 'Verbouwing', round: null })
    expect(place({ skips, rounds: [round('2026-11-04')] })).toMatchObject({ state: 'underWay', reason: '' })
    const [closed, open] = [round('2026-12-04', '2026-12-20'), round('2026-11-04')]
    expect(place({ rounds: [closed] })).toMatchObject({
      state: 'done',
      round: { id: closed.id, isClosed: true },
    })
    expect(place({ rounds: [closed, open] })).toMatchObject({ state: 'underWay', round: { id: open.id } })
  })

  test('has every half once, without gaps, each as the contract wants it', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 12 }),
        fc.array(day, { maxLength: 4 }),
        day,
        (meetings, held, today) => {
          const rounds = held.map((on) => round(on))
          const places = cyclePlaces({ today, meetings, rounds, skips: [] }).map((place) =>
            CyclePlace.parse(place),
          )
          const keys = places.map(({ schoolYear, half }) => schoolYear * 2 + half)
          expect(keys).toEqual(keys.map((_, i) => (keys[0] ?? 0) - i))
          for (const { expectedOn, schoolYear, half } of places)
            expect(halfOf(expectedOn)).toEqual({ schoolYear, half })
          for (const { on } of rounds) expect(places).toContainEqual(expect.objectContaining(halfOf(on)))
          if (places.length > 0)
            expect(schoolYearOf(places[0]?.expectedOn ?? '').to >= schoolYearOf(today).to).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })
})
