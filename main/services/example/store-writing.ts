import { checklists } from '../../../shared/content/checklists.ts'
import { planSections } from '../../../shared/content/project-plan.ts'
import { builtInTemplates } from '../../../shared/content/templates.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  CoachId,
  ConsentId,
  DocumentId,
  DocumentPointId,
  DocumentSectionId,
  DocumentVersionId,
  OwnWorkFormId,
  PersonId,
} from '../../../shared/domain/ids.ts'
import { emptyRichText } from '../../../shared/domain/rich-words.ts'
import type { RichBlock, RichText } from '../../../shared/domain/rich-text.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import type { DocumentPoint } from '../../../shared/domain/templates.ts'
import type { WritableDb } from '../../store/db.ts'
import {
  insertConsent,
  insertVersion,
  insertVersionSections,
} from '../../store/repositories/document-versions.ts'
import {
  insertDocument,
  insertDocumentPoint,
  insertDocumentSection,
} from '../../store/repositories/documents.ts'
import { insertWorkForm } from '../../store/repositories/work-forms.ts'
import { exampleId, exampleNetworkId as networkId, exampleWorkplaceId as workplaceId } from './content.ts'
import { dissemination, leadership, plan, workForm } from './writing.ts'

type Dated = (date: LocalDate) => LocalDate
type Kind = 'projectPlan' | 'leadership' | 'dissemination'

function storeDocument(db: WritableDb, kind: Kind, madeOn: LocalDate): DocumentId {
  const { title, version } = builtInTemplates[kind]
  const id = exampleId(`document ${kind}`) as DocumentId
  insertDocument(db, {
    id,
    networkId,
    meetingId: null,
    productVersionId: null,
    kind,
    title: title.nl,
    madeOn,
    template: `builtIn:${kind}`,
    templateVersion: version,
  })
  return id
}

const bodyOf = (blocks: readonly RichBlock[] | undefined): RichText =>
  blocks === undefined ? emptyRichText : { type: 'doc', content: [...blocks] }

function storePlan(db: WritableDb, dated: Dated): void {
  const documentId = storeDocument(db, 'projectPlan', dated(plan.madeOn))
  planSections.forEach(({ id, name, guidance }, position) => {
    insertDocumentSection(db, {
      id: exampleId(`plan section ${id}`) as DocumentSectionId,
      documentId,
      position,
      title: name.nl,
      guidance: guidance.nl,
      body: bodyOf(plan.bodies[id]),
    })
  })
  const versionId = exampleId('plan version') as DocumentVersionId
  const { name, keptOn } = plan.version
  insertVersion(db, { id: versionId, documentId, number: 1, name, keptOn: dated(keptOn) })
  insertVersionSections(
    db,
    versionId,
    planSections.map((section) => ({
      title: section.name.nl,
      body: bodyOf(plan.version.bodies[section.id]),
    })),
  )
  plan.agreed.forEach((agreed, i) => {
    insertConsent(db, {
      id: exampleId(`consent ${String(i)}`) as ConsentId,
      versionId,
      who:
        'code' in agreed
          ? { ...nobody, personId: exampleId(`person ${agreed.code}`) as PersonId }
          : { ...nobody, coachId: exampleId(`coach ${agreed.coach}`) as CoachId },
      on: dated(agreed.on),
    })
  })
}

function storeChecklist(
  db: WritableDb,
  kind: 'leadership' | 'dissemination',
  madeOn: LocalDate,
  said: readonly { readonly id: string; readonly answer: DocumentPoint['answer']; readonly note: string }[],
  own: readonly string[] = [],
): void {
  const documentId = storeDocument(db, kind, madeOn)
  const points = [
    ...checklists[kind].items.map(({ id, text }) => ({ key: id as string, text: text.nl })),
    ...own.map((text) => ({ key: '', text })),
  ]
  points.forEach(({ key, text }, position) => {
    const answered = key === '' ? undefined : said.find(({ id }) => id === key)
    insertDocumentPoint(db, {
      id: exampleId(`${kind} point ${String(position)}`) as DocumentPointId,
      documentId,
      position,
      section: '',
      key,
      text,
      answer: answered?.answer ?? null,
      note: answered?.note ?? '',
    })
  })
}

/** Needs the people and coaches of the example. */
export function storeWriting(db: WritableDb, dated: Dated): void {
  storePlan(db, dated)
  storeChecklist(db, 'leadership', dated(leadership.madeOn), leadership.said, [leadership.own])
  storeChecklist(db, 'dissemination', dated(dissemination.madeOn), dissemination.said)
  insertWorkForm(db, {
    ...workForm,
    ref: exampleId('work form') as OwnWorkFormId,
    workplaceId,
    copyOf: null,
  })
}
