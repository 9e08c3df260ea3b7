import { LocalDate } from '../domain/fields.ts'
import {
  DocumentId,
  EvaluationLineId,
  HolidayId,
  MeetingId,
  NetworkId,
  PersonId,
  RoundId,
  RunSheetItemId,
  TurnId,
  WorkplaceId,
} from '../domain/ids.ts'
import {
  AttendanceState,
  EvaluationKind,
  EvaluationLine,
  Holiday,
  Meeting,
  RunSheetItem,
  Running,
  Turn,
  VoiceCounts,
} from '../domain/meetings.ts'
import { MarkPosition, RoundIndicator } from '../domain/monitoring.ts'
import { Document, DocumentPoint } from '../domain/templates.ts'
import { Signal } from '../domain/signals.ts'
import { z } from '../z.ts'
import { AgreementRow } from './agreements.ts'
import { nothing, procedure, written } from './base.ts'

/** How far a meeting is prepared; derived, see shared/domain/preparation.ts. */
export const Preparation = z.object({
  hasAim: z.boolean(),
  items: z.int(),
  hasPracticeItem: z.boolean(),
  /** Planned minutes, and minutes between start and end. */
  minutes: z.int(),
  available: z.int(),
  /** Points of the preparation list that are ticked or not relevant, and all of them. */
  listDone: z.int(),
  listTotal: z.int(),
  /** Aim, items, practice item, and within the time. The list may still have open points. */
  isPrepared: z.boolean(),
})
export type Preparation = z.infer<typeof Preparation>

export const MeetingRow = Meeting.extend({
  preparation: Preparation,
  present: z.int(),
  hasEvaluation: z.boolean(),
  /** Agreements made in it that are still open. */
  openAgreements: z.int(),
})
export type MeetingRow = z.infer<typeof MeetingRow>

/** A delta the group chose and the meeting it was chosen in. */
export const ChosenDelta = z.object({ line: EvaluationLine, meeting: Meeting })
export type ChosenDelta = z.infer<typeof ChosenDelta>

/** Everything the page *Voorbereiden* shows, in one answer. */
export const MeetingDesk = z.object({
  meeting: Meeting,
  items: z.array(RunSheetItem),
  preparation: Preparation,
  list: z.object({ document: Document, points: z.array(DocumentPoint) }).nullable(),
  /** The last meeting before this one that was not cancelled. */
  previous: z
    .object({
      meeting: Meeting,
      present: z.int(),
      absent: z.int(),
      skills: z.array(z.string()),
      plus: z.int(),
      delta: z.int(),
    })
    .nullable(),
  /** Chosen in any earlier meeting and not closed, the latest first. */
  deltas: z.array(ChosenDelta),
  agreements: z.array(AgreementRow),
  /** Caught in earlier meetings and not used yet. */
  turns: z.array(Turn.extend({ on: LocalDate })),
  signals: z.array(Signal),
  /** Skills of shared/content/skills.ts that this network never practised. */
  unpractised: z.array(z.string()),
  /** Where the group put its mark last on each line, over its revealed rounds; null without any. */
  groupMarks: z
    .object({
      /** The last round with such a mark. */
      roundId: RoundId,
      roundName: z.string(),
      on: LocalDate,
      /** Each with the day of the round it was put in. */
      marks: z.array(
        z.object({ indicator: RoundIndicator, at: MarkPosition, reason: z.string(), on: LocalDate }),
      ),
      topics: z.array(z.string()),
      /** The day of the round they were chosen in. */
      topicsOn: LocalDate,
    })
    .nullable(),
  /** The dissemination list of the network, to begin with in its first meeting; null while there is none. */
  dissemination: z.object({ documentId: DocumentId, answered: z.int(), points: z.int() }).nullable(),
})
export type MeetingDesk = z.infer<typeof MeetingDesk>

