import type { FilledDocument } from '../../../shared/contract/documents.ts'
import type {
  DocumentId,
  DocumentPointId,
  DocumentSectionId,
  MeetingId,
  NetworkId,
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

const filled = (db: ReadableDb, document: Document): FilledDocument => ({
  document,
  sections: documentSections(db, document.id).map((section, position) => ({ ...section, position })),
  points: documentPoints(db, document.id).map((point, position) => ({ ...point, position })),
})

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

/** Takes its points along. */
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
