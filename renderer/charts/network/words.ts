import type { GraphLink } from './graph.ts'

/** Somebody's ties, by how they run; ids. */
export interface TiesOfPerson {
  readonly mutual: readonly string[]
  readonly names: readonly string[]
  readonly namedBy: readonly string[]
  /** Named, but the other side is not known. */
  readonly namesUnanswered: readonly string[]
  /** Named by them, while this person's own answer is not known. */
  readonly namedByUnanswered: readonly string[]
}

export function tiesOf(person: string, links: readonly GraphLink[]): TiesOfPerson {
  const pick = (direction: GraphLink['direction'], end: 'a' | 'b') =>
    links
      .filter((link) => link.direction === direction && link[end] === person)
      .map((link) => (end === 'a' ? link.b : link.a))
  return {
    mutual: [...pick('mutual', 'a'), ...pick('mutual', 'b')],
    names: pick('oneWay', 'a'),
    namedBy: pick('oneWay', 'b'),
    namesUnanswered: pick('unknown', 'a'),
    namedByUnanswered: pick('unknown', 'b'),
  }
}
