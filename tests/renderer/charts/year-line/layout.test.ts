import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meet, placeLabels, uprightAround, type Box } from '../../../../renderer/charts/year-line/boxes.ts'
import type { LineItem } from '../../../../renderer/charts/year-line/facts.ts'
import { layoutYearLine, yearsShown } from '../../../../renderer/charts/year-line/layout.ts'
import { daysAfter } from '../../../../shared/domain/days.ts'

const today = '2026-11-22'
const widthOf = (text: string) => text.length * 6.5
const monthName = (month: Date) =>
  ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'][month.getUTCMonth()] ??
  ''
const lay = (items: readonly LineItem[], width = 1000, size = 12) =>
  layoutYearLine({ items, today, todayMark: 'vandaag', width, size, widthOf, monthName })

const meeting = (
  id: string,
  on: string,
  more: Partial<Extract<LineItem, { kind: 'meeting' }>> = {},
): LineItem => ({
  kind: 'meeting',
  id,
  on,
  short: id,
  words: `Bijeenkomst ${id}`,
  state: 'planned',
  isEvaluated: false,
  ...more,
})

const day = fc.integer({ min: -1500, max: 900 }).map((days) => daysAfter(today, days))
const short = fc.oneof(fc.integer({ min: 1, max: 40 }).map(String), fc.string({ maxLength: 40 }))
const item: fc.Arbitrary<LineItem> = fc.oneof(
  fc.record({
    kind: fc.constant('meeting' as const),
    id: fc.uuid(),
    on: day,
    short,
    words: fc.string(),
    state: fc.constantFrom('planned' as const, 'prepared' as const, 'held' as const, 'cancelled' as const),
    isEvaluated: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('round' as const),
    isThere: fc.boolean(),
    id: fc.uuid(),
    on: day,
    short,
    words: fc.string(),
    isHeld: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('flag' as const),
    id: fc.uuid(),
    on: day,
    short,
    words: fc.string(),
    isEnd: fc.boolean(),
  }),
  fc
    .record({
      id: fc.uuid(),
      on: day,
      short,
      words: fc.string(),
      days: fc.integer({ min: 1, max: 400 }),
      isClosed: fc.boolean(),
    })
    .map(({ days, ...rest }) => ({ kind: 'thread' as const, until: daysAfter(rest.on, days), ...rest })),
)

