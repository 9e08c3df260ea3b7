import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { StartingDesk } from '../../shared/contract/starting.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { AssignmentVersionId, NetworkId, OrganisationId, PersonId } from '../../shared/domain/ids.ts'
import type { AssignmentVersion, Expertise, StartingSituation } from '../../shared/domain/starting.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { memberIdsOn, membersOf } from '../store/repositories/memberships.ts'
import { updateNetwork } from '../store/repositories/networks.ts'
import { organisationsOf } from '../store/repositories/organisations.ts'
import { deleteMany } from '../store/repositories/placed.ts'
import { activitiesOf, needsOf, partiesOf, questionsOf } from '../store/repositories/starting-lists.ts'
import {
  assignmentVersionsOf,
  deleteExpertise,
  deleteSituation,
  expertiseOf,
  findAssignmentVersion,
  findExpertise,
  findSituation,
  insertAssignmentVersion,
  putExpertise,
  putSituation,
  situationsOf,
  updateAgreement,
} from '../store/repositories/starting.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { checkOrganisation, required, requiredNetwork } from './required.ts'

interface InNetwork {
  readonly networkId: NetworkId
}
interface Today {
  readonly today: LocalDate
}

type SituationText = Omit<StartingSituation, 'networkId' | 'organisationId'>
type ExpertiseText = Omit<Expertise, 'networkId' | 'personId'>
const noSituation: SituationText = { initiatives: '', works: '', differs: '', asks: '' }
const noExpertise: ExpertiseText = { askedFor: '', wantsToLearn: '', opensDoor: '' }

const isBlank = (words: object): boolean => Object.values(words).every((word) => word === '')

/** Everybody in the network on the day, by code. */
function membersOn(db: ReadableDb, { networkId, today }: InNetwork & Today) {
  const present = new Set(memberIdsOn(db, networkId, today))
  const people = new Map(membersOf(db, networkId).map(({ person }) => [person.id, person]))
  return inOrder(
    [...people.values()].filter(({ id }) => present.has(id)),
    ({ code }) => code,
  )
}

/** Of every organisation there are people from, and of one that nobody is from any more when something is written. */
function situations(
  db: ReadableDb,
  networkId: NetworkId,
  members: readonly { readonly organisationId: OrganisationId | null }[],
): StartingSituation[] {
  const written = new Map(situationsOf(db, networkId).map((each) => [each.organisationId, each]))
  const here = new Set(members.map(({ organisationId }) => organisationId))
  const { workplaceId } = requiredNetwork(db, networkId)
  const shown = organisationsOf(db, workplaceId).filter(({ id }) => here.has(id) || written.has(id))
  return inOrder(shown, ({ name }) => name).map(
    ({ id }) => written.get(id) ?? { networkId, organisationId: id, ...noSituation },
  )
}

function desk(db: ReadableDb, { networkId, today }: InNetwork & Today): StartingDesk {
  requiredNetwork(db, networkId)
  const members = membersOn(db, { networkId, today })
  const written = new Map(expertiseOf(db, networkId).map((each) => [each.personId, each]))
  return {
    versions: assignmentVersionsOf(db, networkId),
    activities: inOrder(activitiesOf(db, networkId), ({ name }) => name),
    parties: partiesOf(db, networkId),
    situations: situations(db, networkId, members),
    questions: questionsOf(db, networkId),
    expertise: members.map(({ id }) => written.get(id) ?? { networkId, personId: id, ...noExpertise }),
    needs: needsOf(db, networkId, today),
  }
}

interface Keep extends InNetwork, Today {
  readonly agreedOn: LocalDate | null
  readonly note: string
}

/**
 * Keeps the present words as the next version. When they are kept already and the group agrees to them only now, that version
 * gets the day: the words are the same, so there is nothing to keep twice.
 */
function keep(db: WritableDb, input: Keep): Outcome<AssignmentVersion> {
  const { networkId, agreedOn, note, today } = input
  const network = requiredNetwork(db, networkId)
  const { assignment, commissioner } = network
  if (assignment.trim() === '')
    throw fail('INVALID_INPUT', { fields: [{ path: 'assignment', rule: 'required' }] })
  const [last] = assignmentVersionsOf(db, networkId)
  const isSame = last?.text === assignment && last.commissioner === commissioner
  if (isSame && (agreedOn === null || agreedOn === last.agreedOn))
    throw fail('ALREADY_EXISTS', { field: 'assignment' })
  const isLate = isSame && last.agreedOn === null
  const version: AssignmentVersion = isLate
    ? { ...last, agreedOn, note: note === '' ? last.note : note }
    : {
        id: randomUUID() as AssignmentVersionId,
        networkId,
        number: (last?.number ?? 0) + 1,
        text: assignment,
        commissioner,
        keptOn: today,
        agreedOn,
        note,
      }
  if (isLate) updateAgreement(db, version)
  else insertAssignmentVersion(db, version)
  if (agreedOn !== null) updateNetwork(db, { ...network, assignmentAgreedOn: agreedOn })
  return { result: version, networkId, summary: { counts: { agreed: agreedOn === null ? 0 : 1 } } }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removeVersions(
  db: WritableDb,
  { ids }: { readonly ids: readonly AssignmentVersionId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].flatMap((id) => findAssignmentVersion(db, id) ?? [])
  const { networkId } = required('version', found[0])
  deleteMany(
    db,
    'assignment_version',
    found.map(({ id }) => id),
  )
  return { result: {}, networkId, summary: { counts: { versions: found.length } } }
}

type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** What an organisation started with; when nothing is left of it, the row goes. */
function writeSituation(
  db: WritableDb,
  input: InNetwork & { readonly organisationId: OrganisationId; readonly patch: Patch<SituationText> },
): Outcome<StartingSituation> {
  const { networkId, organisationId, patch } = input
  const { workplaceId } = requiredNetwork(db, networkId)
  checkOrganisation(db, workplaceId, organisationId)
  const before = findSituation(db, networkId, organisationId) ?? { networkId, organisationId, ...noSituation }
  const after = patched(before, patch)
  const { initiatives, works, differs, asks } = after
  if (isBlank({ initiatives, works, differs, asks })) deleteSituation(db, after)
  else putSituation(db, after)
  return { result: after, networkId, summary: { fields: changedFields(before, after) } }
}

/** What somebody of the network is asked for and wants; when nothing is left of it, the row goes. */
function writeExpertise(
  db: WritableDb,
  input: InNetwork & Today & { readonly personId: PersonId; readonly patch: Patch<ExpertiseText> },
): Outcome<Expertise> {
  const { networkId, personId, patch, today } = input
  requiredNetwork(db, networkId)
  if (!memberIdsOn(db, networkId, today).includes(personId))
    throw fail('INVALID_INPUT', { fields: [{ path: 'personId', rule: 'notMember' }] })
  const before = findExpertise(db, networkId, personId) ?? { networkId, personId, ...noExpertise }
  const after = patched(before, patch)
  const { askedFor, wantsToLearn, opensDoor } = after
  if (isBlank({ askedFor, wantsToLearn, opensDoor })) deleteExpertise(db, after)
  else putExpertise(db, after)
  return { result: after, networkId, summary: { fields: changedFields(before, after) } }
}

export const queries = { 'starting.desk': desk } as const
export const commands = {
  'assignment.keep': keep,
  'assignment.removeVersions': removeVersions,
  'situations.write': writeSituation,
  'expertise.write': writeExpertise,
} as const
