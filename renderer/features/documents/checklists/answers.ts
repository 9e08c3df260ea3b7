import type { PointAnswer } from '../../../../shared/domain/templates.ts'
import type { Words } from '../../../app/commands/command.ts'

/** In the order of the keys 1 to 4. */
export const answers: readonly PointAnswer[] = ['yes', 'partly', 'notYet', 'notRelevant']

export const answerWords: Readonly<Record<PointAnswer, Words>> = {
  yes: ($) => $.documents.lists.yes,
  partly: ($) => $.documents.lists.partly,
  notYet: ($) => $.documents.lists.notYet,
  notRelevant: ($) => $.documents.lists.notRelevant,
}

/** What a key says of a point: an answer, nothing any more (null), or no more than it says elsewhere (undefined). */
export function answerOfKey(key: string): PointAnswer | null | undefined {
  if (key === 'Delete' || key === 'Backspace' || key === '0') return null
  return /^[1-4]$/u.test(key) ? answers[Number(key) - 1] : undefined
}
