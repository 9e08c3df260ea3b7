import { randomUUID } from 'node:crypto'
import { type ReadableDb, type WritableDb, integer, text } from '../db.ts'

/** That a file with names in it was saved; where it went, the app does not know. */
export interface SavedFile {
  readonly at: number
  readonly kind: string
  /** Null for a file about no network in particular, or about one that was removed for good. */
  readonly workplaceId: string | null
  readonly networkId: string | null
  /** In the coach's words, where it was asked. */
  readonly why?: string
}

export function noteSavedFile(db: WritableDb, file: SavedFile): void {
  db.run(
    `INSERT INTO saved_file (id, at, kind, workplace_id, network_id, why)
     VALUES (:id, :at, :kind, :workplaceId, :networkId, :why)`,
    { id: randomUUID(), why: '', ...file },
  )
}

/** More than this nobody goes through; the last ones are the ones that can still be found. */
const mostShown = 500

/**
 * The files of a workplace, the last first, that may hold somebody of these networks: theirs, those about no network in
 * particular, and those about a network that is no longer there.
 */
export const savedFiles = (
  db: ReadableDb,
  networkIds: readonly string[],
  workplaceId: string | null,
): { at: number; kind: string }[] =>
  db.all(
    `SELECT at, kind FROM saved_file
     WHERE (workplace_id IS NULL OR workplace_id = :workplaceId)
       AND (network_id IS NULL
         OR network_id IN (SELECT value FROM json_each(:networkIds))
         OR network_id NOT IN (SELECT id FROM network))
     ORDER BY at DESC LIMIT ${String(mostShown)}`,
    { networkIds: JSON.stringify(networkIds), workplaceId },
    (row) => ({ at: integer(row, 'at'), kind: text(row, 'kind') }),
  )
