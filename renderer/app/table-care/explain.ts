import type { TFunction } from '../../i18n/translate.ts'
import { failureOf, failureText } from '../../api/failure.ts'
import { NoConnection } from '../../api/live-link.ts'
import type { Explained } from '../../design/editable-table/types.ts'

/**
 * A failure in one sentence, with the field it is about; the columns of the tables are named after the fields of the
 * contract, so that the sentence ends up in the cell where it can be mended.
 */
export function explain(t: TFunction, error: unknown): Explained {
  const failure = failureOf(error)
  if (failure === null) {
    const lost = error instanceof NoConnection ? 'notSent' : 'unknown'
    return { message: failureText(t, error), lost }
  }
  if (failure.code === 'ALREADY_EXISTS') {
    const { field } = failure.data
    if (field === 'membership') return { message: t(($) => $.participants.overlap), column: 'from' }
    return { message: failureText(t, error), column: field }
  }
  const field = failure.code === 'INVALID_INPUT' ? failure.data.fields[0] : undefined
  if (field === undefined) return { message: failureText(t, error) }
  return {
    message: ruleText(t, field.rule) ?? failureText(t, error),
    column: field.path.split('.').at(-1) ?? '',
  }
}

function ruleText(t: TFunction, rule: string): string | null {
  if (rule === 'required') return t(($) => $.common.required)
  if (rule === 'tooLong') return t(($) => $.common.tooLong)
  if (rule === 'unprintable') return t(($) => $.participants.unprintable)
  if (rule === 'clockTime') return t(($) => $.meetings.notATime)
  if (rule === 'beforeStart') return t(($) => $.meetings.endsTooEarly)
  if (rule === 'beforeFrom') return t(($) => $.participants.toBeforeFrom)
  return null
}
