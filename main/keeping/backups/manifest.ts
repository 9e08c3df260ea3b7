import { readFileSync } from 'node:fs'
import { backupReasons } from '../../../shared/contract/backups.ts'
import { z } from '../../../shared/z.ts'
import { errorCode } from '../../store/disk.ts'

/** What is written beside every backup: what it was when it was found good. No name of anybody stands in it. */
export const Manifest = z.object({
  id: z.string(),
  /** When it was made, by the clock of that moment. */
  at: z.number(),
  /**
   * From when its sixty days count: earlier than `at` when the clock turned out to have been ahead. Milliseconds since
   * 1970, as all times here.
   */
  countedFrom: z.number(),
  reason: z.enum(backupReasons),
  bytes: z.int(),
  sha256: z.string(),
  /** Over its rows: the same for a backup and the state it was made of. */
  digest: z.string(),
  userVersion: z.int(),
  appVersion: z.string(),
  contents: z.object({ networks: z.int(), people: z.int() }),
  /** The files that rows in it point at, or that undo or the trash in it may bring back; older ones have none. */
  attachments: z
    .array(z.object({ sha256: z.string(), bytes: z.int(), networkIds: z.array(z.string()) }))
    .default([]),
  /** The last change in it: what tells whether anything changed since. */
  seq: z.int(),
  savedAt: z.number().nullable(),
  /** When it was last read back whole and found to be what was written; null once it was not. */
  verifiedAt: z.number().nullable(),
})
export type Manifest = z.infer<typeof Manifest>

/** The manifest at a path; null when there is none, or it cannot be read. */
export function readManifest(path: string): Manifest | null {
  let written: string
  try {
    written = readFileSync(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
  try {
    const parsed = Manifest.safeParse(JSON.parse(written))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
