import type { LocalDate } from './fields.ts'

const day = 86_400_000
const timeOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)

/** The date so many days later; earlier when negative. */
export const daysAfter = (date: LocalDate, days: number): LocalDate =>
  new Date(timeOf(date) + days * day).toISOString().slice(0, 10)

/** The same day so many months later; the last of that month where it has no such day. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)))
    .toISOString()
    .slice(0, 10)
}

/** How many days `to` comes after `from`; negative when it comes before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((timeOf(to) - timeOf(from)) / day)

/** Monday is 1, Sunday 7. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

export const weekdayOf = (date: LocalDate): Weekday =>
  // 1970 began on a Thursday.
  weekdays[(((Math.round(timeOf(date) / day) + 3) % 7) + 7) % 7] ?? 1
