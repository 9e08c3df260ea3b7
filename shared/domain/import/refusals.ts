import { clip, cleanText } from './cells.ts'
import type { ImportPlan, RefusalReason, RefusedRow, TableKind } from './shapes.ts'

const mostShown = 200

/** Keeps why rows are refused: all of them as counts, the first 200 in full. */
export interface Refusals {
  refuse(table: TableKind, row: number, reason: RefusalReason, column?: string | null, cell?: string): void
  count(table: TableKind): number
  readonly reasons: () => ImportPlan['reasons']
  readonly rows: () => readonly RefusedRow[]
}

export function refusals(): Refusals {
  const counts = new Map<string, ImportPlan['reasons'][number]>()
  const shown: RefusedRow[] = []
  const totals = { people: 0, ties: 0 }
  return {
    refuse(table, row, reason, column = null, cell = '') {
      totals[table] += 1
      const entry = counts.get(`${table} ${reason}`) ?? { reason, table, count: 0 }
      counts.set(`${table} ${reason}`, { ...entry, count: entry.count + 1 })
      if (shown.length < mostShown)
        shown.push({ table, row, column, reason, value: clip(cleanText(cell), 80) })
    },
    count: (table) => totals[table],
    reasons: () => [...counts.values()],
    rows: () => shown,
  }
}
