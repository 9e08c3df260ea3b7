import { ORPCError } from '@orpc/client'
import type { TFunction } from '../i18n/translate.ts'
import type { FailureBody } from '../../shared/contract/failures.ts'
import { columnLetter } from '../../shared/domain/import/cells.ts'

/** The failure a call answered with, or null when it never got an answer (connection gone). */
export function failureOf(error: unknown): FailureBody | null {
  if (!(error instanceof ORPCError) || !error.defined) return null
  const { code, data } = error as ORPCError<string, unknown>
  // `defined` says that the host checked code and data against the contract's failures.
  return { code, data } as FailureBody
}

/** What to tell the coach about a call that did not go as asked: one sentence, in the language on screen. */
export function failureText(t: TFunction, error: unknown): string {
  const failure = failureOf(error)
  if (failure === null) return t(($) => $.failures.connection)
  switch (failure.code) {
    case 'INVALID_INPUT':
      return t(($) => $.failures.INVALID_INPUT, {
        fields: failure.data.fields.map((field) => field.path).join(', '),
      })
    case 'IN_USE':
      return t(($) => $.failures.IN_USE, { count: failure.data.count })
    case 'FILE_UNREADABLE': {
      const { reason, row, column } = failure.data
      // As the coach's own spreadsheet counts: rows by number, columns by letter.
      return t(($) => $.failures.FILE_UNREADABLE[reason], {
        row: row ?? 1,
        column: columnLetter((column ?? 1) - 1),
      })
    }
    case 'UNEXPECTED':
      return t(($) => $.failures.UNEXPECTED, { reference: failure.data.reference })
    default:
      return t(($) => $.failures[failure.code])
  }
}