describe('the year line', () => {
  test('labels never meet, stay on the paper and leave the dots free, however much there is', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 60 }),
        fc.integer({ min: 300, max: 1800 }),
        fc.constantFrom(12, 16),
        (items, width, size) => {
          const { labels, drawn, width: paper, height, unit } = lay(items, width, size)
          const dots = drawn
            .filter(({ kind }) => kind === 'meeting')
            .map(({ x, y }) => ({ x: x - 7 * unit, y: y - 7 * unit, width: 14 * unit, height: 14 * unit }))
          const offending = labels.filter(
            (label, at) =>
              label.x < 0 ||
              label.x + label.width > paper ||
              label.y + label.height > height ||
              labels.slice(at + 1).some((other) => meet(label, other)) ||
              dots.some((dot) => meet(label, dot)),
          )
          expect(offending).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  test('whatever is within the years that are shown is drawn once, and is walked in the order of time', () => {
    fc.assert(
      fc.property(fc.uniqueArray(item, { maxLength: 40, selector: ({ id }) => id }), (items) => {
        const { drawn, ends } = lay(items)
        const [first] = yearsShown(items, today)
        const last = yearsShown(items, today).at(-1)
        if (first === undefined || last === undefined) throw new Error('no year is shown')
        const within = items.filter(
          (each) =>
            first.from <= each.on && each.on <= last.to && (each.kind !== 'thread' || each.until <= last.to),
        )
        expect(drawn.map(({ id }) => id).sort()).toEqual(within.map(({ id }) => id).sort())
        const days = drawn.map(({ on }) => on)
        expect(days).toEqual([...days].sort())
        for (const { x } of drawn) expect(x >= ends[0] - 0.01 && x <= ends[1] + 0.01).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('lanes are fixed: what is added moves nothing else', () => {
    const before = lay([meeting('1', '2026-09-15'), meeting('2', '2026-10-13')])
    const after = lay([
      meeting('1', '2026-09-15'),
      meeting('2', '2026-10-13'),
      meeting('3', '2027-03-02'),
      {
        kind: 'flag',
        id: 'f',
        on: '2027-01-04',
        short: 'lunch vervalt',
        words: 'Lunch vervalt',
        isEnd: true,
      },
    ])
    for (const { id, x, y } of before.drawn)
      expect(after.drawn.find((each) => each.id === id)).toMatchObject({ x, y })
    expect(after.height).toBe(before.height)
  })

  test('a year runs from September to July; a meeting in August makes room for itself', () => {
    const usual = lay([meeting('1', '2026-09-15')])
    expect(usual.months).toHaveLength(11)
    expect(usual.width).toBeCloseTo(1000, 0)
    expect(lay([meeting('1', '2026-08-26')]).months).toHaveLength(12)
  })

  test('the years follow what there is, and the present one is always among them', () => {
    const names = (items: readonly LineItem[]) => yearsShown(items, today).map(({ name }) => name)
    expect(names([])).toEqual(['2026-2027'])
    expect(names([meeting('1', '2024-10-01')])).toEqual(['2024-2025', '2025-2026', '2026-2027'])
    expect(names([meeting('1', '1998-10-01')])).toEqual(['2026-2027'])
    const { years, width } = lay([meeting('1', '2025-10-01')])
    expect(years.map(({ x }) => Math.round(x))).toEqual([0, Math.round((365 * (1000 - 48)) / 333)])
    expect(width).toBeGreaterThan(2000)
  })

  test('two meetings on one day stand below each other', () => {
    const { drawn } = lay([meeting('1', '2026-10-13'), meeting('2', '2026-10-13')])
    expect(drawn.map(({ x }) => x)).toEqual([drawn[0]?.x, drawn[0]?.x])
    expect((drawn[1]?.y ?? 0) - (drawn[0]?.y ?? 0)).toBeGreaterThan(15)
  })

  test('of a thread within a thread the label keeps off the curves', () => {
    const thread = (id: string, on: string): LineItem => {
      const rest = { until: '2026-12-02', short: '1 afspraak', words: id, isClosed: false }
      return { kind: 'thread', id, on, ...rest }
    }
    const { drawn, labels } = lay([thread('long', '2026-11-11'), thread('short', '2026-11-18')])
    const ends = drawn.flatMap((each) => (each.kind === 'thread' ? [each.ends[1]] : []))
    const own = labels.filter(({ text }) => text === '1 afspraak')
    expect(own).toHaveLength(2)
    for (const { x } of own) expect(x).toBeGreaterThan(Math.max(...ends))
  })

  test('threads that would cross hang in lanes of their own, the short one higher', () => {
    const thread = (id: string, on: string, until: string): LineItem => ({
      kind: 'thread',
      id,
      on,
      until,
      short: '1 afspraak',
      words: id,
      isClosed: false,
    })
    const { drawn, labels } = lay([
      thread('long', '2026-09-15', '2027-03-02'),
      thread('short', '2026-10-13', '2026-11-10'),
    ])
    const y = (id: string) => drawn.find((each) => each.id === id)?.y ?? 0
    expect(y('short')).toBeLessThan(y('long'))
    expect(labels.filter(({ text }) => text === '1 afspraak')).toHaveLength(2)
  })
})

test('a label that finds no room is left out rather than laid on another', () => {
  const place: Box = { x: 0, y: 0, width: 10, height: 10 }
  const paper: Box = { x: 0, y: 0, width: 100, height: 100 }
  const wishes = ['a', 'b'].map((key) => ({ key, text: key, places: [place] }))
  const keys = (marks: readonly Box[]) =>
    placeLabels(wishes, { marks, lines: [], paper }).map(({ key }) => key)
  expect(keys([])).toEqual(['a'])
  expect(keys([place])).toEqual([])
})

test('a label keeps off a line where it can, and lies on it rather than being left out', () => {
  const places: Box[] = [0, 20].map((x) => ({ x, y: 0, width: 10, height: 10 }))
  const paper: Box = { x: 0, y: 0, width: 100, height: 100 }
  const at = (lines: readonly Box[]) =>
    placeLabels([{ key: 'a', text: 'a', places }], { marks: [], lines, paper }).map(({ x }) => x)
  expect(at([])).toEqual([0])
  expect(at(places.slice(0, 1))).toEqual([20])
  expect(at(places)).toEqual([0])
})

test('an upright line leaves a gap for each label on it, and is whole without one', () => {
  const label = (x: number, y: number): Box => ({ x, y, width: 20, height: 10 })
  expect(uprightAround(5, 0, 100, [])).toBe('M5 0V100')
  expect(uprightAround(5, 0, 100, [label(0, 60), label(-5, 20), label(40, 40)])).toBe(
    'M5 0V20M5 30V60M5 70V100',
  )
  // One above and one below it take nothing off; one over an end shortens it.
  expect(uprightAround(5, 0, 100, [label(0, 100), label(0, -10), label(0, -20)])).toBe('M5 0V100')
  expect(uprightAround(5, 0, 100, [label(0, -5), label(0, 95)])).toBe('M5 5V95')
})
