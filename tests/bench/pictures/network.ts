import type { GraphCategory, GraphLink, GraphNode } from '../../../renderer/charts/network/graph.ts'
import { blockModel, schoolsOf } from '../../support/generate/block-model.ts'

export interface Network {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  readonly categories: readonly GraphCategory[]
}

/** People over schools with six contacts each on average (a block model by school), as a picture is given them. */
export function networkOf(people: number, seed: number): Network {
  const schools = schoolsOf(seed, people)
  const schoolAt = (person: number) => `S${String(schools[person] ?? 0)}`
  const nodes = schools.map((_, at): GraphNode => {
    const code = `P${String(at + 1).padStart(4, '0')}`
    return { id: code, key: code, label: code, category: schoolAt(at), answered: at % 17 !== 3 }
  })
  const links = new Map<number, GraphLink>()
  for (const { from, to, value } of blockModel({ seed, schools })) {
    const pair = Math.min(from, to) * people + Math.max(from, to)
    const before = links.get(pair)
    links.set(pair, {
      a: nodes[from]?.id ?? '',
      b: nodes[to]?.id ?? '',
      direction: before === undefined ? 'oneWay' : 'mutual',
      strength: Math.max(value / 4, before?.strength ?? 0),
      likeness: schools[from] === schools[to] ? 'alike' : 'different',
    })
  }
  const categories = [...new Set(schools)]
    .sort((a, b) => a - b)
    .map((school) => ({ id: `S${String(school)}`, label: `School ${String(school + 1)}` }))
  return { nodes, links: [...links.values()], categories }
}

/** Two numbers per tie, in the order of the people. */
export function endsOf({ nodes, links }: Network): Uint32Array {
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]))
  return Uint32Array.from(links.flatMap(({ a, b }) => [numbers.get(a) ?? 0, numbers.get(b) ?? 0]))
}
