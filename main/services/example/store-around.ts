import { builtInTemplates } from '../../../shared/content/templates.ts'
import { momentOf } from '../../../shared/domain/clock.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  AgreementId,
  CoachId,
  ConsultationId,
  ConsultationPointId,
  DocumentId,
  DocumentPointId,
  FacilityId,
  OrganisationId,
  PersonId,
} from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { judge, ruleOf, signalRules } from '../../../shared/signals/index.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertAgreement, insertChange, stateWithNote } from '../../store/repositories/agreements.ts'
import { insertConsultation, insertConsultationPoint } from '../../store/repositories/consultations.ts'
import { insertDocument, insertDocumentPoint } from '../../store/repositories/documents.ts'
import { insertFacility } from '../../store/repositories/facilities.ts'
import { networkFacts, putDismissal } from '../../store/repositories/signals.ts'
import { agreements, consultations, dismissed, facilities, preparationList } from './around.ts'
import {
  coaches,
  exampleId,
  exampleNetworkId as networkId,
  exampleWorkplaceId as workplaceId,
} from './content.ts'
import { exampleMeetingId } from './store-meetings.ts'

type Dated = (date: LocalDate) => LocalDate

const coachId = (name: string) => exampleId(`coach ${name}`) as CoachId
const consultationId = (which: 'past' | 'next') => exampleId(`consultation ${which}`) as ConsultationId

function whoOf(owner: (typeof agreements)[number]['owner']): Who {
  if (owner === null) return nobody
  if ('code' in owner) return { ...nobody, personId: exampleId(`person ${owner.code}`) as PersonId }
  return 'coach' in owner ? { ...nobody, coachId: coachId(owner.coach) } : { ...nobody, text: owner.words }
}

function storeAgreements(db: WritableDb, dated: Dated): void {
  agreements.forEach(({ text, from, madeOn, owner, due, firstDue, about, done }, i) => {
    const id = exampleId(`agreement ${String(i)}`) as AgreementId
    insertAgreement(db, {
      id,
      networkId,
      meetingId: from === 'consultation' ? null : exampleMeetingId(from),
      consultationId: from === 'consultation' ? consultationId('past') : null,
      roundId: null,
      text,
      owner: whoOf(owner),
      madeOn: dated(madeOn),
      due: due === null ? null : dated(due),
      state: done === undefined ? 'open' : 'done',
      closedOn: done === undefined ? null : dated(done.on),
      closedNote: done?.note ?? '',
      about: about ?? null,
    })
    const changed = (field: 'due' | 'state', on: LocalDate, before: string, after: string) => {
      insertChange(db, {
        id: exampleId(`agreement ${String(i)} ${field}`),
        agreementId: id,
        at: momentOf(dated(on), '16:00'),
        field,
        before: { ...nobody, text: before },
        after: { ...nobody, text: after },
      })
    }
    if (firstDue !== undefined && due !== null) changed('due', firstDue, dated(firstDue), dated(due))
    if (done !== undefined)
      changed('state', done.on, 'open', stateWithNote({ state: 'done', closedNote: done.note }))
  })
}

function storeFacilities(db: WritableDb, dated: Dated): void {
  for (const { kind, name, provider, from, note, ended } of facilities)
    insertFacility(db, {
      id: exampleId(`facility ${kind}`) as FacilityId,
      networkId,
      kind,
      name,
      providerId:
        typeof provider === 'string' ? (exampleId(`organisation ${provider}`) as OrganisationId) : null,
      provider: typeof provider === 'string' ? '' : provider.words,
      from: dated(from),
      to: ended === undefined ? null : dated(ended.on),
      note,
      endNote: ended?.note ?? '',
    })
}

function storePreparation(db: WritableDb, dated: Dated): void {
  const { kind, version, title, sections } = builtInTemplates.preparation
  const documentId = exampleId('preparation list') as DocumentId
  insertDocument(db, {
    id: documentId,
    networkId,
    meetingId: exampleMeetingId(preparationList.meeting),
    productVersionId: null,
    kind,
    title: title.nl,
    madeOn: dated(preparationList.madeOn),
    template: 'builtIn:preparation',
    templateVersion: version,
  })
  const texts = sections.flatMap((section) =>
    section.points.map(({ id, text }) => ({ section: section.title.nl, key: id, text: text.nl })),
  )
  texts.forEach((text, position) => {
    const said = preparationList.answers.find(({ place }) => place === position)
    insertDocumentPoint(db, {
      ...text,
      id: exampleId(`preparation point ${String(position)}`) as DocumentPointId,
      documentId,
      position,
      answer: said?.answer ?? null,
      note: said?.note ?? '',
    })
  })
}

function storeConsultations(db: WritableDb, dated: Dated): void {
  const { past, next, place, starts } = consultations
  const shared = {
    workplaceId,
    starts,
    place,
    networkIds: [networkId],
    coachIds: coaches.map(({ name }) => coachId(name)),
  }
  insertConsultation(db, { ...shared, id: consultationId('past'), on: dated(past.on), notes: past.notes })
  insertConsultation(db, { ...shared, id: consultationId('next'), on: dated(next.on), notes: '' })
  const point = (
    of: 'past' | 'next',
    position: number,
    rule: string | null,
    title: string,
    notes: string,
  ) => {
    insertConsultationPoint(db, {
      id: exampleId(`consultation ${of} point ${String(position)}`) as ConsultationPointId,
      consultationId: consultationId(of),
      networkId,
      position,
      rule,
      title,
      notes,
      isDone: of === 'past',
    })
  }
  point('past', 0, null, past.point, past.said)
  point('next', 0, 'competingInterests', ruleOf('competingInterests')?.says.nl ?? next.point, '')
  point('next', 1, null, next.point, '')
}

/** Put away with the facts it has now, so that it stays away until a next meeting. */
function storeDismissal(db: WritableDb, dated: Dated): void {
  const on = dated(dismissed.on)
  const facts = networkFacts(db, networkId, on)
  const signal =
    facts === undefined
      ? undefined
      : judge(signalRules, facts).fired.find(({ rule }) => rule === dismissed.rule)
  if (signal === undefined) return
  const { rule, subject, mark } = signal
  putDismissal(db, { networkId, rule, subject, mark, reason: dismissed.reason, at: momentOf(on, '17:00') })
}

/** Needs the meetings of the example. */
export function storeAround(db: WritableDb, dated: Dated): void {
  storeConsultations(db, dated)
  storeAgreements(db, dated)
  storeFacilities(db, dated)
  storePreparation(db, dated)
  storeDismissal(db, dated)
}
