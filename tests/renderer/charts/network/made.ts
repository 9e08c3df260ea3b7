import type { GraphLink, GraphNode } from '../../../../renderer/charts/network/graph.ts'
import { layOut } from '../../../../renderer/charts/network/layout.ts'
import type { Point } from '../../../../renderer/charts/network/plane.ts'
import { placesById, planLayout } from '../../../../renderer/charts/network/plan.ts'
import { seeded } from '../../../../renderer/charts/network/seeded.ts'

export interface MadeGraph {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
}

export function node(id: string, category: string | null = 'S1', answered = true): GraphNode {
  return { id, key: id, label: id, category, answered }
}

export function link(a: string, b: string, more: Partial<GraphLink> = {}): GraphLink {
  return { a, b, direction: 'mutual', strength: 0.5, likeness: 'alike', ...more }
}

/** Schools of these sizes: many ties within each, few between them; the last `alone` people have none. */
export function schools(
  sizes: readonly number[],
  within: number,
  between: number,
  seed: number,
  alone = 0,
): MadeGraph {
  const random = seeded(seed)
  const nodes = sizes.flatMap((size, school) =>
    Array.from({ length: size }, (_, at) =>
      node(`${'ABCDEFGH'.charAt(school)}${String(at + 1)}`, `S${String(school)}`),
    ),
  )
  const links = nodes.slice(0, nodes.length - alone).flatMap((a, at) =>
    nodes.slice(at + 1, nodes.length - alone).flatMap((b) => {
      const isAlike = a.category === b.category
      if (random() >= (isAlike ? within : between)) return []
      const direction = random() < 0.5 ? ('mutual' as const) : ('oneWay' as const)
      return [link(a.id, b.id, { strength: random(), direction, likeness: isAlike ? 'alike' : 'different' })]
    }),
  )
  return { nodes, links }
}

/** Every pair of so many people tied. */
export function complete(people: number): MadeGraph {
  const nodes = Array.from({ length: people }, (_, at) => node(`P${String(at)}`))
  return { nodes, links: nodes.flatMap((a, at) => nodes.slice(at + 1).map((b) => link(a.id, b.id))) }
}

/** Where the layout puts everybody, by id. */
export function placesOf({ nodes, links }: MadeGraph): ReadonlyMap<string, Point> {
  const { ids, input } = planLayout(nodes, links)
  return placesById(ids, layOut(input).places)
}
