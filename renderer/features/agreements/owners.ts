import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import type { CoachId, PersonId } from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import { ownerLabel, personLabel, type Known } from '../../app/agreements/who.ts'

const nobody: Who = { personId: null, coachId: null, text: '' }

/** Whose it is, as one choice of a list: a person, a coach, a word, or nobody (an empty text). */
export function choiceOf({ personId, coachId, text }: Who): string {
  if (personId !== null) return `person:${personId}`
  if (coachId !== null) return `coach:${coachId}`
  return text === '' ? '' : wordChoice(text)
}

export const wordChoice = (word: string): string => `word:${word.trim()}`

export function whoOfChoice(choice: string): Who {
  const at = choice.indexOf(':')
  const rest = choice.slice(at + 1)
  switch (choice.slice(0, Math.max(0, at))) {
    case 'person':
      return { ...nobody, personId: rest as PersonId }
    case 'coach':
      return { ...nobody, coachId: rest as CoachId }
    case 'word':
      return { ...nobody, text: rest }
    default:
      return nobody
  }
}

interface Choice {
  readonly id: string
  readonly label: string
}
type Owned = Pick<AgreementRow, 'owner' | 'ownerCode' | 'ownerName'>

/**
 * Who can be chosen: those who take part today, the coaches, and whoever has an agreement already, also somebody who left.
 */
export function ownerChoices(
  { people, coaches }: Known,
  rows: readonly Owned[],
  showCodes: boolean,
  compare: (a: string, b: string) => number,
): Choice[] {
  const here = people
    .filter(({ isHere }) => isHere)
    .map((person) => ({ id: `person:${person.id}`, label: personLabel(person, showCodes) }))
    .sort((a, b) => compare(a.label, b.label))
  const all = [...here, ...coaches.map(({ id, name }) => ({ id: `coach:${id}`, label: name }))]
  const known = new Set(all.map(({ id }) => id))
  for (const row of rows) {
    const id = choiceOf(row.owner)
    if (id === '' || known.has(id)) continue
    known.add(id)
    all.push({ id, label: ownerLabel(row, showCodes) || row.owner.text })
  }
  return all
}
