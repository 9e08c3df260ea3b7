import { rmSync } from 'node:fs'
import { fail } from '../../../shared/contract/failures.ts'
import type { Log } from '../../log.ts'
import { decideToRestore, keptPath, preparedPath } from '../../store/restoring.ts'
import type { Disk } from '../../store/steps.ts'
import type { Keeper } from '../keeper.ts'
import type { Doing } from './doing.ts'
import type { JobName, Jobs } from './jobs.ts'
import { newId } from './names.ts'
import type { Shelved } from './shelf.ts'

export interface RestoreParts {
  readonly keeper: Keeper
  readonly disk: Disk
  readonly log: Log
  readonly doing: Doing
  readonly job: <N extends JobName>(name: N, input: Jobs[N]['input']) => Promise<Jobs[N]['done']>
  readonly now: () => number
  /** Backs the present state up; null when there is nothing that could be copied. */
  readonly keepPresent: () => Promise<Shelved | null>
  /** The last change anybody made since the app was started; null when nobody made any. */
  readonly lastSeq: () => number | null
  /** Removes again what was removed for good. */
  readonly eraseAgain: () => Promise<unknown>
}

/** A checked file that is to be the data. */
export interface Source {
  readonly path: string
  readonly sha256: string
  /** When it was made, milliseconds since 1970. */
  readonly at: number
  /** Puts the files it refers to in the data folder, where it brings any. */
  readonly bringFiles?: () => Promise<unknown>
}

export const tooLarge = () => fail('FILE_UNREADABLE', { reason: 'tooLarge', row: null, column: null })
export const damaged = () => fail('FILE_UNREADABLE', { reason: 'damaged', row: null, column: null })

/**
 * Makes the data what a file holds. Throws FILE_UNREADABLE damaged, DISK_FULL, STORE_BUSY: then nothing happened; and
 * STORE_CLOSED when the data do not open, for reasons the opening tells: it happens when they do.
 */
export async function restoreFrom(source: Source, parts: RestoreParts): Promise<void> {
  const { keeper, disk, log, doing } = parts
  const { sha256, at } = source
  const { dataFolder } = keeper
  const prepared = preparedPath(dataFolder)
  const keptAs = `netwerkcoach-${newId(parts.now())}`
  await doing.during('restoring', async (share) => {
    if (!(await parts.job('prepare', { path: source.path, to: prepared, sha256 }))) throw damaged()
    share(0.3)
    let kept: Shelved | null
    try {
      await source.bringFiles?.()
      kept = await parts.keepPresent()
      share(0.7)
      // The opening carries it through: the same code as after a cut-off.
      await keeper.whileClosed(() => {
        decideToRestore(dataFolder, { sha256, at, keptAs }, disk)
        return Promise.resolve()
      })
    } catch (error) {
      disk.remove(prepared)
      throw error
    }
    if (keeper.state().kind !== 'open') throw fail('STORE_CLOSED')
    const last = parts.lastSeq()
    const keptSeq = kept?.manifest?.seq ?? null
    if (keptSeq !== null && (last === null || last <= keptSeq)) {
      // All of the file that was replaced is in a checked backup; another copy would outlive its sixty days.
      for (const suffix of ['', '-journal'])
        rmSync(keptPath(dataFolder, { keptAs }) + suffix, { force: true })
    }
    log.event('backup.restored', { kept: kept !== null })
    // Before anybody is told that it is there.
    await parts.eraseAgain().catch((error: unknown) => log.fault('backup.eraseAgain', error))
  })
  keeper.tell({ kind: 'restored', at })
}
