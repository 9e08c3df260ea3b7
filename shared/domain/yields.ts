import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import {
  CardId,
  LeaderContactId,
  NetworkId,
  OrganisationId,
  NetworkOutcomeId,
  ReactionId,
  RoundId,
  SharingId,
  SuccessId,
  ValueEntryId,
  ValueStoryId,
} from './ids.ts'
import { Who } from './meetings.ts'

/** The five values, by the names shared/content has for them. */
export const valueIds = ['immediate', 'potential', 'applied', 'realized', 'transformative'] as const
export const ValueId = z.enum(valueIds)
export type ValueId = z.infer<typeof ValueId>

export const ValueLevel = z.enum(['individual', 'collective'])
export type ValueLevel = z.infer<typeof ValueLevel>

/** Who may read it: the coaches, the network, or others too. */
export const Visibility = z.enum(['private', 'network', 'public'])
export type Visibility = z.infer<typeof Visibility>

/** `public` only with the day it was allowed; taking that back is a day of its own and makes it `network` again. */
export const Shown = z.object({
  visibility: Visibility,
  permittedOn: LocalDate.nullable(),
  withdrawnOn: LocalDate.nullable(),
})
export type Shown = z.infer<typeof Shown>

/** A statement, or a count or observation, about one value. */
export const ValueEntry = z.object({
  id: ValueEntryId,
  networkId: NetworkId,
  roundId: RoundId.nullable(),
  valueId: ValueId,
  level: ValueLevel,
  kind: z.enum(['statement', 'observation']),
  text: shortText(1_000),
  /** How do you know? */
  evidence: longText(1_000),
  on: LocalDate.nullable(),
  who: Who,
  ...Shown.shape,
})
export type ValueEntry = z.infer<typeof ValueEntry>

/** One value of a story; any may be blank. */
export const ValueStep = z.object({ valueId: ValueId, text: longText(4_000), evidence: longText(1_000) })
export type ValueStep = z.infer<typeof ValueStep>

export const ValueStory = z.object({
  id: ValueStoryId,
  networkId: NetworkId,
  roundId: RoundId.nullable(),
  title: shortText(160),
  level: ValueLevel,
  on: LocalDate.nullable(),
  who: Who,
  ...Shown.shape,
})
export type ValueStory = z.infer<typeof ValueStory>

/** `individual` besides the two of shared/content/outcomes.ts; an outcome without a level is refused. */
export const OutcomeLevel = z.enum(['individual', 'network', 'crossSchool'])
export type OutcomeLevel = z.infer<typeof OutcomeLevel>

/** Something the network brought about. `kind` is one of shared/content/outcomes.ts, or null for another. */
export const NetworkOutcome = z.object({
  id: NetworkOutcomeId,
  networkId: NetworkId,
  level: OutcomeLevel,
  kind: z.string().max(40).nullable(),
  text: shortText(500),
  evidence: longText(2_000),
  on: LocalDate.nullable(),
  /** Where it is found. */
  organisationIds: z.array(OrganisationId).max(200),
})
export type NetworkOutcome = z.infer<typeof NetworkOutcome>

/** A contact with somebody who leads an organisation: by role and organisation, never by name. */
export const LeaderContact = z.object({
  id: LeaderContactId,
  networkId: NetworkId,
  on: LocalDate,
  organisationId: OrganisationId.nullable(),
  role: optionalShortText(120),
  about: shortText(500),
  followUp: optionalShortText(500),
})
export type LeaderContact = z.infer<typeof LeaderContact>

/** Something shared beyond the network: a workshop, an article, a visit. */
export const Sharing = z.object({
  id: SharingId,
  networkId: NetworkId,
  on: LocalDate,
  what: shortText(300),
  audience: optionalShortText(200),
  organisationId: OrganisationId.nullable(),
  note: longText(2_000),
})
export type Sharing = z.infer<typeof Sharing>

export const Success = z.object({
  id: SuccessId,
  networkId: NetworkId,
  title: shortText(200),
  text: longText(4_000),
  on: LocalDate.nullable(),
  /** Celebrated within the network, shown outside it, or both. */
  audience: z.enum(['inside', 'outside', 'both']),
  audienceNote: optionalShortText(200),
  followUpQuestion: optionalShortText(500),
  ...Shown.shape,
})
export type Success = z.infer<typeof Success>

/** What somebody said of a success, by role or organisation; it can become a card on a board. */
export const Reaction = z.object({
  id: ReactionId,
  successId: SuccessId,
  position: z.int().min(0),
  text: shortText(500),
  from: optionalShortText(120),
  cardId: CardId.nullable(),
})
export type Reaction = z.infer<typeof Reaction>
