import { createHash, randomUUID } from 'node:crypto'
import type { DocumentDesk, EarlierAnswers, FilledDocument } from '../../shared/contract/documents.ts'
import { fail } from '../../shared/contract/failures.ts'
import type { MeetingDesk } from '../../shared/contract/meetings.ts'
import type { TemplatePointText } from '../../shared/content/built-in-template.ts'
import { builtInTemplates } from '../../shared/content/templates.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type {
  DocumentId,
  DocumentPointId,
  DocumentSectionId,
  MeetingId,
  NetworkId,
  ProductVersionId,
} from '../../shared/domain/ids.ts'
import { emptyRichText } from '../../shared/domain/rich-words.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type {
  Document,
  DocumentPoint,
  DocumentSection,
  Template,
  TemplateKind,
  TemplateRef,
} from '../../shared/domain/templates.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteDocument,
  deleteDocumentPoint,
  documentIn,
  documentOfVersion,
  documentPoints,
  documentsOf,
  filled,
  findDocument,
  findDocumentPoint,
  findProductVersionOf,
  insertDocument,
  insertDocumentPoint,
  insertDocumentSection,
  renameDocument,
  runsOf,
  runsOfProduct,
  updateDocumentPoint,
} from '../store/repositories/documents.ts'
import { findMeeting } from '../store/repositories/meetings.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { arrange } from './places.ts'
import { required, requiredNetwork } from './required.ts'
import { requiredTemplate } from './templates.ts'
import { versionRows } from './versions.ts'

/** More points than this no list has. */
export const mostPoints = 500

/** The preparation list of a meeting; null when none was made. */
export const documentOfMeeting = (db: ReadableDb, meetingId: MeetingId): FilledDocument | null =>
  documentIn(db, meetingId, 'preparation') ?? null

/** How far the last dissemination list of a network is; null while none was made. */
export function disseminationList(db: ReadableDb, networkId: NetworkId): MeetingDesk['dissemination'] {
  const [last] = runsOf(db, networkId, 'dissemination')
  if (last === undefined) return null
  const points = documentPoints(db, last.id)
  return {
    documentId: last.id,
    answered: points.filter(({ answer }) => answer !== null).length,
    points: points.length,
  }
}

function list(
  db: ReadableDb,
  { networkId, kind }: { readonly networkId: NetworkId; readonly kind: TemplateKind | null },
): FilledDocument[] {
  requiredNetwork(db, networkId)
  return documentsOf(db, networkId, kind)
}

const requiredDocument = (db: ReadableDb, id: DocumentId): Document =>
  required('document', findDocument(db, id))

