import { type WritableDb, integer, text } from './db.ts'

const running = '(SELECT seq FROM running_change)'

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
    }
  return (
    db.get(`SELECT count(*) AS rows FROM change_row WHERE change_seq = ${running}`, {}, (row) =>
      integer(row, 'rows'),
    ) ?? 0
  )
}
