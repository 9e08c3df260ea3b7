import type { PersonId } from '../ids.ts'
import { cleanText, keyOf } from './cells.ts'
import type { ImportExisting } from './state.ts'

/** Somebody an id can mean while an import is planned. */
export interface RosterPerson {
  readonly personId: PersonId
  readonly code: string
  /** In the store already, in this network or another of the werkplaats. */
  readonly isKnown: boolean
  /** A member of this network, now or once the import is done. */
  isMember: boolean
}

interface Entry {
  readonly person: RosterPerson
  /** How the id was written when it was taken. */
  readonly spelling: string
  /** Another row wrote it differently and was refused: only this spelling is sure. */
  isAmbiguous: boolean
}

export type Meaning =
  | { readonly kind: 'person'; readonly person: RosterPerson }
  | { readonly kind: 'unknown' | 'ambiguous' | 'refused' }

/** Who is who during an import: ids of the people table first, then its codes, then codes in the store. */
export class Roster {
  readonly #byId = new Map<string, Entry>()
  readonly #byCode = new Map<string, RosterPerson>()
  readonly #refused = new Set<string>()
  readonly #met = new Map<
    PersonId,
    { readonly id: string; readonly code: string; readonly isMember: boolean }
  >()
  #onlyNumbers = true

  constructor(existing: ImportExisting) {
    for (const { personId, code, isMember } of existing.people) {
      this.#byCode.set(keyOf(code), { personId, code, isKnown: true, isMember })
    }
  }

  /** Whom the store or an earlier row knows by this code. */
  withCode(codeKey: string): RosterPerson | undefined {
    return this.#byCode.get(codeKey)
  }

  /** Somebody of the store was met under this id, found by this code in the file. */
  meet(id: string, found: string, { personId, code, isKnown, isMember }: RosterPerson): void {
    if (!isKnown) return
    const before = this.#met.get(personId)
    if (before !== undefined) {
      // Whatever row comes first, it is said in the same way.
      if (keyOf(before.id) === keyOf(id) && cleanText(id) < before.id)
        this.#met.set(personId, { ...before, id: cleanText(id) })
      return
    }
    this.#met.set(personId, { id: cleanText(id), code, isMember })
    this.#onlyNumbers &&= /^\d+$/u.test(cleanText(found))
  }

  /** Whom ids of the file are taken for, of those who were in the store: the first few by code. */
  met(most: number): {
    pairs: { id: string; code: string; isMember: boolean }[]
    count: number
    onlyNumbers: boolean
  } {
    return {
      pairs: [...this.#met.values()]
        .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }) || (a.code < b.code ? -1 : 1))
        .slice(0, most),
      count: this.#met.size,
      onlyNumbers: this.#met.size > 0 && this.#onlyNumbers,
    }
  }

  /** The spelling under which this id was taken, or undefined. */
  spellingOf(idKey: string): string | undefined {
    return this.#byId.get(idKey)?.spelling
  }

  /** From here on the id means this person, and so does the person's code. */
  take(id: string, idKey: string, person: RosterPerson): void {
    this.#byId.set(idKey, { person, spelling: cleanText(id), isAmbiguous: false })
    const codeKey = person.code === id ? idKey : keyOf(person.code)
    if (codeKey !== idKey || this.#byCode.has(codeKey)) this.#byCode.set(codeKey, person)
    this.#refused.delete(idKey)
  }

  /** The row that made this id known was refused: whoever else names the id cannot be linked. */
  refuse(id: string): void {
    const key = keyOf(id)
    const entry = this.#byId.get(key)
    if (entry === undefined) this.#refused.add(key)
    else if (entry.spelling !== cleanText(id)) entry.isAmbiguous = true
  }

  meaningOf(id: string): Meaning {
    const key = keyOf(id)
    const entry = this.#byId.get(key)
    if (entry !== undefined) {
      if (entry.isAmbiguous && entry.spelling !== cleanText(id)) return { kind: 'ambiguous' }
      return { kind: 'person', person: entry.person }
    }
    if (this.#refused.has(key)) return { kind: 'refused' }
    const person = this.#byCode.get(key)
    return person === undefined ? { kind: 'unknown' } : { kind: 'person', person }
  }
}
