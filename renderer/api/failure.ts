import { ORPCError } from '@orpc/client'
import type { TFunction } from '../i18n/translate.ts'
import type { FailureBody } from '../../shared/contract/failures.ts'

/** The failure a call answered with, or null when it never got an answer (connection gone). */
export function failureOf(error: unknown): FailureBody | null {
  if (!(error instanceof ORPCError) || !error.defined) return null
  const { code, data } = error as ORPCError<string, unknown>
  // `defined` says that the host checked code and data against the contract's failures.
  return { code, data } as FailureBody
}

type Unreadable = Extract<FailureBody, { code: 'FILE_UNREADABLE' }>['data']['reason']

/** What holds of any file; who asked for one knows what kind it should be, and has words of its own. */
function unreadableText(t: TFunction, reason: Unreadable): string {
  switch (reason) {
    case 'empty':
      return t(($) => $.failures.FILE_UNREADABLE.empty)
    case 'tooLarge':
    case 'tooMuchInside':
      return t(($) => $.failures.FILE_UNREADABLE.tooLarge)
    case 'damaged':
      return t(($) => $.failures.FILE_UNREADABLE.damaged)
    case 'newer':
      return t(($) => $.failures.FILE_UNREADABLE.newer)
    default:
      return t(($) => $.failures.FILE_UNREADABLE.other)
  }
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
    case 'FILE_UNREADABLE':
      return unreadableText(t, failure.data.reason)
    case 'UNEXPECTED':
      return t(($) => $.failures.UNEXPECTED, { reference: failure.data.reference })
    default:
      return t(($) => $.failures[failure.code])
  }
}
