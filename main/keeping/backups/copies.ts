import type { Contents } from '../../../shared/contract/backups.ts'
import { mostCopyBytes } from '../../../shared/domain/copy-limits.ts'
import type { DraftId } from '../../../shared/domain/ids.ts'
import type { Disk } from '../../store/steps.ts'
import { missingIn } from '../attachments/missing.ts'
import type { Keeper } from '../keeper.ts'
import { withoutErased } from './contents.ts'
import type { JobName, Jobs } from './jobs.ts'
import { localTime } from './names.ts'
import { noteSaved } from './note-saved.ts'
import { createPassingCopies, type MadeCopy, type OpenedCopy } from './opened-copies.ts'
import { type Source, tooLarge } from './restore.ts'
import type { usableOf } from './shelf.ts'

interface Files {
  readonly files: number
  readonly filesMissing: number
}

/** Encrypted copies: made for outside, or brought here and restored. They pass in pieces, see opened-copies.ts. */
export interface Copies {
  /** With the files that belong to it; those that are not there any more are left out. Throws FILE_UNREADABLE, DISK_FULL. */
  readonly saveCopy: (id: string | null, passphrase: string) => Promise<MadeCopy & Files>
  readonly copyPiece: (draft: DraftId, at: number) => Promise<File>
  readonly beginCopy: (name: string, bytes: number) => DraftId
  readonly addToCopy: (draft: DraftId, at: number, piece: Blob) => Promise<void>
  /** `filesMissing`: those neither in it nor here. Throws PASSPHRASE, FILE_UNREADABLE, DISK_FULL, IMPORT_GONE. */
  readonly openCopy: (
    draft: DraftId,
    passphrase: string,
  ) => Promise<{ readonly contents: Contents; readonly at: number } & Files>
  readonly restoreCopy: (draft: DraftId) => Promise<void>
  readonly closeCopy: (draft: DraftId) => void
  readonly closeCopies: () => void
  readonly sweep: () => void
  readonly clear: () => void
}

interface Parts {
  readonly keeper: Keeper
  readonly disk: Disk
  readonly now: () => number
  readonly job: <N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    signal?: AbortSignal,
  ) => Promise<Jobs[N]['done']>
  /** How hard a passphrase is to try; see sealed.ts. */
  readonly work: number
  readonly erased: () => (id: string) => boolean
  readonly room: ((folder: string) => number | null) | undefined
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  readonly restore: (source: Source) => Promise<void>
  /** A backup that was read back, or (null) one of the present state. */
  readonly goodOne: (id: string | null) => Promise<ReturnType<typeof usableOf>>
}

/** What a copy may take besides what is in it: the tar's and age's own bytes. */
const spare = 16 * 1024 * 1024

export function createCopies(parts: Parts): Copies {
  const { keeper, disk, now, job, work, erased, room, inTurn, restore, goodOne } = parts
  const copies = createPassingCopies({
    dataFolder: () => keeper.dataFolder,
    disk,
    now,
    unseal: (input, signal) => job('unseal', input, signal),
    ...(room === undefined ? {} : { room }),
  })

  /** The files of an opened copy, but for those that only what was removed for good refers to. */
  function wantedOf({ files }: OpenedCopy): OpenedCopy['files'] {
    const isErased = erased()
    return files.filter(({ networkIds }) => networkIds.some((id) => !isErased(id)))
  }

  return {
    saveCopy: (id, passphrase) =>
      inTurn(async () => {
        const { path, at, bytes: ofData, manifest } = await goodOne(id)
        const files = manifest.attachments
        const bytes = files.reduce((sum, file) => sum + file.bytes, ofData)
        // What could not be opened again is of no use to anybody.
        if (bytes > mostCopyBytes - spare) throw tooLarge()
        const along = { dataFolder: keeper.dataFolder, files, at }
        const by = { kind: 'passphrase', passphrase, work } as const
        const { made, ...copy } = await copies.make(
          { name: `netwerkcoach-${localTime(at)}.age`, bytes },
          (to) => job('seal', { path, to, by, along }),
        )
        await noteSaved(keeper)
        return { ...copy, files: files.length - made.missing, filesMissing: made.missing }
      }),
    copyPiece: (draft, at) => copies.piece(draft, at),
    beginCopy: (name, bytes) => copies.begin(name, bytes),
    addToCopy: (draft, at, piece) => copies.add(draft, at, piece),
    async openCopy(draft, passphrase) {
      const copy = await copies.open(draft, passphrase)
      const isMissing = missingIn(keeper.dataFolder)
      const wanted = wantedOf(copy)
      return {
        contents: withoutErased(copy.contents, erased()),
        at: copy.at,
        files: wanted.length,
        filesMissing: wanted.filter((file) => !file.isHere && isMissing(file)).length,
      }
    },
    restoreCopy: (draft) =>
      inTurn(async () => {
        const copy = copies.get(draft)
        const files = wantedOf(copy).filter(({ isHere }) => isHere)
        await restore({
          ...copy,
          // Before the rows that point at them: cut off in between, a sweep takes them away again.
          bringFiles: () => job('bring', { path: copy.path, dataFolder: keeper.dataFolder, files }),
        })
        copies.drop(draft)
      }),
    closeCopy: copies.drop,
    closeCopies: copies.dropAll,
    sweep: () => {
      copies.sweep()
    },
    clear: () => {
      copies.clear()
    },
  }
}
