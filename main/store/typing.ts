import type { ChangeId } from '../../shared/domain/ids.ts'
import { type WritableDb, integer, text, textOrNull } from './db.ts'

/** A pause longer than this, in milliseconds, and typing on is another step. */
export const typingPause = 4_000
/** What was typed in one go is split after this many milliseconds: a coach who takes it back loses a thought, not a page. */
export const longestTyping = 30_000
/** Typing touches a row or two; what touches more was not typed. */
const mostRows = 4

/**
 * Commands that fill in one sheet, answer by answer: what goes on it without anything else between is one step, however
 * long somebody thinks. The key of the rows they touch begins with what says which sheet: so many parts of it.
 */
const onSheets: ReadonlyMap<string, number> = new Map([
  ['ratings.estimate', 1],
  ['sheets.mark', 1],
  // A wave and who answers.
  ['ties.answer', 2],
])

interface Before {
  readonly seq: number
  readonly id: ChangeId
  readonly began: number
  readonly command: string
}

/** The change just before this one, when it is a step that typing on may join: same command, same fields, a moment ago. */
const joinable = (db: WritableDb, seq: number, pause: number): Before | undefined =>
  db.get(
    `SELECT earlier.seq, earlier.id, earlier.command, coalesce(earlier.began, earlier.at) AS began
     FROM change AS earlier JOIN change AS mine ON mine.seq = :seq
     WHERE earlier.seq = (SELECT max(seq) FROM change WHERE seq < :seq)
       AND earlier.kind = 'step' AND earlier.taken_back IS NULL AND earlier.passed_over = 0
       AND earlier.command = mine.command AND earlier.summary = mine.summary
       AND earlier.network_id IS mine.network_id
       AND mine.at >= earlier.at AND mine.at >= coalesce(earlier.began, earlier.at)
       AND (
         earlier.command IN (SELECT value FROM json_each(:patient)) AND :pause > 0
         OR mine.at - earlier.at < :pause AND mine.at - coalesce(earlier.began, earlier.at) < :longestTyping
       )`,
    { seq, pause, longestTyping, patient: JSON.stringify([...onSheets.keys()]) },
    (row) => ({
      seq: integer(row, 'seq'),
      id: text(row, 'id') as ChangeId,
      began: integer(row, 'began'),
      command: text(row, 'command'),
    }),
  )

interface Image {
  readonly place: string
  readonly before: string | null
  readonly after: string | null
}

function imagesOf(db: WritableDb, seq: number, limit = -1): Image[] {
  return db.all(
    `SELECT table_name || row_key AS place, before, after FROM change_row
     WHERE change_seq = :seq LIMIT :limit`,
    { seq, limit },
    (row): Image => ({
      place: text(row, 'place'),
      before: textOrNull(row, 'before'),
      after: textOrNull(row, 'after'),
    }),
  )
}

/** The rows a change touched; null when these are too many, or one of them was touched twice. */
function fewRows(db: WritableDb, seq: number): ReadonlyMap<string, Image> | null {
  const images = imagesOf(db, seq, mostRows + 1)
  const byPlace = new Map(images.map((image) => [image.place, image]))
  return images.length > mostRows || byPlace.size < images.length ? null : byPlace
}

/** Which columns of a row a change gave another value; all of them when the row came or went. */
function changedColumns({ before, after }: Image): string {
  if (before === null || after === null) return 'all'
  const older = JSON.parse(before) as Record<string, unknown>
  const newer = JSON.parse(after) as Record<string, unknown>
  return Object.keys(newer)
    .filter((column) => older[column] !== newer[column])
    .join()
}

const isOn = (mine: Image, earlier: Image): boolean =>
  // A row that comes and then changes is one row that came; every other pair must be about the same columns.
  earlier.before === null || changedColumns(mine) === changedColumns(earlier)

/** Whether a change typed on in what the one before it typed: the same rows, and of them the same columns. */
function isTypedOn(db: WritableDb, before: number, seq: number): boolean {
  const [earlier, mine] = [fewRows(db, before), fewRows(db, seq)]
  if (earlier === null || mine === null || earlier.size !== mine.size) return false
  return [...mine.values()].every((image) => {
    const first = earlier.get(image.place)
    return first !== undefined && isOn(image, first)
  })
}

const isSameSheet = (db: WritableDb, before: number, seq: number, parts: number): boolean =>
  db.get(
    `SELECT count(DISTINCT json_extract(row_key, '$[0]') || iif(:parts > 1, json_extract(row_key, '$[1]'), ''))
       AS sheets FROM change_row WHERE change_seq IN (:before, :seq)`,
    { before, seq, parts },
    (row) => integer(row, 'sheets'),
  ) === 1

/**
 * Typing coalesces: when the change with this number continues the one before it (the same command on the same rows and
 * fields, with hardly a pause, or on the same sheet), the two become one step, under the id of the first. Answers that
 * id, or null.
 */
export function joinTyping(db: WritableDb, seq: number, pause: number): ChangeId | null {
  const before = joinable(db, seq, pause)
  if (before === undefined) return null
  const parts = onSheets.get(before.command)
  const continues =
    parts === undefined ? isTypedOn(db, before.seq, seq) : isSameSheet(db, before.seq, seq, parts)
  if (!continues) return null
  const earlier = new Map(imagesOf(db, before.seq).map((image) => [image.place, image]))
  const mine = imagesOf(db, seq)
  // What only the earlier one touched comes along.
  db.run(
    `UPDATE change_row SET change_seq = :seq, n = n + (SELECT max(n) FROM change_row WHERE change_seq = :seq)
     WHERE change_seq = :before AND table_name || row_key NOT IN (
       SELECT table_name || row_key FROM change_row WHERE change_seq = :seq)`,
    { seq, before: before.seq },
  )
  for (const { place, after } of mine) {
    const touched = earlier.get(place)
    if (touched === undefined) continue
    const first = touched.before
    // What was typed and then taken out again left nothing to take back.
    if (first === after)
      db.run('DELETE FROM change_row WHERE change_seq = :seq AND table_name || row_key = :place', {
        seq,
        place,
      })
    else
      db.run(
        'UPDATE change_row SET before = :first WHERE change_seq = :seq AND table_name || row_key = :place',
        { first, seq, place },
      )
  }
  db.run('DELETE FROM change WHERE seq = :seq', { seq: before.seq })
  db.run('UPDATE change SET id = :id, began = :began WHERE seq = :seq', {
    seq,
    id: before.id,
    began: before.began,
  })
  db.run(
    'DELETE FROM change WHERE seq = :seq AND NOT EXISTS (SELECT 1 FROM change_row WHERE change_seq = :seq)',
    { seq },
  )
  return before.id
}
