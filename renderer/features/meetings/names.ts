import type { TFunction } from '../../i18n/translate.ts'
import type { Meeting } from '../../../shared/domain/meetings.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { localDateOf } from '../../../shared/domain/today.ts'

/** The day it is here, where the coach is. */
export const today = (): LocalDate => localDateOf(new Date())

/** `Bijeenkomst 4`, or without a number its title, or just `Bijeenkomst`. */
export function meetingName(t: TFunction, { number, title }: Pick<Meeting, 'number' | 'title'>): string {
  if (number !== null) return t(($) => $.meetings.numbered, { number })
  return title === '' ? t(($) => $.meetings.one) : title
}

/** `Bijeenkomst 4: kijken bij anderen`. */
export function meetingTitle(t: TFunction, meeting: Pick<Meeting, 'number' | 'title'>): string {
  const { number, title } = meeting
  return number === null || title === '' ? meetingName(t, meeting) : `${meetingName(t, meeting)}: ${title}`
}
