import { type ReadableDb, type WritableDb, text } from '../db.ts'
import { imagesOf, rowsOnRecord } from './images.ts'

/**
 * One time that somebody was in a wave. Who opts out of it is gone from it for good; who comes in again is in it another
 * time, which the ledger knows nothing of.
 */
export interface Stint {
  readonly id: string
  readonly waveId: string
  readonly personId: string
}

/** What the ledger knows it by. */
export const stintId = (waveId: string, personId: string, stint: unknown): string =>
  typeof stint === 'string' ? stint : `${waveId}/${personId}`

/** Every time that somebody was in a wave and did not opt out, now or on record (in the trash, or taken back). */
export function knownStints(db: ReadableDb): ReadonlyMap<string, Stint> {
  const known = new Map<string, Stint>()
  const note = ({
    wave_id: waveId,
    person_id: personId,
    stint,
    status,
  }: Readonly<Record<string, unknown>>) => {
    if (typeof waveId !== 'string' || typeof personId !== 'string' || status === 'optedOut') return
    const id = stintId(waveId, personId, stint)
    known.set(id, { id, waveId, personId })
  }
  db.all("SELECT wave_id, person_id, stint, status FROM tie_respondent WHERE status <> 'optedOut'", {}, note)
  for (const row of rowsOnRecord(db)) if (row.table === 'tie_respondent') imagesOf(row).forEach(note)
  return known
}

/**
 * Takes out of the record what somebody answered in a wave, what was answered about them, and that they were in it: steps
 * read as if they had not been.
 */
export function wipeStint(db: WritableDb, { waveId, personId }: Omit<Stint, 'id'>): void {
  const ids = { waveId, personId }
  const isRecorded = 'change_seq NOT IN (SELECT seq FROM running_change)'
  db.run(
    `DELETE FROM change_row WHERE ${isRecorded} AND table_name IN ('tie', 'tie_blank')
       AND json_extract(row_key, '$[0]') = :waveId
       AND (json_extract(row_key, '$[1]') = :personId OR json_extract(row_key, '$[2]') = :personId)`,
    ids,
  )
  db.run(
    `DELETE FROM change_row WHERE ${isRecorded} AND table_name = 'tie_respondent'
       AND row_key = json_array(:waveId, :personId)`,
    ids,
  )
  db.run(
    `DELETE FROM change_row WHERE ${isRecorded} AND table_name = 'outside_contact'
       AND json_extract(coalesce(before, after), '$.wave_id') = :waveId
       AND json_extract(coalesce(before, after), '$.from_person_id') = :personId`,
    ids,
  )
}

/** Those of these times that are now, and not opted out of. */
export const presentStint = (db: ReadableDb, { id, waveId, personId }: Stint): boolean =>
  db.get(
    `SELECT coalesce(stint, wave_id || '/' || person_id) AS id FROM tie_respondent
     WHERE wave_id = :waveId AND person_id = :personId AND status <> 'optedOut'`,
    { waveId, personId },
    (row) => text(row, 'id') === id,
  ) ?? false
