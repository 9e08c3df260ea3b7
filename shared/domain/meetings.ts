import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import {
  CoachId,
  EvaluationLineId,
  HolidayId,
  MeetingId,
  NetworkId,
  PersonId,
  RunSheetItemId,
  TurnId,
  WorkplaceId,
} from './ids.ts'

/** A time on the clock where the coach is, `HH:MM`; what a meeting starts at stays the same when the clocks change. */
export const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, { error: 'clockTime' })
export type ClockTime = z.infer<typeof ClockTime>

/** Somebody of the network, a coach, or a word of the coach's own ("iedereen"); at most one of the three is filled. */
export const Who = z.object({
  personId: PersonId.nullable(),
  coachId: CoachId.nullable(),
  text: optionalShortText(80),
})
export type Who = z.infer<typeof Who>

/** Whether it was prepared is derived, never stored: see preparation.ts. */
export const MeetingState = z.enum(['planned', 'held', 'cancelled'])
export type MeetingState = z.infer<typeof MeetingState>

export const Meeting = z.object({
  id: MeetingId,
  networkId: NetworkId,
  /** What it is called in the year plan and on paper; the coach renumbers when asked, nothing does so unasked. */
  number: z.int().min(1).max(400).nullable(),
  title: optionalShortText(120),
  on: LocalDate,
  starts: ClockTime,
  /** Later than `starts`, the same day. */
  ends: ClockTime,
  place: optionalShortText(200),
  /** What the group wants to have learnt something about after this meeting; prepared only when it is there. */
  learningAim: longText(1_000),
  /** The coaches' own notes, also read back in the preparation of the next one. */
  notes: longText(10_000),
  state: MeetingState,
  cancelReason: optionalShortText(300),
})
export type Meeting = z.infer<typeof Meeting>

/** The fixed and usual items of shared/content/run-sheet.ts; `own` for every other. */
export const runSheetKinds = [
  'arrival',
  'openingDelta',
  'practice',
  'core',
  'decisions',
  'broadUse',
  'plusDelta',
  'own',
] as const
export const RunSheetKind = z.enum(runSheetKinds)
export type RunSheetKind = z.infer<typeof RunSheetKind>

export const RunSheetItem = z.object({
  id: RunSheetItemId,
  meetingId: MeetingId,
  /** From 0, without gaps. */
  position: z.int().min(0),
  kind: RunSheetKind,
  title: shortText(160),
  aim: optionalShortText(300),
  /** What was planned, 0 to 600. */
  minutes: z.int().min(0, { error: 'minutes' }).max(600, { error: 'minutes' }),
  lead: Who,
  /** A built-in work form (shared/content/work-forms.ts) or a coach's own. */
  workFormId: z.string().max(60).nullable(),
  materials: optionalShortText(300),
  notes: longText(4_000),
  /** Returns in every meeting; may be taken out, and is then noticed. */
  isFixed: z.boolean(),
  /** While and after running: minutes added, seconds spent, and how it went by. */
  addedMinutes: z.int().min(-600).max(600),
  spentSeconds: z.int().min(0),
  passed: z.enum(['done', 'skipped']).nullable(),
})
export type RunSheetItem = z.infer<typeof RunSheetItem>

export { mostItems } from './run-sheet-limits.ts'

/** The clock of a meeting that is being held; stored, so that a reload or another window goes on where it was. */
export const Running = z.object({
  meetingId: MeetingId,
  /** Milliseconds since 1970. */
  startedAt: z.number(),
  itemId: RunSheetItemId.nullable(),
  /** Since when the clock of the present item runs; null while paused. `spentSeconds` of the item counts what was before. */
  since: z.number().nullable(),
  endedAt: z.number().nullable(),
})
export type Running = z.infer<typeof Running>

/** Something unplanned that came up, caught with one key. */
export const Turn = z.object({
  id: TurnId,
  meetingId: MeetingId,
  itemId: RunSheetItemId.nullable(),
  position: z.int().min(0),
  text: shortText(500),
  /** The item it became, in a later meeting. */
  usedInItemId: RunSheetItemId.nullable(),
})
export type Turn = z.infer<typeof Turn>

export const AttendanceState = z.enum(['present', 'absent', 'excused'])
export type AttendanceState = z.infer<typeof AttendanceState>

export const EvaluationKind = z.enum(['plus', 'delta', 'toWork'])
export type EvaluationKind = z.infer<typeof EvaluationKind>

/** One line of the short evaluation; nobody's in particular. */
export const EvaluationLine = z.object({
  id: EvaluationLineId,
  meetingId: MeetingId,
  kind: EvaluationKind,
  position: z.int().min(0),
  text: shortText(500),
  /** The delta the group chose to take up; at most one in a meeting. */
  isChosen: z.boolean(),
  /** The chosen delta returns in every preparation until this day. */
  closedOn: LocalDate.nullable(),
  closedNote: optionalShortText(300),
})
export type EvaluationLine = z.infer<typeof EvaluationLine>

/** "I could contribute": how many said 1, 2, 3, 4, 5. */
export const VoiceCounts = z.tuple([
  z.int().min(0).max(500),
  z.int().min(0).max(500),
  z.int().min(0).max(500),
  z.int().min(0).max(500),
  z.int().min(0).max(500),
])
export type VoiceCounts = z.infer<typeof VoiceCounts>

/** Days on which no meeting is planned: a school holiday, a study day. Both days count. */
export const Holiday = z.object({
  id: HolidayId,
  workplaceId: WorkplaceId,
  name: shortText(120),
  from: LocalDate,
  to: LocalDate,
})
export type Holiday = z.infer<typeof Holiday>
