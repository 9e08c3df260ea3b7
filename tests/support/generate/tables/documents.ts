import { insertDocument, insertDocumentPoint } from '../../../../main/store/repositories/documents.ts'
import { insertTemplate } from '../../../../main/store/repositories/templates.ts'
import { builtInTemplates } from '../../../../shared/content/templates.ts'
import type { DocumentId, DocumentPointId, TemplateId } from '../../../../shared/domain/ids.ts'
import { PointAnswer } from '../../../../shared/domain/templates.ts'
import type { Part } from '../world.ts'

const sections = builtInTemplates.preparation.sections.map(({ title, guidance, points }) => ({
  title: title.nl,
  guidance: guidance.nl,
  points: points.map(({ text }) => text.nl),
}))

/** An own preparation list for each werkplaats, and one made of it for half of the meetings. */
export const documents: Part = {
  name: 'documents',
  tables: ['template', 'template_section', 'template_point', 'document', 'document_point'],
  needs: ['meetings'],
  fill({ db, workplaces, networks, meetings }, random) {
    for (const { id: workplaceId } of workplaces) {
      const ref = random.uuid() as TemplateId
      const title = 'Onze voorbereidingslijst'
      insertTemplate(db, { ref, workplaceId, kind: 'preparation', title, version: 3, sections })
      const own = new Set(
        networks.filter((network) => network.workplaceId === workplaceId).map(({ id }) => id),
      )
      for (const { id: meetingId, networkId, on } of meetings) {
        if (!own.has(networkId) || !random.chance(0.5)) continue
        const documentId = random.uuid() as DocumentId
        insertDocument(db, {
          id: documentId,
          networkId,
          meetingId,
          productVersionId: null,
          kind: 'preparation',
          title,
          madeOn: on,
          template: ref,
          templateVersion: random.int(1, 3),
        })
        const texts = sections.flatMap((section) =>
          section.points.map((text) => ({ section: section.title, key: '', text })),
        )
        texts.forEach((text, position) => {
          insertDocumentPoint(db, {
            ...text,
            id: random.uuid() as DocumentPointId,
            documentId,
            position,
            answer: random.chance(0.7) ? random.pick(PointAnswer.options) : null,
            note: random.chance(0.1) ? 'Gevraagd aan de conciërge.' : '',
          })
        })
      }
    }
  },
}
