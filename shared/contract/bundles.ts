import { ChangeId, DraftId, NetworkId, WorkplaceId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { Passphrase } from './backups.ts'
import { nothing, procedure } from './base.ts'

export const BundleInside = z.object({
  draft: DraftId,
  madeAt: z.number(),
  madeBy: z.string(),
  workplaces: z.array(
    z.object({
      id: WorkplaceId,
      name: z.string(),
      /** `here`: the werkplaats is on this machine as well; `erased`: it was removed for good here. */
      state: z.enum(['new', 'here', 'erased']),
      /** For one that is here: when each of the two was changed last, milliseconds since 1970. */
      changedAt: z.number().nullable(),
      changedHereAt: z.number().nullable(),
      networks: z.array(z.object({ id: NetworkId, name: z.string(), people: z.int() })),
    }),
  ),
  /** People and networks in it that were removed for good here, and will not come along. */
  erased: z.int(),
})
export type BundleInside = z.infer<typeof BundleInside>

/** Everything in one lossless file that others can read too; docs/bundle.md says how it is made up. */
export const bundles = {
  /**
   * Without a passphrase the file is open to whoever finds it. `withFiles`: with the pictures and documents that belong to
   * it; FILE_UNREADABLE tooLarge when those make it more than can be taken in.
   */
  save: procedure
    .input(
      z.object({
        workplaceId: WorkplaceId.nullable(),
        passphrase: Passphrase.nullable(),
        withFiles: z.boolean().default(true),
      }),
    )
    .output(z.file()),
  /** Looks inside, stores nothing. FILE_UNREADABLE, PASSPHRASE. */
  read: procedure
    .input(z.object({ file: z.file(), passphrase: z.string().max(200).nullable() }))
    .output(BundleInside),
  /** Takes the chosen ones in, all or nothing, after a backup. One that is here is replaced as a whole. */
  takeIn: procedure
    .input(z.object({ draft: DraftId, workplaces: z.array(WorkplaceId).min(1).max(1_000) }))
    .output(
      z.object({
        /** To take it back; null where nothing differed, or too much: then the backup is the way back. */
        change: ChangeId.nullable(),
        rows: z.int(),
        /** Rows that were not here like that. */
        differing: z.int(),
        erased: z.int(),
      }),
    ),
  drop: procedure.input(z.object({ draft: DraftId })).output(nothing),
}
