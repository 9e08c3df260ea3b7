import type { TFunction } from '../../i18n/translate.ts'
import type { Backup, BackupList } from '../../../shared/contract/backups.ts'
import type { FailureBody } from '../../../shared/contract/failures.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { failureOf, failureText } from '../../api/failure.ts'
import type { Words } from '../../app/commands/command.ts'
import type { Formatters } from '../../i18n/format.ts'

/** `vandaag 14:02`, `gisteren 9:10`, `4 november 2026, 14:02`, from milliseconds since 1970. */
export function whenOf(t: TFunction, format: Formatters, at: number, now = Date.now()): string {
  const time = format.time(at)
  const day = localDateOf(new Date(at))
  const today = new Date(now)
  if (day === localDateOf(today)) return t(($) => $.keeping.today, { time })
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (day === localDateOf(yesterday)) return t(($) => $.keeping.yesterday, { time })
  return t(($) => $.keeping.dayAndTime, { day: format.date(day), time })
}

export const dayOf = (format: Formatters, at: number): string => format.date(localDateOf(new Date(at)))

/** The size of a file: `340 kB`, `1,2 MB`; a kB is a thousand bytes, and the smallest file is one. */
export function sizeOf(t: TFunction, format: Formatters, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000))
  return kilobytes < 1_000
    ? t(($) => $.keeping.bytes, { number: format.number(kilobytes) })
    : t(($) => $.keeping.megabytes, { number: format.number(bytes / 1_000_000, 1) })
}

export const reasonWords: Readonly<Record<Backup['reason'], Words>> = {
  scheduled: ($) => $.keeping.reason.scheduled,
  byHand: ($) => $.keeping.reason.byHand,
  beforeRestore: ($) => $.keeping.reason.beforeRestore,
  beforeMigration: ($) => $.keeping.reason.beforeMigration,
  beforeErase: ($) => $.keeping.reason.beforeErase,
  beforeTakingIn: ($) => $.keeping.reason.beforeTakingIn,
}

export const doingWords: Readonly<Record<NonNullable<BackupList['running']>['doing'], Words>> = {
  copying: ($) => $.keeping.doing.copying,
  checking: ($) => $.keeping.doing.checking,
  restoring: ($) => $.keeping.doing.restoring,
}

export const failedWords: Readonly<Record<NonNullable<BackupList['failed']>['why'], Words>> = {
  diskFull: ($) => $.keeping.failed.diskFull,
  notEqual: ($) => $.keeping.failed.notEqual,
  noPermission: ($) => $.keeping.failed.noPermission,
  fault: ($) => $.keeping.failed.fault,
}

type Unreadable = Extract<FailureBody, { code: 'FILE_UNREADABLE' }>['data']['reason']

function unreadable(t: TFunction, reason: Unreadable): string {
  switch (reason) {
    case 'damaged':
      return t(($) => $.keeping.unreadable.damaged)
    case 'empty':
      return t(($) => $.keeping.unreadable.empty)
    case 'tooLarge':
    case 'tooMuchInside':
    case 'tooManyRows':
    case 'cellTooLong':
      return t(($) => $.keeping.unreadable.tooLarge)
    case 'newer':
      return t(($) => $.keeping.unreadable.newer)
    case 'notText':
    case 'notExchange':
    case 'noRows':
    case 'tooManyColumns':
    case 'unclosedQuote':
    case 'oldExcel':
    case 'openDocument':
    case 'notSpreadsheet':
    case 'password':
    case 'unsafe':
    case 'tooManySheets':
    case 'docType':
    case 'notWellFormed':
    case 'cutOff':
    case 'encoding':
    case 'unsafeGraph':
    case 'textTooLong':
    case 'notUnderstood':
    case 'tooManyPeople':
    case 'notSquare':
    case 'labelTwice':
    case 'otherSize':
    case 'twoMode':
    case 'notBundle':
      return t(($) => $.keeping.unreadable.other)
  }
}

/** What to tell of a file that is no spreadsheet: the usual words give advice about Excel. */
export function keepingFailure(t: TFunction, error: unknown): string {
  const failure = failureOf(error)
  return failure?.code === 'FILE_UNREADABLE' ? unreadable(t, failure.data.reason) : failureText(t, error)
}
