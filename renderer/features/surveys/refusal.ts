import { failureOf, failureText } from '../../api/failure.ts'
import { say, type Words } from '../../design/offers.ts'
import type { TFunction } from '../../i18n/translate.ts'

/** What the rules of a survey are called when one of them says no. */
const sentences: Readonly<Record<string, Words>> = {
  notInformed: ($) => $.surveys.refused.notInformed,
  optedOut: ($) => $.surveys.refused.optedOut,
  notInWave: ($) => $.surveys.refused.notInWave,
  toSelf: ($) => $.surveys.refused.toSelf,
  outsideScale: ($) => $.surveys.refused.outsideScale,
  notAsked: ($) => $.surveys.refused.notAsked,
  entered: ($) => $.surveys.refused.entered,
  tooMany: ($) => $.surveys.refused.tooMany,
  notMember: ($) => $.surveys.refused.notMember,
  required: ($) => $.surveys.refused.required,
}

/** Why the store did not take a change of a survey, in one sentence; for `useWrite(..., { say: refusalText })`. */
export function refusalText(t: TFunction, error: unknown): string {
  const failure = failureOf(error)
  if (failure?.code === 'INVALID_INPUT')
    for (const { rule } of failure.data.fields) {
      const words = sentences[rule]
      if (words !== undefined) return say(t, words)
    }
  return failureText(t, error)
}
