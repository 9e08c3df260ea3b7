import { keyOf } from './cells.ts'
import { longest, type Planning } from './plan-people.ts'
import type { RosterPerson } from './roster.ts'
import type { ImportSurvey, RefusalReason } from './shapes.ts'

/** Who an end of a tie is, or why it is nobody that a tie can be stored with. */
export type End = { readonly person: RosterPerson } | { readonly reason: RefusalReason }

export interface Newcomers {
  readonly endOf: (id: string) => End
  /** Somebody who was no member yet comes in with what is taken, not with what is refused. */
  readonly welcome: (id: string, person: RosterPerson) => void
  /** People made, and people of the werkplaats taken in, so far. */
  readonly came: { readonly create: number; readonly merge: number }
}

/** Finds out whom ids in ties mean, and brings in whoever is not there yet where the coach asked for that. */
export function newcomers(
  { roster, newPersonId, onPerson }: Planning,
  unknownIds: ImportSurvey['unknownIds'],
): Newcomers {
  const came = { create: 0, merge: 0 }
  return {
    came,
    endOf(id) {
      const meaning = roster.meaningOf(id)
      if (meaning.kind === 'ambiguous') return { reason: 'sameButForCase' }
      if (meaning.kind === 'person' && (meaning.person.isMember || unknownIds === 'create'))
        roster.meet(id, id, meaning.person)
      if (meaning.kind === 'person' && meaning.person.isMember) return { person: meaning.person }
      if (meaning.kind === 'refused' || unknownIds === 'refuse') return { reason: 'unknownId' }
      if (meaning.kind === 'person') return { person: meaning.person }
      if (id.length > longest.code) return { reason: 'tooLong' }
      return { person: { personId: newPersonId(), code: id, isKnown: false, isMember: false } }
    },
    welcome(id, person) {
      if (person.isMember) return
      person.isMember = true
      roster.take(id, keyOf(id), person)
      came[person.isKnown ? 'merge' : 'create'] += 1
      onPerson({ personId: person.personId, isNew: !person.isKnown, code: person.code, values: [] })
    },
  }
}
