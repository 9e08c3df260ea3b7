import type { WavePerson, WavePicture } from '../../../shared/contract/ties.ts'
import { changes } from '../../../shared/network/changes.ts'
import type { Changes } from '../../../shared/network/changes.ts'
import { applyThreshold, dyads } from '../../../shared/network/tie-graph.ts'
import type { Dyad, TieGraph } from '../../../shared/network/tie-graph.ts'
import type { GraphLink, GraphNode } from '../../charts/network/graph.ts'
import { takingPart } from './picture.ts'

/** Everybody in any of these waves, once; who is in the first is as they are there. */
export function everybody(pictures: readonly WavePicture[]): readonly WavePerson[] {
  const found = new Map<string, WavePerson>()
  for (const picture of pictures)
    for (const person of takingPart(picture))
      if (!found.has(person.person.id)) found.set(person.person.id, person)
  return [...found.values()]
}

/** Every pair that was ever tied, as strong as it ever was: what decides where people are, in each wave. */
export function tiesEver(graphs: readonly TieGraph[], attributeId: string | null): readonly Dyad[] {
  const found = new Map<string, Dyad>()
  for (const graph of graphs)
    for (const dyad of dyads(graph, attributeId)) {
      const key = dyad.a < dyad.b ? `${dyad.a} ${dyad.b}` : `${dyad.b} ${dyad.a}`
      const known = found.get(key)
      if (known === undefined || known.strength < dyad.strength) found.set(key, dyad)
    }
  return [...found.values()]
}

/** What changed between two waves at a threshold. */
export const changesFrom = (before: TieGraph, after: TieGraph, threshold: number): Changes =>
  changes(applyThreshold(before, threshold), applyThreshold(after, threshold))

/** The people of the picture, with who came since and who went; who went stands in it only to be seen gone. */
export function nodesSince(
  nodes: readonly GraphNode[],
  before: readonly GraphNode[],
  since: Changes,
): readonly GraphNode[] {
  const joined = new Set(since.joined)
  const left = new Set(since.left)
  return [
    ...nodes.map((node) => (joined.has(node.id) ? { ...node, change: 'joined' as const } : node)),
    ...before.filter(({ id }) => left.has(id)).map((node) => ({ ...node, change: 'left' as const })),
  ]
}

/** The ties of the picture, with what became of them, and those that are gone. */
export function linksSince(
  links: readonly GraphLink[],
  before: readonly GraphLink[],
  since: Changes,
): readonly GraphLink[] {
  const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)
  const kinds = new Map(since.ties.map(({ a, b, kind }) => [keyOf(a, b), kind]))
  const joined = new Set(since.joined)
  const left = new Set(since.left)
  const shown = new Set(links.map(({ a, b }) => keyOf(a, b)))
  return [
    ...links.map((link) => {
      const kind = kinds.get(keyOf(link.a, link.b))
      if (kind === 'appeared' || joined.has(link.a) || joined.has(link.b))
        return { ...link, change: 'appeared' as const }
      return kind === 'uncertain' ? { ...link, change: 'uncertain' as const } : link
    }),
    ...before
      .filter(
        (link) =>
          !shown.has(keyOf(link.a, link.b)) &&
          (kinds.get(keyOf(link.a, link.b)) === 'gone' || left.has(link.a) || left.has(link.b)),
      )
      .map((link) => ({ ...link, change: 'gone' as const })),
  ]
}
