import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Point } from '../../../../renderer/charts/network/plane.ts'
import { bringIntoView, fitFrame, toFrame, toScreen } from '../../../../renderer/charts/network/view.ts'
import { firstPerson, nextPerson } from '../../../../renderer/charts/network/walk.ts'
import type { Step } from '../../../../renderer/charts/network/walk.ts'
import { tiesOf } from '../../../../renderer/charts/network/words.ts'
import { link, placesOf, schools } from './made.ts'

const steps: readonly Step[] = ['left', 'right', 'up', 'down']

describe('walking by arrow keys', () => {
  const grid = new Map<string, Point>([
    ['middle', { x: 50, y: 50 }],
    ['right', { x: 90, y: 55 }],
    ['far right', { x: 200, y: 50 }],
    ['aside', { x: 70, y: 95 }],
    ['up', { x: 45, y: 10 }],
  ])

  it('goes to the nearest on that side, not to somebody off to the side', () => {
    expect(nextPerson(grid, 'middle', 'right')).toBe('right')
    expect(nextPerson(grid, 'right', 'right')).toBe('far right')
    expect(nextPerson(grid, 'middle', 'up')).toBe('up')
    expect(nextPerson(grid, 'middle', 'down')).toBe('aside')
    expect(nextPerson(grid, 'far right', 'right')).toBeNull()
    expect(nextPerson(grid, 'nobody', 'right')).toBeNull()
  })

  it('begins near the middle of everybody', () => {
    expect(firstPerson(grid)).toBe('right')
    expect(firstPerson(new Map())).toBeNull()
  })

  it.each([
    ['14', schools([4, 3, 2, 3, 2], 0.7, 0.1, 1)],
    ['43', schools([8, 9, 7, 10, 9], 0.5, 0.05, 2, 3)],
  ])('reaches everybody of %s', (_, made) => {
    const places = placesOf(made)
    const reached = new Set<string>()
    const todo = [firstPerson(places)]
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (id === null || reached.has(id)) continue
      reached.add(id)
      for (const step of steps) todo.push(nextPerson(places, id, step))
    }
    expect(reached.size).toBe(made.nodes.length)
  })
})

describe('the view', () => {
  const size = fc.record({
    width: fc.integer({ min: 50, max: 3000 }),
    height: fc.integer({ min: 50, max: 2000 }),
  })
  const point = fc.record({
    x: fc.double({ min: -500, max: 2000, noNaN: true }),
    y: fc.double({ min: -500, max: 2000, noNaN: true }),
  })

  it('shows the whole frame in every box, and finds the way back from screen to frame', () => {
    fc.assert(
      fc.property(size, point, (box, spot) => {
        const fit = fitFrame(box)
        for (const corner of [
          { x: 0, y: 0 },
          { x: 660, y: 460 },
        ]) {
          const { x, y } = toScreen(fit, corner)
          expect(x).toBeGreaterThanOrEqual(-1e-9)
          expect(y).toBeGreaterThanOrEqual(-1e-9)
          expect(x).toBeLessThanOrEqual(box.width + 1e-9)
          expect(y).toBeLessThanOrEqual(box.height + 1e-9)
        }
        const back = toFrame(fit, toScreen(fit, spot))
        expect(back.x).toBeCloseTo(spot.x, 6)
        expect(back.y).toBeCloseTo(spot.y, 6)
        // A circle may become an oval, but hardly.
        expect(Math.max(fit.scaleX / fit.scaleY, fit.scaleY / fit.scaleX)).toBeLessThanOrEqual(1.25 + 1e-9)
      }),
    )
  })

  it('brings everybody into the box', () => {
    fc.assert(
      fc.property(size, fc.array(point, { minLength: 1, maxLength: 20 }), (box, points) => {
        const { k, x, y } = bringIntoView(points, box, 20)
        expect(k).toBeLessThanOrEqual(1)
        for (const spot of points) {
          expect(spot.x * k + x).toBeGreaterThanOrEqual(-1e-6)
          expect(spot.x * k + x).toBeLessThanOrEqual(box.width + 1e-6)
          expect(spot.y * k + y).toBeGreaterThanOrEqual(-1e-6)
          expect(spot.y * k + y).toBeLessThanOrEqual(box.height + 1e-6)
        }
      }),
    )
    expect(bringIntoView([], { width: 100, height: 100 }, 20)).toEqual({ k: 1, x: 0, y: 0 })
    // Near the border is inside: what can be seen is not moved.
    const inside = [
      { x: 50, y: 50 },
      { x: 2, y: 99 },
    ]
    expect(bringIntoView(inside, { width: 100, height: 100 }, 20)).toEqual({ k: 1, x: 0, y: 0 })
  })
})

it('sorts somebody’s ties by how they run', () => {
  const links = [
    link('a', 'b'),
    link('c', 'a'),
    link('a', 'd', { direction: 'oneWay' }),
    link('e', 'a', { direction: 'oneWay' }),
    link('a', 'f', { direction: 'unknown' }),
    link('g', 'a', { direction: 'unknown' }),
    link('b', 'c'),
  ]
  expect(tiesOf('a', links)).toEqual({
    mutual: ['b', 'c'],
    names: ['d'],
    namedBy: ['e'],
    namesUnanswered: ['f'],
    namedByUnanswered: ['g'],
  })
})
