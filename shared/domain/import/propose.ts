import { clip, keyOf } from './cells.ts'
import { isOfDrawing, isUnneeded, roleNamed, type NamedRole } from './header-words.ts'
import type { ColumnProfile } from './profile.ts'
import type { ColumnRole } from './shapes.ts'
import { formalityIn, respondentStatusIn } from './status.ts'

/** What a table seems to hold, and what each column would be if it held people, and if it held ties. */
export interface Proposal {
  readonly kind: 'people' | 'ties'
  /** The names of its columns say so. */
  readonly isSure: boolean
  readonly people: readonly ColumnRole[]
  readonly ties: readonly ColumnRole[]
}

const skip: ColumnRole = { as: 'skip' }
const peopleWords: readonly NamedRole[] = ['displayName', 'organisation', 'role', 'code', 'id', 'status']

/**
 * Proposes by the names of columns first (Dutch and English), by what is in them second. Of a network file the first columns are known:
 * of people the id and, where it has them, the label; of ties from and to.
 */
export function propose(columns: readonly ColumnProfile[], isNetwork = false): Proposal {
  const named = columns.map((column) => (column.sensitive ? null : roleOf(column)))
  const pair = endpoints(columns, named)
  const speaksOfPeople = named.some(
    (role) => role !== null && role !== 'status' && peopleWords.includes(role),
  )
  const isTies = pair !== null && (pair.byName || (!speaksOfPeople && columns.length <= 4))
  return {
    kind: isTies ? 'ties' : 'people',
    isSure: pair?.byName === true || named.includes('code') || named.includes('id'),
    people: isNetwork ? asNetworkPeople(columns, named) : asPeople(columns, named),
    ties: asTies(columns, named, pair),
  }
}

/** What a column says it is; `status` only where every value is one we know, for a list of members may say something else with it. */
function roleOf({ header, keys }: ColumnProfile): NamedRole | null {
  const role = roleNamed(header)
  if (role !== 'status') return role
  return keys.size > 0 && [...keys].every((key) => respondentStatusIn(key) !== null) ? role : null
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

/** Short and with a digit, or two letters: a code. Whatever else it is may be what somebody is called, and codes are printed. */
const looksLikeCode = (key: string) => /^(?=.*\d)[\w.-]{1,12}$|^[a-z]{1,2}$/u.test(key)

function asNetworkPeople(
  columns: readonly ColumnProfile[],
  named: readonly (NamedRole | null)[],
): ColumnRole[] {
  const [id, label] = columns
  const isLabelled = label?.header === 'label'
  const isCode =
    isLabelled &&
    label.isUnique &&
    label.empty === 0 &&
    [...label.keys].every(looksLikeCode) &&
    id !== undefined
  const taken = new Set<NamedRole>(['id', isCode ? 'code' : 'displayName'])
  const attributes = new Set<string>()
  return columns.map((column, index): ColumnRole => {
    if (index === 0) return { as: 'id' }
    if (index === 1 && isLabelled) return { as: isCode ? 'code' : 'displayName' }
    const role = named[index] ?? null
    if (column.sensitive || column.distinct === 0 || isOfDrawing(column.header)) return skip
    if (role === null || !peopleWords.includes(role)) return asAttribute(column, attributes)
    // Ids and names besides those of the file itself are no attributes.
    if (taken.has(role) || role === 'id' || (role === 'code' && !isUsableCode(column))) return skip
    taken.add(role)
    return { as: role }
  })
}

const isUsableCode = ({ isUnique, empty, longest }: ColumnProfile) => isUnique && empty === 0 && longest <= 40

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
  // `trust` is closeness only where answers of 0 to 3 stand in it.
  const closeness = free.find(({ index, largest }) => named[index] === 'closeness' && (largest ?? 9) <= 3)
  if (closeness !== undefined && closeness !== value) roles[closeness.index] = { as: 'closeness' }
  const formality = free.find(
    ({ index, keys }) =>
      named[index] === 'formality' && [...keys].every((key) => formalityIn(key) !== undefined),
  )
  if (formality !== undefined && formality !== value) roles[formality.index] = { as: 'formality' }
  return roles
}
