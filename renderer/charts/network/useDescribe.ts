import { useMemo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/format.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'
import type { GraphCategory, GraphLink, GraphNode } from './graph.ts'
import type { PeopleOf } from './scene.ts'
import { tiesOf } from './words.ts'

export interface Describe {
  /** Who it is: `A1, Basisschool A, antwoordde niet`. */
  readonly name: (node: GraphNode) => string
  /** Who it is and every tie of theirs in words. */
  readonly ties: (node: GraphNode) => string
}

/** Puts a person (or an organisation) and their ties in words, for who hears the picture and for the line under it. */
export function useDescribe(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  categories: readonly GraphCategory[],
  peopleOf: PeopleOf,
): Describe {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => describing(t, format, nodes, links, categories, peopleOf),
    [t, format, nodes, links, categories, peopleOf],
  )
}

function describing(
  t: TFunction,
  format: Formatters,
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  categories: readonly GraphCategory[],
  peopleOf: PeopleOf,
): Describe {
  const groups = new Map(categories.map((one) => [one.id, one.label]))
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? ''
  const people = (ids: readonly string[]): string => format.list(ids.map(label).sort(format.compare))

  const name = (node: GraphNode): string => {
    const count = peopleOf?.get(node.id)
    const group = node.category === null ? undefined : groups.get(node.category)
    return [
      node.label,
      count === undefined ? (group ?? t(($) => $.graph.unknownValue)) : t(($) => $.graph.people, { count }),
      node.answered ? null : t(($) => $.graph.notAnswered),
      node.change === undefined ? null : changeWords(node.change),
    ]
      .filter((part) => part !== null && part !== '')
      .join(', ')
  }
  const changeWords = (change: NonNullable<GraphNode['change']>): string =>
    change === 'joined' ? t(($) => $.graph.joined) : t(($) => $.graph.left)

  /** Between organisations what counts is how many ties there are, not who named whom. */
  const betweenOrganisations = (node: GraphNode): readonly string[] => {
    const others = links
      .filter(({ a, b }) => a === node.id || b === node.id)
      .map(({ a, b, ties = 1 }) => ({ label: label(a === node.id ? b : a), ties }))
      .sort((one, other) => format.compare(one.label, other.label))
      .map((one) => t(($) => $.graph.withTies, { name: one.label, ties: format.number(one.ties) }))
    return [
      others.length === 0 ? null : t(($) => $.graph.tiesWith, { organisations: format.list(others) }),
      node.within === undefined ? null : t(($) => $.graph.tiesWithin, { count: node.within }),
    ].filter((part) => part !== null)
  }
  const betweenPeople = (node: GraphNode): readonly string[] => {
    const found = tiesOf(
      node.id,
      links.filter(({ change }) => change !== 'gone'),
    )
    const gone = links.filter(({ a, b, change }) => change === 'gone' && (a === node.id || b === node.id))
    return [
      found.mutual.length > 0 ? t(($) => $.graph.mutual, { people: people(found.mutual) }) : null,
      found.names.length > 0 ? t(($) => $.graph.names, { people: people(found.names) }) : null,
      found.namedBy.length > 0 ? t(($) => $.graph.namedBy, { people: people(found.namedBy) }) : null,
      found.namesUnanswered.length > 0
        ? t(($) => $.graph.namesUnanswered, { people: people(found.namesUnanswered) })
        : null,
      found.namedByUnanswered.length > 0
        ? t(($) => $.graph.namedByUnanswered, { people: people(found.namedByUnanswered) })
        : null,
      gone.length > 0
        ? t(($) => $.graph.goneWith, { people: people(gone.map(({ a, b }) => (a === node.id ? b : a))) })
        : null,
    ].filter((part) => part !== null)
  }
  const ties = (node: GraphNode): string => {
    const parts = peopleOf === null ? betweenPeople(node) : betweenOrganisations(node)
    if (parts.length > 0) return `${name(node)}. ${parts.join(' ')}`
    return `${name(node)}. ${node.answered ? t(($) => $.graph.noTies) : t(($) => $.graph.noTiesKnown)}`
  }
  return { name, ties }
}
