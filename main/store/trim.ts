import { type WritableDb, integer } from './db.ts'

/**
 * How far the history reaches. 2,000 steps are weeks of hard work: nobody goes back further one press at a time, and it
 * keeps the file from growing with every word ever typed over. After a year what was removed is gone for good: names in
 * it have outlived their purpose, and a coach who missed something has missed it by then.
 */
export const keptSteps = 2_000
export const keptFor = 366 * 24 * 60 * 60 * 1_000

/** Now and then is enough: a few steps more do no harm, and a write that trims nothing costs nothing. */
const every = 50

const oldestKept = (db: WritableDb): number =>
  db.get(
    "SELECT seq FROM change WHERE kind = 'step' ORDER BY seq DESC LIMIT 1 OFFSET :offset",
    { offset: keptSteps - 1 },
    (row) => integer(row, 'seq'),
  ) ?? 0

/**
 * Forgets the oldest changes; part of the write with this number. What removed something stays until the year is over:
 * the trash is not emptied by typing.
 */
export function trimHistory(db: WritableDb, seq: number, now: number): void {
  if (seq % every !== 0) return
  db.run('DELETE FROM change WHERE at < :oldest AND seq < :seq', { oldest: now - keptFor, seq })
  db.run(
    `DELETE FROM change WHERE seq < :oldest AND (kind <> 'step' OR taken_back IS NOT NULL OR NOT EXISTS (
       SELECT 1 FROM change_row WHERE change_seq = seq AND after IS NULL))`,
    { oldest: oldestKept(db) },
  )
}
