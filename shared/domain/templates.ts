import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
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
} from './ids.ts'
import { Who } from './meetings.ts'
import { RichText } from './rich-text.ts'

/** Kinds of documents. A project plan is made of sections to write; the others of points to answer. */
export const templateKinds = [
  'preparation',
  'start',
  'projectPlan',
  'design',
  'leadership',
  'dissemination',
  'composition',
] as const
export const TemplateKind = z.enum(templateKinds)
export type TemplateKind = z.infer<typeof TemplateKind>

/** A built-in template (shared/content), or a coach's own. */
export const TemplateRef = z.union([TemplateId, z.string().regex(/^builtIn:[a-z][A-Za-z]{0,39}$/u)])
export type TemplateRef = z.infer<typeof TemplateRef>

export const TemplateSection = z.object({
  title: optionalShortText(160),
  guidance: longText(2_000),
  points: z.array(shortText(300)).max(200),
})
export type TemplateSection = z.infer<typeof TemplateSection>

/** Sections and points are data; a document made of it has copies of its own and stays as it is. */
export const Template = z.object({
  ref: TemplateRef,
  /** Null for a built-in one, which nobody changes. */
  workplaceId: WorkplaceId.nullable(),
  kind: TemplateKind,
  title: shortText(160),
  /** Grows by one with every change. */
  version: z.int().min(1),
  sections: z.array(TemplateSection).max(50),
})
export type Template = z.infer<typeof Template>

export const PointAnswer = z.enum(['yes', 'partly', 'notYet', 'notRelevant'])
export type PointAnswer = z.infer<typeof PointAnswer>

export const DocumentPoint = z.object({
  id: DocumentPointId,
  documentId: DocumentId,
  position: z.int().min(0),
  section: optionalShortText(160),
  /** The point of the template it is, by which earlier answers are found; empty for one of the network's own. */
  key: optionalShortText(60),
  text: shortText(300),
  /** Null while nobody answered. A list to tick uses `yes` alone. */
  answer: PointAnswer.nullable(),
  note: longText(2_000),
})
export type DocumentPoint = z.infer<typeof DocumentPoint>

export const Document = z.object({
  id: DocumentId,
  networkId: NetworkId,
  meetingId: MeetingId.nullable(),
  /** The version of a product that a design checklist is about. */
  productVersionId: ProductVersionId.nullable(),
  kind: TemplateKind,
  title: shortText(160),
  madeOn: LocalDate,
  /** The template it came from and the version that had then. */
  template: TemplateRef,
  templateVersion: z.int().min(1),
})
export type Document = z.infer<typeof Document>

/** A part of a document that is written, with what helps to write it. */
export const DocumentSection = z.object({
  id: DocumentSectionId,
  documentId: DocumentId,
  position: z.int().min(0),
  title: shortText(160),
  guidance: longText(2_000),
  body: RichText,
})
export type DocumentSection = z.infer<typeof DocumentSection>

/** Somebody agreed to a version, on a day. */
export const Consent = z.object({
  id: ConsentId,
  versionId: DocumentVersionId,
  who: Who,
  on: LocalDate,
})
export type Consent = z.infer<typeof Consent>

/** A document as it was written on one day, by a name; it never changes. */
export const DocumentVersion = z.object({
  id: DocumentVersionId,
  documentId: DocumentId,
  /** From 1, in the order they were kept. */
  number: z.int().min(1),
  name: optionalShortText(120),
  keptOn: LocalDate,
})
export type DocumentVersion = z.infer<typeof DocumentVersion>

export const VersionSection = DocumentSection.pick({ title: true, body: true })
export type VersionSection = z.infer<typeof VersionSection>
