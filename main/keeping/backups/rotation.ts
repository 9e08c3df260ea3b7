import type { Backup } from '../../../shared/contract/backups.ts'

const hour = 3_600_000
const day = 24 * hour

/** Every one is kept so long. */
const keepAll = 2 * day
/** One for every day, and then one for every week. */
const keepDaily = 14 * day
/** Nothing stays longer: a name that was removed for good is gone from the backups by then. */
export const keepAtMost = 60 * day
/** What was made before something that could go otherwise than meant, or by hand, is not thinned before this. */
const keepMade = 7 * day
/** The newest good one is followed by another before it would be too old, also when nothing changed. */
const renewAfter = 53 * day
const betweenScheduled = hour

/** What rotation knows of a backup. */
export interface Kept {
  readonly id: string
  /** From when it counts; see the manifest. Milliseconds since 1970. */
  readonly countedFrom: number
  readonly reason: Backup['reason']
  readonly isGood: boolean
}

/** Where days and weeks begin; a test gives its own. */
export type Calendar = (time: number) => { readonly day: string; readonly week: string }

/** Days as the clock on the wall counts them, weeks from Monday. */
export const localCalendar: Calendar = (time) => {
  const date = new Date(time)
  const key = (of: Date) => `${of.getFullYear()}-${of.getMonth() + 1}-${of.getDate()}`
  const monday = new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7))
  return { day: key(date), week: key(monday) }
}

const newestFirst = (a: Kept, b: Kept) => b.countedFrom - a.countedFrom || (a.id < b.id ? 1 : -1)

/** The day after which a backup is gone, milliseconds since 1970. */
export const untilOf = ({ countedFrom }: Pick<Kept, 'countedFrom'>): number => countedFrom + keepAtMost

/**
 * Which backups go: hourly ones are kept for two days, then one a day for two weeks, then one a week, none for more than
 * sixty days. The newest good one always stays, whatever the clock says. A damaged one takes no good one's place.
 */
export function whatGoes(
  backups: readonly Kept[],
  now: number,
  calendar: Calendar = localCalendar,
): readonly string[] {
  const sorted = [...backups].sort(newestFirst)
  const newestGood = sorted.find(({ isGood }) => isGood)
  const taken = new Set<string>()
  return sorted
    .filter((backup) => {
      if (backup === newestGood) {
        taken.add(periodOf(backup, now, calendar))
        return false
      }
      const age = now - backup.countedFrom
      if (age > keepAtMost) return true
      if (age <= keepAll || (backup.reason !== 'scheduled' && age <= keepMade)) return false
      if (!backup.isGood) return false
      const period = periodOf(backup, now, calendar)
      if (taken.has(period)) return true
      taken.add(period)
      return false
    })
    .map(({ id }) => id)
}

function periodOf({ countedFrom }: Kept, now: number, calendar: Calendar): string {
  const { day, week } = calendar(countedFrom)
  return now - countedFrom <= keepDaily ? `day ${day}` : `week ${week}`
}

/**
 * When the next scheduled one is due, milliseconds since 1970, given the newest good one and whether anything changed since
 * it; null when there is no need. An hour after the last at the earliest; a clock that was set back makes nobody wait
 * longer than that.
 */
export function nextDue(newest: Kept | null, hasChanged: boolean, now: number): number | null {
  if (newest === null) return hasChanged ? now : null
  if (hasChanged) return Math.min(newest.countedFrom, now) + betweenScheduled
  return Math.min(newest.countedFrom, now) + renewAfter
}
