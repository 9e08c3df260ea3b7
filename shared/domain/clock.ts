import type { LocalDate } from './fields.ts'

/** A time on the clock, `HH:MM`. */
type Clock = string

export const minutesPerDay = 1_440

/** Minutes since midnight of `HH:MM`: 0 to 1439. */
export const minutesOf = (clock: Clock): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** A time on the clock, and how many midnights lie between it and the day it is counted from. */
export interface ClockMoment {
  readonly clock: Clock
  readonly daysLater: number
}

const pad = (n: number) => String(n).padStart(2, '0')

/** What the clock says so many whole minutes after midnight; 1440 is `00:00`, one day later. */
export function clockAt(minutes: number): ClockMoment {
  const daysLater = Math.floor(minutes / minutesPerDay)
  const left = minutes - daysLater * minutesPerDay
  return { clock: `${pad(Math.floor(left / 60))}:${pad(left % 60)}`, daysLater }
}

/** Minutes from `starts` to `ends` on one day; negative when it ends before it starts. */
export const minutesBetween = (starts: Clock, ends: Clock): number => minutesOf(ends) - minutesOf(starts)

/**
 * When a clock on this computer says `clock` on `on`, in milliseconds since 1970. In the hour that is skipped in spring it
 * is an hour later on the clock; of the hour that comes twice in autumn it is the first.
 */
export function momentOf(on: LocalDate, clock: Clock): number {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number)
  const minutes = minutesOf(clock)
  return new Date(year, month - 1, day, Math.floor(minutes / 60), minutes % 60).getTime()
}

export interface Span {
  readonly on: LocalDate
  readonly starts: Clock
  readonly ends: Clock
}

/** Whether two meetings are on at the same time; one may begin when the other ends. */
export const overlaps = (one: Span, other: Span): boolean =>
  one.on === other.on && one.starts < other.ends && other.starts < one.ends
