import { describe, expect, it } from 'vitest'
import { frame, nodeRadius, paperArea } from '../../../../renderer/charts/network/frame.ts'
import { geometryOf } from '../../../../renderer/charts/network/geometry.ts'
import { layOut, roughly } from '../../../../renderer/charts/network/layout.ts'
import type { GraphLayout } from '../../../../renderer/charts/network/layouts.ts'
import { mostRadii } from '../../../../renderer/charts/network/plane-layout.ts'
import type { Point } from '../../../../renderer/charts/network/plane.ts'
import { placesById, planLayout } from '../../../../renderer/charts/network/plan.ts'
import { link, node, schools } from './made.ts'
import type { MadeGraph } from './made.ts'

function laid({ nodes, links }: MadeGraph, layout: GraphLayout) {
  const plan = planLayout(nodes, links, layout)
  const { places, paper } = layOut(plan.input)
  const found = placesById(plan.ids, places)
  const at = (id: string): Point => found.get(id) ?? { x: Number.NaN, y: Number.NaN }
  return { places: found, at, geometry: geometryOf(plan, paper) }
}

/** Five schools of 43 people, some of whom nobody knows the school of, and two without a tie. */
const network = (seed: number): MadeGraph => {
  const made = schools([8, 9, 7, 10, 9], 0.5, 0.05, seed, 2)
  return { ...made, nodes: made.nodes.map((one, at) => (at % 20 === 7 ? { ...one, category: null } : one)) }
}

const planeOf = ({ nodes, links }: MadeGraph): Extract<GraphLayout, { kind: 'plane' }> => {
  const strengthOf = new Map<string, number>()
  const diversityOf = new Map<string, number>()
  for (const { id } of nodes) {
    const own = links.filter(({ a, b }) => a === id || b === id)
    if (own.length === 0) continue
    strengthOf.set(id, own.reduce((sum, { strength }) => sum + strength, 0) / own.length)
    diversityOf.set(id, own.filter(({ likeness }) => likeness === 'different').length / own.length)
  }
  return { kind: 'plane', strengthOf, diversityOf, strengthCut: 0.75 }
}

const layoutsOf = (made: MadeGraph): readonly GraphLayout[] => [
  { kind: 'free' },
  { kind: 'grouped' },
  { kind: 'rings', centre: 'B3' },
  planeOf(made),
  { kind: 'organisations', peopleOf: new Map(made.nodes.map(({ id }, at) => [id, (at * 7) % 30])) },
]

