import { Failure, fail } from '../../shared/contract/failures.ts'
import { errorCode } from './disk.ts'

const refusals = {
  foreign: 'The data file was not made by Netwerkcoach; it was left as it is.',
  newer: 'The data file was made by a newer version of Netwerkcoach; it was left as it is.',
} as const
export type Refusal = keyof typeof refusals

/** A file that was left alone, untouched to the byte: it is not ours, or a newer version of the app made it. */
export class StoreRefused extends Failure {
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super({ code: 'UNEXPECTED', data: { reference: `file-${reason}` } })
    this.name = 'StoreRefused'
    this.message = refusals[reason]
    this.reason = reason
  }
}

/** SQLite's and the file system's words for what a coach can do something about; null for the rest. */
export function failureOf(error: unknown, holder: string | null = null): Failure | null {
  if (error instanceof Failure) return error
  const code = errorCode(error) ?? ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return fail('STORE_BUSY', { holder })
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return fail('DISK_FULL')
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return fail('STORE_READ_ONLY')
  return null
}
