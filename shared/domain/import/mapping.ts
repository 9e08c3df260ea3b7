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

const peopleRoles: readonly ColumnRole['as'][] = [
  'id',
  'code',
  'displayName',
  'role',
  'organisation',
  'status',
]
const tieRoles: readonly ColumnRole['as'][] = ['from', 'to', 'value', 'closeness', 'formality']

/** What keeps a request from being planned at all, whatever the rows say. */
export function blockersOf(request: ImportRequest): ImportBlocker[] {
  const found = new Set<ImportBlocker>()
  const { people, ties, matrices, surveys } = request
  if (people === null && ties.length === 0 && matrices.length === 0) found.add('nothingToDo')
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
  for (const list of ties) {
    const { at } = columnsOf(list)
    if (at('from') === -1) found.add('noFromColumn')
    if (at('to') === -1) found.add('noToColumn')
    if (hasTwo(list, tieRoles)) found.add('twoColumnsSameRole')
  }
  const waves = [...ties, ...matrices]
  if (waves.some(({ survey }) => surveys[survey] === undefined)) found.add('noSurvey')
  const isUsed = (place: number) => waves.some(({ survey }) => survey === place)
  const names = surveys.filter((_, place) => isUsed(place)).map(({ name }) => keyOf(name))
  if (new Set(names).size < names.length) found.add('sameSurveyTwice')
  const labels = waves.map(({ survey, waveLabel }) => `${String(survey)} ${keyOf(waveLabel)}`)
  if (new Set(labels).size < labels.length) found.add('sameWaveTwice')
  // Rows that follow the table of people need one.
  if (people === null && matrices.some(({ labels: named, order }) => named === 'none' && order === 'people'))
    found.add('matrixPeopleCount')
  return [...found]
}
