import { randomUUID } from 'node:crypto'
import type { VersionRow } from '../../shared/contract/documents.ts'
import { fail } from '../../shared/contract/failures.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type {
  ConsentId,
  DocumentId,
  DocumentSectionId,
  DocumentVersionId,
  NetworkId,
} from '../../shared/domain/ids.ts'
import type { Who } from '../../shared/domain/meetings.ts'
import type { Consent, DocumentVersion, VersionSection } from '../../shared/domain/templates.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  consentsOf,
  consentsOfVersion,
  deleteConsent,
  deleteVersion,
  findConsent,
  findVersion,
  insertConsent,
  insertVersion,
  insertVersionSections,
  presentAsStored,
  renameVersion,
  sectionsOfVersion,
  versionAsStored,
  versionsOf,
} from '../store/repositories/document-versions.ts'
import {
  deleteDocumentSection,
  documentSections,
  findDocument,
  insertDocumentSection,
  updateDocumentSection,
} from '../store/repositories/documents.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields } from './patch.ts'
import { required, requiredNetwork } from './required.ts'
import { checkWho } from './who.ts'

type Nothing = Outcome<Record<string, never>>
interface One {
  readonly id: DocumentVersionId
}
interface Today {
  readonly today: LocalDate
}

/** The versions of a document, the last kept first. */
export function versionRows(db: ReadableDb, documentId: DocumentId): VersionRow[] {
  const consents = Map.groupBy(consentsOf(db, documentId), ({ versionId }) => versionId)
  const present = presentAsStored(db, documentId)
  return versionsOf(db, documentId).map((version, i) => ({
    ...version,
    consents: consents.get(version.id) ?? [],
    isOvertaken: i === 0 && versionAsStored(db, version.id) !== present,
  }))
}

const requiredVersion = (db: ReadableDb, id: DocumentVersionId): DocumentVersion =>
  required('version', findVersion(db, id))

const networkOf = (db: ReadableDb, { documentId }: Pick<DocumentVersion, 'documentId'>): NetworkId =>
  required('document', findDocument(db, documentId)).networkId

function stored(db: WritableDb, documentId: DocumentId, name: string, { today }: Today): DocumentVersion {
  const version: DocumentVersion = {
    id: randomUUID() as DocumentVersionId,
    documentId,
    number: 1 + (versionsOf(db, documentId)[0]?.number ?? 0),
    name,
    keptOn: today,
  }
  insertVersion(db, version)
  insertVersionSections(db, version.id, documentSections(db, documentId))
  return version
}

/** INVALID_INPUT noSections for a list to answer: it has nothing that is written. */
function keep(
  db: WritableDb,
  input: Today & { readonly documentId: DocumentId; readonly name: string },
): Outcome<DocumentVersion> {
  const { documentId, name } = input
  const networkId = networkOf(db, { documentId })
  if (documentSections(db, documentId).length === 0)
    throw fail('INVALID_INPUT', { fields: [{ path: 'documentId', rule: 'noSections' }] })
  return { result: stored(db, documentId, name, input), networkId }
}

function read(
  db: ReadableDb,
  { id }: One,
): { readonly version: DocumentVersion; readonly sections: VersionSection[] } {
  return { version: requiredVersion(db, id), sections: sectionsOfVersion(db, id) }
}

function rename(db: WritableDb, { id, name }: One & { readonly name: string }): Outcome<DocumentVersion> {
  const before = requiredVersion(db, id)
  const version = { ...before, name }
  renameVersion(db, version)
  return {
    result: version,
    networkId: networkOf(db, version),
    summary: { fields: changedFields(before, version) },
  }
}

/** The sections become those of a version; one that has the same title keeps its guidance and stays the same section. */
function rewrite(db: WritableDb, documentId: DocumentId, sections: readonly VersionSection[]): void {
  const left = documentSections(db, documentId)
  sections.forEach(({ title, body }, position) => {
    const at = left.findIndex((section) => section.title === title)
    const [same] = at === -1 ? [] : left.splice(at, 1)
    if (same === undefined)
      insertDocumentSection(db, {
        id: randomUUID() as DocumentSectionId,
        documentId,
        position,
        title,
        guidance: '',
        body,
      })
    else updateDocumentSection(db, { ...same, position, body })
  })
  for (const { id } of left) deleteDocumentSection(db, id)
}

/** What the document says now is kept first when no version says it; nothing happens when this version does. */
function putBack(db: WritableDb, input: One & Today): Nothing {
  const version = requiredVersion(db, input.id)
  const { documentId } = version
  const networkId = networkOf(db, version)
  const present = presentAsStored(db, documentId)
  const saying = versionsOf(db, documentId).filter(({ id }) => versionAsStored(db, id) === present)
  if (saying.some(({ id }) => id === version.id)) return { result: {}, networkId }
  const isKept = saying.length === 0 && present !== '[]'
  if (isKept) stored(db, documentId, '', input)
  rewrite(db, documentId, sectionsOfVersion(db, version.id))
  return { result: {}, networkId, summary: { counts: { kept: isKept ? 1 : 0 } } }
}

function remove(db: WritableDb, { id }: One): Nothing {
  const networkId = networkOf(db, requiredVersion(db, id))
  deleteVersion(db, id)
  return { result: {}, networkId }
}

const isSame = (a: Who, b: Who): boolean =>
  a.personId === b.personId &&
  a.coachId === b.coachId &&
  a.text.localeCompare(b.text, 'nl', { sensitivity: 'base' }) === 0

/** INVALID_INPUT required when it is nobody; ALREADY_EXISTS when they agreed to this version before. */
function agree(
  db: WritableDb,
  input: { readonly versionId: DocumentVersionId; readonly who: Who; readonly on: LocalDate },
): Outcome<Consent> {
  const { versionId, who, on } = input
  const networkId = networkOf(db, requiredVersion(db, versionId))
  const { workplaceId } = requiredNetwork(db, networkId)
  checkWho(db, workplaceId, who, 'who')
  if (who.personId === null && who.coachId === null && who.text === '')
    throw fail('INVALID_INPUT', { fields: [{ path: 'who', rule: 'required' }] })
  if (consentsOfVersion(db, versionId).some((consent) => isSame(consent.who, who)))
    throw fail('ALREADY_EXISTS', { field: 'who' })
  const consent: Consent = { id: randomUUID() as ConsentId, versionId, who, on }
  insertConsent(db, consent)
  return { result: consent, networkId }
}

function withdraw(db: WritableDb, { id }: { readonly id: ConsentId }): Nothing {
  const { versionId } = required('consent', findConsent(db, id))
  const networkId = networkOf(db, requiredVersion(db, versionId))
  deleteConsent(db, id)
  return { result: {}, networkId }
}

export const queries = { 'versions.read': read } as const
export const commands = {
  'versions.keep': keep,
  'versions.rename': rename,
  'versions.putBack': putBack,
  'versions.remove': remove,
  'versions.agree': agree,
  'versions.withdraw': withdraw,
} as const
