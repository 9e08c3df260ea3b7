import type { ConsentRow } from '../../../shared/contract/documents.ts'
import type { ConsentId, DocumentId, DocumentVersionId } from '../../../shared/domain/ids.ts'
import { RichText } from '../../../shared/domain/rich-text.ts'
import type { Consent, DocumentVersion, VersionSection } from '../../../shared/domain/templates.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, text, textOrNull } from '../db.ts'
import { toWho, whoParams } from './who.ts'

const toVersion = (row: SqlRow): DocumentVersion => ({
  id: text(row, 'id') as DocumentVersionId,
  documentId: text(row, 'document_id') as DocumentId,
  number: integer(row, 'number'),
  name: text(row, 'name'),
  keptOn: text(row, 'kept_on'),
})

/** The last kept first. */
export const versionsOf = (db: ReadableDb, documentId: DocumentId): DocumentVersion[] =>
  db.all(
    'SELECT * FROM document_version WHERE document_id = :documentId ORDER BY number DESC',
    { documentId },
    toVersion,
  )

export const findVersion = (db: ReadableDb, id: DocumentVersionId): DocumentVersion | undefined =>
  db.get('SELECT * FROM document_version WHERE id = :id', { id }, toVersion)

/** Titles and bodies in their order, each as it is stored: equal texts are equal words. */
export const versionAsStored = (db: ReadableDb, versionId: DocumentVersionId): string =>
  db.get(
    `SELECT json_group_array(json_array(title, body)) AS words FROM
       (SELECT title, body FROM document_version_section WHERE version_id = :versionId ORDER BY position)`,
    { versionId },
    (row) => text(row, 'words'),
  ) ?? '[]'

/** As {@link versionAsStored}, of what a document says now. */
export const presentAsStored = (db: ReadableDb, documentId: DocumentId): string =>
  db.get(
    `SELECT json_group_array(json_array(title, body)) AS words FROM
       (SELECT title, body FROM document_section WHERE document_id = :documentId ORDER BY position, id)`,
    { documentId },
    (row) => text(row, 'words'),
  ) ?? '[]'

export const sectionsOfVersion = (db: ReadableDb, versionId: DocumentVersionId): VersionSection[] =>
  db.all(
    'SELECT title, body FROM document_version_section WHERE version_id = :versionId ORDER BY position',
    { versionId },
    (row) => ({ title: text(row, 'title'), body: RichText.parse(JSON.parse(text(row, 'body'))) }),
  )

export function insertVersion(
  db: WritableDb,
  { id, documentId, number, name, keptOn }: DocumentVersion,
): void {
  db.run(
    `INSERT INTO document_version (id, document_id, number, name, kept_on)
     VALUES (:id, :documentId, :number, :name, :keptOn)`,
    { id, documentId, number, name, keptOn },
  )
}

export function insertVersionSections(
  db: WritableDb,
  versionId: DocumentVersionId,
  sections: readonly VersionSection[],
): void {
  sections.forEach(({ title, body }, position) => {
    db.run(
      `INSERT INTO document_version_section (version_id, position, title, body)
       VALUES (:versionId, :position, :title, :body)`,
      { versionId, position, title, body: JSON.stringify(body) },
    )
  })
}

export function renameVersion(db: WritableDb, { id, name }: Pick<DocumentVersion, 'id' | 'name'>): void {
  db.run('UPDATE document_version SET name = :name WHERE id = :id', { id, name })
}

/** Takes what it says and who agreed along. */
export function deleteVersion(db: WritableDb, id: DocumentVersionId): void {
  db.run('DELETE FROM document_version WHERE id = :id', { id })
}

const toConsent = (row: SqlRow): Consent => ({
  id: text(row, 'id') as ConsentId,
  versionId: text(row, 'version_id') as DocumentVersionId,
  who: toWho(row, 'who'),
  on: text(row, 'on'),
})

/** Who agreed to the versions of a document, the first first; who is gone has no name. */
export const consentsOf = (db: ReadableDb, documentId: DocumentId): ConsentRow[] =>
  db.all(
    `SELECT consent.*, person.code AS code,
       CASE WHEN person.id IS NOT NULL THEN person.display_name
            WHEN coach.id IS NOT NULL THEN coach.name ELSE who_text END AS name
     FROM consent
     JOIN document_version ON document_version.id = version_id
     LEFT JOIN person ON person.id = who_person_id
     LEFT JOIN coach ON coach.id = who_coach_id
     WHERE document_id = :documentId ORDER BY "on", consent.rowid`,
    { documentId },
    (row) => ({ ...toConsent(row), code: textOrNull(row, 'code'), name: text(row, 'name') }),
  )

export const consentsOfVersion = (db: ReadableDb, versionId: DocumentVersionId): Consent[] =>
  db.all('SELECT * FROM consent WHERE version_id = :versionId ORDER BY id', { versionId }, toConsent)

export const findConsent = (db: ReadableDb, id: ConsentId): Consent | undefined =>
  db.get('SELECT * FROM consent WHERE id = :id', { id }, toConsent)

export function insertConsent(db: WritableDb, { id, versionId, who, on }: Consent): void {
  db.run(
    `INSERT INTO consent (id, version_id, "on", who_person_id, who_coach_id, who_text)
     VALUES (:id, :versionId, :on, :personId, :coachId, :whoText)`,
    { id, versionId, on, ...whoParams(who) },
  )
}

export function deleteConsent(db: WritableDb, id: ConsentId): void {
  db.run('DELETE FROM consent WHERE id = :id', { id })
}
