import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import { mostAttachments } from '../../shared/domain/attachment-limits.ts'
import type { AttachedTo, Attachment } from '../../shared/domain/attachments.ts'
import { nameOfLink, safeFileName, safeLinkName } from '../../shared/domain/file-names.ts'
import type { AttachmentId, NetworkId } from '../../shared/domain/ids.ts'
import { isSafeLink } from '../../shared/domain/rich-text.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteAttachment,
  filesReferredTo,
  findAttachment,
  insertAttachment,
  networkOfOwner,
  ownerOf,
  renameAttachment,
  roomAt,
} from '../store/repositories/attachments.ts'
import type { Outcome } from '../store/write.ts'
import { required } from './required.ts'

const nouns = { cardId: 'card', productVersionId: 'productVersion', documentId: 'document' } as const

const networkOf = (db: ReadableDb, to: AttachedTo): NetworkId =>
  required(nouns[ownerOf(to).owner], networkOfOwner(db, to))

const ownerOfRow = ({ cardId, productVersionId, documentId }: Attachment): AttachedTo => {
  if (cardId !== null) return { cardId }
  if (productVersionId !== null) return { productVersionId }
  if (documentId !== null) return { documentId }
  throw new Error('An attachment of nothing')
}

const find = (db: ReadableDb, { id }: { readonly id: AttachmentId }): Attachment =>
  required('attachment', findAttachment(db, id))

/** Puts one behind the others of the same thing. */
function add(
  db: WritableDb,
  to: AttachedTo,
  rest: Pick<Attachment, 'kind' | 'name' | 'url' | 'sha256' | 'bytes' | 'mediaType'>,
): Outcome<Attachment> {
  const networkId = networkOf(db, to)
  const { count, next } = roomAt(db, to)
  if (count >= mostAttachments) throw fail('INVALID_INPUT', { fields: [{ path: 'to', rule: 'tooMany' }] })
  const attachment: Attachment = {
    id: randomUUID() as AttachmentId,
    cardId: null,
    productVersionId: null,
    documentId: null,
    ...to,
    position: next,
    ...rest,
  }
  insertAttachment(db, attachment)
  return { result: attachment, networkId }
}

/** Whether there is still room, asked before a large file is copied. NOT_FOUND, INVALID_INPUT tooMany. */
function room(db: ReadableDb, { to }: { readonly to: AttachedTo }): null {
  networkOf(db, to)
  if (roomAt(db, to).count >= mostAttachments)
    throw fail('INVALID_INPUT', { fields: [{ path: 'to', rule: 'tooMany' }] })
  return null
}

/** A file that lies in the data folder already. */
export interface KeptFile extends Pick<Attachment, 'name' | 'mediaType'> {
  readonly to: AttachedTo
  readonly kind: 'picture' | 'document' | 'other'
  readonly sha256: string
  readonly bytes: number
}

const addFile = (db: WritableDb, { to, kind, name, sha256, bytes, mediaType }: KeptFile) =>
  add(db, to, { kind, name: safeFileName(name, kind, mediaType), url: null, sha256, bytes, mediaType })

function addLink(
  db: WritableDb,
  { to, url, name }: { readonly to: AttachedTo; readonly url: string; readonly name: string },
): Outcome<Attachment> {
  const address = url.trim()
  if (!isSafeLink(address)) throw fail('INVALID_INPUT', { fields: [{ path: 'url', rule: 'link' }] })
  const words = safeLinkName(name)
  return add(db, to, {
    kind: 'link',
    name: words === '' ? nameOfLink(address) : words,
    url: address,
    sha256: null,
    bytes: null,
    mediaType: '',
  })
}

/** What a file ends in stays what it is. */
function rename(db: WritableDb, { id, name }: Pick<Attachment, 'id' | 'name'>): Outcome<Attachment> {
  const before = find(db, { id })
  const words =
    before.kind === 'link' ? safeLinkName(name) : safeFileName(name, before.kind, before.mediaType)
  if (words === '') throw fail('INVALID_INPUT', { fields: [{ path: 'name', rule: 'required' }] })
  const attachment = { ...before, name: words }
  if (words !== before.name) renameAttachment(db, attachment)
  return {
    result: attachment,
    networkId: networkOf(db, ownerOfRow(before)),
    summary: { fields: ['name'] },
  }
}

function remove(
  db: WritableDb,
  { ids }: { readonly ids: readonly AttachmentId[] },
): Outcome<Record<string, never>> {
  const going = [...new Set(ids)].map((id) => find(db, { id }))
  for (const { id } of going) deleteAttachment(db, id)
  const networks = new Set(going.map((each) => networkOf(db, ownerOfRow(each))))
  const [networkId] = networks
  return {
    result: {},
    networkId: networks.size === 1 ? (networkId ?? null) : null,
    summary: { counts: { attachments: going.length } },
  }
}

export const queries = {
  'attachments.find': find,
  'attachments.room': room,
  /** Every file that is still needed by the data or by the way back. */
  'attachments.filesReferredTo': filesReferredTo,
} as const
export const commands = {
  'attachments.addFile': addFile,
  'attachments.addLink': addLink,
  'attachments.rename': rename,
  'attachments.remove': remove,
} as const
