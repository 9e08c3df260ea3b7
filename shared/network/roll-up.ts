import { figure, noFigure } from './figure.ts'
import type { Figure } from './figure.ts'
import { indexGraph } from './graph-index.ts'
import type { PersonNode, TieGraph } from './tie-graph.ts'

/** One category (usually an organisation) with everybody in it. */
export interface RolledUpNode {
  readonly category: string
  /** Ids in the order of the graph. */
  readonly people: readonly string[]
  /** How many of them answered; the others' contacts are unknown. */
  readonly answered: number
  /** Connected pairs within, out of how many; their mean strength, undefined when there are none. */
  readonly within: RolledUpPairs
}

/** The ties between two categories, `a` before `b` in order of their text. */
export interface RolledUpTie extends RolledUpPairs {
  readonly a: string
  readonly b: string
}

export interface RolledUpPairs {
  readonly pairs: number
  readonly possible: number
  /** Mean strength of those pairs, 0-1. */
  readonly strength: Figure
}

export interface RollUp {
  /** In order of the category's text. */
  readonly nodes: readonly RolledUpNode[]
  /** Only those that exist. */
  readonly ties: readonly RolledUpTie[]
  /** People without a category, and the connected pairs that fall away with them. */
  readonly unknownPeople: readonly string[]
  readonly unknownPairs: number
}

/**
 * The network seen per organisation, or per any other category: a node for each, and a tie for each two between which at
 * least one pair of people is connected, with the number of pairs and their mean strength. Pairs within one category are
 * counted apart. `categoryOf` answers null for unknown. An empty network gives empty lists.
 * Cannot say that two organisations work together: it adds up people's answers about people.
 */
export function rollUp(graph: TieGraph, categoryOf: (person: PersonNode) => string | null): RollUp {
  const { people, pairs } = indexGraph(graph)
  const categories = people.map(categoryOf)
  const members = new Map<string, PersonNode[]>()
  const unknownPeople: string[] = []
  people.forEach((person, position) => {
    const category = categories[position] ?? null
    if (category === null) unknownPeople.push(person.id)
    else {
      const inside = members.get(category)
      if (inside === undefined) members.set(category, [person])
      else inside.push(person)
    }
  })
  const names = [...members.keys()].sort()
  const place = new Map(names.map((name, at) => [name, at]))

  const found = new Map<number, number[]>()
  let unknownPairs = 0
  for (const pair of pairs) {
    const one = place.get(categories[pair.a] ?? '') ?? -1
    const other = place.get(categories[pair.b] ?? '') ?? -1
    if (categories[pair.a] === null || categories[pair.b] === null) {
      unknownPairs += 1
      continue
    }
    const key = Math.min(one, other) * names.length + Math.max(one, other)
    const strengths = found.get(key)
    if (strengths === undefined) found.set(key, [pair.strength])
    else strengths.push(pair.strength)
  }
  const size = (at: number): number => members.get(names[at] ?? '')?.length ?? 0
  const pairsOf = (one: number, other: number): RolledUpPairs => {
    const strengths = found.get(one * names.length + other) ?? []
    return {
      pairs: strengths.length,
      possible: one === other ? (size(one) * (size(one) - 1)) / 2 : size(one) * size(other),
      strength: strengths.length > 0 ? figure(mean(strengths)) : noFigure('noTies'),
    }
  }
  return {
    nodes: names.map((category, at) => {
      const inside = members.get(category) ?? []
      return {
        category,
        people: inside.map(({ id }) => id),
        answered: inside.filter(({ answered }) => answered === 'answered').length,
        within: pairsOf(at, at),
      }
    }),
    ties: [...found.keys()]
      .sort((a, b) => a - b)
      .map((key) => ({ one: Math.floor(key / names.length), other: key % names.length }))
      .filter(({ one, other }) => one !== other)
      .map(({ one, other }) => ({ a: names[one] ?? '', b: names[other] ?? '', ...pairsOf(one, other) })),
    unknownPeople,
    unknownPairs,
  }
}

/** From low to high, so that the order of the answers cannot change a digit. */
function mean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.reduce((sum, value) => sum + value, 0) / sorted.length
}
