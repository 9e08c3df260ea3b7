import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockAt, minutesOf, momentOf, overlaps } from '../../../shared/domain/clock.ts'
import type { RunSheetItem } from '../../../shared/domain/meetings.ts'
import { preparation } from '../../../shared/domain/preparation.ts'
import {
  defaultItems,
  itemFromTurn,
  itemTimes,
  placeOfDefault,
  placeOfExtra,
} from '../../../shared/domain/run-sheet.ts'
import {
  expectedEnd,
  expectedTimes,
  longestStretch,
  nextItem,
  secondsLeft,
  spentOn,
} from '../../../shared/domain/running.ts'

const kinds = (...names: RunSheetItem['kind'][]) => names.map((kind) => ({ kind }))

describe('clock times', () => {
  test('follow from the minutes, and say so when they run past midnight', () => {
    expect(itemTimes('14:00', [{ minutes: 15 }, { minutes: 10, addedMinutes: 5 }, { minutes: 0 }])).toEqual([
      { from: { clock: '14:00', daysLater: 0 }, to: { clock: '14:15', daysLater: 0 } },
      { from: { clock: '14:15', daysLater: 0 }, to: { clock: '14:30', daysLater: 0 } },
      { from: { clock: '14:30', daysLater: 0 }, to: { clock: '14:30', daysLater: 0 } },
    ])
    expect(itemTimes('23:50', [{ minutes: 10 }, { minutes: 1_441 }]).map(({ to }) => to)).toEqual([
      { clock: '00:00', daysLater: 1 },
      { clock: '00:01', daysLater: 2 },
    ])
  })

  test('minutes and clock are one another’s inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (minutes) => {
        const { clock, daysLater } = clockAt(minutes)
        expect(clock).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
        expect(minutesOf(clock) + daysLater * 1_440).toBe(minutes)
      }),
    )
  })

  test('two meetings overlap only when they share time', () => {
    const at = (starts: string, ends: string, on = '2026-11-04') => ({ on, starts, ends })
    expect(overlaps(at('14:00', '16:00'), at('15:59', '17:00'))).toBe(true)
    expect(overlaps(at('14:00', '16:00'), at('16:00', '17:00'))).toBe(false)
    expect(overlaps(at('14:00', '16:00'), at('14:00', '16:00', '2026-11-05'))).toBe(false)
  })
})

