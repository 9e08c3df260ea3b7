import { closeSync, fdatasync, openSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** Pages of 4 KB copied at a time; what a window asked for is answered before the next ones. Under a millisecond. */
const pagesPerStep = 64

/**
 * Copies the open file to a new one at `path`, in small steps between which the thread does what it is asked; what is
 * written meanwhile is in the copy too. `onShare` hears how far it is, from 0 to 1. What is left when it rejects is
 * removed. The copy has the pages as they are, freed ones included, and still is to be checked.
 */
export async function copyOut(
  sqlite: Database.Database,
  path: string,
  onShare: (share: number) => void,
): Promise<void> {
  // Made here, so that it belongs to this user alone from the first byte.
  const file = openSync(path, 'wx', 0o600)
  let flushing: 'not yet' | 'now' | 'done' = 'not yet'
  let told = 0
  try {
    await sqlite.backup(path, {
      progress: ({ totalPages, remainingPages }) => {
        const share = totalPages === 0 ? 1 : 1 - remainingPages / totalPages
        if (share >= told + 0.05) {
          told = share
          onShare(share)
        }
        if (remainingPages > pagesPerStep || flushing === 'done') return pagesPerStep
        // The last step waits for the disk; most of what it would wait for is written by another thread first.
        if (flushing === 'not yet') {
          flushing = 'now'
          fdatasync(file, () => (flushing = 'done'))
        }
        return 0
      },
    })
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}
