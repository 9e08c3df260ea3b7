import type { Localised } from '../content/localised.ts'
import { type Span, overlaps } from './clock.ts'
import { type Weekday, daysAfter, weekdayOf } from './days.ts'
import type { LocalDate } from './fields.ts'
import { publicHolidaysIn } from './public-holidays.ts'
import { type SchoolYear, isIn } from './school-year.ts'

/** Meetings that one plan can make; eight is the usual rhythm. */
export const fewestMeetings = 1
export const mostMeetings = 40
export const usualMeetings = 8

/** Days on which no meeting is planned, both included. */
export interface FreeDays {
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface YearPlanAsk {
  readonly schoolYear: SchoolYear
  /** A whole number, 1 to 40. */
  readonly count: number
  readonly weekday: Weekday
  readonly holidays: readonly FreeDays[]
  /** The first and last day to plan on; 1 September and 30 June unless said, when all regions are at school. */
  readonly from?: LocalDate
  readonly to?: LocalDate
}

export interface ProposedMeeting {
  /** Counting from 1. */
  readonly number: number
  readonly on: LocalDate
  /** A deep monitoring round falls after it. */
  readonly isBeforeRound: boolean
}

export type YearPlan =
  | { readonly kind: 'refused'; readonly rule: 'count' }
  /** `missing`: how many of the meetings found no free day. */
  | { readonly kind: 'plan'; readonly meetings: readonly ProposedMeeting[]; readonly missing: number }

/** After which meetings a deep round falls: halfway and at the end, so after the fourth and eighth of eight. */
export const roundsAfter = (count: number): number[] => {
  if (count < 1) return []
  const half = Math.ceil(count / 2)
  return half === count ? [count] : [half, count]
}

/** Every such weekday between two days on which there is school. */
function freeDates({ schoolYear, weekday, holidays, from, to }: YearPlanAsk): LocalDate[] {
  const first = from ?? `${schoolYear.from.slice(0, 4)}-09-01`
  const last = to ?? `${schoolYear.to.slice(0, 4)}-06-30`
  const closed = new Set(publicHolidaysIn({ from: first, to: last }).map(({ on }) => on))
  const dates: LocalDate[] = []
  let date = daysAfter(first, (weekday - weekdayOf(first) + 7) % 7)
  for (; date <= last; date = daysAfter(date, 7))
    if (!closed.has(date) && !holidays.some((holiday) => isIn(holiday, date))) dates.push(date)
  return dates
}

/**
 * Dates for a year of meetings on one weekday, spread evenly over its weeks of school: the weeks between two meetings
 * differ by one at most. A coach changes them as they like afterwards. Refused when `count` is not 1 to 40.
 */
export function proposeYear(ask: YearPlanAsk): YearPlan {
  const { count } = ask
  if (!Number.isInteger(count) || count < fewestMeetings || count > mostMeetings)
    return { kind: 'refused', rule: 'count' }
  const dates = freeDates(ask)
  const fitting = Math.min(count, dates.length)
  const rounds = roundsAfter(fitting)
  const meetings = Array.from({ length: fitting }, (_, i) => ({
    number: i + 1,
    // The middle of each of so many equal parts of the year.
    on: dates[Math.floor(((i + 0.5) * dates.length) / fitting)] ?? ask.schoolYear.from,
    isBeforeRound: rounds.includes(i + 1),
  }))
  return { kind: 'plan', meetings, missing: count - fitting }
}

/** What a coach is told about a planned meeting; nothing of it is refused. */
export type PlanWarning =
  | { readonly kind: 'outsideYear' }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'publicHoliday'; readonly name: Localised }
  | { readonly kind: 'weekend' }
  /** With the date and times of the other one. */
  | { readonly kind: 'overlap'; readonly with: Span }

/** What there is to tell about each of these meetings, in their order; `others` are there already. */
export function planWarnings(
  planned: readonly Span[],
  {
    schoolYear,
    holidays,
    others = [],
  }: {
    readonly schoolYear: SchoolYear | null
    readonly holidays: readonly FreeDays[]
    readonly others?: readonly Span[]
  },
): PlanWarning[][] {
  return planned.map((meeting, i) => {
    const { on } = meeting
    const warnings: PlanWarning[] = []
    if (schoolYear !== null && !isIn(schoolYear, on)) warnings.push({ kind: 'outsideYear' })
    for (const holiday of holidays)
      if (isIn(holiday, on)) warnings.push({ kind: 'holiday', name: holiday.name })
    for (const { name } of publicHolidaysIn({ from: on, to: on }))
      warnings.push({ kind: 'publicHoliday', name })
    if (weekdayOf(on) > 5) warnings.push({ kind: 'weekend' })
    for (const other of [...planned.filter((_, at) => at !== i), ...others])
      if (overlaps(meeting, other)) warnings.push({ kind: 'overlap', with: other })
    return warnings
  })
}
