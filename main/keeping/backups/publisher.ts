import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { writeFile } from 'node:fs/promises'
import type { BackupList } from '../../../shared/contract/backups.ts'
import type { Log } from '../../log.ts'
import { errorCode } from '../../store/disk.ts'
import type { Disk } from '../../store/steps.ts'
import type { JobName, Jobs } from './jobs.ts'
import {
  type PublishingOn,
  keyFileName,
  published,
  publishingOn,
  readPublishing,
  snapshotName,
  switchOff,
  switchOn,
  thinSnapshots,
} from './publishing.ts'
import type { Shelved } from './shelf.ts'

/** Puts encrypted snapshots in a folder outside, by itself; what goes amiss there never disturbs work. */
export interface Publisher {
  readonly state: () => BackupList['publishing']
  /** The folder that was chosen before; null when none was. */
  readonly proposed: () => string | null
  switchOn(folder: string, passphrase: string): Promise<void>
  switchOff(): void
  /** Publishes a checked backup when its turn comes; does nothing while it is off. */
  soon(backup: Shelved, inTurn: (work: () => Promise<void>) => Promise<void>): void
  /** Publishes a checked backup, and removes every older snapshot of this machine, where the folder can be reached. */
  publishOnly(backup: Shelved): Promise<void>
}

export interface PublisherOptions {
  readonly dataFolder: () => string
  readonly disk: Disk
  readonly job: <N extends JobName>(name: N, input: Jobs[N]['input']) => Promise<Jobs[N]['done']>
  readonly now: () => number
  readonly log: Log
  readonly tell: () => void
  /** Reads a backup back whole: what is not what was written goes nowhere. */
  readonly isGood: (backup: Shelved) => Promise<boolean>
  /** How hard the passphrase is to try; see sealed.ts. */
  readonly work: number
}

export function createPublisher(options: PublisherOptions): Publisher {
  const { dataFolder, disk, job, now, log, tell, work, isGood } = options
  let hasFailed = false

  /** A folder that is gone is not made anew: a drive that is not there would come to be a folder on this one. */
  function assertFolder({ folder }: Pick<PublishingOn, 'folder'>): void {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw new Error('The folder is gone')
  }

  /** Written beside and renamed, so that a cloud client never takes half a file for a whole one. */
  async function put(folder: string, name: string, write: (path: string) => Promise<unknown>): Promise<void> {
    const path = join(folder, name)
    const beside = `${path}.part`
    disk.remove(beside)
    try {
      await write(beside)
      disk.rename(beside, path)
    } catch (error) {
      disk.remove(beside)
      throw error
    }
    try {
      disk.syncFolder(folder)
    } catch (error) {
      // Network shares know no such thing.
      if (errorCode(error) === null) throw error
    }
  }

  async function publish(backup: Shelved): Promise<void> {
    const on = publishingOn(dataFolder())
    if (on === null || backup.state !== 'good' || !existsSync(backup.path)) return
    const { folder, recipient, sealedKey } = on
    assertFolder(on)
    if (!(await isGood(backup))) throw new Error('The backup is damaged')
    const keyFile = keyFileName(on)
    if (!existsSync(join(folder, keyFile)))
      await put(folder, keyFile, (path) => writeFile(path, sealedKey, { mode: 0o600 }))
    const by = { kind: 'key', recipient, sealedKey } as const
    await put(folder, snapshotName(on, backup.at), (to) =>
      job('seal', { path: backup.path, to, by, along: null }),
    )
    thinSnapshots(on, now(), disk)
    published(dataFolder(), now(), disk)
  }

  async function trying(work: () => Promise<void>): Promise<void> {
    if (publishingOn(dataFolder()) === null) return
    try {
      await work()
      hasFailed = false
    } catch (error) {
      hasFailed = true
      log.fault('backup.publish', error)
    } finally {
      tell()
    }
  }

  return {
    state() {
      const on = publishingOn(dataFolder())
      return on === null ? null : { folder: on.folder, lastAt: on.lastAt, failed: hasFailed }
    },
    proposed: () => readPublishing(dataFolder())?.folder ?? null,
    async switchOn(folder, passphrase) {
      if (!relative(dataFolder(), folder).startsWith('..')) throw new Error('The folder is that of the data')
      const key = await job('newKey', { passphrase, work })
      switchOn(dataFolder(), folder, key, disk)
      hasFailed = false
    },
    switchOff() {
      switchOff(dataFolder(), disk)
    },
    soon(backup, inTurn) {
      if (publishingOn(dataFolder()) === null) return
      void inTurn(() => trying(() => publish(backup))).catch(() => null)
    },
    publishOnly: (backup) =>
      trying(async () => {
        await publish(backup)
        const on = publishingOn(dataFolder())
        if (on !== null) thinSnapshots(on, now(), disk, snapshotName(on, backup.at))
      }),
  }
}
