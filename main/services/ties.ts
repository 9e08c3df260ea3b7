import type { SurveySummary, WavePicture } from '../../shared/contract/ties.ts'
import type { TieSurvey, TieWave } from '../../shared/domain/entities.ts'
import type { NetworkId, TieSurveyId, TieWaveId } from '../../shared/domain/ids.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { attributesOf, valuesInWave } from '../store/repositories/attributes.ts'
import { organisationsOf } from '../store/repositories/organisations.ts'
import { deleteUnheldPeople } from '../store/repositories/people.ts'
import * as ties from '../store/repositories/ties.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields } from './patch.ts'
import { required, requiredNetwork } from './required.ts'

/** The dated waves first, in their order, then the others by their label. */
const wavesInOrder = (waves: readonly TieWave[]): TieWave[] =>
  inOrder(waves, ({ label }) => label).sort((a, b) => (a.heldOn ?? '~').localeCompare(b.heldOn ?? '~', 'en'))

function surveys(db: ReadableDb, { networkId }: { networkId: NetworkId }): SurveySummary[] {
  requiredNetwork(db, networkId)
  return inOrder(ties.surveysOf(db, networkId), ({ name }) => name).map((survey) => ({
    ...survey,
    waves: wavesInOrder(ties.wavesOf(db, survey.id)),
  }))
}

function wave(db: ReadableDb, { waveId }: { waveId: TieWaveId }): WavePicture {
  const found = required('wave', ties.findWave(db, waveId))
  const survey = required('survey', ties.findSurvey(db, found.surveyId))
  const { workplaceId } = requiredNetwork(db, survey.networkId)
  const values = valuesInWave(db, waveId)
  const people = ties
    .respondentsOf(db, waveId)
    .map(({ person, status }) => ({ person, status, values: values.get(person.id) ?? {} }))
  return {
    survey,
    wave: found,
    people: inOrder(people, ({ person }) => person.code),
    arcs: ties.arcsOf(db, waveId),
    organisations: inOrder(organisationsOf(db, workplaceId), ({ name }) => name),
    attributes: inOrder(attributesOf(db, workplaceId), ({ name }) => name),
  }
}

function renameSurvey(
  db: WritableDb,
  { id, name, question }: Pick<TieSurvey, 'id' | 'name' | 'question'>,
): Outcome<TieSurvey> {
  const before = required('survey', ties.findSurvey(db, id))
  const survey = { ...before, name, question }
  ties.updateSurvey(db, survey)
  return { result: survey, networkId: survey.networkId, summary: { fields: changedFields(before, survey) } }
}

/** People whom only this survey held on to go with it. */
function removeSurvey(db: WritableDb, { id }: { id: TieSurveyId }): Outcome<Record<string, never>> {
  const { networkId } = required('survey', ties.findSurvey(db, id))
  const held = ties.peopleInSurvey(db, id)
  ties.deleteSurvey(db, id)
  const people = deleteUnheldPeople(db, held)
  return { result: {}, networkId, summary: { counts: { people } } }
}

export const queries = { 'ties.surveys': surveys, 'ties.wave': wave } as const
export const commands = { 'ties.renameSurvey': renameSurvey, 'ties.removeSurvey': removeSurvey } as const
