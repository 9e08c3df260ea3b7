import type { AgreementAbout, AgreementState } from '../domain/agreements.ts'
import type { AmbitionKind } from '../domain/entities.ts'
import type { LocalDate } from '../domain/fields.ts'
import type { FacilityId, MeetingId, ProductId } from '../domain/ids.ts'
import type { RunSheetKind } from '../domain/meetings.ts'
import type { Spread } from '../domain/monitoring.ts'
import type { ValueId } from '../domain/yields.ts'
import type { ReachFacts, TieFacts } from './tie-facts.ts'

/** A meeting that was not cancelled, as far as a rule may look. */
export interface MeetingFacts {
  readonly id: MeetingId
  readonly on: LocalDate
  readonly state: 'planned' | 'held'
  /** The kinds of the items on its run sheet. */
  readonly items: readonly RunSheetKind[]
  /** Lines of the short evaluation, or votes. */
  readonly hasEvaluation: boolean
  /** Whether the delta the group chose was closed; null when none was chosen. */
  readonly delta: 'open' | 'closed' | null
  /** How often 1, 2, 3, 4 and 5 was answered to whether one could contribute; empty when nobody answered. */
  readonly voice: readonly number[]
}

/** Where the crosses of one indicator lay, as everybody could see them. */
export interface LineFacts {
  readonly indicatorId: string
  readonly now: Middle
  readonly desired: Middle
  /** The group explored it: with a cross of its own, or with the words why there is none. */
  readonly isExplored: boolean
  /** The group chose it to work on. */
  readonly isTopic: boolean
}
export type Middle = Pick<Spread, 'answered' | 'median' | 'least' | 'most'>

export interface RevealedRound {
  readonly on: LocalDate
  readonly lines: readonly LineFacts[]
}

/** Rounds that were revealed; of others nothing is known here. */
export interface RoundsFacts {
  readonly revealed: number
  readonly latest: RevealedRound | null
  /** The one before the latest. */
  readonly before: RevealedRound | null
}

export interface ProductFacts {
  readonly id: ProductId
  /** The last version that has a day; null without any. */
  readonly version: { readonly number: number; readonly madeOn: LocalDate } | null
  /** It was tried since that version, or an organisation tries or uses it. */
  readonly isTried: boolean
}

/** Over how many organisations those who take part now divide. */
export interface MemberFacts {
  readonly people: number
  /** Of whom it is known where they work. */
  readonly known: number
  readonly organisations: number
  /** Blau's index over organisations, normalised on those present; null where it does not exist. */
  readonly mix: number | null
}

/**
 * What rules may know of a network. Days, kinds and counts: no person, no code and nothing a coach typed is in here, so no
 * rule can tell of anybody. What takes long to find may be worked out when a rule first asks for it, and throw then: only
 * the rules that need it are set apart.
 */
export interface NetworkFacts {
  readonly today: LocalDate
  readonly hasAssignment: boolean
  readonly assignmentAgreedOn: LocalDate | null
  /** Null: nobody has said. */
  readonly competition: boolean | null
  /** By day and time, cancelled ones left out. */
  readonly meetings: readonly MeetingFacts[]
  /** The last contact with somebody who leads an organisation; null without any. */
  readonly leaderContactOn: LocalDate | null
  /** When something was last shown or told outside the network; null when nothing was. */
  readonly sharedOn: LocalDate | null
  /** The day by which the latest half of a school year was to have its round, when it has none and was not left out. */
  readonly monitoringDueOn: LocalDate | null
  readonly agreements: readonly AgreementFacts[]
  readonly ambition: AmbitionKind | null
  readonly rounds: RoundsFacts
  /** Facilities with a last day. */
  readonly endedFacilities: readonly { readonly id: FacilityId; readonly to: LocalDate }[]
  readonly products: readonly ProductFacts[]
  readonly needs: readonly { readonly isGap: boolean }[]
  /** The values of which something was written down. */
  readonly values: readonly ValueId[]
  /** The group looked back on its own way of learning, in any revealed round. */
  readonly hasDoubleLoop: boolean
  readonly members: MemberFacts
  /** Of the last wave that somebody answered; null without one. */
  readonly ties: TieFacts | null
  /** Of the last wave that asked for contacts outside and that somebody answered; null without one. */
  readonly reach: ReachFacts | null
}

export interface AgreementFacts {
  readonly about: AgreementAbout | null
  readonly state: AgreementState
  readonly madeOn: LocalDate
}

export const heldMeetings = ({ meetings }: NetworkFacts): MeetingFacts[] =>
  meetings.filter(({ state }) => state === 'held')