describe.each([0, 1, 2, 3, 4])('layout %i of five', (number) => {
  const made = network(1)
  const layout = layoutsOf(made)[number] ?? { kind: 'free' }

  it('has everybody inside the frame and nobody on top of anybody', () => {
    const spots = [...laid(made, layout).places.values()]
    expect(spots).toHaveLength(43)
    for (const { x, y } of spots)
      expect(x >= 0 && y >= 0 && x <= frame.width && y <= frame.height, `${String(x)} ${String(y)}`).toBe(
        true,
      )
    const least = Math.min(
      ...spots.flatMap((a, at) => spots.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    )
    expect(least).toBeGreaterThan(1.6 * nodeRadius(43))
  })

  it('is the same to the digit whatever the order in which people and ties were read', () => {
    const turned = {
      nodes: made.nodes.toReversed(),
      links: made.links.toReversed().map((one) => ({ ...one, a: one.b, b: one.a })),
    }
    const again = laid(turned, layout).places
    for (const [id, spot] of laid(made, layout).places) expect(again.get(id)).toEqual(spot)
  })

  it('has a place for few and for nobody', () => {
    expect(laid({ nodes: [], links: [] }, layout).places.size).toBe(0)
    const two = laid({ nodes: [node('A'), node('B3', null)], links: [link('A', 'B3')] }, layout)
    for (const { x, y } of two.places.values()) expect(Number.isFinite(x + y)).toBe(true)
  })
})

describe('people by group', () => {
  it('has each group in a room of its own, apart from the others', () => {
    for (const seed of [1, 2, 3]) {
      const made = network(seed)
      const { at, geometry } = laid(made, { kind: 'grouped' })
      if (geometry.kind !== 'grouped') throw new Error('not by group')
      expect(geometry.regions.map(({ category }) => category)).toEqual(
        expect.arrayContaining(['S0', 'S1', 'S2', 'S3', 'S4', null]),
      )
      // Each person is within the ellipse of their own group, and within no other.
      for (const { id, category } of made.nodes)
        for (const { category: other, area } of geometry.regions) {
          const { x, y } = at(id)
          const [rx, ry] = [(area.right - area.left) / 2, (area.bottom - area.top) / 2]
          const far = Math.hypot((x - area.left - rx) / rx, (y - area.top - ry) / ry)
          if (category === other) expect(far).toBeLessThanOrEqual(1.001)
          else expect(far).toBeGreaterThan(1)
        }
      for (const { area } of geometry.regions) {
        expect(area.left).toBeGreaterThanOrEqual(paperArea.left - 1)
        expect(area.bottom).toBeLessThanOrEqual(paperArea.bottom + 1)
      }
    }
  })
})

describe('rings around one person', () => {
  it('has everybody on the ring of their distance, and who is not connected apart', () => {
    const chain = ['A', 'B', 'C', 'D', 'E']
    const made = {
      nodes: [...chain, 'X', 'Y', 'Z'].map((id) => node(id)),
      links: [link('A', 'B'), link('B', 'C'), link('C', 'D'), link('D', 'E'), link('A', 'X'), link('Y', 'Z')],
    }
    const { at, geometry } = laid(made, { kind: 'rings', centre: 'A' })
    if (geometry.kind !== 'rings') throw new Error('no rings')
    const { centre, rings, apart } = geometry
    expect(at('A').x).toBeCloseTo(centre.x, 2)
    expect(at('A').y).toBeCloseTo(centre.y, 2)
    expect(rings.map(({ distance, isLast }) => [distance, isLast])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    const ringOf = (id: string) =>
      rings.find(
        ({ rx, ry }) =>
          Math.abs(Math.hypot((at(id).x - centre.x) / rx, (at(id).y - centre.y) / ry) - 1) < 0.02,
      )?.distance
    expect(['B', 'X', 'C', 'D', 'E'].map(ringOf)).toEqual([1, 1, 2, 3, 3])
    for (const id of ['Y', 'Z']) {
      expect(at(id).y).toBeGreaterThan(apart?.top ?? Infinity)
      expect(at(id).y).toBeGreaterThan(centre.y + (rings.at(-1)?.ry ?? Infinity))
    }
  })

  it('is the free picture when nobody is in the middle any more', () => {
    const made = network(2)
    expect(laid(made, { kind: 'rings', centre: 'gone' })).toMatchObject({ geometry: { kind: 'free' } })
  })
})

describe('strength by diversity', () => {
  it('has everybody where their figures put them, within a small shift and in their own quadrant', () => {
    const made = network(3)
    const layout = planeOf(made)
    const { at, geometry } = laid(made, layout)
    if (geometry.kind !== 'plane') throw new Error('no plane')
    const { area, cut, apart } = geometry
    for (const [id, strength] of layout.strengthOf) {
      const diversity = layout.diversityOf.get(id) ?? 0
      const x = area.left + strength * (area.right - area.left)
      const y = area.bottom - diversity * (area.bottom - area.top)
      expect(Math.hypot(at(id).x - x, at(id).y - y)).toBeLessThanOrEqual(mostRadii * nodeRadius(43) + 1.5)
      expect(at(id).x >= cut.x).toBe(strength >= layout.strengthCut)
      expect(at(id).y <= cut.y).toBe(diversity >= 0.5)
    }
    // Nobody without ties is at nothing: they stand below the plane.
    const outside = made.nodes.filter(({ id }) => !layout.strengthOf.has(id))
    expect(outside.length).toBeGreaterThan(0)
    for (const { id } of outside) expect(at(id).y).toBeGreaterThan((apart?.top ?? Infinity) - 1)
    expect(apart?.top).toBeGreaterThan(area.bottom)
  })
})

describe('organisations', () => {
  it('are as large as they have people, and do not touch', () => {
    const nodes = ['A', 'B', 'C', 'D'].map((id) => node(id))
    const peopleOf = new Map([
      ['A', 40],
      ['B', 10],
      ['C', 10],
      ['D', 1],
    ])
    const { at, geometry } = laid(
      { nodes, links: [link('A', 'B'), link('B', 'C')] },
      { kind: 'organisations', peopleOf },
    )
    if (geometry.kind !== 'organisations') throw new Error('no organisations')
    const radius = (id: string) => geometry.radii.get(id) ?? 0
    expect(radius('A') / radius('B')).toBeCloseTo(2, 3)
    expect(radius('B')).toBe(radius('C'))
    expect(radius('D')).toBeLessThan(radius('B'))
    for (const [one, two] of [
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
      ['A', 'D'],
    ] as const)
      expect(Math.hypot(at(one).x - at(two).x, at(one).y - at(two).y)).toBeGreaterThan(
        radius(one) + radius(two),
      )
  })
})

describe('many people', () => {
  const made = schools(
    Array.from({ length: 8 }, () => 70),
    0.05,
    0.002,
    6,
    3,
  )
  const plan = planLayout(made.nodes, made.links)

  it('stand roughly at once, and still apart from each other', () => {
    const rough = roughly(plan.input)
    expect(rough?.places).toHaveLength(2 * 560)
    const { places } = layOut(plan.input)
    const spots = [...placesById(plan.ids, places).values()]
    const near = spots.filter((a, at) =>
      spots.some((b, other) => other !== at && Math.hypot(a.x - b.x, a.y - b.y) < 1.5 * nodeRadius(560)),
    )
    // Where the paper is full a few may touch; hardly anybody does.
    expect(near.length).toBeLessThan(0.02 * spots.length)
  })

  it('are given no rough picture when they are few', () => {
    expect(roughly(planLayout(network(1).nodes, network(1).links).input)).toBeNull()
  })
})

describe('the ties of several waves together', () => {
  it('give the picture that each of them is drawn in: a tie that comes twice counts once', () => {
    const made = network(4)
    const once = planLayout(made.nodes, made.links)
    const twice = planLayout(made.nodes, [
      ...made.links.map((one) => ({ ...one, strength: 0 })),
      ...made.links,
    ])
    expect(twice.input.strengths).toHaveLength(once.input.strengths.length)
    expect(twice.signature).toBe(once.signature)
  })
})