describe('the run sheet', () => {
  test('starts with two hours in both languages, of which four items return', () => {
    for (const language of ['nl', 'en'] as const) {
      const items = defaultItems(language)
      expect(items.reduce((total, { minutes }) => total + minutes, 0)).toBe(120)
      expect(items.filter(({ isFixed }) => isFixed).map(({ kind }) => kind)).toEqual([
        'openingDelta',
        'practice',
        'decisions',
        'plusDelta',
      ])
    }
    expect(defaultItems('nl')[2]?.title).toBe('Ervaringen uit de praktijk')
    expect(defaultItems('en')[2]?.title).toBe('Experiences from practice')
  })

  test('a missing item goes to its place; something extra before the decisions', () => {
    expect(placeOfDefault(kinds('arrival', 'own', 'core', 'decisions'), 'practice')).toBe(2)
    expect(placeOfDefault(kinds('arrival', 'practice'), 'plusDelta')).toBe(2)
    expect(placeOfDefault([], 'arrival')).toBe(0)
    expect(placeOfExtra(kinds('arrival', 'core', 'own', 'decisions', 'plusDelta'))).toBe(3)
    expect(placeOfExtra(kinds('core', 'plusDelta'))).toBe(1)
    expect(placeOfExtra(kinds('core', 'own'))).toBe(2)
  })

  test('a turn becomes an item with all its words', () => {
    expect(itemFromTurn({ text: 'De inspectie komt' })).toMatchObject({
      title: 'De inspectie komt',
      notes: '',
    })
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 500, unit: 'grapheme' }), (text) => {
        const item = itemFromTurn({ text })
        expect(item.title.length).toBeLessThanOrEqual(160)
        expect(item.title === text || item.notes === text).toBe(true)
        expect(item.title.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('prepared', () => {
  const meeting = { learningAim: 'Iets leren', starts: '14:00', ends: '16:00' }
  const items = defaultItems('nl')
  const list = { done: 1, total: 4 }

  test('is a meeting with an aim and practice experience that fits in the time', () => {
    expect(preparation({ meeting, items, list })).toEqual({
      hasAim: true,
      items: 7,
      hasPracticeItem: true,
      minutes: 120,
      available: 120,
      listDone: 1,
      listTotal: 4,
      isPrepared: true,
    })
  })

  test.each([
    ['no aim', { meeting: { ...meeting, learningAim: ' \n' }, items, list }],
    ['no practice item', { meeting, items: items.filter(({ kind }) => kind !== 'practice'), list }],
    ['a minute too long', { meeting: { ...meeting, ends: '15:59' }, items, list }],
    ['no items', { meeting, items: [], list }],
    ['items without time', { meeting, items: items.map((item) => ({ ...item, minutes: 0 })), list }],
  ])('is not one with %s', (_, facts) => {
    expect(preparation(facts).isPrepared).toBe(false)
  })
})

describe('a running meeting', () => {
  const item = (id: string, minutes: number, rest: Partial<RunSheetItem> = {}) => ({
    id: id as RunSheetItem['id'],
    minutes,
    addedMinutes: 0,
    spentSeconds: 0,
    passed: null,
    ...rest,
  })
  const [one, two, three] = [
    item('1', 10, { passed: 'done', spentSeconds: 700 }),
    item('2', 20),
    item('3', 5),
  ]
  const now = momentOf('2026-11-04', '14:30')
  const clock = { itemId: two.id, since: now - 5 * 60_000, endedAt: null }

  test('knows the time left and when the rest is expected', () => {
    expect(secondsLeft(two, clock, now)).toBe(900)
    expect(secondsLeft({ ...two, addedMinutes: 5 }, clock, now)).toBe(1_200)
    expect(expectedTimes([one, two, three], clock, now)).toEqual([
      { itemId: '2', from: now, to: now + 900_000 },
      { itemId: '3', from: now + 900_000, to: now + 1_200_000 },
    ])
    // Over its time: it ends now, and what follows comes at once.
    expect(expectedEnd([one, two, three], clock, now + 3_600_000)).toBe(now + 3_600_000 + 300_000)
    expect(expectedEnd([one, two, three], { ...clock, endedAt: now }, now)).toBeNull()
    expect(nextItem([one, two, { ...three, passed: 'skipped' }], two.id)).toBeNull()
    expect(nextItem([one, two, three], null)?.id).toBe('2')
  })

  test('counts through an hour that comes twice, or never: only what passed counts', () => {
    // Told in UTC, so that it holds in whatever zone this runs: 25 October 2026, 00:30 to 01:30.
    const since = Date.UTC(2026, 9, 25, 0, 30)
    expect(spentOn(two, { ...clock, since }, Date.UTC(2026, 9, 25, 1, 30))).toBe(3_600)
    const spring = Date.UTC(2027, 2, 28, 0, 50)
    expect(spentOn(two, { ...clock, since: spring }, Date.UTC(2027, 2, 28, 1, 10))).toBe(1_200)
  })

  test('a computer clock set back gives no negative time, and a forgotten meeting no endless one', () => {
    expect(spentOn(two, clock, now - 86_400_000)).toBe(0)
    expect(spentOn(two, clock, now + 30 * 86_400_000)).toBe(longestStretch)
    expect(spentOn(two, { ...clock, since: null }, now)).toBe(0)
  })

  test('what is expected follows without gaps, however it is paused and added to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.integer({ min: -60, max: 60 }), fc.nat(4_000)), { maxLength: 8 }),
        fc.nat(7),
        fc.boolean(),
        (numbers, at, isPaused) => {
          const items = numbers.map(([minutes, addedMinutes, spentSeconds], i) =>
            item(String(i), minutes, { addedMinutes, spentSeconds }),
          )
          const itemId = items[at]?.id ?? null
          const expected = expectedTimes(items, { itemId, since: isPaused ? null : now, endedAt: null }, now)
          let from = now
          for (const each of expected) {
            expect(each.from).toBe(from)
            expect(each.to).toBeGreaterThanOrEqual(each.from)
            from = each.to
          }
        },
      ),
    )
  })
})
