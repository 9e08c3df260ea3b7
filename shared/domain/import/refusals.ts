import { clip, cleanText } from './cells.ts'
import type { ImportPlan, RefusalReason, RefusedRow, TableKind } from './shapes.ts'

const mostShown = 200

/** Keeps why rows are refused: all of them as counts, the first 200 in full. */
export interface Refusal {
  readonly table: TableKind
  readonly row: number
  readonly reason: RefusalReason
  /** The column's name; null when the whole row is meant. */
  readonly column?: string | null
  readonly cell?: string
  readonly wave?: string | null
  /** How often it counts: a name that is nobody's refuses every cell of its row. */
  readonly times?: number
}

export interface Refusals {
  refuse(refusal: Refusal): void
  count(...tables: readonly TableKind[]): number
  readonly reasons: () => ImportPlan['reasons']
  readonly rows: () => readonly RefusedRow[]
}

export function refusals(): Refusals {
  const counts = new Map<string, ImportPlan['reasons'][number]>()
  const shown: RefusedRow[] = []
  const totals = { people: 0, ties: 0, matrix: 0 }
  return {
    refuse({ table, row, reason, column = null, cell = '', wave = null, times = 1 }) {
      totals[table] += times
      const entry = counts.get(`${table} ${reason}`) ?? { reason, table, count: 0 }
      counts.set(`${table} ${reason}`, { ...entry, count: entry.count + times })
      if (shown.length < mostShown)
        shown.push({ table, wave, row, column, reason, value: clip(cleanText(cell), 80) })
    },
    count: (...tables) => tables.reduce((sum, table) => sum + totals[table], 0),
    reasons: () => [...counts.values()],
    rows: () => shown,
  }
}
