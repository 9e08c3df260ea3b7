import type { FilledDocument } from '../../../shared/contract/documents.ts'
import type {
  DocumentId,
  DocumentPointId,
  DocumentSectionId,
  MeetingId,
  NetworkId,
  ProductId,
  ProductVersionId,
} from '../../../shared/domain/ids.ts'
import {
  type Document,
  type DocumentPoint,
  type DocumentSection,
  PointAnswer,
  TemplateKind,
} from '../../../shared/domain/templates.ts'
import { RichText } from '../../../shared/domain/rich-text.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, oneOf, text, textOrNull } from '../db.ts'

const toDocument = (row: SqlRow): Document => ({
  id: text(row, 'id') as DocumentId,
  networkId: text(row, 'network_id') as NetworkId,
  meetingId: textOrNull(row, 'meeting_id') as MeetingId | null,
  productVersionId: textOrNull(row, 'product_version_id') as ProductVersionId | null,
  kind: oneOf(TemplateKind.options, row, 'kind'),
  title: text(row, 'title'),
  madeOn: text(row, 'made_on'),
  template: text(row, 'template'),
  templateVersion: integer(row, 'template_version'),
})

const toPoint = (row: SqlRow): DocumentPoint => ({
  id: text(row, 'id') as DocumentPointId,
  documentId: text(row, 'document_id') as DocumentId,
  position: integer(row, 'position'),
  section: text(row, 'section'),
  key: text(row, 'key'),
  text: text(row, 'text'),
  answer: row['answer'] === null ? null : oneOf(PointAnswer.options, row, 'answer'),
  note: text(row, 'note'),
})

/** With positions as they are stored: a step taken back in between leaves one out. */
export const documentPoints = (db: ReadableDb, documentId: DocumentId): DocumentPoint[] =>
  db.all(
    'SELECT * FROM document_point WHERE document_id = :documentId ORDER BY position, id',
    { documentId },
    toPoint,
  )

const toSection = (row: SqlRow): DocumentSection => ({
  id: text(row, 'id') as DocumentSectionId,
  documentId: text(row, 'document_id') as DocumentId,
  position: integer(row, 'position'),
  title: text(row, 'title'),
  guidance: text(row, 'guidance'),
  body: RichText.parse(JSON.parse(text(row, 'body'))),
})

export const documentSections = (db: ReadableDb, documentId: DocumentId): DocumentSection[] =>
  db.all(
    'SELECT * FROM document_section WHERE document_id = :documentId ORDER BY position, id',
    { documentId },
    toSection,
  )

export const filled = (db: ReadableDb, document: Document): FilledDocument => ({
  document,
  sections: documentSections(db, document.id).map((section, position) => ({ ...section, position })),
  points: documentPoints(db, document.id).map((point, position) => ({ ...point, position })),
})

/** Every run of a kind in a network, the last made first; of those made on one day the one that was stored last. */
export const runsOf = (db: ReadableDb, networkId: NetworkId, kind: TemplateKind): Document[] =>
  db.all(
    `SELECT * FROM document WHERE network_id = :networkId AND kind = :kind
     ORDER BY made_on DESC, rowid DESC`,
    { networkId, kind },
    toDocument,
  )

/** A version of a product as far as a document needs to know it. */
export interface ProductVersionOfDocument {
  readonly productId: ProductId
  readonly networkId: NetworkId
  readonly number: number
}

export const findProductVersionOf = (
  db: ReadableDb,
  id: ProductVersionId,
): ProductVersionOfDocument | undefined =>
  db.get(
    `SELECT product_id, network_id, number FROM product_version
     JOIN product ON product.id = product_id WHERE product_version.id = :id`,
    { id },
    (row) => ({
      productId: text(row, 'product_id') as ProductId,
      networkId: text(row, 'network_id') as NetworkId,
      number: integer(row, 'number'),
    }),
  )

/** The lists of a kind about the versions of one product, those about the last version first. */
export const runsOfProduct = (
  db: ReadableDb,
  productId: ProductId,
  kind: TemplateKind,
): { readonly document: Document; readonly number: number }[] =>
  db.all(
    `SELECT document.*, product_version.number AS version_number
     FROM document JOIN product_version ON product_version.id = product_version_id
     WHERE product_id = :productId AND kind = :kind ORDER BY product_version.number DESC`,
    { productId, kind },
    (row) => ({ document: toDocument(row), number: integer(row, 'version_number') }),
  )

