import type { CoachId, PersonId } from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'

/** Who can be named: the people of the werkplaats and its coaches. */
export interface Known {
  readonly people: readonly {
    readonly id: PersonId
    readonly code: string
    readonly displayName: string
    /** Takes part today. */
    readonly isHere: boolean
  }[]
  readonly coaches: readonly { readonly id: CoachId; readonly name: string }[]
}

const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** The one of them that is called so; null when nobody is, or several are. */
function only<T>(all: readonly T[], isIt: (each: T) => boolean): T | null {
  const found = all.filter(isIt)
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * Who is meant by what was typed: a code, a coach's name, the name of somebody (when only one is called so), or else a
 * word of the coach's own.
 */
export function whoOf(typed: string, { people, coaches }: Known): Who {
  const text = typed.trim().replaceAll(/\s+/gu, ' ')
  const byCode = only(people, ({ code }) => isSame(code, text))
  if (byCode !== null) return { personId: byCode.id, coachId: null, text: '' }
  const coach = only(coaches, ({ name }) => isSame(name, text))
  if (coach !== null) return { personId: null, coachId: coach.id, text: '' }
  const byName = text === '' ? null : only(people, ({ displayName }) => isSame(displayName, text))
  if (byName !== null) return { personId: byName.id, coachId: null, text: '' }
  return { personId: null, coachId: null, text }
}

/** What somebody is called on screen: a code where codes are shown, and where there is no name. */
export const personLabel = (
  { code, displayName }: { readonly code: string; readonly displayName: string },
  showCodes: boolean,
): string => (showCodes || displayName === '' ? code : displayName)

/** What stands in a field for this role; an empty text for nobody, and for somebody who is no longer there. */
export function whoText(
  { personId, coachId, text }: Who,
  { people, coaches }: Known,
  showCodes: boolean,
): string {
  if (personId !== null) {
    const person = people.find(({ id }) => id === personId)
    return person === undefined ? '' : personLabel(person, showCodes)
  }
  return coachId === null ? text : (coaches.find(({ id }) => id === coachId)?.name ?? '')
}

/** The owner of an agreement, as a list has it. */
export const ownerLabel = (
  { ownerCode, ownerName }: { readonly ownerCode: string | null; readonly ownerName: string },
  showCodes: boolean,
): string =>
  ownerCode === null ? ownerName : personLabel({ code: ownerCode, displayName: ownerName }, showCodes)