/** A meeting as it is being held or looked back on. */
export const MeetingRoom = z.object({
  meeting: Meeting,
  items: z.array(RunSheetItem),
  running: Running.nullable(),
  /** Everybody in the network on that day. */
  people: z.array(
    z.object({
      personId: PersonId,
      code: z.string(),
      displayName: z.string(),
      state: AttendanceState.nullable(),
    }),
  ),
  turns: z.array(Turn),
  skills: z.array(z.string()),
  lines: z.array(EvaluationLine),
  voice: VoiceCounts,
  /** What is open in the network, and everything that was agreed in this meeting. */
  agreements: z.array(AgreementRow),
  deltas: z.array(ChosenDelta),
})
export type MeetingRoom = z.infer<typeof MeetingRoom>

const editable = Meeting.omit({ id: true, networkId: true, state: true, cancelReason: true })
const one = z.object({ id: MeetingId })
const inMeeting = z.object({ meetingId: MeetingId })
const itemEditable = RunSheetItem.pick({
  kind: true,
  title: true,
  aim: true,
  minutes: true,
  lead: true,
  workFormId: true,
  materials: true,
  notes: true,
  isFixed: true,
})

export const meetings = {
  list: procedure.input(z.object({ networkId: NetworkId })).output(z.array(MeetingRow)),
  desk: procedure.input(one).output(MeetingDesk),
  room: procedure.input(one).output(MeetingRoom),
  /**
   * One meeting, or a whole year plan of up to 40: each with the default run sheet and, numbers left out, numbered on from
   * the last of the school year. INVALID_INPUT when `ends` is not after `starts`.
   */
  add: procedure
    .input(
      z.object({
        networkId: NetworkId,
        meetings: z
          .array(editable.partial().required({ on: true, starts: true, ends: true }))
          .min(1)
          .max(40),
      }),
    )
    .output(written(z.array(Meeting))),
  update: procedure.input(one.extend({ patch: editable.partial() })).output(written(Meeting)),
  /** It stays in the year plan with the reason; its agreements stay as they are. */
  cancel: procedure.input(one.extend({ reason: Meeting.shape.cancelReason })).output(written(Meeting)),
  /** Takes cancelling or having been held back. */
  plan: procedure.input(one).output(written(Meeting)),
  markHeld: procedure.input(one).output(written(Meeting)),
  remove: procedure.input(z.object({ ids: z.array(MeetingId).min(1).max(400) })).output(written(nothing)),
  /** Numbers the meetings of the school year (1 August to 31 July) that `on` is in, by date, cancelled ones left out. */
  renumber: procedure
    .input(z.object({ networkId: NetworkId, on: LocalDate }))
    .output(written(z.object({ count: z.int() }))),
  /** The run sheet of another meeting, of this network or not, in place of or after the present items. */
  takeOver: procedure
    .input(one.extend({ from: MeetingId, how: z.enum(['replace', 'append']) }))
    .output(written(z.array(RunSheetItem))),
  /** The meetings that are not cancelled, for a calendar. */
  calendar: procedure.input(z.object({ networkId: NetworkId })).output(z.file()),
}

export const runSheet = {
  /** After `after`, or first (null), or last (left out). INVALID_INPUT tooMany above 60 items. */
  add: procedure
    .input(
      inMeeting.extend({
        after: RunSheetItemId.nullable().optional(),
        item: itemEditable.partial().required({ title: true, minutes: true }),
      }),
    )
    .output(written(RunSheetItem)),
  /** What the default run sheet has and this one lacks, each at its place. */
  addDefault: procedure.input(inMeeting).output(written(z.array(RunSheetItem))),
  update: procedure
    .input(z.object({ id: RunSheetItemId, patch: itemEditable.partial() }))
    .output(written(RunSheetItem)),
  /** To this place among the items, from 0. */
  move: procedure.input(z.object({ id: RunSheetItemId, to: z.int().min(0) })).output(written(nothing)),
  remove: procedure.input(z.object({ ids: z.array(RunSheetItemId).min(1).max(60) })).output(written(nothing)),
}

