import type { GraphCategory, GraphLink, GraphNode, LinkChange, NodeChange } from './graph.ts'
import { shapes } from './shapes.ts'
import type { Shape } from './shapes.ts'

/** How a person looks: a colour token (`--g1` to `--g7`) with the shape that always goes with it. */
export interface Look {
  /** 1-7; 0 = the value is not known. */
  readonly group: number
  readonly shape: Shape
}

const unknownLook: Look = { group: 0, shape: 'circle' }
const last = shapes.length

/** Which category looks like what. */
export interface Looks {
  readonly of: (category: string | null) => Look
  /** Categories with a look of their own, in the order given. */
  readonly own: readonly (GraphCategory & { readonly look: Look })[]
  /** When there are more categories than looks: those that share the last one. */
  readonly shared: { readonly look: Look; readonly categories: readonly GraphCategory[] } | null
}

/**
 * Gives every category a colour and a shape, in the order of the categories. With more than seven, the six with
 * most people keep their own and all others share the seventh. Depends on who is in the picture, not on the ties,
 * so that a threshold never changes a colour.
 */
export function chooseLooks(categories: readonly GraphCategory[], nodes: readonly GraphNode[]): Looks {
  const people = new Map<string, number>()
  for (const { category } of nodes)
    if (category !== null) people.set(category, (people.get(category) ?? 0) + 1)
  const present = categories.filter(({ id }) => people.has(id))
  const tooMany = present.length > last
  const kept = tooMany
    ? new Set(
        present
          .map((category, at) => ({ id: category.id, at, people: people.get(category.id) ?? 0 }))
          .sort((a, b) => b.people - a.people || a.at - b.at)
          .slice(0, last - 1)
          .map(({ id }) => id),
      )
    : new Set(present.map(({ id }) => id))
  const own = present
    .filter(({ id }) => kept.has(id))
    .map((category, at) => ({ ...category, look: lookAt(at) }))
  const rest = present.filter(({ id }) => !kept.has(id))
  const shared = rest.length === 0 ? null : { look: lookAt(last - 1), categories: rest }
  const byId = new Map(own.map(({ id, look }) => [id, look]))
  return {
    own,
    shared,
    of: (category) => (category === null ? unknownLook : (byId.get(category) ?? shared?.look ?? unknownLook)),
  }
}

function lookAt(position: number): Look {
  return { group: position + 1, shape: shapes[position] ?? 'circle' }
}

export interface LegendGroup {
  readonly look: Look
  /** `own`: the label of a category; `shared`: how many categories; `unknown`: value not known. */
  readonly kind: 'own' | 'shared' | 'unknown'
  readonly label: string
  readonly categories: number
  /** Of a shared look: how many categories the label leaves out. */
  readonly unnamed: number
  readonly people: number
}

/** So many categories that share a look are named; a list of two hundred schools would hide the picture it explains. */
const named = 12

export interface Legend {
  readonly groups: readonly LegendGroup[]
  readonly notAnswered: number
  readonly alike: number
  readonly different: number
  /** Ties of which a value is not known on either side; drawn in a style of their own. */
  readonly neutral: number
  /** True when no tie at all has known values: then the neutral style is simply "a tie". */
  readonly onlyNeutral: boolean
  readonly oneWay: number
  readonly unknownSide: number
  /** Against the wave that is compared with: people, then ties. */
  readonly joined: number
  readonly left: number
  readonly appeared: number
  readonly gone: number
  readonly uncertain: number
  /** Whether lines differ in width by how often. */
  readonly widths: boolean
  /** Whether lines differ in width by how many ties they stand for. */
  readonly manyTies: boolean
}

/** What the legend has to explain: only what is in the picture, with how many there are of each. */
export function legendOf(
  allNodes: readonly GraphNode[],
  allLinks: readonly GraphLink[],
  looks: Looks,
  isWeighted: boolean,
): Legend {
  // Who left and what is gone are counted as that alone: the other counts are those of the tables.
  const nodes = allNodes.filter((node) => node.change !== 'left')
  const links = allLinks.filter((link) => link.change !== 'gone')
  const inCategory = new Map<string | null, number>()
  for (const { category } of nodes) inCategory.set(category, (inCategory.get(category) ?? 0) + 1)
  const count = (category: string | null): number => inCategory.get(category) ?? 0
  const groups: LegendGroup[] = looks.own.map(({ id, label, look }) => ({
    look,
    kind: 'own',
    label,
    categories: 1,
    unnamed: 0,
    people: count(id),
  }))
  if (looks.shared !== null) {
    const { look, categories } = looks.shared
    // One more is named rather than counted.
    const told = categories.length > named + 1 ? categories.slice(0, named) : categories
    groups.push({
      look,
      kind: 'shared',
      label: told.map(({ label }) => label).join(', '),
      categories: categories.length,
      unnamed: categories.length - told.length,
      people: categories.reduce((sum, { id }) => sum + count(id), 0),
    })
  }
  const unknown = count(null)
  if (unknown > 0)
    groups.push({ look: unknownLook, kind: 'unknown', label: '', categories: 0, unnamed: 0, people: unknown })
  const neutral = links.filter(({ likeness }) => likeness === 'unknown').length
  const people = (change: NodeChange) => allNodes.filter((node) => node.change === change).length
  const ties = (change: LinkChange) => allLinks.filter((link) => link.change === change).length
  const isMany = links.some((link) => link.ties !== undefined)
  return {
    groups,
    notAnswered: nodes.filter(({ answered }) => !answered).length,
    alike: links.filter(({ likeness }) => likeness === 'alike').length,
    different: links.filter(({ likeness }) => likeness === 'different').length,
    neutral,
    onlyNeutral: neutral > 0 && neutral === links.length,
    oneWay: links.filter(({ direction }) => direction === 'oneWay').length,
    unknownSide: links.filter(({ direction }) => direction === 'unknown').length,
    joined: people('joined'),
    left: people('left'),
    appeared: ties('appeared'),
    gone: ties('gone'),
    uncertain: ties('uncertain'),
    widths: !isMany && isWeighted && new Set(links.map(({ strength }) => strength)).size > 1,
    manyTies: isMany && new Set(links.map((link) => link.ties)).size > 1,
  }
}
