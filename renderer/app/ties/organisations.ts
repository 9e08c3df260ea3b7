import { rollUp } from '../../../shared/network/roll-up.ts'
import type { TieGraph } from '../../../shared/network/tie-graph.ts'
import { attributeValue } from '../../../shared/network/tie-graph.ts'
import type { GraphLink, GraphNode } from '../../charts/network/graph.ts'
import type { AttributeChoice } from './picture.ts'

/** The picture with an organisation (or another group) for each node. */
export interface GroupPicture {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  /** How many people each node stands for. */
  readonly peopleOf: ReadonlyMap<string, number>
  /** People of whom the group is not known: they stand nowhere in it. */
  readonly unknown: number
}

/** Everybody of one group as one node, and the ties between two groups as one line. */
export function groupPicture(graph: TieGraph, choice: AttributeChoice): GroupPicture {
  const { nodes, ties, unknownPeople } = rollUp(graph, (person) => attributeValue(person, choice.key))
  const labels = new Map(choice.categories.map(({ id, label }) => [id, label]))
  const labelOf = (id: string) => labels.get(id) ?? id
  return {
    nodes: nodes.map(({ category, answered, within }) => ({
      id: category,
      key: labelOf(category),
      label: labelOf(category),
      category,
      answered: answered > 0,
      within: within.pairs,
    })),
    links: ties.map(({ a, b, pairs, strength }) => ({
      a,
      b,
      direction: 'mutual' as const,
      strength: strength.defined ? strength.value : 0,
      likeness: 'different' as const,
      ties: pairs,
    })),
    peopleOf: new Map(nodes.map(({ category, people }) => [category, people.length])),
    unknown: unknownPeople.length,
  }
}
