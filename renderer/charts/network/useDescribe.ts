import { useTranslation } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/format.ts'
import type { GraphCategory, GraphLink, GraphNode } from './graph.ts'
import { tiesOf } from './words.ts'

export interface Describe {
  /** Who it is: `A1, Basisschool A, antwoordde niet`. */
  readonly name: (node: GraphNode) => string
  /** Who it is and every tie of theirs in words. */
  readonly ties: (node: GraphNode) => string
}

/** Puts a person and their ties in words, for who hears the picture and for the line under it. */
export function useDescribe(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  categories: readonly GraphCategory[],
): Describe {
  const { t } = useTranslation()
  const format = useFormat()
  const name = (node: GraphNode): string => {
    const group = categories.find(({ id }) => id === node.category)?.label ?? t(($) => $.graph.unknownValue)
    return node.answered
      ? t(($) => $.graph.person, { name: node.label, group })
      : t(($) => $.graph.personSilent, { name: node.label, group })
  }
  const people = (ids: readonly string[]): string =>
    format.list(ids.map((id) => nodes.find((node) => node.id === id)?.label ?? '').sort(format.compare))
  const ties = (node: GraphNode): string => {
    const found = tiesOf(node.id, links)
    const parts = [
      found.mutual.length > 0 ? t(($) => $.graph.mutual, { people: people(found.mutual) }) : null,
      found.names.length > 0 ? t(($) => $.graph.names, { people: people(found.names) }) : null,
      found.namedBy.length > 0 ? t(($) => $.graph.namedBy, { people: people(found.namedBy) }) : null,
      found.namesUnanswered.length > 0
        ? t(($) => $.graph.namesUnanswered, { people: people(found.namesUnanswered) })
        : null,
      found.namedByUnanswered.length > 0
        ? t(($) => $.graph.namedByUnanswered, { people: people(found.namedByUnanswered) })
        : null,
    ].filter((part) => part !== null)
    if (parts.length > 0) return `${name(node)}. ${parts.join(' ')}`
    return `${name(node)}. ${node.answered ? t(($) => $.graph.noTies) : t(($) => $.graph.noTiesKnown)}`
  }
  return { name, ties }
}
