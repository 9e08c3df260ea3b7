import { DocumentId, DocumentPointId, MeetingId, NetworkId, TemplateId, WorkplaceId } from '../domain/ids.ts'
import {
  Document,
  DocumentPoint,
  Template,
  TemplateKind,
  TemplateRef,
  TemplateSection,
} from '../domain/templates.ts'
import { z } from '../z.ts'
import { Language } from './app.ts'
import { nothing, procedure, written } from './base.ts'

export const FilledDocument = z.object({ document: Document, points: z.array(DocumentPoint) })
export type FilledDocument = z.infer<typeof FilledDocument>

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
  /** Copies the points of a template as it is now. A meeting has one document of a kind: ALREADY_EXISTS. */
  make: procedure
    .input(
      z.object({
        networkId: NetworkId,
        meetingId: MeetingId.nullable(),
        template: TemplateRef,
        language: Language,
      }),
    )
    .output(written(FilledDocument)),
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
}
