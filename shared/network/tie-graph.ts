import { indexGraph } from './graph-index.ts'

/**
 * Whether someone answered. `noAnswer` was asked and stayed silent, `notAsked` was never asked; both leave
 * their contacts unknown, not absent. `optedOut` does not take part at all: no measure counts the person,
 * nor what others said about the person.
 */
export type AnswerState = 'answered' | 'noAnswer' | 'optedOut' | 'notAsked'

export interface PersonNode {
  readonly id: string
  readonly answered: AnswerState
  /** Values by attribute id. A missing key, null or an empty text all mean: unknown. */
  readonly attributes: Readonly<Record<string, string | null>>
}

/** One answer: `from` says to be in contact with `to`. An answer "not" is the absence of an arc. */
export interface Arc {
  readonly from: string
  readonly to: string
  /** The raw answer on the questionnaire's scale, above 0 and at most `scaleMax`. */
  readonly value: number
  /** The raw answer to the optional closeness question, 0 to `closenessMax`. */
  readonly closeness?: number
}

/** A line that someone who did answer left empty: unknown, not "not". */
export interface BlankLine {
  readonly from: string
  readonly to: string
}

/** Somebody outside the network whom a member named: a role in an organisation, no name. */
export interface OutsideContact {
  readonly from: string
  readonly role: string
  readonly organisation: string
  /** The raw answer on the scale; null when only the contact was named. */
  readonly value: number | null
}

/** The input of every measure: who takes part, who named whom, and what is not known. */
export interface TieGraph {
  readonly people: readonly PersonNode[]
  readonly arcs: readonly Arc[]
  readonly scaleMax: number
  /** The top of the closeness scale; only when that question was asked. */
  readonly closenessMax?: number
  readonly blanks?: readonly BlankLine[]
  /** Contacts outside the network; absent when the survey did not ask for them, empty when nobody named any. */
  readonly outside?: readonly OutsideContact[]
  /**
   * Answers below the threshold. They are no contact here, yet stay part of a pair's strength: a tie must not
   * grow weaker because somebody moved a slider. Filled by `applyThreshold`.
   */
  readonly below?: readonly Arc[]
}

/** Whether the contact was named from both sides, from one, or whether the other side is not known. */
export type Direction = 'mutual' | 'oneWay' | 'unknown'

/** Whether two people share a value; unknown when it is missing on either side or no attribute was chosen. */
export type Likeness = 'alike' | 'different' | 'unknown'

/** A connected pair. Unless the contact is mutual, `a` is the one who named `b`. */
export interface Dyad {
  readonly a: string
  readonly b: string
  readonly direction: Direction
  /** Raw answers on the scale; 0 = answered "not", null = not answered. */
  readonly aToB: number | null
  readonly bToA: number | null
  /** Mean of the answered directions as a share of the scale, above 0 and at most 1. */
  readonly strength: number
  readonly likeness: Likeness
}

/**
 * The same network in which only answers of at least `minValue` (raw scale, per arc) count as a contact.
 * Nothing is thrown away: applying a lower threshold afterwards brings answers back.
 */
export function applyThreshold(graph: TieGraph, minValue: number): TieGraph {
  const all = graph.below === undefined ? graph.arcs : [...graph.arcs, ...graph.below]
  return {
    ...graph,
    arcs: all.filter((arc) => arc.value >= minValue),
    below: all.filter((arc) => !(arc.value >= minValue)),
  }
}

/**
 * Each connected pair once, in no meaningful order. A pair is connected when at least one of the two named
 * the other at the present threshold. Cannot say whether a pair without answers is in contact.
 */
export function dyads(graph: TieGraph, attributeId: string | null = null): readonly Dyad[] {
  const index = indexGraph(graph)
  return index.pairs.map((pair) => {
    // The one who named the other goes first, so that an arrow can be drawn from a to b without thinking.
    const turned = !pair.tieAB
    const a = index.people[turned ? pair.b : pair.a]
    const b = index.people[turned ? pair.a : pair.b]
    if (a === undefined || b === undefined) throw new Error('A pair refers to people outside the graph')
    return {
      a: a.id,
      b: b.id,
      direction: pair.direction,
      aToB: turned ? pair.valueBA : pair.valueAB,
      bToA: turned ? pair.valueAB : pair.valueBA,
      strength: pair.strength,
      likeness: likeness(a, b, attributeId),
    }
  })
}

/** A person's value on an attribute, or null when it is not known. */
export function attributeValue(person: PersonNode, attributeId: string | null): string | null {
  if (attributeId === null || !Object.hasOwn(person.attributes, attributeId)) return null
  const value = person.attributes[attributeId]
  return value === undefined || value === null || value.trim() === '' ? null : value
}

/** Whether two people share a known value on an attribute. */
export function likeness(a: PersonNode, b: PersonNode, attributeId: string | null): Likeness {
  const left = attributeValue(a, attributeId)
  const right = attributeValue(b, attributeId)
  if (left === null || right === null) return 'unknown'
  return left === right ? 'alike' : 'different'
}
