import { Failure, fail } from '../../shared/contract/failures.ts'
import { errorCode } from './disk.ts'

const refusals = {
  foreign: 'The data file was not made by Netwerkcoach; it was left as it is.',
  newer: 'The data file was made by a newer version of Netwerkcoach; it was left as it is.',
  missing: 'There was a data file, and now there is none, or an empty one.',
  damaged: 'The data file does not hold together any more; it was left as it is.',
  changedOutside: 'The data file is not the one that was closed last; it was left as it is.',
  noPermission: 'The data file may not be read or written here.',
} as const
export type Refusal = keyof typeof refusals

/** A file that was left alone: not ours, from a newer version, or not what it should be. Nothing of it is lost. */
export class StoreRefused extends Failure {
  readonly reason: Refusal
  /** Whether it could be opened to look at. */
  readonly isViewable: boolean
  constructor(reason: Refusal, isViewable = false) {
    super({ code: 'UNEXPECTED', data: { reference: `file-${reason}` } })
    this.name = 'StoreRefused'
    this.message = refusals[reason]
    this.reason = reason
    this.isViewable = isViewable
  }
}

/** SQLite's own words for a file that is no longer what it was; no row of ours is ever too big for it. */
export const saysDamaged = (error: unknown): boolean =>
  /^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ|TOOBIG)/u.test(errorCode(error) ?? '')

/** SQLite's and the file system's words for what a coach can do something about; null for the rest. */
export function failureOf(error: unknown, holder: string | null = null): Failure | null {
  if (error instanceof Failure) return error
  const code = errorCode(error) ?? ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return fail('STORE_BUSY', { holder })
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return fail('DISK_FULL')
  if (/^(?:SQLITE_READONLY|SQLITE_PERM|EROFS$|EACCES$|EPERM$)/u.test(code)) return fail('STORE_READ_ONLY')
  if (saysDamaged(error)) return new StoreRefused('damaged')
  return null
}
