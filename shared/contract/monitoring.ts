import { LocalDate } from '../domain/fields.ts'
import { ExampleId, NetworkId, PersonId, RoundId, SheetId, TopicId } from '../domain/ids.ts'
import {
  Conclusion,
  Crosses,
  CycleHalf,
  DoubleLoop,
  Example,
  GroupMark,
  IndicatorLink,
  Mark,
  MarkKind,
  MarkPosition,
  MarkValue,
  OwnIndicatorText,
  Round,
  RoundIndicator,
  RoundIndicatorId,
  RoundStepName,
  Sheet,
  Spread,
  StepState,
  Topic,
  mostSheets,
} from '../domain/monitoring.ts'
import { z } from '../z.ts'
import { AgreementRow } from './agreements.ts'
import { nothing, procedure, written } from './base.ts'

export const RoundRow = Round.extend({
  /** How many are asked, and how many sheets are done: "8 van 10". */
  asked: z.int(),
  answered: z.int(),
  /** The seven steps in order. */
  steps: z.array(StepState),
})
export type RoundRow = z.infer<typeof RoundRow>

export const RoundPerson = z.object({
  personId: PersonId,
  code: z.string(),
  displayName: z.string(),
  /** No longer in the network on the day of the round. */
  hasLeft: z.boolean(),
  /** Whether a sheet of theirs is done; null in an unnamed round, where nobody can know. */
  hasAnswered: z.boolean().nullable(),
})
export type RoundPerson = z.infer<typeof RoundPerson>

/** A round without one mark of it, but for those of nobody: what the seven steps are made of. */
export const RoundDesk = z.object({
  round: RoundRow,
  /** By position. */
  indicators: z.array(RoundIndicator),
  /** Who takes part, by code. */
  people: z.array(RoundPerson),
  /** Everybody in the network on the day of the round who does not take part. */
  others: z.array(RoundPerson.pick({ personId: true, code: true, displayName: true })),
  /** Sheets that were begun and not finished, to go on with after a closed lid; no order. */
  entering: z.array(Sheet.pick({ id: true, code: true, personId: true, origin: true })),
  /** The codes of sheets that are done, in the order of the alphabet; '' left out. */
  codes: z.array(z.string()),
  /** Fewer than five take part: marks may be recognised (privacy rule 11). */
  isSmall: z.boolean(),
  /** A coach assesses members: always unnamed. */
  isForcedUnnamed: z.boolean(),
  /** The last round before this one that was revealed. */
  previousId: RoundId.nullable(),
})
export type RoundDesk = z.infer<typeof RoundDesk>

/** A sheet that is being entered, by who holds its id. */
export const OpenSheet = Sheet.extend({ marks: z.array(Mark) })
export type OpenSheet = z.infer<typeof OpenSheet>

const Line = z.object({
  spread: Spread,
  /** From left to right; each place once. Which cross is whose cannot be told, also not over indicators. */
  crosses: z.array(Crosses),
})

export const PictureLine = z.object({
  indicator: RoundIndicator,
  now: Line,
  /** Null when the round does not ask it. */
  desired: Line.nullable(),
  /** In a named round only: whose cross is where, for the coach's own view. */
  people: z
    .array(
      z.object({
        personId: PersonId,
        code: z.string(),
        displayName: z.string(),
        now: MarkValue.nullable(),
        desired: MarkValue.nullable(),
      }),
    )
    .nullable(),
})
export type PictureLine = z.infer<typeof PictureLine>

/** Everybody's crosses, once they are revealed. */
export const RoundPicture = z.object({
  round: RoundRow,
  /** By position. */
  lines: z.array(PictureLine),
  /** What was added on the sheets, in the order of the alphabet. */
  remarks: z.array(z.string()),
})
export type RoundPicture = z.infer<typeof RoundPicture>

/** What the group made of its picture. */
export const RoundTalk = z.object({
  groupMarks: z.array(GroupMark),
  links: z.array(IndicatorLink),
  examples: z.array(Example),
  conclusions: z.array(Conclusion),
  topics: z.array(Topic),
  doubleLoop: DoubleLoop,
  agreements: z.array(AgreementRow),
})
export type RoundTalk = z.infer<typeof RoundTalk>

/** Two rounds beside each other, per indicator that either asked. */
export const RoundComparison = z.object({
  before: RoundRow,
  after: RoundRow,
  lines: z.array(
    z.object({
      /** With the words of the later round that asked it. */
      indicator: RoundIndicator,
      before: z
        .object({ now: Spread, desired: Spread.nullable(), groupMark: MarkPosition.nullable() })
        .nullable(),
      after: z
        .object({ now: Spread, desired: Spread.nullable(), groupMark: MarkPosition.nullable() })
        .nullable(),
      /** The words of an own indicator are not the same in both. */
      isWordedOtherwise: z.boolean(),
    }),
  ),
  /** Who took part in one of the two only, by code. */
  joined: z.array(z.object({ code: z.string(), displayName: z.string() })),
  left: z.array(z.object({ code: z.string(), displayName: z.string() })),
})
export type RoundComparison = z.infer<typeof RoundComparison>