/** The last made first. */
export const documentsOf = (
  db: ReadableDb,
  networkId: NetworkId,
  kind: TemplateKind | null,
): FilledDocument[] =>
  db
    .all(
      `SELECT * FROM document WHERE network_id = :networkId AND (:kind IS NULL OR kind = :kind)
       ORDER BY made_on DESC, title, id`,
      { networkId, kind },
      toDocument,
    )
    .map((document) => filled(db, document))

/** The one document of a kind that a meeting has. */
export function documentIn(
  db: ReadableDb,
  meetingId: MeetingId,
  kind: TemplateKind,
): FilledDocument | undefined {
  const document = db.get(
    'SELECT * FROM document WHERE meeting_id = :meetingId AND kind = :kind',
    { meetingId, kind },
    toDocument,
  )
  return document === undefined ? undefined : filled(db, document)
}

/** The one list of a kind about a version of a product. */
export const documentOfVersion = (
  db: ReadableDb,
  productVersionId: ProductVersionId,
  kind: TemplateKind,
): Document | undefined =>
  db.get(
    'SELECT * FROM document WHERE product_version_id = :productVersionId AND kind = :kind',
    { productVersionId, kind },
    toDocument,
  )

export const findDocument = (db: ReadableDb, id: DocumentId): Document | undefined =>
  db.get('SELECT * FROM document WHERE id = :id', { id }, toDocument)

export function insertDocument(db: WritableDb, document: Document): void {
  db.run(
    `INSERT INTO document
       (id, network_id, meeting_id, product_version_id, kind, title, made_on, template, template_version)
     VALUES (:id, :networkId, :meetingId, :productVersionId, :kind, :title, :madeOn, :template, :templateVersion)`,
    { ...document },
  )
}

export function renameDocument(db: WritableDb, { id, title }: Pick<Document, 'id' | 'title'>): void {
  db.run('UPDATE document SET title = :title WHERE id = :id', { id, title })
}

/** Takes its sections, versions and points along. */
export function deleteDocument(db: WritableDb, id: DocumentId): void {
  db.run('DELETE FROM document WHERE id = :id', { id })
}

export const findDocumentPoint = (db: ReadableDb, id: DocumentPointId): DocumentPoint | undefined =>
  db.get('SELECT * FROM document_point WHERE id = :id', { id }, toPoint)

export function insertDocumentPoint(db: WritableDb, point: DocumentPoint): void {
  db.run(
    `INSERT INTO document_point (id, document_id, position, section, key, text, answer, note)
     VALUES (:id, :documentId, :position, :section, :key, :text, :answer, :note)`,
    { ...point },
  )
}

export function updateDocumentPoint(db: WritableDb, point: DocumentPoint): void {
  const { id, position, text: words, answer, note } = point
  db.run(
    `UPDATE document_point SET position = :position, text = :words, answer = :answer, note = :note
     WHERE id = :id`,
    { id, position, words, answer, note },
  )
}

export function deleteDocumentPoint(db: WritableDb, id: DocumentPointId): void {
  db.run('DELETE FROM document_point WHERE id = :id', { id })
}

export const findDocumentSection = (db: ReadableDb, id: DocumentSectionId): DocumentSection | undefined =>
  db.get('SELECT * FROM document_section WHERE id = :id', { id }, toSection)

const sectionColumns = ({ id, position, title, guidance, body }: DocumentSection) => ({
  id,
  position,
  title,
  guidance,
  body: JSON.stringify(body),
})

export function insertDocumentSection(db: WritableDb, section: DocumentSection): void {
  db.run(
    `INSERT INTO document_section (id, document_id, position, title, guidance, body)
     VALUES (:id, :documentId, :position, :title, :guidance, :body)`,
    { ...sectionColumns(section), documentId: section.documentId },
  )
}

export function updateDocumentSection(db: WritableDb, section: DocumentSection): void {
  db.run(
    `UPDATE document_section SET position = :position, title = :title, guidance = :guidance, body = :body
     WHERE id = :id`,
    sectionColumns(section),
  )
}

export function deleteDocumentSection(db: WritableDb, id: DocumentSectionId): void {
  db.run('DELETE FROM document_section WHERE id = :id', { id })
}
