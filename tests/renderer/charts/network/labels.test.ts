import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../../../renderer/charts/network/labels.ts'
import { chooseLooks } from '../../../../renderer/charts/network/looks.ts'
import { boxesOverlap, discTouchesBox, distanceToSegment } from '../../../../renderer/charts/network/plane.ts'
import type { Box } from '../../../../renderer/charts/network/plane.ts'
import {
  labelsOf,
  linesOf,
  radiusOnScreen,
  shortLabel,
  spotsOf,
} from '../../../../renderer/charts/network/scene.ts'
import { fitFrame, toScreen } from '../../../../renderer/charts/network/view.ts'
import { placesOf, schools } from './made.ts'
import type { MadeGraph } from './made.ts'

const letterWidth = 7
const letterHeight = 13

/** Everything that is done between the data and the labels on screen. */
function scene(made: MadeGraph, size: { readonly width: number; readonly height: number }) {
  const categories = ['S0', 'S1', 'S2', 'S3', 'S4'].map((id) => ({ id, label: id }))
  const looks = chooseLooks(categories, made.nodes)
  const fit = fitFrame(size)
  const places = new Map([...placesOf(made)].map(([id, spot]) => [id, toScreen(fit, spot)]))
  const radius = radiusOnScreen(made.nodes.length, fit.grow, 12, 1)
  const spots = spotsOf(made.nodes, places, looks, radius)
  const lines = linesOf(made.links, spots, false)
  const letters = { widthOf: (text: string) => text.length * letterWidth, height: letterHeight, grow: 1 }
  const bounds = { left: 0, top: 0, right: size.width, bottom: size.height }
  const offsets = labelsOf(made.nodes, spots, lines, letters, bounds)
  const boxes = new Map<string, Box>()
  for (const { id, label } of made.nodes) {
    const spot = spots.get(id)
    const offset = offsets.get(id)
    if (spot === undefined || offset === undefined) continue
    const left = spot.x + offset.x
    const top = spot.y + offset.y
    boxes.set(id, {
      left,
      top,
      right: left + shortLabel(label).length * letterWidth,
      bottom: top + letterHeight,
    })
  }
  return { spots, boxes, radius, ties: made.links }
}

function overlaps({ spots, boxes, radius }: ReturnType<typeof scene>): number {
  const all = [...boxes.values()]
  const onLabels = all.flatMap((box, at) =>
    all.slice(at + 1).filter((other) => boxesOverlap(box, other)),
  ).length
  const onPeople = all.flatMap((box) =>
    [...spots.values()].filter((spot) => discTouchesBox(spot, radius, box)),
  ).length
  return onLabels + onPeople
}

const box = { width: 660, height: 460 }
const sizes = { 14: [4, 3, 2, 3, 2], 43: [8, 9, 7, 10, 9] } as const

describe.each([14, 43] as const)('labels of %i people', (people) => {
  it.each([1, 2, 3, 4, 5])('cover nobody and no other label, and all are there (network %i)', (seed) => {
    const seen = scene(schools(sizes[people], 0.5, 0.05, seed, 2), box)
    expect(overlaps(seen)).toBe(0)
    expect(seen.boxes.size).toBe(people)
  })

  it('stay within the box', () => {
    for (const { left, top, right, bottom } of scene(
      schools(sizes[people], 0.5, 0.05, 6),
      box,
    ).boxes.values())
      expect(left >= 0 && top >= 0 && right <= box.width && bottom <= box.height).toBe(true)
  })
})

it('leaves labels away where there is no room for all, and still covers nobody', () => {
  const made = schools(sizes[43], 0.5, 0.05, 1)
  const named = { ...made, nodes: made.nodes.map((one) => ({ ...one, label: `${one.label} Bovenkamp` })) }
  const seen = scene(named, { width: 440, height: 300 })
  expect(overlaps(seen)).toBe(0)
  expect(seen.boxes.size).toBeGreaterThan(5)
  expect(seen.boxes.size).toBeLessThan(43)
})

it('gives the only place to the more important of two', () => {
  // Between the two there is room for one label, elsewhere for none.
  const wish = { y: 10, radius: 5, width: 36, height: 10 }
  const bounds = { left: 0, top: 5, right: 66, bottom: 15 }
  for (const important of ['a', 'b']) {
    const wishes = ['a', 'b'].map((id, at) => ({
      ...wish,
      id,
      x: 6 + at * 54,
      importance: id === important ? 2 : 1,
    }))
    expect([...placeLabels(wishes, [], bounds).keys()]).toEqual([important])
  }
})

it('sets a label further off with a leader to its own person when the places beside it are taken', () => {
  const middle = { id: 'm', x: 0, y: 0, radius: 6, width: 12, height: 8, importance: 9 }
  const around = Array.from({ length: 8 }, (_, at) => ({
    id: `r${String(at)}`,
    x: 17 * Math.cos((at * Math.PI) / 4),
    y: 17 * Math.sin((at * Math.PI) / 4),
    radius: 4,
    width: 0,
    height: 0,
    importance: 0,
  }))
  const placed = placeLabels([middle, ...around], [], null).get('m')
  if (placed === undefined || placed.leader === null) throw new Error('no leader')
  expect(Math.hypot(placed.leader.from.x, placed.leader.from.y)).toBeCloseTo(7, 6)
  expect(discTouchesBox(placed.leader.to, 0.01, placed.box)).toBe(true)
  for (const { x, y } of around)
    expect(distanceToSegment({ x, y }, placed.leader.from, placed.leader.to)).toBeGreaterThan(4)
})

it('does not depend on the order of people and ties', () => {
  const made = schools(sizes[43], 0.5, 0.05, 2)
  const turned = { nodes: [...made.nodes].reverse(), links: [...made.links].reverse() }
  const sorted = (seen: ReturnType<typeof scene>) => [...seen.boxes].sort(([a], [b]) => (a < b ? -1 : 1))
  expect(sorted(scene(turned, box))).toEqual(sorted(scene(made, box)))
})

it('shortens a long name and never cuts a letter in two', () => {
  expect(shortLabel('Lotte Hendrikstra-van den Bovenkamp')).toBe('Lotte Hendrikstra-van…')
  expect(Array.from(shortLabel('👩🏽‍🏫'.repeat(30))).length).toBeLessThanOrEqual(22)
  expect(shortLabel('P01')).toBe('P01')
})
