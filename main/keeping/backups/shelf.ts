import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Backup, BackupId } from '../../../shared/contract/backups.ts'
import { fail } from '../../../shared/contract/failures.ts'
import type { Disk } from '../../store/steps.ts'
import type { FileReference } from '../../store/files-in.ts'
import { missingIn } from '../attachments/missing.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { textOf, timeOfId } from './names.ts'
import { type Kept, untilOf, whatGoes } from './rotation.ts'

/** A backup as it lies on disk. */
export interface Shelved {
  readonly id: string
  readonly path: string
  readonly manifestPath: string
  /** Null when it has none that can be read: then nobody can say whether the file is what was written. */
  readonly manifest: Manifest | null
  readonly at: number
  readonly countedFrom: number
  readonly reason: Backup['reason']
  readonly bytes: number
  readonly state: Backup['state']
}

export interface ShelfOptions {
  readonly dataFolder: string
  readonly disk: Disk
  /** The version of file this app makes. */
  readonly newestVersion: number
}

/** How far a clock may be ahead before it counts as set back since. */
const drift = 5 * 60_000
const beforeMigration = 'before-migration'

/** The backups of a data folder: those in `backups/`, and the copies made before a migration in `before-migration/`. */
export interface Shelf {
  readonly folder: string
  /** Newest first. Looks at names, sizes and manifests, not into the files. */
  all(now: number): readonly Shelved[]
  /** The newest that is what was written, for all that is known. */
  newestGood(now: number): Shelved | null
  /** Writes down what reading it back has shown. */
  mark(backup: Shelved, verifiedAt: number | null): void
  /** Removes what a cut-off left behind. Only while nothing is being made. */
  sweep(): void
  /** Removes what is too old or thinned out; answers how many. */
  thin(now: number): number
  remove(backup: Shelved): void
}

export const keptOf = ({ id, countedFrom, reason, state }: Shelved): Kept => ({
  id,
  countedFrom,
  reason,
  isGood: state === 'good',
})

/** Backups as they are listed; a file that several refer to is looked for once. */
export function shownFrom(dataFolder: string): (backup: Shelved) => Backup {
  const isMissing = missingIn(dataFolder)
  return (backup) => ({
    id: backup.id,
    at: backup.at,
    reason: backup.reason,
    bytes: backup.bytes,
    verifiedAt: backup.state === 'damaged' ? null : (backup.manifest?.verifiedAt ?? null),
    state: backup.state,
    until: untilOf(backup),
    networks: backup.manifest?.contents.networks ?? 0,
    people: backup.manifest?.contents.people ?? 0,
    files: backup.manifest?.attachments.length ?? 0,
    filesMissing: backup.manifest?.attachments.filter(isMissing).length ?? 0,
  })
}

/** One that may be used. Throws FILE_UNREADABLE. */
export function usableOf({ manifest, ...backup }: Shelved): Shelved & { readonly manifest: Manifest } {
  const unreadable = (reason: 'newer' | 'damaged') =>
    fail('FILE_UNREADABLE', { reason, row: null, column: null })
  if (backup.state === 'newer') throw unreadable('newer')
  if (backup.state === 'damaged' || manifest === null) throw unreadable('damaged')
  return { ...backup, manifest }
}

/** What these backups point at. */
export const filesOf = (backups: readonly Shelved[]): FileReference[] =>
  backups.flatMap(({ manifest }) => manifest?.attachments ?? [])

export function openShelf({ dataFolder, disk, newestVersion }: ShelfOptions): Shelf {
  const folder = join(dataFolder, 'backups')
  const places = [
    { folder, prefix: '', reason: 'scheduled' as const },
    {
      folder: join(dataFolder, beforeMigration),
      prefix: `${beforeMigration}-`,
      reason: 'beforeMigration' as const,
    },
  ]
  const namesIn = (place: string) =>
    statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(place) : []

  function stateOf(manifest: Manifest | null, bytes: number): Backup['state'] {
    if (manifest === null || manifest.verifiedAt === null || manifest.bytes !== bytes) return 'damaged'
    return manifest.userVersion > newestVersion ? 'newer' : 'good'
  }

  const all = (now: number): readonly Shelved[] =>
    places
      .flatMap(({ folder: place, prefix, reason }) =>
        namesIn(place).flatMap((name): Shelved[] => {
          if (!name.endsWith('.sqlite')) return []
          const path = join(place, name)
          const stat = statSync(path, { throwIfNoEntry: false })
          const id = `${prefix}${basename(name, '.sqlite')}`
          if (stat === undefined || !stat.isFile() || !BackupId.safeParse(id).success) return []
          const manifestPath = join(place, `${basename(name, '.sqlite')}.json`)
          const manifest = readManifest(manifestPath)
          const at = manifest?.at ?? timeOfId(id) ?? Math.trunc(stat.mtimeMs)
          return [
            {
              id,
              path,
              manifestPath,
              manifest,
              at,
              countedFrom: manifest?.countedFrom ?? Math.min(at, now),
              reason: manifest?.reason ?? reason,
              bytes: stat.size,
              state: stateOf(manifest, stat.size),
            },
          ]
        }),
      )
      .sort((a, b) => b.countedFrom - a.countedFrom || (a.id < b.id ? 1 : -1))

  /** One from a time that has not come yet: the clock was set back, and its sixty days begin now. */
  function settleClock(now: number): void {
    for (const { manifest, manifestPath } of all(now))
      if (manifest !== null && manifest.countedFrom > now + drift)
        disk.write(manifestPath, textOf({ ...manifest, countedFrom: now }))
  }

  const remove = ({ path, manifestPath }: Shelved) => {
    // The file first: a manifest without a file is swept away, a file without a manifest would look damaged.
    disk.remove(path)
    disk.remove(manifestPath)
  }

  return {
    folder,
    all,
    newestGood: (now) => all(now).find(({ state }) => state === 'good') ?? null,
    mark({ manifest, manifestPath }, verifiedAt) {
      if (manifest !== null) disk.write(manifestPath, textOf({ ...manifest, verifiedAt }))
    },
    sweep() {
      for (const { folder: place } of places)
        for (const name of namesIn(place)) {
          const path = join(place, name)
          if (/\.part(?:-journal|-wal|-shm)?$/u.test(name)) disk.remove(path)
          else if (name.endsWith('.json') && !existsSync(path.replace(/json$/u, 'sqlite'))) disk.remove(path)
          else if (/\.sqlite-(?:journal|wal|shm)$/u.test(name)) {
            // Ours never have one; reading a backup beside it would take it for part of the backup.
            const aside = join(dataFolder, 'set-aside')
            disk.folder(aside)
            disk.rename(path, join(aside, `${name}-${Date.now().toString(36)}`))
          }
        }
    },
    thin(now) {
      settleClock(now)
      const backups = all(now)
      const going = new Set(whatGoes(backups.map(keptOf), now))
      for (const backup of backups) if (going.has(backup.id)) remove(backup)
      return going.size
    },
    remove,
  }
}
