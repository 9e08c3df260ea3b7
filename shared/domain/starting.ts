import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import {
  ActivityId,
  AssignmentVersionId,
  NeedId,
  NetworkId,
  OrganisationId,
  PartyId,
  PersonId,
  QuestionId,
} from './ids.ts'

/*
 * Starting well: what a network agrees and finds out in the beginning, and comes back to.
 */

/** The assignment as it was worded at one time. The present wording is the network's own field. */
export const AssignmentVersion = z.object({
  id: AssignmentVersionId,
  networkId: NetworkId,
  /** From 1. */
  number: z.int().min(1),
  text: longText(4_000),
  /** Who asks for it. */
  commissioner: optionalShortText(160),
  keptOn: LocalDate,
  /** When the group agreed to it, and how (in the meeting, by mail); null when it did not. */
  agreedOn: LocalDate.nullable(),
  note: optionalShortText(300),
})
export type AssignmentVersion = z.infer<typeof AssignmentVersion>

/** 0 to 100 along a line of the quadrant, one decimal. */
const place = z.number().min(0).max(100)

/** Something people do to learn, placed on the quadrant of learning forms. */
export const Activity = z.object({
  id: ActivityId,
  networkId: NetworkId,
  name: shortText(120),
  /** 0 individual, 100 collective. */
  level: place,
  /** 0 spontaneous (top), 100 planned (bottom). */
  planned: place,
  note: longText(1_000),
})
export type Activity = z.infer<typeof Activity>

/** Who is in it, what they bring and what they get. */
export const Party = z.object({
  id: PartyId,
  networkId: NetworkId,
  position: z.int().min(0),
  name: shortText(120),
  brings: longText(2_000),
  gets: longText(2_000),
})
export type Party = z.infer<typeof Party>

/** Where an organisation stood at the start; beside the others, in no order but the alphabet's. */
export const StartingSituation = z.object({
  networkId: NetworkId,
  organisationId: OrganisationId,
  /** What happens already. */
  initiatives: longText(4_000),
  /** What works there. */
  works: longText(4_000),
  /** In what it differs from the others. */
  differs: longText(4_000),
  /** What it asks of the network. */
  asks: longText(4_000),
})
export type StartingSituation = z.infer<typeof StartingSituation>

export const ResearchQuestion = z.object({
  id: QuestionId,
  networkId: NetworkId,
  position: z.int().min(0),
  kind: z.enum(['main', 'sub']),
  text: shortText(500),
  /** What was found so far. */
  answer: longText(4_000),
  state: z.enum(['open', 'answered', 'dropped']),
})
export type ResearchQuestion = z.infer<typeof ResearchQuestion>

/** What somebody of the network is asked about, wants to learn, and which door they open. Never a judgement. */
export const Expertise = z.object({
  networkId: NetworkId,
  personId: PersonId,
  askedFor: longText(1_000),
  wantsToLearn: longText(1_000),
  opensDoor: longText(1_000),
})
export type Expertise = z.infer<typeof Expertise>

/** Knowledge or means the assignment needs. Without a person and without a word for somebody outside it is a gap. */
export const Need = z.object({
  id: NeedId,
  networkId: NetworkId,
  position: z.int().min(0),
  text: shortText(200),
  personIds: z.array(PersonId).max(100),
  /** Somebody or something outside the network, by role and organisation. */
  outside: optionalShortText(200),
})
export type Need = z.infer<typeof Need>
