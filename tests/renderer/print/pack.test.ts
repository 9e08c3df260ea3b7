import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, spread, type Section } from '../../../renderer/print/pack.ts'

const room = { first: 200, next: 250 }
const sections: fc.Arbitrary<readonly Section[]> = fc.array(
  fc.record({
    head: fc.integer({ min: 0, max: 30 }),
    row: fc.integer({ min: 4, max: 30 }),
    rows: fc.integer({ min: 0, max: 120 }),
  }),
  { maxLength: 5 },
)

test('every row stands on paper once, in its order', () => {
  fc.assert(
    fc.property(sections, (all) => {
      const laid = pack(all, room).flatMap((page) =>
        page.flatMap(({ section, from, to }) =>
          Array.from({ length: to - from }, (_, n) => `${String(section)}:${String(from + n)}`),
        ),
      )
      const wanted = all.flatMap(({ rows }, section) =>
        Array.from({ length: rows }, (_, n) => `${String(section)}:${String(n)}`),
      )
      expect(laid).toEqual(wanted)
    }),
  )
})

test('no page is fuller than its room, and no heading stands without rows', () => {
  fc.assert(
    fc.property(sections, (all) => {
      for (const [n, page] of pack(all, room).entries()) {
        let height = 0
        for (const { section, from, to } of page) {
          expect(to).toBeGreaterThan(from)
          height += (all[section]?.head ?? 0) + (to - from) * (all[section]?.row ?? 0)
        }
        expect(height).toBeLessThanOrEqual(n === 0 ? room.first : room.next)
      }
    }),
  )
})

test('a heading takes three rows with it, and what belongs together stays together', () => {
  const table = { head: 20, row: 10 }
  expect(
    pack(
      [
        { ...table, rows: 14 },
        { ...table, rows: 9 },
      ],
      room,
    ),
  ).toEqual([[{ section: 0, from: 0, to: 14 }], [{ section: 1, from: 0, to: 9 }]])
  expect(
    pack(
      [
        { ...table, rows: 10 },
        { ...table, rows: 7, isTogether: true },
      ],
      room,
    ),
  ).toEqual([[{ section: 0, from: 0, to: 10 }], [{ section: 1, from: 0, to: 7 }]])
})

test('a row that no page can hold gets one to itself, and the rest goes on', () => {
  expect(pack([{ head: 0, row: 300, rows: 2 }], room)).toEqual([
    [{ section: 0, from: 0, to: 1 }],
    [{ section: 0, from: 1, to: 2 }],
  ])
})

test('things are divided evenly over as few pages as can be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (things, most) => {
      const pages = spread(things, most)
      expect(pages.flat()).toEqual(things)
      expect(pages).toHaveLength(Math.ceil(things.length / most))
      const sizes = pages.map(({ length }) => length)
      expect(Math.max(0, ...sizes) - Math.min(most, ...sizes)).toBeLessThanOrEqual(sizes.length > 0 ? 1 : 0)
    }),
  )
})
