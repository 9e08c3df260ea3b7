import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type {
  Network,
  Organisation,
  Person,
  RespondentStatus,
  TieSurvey,
} from '../../shared/domain/entities.ts'
import type {
  AttributeId,
  NetworkId,
  OrganisationId,
  PersonId,
  TieSurveyId,
  TieWaveId,
} from '../../shared/domain/ids.ts'
import { keyOf } from '../../shared/domain/import/cells.ts'
import {
  type ImportExisting,
  ImportToStore,
  type PersonToStore,
  type TiesToStore,
  type WaveToStore,
} from '../../shared/domain/import/state.ts'
import { surveyDefaults } from '../../shared/domain/ties.ts'
import { localDateOf } from '../../shared/domain/today.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { attributeNamed, attributesOf, insertAttribute, putValue } from '../store/repositories/attributes.ts'
import { memberIdsOn } from '../store/repositories/memberships.ts'
import {
  insertOrganisation,
  organisationNamed,
  organisationsOf,
} from '../store/repositories/organisations.ts'
import { findPerson, insertPerson, peopleOf, updatePerson } from '../store/repositories/people.ts'
import {
  insertArc,
  insertBlank,
  insertRespondent,
  insertSurvey,
  insertWave,
  respondentsOf,
  surveysOf,
  updateSurvey,
  wavesOf,
} from '../store/repositories/ties.ts'
import { type Outcome, lastSeq } from '../store/write.ts'
import { enter } from './joining.ts'
import { patched } from './patch.ts'
import { refuseSensitive, requirePrivacyCard, requiredNetwork, within } from './required.ts'

/** What an import can meet in the store. `seq` names this state: `imports.apply` refuses another one. */
function existing(db: ReadableDb, { networkId }: { networkId: NetworkId }): ImportExisting {
  const { workplaceId } = requiredNetwork(db, networkId)
  const members = new Set(memberIdsOn(db, networkId, localDateOf(new Date())))
  return {
    seq: lastSeq(db),
    people: peopleOf(db, workplaceId).map(({ id, code }) => ({
      personId: id,
      code,
      isMember: members.has(id),
    })),
    organisations: organisationsOf(db, workplaceId).map(({ name }) => name),
    attributes: attributesOf(db, workplaceId).map(({ name }) => name),
  }
}

function attributesToUse(db: WritableDb, network: Network, names: readonly string[]): AttributeId[] {
  return names.map((name) => {
    refuseSensitive(name)
    const known = attributeNamed(db, network.workplaceId, name)
    if (known !== undefined) return known.id
    const id = randomUUID() as AttributeId
    insertAttribute(db, { id, workplaceId: network.workplaceId, name })
    return id
  })
}

/** Finds organisations by name, and makes those there are not; what kind they are the coach says later. */
function organisationFinder(db: WritableDb, network: Network): (name: string) => OrganisationId {
  const found = new Map<string, OrganisationId>()
  return (name) => {
    const key = keyOf(name)
    let id = found.get(key) ?? organisationNamed(db, network.workplaceId, name)?.id
    if (id === undefined) {
      const made: Organisation = {
        id: randomUUID() as OrganisationId,
        workplaceId: network.workplaceId,
        name,
        kind: 'other',
      }
      insertOrganisation(db, made)
      id = made.id
    }
    found.set(key, id)
    return id
  }
}

function storePerson(
  db: WritableDb,
  network: Network,
  said: PersonToStore,
  organisationId: OrganisationId | undefined,
): void {
  const { workplaceId } = network
  const fields = { displayName: said.displayName, role: said.role, organisationId }
  if (said.isNew) {
    const { personId: id, code } = said
    const blank: Person = { id, workplaceId, code, displayName: '', role: '', organisationId: null }
    insertPerson(db, patched(blank, fields))
    return
  }
  const person = within('person', workplaceId, findPerson(db, said.personId))
  updatePerson(db, person, patched(person, fields))
}

function storePeople(db: WritableDb, network: Network, input: ImportToStore): void {
  const today = localDateOf(new Date())
  const attributes = attributesToUse(db, network, input.attributes)
  const organisationId = organisationFinder(db, network)
  const members = new Set(memberIdsOn(db, network.id, today))
  for (const said of input.people) {
    const { personId, organisationName } = said
    storePerson(
      db,
      network,
      said,
      organisationName === undefined ? undefined : organisationId(organisationName),
    )
    for (const [place, value] of said.values) {
      const attributeId = attributes[place]
      if (attributeId === undefined) throw invalid('people.values', 'noAttribute')
      putValue(db, personId, attributeId, value)
    }
    if (!members.has(personId)) enter(db, { networkId: network.id, personId }, undefined, today)
    members.add(personId)
  }
}

const invalid = (path: string, rule: string) => fail('INVALID_INPUT', { fields: [{ path, rule }] })

