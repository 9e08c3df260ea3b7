import { z } from '../z.ts'
import { mostAttachmentBytes } from './attachment-limits.ts'
import { optionalShortText, shortText } from './fields.ts'
import { AttachmentId, CardId, DocumentId, ProductVersionId } from './ids.ts'
import { isSafeLink } from './rich-text.ts'

/** To what a file or link belongs; exactly one is filled. */
export const AttachedTo = z.union([
  z.object({ cardId: CardId }),
  z.object({ productVersionId: ProductVersionId }),
  z.object({ documentId: DocumentId }),
])
export type AttachedTo = z.infer<typeof AttachedTo>

/**
 * What a file is, told by its first bytes and not by its name. `picture` is shown in the app, `document` may be opened by
 * another program, `other` can only be saved.
 */
export const AttachmentKind = z.enum(['link', 'picture', 'document', 'other'])
export type AttachmentKind = z.infer<typeof AttachmentKind>

export const Attachment = z.object({
  id: AttachmentId,
  cardId: CardId.nullable(),
  productVersionId: ProductVersionId.nullable(),
  documentId: DocumentId.nullable(),
  position: z.int().min(0),
  kind: AttachmentKind,
  /** The name a coach sees: of the file, cleaned of what deceives, or the words for the link. */
  name: shortText(160),
  /** Of a link. */
  url: z.string().refine(isSafeLink, { error: 'link' }).nullable(),
  /** Of a file: what is in it names it (`attachments/<sha256>` in the data folder). */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .nullable(),
  bytes: z.int().min(0).max(mostAttachmentBytes).nullable(),
  /** `image/png`, from a closed list; empty for `other`. */
  mediaType: optionalShortText(100),
})
export type Attachment = z.infer<typeof Attachment>
