import { randomUUID } from 'node:crypto'
import type { SurveySummary, WaveSummary } from '../../shared/contract/ties.ts'
import type { TieSurvey } from '../../shared/domain/entities.ts'
import type { NetworkId, TieSurveyId } from '../../shared/domain/ids.ts'
import { surveyDefaults } from '../../shared/domain/ties.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { deleteUnheldPeople } from '../store/repositories/people.ts'
import * as answers from '../store/repositories/ties-answers.ts'
import { waveFacts } from '../store/repositories/ties-pictures.ts'
import * as ties from '../store/repositories/ties.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { requiredNetwork } from './required.ts'
import { refused } from './round-gate.ts'
import { type Nothing, requiredSurvey, wavesInOrder } from './ties-shared.ts'

/** By name, each with its waves in their order. */
function surveys(db: ReadableDb, { networkId }: { networkId: NetworkId }): SurveySummary[] {
  requiredNetwork(db, networkId)
  const facts = waveFacts(db, { networkId })
  return inOrder(ties.surveysOf(db, networkId), ({ name }) => name).map((survey) => ({
    ...survey,
    waves: wavesInOrder(ties.wavesOf(db, survey.id)).map((wave): WaveSummary => ({
      ...wave,
      ...(facts.get(wave.id) ?? { people: 0, answered: 0, round: null }),
    })),
  }))
}

/** A word for every step of the scale, or none at all. */
function checkWords({ scaleMax, scaleWords }: TieSurvey, path: string): void {
  if (scaleWords.length > 0 && scaleWords.length !== scaleMax + 1)
    throw refused('outsideScale', `${path}.scaleWords`)
}

type Editable = Omit<TieSurvey, 'id' | 'networkId'>
type Patch = { readonly [K in keyof Editable]?: Editable[K] | undefined }

interface NewSurvey {
  readonly networkId: NetworkId
  readonly survey: Patch & Pick<Editable, 'name' | 'question' | 'scaleMax'>
}

function addSurvey(db: WritableDb, { networkId, survey: said }: NewSurvey): Outcome<TieSurvey> {
  requiredNetwork(db, networkId)
  const { name, question, scaleMax } = said
  const blank: TieSurvey = {
    id: randomUUID() as TieSurveyId,
    networkId,
    name,
    question,
    scaleMax,
    ...surveyDefaults,
  }
  const survey = patched(blank, said)
  checkWords(survey, 'survey')
  ties.insertSurvey(db, survey)
  return { result: survey, networkId }
}

/** What was answered stays what it was an answer to. */
function checkEntered(db: ReadableDb, before: TieSurvey, survey: TieSurvey): void {
  const entered = answers.answeredOf(db, before.id)
  if (survey.scaleMax !== before.scaleMax && entered.answers) throw refused('entered', 'patch.scaleMax')
  const asks = [
    ['asksCloseness', entered.closeness],
    ['asksFormality', entered.formality],
    ['asksOutside', entered.outside],
  ] as const
  for (const [field, isEntered] of asks)
    if (before[field] && !survey[field] && isEntered) throw refused('entered', `patch.${field}`)
}

function updateSurvey(
  db: WritableDb,
  { id, patch }: { readonly id: TieSurveyId; readonly patch: Patch },
): Outcome<TieSurvey> {
  const before = requiredSurvey(db, id)
  const survey = patched(before, patch)
  checkWords(survey, 'patch')
  checkEntered(db, before, survey)
  ties.updateSurvey(db, survey)
  return { result: survey, networkId: survey.networkId, summary: { fields: changedFields(before, survey) } }
}

/** People whom only this survey held on to go with it. */
function removeSurvey(db: WritableDb, { id }: { readonly id: TieSurveyId }): Nothing {
  const { networkId } = requiredSurvey(db, id)
  const held = ties.peopleInSurvey(db, id)
  ties.deleteSurvey(db, id)
  const people = deleteUnheldPeople(db, held)
  return { result: {}, networkId, summary: { counts: { people } } }
}

export const queries = { 'ties.surveys': surveys } as const
export const commands = {
  'ties.addSurvey': addSurvey,
  'ties.updateSurvey': updateSurvey,
  'ties.removeSurvey': removeSurvey,
} as const
