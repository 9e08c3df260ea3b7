import type {
  AttributeId,
  CoachId,
  MembershipId,
  OrganisationId,
  OutsideContactId,
  PersonId,
  TieSurveyId,
  TieWaveId,
} from '../../../shared/domain/ids.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertAttribute, putValue } from '../../store/repositories/attributes.ts'
import { insertCoach, setNetworksOfCoach } from '../../store/repositories/coaches.ts'
import { insertMembership } from '../../store/repositories/memberships.ts'
import { insertNetwork } from '../../store/repositories/networks.ts'
import { insertOrganisation } from '../../store/repositories/organisations.ts'
import { insertPerson } from '../../store/repositories/people.ts'
import { insertArc, insertBlank, insertOutside } from '../../store/repositories/ties-answers.ts'
import { insertRespondent, insertSurvey, insertWave } from '../../store/repositories/ties.ts'
import { insertWorkplace } from '../../store/repositories/workplaces.ts'
import { daysAfter, daysBetween } from '../../../shared/domain/days.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { proposedRetention } from '../../../shared/domain/privacy.ts'
import { surveyDefaults } from '../../../shared/domain/ties.ts'
import * as example from './content.ts'
import { storeAround } from './store-around.ts'
import { storeMeetings } from './store-meetings.ts'
import { exampleRoundId, storeRounds } from './store-rounds.ts'
import { storeWork } from './store-work.ts'
import { storeWriting } from './store-writing.ts'
import * as ties from './ties.ts'
import { storeRoundTalk, storeYields } from './store-yields.ts'

const { exampleId, exampleNetworkId: networkId, exampleWorkplaceId: workplaceId } = example
const organisationId = (key: string) => exampleId(`organisation ${key}`) as OrganisationId
const personId = (code: string) => exampleId(`person ${code}`) as PersonId

/** When a day of the example falls: it was written for the week of 22 November 2026, and moves along by whole weeks. */
function datedFrom(today: LocalDate): (date: LocalDate) => LocalDate {
  const days = Math.round(daysBetween('2026-11-22', today) / 7) * 7
  return (date) => daysAfter(date, days)
}
type Dated = ReturnType<typeof datedFrom>

const seasons = ['Winter', 'Winter', 'Voorjaar', 'Voorjaar', 'Voorjaar', 'Zomer'] as const
const laterSeasons = ['Zomer', 'Zomer', 'Herfst', 'Herfst', 'Herfst', 'Winter'] as const
const seasonOf = (date: LocalDate): string => {
  const season = [...seasons, ...laterSeasons][Number(date.slice(5, 7)) - 1] ?? ''
  return `${season} ${date.slice(0, 4)}`
}

function storePeople(db: WritableDb, dated: Dated): void {
  const attributeId = exampleId('attribute') as AttributeId
  insertAttribute(db, { id: attributeId, workplaceId, name: example.attributeName })
  for (const { code, name, role, organisation, bouw, from } of example.people) {
    const id = personId(code)
    insertPerson(db, {
      id,
      workplaceId,
      code,
      displayName: name,
      role,
      organisationId: organisationId(organisation),
    })
    if (bouw !== null) putValue(db, id, attributeId, bouw)
    const membershipId = exampleId(`membership ${code}`) as MembershipId
    insertMembership(db, { id: membershipId, networkId, personId: id, from: dated(from), to: null })
  }
  for (const { name, organisation } of example.coaches) {
    const id = exampleId(`coach ${name}`) as CoachId
    insertCoach(db, { id, workplaceId, name, organisationId: organisationId(organisation) })
    setNetworksOfCoach(db, id, [networkId])
  }
}

function storeStart(db: WritableDb, dated: Dated, surveyId: TieSurveyId): void {
  const waveId = exampleId('wave start') as TieWaveId
  const { code, name, role, organisation } = ties.gone
  const goneId = personId(code)
  insertPerson(db, {
    id: goneId,
    workplaceId,
    code,
    displayName: name,
    role,
    organisationId: organisationId(organisation),
  })
  const { label, heldOn } = ties.startWave
  const wave = { id: waveId, surveyId, label, heldOn: dated(heldOn) }
  insertWave(db, wave, exampleId('wave start sheet key'))
  for (const each of [...example.people, ties.gone]) {
    const status = ties.statusAtStart(each.code)
    const informedOn = status === 'notAsked' ? null : dated(ties.informedOn)
    if (status !== null) insertRespondent(db, waveId, personId(each.code), status, { informedOn })
  }
  for (const { from, to, value } of ties.arcsAtStart)
    insertArc(db, waveId, { from: personId(from), to: personId(to), value })
  for (const [from, to] of ties.blanksAtStart)
    insertBlank(db, waveId, { from: personId(from), to: personId(to) })
  storeOutside(db, waveId, ties.outsideAtStart)
}

function storeOutside(db: WritableDb, waveId: TieWaveId, contacts: typeof ties.outsideAtStart): void {
  contacts.forEach(([from, role, organisation, value], n) => {
    const id = exampleId(`outside ${waveId} ${String(n)}`) as OutsideContactId
    insertOutside(db, { id, waveId, from: personId(from), position: 0, role, organisation, value })
  })
}

function storeSurvey(db: WritableDb, dated: Dated): void {
  const { name, question, scaleMax, wave } = example.survey
  const surveyId = exampleId('survey') as TieSurveyId
  const waveId = exampleId('wave') as TieWaveId
  const { period, scaleWords, asksOutside } = ties.asked
  const fields = { ...surveyDefaults, period, scaleWords: [...scaleWords], asksOutside }
  insertSurvey(db, { id: surveyId, networkId, name, question, scaleMax, ...fields })
  storeStart(db, dated, surveyId)
  const heldOn = dated(wave.heldOn)
  insertWave(db, { id: waveId, surveyId, label: seasonOf(heldOn), heldOn }, exampleId('wave sheet key'))
  const informedOn = dated(ties.informedOn)
  for (const { code } of example.people)
    insertRespondent(db, waveId, personId(code), example.statusOf(code), { informedOn })
  for (const { from, to, value } of example.arcs)
    insertArc(db, waveId, { from: personId(from), to: personId(to), value })
  storeOutside(db, waveId, ties.outsideInAutumn)
}

/** Stores the whole example werkplaats; part of one change, so that one undo takes it back. It happens around `today`. */
export function storeExample(db: WritableDb, today: LocalDate): void {
  const dated = datedFrom(today)
  const plannedEnd = dated(example.plannedEnd)
  const privacy = { ...example.network.privacy, retentionUntil: proposedRetention(plannedEnd) }
  insertWorkplace(db, { id: workplaceId, name: example.workplaceName, fictitious: true })
  for (const { key, name, kind } of example.organisations)
    insertOrganisation(db, { id: organisationId(key), workplaceId, name, kind })
  insertNetwork(db, { ...example.network, plannedEnd, privacy })
  storePeople(db, dated)
  storeSurvey(db, dated)
  storeMeetings(db, dated)
  storeRounds(db, dated)
  storeWork(db, dated)
  storeWriting(db, dated)
  storeRoundTalk(db, dated, exampleRoundId('autumn'))
  storeYields(db, dated, exampleRoundId('autumn'))
  storeAround(db, dated)
}
