import { copyPieceBytes, mostCopyBytes } from '../domain/copy-limits.ts'
import { DraftId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { nothing, procedure } from './base.ts'

export const backupReasons = [
  'scheduled',
  'byHand',
  'beforeRestore',
  'beforeMigration',
  'beforeErase',
  'beforeTakingIn',
] as const

/** What is in a data file, in numbers a coach recognises. */
export const Contents = z.object({
  workplaces: z.int(),
  networks: z.array(z.object({ name: z.string(), people: z.int() })),
  people: z.int(),
  organisations: z.int(),
  surveys: z.int(),
  /** When something was last changed in it, milliseconds since 1970; null for an empty one. */
  changedAt: z.number().nullable(),
})
export type Contents = z.infer<typeof Contents>

/** Names a backup; made by the app, never a path. */
export const BackupId = z.string().regex(/^[a-z0-9-]{1,80}$/u)

export const Backup = z.object({
  id: BackupId,
  /** When it was made, milliseconds since 1970. */
  at: z.number(),
  reason: z.enum(backupReasons),
  bytes: z.int(),
  /** When it was last read back whole and found equal; null when it no longer is what was written. */
  verifiedAt: z.number().nullable(),
  state: z.enum(['good', 'damaged', 'newer']),
  /** It is removed on this day at the latest. */
  until: z.number(),
  networks: z.int(),
  people: z.int(),
  /** Files (pictures, documents) that belong to what is in it: they lie beside the backups, each once. */
  files: z.int(),
  /** Of those, how many are not there any more. */
  filesMissing: z.int(),
})
export type Backup = z.infer<typeof Backup>

export const Passphrase = z.string().min(12).max(200)

/** Bytes from the beginning of a copy. */
const CopyPlace = z
  .int()
  .min(0)
  .max(2 * mostCopyBytes)

export const BackupList = z.object({
  backups: z.array(Backup),
  /** What is being done, and how far it is (0 to 1). */
  running: z.object({ doing: z.enum(['copying', 'checking', 'restoring']), share: z.number() }).nullable(),
  /** The last one that did not come off, until one does. */
  failed: z
    .object({ at: z.number(), why: z.enum(['diskFull', 'notEqual', 'noPermission', 'fault']) })
    .nullable(),
  /** Encrypted copies put in a folder outside, by themselves; null when that is off. */
  publishing: z.object({ folder: z.string(), lastAt: z.number().nullable(), failed: z.boolean() }).nullable(),
  /** There is a folder for such copies, or a way to choose one. */
  canPublish: z.boolean(),
})
export type BackupList = z.infer<typeof BackupList>

/** Progress reaches every window as a change notice with the table `backups`. */
export const backups = {
  list: procedure.output(BackupList),
  /** Makes one now; answers when it is on disk and checked. DISK_FULL. */
  make: procedure.output(Backup),
  /** What is in one, without opening it for work. NOT_FOUND; FILE_UNREADABLE damaged. */
  look: procedure.input(z.object({ id: BackupId })).output(Contents),
  /** Reads one back whole, now. */
  verify: procedure.input(z.object({ id: BackupId })).output(Backup),
  /**
   * The data become what this backup has, after a backup of the present state (where there is one to make). What was
   * removed for good stays removed. FILE_UNREADABLE damaged: nothing happened.
   */
  restore: procedure.input(z.object({ id: BackupId })).output(nothing),
  /**
   * Makes an encrypted copy for outside, of a backup or (null) of the present state, with the files that belong to it: an age
   * file, opened by the passphrase. It lies ready to be fetched with `copyPiece`. FILE_UNREADABLE tooLarge; DISK_FULL.
   */
  saveCopy: procedure
    .input(z.object({ id: BackupId.nullable(), passphrase: Passphrase }))
    .output(
      z.object({ draft: DraftId, name: z.string(), bytes: z.int(), files: z.int(), filesMissing: z.int() }),
    ),
  /** A piece of a copy that was made, from `at` on. IMPORT_GONE. */
  copyPiece: procedure.input(z.object({ draft: DraftId, at: CopyPlace })).output(z.file()),
  /** A copy of so many bytes is to come, piece by piece. FILE_UNREADABLE empty, tooLarge; DISK_FULL. */
  beginCopy: procedure
    .input(z.object({ name: z.string().max(500), bytes: z.int().min(0) }))
    .output(z.object({ draft: DraftId })),
  /** Its next piece. IMPORT_GONE; FILE_UNREADABLE notBundle; DISK_FULL. */
  addToCopy: procedure
    .input(z.object({ draft: DraftId, at: CopyPlace, piece: z.file().max(copyPieceBytes) }))
    .output(nothing),
  /**
   * Opens such a copy, to look inside. FILE_UNREADABLE; PASSPHRASE when it does not fit: then another may. `filesMissing`: of
   * the files that it refers to, those that are neither in it nor here.
   */
  openCopy: procedure
    .input(z.object({ draft: DraftId, passphrase: z.string().max(200) }))
    .output(z.object({ contents: Contents, at: z.number(), files: z.int(), filesMissing: z.int() })),
  /** The data become what that copy has, as `restore`. IMPORT_GONE. */
  restoreCopy: procedure.input(z.object({ draft: DraftId })).output(nothing),
  /** Puts a copy away again, also one that is still coming or was made. */
  closeCopy: procedure.input(z.object({ draft: DraftId })).output(nothing),
  /**
   * Encrypted copies in the folder the app was asked to use (a cloud folder) or the one chosen in a dialog of the desktop
   * app; false when there is none, or none was chosen.
   */
  publish: procedure.input(z.object({ passphrase: Passphrase })).output(z.object({ isOn: z.boolean() })),
  stopPublishing: procedure.output(nothing),
}
