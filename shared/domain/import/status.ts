import type { RespondentStatus } from '../entities.ts'
import { type Formality, closenessMax } from '../ties.ts'
import { keyOf, wholeNumberIn } from './cells.ts'

const words: Readonly<Record<RespondentStatus, readonly string[]>> = {
  answered: ['answered', 'beantwoord', 'heeft geantwoord', 'geantwoord', 'ingevuld'],
  noAnswer: ['noanswer', 'no answer', 'geen antwoord', 'niet geantwoord', 'niet ingevuld'],
  optedOut: ['optedout', 'opted out', 'doet niet mee', 'teruggetrokken', 'afgemeld'],
  notAsked: ['notasked', 'not asked', 'niet gevraagd', 'niet bevraagd'],
}
const statusOf = new Map(
  (Object.entries(words) as [RespondentStatus, readonly string[]][]).flatMap(([status, said]) =>
    said.map((word) => [word, status] as const),
  ),
)

/** Whether somebody answered, as our exports and people write it; null where a cell says something else or nothing. */
export const respondentStatusIn = (cell: string): RespondentStatus | null => statusOf.get(keyOf(cell)) ?? null

/** How easily a doubt is shared, 0 to 3; undefined: not answered; null: no answer on that scale. */
export function closenessIn(cell: string): number | undefined | null {
  if (cell === '') return undefined
  const value = wholeNumberIn(cell)
  return value === null || value < 0 || value > closenessMax ? null : value
}

/** Arranged or grown by itself; undefined where a cell says neither. */
export function formalityIn(cell: string): Formality | undefined {
  const key = keyOf(cell)
  if (key === 'formal' || key === 'formeel') return 'formal'
  return key === 'informal' || key === 'informeel' ? 'informal' : undefined
}
