import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { RespondentStatus, TieSurvey, TieWave } from '../../shared/domain/entities.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { PersonId, TieWaveId } from '../../shared/domain/ids.ts'
import { keyOf } from '../../shared/domain/import/cells.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { memberIdsOn, wasEverMember } from '../store/repositories/memberships.ts'
import { deleteUnheldPeople } from '../store/repositories/people.ts'
import * as answers from '../store/repositories/ties-answers.ts'
import * as ties from '../store/repositories/ties.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { requirePrivacyCard, requiredNetwork } from './required.ts'
import { refused } from './round-gate.ts'
import { answersOf, checkBlanks } from './ties-answers.ts'
import {
  type Nothing,
  type OfPerson,
  type OfWave,
  type Today,
  informed,
  requiredSurvey,
  requiredWave,
  standing,
  wavesInOrder,
} from './ties-shared.ts'

function checkLabel(db: ReadableDb, { id, surveyId, label }: TieWave): void {
  const key = keyOf(label)
  if (ties.wavesOf(db, surveyId).some((wave) => wave.id !== id && keyOf(wave.label) === key))
    throw fail('ALREADY_EXISTS', { field: 'label' })
}

/** Who opted out of the last wave of a survey, and so of the next. */
function optedOutBefore(db: ReadableDb, survey: TieSurvey): ReadonlySet<PersonId> {
  const last = wavesInOrder(ties.wavesOf(db, survey.id)).at(-1)
  if (last === undefined) return new Set()
  const all = [...ties.standingsOf(db, last.id).values()]
  return new Set(all.flatMap(({ personId, status }) => (status === 'optedOut' ? [personId] : [])))
}

type NewWave = Pick<TieWave, 'surveyId' | 'label' | 'heldOn'> & Today

function addWave(db: WritableDb, { surveyId, label, heldOn, today }: NewWave): Outcome<TieWave> {
  const survey = requiredSurvey(db, surveyId)
  const network = requiredNetwork(db, survey.networkId)
  const wave: TieWave = { id: randomUUID() as TieWaveId, surveyId, label, heldOn }
  checkLabel(db, wave)
  const out = optedOutBefore(db, survey)
  const people = new Set(memberIdsOn(db, network.id, heldOn ?? today))
  if (people.size > 0) requirePrivacyCard(network)
  ties.insertWave(db, wave)
  for (const id of people) ties.insertRespondent(db, wave.id, id, out.has(id) ? 'optedOut' : 'noAnswer')
  return { result: wave, networkId: network.id, summary: { counts: { people: people.size } } }
}

interface WavePatch {
  readonly id: TieWaveId
  readonly patch: { readonly label?: string | undefined; readonly heldOn?: LocalDate | null | undefined }
}

function updateWave(db: WritableDb, { id, patch }: WavePatch): Outcome<TieWave> {
  const { wave: before, survey } = requiredWave(db, id)
  const wave = patched(before, patch)
  checkLabel(db, wave)
  ties.updateWave(db, wave)
  return { result: wave, networkId: survey.networkId, summary: { fields: changedFields(before, wave) } }
}

/** With everything in it. People whom only this wave held on to go with it. */
function removeWave(db: WritableDb, { id }: { readonly id: TieWaveId }): Nothing {
  const { survey } = requiredWave(db, id)
  const held = [...ties.standingsOf(db, id).keys()]
  ties.deleteWave(db, id)
  const people = deleteUnheldPeople(db, held)
  return { result: {}, networkId: survey.networkId, summary: { counts: { people } } }
}

interface SomePeople extends OfWave {
  readonly personIds: readonly PersonId[]
}

const counted = (people: readonly unknown[]) => ({ counts: { respondents: people.length } })

/** Who is in the wave already stays as they are. On each sheet that was handed in, the line about somebody new is empty. */
function addPeople(db: WritableDb, { waveId, personIds }: SomePeople): Nothing {
  const { survey } = requiredWave(db, waveId)
  const network = requiredNetwork(db, survey.networkId)
  const present = ties.standingsOf(db, waveId)
  personIds.forEach((id, i) => {
    if (!wasEverMember(db, network.id, id)) throw refused('notMember', `personIds.${String(i)}`)
  })
  const coming = [...new Set(personIds)].filter((id) => !present.has(id))
  if (coming.length > 0) requirePrivacyCard(network)
  const sheets = [...present.values()].filter(({ status }) => status === 'answered').length
  checkBlanks(sheets * coming.length, 'personIds')
  if (coming.length > 0) ties.noteRoster(db, waveId)
  for (const id of coming) ties.insertRespondent(db, waveId, id, 'noAnswer', { stint: randomUUID() })
  answers.insertBlankLines(db, waveId, coming)
  return { result: {}, networkId: network.id, summary: counted(coming) }
}

/** Who opted out stays, so that nobody puts them in again by mistake. */
function removePeople(db: WritableDb, { waveId, personIds }: SomePeople): Nothing {
  const { survey } = requiredWave(db, waveId)
  const present = ties.standingsOf(db, waveId)
  const going = [...new Set(personIds)]
  going.forEach((id, i) => standing(present.get(id), `personIds.${String(i)}`))
  for (const id of going) ties.deleteRespondent(db, waveId, id)
  ties.noteRoster(db, waveId)
  deleteUnheldPeople(db, going)
  return { result: {}, networkId: survey.networkId, summary: counted(going) }
}

function inform(
  db: WritableDb,
  { waveId, personIds, on }: SomePeople & { readonly on: LocalDate | null },
): Nothing {
  const { survey } = requiredWave(db, waveId)
  const present = ties.standingsOf(db, waveId)
  const told = [...new Set(personIds)]
  told.forEach((id, i) => {
    const path = `personIds.${String(i)}`
    if (standing(present.get(id), path).status === 'answered' && on === null) throw refused('entered', path)
  })
  for (const id of told) ties.setInformed(db, waveId, id, on)
  return { result: {}, networkId: survey.networkId, summary: counted(told) }
}

interface NewStatus extends OfPerson {
  readonly status: Exclude<RespondentStatus, 'optedOut'>
}

function setStatus(db: WritableDb, { waveId, personId, status }: NewStatus): Nothing {
  const { survey } = requiredWave(db, waveId)
  const before = standing(ties.findRespondent(db, waveId, personId), 'personId')
  const done: Nothing = { result: {}, networkId: survey.networkId }
  if (before.status === status) return done
  if (status === 'answered') {
    informed(before, 'personId')
    checkBlanks(ties.standingsOf(db, waveId).size, 'personId')
    answers.insertBlankSheets(db, waveId, [personId])
  } else if (before.status === 'answered') {
    if (answersOf(db, waveId, personId) > 0) throw refused('entered', 'status')
    answers.deleteAnswersFrom(db, waveId, personId)
  }
  ties.setStatus(db, waveId, personId, status)
  return done
}

export const commands = {
  'ties.addWave': addWave,
  'ties.updateWave': updateWave,
  'ties.removeWave': removeWave,
  'ties.addPeople': addPeople,
  'ties.removePeople': removePeople,
  'ties.inform': inform,
  'ties.setStatus': setStatus,
} as const