/** The clock of a meeting. Each answers the state it led to; the host's clock counts. */
export const running = {
  /** Marks the meeting as held. */
  start: procedure.input(inMeeting).output(written(Running)),
  pause: procedure.input(inMeeting).output(written(Running)),
  resume: procedure.input(inMeeting).output(written(Running)),
  /**
   * The present item is done, or skipped; the next one begins. After the last: the meeting has ended. `itemId` is the item
   * that was on screen: when it has passed already (two windows), nothing more happens; CHANGED_MEANWHILE when another one
   * is present and it has not.
   */
  next: procedure
    .input(inMeeting.extend({ itemId: RunSheetItemId, skip: z.boolean() }))
    .output(written(Running)),
  /** Back to an item that was passed, or ahead to one that is to come. */
  goTo: procedure.input(inMeeting.extend({ itemId: RunSheetItemId })).output(written(Running)),
  addMinutes: procedure
    .input(inMeeting.extend({ minutes: z.int().min(-60).max(60) }))
    .output(written(Running)),
  end: procedure.input(inMeeting).output(written(Running)),
}

export const room = {
  /** Null: not noted. */
  attend: procedure
    .input(
      inMeeting.extend({ personIds: z.array(PersonId).min(1).max(500), state: AttendanceState.nullable() }),
    )
    .output(written(nothing)),
  practise: procedure
    .input(inMeeting.extend({ skill: z.string().max(40), isPractised: z.boolean() }))
    .output(written(nothing)),
  catchTurn: procedure.input(inMeeting.extend({ text: Turn.shape.text })).output(written(Turn)),
  updateTurn: procedure.input(Turn.pick({ id: true, text: true })).output(written(Turn)),
  removeTurn: procedure.input(z.object({ id: TurnId })).output(written(nothing)),
  /** Becomes an item of this (later) meeting, before the decisions. */
  useTurn: procedure.input(inMeeting.extend({ id: TurnId })).output(written(RunSheetItem)),
}

export const lookBack = {
  /** Each line of a pasted text a line of its own, empty ones left out; at most 500 at a time. */
  addLines: procedure
    .input(
      inMeeting.extend({ kind: EvaluationKind, texts: z.array(EvaluationLine.shape.text).min(1).max(500) }),
    )
    .output(written(z.array(EvaluationLine))),
  updateLine: procedure
    .input(
      z.object({ id: EvaluationLineId, patch: EvaluationLine.pick({ text: true, kind: true }).partial() }),
    )
    .output(written(EvaluationLine)),
  removeLines: procedure
    .input(z.object({ ids: z.array(EvaluationLineId).min(1).max(500) }))
    .output(written(nothing)),
  /** One delta of a meeting is chosen; null takes the choice back. */
  choose: procedure.input(inMeeting.extend({ lineId: EvaluationLineId.nullable() })).output(written(nothing)),
  /** The chosen delta was taken up (or will not be): it no longer returns. Null: it returns again. */
  closeDelta: procedure
    .input(
      z.object({
        id: EvaluationLineId,
        closedOn: LocalDate.nullable(),
        note: EvaluationLine.shape.closedNote,
      }),
    )
    .output(written(EvaluationLine)),
  setVoice: procedure.input(inMeeting.extend({ counts: VoiceCounts })).output(written(nothing)),
}

export const holidays = {
  list: procedure.input(z.object({ workplaceId: WorkplaceId })).output(z.array(Holiday)),
  /** `to` before `from` is INVALID_INPUT beforeFrom. */
  add: procedure
    .input(
      z.object({
        workplaceId: WorkplaceId,
        holidays: z
          .array(Holiday.omit({ id: true, workplaceId: true }))
          .min(1)
          .max(100),
      }),
    )
    .output(written(z.array(Holiday))),
  update: procedure
    .input(z.object({ id: HolidayId, patch: Holiday.pick({ name: true, from: true, to: true }).partial() }))
    .output(written(Holiday)),
  remove: procedure.input(z.object({ ids: z.array(HolidayId).min(1).max(100) })).output(written(nothing)),
}
