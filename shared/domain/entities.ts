import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import {
  AttributeId,
  CoachId,
  MembershipId,
  NetworkId,
  OrganisationId,
  PersonId,
  TieSurveyId,
  TieWaveId,
  WorkplaceId,
} from './ids.ts'

/** The body that several networks belong to (werkplaats). */
export const Workplace = z.object({ id: WorkplaceId, name: shortText(120), fictitious: z.boolean() })
export type Workplace = z.infer<typeof Workplace>

/** Stap voor stap verbeteren, or wezenlijk vernieuwen. `null`: not chosen yet. */
export const AmbitionKind = z.enum(['incremental', 'radical'])
export type AmbitionKind = z.infer<typeof AmbitionKind>

/** What has to travel along the ties: tacit knowledge asks for close ones, facts go along loose ones. */
export const KnowledgeKind = z.enum(['tacit', 'factual', 'both'])
export type KnowledgeKind = z.infer<typeof KnowledgeKind>

export const Phase = z.enum([
  'analysisExploration',
  'designConstruction',
  'evaluationReflection',
  'implementationSpread',
])
export type Phase = z.infer<typeof Phase>

/** The legal bases of GDPR article 6 that a school body can have; the organisation chooses, not the app. */
export const LegalBasis = z.enum([
  'publicTask',
  'legitimateInterest',
  'consent',
  'contract',
  'legalObligation',
])
export type LegalBasis = z.infer<typeof LegalBasis>

/**
 * What must be on record before a network may hold a person. `coachAssesses`: does a coach also assess students
 * or manage members? Then sheets are always unnamed.
 */
export const PrivacyCard = z.object({
  purpose: longText(2_000),
  responsibleOrganisation: optionalShortText(200),
  legalBasis: LegalBasis.nullable(),
  retentionUntil: LocalDate.nullable(),
  coachAssesses: z.boolean().nullable(),
})
export type PrivacyCard = z.infer<typeof PrivacyCard>

export const Network = z.object({
  id: NetworkId,
  workplaceId: WorkplaceId,
  name: shortText(120),
  theme: optionalShortText(200),
  /** The coach's own word for this kind of network ("leerkring"); shown in headings and on paper. */
  typeLabel: optionalShortText(60),
  assignment: longText(4_000),
  /** Who asks for it. */
  commissioner: optionalShortText(160),
  /** The day the group agreed to the assignment as it is worded; null while it has not. */
  assignmentAgreedOn: LocalDate.nullable(),
  ambition: AmbitionKind.nullable(),
  /** What has to be shared, which says what ties it asks for; `null`: not chosen yet. */
  knowledgeKind: KnowledgeKind.nullable(),
  phase: Phase,
  plannedEnd: LocalDate.nullable(),
  /** Can organisations in it be competitors, for pupils or money? `null`: nobody has said. */
  competition: z.boolean().nullable(),
  /** The planned end of which a coach has said whether the network goes on or closes: asked once for each end. */
  endAnswered: LocalDate.nullable(),
  /** Since when it is closed; it stays to be read, and asks for nothing any more. */
  closedOn: LocalDate.nullable(),
  privacy: PrivacyCard,
  fictitious: z.boolean(),
})
export type Network = z.infer<typeof Network>

export const OrganisationKind = z.enum(['school', 'trainingSchool', 'teacherCollege', 'university', 'other'])
export type OrganisationKind = z.infer<typeof OrganisationKind>

export const Organisation = z.object({
  id: OrganisationId,
  workplaceId: WorkplaceId,
  name: shortText(160),
  kind: OrganisationKind,
})
export type Organisation = z.infer<typeof Organisation>

/**
 * A member. `code` is what graphs and prints show by default and is unique within the werkplaats, whatever the
 * case; `displayName` may stay empty, so that a network can be followed without one name in the file.
 */
export const Person = z.object({
  id: PersonId,
  workplaceId: WorkplaceId,
  code: shortText(40),
  displayName: optionalShortText(120),
  role: optionalShortText(80),
  organisationId: OrganisationId.nullable(),
})
export type Person = z.infer<typeof Person>

/** A person takes part in a network from a day until (and with) another; `to` is null while it lasts. */
export const Membership = z.object({
  id: MembershipId,
  networkId: NetworkId,
  personId: PersonId,
  from: LocalDate.nullable(),
  to: LocalDate.nullable(),
})
export type Membership = z.infer<typeof Membership>

/** An attribute of the coach's own choosing ("sector"); never about age, gender, health or religion. */
export const Attribute = z.object({ id: AttributeId, workplaceId: WorkplaceId, name: shortText(60) })
export type Attribute = z.infer<typeof Attribute>

export const Coach = z.object({
  id: CoachId,
  workplaceId: WorkplaceId,
  name: shortText(120),
  organisationId: OrganisationId.nullable(),
})
export type Coach = z.infer<typeof Coach>

/** Where somebody stands towards one wave of a tie survey. Only `answered` makes an absent tie a real "no". */
export const RespondentStatus = z.enum(['answered', 'noAnswer', 'optedOut', 'notAsked'])
export type RespondentStatus = z.infer<typeof RespondentStatus>

/** The longest scale whose steps can have words of their own. */
export const mostScaleWords = 11

/** One question about one kind of tie (consulting, friendship): another question is another survey. */
export const TieSurvey = z.object({
  id: TieSurveyId,
  networkId: NetworkId,
  name: shortText(120),
  question: longText(1_000),
  /** What time the question is about, as it is said to those who answer ("de afgelopen drie maanden"). */
  period: optionalShortText(120),
  /** Answers run from 0 (no tie) to this whole number, 1 to 100; 4 for the built-in frequency question. */
  scaleMax: z.int().min(1).max(100),
  /** Words for 0 to `scaleMax`, or none; a scale longer than `mostScaleWords` has none. */
  scaleWords: z.array(shortText(60)).max(mostScaleWords),
  /** Also asks how easily a doubt is shared, 0 to 3; off unless the group wants it. */
  asksCloseness: z.boolean(),
  /** Empty: the built-in words. */
  closenessQuestion: longText(1_000),
  /** Also asks whether a tie is part of how the work was arranged (formal) or not. */
  asksFormality: z.boolean(),
  /** Also asks for contacts outside the network, by role and organisation. */
  asksOutside: z.boolean(),
  /** Empty: the built-in words. */
  outsideQuestion: longText(1_000),
})
export type TieSurvey = z.infer<typeof TieSurvey>

/** One time the survey was held. */
export const TieWave = z.object({
  id: TieWaveId,
  surveyId: TieSurveyId,
  label: shortText(80),
  heldOn: LocalDate.nullable(),
})
export type TieWave = z.infer<typeof TieWave>
