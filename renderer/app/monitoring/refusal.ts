import type { TFunction } from '../../i18n/translate.ts'
import { failureOf, failureText } from '../../api/failure.ts'
import type { Words } from '../commands/command.ts'
import { say } from '../commands/command.ts'

/** What the rules of a round are called when one of them says no. */
const sentences: Readonly<Record<string, Words>> = {
  hidden: ($) => $.monitoring.refused.hidden,
  revealed: ($) => $.monitoring.refused.revealed,
  closed: ($) => $.monitoring.refused.closed,
  entered: ($) => $.monitoring.refused.entered,
  forcedUnnamed: ($) => $.monitoring.refused.forcedUnnamed,
  nobody: ($) => $.monitoring.refused.nobody,
  entering: ($) => $.monitoring.refused.entering,
  steps: ($) => $.monitoring.refused.steps,
  notAsked: ($) => $.monitoring.refused.notAsked,
  left: ($) => $.monitoring.refused.left,
  tooMany: ($) => $.monitoring.refused.tooMany,
  empty: ($) => $.monitoring.refused.empty,
  codeTaken: ($) => $.monitoring.refused.codeTaken,
  done: ($) => $.monitoring.refused.done,
  required: ($) => $.monitoring.refused.required,
}

/** The rules that a refused change missed (`revealed`, `entered`, ...); none when it failed for another reason. */
export function rulesOf(error: unknown): readonly string[] {
  const failure = failureOf(error)
  return failure?.code === 'INVALID_INPUT' ? failure.data.fields.map(({ rule }) => rule) : []
}

/** Why a round did not take a change, in one sentence; for `useWrite(..., { say: refusalText })`. */
export function refusalText(t: TFunction, error: unknown): string {
  for (const rule of rulesOf(error)) {
    const words = sentences[rule]
    if (words !== undefined) return say(t, words)
  }
  return failureText(t, error)
}
