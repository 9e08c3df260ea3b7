import { isSensitiveName } from '../privacy.ts'
import { keyOf } from './cells.ts'
import type { ColumnRole, ImportBlocker, ImportRequest, TableMapping } from './shapes.ts'

/** The columns of a mapping by what they are. */
export interface Columns {
  readonly at: (role: ColumnRole['as']) => number
  readonly attributes: readonly { readonly index: number; readonly name: string }[]
}

export function columnsOf(mapping: TableMapping): Columns {
  return {
    at: (role) => mapping.roles.findIndex((column) => column.as === role),
    attributes: mapping.roles.flatMap((role, index) =>
      role.as === 'attribute' ? [{ index, name: role.name }] : [],
    ),
  }
}

const peopleRoles: readonly ColumnRole['as'][] = ['id', 'code', 'displayName', 'role', 'organisation']
const tieRoles: readonly ColumnRole['as'][] = ['from', 'to', 'value']

/** What keeps a request from being planned at all, whatever the rows say. */
export function blockersOf(request: ImportRequest): ImportBlocker[] {
  const found = new Set<ImportBlocker>()
  const { people, ties, matrices, survey } = request
  if (people === null && ties === null && matrices.length === 0) found.add('nothingToDo')
  const hasTwo = (mapping: TableMapping, roles: readonly ColumnRole['as'][]) =>
    roles.some((as) => mapping.roles.filter((role) => role.as === as).length > 1)

  if (people !== null) {
    const { at, attributes } = columnsOf(people)
    if (at('id') === -1 && at('code') === -1) found.add('noIdColumn')
    if (hasTwo(people, peopleRoles)) found.add('twoColumnsSameRole')
    if (attributes.some(({ name }) => isSensitiveName(name))) found.add('sensitiveName')
    if (new Set(attributes.map(({ name }) => keyOf(name))).size < attributes.length)
      found.add('sameAttributeTwice')
  }
  if (ties !== null) {
    const { at } = columnsOf(ties)
    if (at('from') === -1) found.add('noFromColumn')
    if (at('to') === -1) found.add('noToColumn')
    if (hasTwo(ties, tieRoles)) found.add('twoColumnsSameRole')
  }
  if (survey === null && (ties !== null || matrices.length > 0)) found.add('noSurvey')
  const labels = matrices.map(({ waveLabel }) => keyOf(waveLabel))
  if (ties !== null && survey !== null) labels.push(keyOf(survey.waveLabel))
  if (new Set(labels).size < labels.length) found.add('sameWaveTwice')
  // Rows that follow the table of people need one.
  if (people === null && matrices.some(({ labels: named, order }) => named === 'none' && order === 'people'))
    found.add('matrixPeopleCount')
  return [...found]
}
