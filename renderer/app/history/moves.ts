import type { TFunction } from '../../i18n/translate.ts'

/** Where a step goes: out of the data, into them again, or out of the trash. */
export type Direction = 'takeBack' | 'repeat' | 'restore'

/** What is said of a step that was moved. */
export function saidOfMove(t: TFunction, is: Direction, what: string): string {
  if (is === 'repeat') return t(($) => $.history.repeated, { what })
  if (is === 'takeBack') return t(($) => $.history.takenBack, { what })
  return t(($) => $.history.restored, { what })
}

/** What is said of a step that cannot be moved; `later`: what came after it, empty when that is not plain. */
export function saidOfStop(t: TFunction, is: Direction, what: string, later: string): string {
  if (is === 'repeat')
    return later === ''
      ? t(($) => $.history.repeatBlocked, { what })
      : t(($) => $.history.repeatBlockedBy, { what, later })
  return later === '' ? t(($) => $.history.blocked, { what }) : t(($) => $.history.blockedBy, { what, later })
}
