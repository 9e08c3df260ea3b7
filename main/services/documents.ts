import { randomUUID } from 'node:crypto'
import type { FilledDocument } from '../../shared/contract/documents.ts'
import { fail } from '../../shared/contract/failures.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { DocumentId, DocumentPointId, MeetingId, NetworkId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { Document, DocumentPoint, TemplateKind, TemplateRef } from '../../shared/domain/templates.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteDocument,
  deleteDocumentPoint,
  documentIn,
  documentPoints,
  documentsOf,
  findDocument,
  findDocumentPoint,
  insertDocument,
  insertDocumentPoint,
  updateDocumentPoint,
} from '../store/repositories/documents.ts'
import { findMeeting } from '../store/repositories/meetings.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { arrange } from './places.ts'
import { required, requiredNetwork } from './required.ts'
import { requiredTemplate } from './templates.ts'

/** More points than this no list has. */
export const mostPoints = 500

/** The preparation list of a meeting; null when none was made. */
export const documentOfMeeting = (db: ReadableDb, meetingId: MeetingId): FilledDocument | null =>
  documentIn(db, meetingId, 'preparation') ?? null

function list(
  db: ReadableDb,
  { networkId, kind }: { readonly networkId: NetworkId; readonly kind: TemplateKind | null },
): FilledDocument[] {
  requiredNetwork(db, networkId)
  return documentsOf(db, networkId, kind)
}

const requiredDocument = (db: ReadableDb, id: DocumentId): Document =>
  required('document', findDocument(db, id))

function make(
  db: WritableDb,
  input: {
    readonly networkId: NetworkId
    readonly meetingId: MeetingId | null
    readonly template: TemplateRef
    readonly language: Language
    readonly today: LocalDate
  },
): Outcome<FilledDocument> {
  const { networkId, meetingId, language, today } = input
  const { workplaceId } = requiredNetwork(db, networkId)
  const template = requiredTemplate(db, workplaceId, input.template, language)
  if (meetingId !== null) {
    if (findMeeting(db, meetingId)?.networkId !== networkId) throw fail('NOT_FOUND', { what: 'meeting' })
    if (documentIn(db, meetingId, template.kind) !== undefined)
      throw fail('ALREADY_EXISTS', { field: 'meetingId' })
  }
  const texts = template.sections.flatMap(({ title, points }) =>
    points.map((text) => ({ section: title, key: '', text })),
  )
  if (texts.length > mostPoints)
    throw fail('INVALID_INPUT', { fields: [{ path: 'template', rule: 'tooMany' }] })
  const document: Document = {
    id: randomUUID() as DocumentId,
    networkId,
    meetingId,
    productVersionId: null,
    kind: template.kind,
    title: template.title,
    madeOn: today,
    template: template.ref,
    templateVersion: template.version,
  }
  insertDocument(db, document)
  const points = texts.map((text, position): DocumentPoint => ({
    ...text,
    id: randomUUID() as DocumentPointId,
    documentId: document.id,
    position,
    answer: null,
    note: '',
  }))
  for (const point of points) insertDocumentPoint(db, point)
  return { result: { document, sections: [], points }, networkId }
}

const requiredPoint = (db: ReadableDb, id: DocumentPointId): DocumentPoint =>
  required('point', findDocumentPoint(db, id))

const networkOf = (db: ReadableDb, { documentId }: DocumentPoint) =>
  requiredDocument(db, documentId).networkId

type PointPatch = { readonly [K in 'answer' | 'note' | 'text']?: DocumentPoint[K] | undefined }

function answer(
  db: WritableDb,
  { id, patch }: { readonly id: DocumentPointId; readonly patch: PointPatch },
): Outcome<DocumentPoint> {
  const before = requiredPoint(db, id)
  const point = patched(before, patch)
  updateDocumentPoint(db, point)
  return {
    result: point,
    networkId: networkOf(db, point),
    summary: { fields: changedFields(before, point) },
  }
}

/** At the end of its section; a section that is not there yet comes last. */
function addPoint(
  db: WritableDb,
  input: { readonly documentId: DocumentId; readonly section: string; readonly text: string },
): Outcome<DocumentPoint> {
  const { documentId, section, text } = input
  const { networkId } = requiredDocument(db, documentId)
  const points = documentPoints(db, documentId)
  if (points.length >= mostPoints)
    throw fail('INVALID_INPUT', { fields: [{ path: 'documentId', rule: 'tooMany' }] })
  const last = points.findLastIndex((point) => point.section === section)
  const at = last === -1 ? points.length : last + 1
  const id = randomUUID() as DocumentPointId
  const point: DocumentPoint = {
    id,
    documentId,
    position: at,
    section,
    key: '',
    text,
    answer: null,
    note: '',
  }
  insertDocumentPoint(db, point)
  arrange(db, [...points.slice(0, at), point, ...points.slice(at)], updateDocumentPoint)
  return { result: point, networkId }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removePoints(
  db: WritableDb,
  { ids }: { readonly ids: readonly DocumentPointId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].flatMap((id) => findDocumentPoint(db, id) ?? [])
  const networkId = networkOf(db, required('point', found[0]))
  for (const { id } of found) deleteDocumentPoint(db, id)
  for (const documentId of new Set(found.map((point) => point.documentId)))
    arrange(db, documentPoints(db, documentId), updateDocumentPoint)
  return { result: {}, networkId, summary: { counts: { points: found.length } } }
}

function remove(db: WritableDb, { id }: { readonly id: DocumentId }): Outcome<Record<string, never>> {
  const { networkId } = requiredDocument(db, id)
  deleteDocument(db, id)
  return { result: {}, networkId }
}

export const queries = { 'documents.list': list } as const
export const commands = {
  'documents.make': make,
  'documents.answer': answer,
  'documents.addPoint': addPoint,
  'documents.removePoints': removePoints,
  'documents.remove': remove,
} as const
