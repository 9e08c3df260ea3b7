import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import {
  AgreementId,
  ConsultationId,
  FacilityId,
  MeetingId,
  NetworkId,
  OrganisationId,
  RoundId,
} from './ids.ts'
import { Who } from './meetings.ts'

export const AgreementState = z.enum(['open', 'done', 'dropped'])
export type AgreementState = z.infer<typeof AgreementState>

/** What an agreement is about, where a signal looks for one; null for all others. */
export const AgreementAbout = z.enum(['competition', 'process', 'rules'])
export type AgreementAbout = z.infer<typeof AgreementAbout>

/** What was agreed, by whom it is done and when it is due. Where it came from stays with it. */
export const Agreement = z.object({
  id: AgreementId,
  networkId: NetworkId,
  /** The meeting, consultation or monitoring round it was made in; all null for one the coach noted down. */
  meetingId: MeetingId.nullable(),
  consultationId: ConsultationId.nullable(),
  roundId: RoundId.nullable(),
  text: shortText(500),
  owner: Who,
  madeOn: LocalDate,
  due: LocalDate.nullable(),
  state: AgreementState,
  /** When and with what words it was closed. */
  closedOn: LocalDate.nullable(),
  closedNote: optionalShortText(300),
  about: AgreementAbout.nullable(),
})
export type Agreement = z.infer<typeof Agreement>

/** Something about an agreement that changed, and when; kept as long as the agreement. */
export const AgreementEvent = z.object({
  at: z.number(),
  field: z.enum(['text', 'owner', 'due', 'state']),
  before: z.string(),
  after: z.string(),
  /** What was said with a state before and after; empty for anything else. */
  noteBefore: z.string(),
  noteAfter: z.string(),
})
export type AgreementEvent = z.infer<typeof AgreementEvent>

export const facilityKinds = [
  'room',
  'time',
  'lunch',
  'budget',
  'coach',
  'learningEnvironment',
  'website',
  'studyDay',
  'evaluationTools',
  'other',
] as const
export const FacilityKind = z.enum(facilityKinds)
export type FacilityKind = z.infer<typeof FacilityKind>

/** What makes a network possible, by whom, from when until when. One that ended stays, with a note. */
export const Facility = z.object({
  id: FacilityId,
  networkId: NetworkId,
  kind: FacilityKind,
  name: optionalShortText(120),
  /** An organisation of the werkplaats, or a word for somebody else. */
  providerId: OrganisationId.nullable(),
  provider: optionalShortText(120),
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
  note: longText(2_000),
  /** Why it ended, or what came instead. */
  endNote: optionalShortText(500),
})
export type Facility = z.infer<typeof Facility>
