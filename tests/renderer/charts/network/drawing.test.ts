import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLine, lineWidth } from '../../../../renderer/charts/network/lines.ts'
import type { Spot } from '../../../../renderer/charts/network/lines.ts'
import type { Point } from '../../../../renderer/charts/network/plane.ts'
import { edgeDistance, outerRadius, shapePath, shapes } from '../../../../renderer/charts/network/shapes.ts'
import type { Shape } from '../../../../renderer/charts/network/shapes.ts'

/** The outline read back from what is drawn, so that the sum under test is not tested with itself. */
function isInside(shape: Shape, radius: number, { x, y }: Point): boolean {
  if (shape === 'circle') return Math.hypot(x, y) < radius
  const corners = shapePath(shape, radius)
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number))
  let inside = false
  corners.forEach(([fromX = 0, fromY = 0], at) => {
    const [toX = 0, toY = 0] = corners[(at + 1) % corners.length] ?? []
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside
  })
  return inside
}

const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })

describe.each(shapes)('a %s', (shape) => {
  it('ends where its outline is drawn, in every direction', () => {
    fc.assert(
      fc.property(angle, (towards) => {
        const edge = edgeDistance(shape, 100, towards)
        const at = (along: number) => ({ x: Math.cos(towards) * along, y: Math.sin(towards) * along })
        expect(isInside(shape, 100, at(edge - 0.5))).toBe(true)
        for (const beyond of [0.5, 5, 25, 60]) expect(isInside(shape, 100, at(edge + beyond))).toBe(false)
        expect(edge).toBeLessThanOrEqual(outerRadius(shape, 100) + 1e-6)
      }),
    )
  })

  it('is touched by the tip of an arrow and by no other part of it', () => {
    const first: Spot = { x: 20, y: 30, shape: 'circle', radius: 10 }
    fc.assert(
      fc.property(angle, fc.double({ min: 45, max: 400, noNaN: true }), (towards, away) => {
        const other: Spot = {
          x: 20 + Math.cos(towards) * away,
          y: 30 + Math.sin(towards) * away,
          shape,
          radius: 10,
        }
        const line = drawLine(first, other, 3, true)
        if (line === null || line.arrow === null) throw new Error('no arrow')
        const [tip, one, two] = line.arrow
        const fromMiddle = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y)
        expect(fromMiddle(tip)).toBeCloseTo(edgeDistance(shape, 10, towards + Math.PI) + 1.5, 6)
        for (const corner of [one, two]) {
          expect(fromMiddle(corner)).toBeGreaterThan(fromMiddle(tip))
          expect(isInside(shape, 10, { x: corner.x - other.x, y: corner.y - other.y })).toBe(false)
        }
        // The line itself stops inside the head: nothing sticks out beside the tip.
        expect(fromMiddle(line.to)).toBeGreaterThan(fromMiddle(tip) + 2)
        expect(fromMiddle(line.to)).toBeLessThan(fromMiddle(one))
      }),
    )
  })
})

describe('a line', () => {
  const at = (x: number): Spot => ({ x, y: 0, shape: 'square', radius: 10 })

  it('runs from edge to edge, without a head when the tie is mutual', () => {
    const line = drawLine(at(0), at(100), 2, false)
    expect(line?.arrow).toBeNull()
    expect(line?.from.x).toBeCloseTo(edgeDistance('square', 10, 0) + 1.5, 9)
    expect(line?.to.x).toBeCloseTo(100 - edgeDistance('square', 10, 0) - 1.5, 9)
  })

  it('is not drawn where there is no room for it', () => {
    expect(drawLine(at(0), at(19), 2, true)).toBeNull()
    expect(drawLine(at(0), at(0), 2, false)).toBeNull()
  })

  it('grows thicker with strength, and stays within its bounds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (strength, people) => {
          const width = lineWidth(strength, people)
          expect(width).toBeGreaterThanOrEqual(1)
          expect(width).toBeLessThanOrEqual(4.2)
          expect(lineWidth(strength + 0.2, people)).toBeGreaterThanOrEqual(width)
        },
      ),
    )
    expect(lineWidth(1, 14)).toBeGreaterThan(2 * lineWidth(0.25, 14))
  })
})
