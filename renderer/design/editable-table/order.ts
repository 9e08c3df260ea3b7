import type { Column, Sorting } from './types.ts'

interface SortInput<Row> {
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  readonly column: Column<Row> | undefined
  readonly direction: Sorting['direction']
  /** Lower groups always come first, whatever the direction. */
  readonly groupOf: (row: Row) => number
  readonly compare: (a: string, b: string) => number
}

/** The ids of the rows in the order of one column, as it is read; rows without a value come last either way. */
export function sortedIds<Row>({
  rows,
  idOf,
  column,
  direction,
  groupOf,
  compare,
}: SortInput<Row>): string[] {
  const sign = direction === 'ascending' ? 1 : -1
  const labels =
    column?.kind === 'choice' ? new Map(column.options.map((option) => [option.id, option.label])) : null
  const keyed = rows.map((row) => {
    const value = column === undefined ? '' : column.value(row)
    return { id: idOf(row), group: groupOf(row), key: labels?.get(value) ?? value }
  })
  keyed.sort((a, b) => {
    if (a.group !== b.group) return a.group - b.group
    if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1
    return sign * compare(a.key, b.key)
  })
  return keyed.map(({ id }) => id)
}

/**
 * The order on screen after the rows changed: nobody moves while somebody types, what is new comes at the end.
 * Answers `before` itself when nothing came or went.
 */
export function keptOrder(before: readonly string[], sorted: readonly string[]): readonly string[] {
  const there = new Set(sorted)
  const known = new Set(before)
  const kept = before.filter((id) => there.has(id))
  const fresh = sorted.filter((id) => !known.has(id))
  return kept.length === before.length && fresh.length === 0 ? before : [...kept, ...fresh]
}
