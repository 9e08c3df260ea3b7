import { clip, keyOf } from './cells.ts'
import { isUnneeded, roleNamed, type NamedRole } from './header-words.ts'
import type { ColumnProfile } from './profile.ts'
import type { ColumnRole } from './shapes.ts'

/** What a table seems to hold, and what each column would be if it held people, and if it held ties. */
export interface Proposal {
  readonly kind: 'people' | 'ties'
  readonly people: readonly ColumnRole[]
  readonly ties: readonly ColumnRole[]
}

const skip: ColumnRole = { as: 'skip' }
const peopleWords: readonly NamedRole[] = ['displayName', 'organisation', 'role', 'code', 'id']

/** Proposes by the names of columns first (Dutch and English), by what is in them second. */
export function propose(columns: readonly ColumnProfile[]): Proposal {
  const named = columns.map((column) => (column.sensitive ? null : roleNamed(column.header)))
  const pair = endpoints(columns, named)
  const speaksOfPeople = named.some((role) => role !== null && peopleWords.includes(role))
  const isTies = pair !== null && (pair.byName || (!speaksOfPeople && columns.length <= 4))
  return {
    kind: isTies ? 'ties' : 'people',
    people: asPeople(columns, named),
    ties: asTies(columns, named, pair),
  }
}

function asPeople(columns: readonly ColumnProfile[], named: readonly (NamedRole | null)[]): ColumnRole[] {
  const taken = new Set<string>()
  const attributes = new Set<string>()
  const roles = columns.map((column, index): ColumnRole => {
    const role = named[index] ?? null
    if (column.sensitive || column.distinct === 0) return skip
    if (role !== null && peopleWords.includes(role)) {
      // A second column with a name in it is a name too many, not an attribute.
      if (taken.has(role)) return role === 'displayName' ? skip : asAttribute(column, attributes)
      taken.add(role)
      return { as: role }
    }
    return asAttribute(column, attributes)
  })
  if (taken.has('id') || taken.has('code')) return roles
  const identifies = (column: ColumnProfile) =>
    !column.sensitive && column.isUnique && column.empty === 0 && column.distinct > 0 && column.longest <= 40
  const unnamed = columns.find((column, index) => identifies(column) && roles[index]?.as !== 'displayName')
  // Only the first columns are where ids stand; a measure further on may happen to differ for everybody.
  const found = unnamed !== undefined && unnamed.index <= 1 ? unnamed : columns.find(identifies)
  if (found !== undefined) roles[found.index] = { as: 'id' }
  return roles
}

function asAttribute(column: ColumnProfile, taken: Set<string>): ColumnRole {
  const name = clip(column.header, 60)
  const key = keyOf(name)
  const isText = column.longest > 120 || column.hasAddresses
  if (name === '' || isText || isUnneeded(column.header) || taken.has(key)) return skip
  taken.add(key)
  return { as: 'attribute', name }
}

interface Endpoints {
  readonly from: number
  readonly to: number
  readonly byName: boolean
}

function endpoints(
  columns: readonly ColumnProfile[],
  named: readonly (NamedRole | null)[],
): Endpoints | null {
  const from = named.indexOf('from')
  const to = named.indexOf('to')
  if (from !== -1 && to !== -1) return { from, to, byName: true }
  // Otherwise the first two columns that hold the same ids: of the smaller set at least half is in both.
  for (const [index, one] of columns.entries()) {
    for (const other of columns.slice(index + 1)) {
      const smaller = Math.min(one.keys.size, other.keys.size)
      if (smaller < 2) continue
      let shared = 0
      for (const key of one.keys) if (other.keys.has(key)) shared += 1
      if (shared * 2 >= smaller && !(one.largest !== null && other.largest !== null && smaller <= 2)) {
        return { from: index, to: other.index, byName: false }
      }
    }
    // Further on it is measures that look alike, not ids.
    if (index >= 2) break
  }
  return null
}

function asTies(
  columns: readonly ColumnProfile[],
  named: readonly (NamedRole | null)[],
  pair: Endpoints | null,
): ColumnRole[] {
  const roles = columns.map(() => skip)
  const { from, to } = pair ?? { from: 0, to: 1 }
  if (columns[from] !== undefined) roles[from] = { as: 'from' }
  if (columns[to] !== undefined) roles[to] = { as: 'to' }
  const free = columns.filter((column) => column.index !== from && column.index !== to && !column.sensitive)
  const value =
    free.find((column) => named[column.index] === 'value') ?? (free.length === 1 ? free[0] : undefined)
  if (value !== undefined && (value.largest !== null || named[value.index] === 'value'))
    roles[value.index] = { as: 'value' }
  return roles
}
