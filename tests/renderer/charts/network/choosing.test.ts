import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { found } from '../../../../renderer/charts/network/find.ts'
import { frame } from '../../../../renderer/charts/network/frame.ts'
import { withPlaces } from '../../../../renderer/charts/network/graph.ts'
import { hullAround, hullPath, hullTouchesBox, isInside } from '../../../../renderer/charts/network/hulls.ts'
import { caughtBy, isDrawn } from '../../../../renderer/charts/network/lasso.ts'
import type { Spot } from '../../../../renderer/charts/network/lines.ts'
import type { Point } from '../../../../renderer/charts/network/plane.ts'
import { shifted } from '../../../../renderer/charts/network/shift.ts'
import { outerRadius, shapes } from '../../../../renderer/charts/network/shapes.ts'
import { node } from './made.ts'

const coordinate = fc.double({ min: -500, max: 500, noNaN: true })
const spot: fc.Arbitrary<Spot> = fc.record({
  x: coordinate,
  y: coordinate,
  radius: fc.double({ min: 3, max: 20, noNaN: true }),
  shape: fc.constantFrom(...shapes),
})

describe('the line around a group', () => {
  it('goes around everybody whole, with room, and has no dents', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (spots) => {
        const hull = hullAround(spots, 9)
        for (const { x, y, radius, shape } of spots) {
          // A polygon of 24 corners cuts a little off the circle: a hundredth.
          const reach = (outerRadius(shape, radius) + 9) * 0.98
          for (let turn = 0; turn < 8; turn += 1) {
            const angle = (turn * Math.PI) / 4
            expect(isInside(hull, { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) })).toBe(
              true,
            )
          }
        }
        const turns = hull.map((a, at) => {
          const b = hull[(at + 1) % hull.length] ?? a
          const c = hull[(at + 2) % hull.length] ?? a
          return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
        })
        expect(turns.every((turn) => turn >= -1e-6) || turns.every((turn) => turn <= 1e-6)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing around nobody, and knows what lies over it', () => {
    expect(hullPath(hullAround([], 9))).toBe('')
    const hull = hullAround([{ x: 0, y: 0, radius: 10, shape: 'circle' }], 5)
    expect(hullTouchesBox(hull, { left: -40, top: -40, right: 40, bottom: 40 })).toBe(true)
    expect(hullTouchesBox(hull, { left: -2, top: -2, right: 2, bottom: 2 })).toBe(true)
    expect(hullTouchesBox(hull, { left: 16, top: -4, right: 40, bottom: 4 })).toBe(false)
  })
})

describe('the line by hand', () => {
  const square: readonly Point[] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ]

  it('catches whose middle lies within it, whichever way round it was drawn', () => {
    const spots = new Map([
      ['in', { x: 50, y: 50 }],
      ['near', { x: 99, y: 2 }],
      ['out', { x: 101, y: 50 }],
    ])
    expect(caughtBy(square, spots)).toEqual(['in', 'near'])
    expect(caughtBy([...square].reverse(), spots)).toEqual(['in', 'near'])
  })

  it('leaves alone who stands in the dent of a line', () => {
    const horseshoe = [...square.slice(0, 2), { x: 50, y: 50 }, ...square.slice(2)]
    expect(caughtBy(horseshoe, new Map([['a', { x: 90, y: 50 }]]))).toEqual([])
  })

  it('takes a press that strayed for no line', () => {
    expect(isDrawn([{ x: 5, y: 5 }])).toBe(false)
    const strayed = [
      { x: 5, y: 5 },
      { x: 8, y: 6 },
      { x: 6, y: 9 },
    ]
    expect(isDrawn(strayed)).toBe(false)
    expect(caughtBy(strayed, new Map([['a', { x: 6, y: 7 }]]))).toEqual([])
  })
})

describe('looking for somebody', () => {
  const nodes = [node('B1'), node('A12'), node('A1'), { ...node('C1'), label: 'Zoë Abbé', key: 'A1-C' }]

  it('puts the one who is called just that first, then beginnings, then parts', () => {
    expect(found(nodes, 'a1')).toEqual(['A1', 'A12', 'C1'])
    expect(found(nodes, ' zoe ')).toEqual(['C1'])
    expect(found(nodes, 'abbe')).toEqual(['C1'])
    expect(found(nodes, '1')).toEqual(['B1', 'A12', 'A1', 'C1'])
  })

  it('finds nobody by nothing, and nobody by an id that is no code', () => {
    expect(found(nodes, '  ')).toEqual([])
    const organisation = { ...node('f00d-1'), label: 'Zuid' }
    expect(found([organisation], 'f00d')).toEqual([])
  })
})

describe('places that changed', () => {
  it('keeps who was not mentioned and leaves the old places as they were', () => {
    const before = new Map([
      ['a', { x: 1, y: 1 }],
      ['b', { x: 2, y: 2 }],
    ])
    const after = withPlaces(before, [
      { id: 'a', place: null },
      { id: 'c', place: { x: 3, y: 3 } },
    ])
    expect([...after]).toEqual([
      ['b', { x: 2, y: 2 }],
      ['c', { x: 3, y: 3 }],
    ])
    expect(before.size).toBe(2)
  })
})

describe('moving several together', () => {
  const inFrame = fc.record({
    x: fc.double({ min: 8, max: frame.width - 8, noNaN: true }),
    y: fc.double({ min: 8, max: frame.height - 8, noNaN: true }),
  })
  const by = fc.record({ x: coordinate, y: coordinate })

  it('keeps them on the paper and in their places to each other', () => {
    fc.assert(
      fc.property(fc.array(inFrame, { minLength: 1, maxLength: 6 }), by, (spots, shift) => {
        const before = new Map(spots.map((place, at) => [String(at), place]))
        const after = shifted(before.keys(), before, shift)
        const moves = [...after].map(([id, { x, y }]) => ({
          x: x - (before.get(id)?.x ?? 0),
          y: y - (before.get(id)?.y ?? 0),
        }))
        for (const { x, y } of after.values()) {
          expect(x).toBeGreaterThanOrEqual(7.999)
          expect(x).toBeLessThanOrEqual(frame.width - 7.999)
          expect(y).toBeGreaterThanOrEqual(7.999)
          expect(y).toBeLessThanOrEqual(frame.height - 7.999)
        }
        for (const move of moves) {
          expect(move.x).toBeCloseTo(moves[0]?.x ?? 0, 6)
          expect(move.y).toBeCloseTo(moves[0]?.y ?? 0, 6)
          expect(Math.abs(move.x)).toBeLessThanOrEqual(Math.abs(shift.x) + 1e-6)
        }
      }),
    )
  })

  it('leaves who stands beyond the border where they are, and knows who is nowhere', () => {
    const places = new Map([['a', { x: -20, y: 100 }]])
    expect([...shifted(['a', 'nobody'], places, { x: -10, y: 5 })]).toEqual([['a', { x: -20, y: 105 }]])
    expect(shifted([], places, { x: 1, y: 1 }).size).toBe(0)
  })
})
