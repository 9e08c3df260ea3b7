import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { DocumentId, DocumentSectionId, NetworkId } from '../../shared/domain/ids.ts'
import { emptyRichText } from '../../shared/domain/rich-words.ts'
import type { RichText } from '../../shared/domain/rich-text.ts'
import type { DocumentSection } from '../../shared/domain/templates.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  deleteDocumentSection,
  documentSections,
  findDocument,
  findDocumentSection,
  insertDocumentSection,
  updateDocumentSection,
} from '../store/repositories/documents.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { arrange, withoutGaps } from './places.ts'
import { required } from './required.ts'

/** More sections than this no document has. */
export const mostSections = 50

type Nothing = Outcome<Record<string, never>>
interface One {
  readonly id: DocumentSectionId
}

const requiredSection = (db: ReadableDb, id: DocumentSectionId): DocumentSection =>
  required('section', findDocumentSection(db, id))

const networkOf = (db: ReadableDb, { documentId }: Pick<DocumentSection, 'documentId'>): NetworkId =>
  required('document', findDocument(db, documentId)).networkId

/** As it stands among the others. */
const inPlace = (db: ReadableDb, section: DocumentSection): DocumentSection =>
  withoutGaps(documentSections(db, section.documentId)).find(({ id }) => id === section.id) ?? section

/** What is typed within a moment of the last is the same step. */
function writeSection(
  db: WritableDb,
  { id, body }: One & { readonly body: RichText },
): Outcome<DocumentSection> {
  const section = { ...requiredSection(db, id), body }
  updateDocumentSection(db, section)
  return { result: inPlace(db, section), networkId: networkOf(db, section) }
}

/** At the end. */
function addSection(
  db: WritableDb,
  input: { readonly documentId: DocumentId; readonly title: string; readonly guidance: string },
): Outcome<DocumentSection> {
  const { documentId, title, guidance } = input
  const networkId = networkOf(db, { documentId })
  const sections = documentSections(db, documentId)
  if (sections.length >= mostSections)
    throw fail('INVALID_INPUT', { fields: [{ path: 'documentId', rule: 'tooMany' }] })
  arrange(db, sections, updateDocumentSection)
  const section: DocumentSection = {
    id: randomUUID() as DocumentSectionId,
    documentId,
    position: sections.length,
    title,
    guidance,
    body: emptyRichText,
  }
  insertDocumentSection(db, section)
  return { result: section, networkId }
}

type SectionPatch = { readonly [K in 'title' | 'guidance']?: DocumentSection[K] | undefined }

function updateSection(
  db: WritableDb,
  { id, patch }: One & { readonly patch: SectionPatch },
): Outcome<DocumentSection> {
  const before = requiredSection(db, id)
  const section = patched(before, patch)
  updateDocumentSection(db, section)
  return {
    result: inPlace(db, section),
    networkId: networkOf(db, section),
    summary: { fields: changedFields(before, section) },
  }
}

/** Beyond the last place is the last place. */
function moveSection(db: WritableDb, { id, to }: One & { readonly to: number }): Nothing {
  const section = requiredSection(db, id)
  const others = documentSections(db, section.documentId).filter((other) => other.id !== id)
  arrange(db, [...others.slice(0, to), section, ...others.slice(to)], updateDocumentSection)
  return { result: {}, networkId: networkOf(db, section) }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeSections(db: WritableDb, { ids }: { readonly ids: readonly DocumentSectionId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findDocumentSection(db, id) ?? [])
  const networkId = networkOf(db, required('section', found[0]))
  for (const { id } of found) deleteDocumentSection(db, id)
  for (const documentId of new Set(found.map((section) => section.documentId)))
    arrange(db, documentSections(db, documentId), updateDocumentSection)
  return { result: {}, networkId, summary: { counts: { sections: found.length } } }
}

export const commands = {
  'documents.writeSection': writeSection,
  'documents.addSection': addSection,
  'documents.updateSection': updateSection,
  'documents.moveSection': moveSection,
  'documents.removeSections': removeSections,
} as const
