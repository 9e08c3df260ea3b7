import type { Figure, UndefinedReason } from './figure.ts'
import type { GraphIndex } from './graph-index.ts'
import { countsFirst } from './small-group.ts'

/**
 * A figure for each person, for the coach's own view alone: by id, in the order of the graph, never to be ranked. Or the
 * reason why there is none for anybody.
 */
export type PerPerson =
  | { readonly defined: true; readonly byPerson: ReadonlyMap<string, Figure> }
  | { readonly defined: false; readonly reason: UndefinedReason }

/** Figures about persons need eight people, contacts, and every line answered; the reason when one of those lacks. */
export function whyNotPerPerson(index: GraphIndex): UndefinedReason | null {
  if (index.people.length < 2) return 'tooFewPeople'
  if (countsFirst(index.people.length)) return 'smallGroup'
  if (index.knownArcs === 0) return 'noAnswers'
  if (!index.everyoneAnswered) return 'answersMissing'
  return index.pairs.length === 0 ? 'noTies' : null
}

export function perPerson({ people }: GraphIndex, at: (position: number) => Figure): PerPerson {
  return { defined: true, byPerson: new Map(people.map(({ id }, position) => [id, at(position)])) }
}
