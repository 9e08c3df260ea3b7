import type { LocalDate } from '../domain/fields.ts'
import { components } from '../network/components.ts'
import { cutPoints } from '../network/cut-points.ts'
import { eiIndex } from '../network/ei-index.ts'
import { externalReach } from '../network/external-reach.ts'
import { indexGraph } from '../network/graph-index.ts'
import { inDegreeCentralization } from '../network/in-degree-centralization.ts'
import type { TieGraph } from '../network/tie-graph.ts'

/** The attribute of a graph that says where people work. */
export const organisationKey = 'organisation'

/** How many were in a wave, and how many of them answered; whoever opted out is in neither. */
export interface Answered {
  readonly on: LocalDate | null
  readonly people: number
  readonly answered: number
}

/** Counts of a wave in which any answer above 0 is a contact. Nobody in particular is in it. */
export interface TieFacts extends Answered {
  /**
   * Of a wave in which everybody answered every line; null of another, as an unknown contact may hold anything together.
   */
  readonly whole: WholeFacts | null
  /** Connected pairs across organisations and within one, and how many there could be of each. */
  readonly across: number
  readonly within: number
  readonly possibleAcross: number
  readonly possibleWithin: number
  /** In-degree centralisation, 0 to 1; null where it may not be shown. */
  readonly centralisation: number | null
}

export interface WholeFacts {
  /** Connected parts of at least two people. */
  readonly parts: number
  /** Somewhere two parts of at least two people hang together by one person only. */
  readonly hasOneLink: boolean
}

/** Contacts outside the network beside those within. */
export interface ReachFacts extends Answered {
  /** Connected pairs within the network. */
  readonly inside: number
  /** Places outside, once for every participant who named it. */
  readonly outside: number
}

const answeredIn = (graph: TieGraph, on: LocalDate | null): Answered => {
  const { people } = indexGraph(graph)
  return {
    on,
    people: people.length,
    answered: people.filter(({ answered }) => answered === 'answered').length,
  }
}

/** `hasBlanks`: somebody who answered left a line empty, which the graph itself need not carry. */
export function tieFactsOf(graph: TieGraph, on: LocalDate | null, hasBlanks: boolean): TieFacts {
  const ei = eiIndex(graph, organisationKey)
  const centralization = inDegreeCentralization(graph).shown
  return {
    ...answeredIn(graph, on),
    // Only then, as it takes longest.
    whole:
      indexGraph(graph).everyoneAnswered && !hasBlanks
        ? {
            parts: components(graph).parts.length,
            hasOneLink: cutPoints(withoutEnds(graph)).people.length > 0,
          }
        : null,
    across: ei.external,
    within: ei.internal,
    possibleAcross: ei.possibleExternal,
    possibleWithin: ei.possibleInternal,
    centralisation: centralization.defined ? centralization.value : null,
  }
}

/**
 * The graph without people who are in contact with one other: whoever alone links two parts of at least two people is a cut
 * point of what is left, and whoever is somebody's only contact is not.
 */
function withoutEnds(graph: TieGraph): TieGraph {
  const { people, pairs } = indexGraph(graph)
  const contacts = new Uint32Array(people.length)
  for (const { a, b } of pairs) {
    contacts[a] = (contacts[a] ?? 0) + 1
    contacts[b] = (contacts[b] ?? 0) + 1
  }
  const kept = people.filter((_, position) => (contacts[position] ?? 0) > 1)
  const ids = new Set(kept.map(({ id }) => id))
  return { ...graph, people: kept, arcs: graph.arcs.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}

export function reachFactsOf(graph: TieGraph, on: LocalDate | null): ReachFacts {
  return {
    ...answeredIn(graph, on),
    inside: indexGraph(graph).pairs.length,
    outside: externalReach(graph).places.reduce((sum, { members }) => sum + members, 0),
  }
}
