import { LocalDate } from '../domain/fields.ts'
import {
  ConsentId,
  DocumentId,
  DocumentPointId,
  DocumentSectionId,
  DocumentVersionId,
  MeetingId,
  NetworkId,
  ProductVersionId,
  TemplateId,
  WorkplaceId,
} from '../domain/ids.ts'
import {
  Consent,
  Document,
  DocumentPoint,
  DocumentSection,
  DocumentVersion,
  Template,
  TemplateKind,
  TemplateRef,
  TemplateSection,
  VersionSection,
} from '../domain/templates.ts'
import { z } from '../z.ts'
import { Language } from './app.ts'
import { nothing, procedure, written } from './base.ts'

export const FilledDocument = z.object({
  document: Document,
  sections: z.array(DocumentSection),
  points: z.array(DocumentPoint),
})
export type FilledDocument = z.infer<typeof FilledDocument>

export const ConsentRow = Consent.extend({ code: z.string().nullable(), name: z.string() })
export type ConsentRow = z.infer<typeof ConsentRow>

export const VersionRow = DocumentVersion.extend({
  consents: z.array(ConsentRow),
  /** Were sections changed after it was kept? Asked of the last version only; false for earlier ones. */
  isOvertaken: z.boolean(),
})
export type VersionRow = z.infer<typeof VersionRow>

/** How a point was answered in an earlier run of the same kind of list. */
export const EarlierAnswers = z.object({
  document: Document,
  /** Of a design checklist. */
  productVersion: z.int().nullable(),
  answers: z.array(DocumentPoint.pick({ key: true, text: true, answer: true, note: true })),
})
export type EarlierAnswers = z.infer<typeof EarlierAnswers>

export const DocumentDesk = FilledDocument.extend({
  /** The last kept first. */
  versions: z.array(VersionRow),
  /** Earlier runs of this kind in the network, or of the same product; the last first. */
  earlier: z.array(EarlierAnswers),
})
export type DocumentDesk = z.infer<typeof DocumentDesk>

export const templates = {
  /** The built-in ones in this language, then the coaches' own. */
  list: procedure
    .input(z.object({ workplaceId: WorkplaceId, kind: TemplateKind.nullable(), language: Language }))
    .output(z.array(Template)),
  /** An own template beginning as a copy of this one. */
  copy: procedure
    .input(
      z.object({
        workplaceId: WorkplaceId,
        ref: TemplateRef,
        title: Template.shape.title,
        language: Language,
      }),
    )
    .output(written(Template)),
  /** The next version of an own template; documents made of earlier ones stay as they are. */
  change: procedure
    .input(
      z.object({
        id: TemplateId,
        /** The version the change was made in; CHANGED_MEANWHILE when it is no longer the last. */
        version: z.int(),
        title: Template.shape.title,
        sections: z.array(TemplateSection).max(50),
      }),
    )
    .output(written(Template)),
  remove: procedure.input(z.object({ id: TemplateId })).output(written(nothing)),
}

export const documents = {
  list: procedure
    .input(z.object({ networkId: NetworkId, kind: TemplateKind.nullable() }))
    .output(z.array(FilledDocument)),
  /** Everything about one document. */
  desk: procedure.input(z.object({ id: DocumentId })).output(DocumentDesk),
  /**
   * Copies sections and points of a template as it is now; a list takes the network's own points of its last run of that
   * kind along. A meeting, and a product version, has one document of a kind: ALREADY_EXISTS.
   */
  make: procedure
    .input(
      z.object({
        networkId: NetworkId,
        meetingId: MeetingId.nullable(),
        productVersionId: ProductVersionId.nullable(),
        template: TemplateRef,
        language: Language,
      }),
    )
    .output(written(FilledDocument)),
  rename: procedure.input(Document.pick({ id: true, title: true })).output(written(Document)),
  answer: procedure
    .input(
      z.object({
        id: DocumentPointId,
        patch: DocumentPoint.pick({ answer: true, note: true, text: true }).partial(),
      }),
    )
    .output(written(DocumentPoint)),
  addPoint: procedure
    .input(
      z.object({ documentId: DocumentId }).extend(DocumentPoint.pick({ section: true, text: true }).shape),
    )
    .output(written(DocumentPoint)),
  removePoints: procedure
    .input(z.object({ ids: z.array(DocumentPointId).min(1).max(500) }))
    .output(written(nothing)),
  remove: procedure.input(z.object({ id: DocumentId })).output(written(nothing)),
  /** What is typed in a section; saves itself. */
  writeSection: procedure
    .input(DocumentSection.pick({ id: true, body: true }))
    .output(written(DocumentSection)),
  addSection: procedure
    .input(
      z
        .object({ documentId: DocumentId })
        .extend(DocumentSection.pick({ title: true, guidance: true }).shape),
    )
    .output(written(DocumentSection)),
  updateSection: procedure
    .input(
      z.object({
        id: DocumentSectionId,
        patch: DocumentSection.pick({ title: true, guidance: true }).partial(),
      }),
    )
    .output(written(DocumentSection)),
  moveSection: procedure
    .input(z.object({ id: DocumentSectionId, to: z.int().min(0) }))
    .output(written(nothing)),
  removeSections: procedure
    .input(z.object({ ids: z.array(DocumentSectionId).min(1).max(50) }))
    .output(written(nothing)),
}

/** Named versions of what was written, and who agreed to them. */
export const versions = {
  /** INVALID_INPUT noSections for a document that has nothing to write. */
  keep: procedure
    .input(z.object({ documentId: DocumentId, name: DocumentVersion.shape.name }))
    .output(written(DocumentVersion)),
  read: procedure
    .input(z.object({ id: DocumentVersionId }))
    .output(z.object({ version: DocumentVersion, sections: z.array(VersionSection) })),
  rename: procedure.input(DocumentVersion.pick({ id: true, name: true })).output(written(DocumentVersion)),
  /** The sections say again what they said; what they say now is kept as a version first when it is in none. */
  putBack: procedure.input(z.object({ id: DocumentVersionId })).output(written(nothing)),
  remove: procedure.input(z.object({ id: DocumentVersionId })).output(written(nothing)),
  /** ALREADY_EXISTS who: they agreed to this version before. INVALID_INPUT required, oneWho. */
  agree: procedure
    .input(z.object({ versionId: DocumentVersionId, who: Consent.shape.who, on: LocalDate }))
    .output(written(Consent)),
  withdraw: procedure.input(z.object({ id: ConsentId })).output(written(nothing)),
}
