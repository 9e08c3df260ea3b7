import { nodeRadius } from './frame.ts'
import type { GraphLink, GraphNode } from './graph.ts'
import { placeLabels } from './labels.ts'
import type { PlacedLabel } from './labels.ts'
import type { LayoutGeometry } from './layouts.ts'
import { drawLine, lineWidth } from './lines.ts'
import type { DrawnLine, Spot } from './lines.ts'
import type { Looks } from './looks.ts'
import type { Box, Point } from './plane.ts'
import { outerRadius } from './shapes.ts'

/** Long names end in an ellipsis: the whole one is heard, and stands in the table. */
const longest = 22
/** Of an organisation, which says little by its first word. */
const longestOfGroup = 34

export function shortLabel(label: string, most: number = longest): string {
  const letters = Array.from(label)
  return letters.length <= most
    ? label
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

export const groupLabel = (label: string): string => shortLabel(label, longestOfGroup)

/** What stands beside a shape: an organisation with how many people it has here. */
export function labelText({ id, label }: GraphNode, peopleOf: PeopleOf): string {
  const people = peopleOf?.get(id)
  return people === undefined ? shortLabel(label) : `${groupLabel(label)} (${String(people)})`
}

/** Of each organisation the number of people; null where the picture is of people. */
export type PeopleOf = ReadonlyMap<string, number> | null

/** The size of letters in a small window; people grow along where letters are larger, as on a beamer. */
export const usualLetters = 12

/** Radius of people on screen: they grow with the box, with the letters, and a little with the zoom. */
export function radiusOnScreen(people: number, grow: number, letters: number, zoom: number): number {
  const byZoom = Math.min(1.7, Math.max(0.75, zoom ** 0.35))
  return nodeRadius(people) * grow * Math.sqrt(letters / usualLetters) * byZoom
}

/** `sizes`: of nodes that are not all as large, as a share of `radius`. */
export function spotsOf(
  nodes: readonly GraphNode[],
  places: ReadonlyMap<string, Point>,
  looks: Looks,
  radius: number,
  sizes: ReadonlyMap<string, number> | null = null,
): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>()
  for (const { id, category } of nodes) {
    const place = places.get(id)
    if (place === undefined) continue
    spots.set(id, {
      x: place.x,
      y: place.y,
      radius: radius * (sizes?.get(id) ?? 1),
      shape: looks.of(category).shape,
    })
  }
  return spots
}

export interface DrawnLink {
  readonly link: GraphLink
  readonly line: DrawnLine
  readonly width: number
}

/** How large organisations are as a share of a person; null where the picture is of people. */
export function sizesOf(geometry: LayoutGeometry, people: number): ReadonlyMap<string, number> | null {
  if (geometry.kind !== 'organisations') return null
  const usual = nodeRadius(people)
  return new Map([...geometry.radii].map(([id, radius]) => [id, radius / usual]))
}

/** The most ties that one line stands for; 1 where lines are ties. */
export function mostTies(links: readonly GraphLink[]): number {
  return links.reduce((most, { ties = 1 }) => Math.max(most, ties), 1)
}

export function linesOf(
  links: readonly GraphLink[],
  spots: ReadonlyMap<string, Spot>,
  sameWidth: boolean,
): readonly DrawnLink[] {
  const most = mostTies(links)
  return links.flatMap((link) => {
    const a = spots.get(link.a)
    const b = spots.get(link.b)
    if (a === undefined || b === undefined) return []
    const width =
      link.ties !== undefined
        ? lineWidth(link.ties / most, 1) * 1.6
        : sameWidth
          ? 1.8
          : lineWidth(link.strength, spots.size)
    const line = drawLine(a, b, width, link.direction === 'oneWay')
    return line === null ? [] : [{ link, line, width }]
  })
}

/** A label as it stands beside its person. */
export interface LabelOffset {
  readonly x: number
  readonly y: number
  readonly leader: { readonly from: Point; readonly to: Point } | null
}

interface Letters {
  readonly widthOf: (text: string) => number
  readonly height: number
  /** Letters on screen as a share of the letters that were measured. */
  readonly grow: number
}

interface LabelsBeside {
  readonly peopleOf?: PeopleOf
  /** Where other words stand already. */
  readonly taken?: readonly Box[]
}

/** Where the labels stand, measured from their person, so that they travel along while somebody is moved. */
export function labelsOf(
  nodes: readonly GraphNode[],
  spots: ReadonlyMap<string, Spot>,
  lines: readonly DrawnLink[],
  letters: Letters,
  bounds: Box | null,
  { peopleOf = null, taken = [] }: LabelsBeside = {},
): ReadonlyMap<string, LabelOffset> {
  const ties = new Map<string, number>()
  for (const { link } of lines) {
    ties.set(link.a, (ties.get(link.a) ?? 0) + 1)
    ties.set(link.b, (ties.get(link.b) ?? 0) + 1)
  }
  const wishes = nodes.flatMap((node) => {
    const { id } = node
    const spot = spots.get(id)
    if (spot === undefined) return []
    return [
      {
        id,
        x: spot.x,
        y: spot.y,
        radius: outerRadius(spot.shape, spot.radius),
        width: letters.widthOf(labelText(node, peopleOf)) * letters.grow,
        height: letters.height * letters.grow,
        importance: ties.get(id) ?? 0,
      },
    ]
  })
  const placed = placeLabels(
    wishes,
    lines.map(({ line }) => line),
    bounds,
    taken,
  )
  const offsets = new Map<string, LabelOffset>()
  for (const [id, label] of placed) {
    const spot = spots.get(id)
    if (spot !== undefined) offsets.set(id, offsetFrom(spot, label))
  }
  return offsets
}

function offsetFrom(spot: Point, { box, leader }: PlacedLabel): LabelOffset {
  const relative = (point: Point): Point => ({ x: point.x - spot.x, y: point.y - spot.y })
  return {
    x: box.left - spot.x,
    y: box.top - spot.y,
    leader: leader === null ? null : { from: relative(leader.from), to: relative(leader.to) },
  }
}
