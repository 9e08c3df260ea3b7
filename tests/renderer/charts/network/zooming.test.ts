import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shift } from '../../../../renderer/charts/network/view.ts'
import {
  bring,
  eased,
  keepNear,
  onTheWay,
  pinched,
  unshifted,
  wheelFactor,
  zoomAt,
} from '../../../../renderer/charts/network/zooming.ts'

const coordinate = fc.double({ min: -2_000, max: 2_000, noNaN: true })
const point = fc.record({ x: coordinate, y: coordinate })
const scale = fc.double({ min: 0.4, max: 8, noNaN: true })
const shift: fc.Arbitrary<Shift> = fc.record({ k: scale, x: coordinate, y: coordinate })
const size = fc.record({
  width: fc.double({ min: 50, max: 2_000, noNaN: true }),
  height: fc.double({ min: 50, max: 2_000, noNaN: true }),
})

describe('zooming', () => {
  it('leaves the point under the pointer where it is', () => {
    fc.assert(
      fc.property(shift, fc.double({ min: 0.1, max: 20, noNaN: true }), point, (before, k, pointer) => {
        const after = zoomAt(before, k, pointer)
        expect(after.k).toBe(Math.min(8, Math.max(0.4, k)))
        const spot = unshifted(before, pointer)
        expect(after.x + after.k * spot.x).toBeCloseTo(pointer.x, 6)
        expect(after.y + after.k * spot.y).toBeCloseTo(pointer.y, 6)
      }),
    )
  })

  it('keeps the picture as near as d3-zoom does', () => {
    const constrain = zoom<Element, unknown>().constrain()
    fc.assert(
      fc.property(shift, size, (given, box) => {
        const { width, height } = box
        const theirs = constrain(
          zoomIdentity.translate(given.x, given.y).scale(given.k),
          [
            [0, 0],
            [width, height],
          ],
          [
            [-0.6 * width, -0.6 * height],
            [1.6 * width, 1.6 * height],
          ],
        )
        const ours = keepNear(given, box)
        expect(ours.k).toBe(theirs.k)
        expect(ours.x).toBeCloseTo(theirs.x, 6)
        expect(ours.y).toBeCloseTo(theirs.y, 6)
      }),
    )
  })

  it('turns the wheel as far as d3-zoom does', () => {
    const delta = zoom<Element, unknown>().wheelDelta() as (
      event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'ctrlKey'>,
    ) => D3ZoomEvent<Element, unknown>['transform']['k']
    fc.assert(
      fc.property(
        fc.record({
          deltaY: fc.double({ min: -40, max: 40, noNaN: true }),
          deltaMode: fc.constantFrom(0, 1, 2),
          ctrlKey: fc.boolean(),
        }),
        (event) => {
          expect(Math.log2(wheelFactor(event))).toBeCloseTo(delta(event), 6)
        },
      ),
    )
  })

  it('glides from where it is to where it should be, around the same point', () => {
    expect([eased(0), eased(0.5), eased(1)]).toEqual([0, 0.5, 1])
    fc.assert(
      fc.property(
        shift,
        fc.double({ min: 0.5, max: 6, noNaN: true }),
        point,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, k, pointer, part) => {
          const to = zoomAt(from, k, pointer)
          const now = onTheWay(from, to, part)
          const spot = unshifted(from, pointer)
          expect(now.x + now.k * spot.x).toBeCloseTo(pointer.x, 3)
          expect(now.y + now.k * spot.y).toBeCloseTo(pointer.y, 3)
          const end = onTheWay(from, to, 1)
          expect(end.k).toBeCloseTo(to.k, 9)
          expect(end.x).toBeCloseTo(to.x, 6)
        },
      ),
    )
  })

  it('follows two fingers: what was between them stays between them', () => {
    expect(
      pinched(
        [
          { x: 0, y: 0 },
          { x: 100, y: 0 },
        ],
        [
          { x: 50, y: 20 },
          { x: 250, y: 20 },
        ],
      ),
    ).toEqual(bring({ x: 50, y: 0 }, { x: 150, y: 20 }, 2))
  })
})
