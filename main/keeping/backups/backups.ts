import { join } from 'node:path'
import type { Backup, BackupList, Contents } from '../../../shared/contract/backups.ts'
import { fail } from '../../../shared/contract/failures.ts'
import type { HostCapabilities } from '../../core.ts'
import type { Log } from '../../log.ts'
import { newestVersion } from '../../store/backup-file.ts'
import type { FileReference } from '../../store/files-in.ts'
import { type Disk, createDisk } from '../../store/steps.ts'
import type { Keeper } from '../keeper.ts'
import { withoutErased } from './contents.ts'
import { createDoing } from './doing.ts'
import { type JobName, type Jobs, NotEqual } from './jobs.ts'
import { settleShelf } from './settle-shelf.ts'
import type { Manifest } from './manifest.ts'
import { newId } from './names.ts'
import { type Copies, createCopies } from './copies.ts'
import { createPublisher } from './publisher.ts'
import { keptOf, openShelf, type Shelf, type Shelved, filesOf, shownFrom, usableOf } from './shelf.ts'
import { nextDue } from './rotation.ts'
import { runJob } from './run-job.ts'
import { type Source, damaged, restoreFrom } from './restore.ts'
import { usualWork } from './sealed.ts'
import { isFull, whyOf } from './why.ts'
import { type Timing, createSchedule, usualTiming } from './schedule.ts'

/** The backups of the data file: made, checked, thinned, restored, and encrypted for outside. */
export interface Backups extends Omit<Copies, 'sweep' | 'clear'> {
  readonly list: () => BackupList
  /** On disk and checked when it resolves. Throws DISK_FULL, STORE_CLOSED. */
  make(reason: Exclude<Backup['reason'], 'beforeMigration'>): Promise<Backup>
  /** Throws NOT_FOUND, FILE_UNREADABLE. */
  look(id: string): Promise<Contents>
  verify(id: string): Promise<Backup>
  restore(id: string): Promise<void>
  publish(passphrase: string): Promise<{ isOn: boolean }>
  stopPublishing(): void
  /** Removes every backup but this one, and every snapshot of them that was published. */
  keepOnly(id: string): Promise<void>
  /** Does something while no backup is made, thinned or restored. */
  whenStill<T>(work: () => Promise<T>): Promise<T>
  /** What all that is kept points at. */
  filesReferredTo(): readonly FileReference[]
  /** Waits for nothing: what is being made is given up, and what it left is swept away at the next start. */
  close(): void
}

export interface BackupsOptions {
  readonly keeper: Keeper
  readonly version: string
  readonly log: Log
  readonly host: Pick<HostCapabilities, 'chooseFolder'>
  /** Tells the windows to ask again. */
  readonly notify: () => void
  /** What was removed for good here, by id; asked anew each time. */
  readonly erased: () => (id: string) => boolean
  /** Removes it again from what was restored. */
  readonly eraseAgain: () => Promise<unknown>
  readonly timing?: Timing
  /** Only tests give others. */
  readonly run?: typeof runJob
  readonly disk?: Disk
  readonly work?: number
  readonly room?: (folder: string) => number | null
}

