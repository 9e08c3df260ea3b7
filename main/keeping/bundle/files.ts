import { mediaTypes, safeFileName, safeLinkName } from '../../../shared/domain/file-names.ts'
import { isSafeLink } from '../../../shared/domain/rich-text.ts'
import type { Attachment } from '../../../shared/domain/attachments.ts'
import { allAttachments } from '../../store/repositories/attachments.ts'
import type { Scratch } from '../../store/scratch.ts'
import { recogniseNow } from '../attachments/recognise.ts'
import { unreadable } from './format.ts'
import type { ReadBundle } from './unpack.ts'

type About = Pick<Attachment, 'kind' | 'name' | 'mediaType'>

/** What a row is to say of its file or link, whatever whoever made the bundle let it say. */
function settled(row: Attachment, bytes: Uint8Array | undefined): About {
  if (row.kind === 'link') {
    const name = safeLinkName(row.name)
    if (row.url === null || !isSafeLink(row.url) || name === '') throw unreadable('damaged')
    return { kind: 'link', name, mediaType: '' }
  }
  if (bytes !== undefined && bytes.length !== row.bytes) throw unreadable('damaged')
  const claimed = mediaTypes.get(row.mediaType)?.kind === row.kind
  const { kind, mediaType } =
    bytes !== undefined
      ? recogniseNow(bytes, row.name)
      : claimed
        ? { kind: row.kind, mediaType: row.mediaType }
        : { kind: 'other' as const, mediaType: '' }
  return { kind, mediaType, name: safeFileName(row.name, kind, mediaType) }
}

/**
 * Holds the rows about files and links against the files themselves, and mends what they say of them. A file may be
 * missing (it was where the bundle was made); one that no row points at has no business here. Throws FILE_UNREADABLE
 * `damaged`, `unsafe`.
 */
export function settleFiles(
  scratch: Scratch,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): ReadBundle['files'] {
  const workplaces = new Map<string, Set<string>>()
  for (const { workplaceId, ...row } of allAttachments(scratch.read, scratch.bundled().belonging)) {
    const bytes = row.sha256 === null ? undefined : files.get(row.sha256)
    const { kind, name, mediaType } = settled(row, bytes)
    if (kind !== row.kind || name !== row.name || mediaType !== row.mediaType)
      scratch.run(
        'UPDATE attachment SET kind = :kind, name = :name, media_type = :mediaType WHERE id = :id',
        {
          id: row.id,
          kind,
          name,
          mediaType,
        },
      )
    if (row.sha256 !== null)
      workplaces.set(row.sha256, (workplaces.get(row.sha256) ?? new Set<string>()).add(workplaceId))
  }
  return [...files].map(([sha256, bytes]) => {
    const of = workplaces.get(sha256)
    if (of === undefined) throw unreadable('unsafe')
    return { sha256, bytes, workplaceIds: [...of] }
  })
}
