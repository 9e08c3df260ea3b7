import {
  insertConsent,
  insertVersion,
  insertVersionSections,
} from '../../../../main/store/repositories/document-versions.ts'
import {
  insertDocument,
  insertDocumentPoint,
  insertDocumentSection,
} from '../../../../main/store/repositories/documents.ts'
import { insertTemplate } from '../../../../main/store/repositories/templates.ts'
import { planSections } from '../../../../shared/content/project-plan.ts'
import { builtInTemplates } from '../../../../shared/content/templates.ts'
import type { Network } from '../../../../shared/domain/entities.ts'
import type {
  ConsentId,
  DocumentId,
  DocumentPointId,
  DocumentSectionId,
  DocumentVersionId,
  TemplateId,
} from '../../../../shared/domain/ids.ts'
import { emptyRichText } from '../../../../shared/domain/rich-words.ts'
import type { RichText } from '../../../../shared/domain/rich-text.ts'
import { nobody } from '../../../../shared/domain/run-sheet.ts'
import { type DocumentSection, PointAnswer } from '../../../../shared/domain/templates.ts'
import { daysAfter } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const sections = builtInTemplates.preparation.sections.map(({ title, guidance, points }) => ({
  title: title.nl,
  guidance: guidance.nl,
  points: points.map(({ text }) => text.nl),
}))

const lines = [
  'Op de drie scholen kiezen kinderen nog zelden zelf een doel.',
  'We vergelijken wat er al is, zonder de scholen te rangschikken.',
  'In het voorjaar proberen we het uit in zes groepen.',
  'De schoolleiders maken er tijd voor vrij.',
  '=SOM(A1:A3) is hier gewoon tekst.',
]

const words = (text: string) => [{ type: 'text' as const, text }]
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: words(text) })

/** A heading, a list with something bold and a link, and an end. */
const bodyOf = (random: Random): RichText => ({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: words('Wat we zien') },
    {
      type: 'bulletList',
      content: random
        .some(lines, 3)
        .map((line) => ({ type: 'listItem' as const, content: [paragraph(line)] })),
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Zie ', marks: [{ type: 'bold' }] },
        {
          type: 'text',
          text: 'de website',
          marks: [{ type: 'link', attrs: { href: 'https://voorbeeld.example/netwerk' } }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: random.pick(lines) },
      ],
    },
  ],
})

/** A project plan, half written, with a version or two that somebody agreed to. */
function storePlan({ db, spans, memberships, coaches }: World, network: Network, random: Random): void {
  const from = spans.get(network.id)?.from ?? '2024-09-01'
  const documentId = random.uuid() as DocumentId
  insertDocument(db, {
    id: documentId,
    networkId: network.id,
    meetingId: null,
    productVersionId: null,
    kind: 'projectPlan',
    title: 'Projectplan',
    madeOn: from,
    template: 'builtIn:projectPlan',
    templateVersion: 1,
  })
  const written = planSections.map(({ name, guidance }, position): DocumentSection => ({
    id: random.uuid() as DocumentSectionId,
    documentId,
    position,
    title: name.nl,
    guidance: guidance.nl,
    body: random.chance(0.6) ? bodyOf(random) : emptyRichText,
  }))
  for (const section of written) insertDocumentSection(db, section)
  const member = memberships.find(({ networkId }) => networkId === network.id)
  const coach = coaches.find(({ workplaceId }) => workplaceId === network.workplaceId)
  const agreed = [
    { ...nobody, text: 'de schoolleiders' },
    ...(member === undefined ? [] : [{ ...nobody, personId: member.personId }]),
    ...(coach === undefined ? [] : [{ ...nobody, coachId: coach.id }]),
  ]
  for (let number = 1; number <= random.int(1, 2); number++) {
    const id = random.uuid() as DocumentVersionId
    const keptOn = daysAfter(from, 60 * number)
    insertVersion(db, { id, documentId, number, name: number === 1 ? 'Eerste opzet' : '', keptOn })
    insertVersionSections(
      db,
      id,
      written.map((section) => ({ ...section, body: random.chance(0.8) ? section.body : emptyRichText })),
    )
    for (const who of agreed)
      insertConsent(db, { id: random.uuid() as ConsentId, versionId: id, who, on: daysAfter(keptOn, 14) })
  }
}

/** An own preparation list for each werkplaats, and one made of it for half of the meetings; a plan for each network. */
export const documents: Part = {
  name: 'documents',
  tables: [
    'template',
    'template_section',
    'template_point',
    'document',
    'document_point',
    'document_section',
    'document_version',
    'document_version_section',
    'consent',
  ],
  needs: ['meetings', 'memberships', 'coaches'],
  fill(world, random) {
    const { db, workplaces, networks, meetings } = world
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
    for (const network of networks) storePlan(world, network, random)
  },
}