export function createBackups(options: BackupsOptions): Backups {
  const { keeper, version, log, notify, erased } = options
  const { timing = usualTiming, run = runJob, disk = createDisk(), work = usualWork } = options
  const { now } = timing
  const doing = createDoing(notify)
  const closing = new AbortController()
  const job = <N extends JobName>(name: N, input: Jobs[N]['input'], signal?: AbortSignal) =>
    run(name, input, signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal]))
  // Asked anew each time: where the data live is a coach's choice.
  const shelf = (): Shelf => openShelf({ dataFolder: keeper.dataFolder, disk, newestVersion })
  let failed: BackupList['failed'] = null
  /** The last change anybody made here; null until one is. */
  let lastSeq: number | null = null

  // One thing at a time: a backup must not be thinned away while it is being restored.
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => {
      if (closing.signal.aborted) throw fail('CANCELLED')
      return work()
    })
    last = turn.catch(() => null)
    return turn
  }

  const copies = createCopies({
    keeper,
    disk,
    now,
    job,
    work,
    erased,
    room: options.room,
    inTurn,
    restore,
    goodOne: async (id) => {
      const newest = shelf().newestGood(now())
      const isPresent = newest !== null && !(await hasChanged(newest))
      const backup = id !== null ? usable(id) : isPresent ? newest : await make('byHand')
      if (!(await isGood(backup))) throw damaged()
      return usableOf(backup)
    },
  })
  const publisher = createPublisher({
    dataFolder: () => keeper.dataFolder,
    disk,
    job,
    now,
    log,
    tell: doing.tell,
    work,
    isGood,
  })

  function found(id: string): Shelved {
    const backup = shelf()
      .all(now())
      .find((each) => each.id === id)
    if (backup === undefined) throw fail('NOT_FOUND', { what: 'backup' })
    return backup
  }

  const usable = (id: string) => usableOf(found(id))

  async function makeOnce(reason: Backup['reason']): Promise<Manifest> {
    const { folder } = shelf()
    const at = now()
    const id = newId(at)
    const copy = join(folder, `${id}.copy.part`)
    disk.folder(folder)
    await doing.during('copying', (share) => keeper.store.copy(copy, share))
    return doing.during('checking', () =>
      job('finish', { copy, folder, id, at, reason, appVersion: version }),
    )
  }

  /** Makes one, in its turn, and thins the others. */
  async function make(reason: Backup['reason']): Promise<Shelved> {
    try {
      // What is written meanwhile is in the copy; the rare state in between that is not is tried once more.
      const manifest = await makeOnce(reason).catch((error: unknown) => {
        if (error instanceof NotEqual) return makeOnce(reason)
        throw error
      })
      failed = null
      log.event('backup.made', { reason, bytes: manifest.bytes, removed: shelf().thin(now()) })
      const made = found(manifest.id)
      publisher.soon(made, inTurn)
      return made
    } catch (error) {
      if (!closing.signal.aborted) {
        failed = { at: now(), why: whyOf(error) }
        log.fault('backup.make', error)
      }
      throw error
    } finally {
      schedule.plan()
      doing.tell()
    }
  }

  /** Whether a backup still is what was written; written down either way. */
  async function isGood(backup: Shelved): Promise<boolean> {
    const { manifest } = backup
    const good =
      manifest !== null &&
      (await doing.during('checking', () => job('check', { path: backup.path, manifest })))
    shelf().mark(backup, good ? now() : null)
    if (!good) log.event('backup.damaged', { reason: backup.reason })
    return good
  }

  /** The present state, kept before it is replaced; null when there is nothing that could be copied. */
  async function keepPresent(): Promise<Shelved | null> {
    if (keeper.state().kind !== 'open') return null
    try {
      return await make('beforeRestore')
    } catch (error) {
      // A damaged file cannot be backed up; it is set aside as it is.
      if (isFull(error) || whyOf(error) === 'noPermission' || closing.signal.aborted) throw error
      return null
    }
  }

  async function restore(source: Source): Promise<void> {
    const { eraseAgain } = options
    await restoreFrom(source, {
      keeper,
      disk,
      log,
      doing,
      job,
      now,
      keepPresent,
      lastSeq: () => {
        const seq = lastSeq
        lastSeq = null
        return seq
      },
      eraseAgain,
    })
    schedule.plan()
  }

  async function hasChanged(newest: Shelved | null): Promise<boolean> {
    if (keeper.state().kind !== 'open') return false
    const { seq, savedAt } = await keeper.store.state()
    const manifest = newest?.manifest ?? null
    if (manifest === null) return seq > 0
    return seq !== manifest.seq || savedAt !== manifest.savedAt
  }

  const schedule = createSchedule({
    timing,
    due: async () => {
      const newest = shelf().newestGood(now())
      return nextDue(newest === null ? null : keptOf(newest), await hasChanged(newest), now())
    },
    make: () => inTurn(() => make('scheduled')),
  })

  const stopListening = keeper.store.onChange(({ seq }) => {
    lastSeq = Math.max(lastSeq ?? 0, seq)
    schedule.plan()
  })

  /** The folder that was cleared of what earlier runs left. */
  let settled: string | null = null

  /**
   * What earlier runs left, and copies made before a migration that are not in the list yet; only while the data are ours:
   * somebody else may be making a backup in that folder.
   */
  async function settleIn(): Promise<void> {
    const state = keeper.state()
    if (state.kind !== 'open' || state.readOnly !== null || settled === keeper.dataFolder) return
    settled = keeper.dataFolder
    copies.sweep()
    await settleShelf(shelf(), job, now(), version)
    doing.tell()
  }
  const settleSoon = () => {
    void inTurn(settleIn).catch((error: unknown) => {
      if (!closing.signal.aborted) log.fault('backup.start', error)
    })
    schedule.plan()
  }
  const stopWatching = keeper.onChange(() => {
    if (settled !== keeper.dataFolder) settleSoon()
    else schedule.plan()
  })
  settleSoon()

  return {
    list: () => ({
      backups: shelf().all(now()).map(shownFrom(keeper.dataFolder)),
      running: doing.running,
      failed,
      publishing: publisher.state(),
      canPublish: publisher.proposed() !== null || options.host.chooseFolder !== undefined,
    }),
    make: (reason) => inTurn(async () => shownFrom(keeper.dataFolder)(await make(reason))),
    async look(id) {
      const { path } = usable(id)
      return withoutErased(await job('look', { path }), erased())
    },
    verify: (id) =>
      inTurn(async () => {
        await isGood(found(id))
        doing.tell()
        return shownFrom(keeper.dataFolder)(found(id))
      }),
    restore: (id) =>
      inTurn(async () => {
        const backup = usable(id)
        if (!(await isGood(backup))) {
          doing.tell()
          throw damaged()
        }
        await restore({ path: backup.path, sha256: backup.manifest.sha256, at: backup.at })
      }),
    ...copies,
    publish: (passphrase) =>
      inTurn(async () => {
        const folder = publisher.proposed() ?? (await options.host.chooseFolder?.()) ?? null
        if (folder === null) return { isOn: false }
        await publisher.switchOn(folder, passphrase)
        const newest = shelf().newestGood(now())
        if (newest !== null && !(await hasChanged(newest))) publisher.soon(newest, inTurn)
        else if (keeper.state().kind === 'open') void inTurn(() => make('byHand')).catch(() => null)
        return { isOn: true }
      }),
    stopPublishing() {
      publisher.switchOff()
      doing.tell()
    },
    keepOnly: (id) =>
      inTurn(async () => {
        const kept = usable(id)
        for (const backup of shelf().all(now())) if (backup.id !== id) shelf().remove(backup)
        copies.clear()
        await publisher.publishOnly(kept)
        doing.tell()
      }),
    whenStill: inTurn,
    filesReferredTo: () => filesOf(shelf().all(now())),
    close() {
      closing.abort()
      stopListening()
      stopWatching()
      schedule.close()
      doing.close()
      copies.clear()
    },
  }
}
