import type {
  AttributeId,
  CoachId,
  MembershipId,
  OrganisationId,
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
import { insertArc, insertRespondent, insertSurvey, insertWave } from '../../store/repositories/ties.ts'
import { insertWorkplace } from '../../store/repositories/workplaces.ts'
import * as example from './content.ts'

const { exampleId, exampleNetworkId: networkId, exampleWorkplaceId: workplaceId } = example
const organisationId = (key: string) => exampleId(`organisation ${key}`) as OrganisationId
const personId = (code: string) => exampleId(`person ${code}`) as PersonId

function storePeople(db: WritableDb): void {
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
    insertMembership(db, { id: membershipId, networkId, personId: id, from, to: null })
  }
  for (const { name, organisation } of example.coaches) {
    const id = exampleId(`coach ${name}`) as CoachId
    insertCoach(db, { id, workplaceId, name, organisationId: organisationId(organisation) })
    setNetworksOfCoach(db, id, [networkId])
  }
}

function storeSurvey(db: WritableDb): void {
  const { name, question, scaleMax, wave } = example.survey
  const surveyId = exampleId('survey') as TieSurveyId
  const waveId = exampleId('wave') as TieWaveId
  insertSurvey(db, { id: surveyId, networkId, name, question, scaleMax })
  insertWave(db, { id: waveId, surveyId, ...wave })
  for (const { code } of example.people) insertRespondent(db, waveId, personId(code), example.statusOf(code))
  for (const { from, to, value } of example.arcs)
    insertArc(db, waveId, { from: personId(from), to: personId(to), value })
}

/** Stores the whole example werkplaats; part of one change, so that one undo takes it back. */
export function storeExample(db: WritableDb): void {
  insertWorkplace(db, { id: workplaceId, name: example.workplaceName, fictitious: true })
  for (const { key, name, kind } of example.organisations)
    insertOrganisation(db, { id: organisationId(key), workplaceId, name, kind })
  insertNetwork(db, example.network)
  storePeople(db)
  storeSurvey(db)
}
