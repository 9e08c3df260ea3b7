import { z } from '../z.ts'
import { FacilityKind } from './agreements.ts'
import { LocalDate } from './fields.ts'
import { ChangeId, NetworkId, PersonId, WorkplaceId } from './ids.ts'

/** Somebody or something as it is called now; a window shows a person's code or name, as the coach chose. */
export const Called = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), code: z.string(), displayName: z.string() }),
  z.object({
    kind: z.enum([
      'workplace',
      'network',
      'organisation',
      'attribute',
      'coach',
      'survey',
      'wave',
      'holiday',
      'runSheetItem',
      'turn',
      'evaluationLine',
      'agreement',
      'template',
      'document',
      'documentPoint',
      'consultationPoint',
      'workForm',
      'product',
      'board',
      'documentSection',
      'documentVersion',
      'cluster',
      'card',
      'finding',
      'attachment',
      'activity',
      'party',
      'researchQuestion',
      'need',
      'round',
      'roundIndicator',
      'example',
      'topic',
      'valueEntry',
      'valueStory',
      'outcome',
      'leaderContact',
      'sharing',
      'success',
      'reaction',
      'outreach',
      'outsideContact',
    ]),
    name: z.string(),
  }),
  /** A meeting has a day and often a number; what it is called in words is up to the window. */
  z.object({
    kind: z.literal('meeting'),
    number: z.int().nullable(),
    title: z.string(),
    on: LocalDate,
  }),
  z.object({ kind: z.literal('consultation'), on: LocalDate }),
  /** A facility need not have a name: then it is called by what it is. */
  z.object({ kind: z.literal('facility'), facility: FacilityKind, name: z.string() }),
])
export type Called = z.infer<typeof Called>

/**
 * Something that was done, as the record has it: which command, which fields, how many; never what was typed. What it was
 * about is looked up when it is asked for; what is no longer there is called as the step has it, if it is kept.
 */
export const HistoryStep = z.object({
  change: ChangeId,
  /** The place in the record: later steps have a higher one. */
  seq: z.int(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** As the contract calls it: `networks.update`. */
  command: z.string(),
  fields: z.array(z.string()),
  counts: z.record(z.string(), z.int()),
  networkId: NetworkId.nullable(),
  /** Null when the network is gone, or none in particular. */
  networkName: z.string().nullable(),
  about: Called.nullable(),
  /** What that is a part of: the meeting of an item, the board of a card. */
  place: Called.nullable(),
  isTakenBack: z.boolean(),
  /** False when what it takes to put it back is no longer kept. */
  isKept: z.boolean(),
})
export type HistoryStep = z.infer<typeof HistoryStep>

/** Why a step cannot be taken back or repeated: what was done since to the same things; empty when it is not that plain. */
export const InTheWay = z.object({ step: HistoryStep, later: z.array(HistoryStep).max(5) })
export type InTheWay = z.infer<typeof InTheWay>

export const trashKinds = [
  'workplace',
  'network',
  'survey',
  'wave',
  'organisation',
  'attribute',
  'coach',
  'participant',
  'meeting',
  'runSheetItem',
  'turn',
  'evaluationLine',
  'holiday',
  'agreement',
  'facility',
  'template',
  'document',
  'documentPoint',
  'consultation',
  'consultationPoint',
  'workForm',
  'product',
  'board',
  'documentSection',
  'documentVersion',
  'cluster',
  'card',
  'finding',
  'attachment',
  'activity',
  'party',
  'researchQuestion',
  'need',
  'round',
  'roundIndicator',
  'example',
  'topic',
  'valueEntry',
  'valueStory',
  'outcome',
  'leaderContact',
  'sharing',
  'success',
  'reaction',
  'outsideContact',
  'outreach',
] as const

/** What was removed together, by what it was called when it went. */
export const TrashItem = z.object({
  change: ChangeId,
  at: z.number(),
  kind: z.enum(trashKinds),
  /** The first few, in the order a reader would put them. */
  things: z.array(Called).min(1).max(5),
  /** How many in all. */
  count: z.int(),
  /** What went along. */
  along: z.object({
    networks: z.int(),
    people: z.int(),
    organisations: z.int(),
    surveys: z.int(),
    meetings: z.int(),
  }),
  /** The network or werkplaats it was in, when that is still there. */
  within: z.string().nullable(),
  /** What can be removed for good with a statement: one network or werkplaats, or somebody who is in no other network. */
  erasable: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('person'), id: PersonId }),
      z.object({ kind: z.literal('network'), id: NetworkId }),
      z.object({ kind: z.literal('workplace'), id: WorkplaceId }),
    ])
    .nullable(),
})
export type TrashItem = z.infer<typeof TrashItem>
