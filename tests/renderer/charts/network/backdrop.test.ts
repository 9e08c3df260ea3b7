import { describe, expect, it } from 'vitest'
import { backdropOf } from '../../../../renderer/charts/network/backdrop.ts'
import { geometryOf } from '../../../../renderer/charts/network/geometry.ts'
import { layOut } from '../../../../renderer/charts/network/layout.ts'
import type { GraphLayout } from '../../../../renderer/charts/network/layouts.ts'
import { chooseLooks } from '../../../../renderer/charts/network/looks.ts'
import { placesById, planLayout } from '../../../../renderer/charts/network/plan.ts'
import { boxesOverlap, discTouchesBox } from '../../../../renderer/charts/network/plane.ts'
import type { Box } from '../../../../renderer/charts/network/plane.ts'
import {
  labelsOf,
  labelText,
  linesOf,
  radiusOnScreen,
  sizesOf,
  spotsOf,
} from '../../../../renderer/charts/network/scene.ts'
import { backdropWords } from '../../../../renderer/charts/network/useBackdropWords.ts'
import { fitFrame, toScreen } from '../../../../renderer/charts/network/view.ts'
import { nl } from '../../../../renderer/i18n/nl/index.ts'
import { textsIn } from '../../../../renderer/i18n/translate.ts'
import { schools } from './made.ts'
import type { MadeGraph } from './made.ts'

const { t, add } = textsIn('nl')
add({ graph: nl.graph })

const size = { width: 660, height: 460 }
const letterWidth = 7
const letterHeight = 13
const categories = ['Basisschool De Regenboog', 'Zuid', 'Pabo', 'Universiteit', 'Bestuur'].map(
  (label, at) => ({
    id: `S${String(at)}`,
    label,
  }),
)

/** Everything between the data and what is on screen in this layout. */
function drawn({ nodes, links }: MadeGraph, layout: GraphLayout) {
  const plan = planLayout(nodes, links, layout)
  const laid = layOut(plan.input)
  const geometry = geometryOf(plan, laid.paper)
  const fit = fitFrame(size)
  const looks = chooseLooks(categories, nodes)
  const places = new Map(
    [...placesById(plan.ids, laid.places)].map(([id, place]) => [id, toScreen(fit, place)]),
  )
  const radius = radiusOnScreen(nodes.length, fit.grow, 12, 1)
  const spots = spotsOf(nodes, places, looks, radius, sizesOf(geometry, nodes.length))
  const bounds = { left: 0, top: 0, right: size.width, bottom: size.height }
  const widthOf = (text: string) => text.length * letterWidth
  const words = backdropWords(t, layout, 'A1')
  const letters = { widthOf, height: letterHeight }
  const backdrop = backdropOf({ geometry, fit, zoom: 1, nodes, spots, looks, words, letters, bounds })
  const taken = backdrop.texts.map(({ box }) => box)
  const offsets = labelsOf(
    nodes,
    spots,
    linesOf(links, spots, false),
    { widthOf, height: letterHeight, grow: 1 },
    bounds,
    { taken },
  )
  const labels = nodes.flatMap((node): Box[] => {
    const spot = spots.get(node.id)
    const offset = offsets.get(node.id)
    if (spot === undefined || offset === undefined) return []
    const left = spot.x + offset.x
    const top = spot.y + offset.y
    return [{ left, top, right: left + widthOf(labelText(node, null)), bottom: top + letterHeight }]
  })
  return { backdrop, taken, labels, spots }
}

const networks = [
  ['6', schools([2, 2, 2], 1, 0.3, 1)],
  ['12', schools([4, 4, 4], 0.7, 0.2, 3, 1)],
  ['43', schools([9, 9, 9, 8, 8], 0.6, 0.05, 2, 3)],
] as const
const layouts = {
  grouped: () => ({ kind: 'grouped' }),
  rings: ({ nodes }) => ({ kind: 'rings', centre: nodes[0]?.id ?? '' }),
  plane: ({ nodes, links }) => {
    const of = (id: string) => links.filter(({ a, b }) => a === id || b === id)
    const share = (part: (id: string) => number) =>
      new Map(nodes.flatMap(({ id }) => (of(id).length === 0 ? [] : [[id, part(id) / of(id).length]])))
    return {
      kind: 'plane',
      strengthOf: share((id) => of(id).reduce((sum, { strength }) => sum + strength, 0)),
      diversityOf: share((id) => of(id).filter(({ likeness }) => likeness === 'different').length),
      strengthCut: 0.75,
    }
  },
} satisfies Readonly<Record<string, (made: MadeGraph) => GraphLayout>>

const cases = networks.flatMap(([people, made]) =>
  Object.entries(layouts).map(([kind, of]) => [people, kind, made, of(made)] as const),
)

describe('what lies behind the picture', () => {
  it.each(cases)(
    '%s people, %s: words of the paper cover no label and no other words',
    (_, __, made, layout) => {
      const { taken, labels } = drawn(made, layout)
      expect(taken.length).toBeGreaterThan(0)
      for (const [at, box] of taken.entries()) {
        expect(labels.some((label) => boxesOverlap(box, label))).toBe(false)
        expect(taken.slice(at + 1).some((other) => boxesOverlap(box, other))).toBe(false)
      }
    },
  )

  it.each(networks)('%s people: the name of a group covers nobody', (_, made) => {
    const { taken, spots } = drawn(made, { kind: 'grouped' })
    for (const box of taken)
      expect([...spots.values()].some((spot) => discTouchesBox(spot, spot.radius, box))).toBe(false)
  })

  it('is nothing where people lie freely', () => {
    expect(drawn(networks[0][1], { kind: 'free' }).backdrop).toEqual({ shapes: [], texts: [] })
  })

  it('names every ring once and says where those are of whom no way is known', () => {
    const texts = drawn(networks[1][1], layouts.rings(networks[1][1])).backdrop.texts.map(({ text }) => text)
    expect(texts).toContain('één stap')
    expect(texts).toContain('geen weg naar A1 bekend')
    expect(new Set(texts).size).toBe(texts.length)
  })
})
