import type { AttachedTo, Attachment } from '../../../shared/domain/attachments.ts'
import { mostAttachmentBytes, mostAttachments } from '../../../shared/domain/attachment-limits.ts'
import { failureOf, failureText } from '../../api/failure.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { TFunction, Words } from '../../i18n/translate.ts'

/** The id of what it belongs to. */
export function ownerId(to: AttachedTo): string {
  if ('cardId' in to) return to.cardId
  return 'documentId' in to ? to.documentId : to.productVersionId
}

export const kindWords: Readonly<Record<Attachment['kind'], Words>> = {
  link: ($) => $.attachments.kinds.link,
  picture: ($) => $.attachments.kinds.picture,
  document: ($) => $.attachments.kinds.document,
  other: ($) => $.attachments.kinds.other,
}

/** The size of a file: `340 kB`, `1,2 MB`; a kB is a thousand bytes, and the smallest file is one. */
export function sizeText(t: TFunction, format: Formatters, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1_000))
  return kilobytes < 1_000
    ? t(($) => $.attachments.kilobytes, { number: format.number(kilobytes) })
    : t(($) => $.attachments.megabytes, { number: format.number(bytes / 1_000_000, 1) })
}

const problems = {
  tooLarge: ($) => $.attachments.problems.tooLarge,
  empty: ($) => $.attachments.problems.empty,
  tooMany: ($) => $.attachments.problems.tooMany,
  link: ($) => $.attachments.problems.link,
  noFile: ($) => $.attachments.problems.noFile,
  folder: ($) => $.attachments.problems.folder,
} as const satisfies Readonly<Record<string, Words>>
type Problem = keyof typeof problems

export const problemText = (t: TFunction, problem: Problem): string =>
  t(problems[problem], {
    most: problem === 'tooMany' ? mostAttachments : mostAttachmentBytes / 1024 / 1024,
  })

function problemOf(error: unknown): Problem | null {
  const failure = failureOf(error)
  if (failure === null) return null
  switch (failure.code) {
    case 'FILE_UNREADABLE':
      return failure.data.reason === 'empty' ? 'empty' : 'tooLarge'
    case 'INVALID_INPUT':
      if (failure.data.fields.some(({ rule }) => rule === 'tooMany')) return 'tooMany'
      return failure.data.fields.some(({ path }) => path === 'url') ? 'link' : null
    case 'NOT_FOUND':
      return failure.data.what === 'file' ? 'noFile' : null
    case 'STORE_READ_ONLY':
      return 'folder'
    default:
      return null
  }
}

/** Why something with an attachment did not go as asked, in words. */
export function attachmentFailure(t: TFunction, error: unknown): string {
  const problem = problemOf(error)
  return problem === null ? failureText(t, error) : problemText(t, problem)
}
