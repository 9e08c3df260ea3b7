import type { AnswerState, Arc, PersonNode, TieGraph } from '../../../shared/network/index.ts'

const organisation: Readonly<Record<string, string>> = {
  A: 'S1',
  B: 'S1',
  C: 'S2',
  D: 'S2',
  E: 'college',
  F: 'university',
}

const answers: readonly (readonly [string, string, number])[] = [
  ['A', 'B', 4],
  ['B', 'A', 4],
  ['C', 'D', 4],
  ['D', 'C', 3],
  ['A', 'C', 2],
  ['C', 'A', 1],
  ['E', 'A', 2],
  ['B', 'E', 1],
  ['F', 'C', 2],
  ['D', 'F', 1],
]

/** Two schools, a teacher college and a university: six people whose figures were worked out elsewhere. */
export function sixPeople(states: Readonly<Record<string, AnswerState>> = {}): TieGraph {
  return {
    people: Object.entries(organisation).map(([id, value]) =>
      person(id, { organisation: value }, states[id] ?? 'answered'),
    ),
    arcs: answers.map(([from, to, value]) => ({ from, to, value })),
    scaleMax: 4,
  }
}

export function person(
  id: string,
  attributes: PersonNode['attributes'] = {},
  answered: AnswerState = 'answered',
): PersonNode {
  return { id, answered, attributes }
}

export function graphOf(people: readonly PersonNode[], arcs: readonly Arc[], scaleMax = 4): TieGraph {
  return { people, arcs, scaleMax }
}