/** The survey of this name in the network, when its scale is the same one; otherwise a new one. */
function surveyToUse(db: WritableDb, network: Network, said: TiesToStore['survey']): TieSurvey {
  const known = surveysOf(db, network.id).find(({ name }) => keyOf(name) === keyOf(said.name))
  if (known !== undefined && known.scaleMax !== said.scaleMax)
    throw fail('ALREADY_EXISTS', { field: 'survey.name' })
  // What is in the file was asked, whatever the survey asked until now.
  const asks = {
    asksCloseness: said.asksCloseness === true || known?.asksCloseness === true,
    asksFormality: said.asksFormality === true || known?.asksFormality === true,
  }
  if (known === undefined) {
    const { name, question, scaleMax } = said
    const id = randomUUID() as TieSurveyId
    const made: TieSurvey = {
      ...surveyDefaults,
      id,
      networkId: network.id,
      name,
      question,
      scaleMax,
      ...asks,
    }
    insertSurvey(db, made)
    return made
  }
  const asked = { ...known, ...asks }
  if (asked.asksCloseness !== known.asksCloseness || asked.asksFormality !== known.asksFormality)
    updateSurvey(db, asked)
  return asked
}

/** Stores the waves in their order and answers with the last one. */
function storeTies(db: WritableDb, network: Network, { survey: said, waves }: TiesToStore): TieWaveId | null {
  const survey = surveyToUse(db, network, said)
  let last: TieWaveId | null = null
  for (const wave of waves) last = storeWave(db, network, survey, wave)
  return last
}

function storeWave(db: WritableDb, network: Network, survey: TieSurvey, said: WaveToStore): TieWaveId {
  const label = keyOf(said.label)
  if (wavesOf(db, survey.id).some((wave) => keyOf(wave.label) === label))
    throw fail('ALREADY_EXISTS', { field: 'survey.waveLabel' })
  const waveId = randomUUID() as TieWaveId
  insertWave(db, { id: waveId, surveyId: survey.id, label: said.label, heldOn: null })
  const statuses = new Map<PersonId, RespondentStatus>()
  for (const { personId, status } of said.respondents) {
    insertRespondent(db, waveId, personId, status)
    statuses.set(personId, status)
  }
  const check = ({ from, to }: { readonly from: PersonId; readonly to: PersonId }) => {
    if (!statuses.has(from) || !statuses.has(to)) throw invalid('ties.arcs', 'noRespondent')
    if (from === to) throw invalid('ties.arcs', 'selfTie')
    if (statuses.get(from) === 'optedOut' || statuses.get(to) === 'optedOut')
      throw invalid('ties.arcs', 'optedOut')
  }
  for (const arc of said.arcs) {
    check(arc)
    if (arc.value > survey.scaleMax) throw invalid('ties.arcs', 'outsideScale')
    const { closeness, formality, ...tie } = arc
    insertArc(db, waveId, {
      ...tie,
      ...(closeness === undefined ? {} : { closeness }),
      ...(formality === undefined ? {} : { formality }),
    })
  }
  for (const blank of said.blanks) {
    check(blank)
    insertBlank(db, waveId, blank)
  }
  for (const { person } of respondentsOf(db, waveId)) within('person', network.workplaceId, person)
  return waveId
}

/** What to store; large imports come as UTF-8 JSON, which crosses between threads without being copied into objects. */
type PlannedImport = ImportToStore | Uint8Array<ArrayBuffer>

const contentOf = (planned: PlannedImport): ImportToStore =>
  planned instanceof Uint8Array ? ImportToStore.parse(JSON.parse(new TextDecoder().decode(planned))) : planned

/**
 * Stores a planned import, all of it or nothing. Throws CHANGED_MEANWHILE when anything changed since it was planned,
 * PRIVACY_INCOMPLETE, SENSITIVE_ATTRIBUTE, and ALREADY_EXISTS when the survey of that name has another scale
 * (`survey.name`) or a wave of that label (`survey.waveLabel`).
 */
function apply(db: WritableDb, planned: PlannedImport): Outcome<{ waveId: TieWaveId | null }> {
  const input = contentOf(planned)
  // write() has already given this change its own number.
  if (lastSeq(db) !== input.expectedSeq + 1) throw fail('CHANGED_MEANWHILE')
  const network = requiredNetwork(db, input.networkId)
  requirePrivacyCard(network)
  storePeople(db, network, input)
  let waveId: TieWaveId | null = null
  for (const each of input.ties) waveId = storeTies(db, network, each)
  const ties = input.ties.flatMap(({ waves }) => waves).reduce((sum, { arcs }) => sum + arcs.length, 0)
  const counts = { people: input.people.length, ties }
  return { result: { waveId }, networkId: network.id, summary: { counts } }
}

export const queries = { 'imports.existing': existing } as const
export const commands = { 'imports.apply': apply } as const
