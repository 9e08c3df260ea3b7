import type { PersonId, RoundId, SheetId } from '../../../shared/domain/ids.ts'
import type { Crosses, MarkKind, MarkValue, Spread } from '../../../shared/domain/monitoring.ts'
import {
  type SortedCrosses,
  crossesOfSorted,
  sortedCrosses,
  spreadOfSorted,
} from '../../../shared/domain/spread.ts'
import { type ReadableDb, type WritableDb, integer, text, textOrNull } from '../db.ts'
import { markIn } from './sheets.ts'

/** Where the crosses of one indicator lie. */
export interface LineOfMarks {
  readonly spread: Spread
  readonly crosses: Crosses[]
}

/** By indicator, now and desired. */
type Both<T> = Readonly<Record<MarkKind, T>>
export type Lines = ReadonlyMap<string, Both<LineOfMarks>>

/** From the marks themselves: of sheets that are done. An indicator without a mark has none. */
function crossesFromMarks(db: ReadableDb, roundId: RoundId): ReadonlyMap<string, Both<SortedCrosses>> {
  const rows = db.all(
    `SELECT indicator_id, now, desired FROM sheet JOIN mark ON sheet_id = sheet.id
     WHERE round_id = :roundId AND is_done = 1`,
    { roundId },
    (row) => ({
      indicatorId: text(row, 'indicator_id'),
      now: markIn(row, 'now'),
      desired: markIn(row, 'desired'),
    }),
  )
  const crosses = (values: readonly (MarkValue | null)[]) =>
    sortedCrosses(values.filter((value) => value !== null))
  return new Map(
    [...Map.groupBy(rows, ({ indicatorId }) => indicatorId)].map(([indicatorId, marks]) => [
      indicatorId,
      { now: crosses(marks.map(({ now }) => now)), desired: crosses(marks.map(({ desired }) => desired)) },
    ]),
  )
}

/** As it is kept, by indicator: for now and desired, to how many it does not apply, and the places in tenths. */
type Kept = Readonly<Record<string, readonly [now: KeptLine, desired: KeptLine]>>
type KeptLine = readonly number[]

const toKept = ({ places, notApplicable }: SortedCrosses): KeptLine => [notApplicable, ...places]
const fromKept = (kept: KeptLine): SortedCrosses => ({ places: kept.slice(1), notApplicable: kept[0] ?? 0 })

const lineOf = (crosses: SortedCrosses): LineOfMarks => ({
  spread: spreadOfSorted(crosses),
  crosses: crossesOfSorted(crosses),
})

/** From the summary that is kept of a round; nothing when there is none. */
const keptLines = (db: ReadableDb, roundId: RoundId): Lines | undefined =>
  db.get('SELECT lines FROM round_summary WHERE round_id = :roundId', { roundId }, (row) => {
    const kept = JSON.parse(text(row, 'lines')) as Kept
    const lines = new Map<string, Both<LineOfMarks>>()
    for (const id of Object.keys(kept)) {
      const both = kept[id]
      if (both !== undefined)
        lines.set(id, { now: lineOf(fromKept(both[0])), desired: lineOf(fromKept(both[1])) })
    }
    return lines
  })

/** Nobody answered. */
export const noLine: LineOfMarks = lineOf(sortedCrosses([]))

/** What the shared picture is drawn from: the summary, or the marks when there is none. Only of a revealed round. */
export const linesOfRound = (db: ReadableDb, roundId: RoundId): Lines =>
  keptLines(db, roundId) ??
  new Map(
    [...crossesFromMarks(db, roundId)].map(([id, { now, desired }]) => [
      id,
      { now: lineOf(now), desired: lineOf(desired) },
    ]),
  )

/** Keeps the summary of a round. Triggers drop it as soon as a mark of the round changes. */
function keepSummary(db: WritableDb, roundId: RoundId): void {
  const lines: Kept = Object.fromEntries(
    [...crossesFromMarks(db, roundId)].map(([id, { now, desired }]) => [id, [toKept(now), toKept(desired)]]),
  )
  db.run('INSERT INTO round_summary (round_id, lines) VALUES (:roundId, :lines)', {
    roundId,
    lines: JSON.stringify(lines),
  })
}

/** Makes the summaries of revealed rounds that have none. A picture without one is right as well, only slower. */
export function keepSummaries(db: WritableDb): void {
  const without = db.all(
    `SELECT id FROM monitoring_round
     WHERE is_revealed = 1 AND NOT EXISTS (SELECT 1 FROM round_summary WHERE round_id = monitoring_round.id)`,
    {},
    (row) => text(row, 'id') as RoundId,
  )
  for (const id of without) keepSummary(db, id)
}

export interface MarksOfSheet {
  readonly sheetId: SheetId
  readonly personId: PersonId | null
  readonly indicatorId: string
  readonly now: MarkValue | null
  readonly desired: MarkValue | null
}

/** Single marks of the sheets that are done. Only of a revealed round. */
export const singleMarks = (db: ReadableDb, roundId: RoundId): MarksOfSheet[] =>
  db.all(
    `SELECT sheet_id, person_id, indicator_id, now, desired FROM sheet JOIN mark ON sheet_id = sheet.id
     WHERE round_id = :roundId AND is_done = 1 ORDER BY sheet_id, indicator_id`,
    { roundId },
    (row) => ({
      sheetId: text(row, 'sheet_id') as SheetId,
      personId: textOrNull(row, 'person_id') as PersonId | null,
      indicatorId: text(row, 'indicator_id'),
      now: markIn(row, 'now'),
      desired: markIn(row, 'desired'),
    }),
  )

/** The group marks that were put on the line, by indicator. */
export const groupMarkPlaces = (db: ReadableDb, roundId: RoundId): ReadonlyMap<string, number> =>
  new Map(
    db.all(
      'SELECT indicator_id, position FROM group_mark WHERE round_id = :roundId AND position IS NOT NULL',
      { roundId },
      (row) => [text(row, 'indicator_id'), integer(row, 'position')] as const,
    ),
  )
