import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flow, type FlowSection } from '../../../renderer/print/flow.ts'

const room = { first: 200, next: 250 }
const sections: fc.Arbitrary<readonly FlowSection[]> = fc.array(
  fc.record({
    head: fc.integer({ min: 0, max: 30 }),
    rows: fc.array(fc.integer({ min: 1, max: 170 }), { maxLength: 40 }),
    startsPage: fc.boolean(),
  }),
  { maxLength: 5 },
)

test('every row stands on paper once and whole, in its order, and no page is fuller than its room', () => {
  fc.assert(
    fc.property(sections, (all) => {
      const pages = flow(all, room)
      const laid = pages.flatMap(({ parts }) =>
        parts.flatMap(({ section, from, to }) =>
          Array.from({ length: to - from }, (_, n) => [section, from + n] as const),
        ),
      )
      expect(laid).toEqual(all.flatMap(({ rows }, section) => rows.map((_, n) => [section, n])))
      for (const [n, { parts, left }] of pages.entries()) {
        const height = parts.reduce(
          (sum, { section, from, to }) =>
            sum +
            (all[section]?.head ?? 0) +
            (all[section]?.rows.slice(from, to) ?? []).reduce((rows, row) => rows + row, 0),
          0,
        )
        expect(left).toBe((n === 0 ? room.first : room.next) - height)
        expect(left).toBeGreaterThanOrEqual(0)
        for (const { from, to } of parts) expect(to).toBeGreaterThan(from)
      }
    }),
  )
})

test('what begins on a page of its own does, and nothing makes an empty page', () => {
  const part = (section: number, from: number, to: number) => ({ section, from, to })
  expect(flow([], room)).toEqual([{ parts: [], left: 200 }])
  expect(
    flow(
      [
        { head: 5, rows: [10], startsPage: true },
        { head: 5, rows: [], startsPage: true },
        { head: 5, rows: [10, 10], startsPage: true },
      ],
      room,
    ),
  ).toEqual([
    { parts: [part(0, 0, 1)], left: 185 },
    { parts: [part(2, 0, 2)], left: 225 },
  ])
})

test('a row higher than a page gets one to itself, and the rest goes on', () => {
  expect(flow([{ head: 5, rows: [300, 10] }], room).map(({ parts }) => parts)).toEqual([
    [{ section: 0, from: 0, to: 1 }],
    [{ section: 0, from: 1, to: 2 }],
  ])
})
