import { failureOf, failureText } from '../../../api/failure.ts'
import type { TFunction } from '../../../i18n/translate.ts'

/** Why a file for or from a colleague did not go, in words about this kind of file. */
export function exchangeFailure(t: TFunction, error: unknown): string {
  const failure = failureOf(error)
  if (failure?.code === 'INVALID_INPUT' && failure.data.fields.some(({ rule }) => rule === 'tooLarge'))
    return t(($) => $.workForms.exchange.tooMuch)
  if (failure?.code !== 'FILE_UNREADABLE') return failureText(t, error)
  switch (failure.data.reason) {
    case 'empty':
      return t(($) => $.workForms.exchange.problems.empty)
    case 'tooLarge':
      return t(($) => $.workForms.exchange.problems.tooLarge)
    case 'damaged':
      return t(($) => $.workForms.exchange.problems.damaged)
    case 'newer':
      return failureText(t, error)
    default:
      return t(($) => $.workForms.exchange.problems.other)
  }
}