/** One half of a school year: whether its deep round is held, under way, due, still to come or left out. */
export const CyclePlace = z.object({
  /** The calendar year the school year begins in. */
  schoolYear: z.int(),
  half: CycleHalf,
  /** The day it is expected: of the fourth and the eighth meeting, or the middle of the half. */
  expectedOn: LocalDate,
  state: z.enum(['done', 'underWay', 'due', 'later', 'skipped']),
  round: z.object({ id: RoundId, name: z.string(), on: LocalDate, isClosed: z.boolean() }).nullable(),
  reason: z.string(),
})
export type CyclePlace = z.infer<typeof CyclePlace>

/** Where a network put its group mark last on each built-in line, over its revealed rounds; never with a participant. */
export const NetworkPattern = z.object({
  networkId: NetworkId,
  name: z.string(),
  /** The last round with such a mark; null without any. */
  roundOn: LocalDate.nullable(),
  /** Each with the day of the round it was put in. */
  marks: z.array(GroupMark.omit({ roundId: true }).extend({ at: MarkPosition, on: LocalDate })),
})
export type NetworkPattern = z.infer<typeof NetworkPattern>

const editable = Round.pick({
  name: true,
  purpose: true,
  on: true,
  isNamed: true,
  asksDesired: true,
  withValues: true,
  withTies: true,
  tieWaveId: true,
  informedOn: true,
})
const one = z.object({ id: RoundId })
const inRound = z.object({ roundId: RoundId })

/**
 * Before the reveal no procedure answers a mark, but `sheets.get` for a sheet that is being entered. Refusals are
 * INVALID_INPUT with one of these rules: `hidden` (not revealed yet), `revealed` (nothing more is entered), `closed`,
 * `entered` (there are sheets, so what is asked stays as it is), `forcedUnnamed`, `named`, `unnamed`, `nobody`.
 */
export const rounds = {
  /** The last first. */
  list: procedure.input(z.object({ networkId: NetworkId })).output(z.array(RoundRow)),
  desk: procedure.input(one).output(RoundDesk),
  /** With the eleven indicators, the own ones of the last round in the words of now, and everybody in the network that day. */
  add: procedure
    .input(z.object({ networkId: NetworkId, round: editable.partial().required({ name: true, on: true }) }))
    .output(written(Round)),
  /** `isNamed` and `asksDesired` stay as they are once there are sheets (`entered`). */
  update: procedure.input(one.extend({ patch: editable.partial() })).output(written(Round)),
  /** Exactly these take part. Somebody whose named sheet is there cannot be left out (`entered`). */
  setPeople: procedure
    .input(one.extend({ personIds: z.array(PersonId).max(mostSheets) }))
    .output(written(nothing)),
  /** Which built-in ones are asked; at least one indicator stays. */
  choose: procedure
    .input(one.extend({ indicatorIds: z.array(RoundIndicatorId).max(11) }))
    .output(written(nothing)),
  addOwn: procedure.input(one.extend({ own: OwnIndicatorText })).output(written(RoundIndicator)),
  updateOwn: procedure
    .input(one.extend({ indicatorId: RoundIndicatorId, own: OwnIndicatorText }))
    .output(written(RoundIndicator)),
  removeOwn: procedure.input(one.extend({ indicatorId: RoundIndicatorId })).output(written(nothing)),
  /** Leaves a step out with a reason; null: it is open again. A step that is done cannot be left out. */
  skip: procedure
    .input(
      one.extend({
        step: RoundStepName,
        reason: z.string().trim().min(1, { error: 'required' }).max(500).nullable(),
      }),
    )
    .output(written(nothing)),
  /**
   * Everybody sees all crosses from now on, and the record of who entered what when is wiped. `nobody` without a sheet that
   * is done; `entering` when sheets are half entered, unless `withUnfinished` takes them as they are (empty ones go).
   */
  reveal: procedure.input(one.extend({ withUnfinished: z.boolean() })).output(written(Round)),
  /** Covers the crosses again, so that sheets can be added. */
  cover: procedure.input(one).output(written(Round)),
  /** `steps` while a step is neither done nor left out; `process` without an agreement about the group's own way of working, unless `withoutProcess`. */
  close: procedure.input(one.extend({ on: LocalDate, withoutProcess: z.boolean() })).output(written(Round)),
  reopen: procedure.input(one).output(written(Round)),
  remove: procedure.input(one).output(written(nothing)),
  /** `hidden` before the reveal. */
  picture: procedure.input(one).output(RoundPicture),
  compare: procedure.input(z.object({ beforeId: RoundId, afterId: RoundId })).output(RoundComparison),
  /**
   * Single marks, for a file that leaves: by codes in an order of chance, with the rule of use. Deliberate, so a change of
   * its own in the record.
   */
  takeOutMarks: procedure
    .input(one.extend({ why: z.string().trim().min(1, { error: 'required' }).max(300) }))
    .output(
      written(
        z.object({
          rows: z.array(
            z.object({
              sheet: z.string(),
              indicatorId: RoundIndicatorId,
              kind: MarkKind,
              value: MarkValue.nullable(),
            }),
          ),
        }),
      ),
    ),
}

