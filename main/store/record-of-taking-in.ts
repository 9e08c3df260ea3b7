import { type WritableDb, integer, text } from './db.ts'

const running = '(SELECT seq FROM running_change)'

/** Whether a row is after image `last` what it was before image `first`. */
const isSame = (db: WritableDb, first: number, last: number): boolean =>
  db.get(
    `SELECT 1 FROM change_row AS f JOIN change_row AS l ON l.change_seq = f.change_seq AND l.n = :last
     WHERE f.change_seq = ${running} AND f.n = :first AND f.before IS l.after`,
    { first, last },
    () => true,
  ) ?? false

/**
 * Rows that were removed and put in again within the running change become what they are: changed, or not touched at all.
 * So the record tells what is different and the trash what is gone. Answers how many rows it then tells of.
 */
export function settleReplaced(db: WritableDb): number {
  const images = (half: 'before' | 'after') =>
    db.all(
      `SELECT n, table_name || row_key AS place FROM change_row
       WHERE change_seq = ${running} AND ${half} IS NULL ORDER BY n`,
      {},
      (row) => ({ n: integer(row, 'n'), place: text(row, 'place') }),
    )
  // What they pointed at went before them, and left its place empty: one more image of the same row.
  const emptied = Map.groupBy(
    db.all(
      `SELECT n, table_name || row_key AS place FROM change_row
       WHERE change_seq = ${running} AND before IS NOT NULL AND after IS NOT NULL ORDER BY n`,
      {},
      (row) => ({ n: integer(row, 'n'), place: text(row, 'place') }),
    ),
    ({ place }) => place,
  )
  const removed = new Map(images('after').map(({ place, n }) => [place, n]))
  if (removed.size > 0)
    for (const { place, n } of images('before')) {
      const gone = removed.get(place)
      if (gone === undefined) continue
      db.run(
        `UPDATE change_row SET before = (SELECT before FROM change_row WHERE change_seq = ${running} AND n = :gone)
         WHERE change_seq = ${running} AND n = :n`,
        { gone, n },
      )
      // Each by its whole key: an OR between them would walk the record for every row.
      db.run(`DELETE FROM change_row WHERE change_seq = ${running} AND n = :gone`, { gone })
      db.run(`DELETE FROM change_row WHERE change_seq = ${running} AND n = :n AND before IS after`, { n })
      const before = emptied.get(place)?.map((image) => image.n) ?? []
      if (before[0] !== undefined && isSame(db, before[0], n))
        for (const each of [...before, n])
          db.run(`DELETE FROM change_row WHERE change_seq = ${running} AND n = :each`, { each })
    }
  return (
    db.get(`SELECT count(*) AS rows FROM change_row WHERE change_seq = ${running}`, {}, (row) =>
      integer(row, 'rows'),
    ) ?? 0
  )
}
