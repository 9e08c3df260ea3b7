import { AttachedTo, Attachment } from '../domain/attachments.ts'
import { AttachmentId } from '../domain/ids.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

const one = z.object({ id: AttachmentId })

/** Files, pictures and links that belong to a card, a version of a product or a document. */
export const attachments = {
  /**
   * Kept in the data folder by what is in it. FILE_UNREADABLE tooLarge above the most bytes of one file, empty without any;
   * DISK_FULL. The name is cleaned of what deceives (paths, controls, directions of writing, a second extension behind spaces).
   */
  addFile: procedure
    .input(z.object({ to: AttachedTo, file: z.file(), name: z.string().max(1_000) }))
    .output(written(Attachment)),
  addLink: procedure
    .input(z.object({ to: AttachedTo, url: z.string().max(2_000), name: z.string().max(160) }))
    .output(written(Attachment)),
  rename: procedure.input(Attachment.pick({ id: true, name: true })).output(written(Attachment)),
  remove: procedure.input(z.object({ ids: z.array(AttachmentId).min(1).max(200) })).output(written(nothing)),
  /** What is in it. NOT_FOUND file when it is not in the data folder (any more), or is not what it was. */
  content: procedure.input(one).output(z.file()),
  /**
   * Opens a file or link with the program of this machine, where the host can and the kind is known to be safe; `opened: false` tells the
   * window to save the file, or open the link, itself.
   */
  open: procedure.input(one).output(z.object({ opened: z.boolean() })),
}
