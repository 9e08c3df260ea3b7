import type { JobName, Jobs } from './jobs.ts'
import type { Shelf } from './shelf.ts'

/**
 * What earlier runs left is removed, and copies made before a migration join the others. Only while nobody makes a
 * backup in that folder.
 */
export async function settleShelf(
  shelf: Shelf,
  job: <N extends JobName>(name: N, input: Jobs[N]['input']) => Promise<Jobs[N]['done']>,
  now: number,
  appVersion: string,
): Promise<void> {
  shelf.sweep()
  for (const { manifest, path, manifestPath, id, at, reason } of shelf.all(now))
    if (manifest === null && reason === 'beforeMigration')
      await job('adopt', { path, manifestPath, id, at, now, appVersion })
  if (shelf.newestGood(now) !== null) shelf.thin(now)
}