/** What a point of a template is known by in every document made of it: the id it has here, or one made of its words. */
function keysOf(kind: TemplateKind, texts: readonly string[]): string[] {
  const builtIn = new Map(
    Object.values(builtInTemplates)
      .filter((template) => template.kind === kind)
      .flatMap(({ sections }) => sections.flatMap<TemplatePointText>(({ points }) => points))
      .flatMap(({ id, text }) => [text.nl, text.en].map((words) => [words, id] as const)),
  )
  const times = new Map<string, number>()
  return texts.map((text) => {
    const key = builtIn.get(text) ?? `own:${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    // The same words twice in one list are two points.
    return before === 0 ? key : `${key}:${String(before + 1)}`
  })
}

type PointWords = Pick<DocumentPoint, 'section' | 'key' | 'text'>

/** The points of a template, and those that the network itself added to its last list of this kind. */
function pointsFor(db: ReadableDb, networkId: NetworkId, { kind, sections }: Template): PointWords[] {
  const words = sections.flatMap(({ title, points }) => points.map((text) => ({ section: title, text })))
  const keys = keysOf(
    kind,
    words.map(({ text }) => text),
  )
  const points = words.map((point, i) => ({ ...point, key: keys[i] ?? '' }))
  const [last] = runsOf(db, networkId, kind)
  if (last === undefined) return points
  const known = new Set(points.map(({ text }) => text))
  const all: PointWords[] = [...points]
  for (const { section, key, text } of documentPoints(db, last.id)) {
    if (key !== '' || known.has(text)) continue
    const end = all.findLastIndex((point) => point.section === section)
    all.splice(end === -1 ? all.length : end + 1, 0, { section, key, text })
  }
  return all
}

/** What a plan has to write; a list has no sections but the headings of its points. */
const sectionsFor = ({ kind, sections }: Template): Pick<DocumentSection, 'title' | 'guidance'>[] =>
  kind === 'projectPlan'
    ? sections.map(({ title, guidance }, i) => ({ title: title === '' ? String(i + 1) : title, guidance }))
    : []

interface ToMake {
  readonly networkId: NetworkId
  readonly meetingId: MeetingId | null
  readonly productVersionId?: ProductVersionId | null | undefined
  readonly template: TemplateRef
  readonly language: Language
  readonly today: LocalDate
}

/** A meeting of this network, a version of a product of it; neither with a document of the kind. */
function checkPlace(db: ReadableDb, input: ToMake, kind: TemplateKind): void {
  const { networkId, meetingId, productVersionId = null } = input
  if (meetingId !== null) {
    if (findMeeting(db, meetingId)?.networkId !== networkId) throw fail('NOT_FOUND', { what: 'meeting' })
    if (documentIn(db, meetingId, kind) !== undefined) throw fail('ALREADY_EXISTS', { field: 'meetingId' })
  }
  if (productVersionId !== null) {
    if (findProductVersionOf(db, productVersionId)?.networkId !== networkId)
      throw fail('NOT_FOUND', { what: 'productVersion' })
    if (documentOfVersion(db, productVersionId, kind) !== undefined)
      throw fail('ALREADY_EXISTS', { field: 'productVersionId' })
  }
}

function make(db: WritableDb, input: ToMake): Outcome<FilledDocument> {
  const { networkId, meetingId, productVersionId = null, language, today } = input
  const { workplaceId } = requiredNetwork(db, networkId)
  const template = requiredTemplate(db, workplaceId, input.template, language)
  checkPlace(db, input, template.kind)
  const texts = pointsFor(db, networkId, template)
  if (texts.length > mostPoints)
    throw fail('INVALID_INPUT', { fields: [{ path: 'template', rule: 'tooMany' }] })
  const document: Document = {
    id: randomUUID() as DocumentId,
    networkId,
    meetingId,
    productVersionId,
    kind: template.kind,
    title: template.title,
    madeOn: today,
    template: template.ref,
    templateVersion: template.version,
  }
  insertDocument(db, document)
  sectionsFor(template).forEach((section, position) => {
    insertDocumentSection(db, {
      ...section,
      id: randomUUID() as DocumentSectionId,
      documentId: document.id,
      position,
      body: emptyRichText,
    })
  })
  texts.forEach((text, position) => {
    insertDocumentPoint(db, {
      ...text,
      id: randomUUID() as DocumentPointId,
      documentId: document.id,
      position,
      answer: null,
      note: '',
    })
  })
  return { result: filled(db, document), networkId }
}

/** More earlier runs than this nobody lays beside a list. */
const mostEarlier = 24

const answersIn = (db: ReadableDb, document: Document, productVersion: number | null): EarlierAnswers => ({
  document,
  productVersion,
  answers: documentPoints(db, document.id).map(({ key, text, answer, note }) => ({
    key,
    text,
    answer,
    note,
  })),
})

/** Of a list about a version of a product those about its other versions, else the runs before it in the network. */
function earlierThan(db: ReadableDb, { id, networkId, kind, productVersionId }: Document): EarlierAnswers[] {
  const version = productVersionId === null ? undefined : findProductVersionOf(db, productVersionId)
  if (version !== undefined)
    return runsOfProduct(db, version.productId, kind)
      .filter(({ document }) => document.id !== id)
      .slice(0, mostEarlier)
      .map(({ document, number }) => answersIn(db, document, number))
  const runs = runsOf(db, networkId, kind).filter((run) => run.productVersionId === null)
  const at = runs.findIndex((run) => run.id === id)
  return runs.slice(at + 1, at + 1 + mostEarlier).map((run) => answersIn(db, run, null))
}

function desk(db: ReadableDb, { id }: { readonly id: DocumentId }): DocumentDesk {
  const document = requiredDocument(db, id)
  return {
    ...filled(db, document),
    versions: versionRows(db, id),
    earlier: document.kind === 'projectPlan' ? [] : earlierThan(db, document),
  }
}

function rename(
  db: WritableDb,
  { id, title }: { readonly id: DocumentId; readonly title: string },
): Outcome<Document> {
  const before = requiredDocument(db, id)
  const document = { ...before, title }
  renameDocument(db, document)
  return {
    result: document,
    networkId: document.networkId,
    summary: { fields: changedFields(before, document) },
  }
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

export const queries = { 'documents.list': list, 'documents.desk': desk } as const
export const commands = {
  'documents.make': make,
  'documents.rename': rename,
  'documents.answer': answer,
  'documents.addPoint': addPoint,
  'documents.removePoints': removePoints,
  'documents.remove': remove,
} as const
