import type { RespondentStatus } from '../entities.ts'
import type { PersonId } from '../ids.ts'
import { keyOf } from './cells.ts'
import { columnsOf } from './mapping.ts'
import type { Refusals } from './refusals.ts'
import type { Roster, RosterPerson } from './roster.ts'
import { eachRow } from './rows.ts'
import type { TableMapping } from './shapes.ts'
import type { PersonToStore } from './state.ts'
import { respondentStatusIn } from './status.ts'
import type { TableRows } from './table.ts'

/** Longest texts the store takes, in characters. */
export const longest = { code: 40, displayName: 120, role: 80, organisation: 160, attribute: 120 } as const

export interface PeoplePlan {
  readonly create: number
  readonly merge: number
  /** Who is taken, in the order of the table. */
  readonly people: readonly { readonly personId: PersonId; readonly code: string }[]
  /** What the table says of whether somebody answered. */
  readonly statuses: ReadonlyMap<PersonId, RespondentStatus>
  /** Names of organisations as first written, by key. */
  readonly organisations: ReadonlyMap<string, string>
}

/** Where a plan leaves what it finds, and what it needs besides the table. */
export interface Planning {
  readonly roster: Roster
  readonly refusals: Refusals
  readonly newPersonId: () => PersonId
  /** Hears of every row that is looked at. */
  readonly onRow: () => void
  readonly onPerson: (person: PersonToStore) => void
}

/**
 * Takes a table of people apart, row by row: who is new, who is known already, which row cannot be taken and why.
 * Whoever is taken stands in the roster afterwards, under the id of the row.
 * @param attributes names of the attributes that get values, in the order their values refer to
 */
export function planPeople(
  table: TableRows,
  mapping: TableMapping,
  attributes: readonly string[],
  { roster, refusals, newPersonId, onRow, onPerson }: Planning,
): PeoplePlan {
  const columns = columnsOf(mapping)
  const codeAt = columns.at('code') === -1 ? columns.at('id') : columns.at('code')
  const idAt = columns.at('id') === -1 ? codeAt : columns.at('id')
  const nameAt = columns.at('displayName')
  const roleAt = columns.at('role')
  const organisationAt = columns.at('organisation')
  const statusAt = columns.at('status')
  const place = new Map(attributes.map((name, index) => [keyOf(name), index]))
  const valuesAt = columns.attributes.map(({ index, name }) => ({
    index,
    place: place.get(keyOf(name)) ?? -1,
  }))
  const limits: readonly (readonly [column: number, max: number])[] = [
    [codeAt, longest.code],
    [nameAt, longest.displayName],
    [roleAt, longest.role],
    [organisationAt, longest.organisation],
    ...valuesAt.map(({ index }) => [index, longest.attribute] as const),
  ]

  const people: { personId: PersonId; code: string }[] = []
  const counts = { create: 0, merge: 0 }
  const organisations = new Map<string, string>()
  const statuses = new Map<PersonId, RespondentStatus>()
  /** Codes of rows already taken, by key, as the file writes them; ids serve where there are no codes besides. */
  const codesTaken = new Map<string, string>()

  eachRow('people', table, mapping.hasHeader, refusals, onRow, null, (row) => {
    const id = row.text(idAt)
    const code = row.text(codeAt)
    if (id === '' || code === '') {
      if (id !== '') roster.refuse(id)
      row.refuse('missingId', id === '' ? idAt : codeAt)
      return
    }
    const tooLong = limits.find(([column, max]) => row.text(column).length > max)
    if (tooLong !== undefined) {
      roster.refuse(id)
      row.refuse('tooLong', tooLong[0])
      return
    }
    const idKey = keyOf(id)
    const codeKey = idAt === codeAt ? idKey : keyOf(code)
    const sameId = roster.spellingOf(idKey)
    const sameCode = codesTaken.get(codeKey)
    if (sameId !== undefined || sameCode !== undefined) {
      roster.refuse(id)
      const isExact = sameId === undefined ? sameCode === code : sameId === id
      row.refuse(isExact ? 'duplicate' : 'sameButForCase', sameId === undefined ? codeAt : idAt)
      return
    }

    const known = roster.withCode(codeKey)
    if (known !== undefined) roster.meet(id, code, known)
    const person: RosterPerson = {
      personId: known?.personId ?? newPersonId(),
      // Somebody known keeps the code as it stands in the store.
      code: known?.code ?? code,
      isKnown: known !== undefined,
      isMember: true,
    }
    roster.take(id, idKey, person)
    if (idAt !== codeAt) codesTaken.set(codeKey, code)
    counts[person.isKnown ? 'merge' : 'create'] += 1
    people.push({ personId: person.personId, code: person.code })

    const status = respondentStatusIn(row.text(statusAt))
    if (status !== null) statuses.set(person.personId, status)
    const displayName = row.text(nameAt)
    const role = row.text(roleAt)
    const organisation = row.text(organisationAt)
    const organisationKey = keyOf(organisation)
    if (organisation !== '' && !organisations.has(organisationKey))
      organisations.set(organisationKey, organisation)
    onPerson({
      personId: person.personId,
      isNew: !person.isKnown,
      code: person.code,
      ...(displayName === '' ? {} : { displayName }),
      ...(role === '' ? {} : { role }),
      ...(organisation === ''
        ? {}
        : { organisationName: organisations.get(organisationKey) ?? organisation }),
      values: valuesAt.flatMap(({ index, place: attribute }): PersonToStore['values'] => {
        const text = row.text(index)
        return text === '' || attribute === -1 ? [] : [[attribute, text]]
      }),
    })
  })
  return { ...counts, people, statuses, organisations }
}
