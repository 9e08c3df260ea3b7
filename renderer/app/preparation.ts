import type { Preparation } from '../../shared/contract/meetings.ts'
import type { Meeting } from '../../shared/domain/meetings.ts'
import type { TFunction } from '../i18n/translate.ts'

/** `Bijeenkomst 4`, or its title, or just `Bijeenkomst`. */
export function nameOfMeeting(t: TFunction, { number, title }: Pick<Meeting, 'number' | 'title'>): string {
  if (number !== null) return t(($) => $.today.meetingNumber, { number })
  return title === '' ? t(($) => $.today.meeting) : title
}

/** How far a meeting is prepared, in a few words: what is still missing first, what is there when nothing is. */
export function howFar(t: TFunction, preparation: Preparation): string[] {
  const { hasAim, items, minutes, available, listDone, listTotal } = preparation
  return [
    hasAim ? t(($) => $.today.aimThere) : t(($) => $.today.aimMissing),
    ...(items === 0 ? [t(($) => $.today.noItems)] : []),
    ...(minutes > available ? [t(($) => $.today.overTime, { minutes: minutes - available })] : []),
    ...(listTotal === 0 ? [] : [t(($) => $.today.listLeft, { done: listDone, total: listTotal })]),
  ]
}

/** `morgen`, `over 6 dagen`, `3 dagen geleden`. */
export function inDays(t: TFunction, days: number): string {
  if (days === 0) return t(($) => $.today.isToday)
  return days > 0 ? t(($) => $.today.inDays, { count: days }) : t(($) => $.today.daysAgo, { count: -days })
}
