import { type AttachedTo, type Attachment, AttachmentKind } from '../../../shared/domain/attachments.ts'
import type {
  AttachmentId,
  CardId,
  DocumentId,
  NetworkId,
  ProductVersionId,
  WorkplaceId,
} from '../../../shared/domain/ids.ts'
import type { Belonging } from '../belonging.ts'
import {
  type ReadableDb,
  type SqlRow,
  type WritableDb,
  integer,
  integerOrNull,
  oneOf,
  text,
  textOrNull,
} from '../db.ts'

/** Where in the tables each of the things that may have files stands, and the network it belongs to. */
const owners = {
  cardId: {
    column: 'card_id',
    network: 'SELECT network_id FROM card JOIN board ON board.id = board_id WHERE card.id = :id',
  },
  productVersionId: {
    column: 'product_version_id',
    network:
      'SELECT network_id FROM product_version JOIN product ON product.id = product_id WHERE product_version.id = :id',
  },
  documentId: { column: 'document_id', network: 'SELECT network_id FROM document WHERE id = :id' },
} as const
type Owner = keyof typeof owners

const toAttachment = (row: SqlRow): Attachment => ({
  id: text(row, 'id') as AttachmentId,
  cardId: textOrNull(row, 'card_id') as CardId | null,
  productVersionId: textOrNull(row, 'product_version_id') as ProductVersionId | null,
  documentId: textOrNull(row, 'document_id') as DocumentId | null,
  position: integer(row, 'position'),
  kind: oneOf(AttachmentKind.options, row, 'kind'),
  name: text(row, 'name'),
  url: textOrNull(row, 'url'),
  sha256: textOrNull(row, 'sha256'),
  bytes: integerOrNull(row, 'bytes'),
  mediaType: text(row, 'media_type'),
})

/** What something belongs to: the column that says so, and its id. */
export function ownerOf(to: AttachedTo): { readonly owner: Owner; readonly id: string } {
  if ('cardId' in to) return { owner: 'cardId', id: to.cardId }
  if ('productVersionId' in to) return { owner: 'productVersionId', id: to.productVersionId }
  return { owner: 'documentId', id: to.documentId }
}

/** Which things' files and links are asked for. */
export type Attached =
  | { readonly cardIds: readonly CardId[] }
  | { readonly productVersionIds: readonly ProductVersionId[] }
  | { readonly documentIds: readonly DocumentId[] }

/** The files and links of all of these things, by thing and then by position. */
export function attachmentsOf(db: ReadableDb, to: Attached): Attachment[] {
  const [column, ids] =
    'cardIds' in to
      ? ['card_id', to.cardIds]
      : 'productVersionIds' in to
        ? ['product_version_id', to.productVersionIds]
        : ['document_id', to.documentIds]
  return ids.length === 0
    ? []
    : db.all(
        `SELECT * FROM attachment WHERE ${column} IN (SELECT value FROM json_each(:ids))
         ORDER BY ${column}, position, id`,
        { ids: JSON.stringify(ids) },
        toAttachment,
      )
}

export const findAttachment = (db: ReadableDb, id: AttachmentId): Attachment | undefined =>
  db.get('SELECT * FROM attachment WHERE id = :id', { id }, toAttachment)

/** The network of what a file or link is to belong to; undefined when that is not there. */
export function networkOfOwner(db: ReadableDb, to: AttachedTo): NetworkId | undefined {
  const { owner, id } = ownerOf(to)
  return db.get(owners[owner].network, { id }, (row) => text(row, 'network_id') as NetworkId)
}

/** How many there are of one thing, and the position after the last. */
export function roomAt(db: ReadableDb, to: AttachedTo): { readonly count: number; readonly next: number } {
  const { owner, id } = ownerOf(to)
  return (
    db.get(
      `SELECT count(*) AS n, coalesce(max(position) + 1, 0) AS next FROM attachment
       WHERE ${owners[owner].column} = :id`,
      { id },
      (row) => ({ count: integer(row, 'n'), next: integer(row, 'next') }),
    ) ?? { count: 0, next: 0 }
  )
}

export function insertAttachment(db: WritableDb, attachment: Attachment): void {
  db.run(
    `INSERT INTO attachment
       (id, card_id, product_version_id, document_id, position, kind, name, url, sha256, bytes, media_type)
     VALUES
       (:id, :cardId, :productVersionId, :documentId, :position, :kind, :name, :url, :sha256, :bytes, :mediaType)`,
    { ...attachment },
  )
}

export function renameAttachment(db: WritableDb, { id, name }: Pick<Attachment, 'id' | 'name'>): void {
  db.run('UPDATE attachment SET name = :name WHERE id = :id', { id, name })
}

export function deleteAttachment(db: WritableDb, id: AttachmentId): void {
  db.run('DELETE FROM attachment WHERE id = :id', { id })
}

/** Every file and link there is, with the workplace it belongs to. */
export const allAttachments = (
  db: ReadableDb,
  { workplaceOf }: Belonging,
): (Attachment & { readonly workplaceId: WorkplaceId })[] =>
  db.all(
    `SELECT t.*, ${workplaceOf('attachment', 't') ?? 'NULL'} AS workplace_id FROM attachment AS t ORDER BY t.id`,
    {},
    (row) => ({ ...toAttachment(row), workplaceId: text(row, 'workplace_id') as WorkplaceId }),
  )

/** Every file that a row points at, or that a row did that undo or the trash may bring back. */
export const filesReferredTo = (db: ReadableDb): string[] =>
  db.all(
    `SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL
     UNION
     SELECT before ->> '$.sha256' FROM change_row WHERE table_name = 'attachment' AND before ->> '$.sha256' IS NOT NULL
     UNION
     SELECT after ->> '$.sha256' FROM change_row WHERE table_name = 'attachment' AND after ->> '$.sha256' IS NOT NULL`,
    {},
    (row) => text(row, 'sha256'),
  )
