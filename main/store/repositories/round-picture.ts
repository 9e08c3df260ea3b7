import type { PersonId, RoundId, SheetId } from '../../../shared/domain/ids.ts'
import type { Crosses, MarkKind, MarkValue, Spread } from '../../../shared/domain/monitoring.ts'
import { crossesOf, spreadOf } from '../../../shared/domain/spread.ts'
import { type ReadableDb, type WritableDb, integer, oneOf, text, textOrNull } from '../db.ts'
import { markIn } from './sheets.ts'

/** Where the crosses of one indicator lie. */
export interface LineOfMarks {
  readonly spread: Spread
  readonly crosses: Crosses[]
}

/** By indicator, now and desired. */
type Lines = ReadonlyMap<string, Readonly<Record<MarkKind, LineOfMarks>>>

const kinds = ['now', 'desired'] as const

/** From the marks themselves: of sheets that are done. An indicator without a mark has no line. */
export function linesFromMarks(db: ReadableDb, roundId: RoundId): Lines {
  const rows = db.all(
    `SELECT indicator_id, now, desired FROM sheet JOIN mark ON sheet_id = sheet.id
     WHERE round_id = :roundId AND is_done = 1`,
    { roundId },
    (row) => ({ indicatorId: text(row, 'indicator_id'), now: markIn(row, 'now'), desired: markIn(row, 'desired') }),
  )
  const line = (values: readonly (MarkValue | null)[]): LineOfMarks => {
    const said = values.filter((value) => value !== null)
    return { spread: spreadOf(said), crosses: crossesOf(said) }
  }
  return new Map(
    [...Map.groupBy(rows, ({ indicatorId }) => indicatorId)].map(([indicatorId, marks]) => [
      indicatorId,
      { now: line(marks.map(({ now }) => now)), desired: line(marks.map(({ desired }) => desired)) },
    ]),
  )
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The summary that is kept of a round; null when there is none. */
function keptLines(db: ReadableDb, roundId: RoundId): Lines | null {
  const lines = new Map<string, Record<MarkKind, LineOfMarks>>()
  const rows = db.all('SELECT * FROM round_summary WHERE round_id = :roundId', { roundId }, (row) => ({
    indicatorId: text(row, 'indicator_id'),
    kind: oneOf(kinds, row, 'kind'),
    line: {
      spread: {
        answered: integer(row, 'answered'),
        notApplicable: integer(row, 'not_applicable'),
        median: number(row['median']),
        least: number(row['least']),
        most: number(row['most']),
        lower: number(row['lower']),
        upper: number(row['upper']),
      },
      crosses: (JSON.parse(text(row, 'crosses')) as [number, number][]).map(([at, count]) => ({ at, count })),
    },
  }))
  for (const { indicatorId, kind, line } of rows) {
    const both = lines.get(indicatorId) ?? { now: noLine, desired: noLine }
    both[kind] = line
    lines.set(indicatorId, both)
  }
  return rows.length === 0 ? null : lines
}

/** Nobody answered. */
export const noLine: LineOfMarks = { spread: spreadOf([]), crosses: [] }

/** What the shared picture is drawn from: the summary, or the marks when there is none. Only of a revealed round. */
export const linesOfRound = (db: ReadableDb, roundId: RoundId): Lines =>
  keptLines(db, roundId) ?? linesFromMarks(db, roundId)

/** Keeps the summary of a round. Triggers drop it as soon as a mark of the round changes. */
function keepSummary(db: WritableDb, roundId: RoundId): void {
  for (const [indicatorId, line] of linesFromMarks(db, roundId))
    for (const kind of kinds) {
      const { spread, crosses } = line[kind]
      if (spread.answered + spread.notApplicable === 0) continue
      db.run(
        `INSERT INTO round_summary (round_id, indicator_id, kind, answered, not_applicable, median, least, most, lower,
           upper, crosses)
         VALUES (:roundId, :indicatorId, :kind, :answered, :notApplicable, :median, :least, :most, :lower, :upper,
           :crosses)`,
        {
          roundId,
          indicatorId,
          kind,
          ...spread,
          crosses: JSON.stringify(crosses.map(({ at, count }) => [at, count])),
        },
      )
    }
}

/** Makes the summaries of revealed rounds that have none. A picture without one is right as well, only slower. */
export function keepSummaries(db: WritableDb): void {
  const without = db.all(
    `SELECT id FROM monitoring_round
     WHERE is_revealed = 1 AND NOT EXISTS (SELECT 1 FROM round_summary WHERE round_id = monitoring_round.id)
       AND EXISTS (SELECT 1 FROM sheet WHERE round_id = monitoring_round.id)`,
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
