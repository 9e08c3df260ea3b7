import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  AgreementId,
  BoardId,
  CardId,
  ExampleId,
  LeaderContactId,
  NetworkOutcomeId,
  OrganisationId,
  PersonId,
  ReactionId,
  RoundId,
  SharingId,
  SuccessId,
  TopicId,
  ValueEntryId,
  ValueStoryId,
} from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import { RoundDimension } from '../../../shared/domain/monitoring.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { ValueId } from '../../../shared/domain/yields.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertAgreement } from '../../store/repositories/agreements.ts'
import { insertCards } from '../../store/repositories/cards.ts'
import * as repository from '../../store/repositories/round-talk.ts'
import { insertReactions, insertSuccess } from '../../store/repositories/successes.ts'
import { insertEntry, insertStory, putStep } from '../../store/repositories/values.ts'
import { insertContact, insertOutcome, insertSharing } from '../../store/repositories/yields.ts'
import { exampleId, exampleNetworkId as networkId } from './content.ts'
import * as talk from './round-talk.ts'
import * as yielded from './yields.ts'

type Dated = (date: LocalDate) => LocalDate

const organisationId = (key: string) => exampleId(`organisation ${key}`) as OrganisationId
const person = (code: string): Who => ({ ...nobody, personId: exampleId(`person ${code}`) as PersonId })
const whoOf = (who: (typeof yielded.entries)[number]['who']): Who => {
  if (who === null) return nobody
  return 'code' in who ? person(who.code) : { ...nobody, text: who.words }
}

/** What the group made of the picture of this round, which is revealed, and what it agreed. */
export function storeRoundTalk(db: WritableDb, dated: Dated, roundId: RoundId): void {
  for (const mark of talk.groupMarks) repository.putGroupMark(db, { roundId, ...mark })
  for (const { between, note } of talk.links) {
    const [indicatorId = '', otherId = ''] = [...between].sort()
    repository.putLink(db, { roundId, indicatorId, otherId, note })
  }
  for (const { indicatorId, texts } of talk.examples)
    texts.forEach((text, i) => {
      const id = exampleId(`round example ${indicatorId} ${String(i)}`) as ExampleId
      repository.insertExample(db, { id, roundId, indicatorId, text })
    })
  for (const dimension of RoundDimension.options)
    repository.putConclusion(db, { roundId, dimension, text: talk.conclusions[dimension] ?? '' })
  talk.topics.forEach((topic, i) => {
    repository.insertTopic(db, { ...topic, id: exampleId(`topic ${String(i)}`) as TopicId, roundId })
  })
  repository.putDoubleLoop(db, roundId, talk.doubleLoop)
  talk.agreements.forEach(({ text, owner, due, about }, i) => {
    insertAgreement(db, {
      id: exampleId(`round agreement ${String(i)}`) as AgreementId,
      networkId,
      meetingId: null,
      consultationId: null,
      roundId,
      text,
      owner: owner === null ? nobody : person(owner),
      madeOn: dated(talk.agreedOn),
      due: due === null ? null : dated(due),
      state: 'open',
      closedOn: null,
      closedNote: '',
      about,
    })
  })
}

function storeValues(db: WritableDb, dated: Dated, roundId: RoundId | null): void {
  const shared = { networkId, roundId, withdrawnOn: null }
  yielded.entries.forEach(({ on, who, permittedOn, ...entry }, i) => {
    insertEntry(db, {
      ...shared,
      ...entry,
      id: exampleId(`value entry ${String(i)}`) as ValueEntryId,
      on: dated(on),
      who: whoOf(who),
      permittedOn: permittedOn === null ? null : dated(permittedOn),
    })
  })
  yielded.stories.forEach(({ on, who, permittedOn, steps, ...story }, i) => {
    const id = exampleId(`value story ${String(i)}`) as ValueStoryId
    insertStory(db, {
      ...shared,
      ...story,
      id,
      on: dated(on),
      who: whoOf(who),
      permittedOn: permittedOn === null ? null : dated(permittedOn),
    })
    for (const valueId of ValueId.options) {
      const step = steps[valueId]
      if (step !== undefined) putStep(db, id, { valueId, ...step })
    }
  })
}

function storeSuccesses(db: WritableDb, dated: Dated): void {
  yielded.successes.forEach(({ on, permittedOn, reactions, ...success }, i) => {
    const successId = exampleId(`success ${String(i)}`) as SuccessId
    insertSuccess(db, {
      ...success,
      id: successId,
      networkId,
      on: dated(on),
      permittedOn: permittedOn === null ? null : dated(permittedOn),
      withdrawnOn: null,
    })
    const made = reactions.map(({ text, from, board }, n) => {
      const cardId = exampleId(`success ${String(i)} card ${String(n)}`) as CardId
      if (board !== null)
        insertCards(db, [{ id: cardId, text }], {
          boardId: exampleId(`board ${board}`) as BoardId,
          clusterId: null,
          author: { ...nobody, text: from },
          meetingId: null,
        })
      const id = exampleId(`success ${String(i)} reaction ${String(n)}`) as ReactionId
      return { id, text, from, cardId: board === null ? null : cardId }
    })
    insertReactions(db, successId, made)
  })
}

/** What the example network yielded; needs its people, organisations and boards, and perhaps a round. */
export function storeYields(db: WritableDb, dated: Dated, roundId: RoundId | null): void {
  storeValues(db, dated, roundId)
  yielded.outcomes.forEach(({ on, organisations, ...outcome }, i) => {
    insertOutcome(db, {
      ...outcome,
      id: exampleId(`outcome ${String(i)}`) as NetworkOutcomeId,
      networkId,
      on: dated(on),
      organisationIds: organisations.map(organisationId),
    })
  })
  yielded.contacts.forEach(({ on, organisation, ...contact }, i) => {
    const id = exampleId(`leader contact ${String(i)}`) as LeaderContactId
    insertContact(db, {
      ...contact,
      id,
      networkId,
      on: dated(on),
      organisationId: organisationId(organisation),
    })
  })
  yielded.sharings.forEach(({ on, organisation, ...sharing }, i) => {
    const id = exampleId(`sharing ${String(i)}`) as SharingId
    const where = organisation === null ? null : organisationId(organisation)
    insertSharing(db, { ...sharing, id, networkId, on: dated(on), organisationId: where })
  })
  storeSuccesses(db, dated)
}
