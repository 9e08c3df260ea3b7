import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import { DocumentId, DocumentPointId, MeetingId, NetworkId, TemplateId, WorkplaceId } from './ids.ts'

/** Kinds of documents that are made of sections and points. Later parts add theirs (checklists, the project plan). */
export const templateKinds = ['preparation', 'start'] as const
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
  kind: TemplateKind,
  title: shortText(160),
  madeOn: LocalDate,
  /** The template it came from and the version that had then. */
  template: TemplateRef,
  templateVersion: z.int().min(1),
})
export type Document = z.infer<typeof Document>
