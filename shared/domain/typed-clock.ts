import type { ClockTime } from './meetings.ts'

/**
 * The time on the clock somebody typed: `13:30`, `13.30`, `13u30`, `1330`, `930`, `9`, `9 uur`, `9h`. Null for anything
 * else, and for times that no clock shows.
 */
export function typedClock(text: string): ClockTime | null {
  const typed = text.trim().toLowerCase()
  const found =
    /^(\d{1,2})\s?[:.,uh]\s?(\d{2})(?:\s?(?:uur|u|h))?$/u.exec(typed) ??
    /^(\d{1,2})(\d{2})$/u.exec(typed) ??
    /^(\d{1,2})(?:\s?(?:uur|u|h))?$/u.exec(typed)
  if (found === null) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