const CodeOrPerson = Sheet.pick({ code: true, personId: true }).partial()

export const sheets = {
  /** ALREADY_EXISTS for a code (whatever its case) or person that has a sheet in this round already. */
  begin: procedure.input(inRound.extend(CodeOrPerson.shape)).output(written(Sheet)),
  /** The sheet that is being entered. INVALID_INPUT `done` or `revealed` for any other. */
  get: procedure.input(z.object({ id: SheetId })).output(OpenSheet),
  update: procedure
    .input(z.object({ id: SheetId, patch: Sheet.pick({ code: true, remark: true }).partial() }))
    .output(written(nothing)),
  /** Null: not answered. */
  mark: procedure
    .input(
      z.object({
        id: SheetId,
        marks: z
          .array(Mark.extend({ value: MarkValue.nullable() }))
          .min(1)
          .max(60),
      }),
    )
    .output(written(nothing)),
  /** From now on nobody reads it until the reveal. Undo takes it back to being entered. */
  finish: procedure.input(z.object({ id: SheetId })).output(written(nothing)),
  /** A sheet that is still being entered. */
  remove: procedure.input(z.object({ id: SheetId })).output(written(nothing)),
  /** All or none, in any order; refused as a whole with `sheets.3.code` and the like. */
  paste: procedure
    .input(
      inRound.extend({
        sheets: z
          .array(z.object({ code: Sheet.shape.code, marks: z.array(Mark).min(1).max(60) }))
          .min(1)
          .max(mostSheets),
      }),
    )
    .output(written(z.object({ count: z.int() }))),
  /** Somebody asks their sheet back: it is gone for good, from the record as well. NOT_FOUND for a code nobody used. */
  withdraw: procedure
    .input(inRound.extend({ code: z.string().trim().min(1).max(40) }))
    .output(written(nothing)),
}

/** What the group says of its picture. All `hidden` before the reveal but for the double-loop talk, which may come at any time. */
export const roundTalk = {
  get: procedure.input(inRound).output(RoundTalk),
  /** Null for `at` and an empty reason: no group mark. */
  setGroupMark: procedure.input(GroupMark).output(written(nothing)),
  link: procedure.input(IndicatorLink).output(written(nothing)),
  unlink: procedure
    .input(IndicatorLink.pick({ roundId: true, indicatorId: true, otherId: true }))
    .output(written(nothing)),
  addExample: procedure
    .input(Example.pick({ roundId: true, indicatorId: true, text: true }))
    .output(written(Example)),
  updateExample: procedure.input(Example.pick({ id: true, text: true })).output(written(Example)),
  removeExamples: procedure
    .input(z.object({ ids: z.array(ExampleId).min(1).max(200) }))
    .output(written(nothing)),
  setConclusion: procedure.input(Conclusion).output(written(nothing)),
  /** INVALID_INPUT tooMany for a fourth. */
  addTopic: procedure
    .input(Topic.pick({ roundId: true, text: true, indicatorId: true }))
    .output(written(Topic)),
  updateTopic: procedure
    .input(z.object({ id: TopicId, patch: Topic.pick({ text: true, indicatorId: true }).partial() }))
    .output(written(Topic)),
  moveTopic: procedure.input(z.object({ id: TopicId, to: z.int().min(0) })).output(written(nothing)),
  removeTopic: procedure.input(z.object({ id: TopicId })).output(written(nothing)),
  setDoubleLoop: procedure.input(inRound.extend({ patch: DoubleLoop.partial() })).output(written(nothing)),
}

export const cycle = {
  /** Every half of a school year from the first meeting or round to the end of the present year, the last first. */
  get: procedure.input(z.object({ networkId: NetworkId })).output(z.array(CyclePlace)),
  /** A half without a round, and why; null takes it back. */
  skip: procedure
    .input(
      z.object({
        networkId: NetworkId,
        schoolYear: z.int().min(1990).max(2200),
        half: CycleHalf,
        reason: z.string().trim().min(1, { error: 'required' }).max(500).nullable(),
      }),
    )
    .output(written(nothing)),
  /** In the order asked; nothing about participants. */
  patterns: procedure
    .input(z.object({ networkIds: z.array(NetworkId).max(50) }))
    .output(z.array(NetworkPattern)),
}
