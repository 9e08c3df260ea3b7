import type { Criterion, RatingSheet } from '../../../shared/domain/boards.ts'
import type { BoardId, ClusterId, RatingSheetId } from '../../../shared/domain/ids.ts'
import { type ReadableDb, type WritableDb, integer, integerOrNull, text } from '../db.ts'

export const boardOfSheet = (db: ReadableDb, id: RatingSheetId): BoardId | undefined =>
  db.get(
    'SELECT board_id FROM rating_sheet WHERE id = :id',
    { id },
    (row) => text(row, 'board_id') as BoardId,
  )

/** How many people entered something; a sheet that was only begun does not count. */
export const countSheets = (db: ReadableDb, boardId: BoardId): number =>
  db.get(
    `SELECT count(*) AS sheets FROM rating_sheet
     WHERE board_id = :boardId AND EXISTS (SELECT 1 FROM estimate WHERE sheet_id = rating_sheet.id)`,
    { boardId },
    (row) => integer(row, 'sheets'),
  ) ?? 0

const of = (criterion: Criterion) => `max(CASE criterion WHEN '${criterion}' THEN value END) AS ${criterion}`

/** Every cluster on the board with what this sheet says of it; the sheets by their ids, which carry no order. */
const answers = `
  SELECT rating_sheet.id AS sheet_id, cluster.id AS cluster_id, ${of('fit')}, ${of('desirability')}, ${of('feasibility')}
  FROM rating_sheet
  JOIN cluster ON cluster.board_id = rating_sheet.board_id
  LEFT JOIN estimate ON sheet_id = rating_sheet.id AND cluster_id = cluster.id`
const ordered = `GROUP BY rating_sheet.id, cluster.id ORDER BY rating_sheet.id, cluster.position, cluster.id`

type Answers = RatingSheet['estimates'][number]

function readAnswers(
  db: ReadableDb,
  where: string,
  params: Readonly<Record<string, string>>,
): { readonly sheetId: RatingSheetId; readonly answer: Answers }[] {
  return db.all(`${answers} WHERE ${where} ${ordered}`, params, (row) => ({
    sheetId: text(row, 'sheet_id') as RatingSheetId,
    answer: {
      clusterId: text(row, 'cluster_id') as ClusterId,
      fit: integerOrNull(row, 'fit'),
      desirability: integerOrNull(row, 'desirability'),
      feasibility: integerOrNull(row, 'feasibility'),
    },
  }))
}

/** Everybody's, of every cluster, in no order; sheets without an answer left out. */
export function sheetsOf(db: ReadableDb, boardId: BoardId): RatingSheet[] {
  const where =
    'rating_sheet.board_id = :boardId AND EXISTS (SELECT 1 FROM estimate WHERE sheet_id = rating_sheet.id)'
  const bySheet = Map.groupBy(readAnswers(db, where, { boardId }), ({ sheetId }) => sheetId)
  return [...bySheet].map(([id, rows]) => ({ id, boardId, estimates: rows.map(({ answer }) => answer) }))
}

export function findSheet(db: ReadableDb, id: RatingSheetId): RatingSheet | undefined {
  const boardId = boardOfSheet(db, id)
  if (boardId === undefined) return undefined
  const rows = readAnswers(db, 'rating_sheet.id = :id', { id })
  return { id, boardId, estimates: rows.map(({ answer }) => answer) }
}

export function insertSheet(db: WritableDb, id: RatingSheetId, boardId: BoardId): void {
  db.run('INSERT INTO rating_sheet (id, board_id) VALUES (:id, :boardId)', { id, boardId })
}

/** What a sheet says of a cluster; null takes the answer away. */
export function putEstimate(
  db: WritableDb,
  place: { readonly sheetId: RatingSheetId; readonly clusterId: ClusterId; readonly criterion: Criterion },
  value: number | null,
): void {
  if (value === null)
    db.run(
      'DELETE FROM estimate WHERE sheet_id = :sheetId AND cluster_id = :clusterId AND criterion = :criterion',
      place,
    )
  else
    db.run(
      `INSERT INTO estimate (sheet_id, cluster_id, criterion, value) VALUES (:sheetId, :clusterId, :criterion, :value)
       ON CONFLICT (sheet_id, cluster_id, criterion) DO UPDATE SET value = :value`,
      { ...place, value },
    )
}
