import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frame, nodeRadius } from '../../../../renderer/charts/network/frame.ts'
import { distanceToSegment, segmentsCross } from '../../../../renderer/charts/network/plane.ts'
import type { Point } from '../../../../renderer/charts/network/plane.ts'
import { complete, link, node, placesOf, schools } from './made.ts'
import type { MadeGraph } from './made.ts'

const graph: fc.Arbitrary<MadeGraph> = fc.integer({ min: 0, max: 24 }).chain((people) => {
  const nodes = Array.from({ length: people }, (_, at) => node(`P${String(at)}`))
  const pairs = nodes.flatMap((a, at) => nodes.slice(at + 1).map((b) => link(a.id, b.id)))
  return fc.subarray(pairs, { maxLength: Math.min(60, pairs.length) }).map((links) => ({ nodes, links }))
})

function closest(places: Iterable<Point>): number {
  const all = [...places]
  let least = Number.POSITIVE_INFINITY
  all.forEach((one, at) => {
    for (const two of all.slice(at + 1)) least = Math.min(least, Math.hypot(one.x - two.x, one.y - two.y))
  })
  return least
}

const place = (places: ReadonlyMap<string, Point>, id: string): Point => {
  const found = places.get(id)
  if (found === undefined) throw new Error(`nobody called ${id}`)
  return found
}

describe('the layout', () => {
  it('puts everybody inside the frame and nobody on top of anybody', () => {
    fc.assert(
      fc.property(graph, (made) => {
        const places = placesOf(made)
        expect(places.size).toBe(made.nodes.length)
        for (const { x, y } of places.values()) {
          expect(x >= 0 && x <= frame.width && y >= 0 && y <= frame.height, `${String(x)} ${String(y)}`).toBe(
            true,
          )
        }
        expect(closest(places.values())).toBeGreaterThan(2.2 * nodeRadius(made.nodes.length))
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same picture whatever the order in which people and ties were read', () => {
    fc.assert(
      fc.property(
        graph.chain((made) =>
          fc.record({
            made: fc.constant(made),
            nodes: fc.shuffledSubarray([...made.nodes], { minLength: made.nodes.length }),
            links: fc.shuffledSubarray([...made.links], { minLength: made.links.length }),
            turn: fc.boolean(),
          }),
        ),
        ({ made, nodes, links, turn }) => {
          const turned = turn ? links.map((one) => ({ ...one, a: one.b, b: one.a })) : links
          expect(new Map([...placesOf({ nodes, links: turned })].sort())).toEqual(
            new Map([...placesOf(made)].sort()),
          )
        },
      ),
      { numRuns: 30 },
    )
  })

  it('gives the same picture of the same people after another import, in which everybody has a new id', () => {
    const made = schools([4, 3, 2, 3, 2], 0.7, 0.1, 4)
    const renamed = (id: string) => `${String(97 - made.nodes.findIndex((one) => one.id === id))} again`
    const again = placesOf({
      nodes: made.nodes.map((one) => ({ ...one, id: renamed(one.id) })),
      links: made.links.map((one) => ({ ...one, a: renamed(one.a), b: renamed(one.b) })),
    })
    for (const [id, spot] of placesOf(made)) expect(again.get(renamed(id))).toEqual(spot)
  })

  it.each([
    ['nobody', { nodes: [], links: [] }],
    ['one person', { nodes: [node('A')], links: [] }],
    ['two people', { nodes: [node('A'), node('B')], links: [link('A', 'B')] }],
    ['nobody tied', { nodes: ['A', 'B', 'C', 'D', 'E'].map((id) => node(id)), links: [] }],
    ['everybody tied', complete(12)],
    [
      'a tie of strength nothing',
      { nodes: [node('A'), node('B')], links: [link('A', 'B', { strength: 0 })] },
    ],
    ['a tie to somebody who is not there', { nodes: [node('A')], links: [link('A', 'Z')] }],
    ['a tie to oneself', { nodes: [node('A'), node('B')], links: [link('A', 'A')] }],
  ] satisfies [string, MadeGraph][])('has a place for %s', (_, made) => {
    const places = placesOf(made)
    expect(places.size).toBe(made.nodes.length)
    for (const { x, y } of places.values()) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
  })

  it.each([14, 43])('keeps %i people apart with room for their shapes', (people) => {
    const sizes = people === 14 ? [4, 3, 2, 3, 2] : [8, 9, 7, 10, 9]
    for (const seed of [1, 2, 3]) {
      const places = placesOf(schools(sizes, 0.6, 0.05, seed))
      expect(closest(places.values())).toBeGreaterThan(2.6 * nodeRadius(people))
    }
  })

  it('leaves parts apart from each other and people without ties off every line', () => {
    const ring = (name: string, size: number): MadeGraph => {
      const ids = Array.from({ length: size }, (_, at) => `${name}${String(at)}`)
      return {
        nodes: ids.map((id) => node(id)),
        links: ids.map((id, at) => link(id, ids[(at + 1) % size] ?? id)),
      }
    }
    const parts = [ring('a', 9), ring('b', 5), ring('c', 3)]
    const alone = ['x', 'y', 'z'].map((id) => node(id))
    const made = {
      nodes: [...parts.flatMap(({ nodes }) => nodes), ...alone],
      links: parts.flatMap(({ links }) => links),
    }
    const places = placesOf(made)
    const at = (id: string) => place(places, id)
    parts.forEach((one, number) => {
      for (const two of parts.slice(number + 1))
        for (const first of one.links)
          for (const second of two.links)
            expect(segmentsCross(at(first.a), at(first.b), at(second.a), at(second.b))).toBe(false)
    })
    for (const { id } of alone)
      for (const { a, b } of made.links)
        expect(distanceToSegment(at(id), at(a), at(b))).toBeGreaterThan(nodeRadius(made.nodes.length))
    // Together, not strewn over the paper.
    const spread = Math.max(...alone.map(({ id }) => Math.hypot(at(id).x - at('x').x, at(id).y - at('x').y)))
    expect(spread).toBeLessThan(frame.width / 2)
  })

  it('draws people of one school nearer to each other than to others', () => {
    const made = schools([8, 8, 8], 0.7, 0.03, 5)
    const places = placesOf(made)
    const gaps: Record<'own' | 'other', number[]> = { own: [], other: [] }
    made.nodes.forEach((one, at) => {
      for (const two of made.nodes.slice(at + 1)) {
        const [a, b] = [place(places, one.id), place(places, two.id)]
        gaps[one.category === two.category ? 'own' : 'other'].push(Math.hypot(a.x - b.x, a.y - b.y))
      }
    })
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(gaps.own)).toBeLessThan(0.6 * mean(gaps.other))
  })
})
