import type { AgreementAbout, AgreementState } from '../domain/agreements.ts'
import type { LocalDate } from '../domain/fields.ts'
import type { MeetingId } from '../domain/ids.ts'
import type { RunSheetKind } from '../domain/meetings.ts'

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
}

/**
 * What rules may know of a network. Days, kinds and counts: no person, no code and nothing a coach typed is in here, so no
 * rule can tell of anybody.
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
  readonly agreements: readonly { readonly about: AgreementAbout | null; readonly state: AgreementState }[]
}

export const heldMeetings = ({ meetings }: NetworkFacts): MeetingFacts[] =>
  meetings.filter(({ state }) => state === 'held')
