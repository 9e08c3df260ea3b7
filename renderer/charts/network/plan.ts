import type { GraphLink, GraphNode } from './graph.ts'
import type { LayoutInput, LayoutWay } from './layout-input.ts'
import type { GraphLayout } from './layouts.ts'
import type { Point } from './plane.ts'

/** A layout to be made: who stands for which number, and what is to be laid out. */
export interface LayoutPlan {
  readonly ids: readonly string[]
  /** The categories by number, as the input speaks of them. */
  readonly groups: readonly string[]
  readonly input: LayoutInput
  /** Two plans with the same signature give the same picture. */
  readonly signature: string
}

/**
 * Puts people and ties in an order of their own, so that the order in which they were read does not show. A pair that
 * comes more than once, as in the ties of several waves together, counts once, at its strongest.
 */
export function planLayout(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  layout: GraphLayout = { kind: 'free' },
): LayoutPlan {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const people = [...known.values()].sort(
    (one, other) => compareText(one.key, other.key) || compareText(one.id, other.id),
  )
  const ids = people.map(({ id }) => id)
  const positions = new Map(ids.map((id, at) => [id, at]))
  const { ends, strengths } = linesOf(links, positions)
  const groups: string[] = []
  const numbers = new Map<string, number>()
  const groupOf = Int32Array.from(people, ({ category }) => {
    if (category === null) return -1
    const number = numbers.get(category) ?? groups.push(category) - 1
    numbers.set(category, number)
    return number
  })
  const way = wayOf(layout, ids, positions, groupOf)
  const input = { people: ids.length, ends, strengths, way }
  const told = Object.values(way).map((value: unknown) => String(value))
  return { ids, groups, input, signature: [ids.join(), ends.join(), strengths.join(), ...told].join('|') }
}

function wayOf(
  layout: GraphLayout,
  ids: readonly string[],
  positions: ReadonlyMap<string, number>,
  groupOf: Int32Array,
): LayoutWay {
  const valuesOf = (values: ReadonlyMap<string, number>) =>
    Float64Array.from(ids, (id) => values.get(id) ?? Number.NaN)
  switch (layout.kind) {
    case 'grouped':
      return { kind: 'grouped', groupOf }
    case 'rings': {
      const centre = positions.get(layout.centre)
      // Whoever was in the middle may have left the network since: then there is nothing to go around.
      return centre === undefined ? { kind: 'free' } : { kind: 'rings', centre, groupOf }
    }
    case 'plane':
      return {
        kind: 'plane',
        strength: valuesOf(layout.strengthOf),
        diversity: valuesOf(layout.diversityOf),
        strengthCut: layout.strengthCut,
        diversityCut: layout.diversityCut ?? 0.5,
      }
    case 'organisations':
      return { kind: 'organisations', sizes: valuesOf(layout.peopleOf) }
    case 'free':
      return { kind: 'free' }
  }
}

function linesOf(
  links: readonly GraphLink[],
  positions: ReadonlyMap<string, number>,
): Pick<LayoutInput, 'ends' | 'strengths'> {
  const people = positions.size
  const strongest = new Map<number, number>()
  for (const { a, b, strength } of links) {
    const one = positions.get(a)
    const two = positions.get(b)
    if (one === undefined || two === undefined || one === two) continue
    const pair = Math.min(one, two) * people + Math.max(one, two)
    strongest.set(pair, Math.max(strength, strongest.get(pair) ?? 0))
  }
  const pairs = Float64Array.from(strongest.keys()).sort()
  const ends = new Uint32Array(2 * pairs.length)
  const strengths = new Float32Array(pairs.length)
  pairs.forEach((pair, at) => {
    ends[2 * at] = Math.floor(pair / people)
    ends[2 * at + 1] = pair % people
    strengths[at] = strongest.get(pair) ?? 0
  })
  return { ends, strengths }
}

/** By the characters alone: the same on every machine and in every language. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function placesById(ids: readonly string[], places: Float32Array): ReadonlyMap<string, Point> {
  return new Map(ids.map((id, at) => [id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }]))
}
