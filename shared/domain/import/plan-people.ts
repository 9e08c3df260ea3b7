import type { PersonId } from '../ids.ts'
import { cleanText, keyOf } from './cells.ts'
import { columnsOf } from './mapping.ts'
import type { Refusals } from './refusals.ts'
import type { Roster, RosterPerson } from './roster.ts'
import type { RefusalReason, TableMapping } from './shapes.ts'
import type { PersonToStore } from './state.ts'
import { columnName, isBlank, rowNumber, type TableRows } from './table.ts'

/** Longest texts the store takes, in characters. */
export const longest = { code: 40, displayName: 120, role: 80, organisation: 160, attribute: 120 } as const

export interface PeoplePlan {
  readonly people: PersonToStore[]
  readonly create: number
  readonly merge: number
  /** Names of organisations as first written, by key. */
  readonly organisations: ReadonlyMap<string, string>
}

interface Cell {
  readonly column: number
  readonly text: string
}

/**
 * Takes a table of people apart, row by row: who is new, who is known already, which row cannot be taken and why.
 * Whoever is taken stands in the roster afterwards, under the id of the row.
 */
export function planPeople(
  table: TableRows,
  mapping: TableMapping,
  attributes: readonly string[],
  roster: Roster,
  refusals: Refusals,
  newPersonId: () => PersonId,
  onRow: () => void,
): PeoplePlan {
  const { at, attributes: attributeColumns } = columnsOf(mapping)
  const place = new Map(attributes.map((name, index) => [keyOf(name), index]))
  const valuesAt = attributeColumns.map(({ index, name }) => ({ index, place: place.get(keyOf(name)) ?? -1 }))
  const idAt = at('id') === -1 ? at('code') : at('id')
  const codeAt = at('code') === -1 ? at('id') : at('code')
  const people: PersonToStore[] = []
  /** Codes of rows already taken, by key, as the file writes them. */
  const codesTaken = new Map<string, string>()
  const organisations = new Map<string, string>()
  const counts = { create: 0, merge: 0 }

  for (let index = mapping.hasHeader ? 1 : 0; index < table.rowCount; index += 1) {
    onRow()
    const cells = table.row(index)
    const cell = (column: number): Cell => ({ column, text: column < 0 ? '' : cleanText(cells[column] ?? '') })
    const id = cell(idAt)
    const code = cell(codeAt)
    const name = cell(at('displayName'))
    const role = cell(at('role'))
    const organisation = cell(at('organisation'))
    const values = valuesAt.map(({ index: column }) => cell(column))

    const refuse = (reason: RefusalReason, where: Cell | null) => {
      if (id.text !== '') roster.refuse(id.text)
      const column = where === null ? null : columnName(table, where.column, mapping.hasHeader)
      refusals.refuse('people', rowNumber(table, index), reason, column, where?.text)
    }
    const sameAs = (spelling: string, where: Cell) => {
      refuse(spelling === where.text ? 'duplicate' : 'sameButForCase', where)
    }

    if (isBlank(cells)) {
      refuse('emptyRow', null)
      continue
    }
    const extra = cells.findIndex((text, column) => column >= table.columnCount && cleanText(text) !== '')
    if (extra !== -1) {
      refuse('tooManyCells', { column: extra, text: cells[extra] ?? '' })
      continue
    }
    const empty = [id, code].find(({ text }) => text === '')
    if (empty !== undefined) {
      refuse('missingId', empty)
      continue
    }
    const tooLong =
      [
        { ...code, max: longest.code },
        { ...name, max: longest.displayName },
        { ...role, max: longest.role },
        { ...organisation, max: longest.organisation },
        ...values.map((value) => ({ ...value, max: longest.attribute })),
      ].find(({ text, max }) => text.length > max) ?? null
    if (tooLong !== null) {
      refuse('tooLong', tooLong)
      continue
    }
    const spelling = roster.spellingOf(id.text)
    if (spelling !== undefined) {
      sameAs(spelling, id)
      continue
    }
    const codeSpelling = codesTaken.get(keyOf(code.text))
    if (codeSpelling !== undefined) {
      sameAs(codeSpelling, code)
      continue
    }
    const known = roster.withCode(code.text)

    const person: RosterPerson = {
      personId: known?.personId ?? newPersonId(),
      // Somebody known keeps the code as it stands in the store.
      code: known?.code ?? code.text,
      isKnown: known !== undefined,
      isMember: true,
    }
    roster.take(id.text, person)
    codesTaken.set(keyOf(code.text), code.text)
    counts[person.isKnown ? 'merge' : 'create'] += 1
    const organisationKey = keyOf(organisation.text)
    if (organisation.text !== '' && !organisations.has(organisationKey)) {
      organisations.set(organisationKey, organisation.text)
    }
    people.push({
      personId: person.personId,
      isNew: !person.isKnown,
      code: person.code,
      ...(name.text === '' ? {} : { displayName: name.text }),
      ...(role.text === '' ? {} : { role: role.text }),
      ...(organisation.text === '' ? {} : { organisationName: organisations.get(organisationKey) ?? organisation.text }),
      values: values.flatMap(({ text }, column): PersonToStore['values'] => {
        const attribute = valuesAt[column]?.place ?? -1
        return text === '' || attribute === -1 ? [] : [[attribute, text]]
      }),
    })
  }
  return { people, ...counts, organisations }
}
