import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import { ExampleId, NetworkId, PersonId, RoundId, SheetId, TieWaveId, TopicId } from './ids.ts'

/** The four dimensions and seven steps, by the names shared/content has for them; a test holds them to that. */
export const dimensionIds = ['practice', 'domainValue', 'connectedness', 'organization'] as const
export const RoundDimension = z.enum(dimensionIds)
export type RoundDimension = z.infer<typeof RoundDimension>

export const roundStepIds = [
  'prepare',
  'collect',
  'reveal',
  'groupMarks',
  'values',
  'conclusions',
  'agreements',
] as const
export const RoundStepName = z.enum(roundStepIds)
export type RoundStepName = z.infer<typeof RoundStepName>

/**
 * A deep monitoring round. Unnamed unless the whole group chose otherwise; where a coach assesses members it is always
 * unnamed (privacy rule 14).
 */
export const Round = z.object({
  id: RoundId,
  networkId: NetworkId,
  name: shortText(120),
  purpose: longText(2_000),
  /** The day the crosses are talked about; the round belongs to the half of the school year this is in. */
  on: LocalDate,
  /** Sheets are by person instead of by a code of one's own. */
  isNamed: z.boolean(),
  /** Also a circle for where each would like to see the network. */
  asksDesired: z.boolean(),
  /** A value sheet goes along. */
  withValues: z.boolean(),
  /** A tie survey goes along; the wave it became. */
  withTies: z.boolean(),
  tieWaveId: TieWaveId.nullable(),
  /** The day the participants were told what happens with their crosses; null while they were not. */
  informedOn: LocalDate.nullable(),
  /** Everybody sees all crosses. Before, nobody does. */
  isRevealed: z.boolean(),
  closedOn: LocalDate.nullable(),
})
export type Round = z.infer<typeof Round>

/** A built-in indicator by its name in shared/content, or an own one by a random id that it keeps from round to round. */
export const RoundIndicatorId = z.string().min(1).max(60)
export type RoundIndicatorId = z.infer<typeof RoundIndicatorId>

/** What an own indicator says, in the coach's words. A round keeps the words it was held with. */
export const OwnIndicatorText = z.object({
  dimension: RoundDimension,
  name: shortText(80),
  question: optionalShortText(300),
  left: shortText(60),
  right: shortText(60),
})
export type OwnIndicatorText = z.infer<typeof OwnIndicatorText>

/** An indicator as this round asks it; `own` is null for a built-in one. */
export const RoundIndicator = z.object({
  roundId: RoundId,
  indicatorId: RoundIndicatorId,
  /** From 0, without gaps: in the order of the framework, own ones at the end of their dimension. */
  position: z.int().min(0),
  own: OwnIndicatorText.nullable(),
})
export type RoundIndicator = z.infer<typeof RoundIndicator>

/** Most indicators in one round: the eleven and as many own ones as a sheet of paper holds. */
export const mostOwnIndicators = 9

export const MarkKind = z.enum(['now', 'desired'])
export type MarkKind = z.infer<typeof MarkKind>

/** A place on the line: 0 the left pole, 100 the right one, in steps of a tenth. Neither end is better. */
export const MarkPosition = z
  .number()
  .min(0, { error: 'position' })
  .max(100, { error: 'position' })
  .refine((at) => Math.abs(at * 10 - Math.round(at * 10)) < 1e-6, { error: 'position' })

/** A place on the line, or that the question does not apply. Not answered is no mark at all. */
export const MarkValue = z.union([MarkPosition, z.literal('notApplicable')])
export type MarkValue = z.infer<typeof MarkValue>

export const Mark = z.object({ indicatorId: RoundIndicatorId, kind: MarkKind, value: MarkValue })
export type Mark = z.infer<typeof Mark>

/** Where the marks came from: typed from paper, or a file that a participant sent back. */
export const SheetOrigin = z.enum(['paper', 'file'])

