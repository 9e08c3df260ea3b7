import type { LocalDate } from '../../../shared/domain/fields.ts'

interface Item {
  readonly id: string
  /** A few letters beside its mark; left out where there is no room. */
  readonly short: string
  /** Everything about it, for who hears it or points at it. */
  readonly words: string
}

export interface LineMeeting extends Item {
  readonly kind: 'meeting'
  readonly on: LocalDate
  readonly state: 'planned' | 'prepared' | 'held' | 'cancelled'
  /** It has a short evaluation. */
  readonly isEvaluated: boolean
}

/** A deep monitoring round, or the half of a school year that still expects one. */
export interface LineRound extends Item {
  readonly kind: 'round'
  readonly on: LocalDate
  /** Opened; `id` is its own. Else `id` is that of the half: `2026-1`. */
  readonly isThere: boolean
  /** The crosses were looked at together. */
  readonly isHeld: boolean
}

/** Something that made the network possible, and began or ended. */
export interface LineFlag extends Item {
  readonly kind: 'flag'
  readonly on: LocalDate
  readonly isEnd: boolean
}

/** Agreements, from where they were made to the meeting where they fall due. */
export interface LineThread extends Item {
  readonly kind: 'thread'
  readonly on: LocalDate
  /** Later than `on`. */
  readonly until: LocalDate
  readonly isClosed: boolean
}

export type LineItem = LineMeeting | LineRound | LineFlag | LineThread

/** One name for each item, whatever its kind. */
export const keyOf = ({ kind, id }: Pick<LineItem, 'kind' | 'id'>): string => `${kind} ${id}`
