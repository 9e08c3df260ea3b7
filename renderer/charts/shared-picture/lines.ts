import type { Crosses, RoundDimension, Spread } from '../../../shared/domain/monitoring.ts'

/** Where marks lie on a line, and what can be said of them all. */
export interface Marks {
  readonly spread: Spread
  readonly crosses: readonly Crosses[]
}

/** One line of the shared picture, in one language. */
export interface PictureLine {
  readonly id: string
  /** `1a`; empty for one of the group's own. */
  readonly number: string
  readonly name: string
  readonly dimension: RoundDimension
  readonly left: string
  readonly right: string
  readonly now: Marks
  /** Null when the round did not ask it. */
  readonly desired: Marks | null
  /** Where the group put its cross together. */
  readonly groupMark: number | null
  /** Why it stands there. */
  readonly reason: string
}