/** One participant's sheet. Its id is random and there is no time on it, so that it cannot be told who it is from. */
export const Sheet = z.object({
  id: SheetId,
  roundId: RoundId,
  /** The code of one's own, by which it can be asked back; '' for a sheet without one. Never two alike in a round. */
  code: optionalShortText(40),
  /** In a named round alone. */
  personId: PersonId.nullable(),
  origin: SheetOrigin,
  /** Typed through; from now on nobody reads it until the reveal. */
  isDone: z.boolean(),
  /** What somebody wanted to add. */
  remark: longText(1_000),
})
export type Sheet = z.infer<typeof Sheet>

export const mostSheets = 500

/** Where the crosses of one indicator lie; medians and quartiles on 0-100, see shared/domain/spread.ts. */
export const Spread = z.object({
  /** How many put a cross; those to whom it does not apply are counted apart. */
  answered: z.int().min(0),
  notApplicable: z.int().min(0),
  median: z.number().nullable(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  /** From five answers on. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
})
export type Spread = z.infer<typeof Spread>

/** Crosses in one place. */
export const Crosses = z.object({ at: z.number(), count: z.int().min(1) })
export type Crosses = z.infer<typeof Crosses>

/** The cross that the group put together, and why it stands there (and not somewhere else). */
export const GroupMark = z.object({
  roundId: RoundId,
  indicatorId: RoundIndicatorId,
  /** Null: the group explored it and put no cross. */
  at: MarkPosition.nullable(),
  reason: longText(1_000),
})
export type GroupMark = z.infer<typeof GroupMark>

/** Two indicators that the group sees as belonging together; `indicatorId` is the first of the two in the alphabet. */
export const IndicatorLink = z.object({
  roundId: RoundId,
  indicatorId: RoundIndicatorId,
  otherId: RoundIndicatorId,
  note: optionalShortText(300),
})
export type IndicatorLink = z.infer<typeof IndicatorLink>

/** An example somebody gave, nobody's in particular. */
export const Example = z.object({
  id: ExampleId,
  roundId: RoundId,
  indicatorId: RoundIndicatorId,
  position: z.int().min(0),
  text: shortText(500),
})
export type Example = z.infer<typeof Example>

export const Conclusion = z.object({ roundId: RoundId, dimension: RoundDimension, text: longText(4_000) })
export type Conclusion = z.infer<typeof Conclusion>

/** What the group wants to work on: at most three in a round. */
export const Topic = z.object({
  id: TopicId,
  roundId: RoundId,
  position: z.int().min(0),
  text: shortText(300),
  indicatorId: RoundIndicatorId.nullable(),
})
export type Topic = z.infer<typeof Topic>
export const mostTopics = 3

/** The talk about the group's own way of learning: what they noticed, what they had taken for granted, what changes. */
export const DoubleLoop = z.object({
  noticed: longText(2_000),
  assumption: longText(2_000),
  change: longText(2_000),
})
export type DoubleLoop = z.infer<typeof DoubleLoop>

/** A step is done by what is in it, left out with a reason, or open. */
export const StepState = z.discriminatedUnion('state', [
  z.object({ step: RoundStepName, state: z.literal('done') }),
  z.object({ step: RoundStepName, state: z.literal('skipped'), reason: z.string() }),
  z.object({ step: RoundStepName, state: z.literal('open') }),
])
export type StepState = z.infer<typeof StepState>

/** The halves of a school year (1 August to 31 July): August to January, February to July. */
export const CycleHalf = z.union([z.literal(1), z.literal(2)])
export type CycleHalf = z.infer<typeof CycleHalf>

/** Why a sheet file was not taken. */
export const sheetRefusals = [
  'tooLarge',
  'notSheet',
  'damaged',
  'otherNetwork',
  'otherRound',
  'otherVersion',
  'twice',
  'codeTaken',
  'empty',
  'revealed',
  'closed',
  'notAsked',
  'left',
] as const
export const SheetRefusal = z.enum(sheetRefusals)
export type SheetRefusal = z.infer<typeof SheetRefusal>
