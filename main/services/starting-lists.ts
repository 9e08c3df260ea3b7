import { randomUUID } from 'node:crypto'
import { fail } from '../../shared/contract/failures.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { ActivityId, NeedId, NetworkId, PartyId, PersonId, QuestionId } from '../../shared/domain/ids.ts'
import type { Activity, Need, Party, ResearchQuestion } from '../../shared/domain/starting.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { memberIdsOn } from '../store/repositories/memberships.ts'
import { deleteMany, moveInOrder } from '../store/repositories/placed.ts'
import {
  coverNeed,
  findActivity,
  findNeed,
  findParty,
  findQuestion,
  insertActivity,
  insertNeed,
  insertParty,
  insertQuestion,
  updateActivity,
  updateNeed,
  updateParty,
  updateQuestion,
} from '../store/repositories/starting-lists.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork } from './required.ts'

/*
 * The lists of starting well: activities on the quadrant, parties, research questions and what the assignment needs.
 */

type Nothing = Outcome<Record<string, never>>
type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }
type Words<T> = Omit<T, 'id' | 'networkId' | 'position'>
interface InNetwork {
  readonly networkId: NetworkId
}
interface Today {
  readonly today: LocalDate
}
interface Many<I> {
  readonly ids: readonly I[]
}

const stored = <T extends InNetwork>(before: T, after: T): Outcome<T> => ({
  result: after,
  networkId: after.networkId,
  summary: { fields: changedFields(before, after) },
})

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removing<I extends string>(
  table: 'activity' | 'party' | 'research_question' | 'need',
  what: string,
  find: (db: ReadableDb, id: I) => InNetwork | undefined,
) {
  return (db: WritableDb, { ids }: Many<I>): Nothing => {
    const found = [...new Set(ids)].flatMap((id) => {
      const thing = find(db, id)
      return thing === undefined ? [] : [{ id, networkId: thing.networkId }]
    })
    const { networkId } = required(what, found[0])
    deleteMany(
      db,
      table,
      found.map(({ id }) => id),
    )
    return { result: {}, networkId, summary: { counts: { removed: found.length } } }
  }
}

/** Beyond the last place is the last place. */
function moving<I extends string>(
  table: 'party' | 'research_question' | 'need',
  what: string,
  find: (db: ReadableDb, id: I) => InNetwork | undefined,
) {
  return (db: WritableDb, { id, to }: { readonly id: I; readonly to: number }): Nothing => {
    const { networkId } = required(what, find(db, id))
    moveInOrder(db, table, networkId, id, to)
    return { result: {}, networkId }
  }
}

/** One decimal is as precise as a hand can place it. */
const rounded = (activity: Activity): Activity => ({
  ...activity,
  level: Math.round(activity.level * 10) / 10,
  planned: Math.round(activity.planned * 10) / 10,
})

function addActivity(
  db: WritableDb,
  {
    networkId,
    activity: said,
  }: InNetwork & { readonly activity: Patch<Words<Activity>> & Omit<Words<Activity>, 'note'> },
): Outcome<Activity> {
  requiredNetwork(db, networkId)
  const { name, level, planned } = said
  const blank: Activity = { id: randomUUID() as ActivityId, networkId, name, level, planned, note: '' }
  const activity = rounded(patched(blank, said))
  insertActivity(db, activity)
  return { result: activity, networkId }
}

function changeActivity(
  db: WritableDb,
  { id, patch }: { readonly id: ActivityId; readonly patch: Patch<Words<Activity>> },
): Outcome<Activity> {
  const before = required('activity', findActivity(db, id))
  const activity = rounded(patched(before, patch))
  updateActivity(db, activity)
  return stored(before, activity)
}

function addParty(
  db: WritableDb,
  { networkId, party: said }: InNetwork & { readonly party: Patch<Words<Party>> & Pick<Party, 'name'> },
): Outcome<Party> {
  requiredNetwork(db, networkId)
  const id = randomUUID() as PartyId
  insertParty(db, patched({ id, networkId, name: said.name, brings: '', gets: '' }, said))
  return { result: required('party', findParty(db, id)), networkId }
}

function changeParty(
  db: WritableDb,
  { id, patch }: { readonly id: PartyId; readonly patch: Patch<Words<Party>> },
): Outcome<Party> {
  const before = required('party', findParty(db, id))
  const party = patched(before, patch)
  updateParty(db, party)
  return stored(before, party)
}

function addQuestion(
  db: WritableDb,
  {
    networkId,
    question: said,
  }: InNetwork & { readonly question: Patch<Words<ResearchQuestion>> & Pick<ResearchQuestion, 'text'> },
): Outcome<ResearchQuestion> {
  requiredNetwork(db, networkId)
  const id = randomUUID() as QuestionId
  const blank = { id, networkId, kind: 'sub', text: said.text, answer: '', state: 'open' } as const
  insertQuestion(db, patched<Omit<ResearchQuestion, 'position'>>(blank, said))
  return { result: required('question', findQuestion(db, id)), networkId }
}

function changeQuestion(
  db: WritableDb,
  { id, patch }: { readonly id: QuestionId; readonly patch: Patch<Words<ResearchQuestion>> },
): Outcome<ResearchQuestion> {
  const before = required('question', findQuestion(db, id))
  const question = patched(before, patch)
  updateQuestion(db, question)
  return stored(before, question)
}

/** Who covers a need is in the network now. */
function checkCover(
  db: ReadableDb,
  networkId: NetworkId,
  personIds: readonly PersonId[],
  { today, path }: Today & { readonly path: string },
): void {
  const members = new Set(memberIdsOn(db, networkId, today))
  if (!personIds.every((id) => members.has(id)))
    throw fail('INVALID_INPUT', { fields: [{ path, rule: 'notMember' }] })
}

function addNeed(
  db: WritableDb,
  {
    networkId,
    need: said,
    today,
  }: InNetwork & Today & { readonly need: Patch<Words<Need>> & Pick<Need, 'text'> },
): Outcome<Need> {
  requiredNetwork(db, networkId)
  const id = randomUUID() as NeedId
  const need = patched({ id, networkId, text: said.text, outside: '', personIds: [] as PersonId[] }, said)
  checkCover(db, networkId, need.personIds, { today, path: 'need.personIds' })
  insertNeed(db, need)
  return { result: required('need', findNeed(db, id, today)), networkId }
}

function changeNeed(
  db: WritableDb,
  { id, patch, today }: Today & { readonly id: NeedId; readonly patch: Patch<Words<Need>> },
): Outcome<Need> {
  const before = required('need', findNeed(db, id, today))
  const { networkId } = before
  if (patch.personIds !== undefined) {
    checkCover(db, networkId, patch.personIds, { today, path: 'patch.personIds' })
    coverNeed(db, id, patch.personIds)
  }
  updateNeed(db, patched(before, patch))
  return stored(before, required('need', findNeed(db, id, today)))
}

/** Whether it is there; who covers it does not matter. */
const anyNeed = (db: ReadableDb, id: NeedId) => findNeed(db, id, '0000-01-01')

export const commands = {
  'activities.add': addActivity,
  'activities.update': changeActivity,
  'activities.remove': removing('activity', 'activity', findActivity),
  'parties.add': addParty,
  'parties.update': changeParty,
  'parties.move': moving('party', 'party', findParty),
  'parties.remove': removing('party', 'party', findParty),
  'questions.add': addQuestion,
  'questions.update': changeQuestion,
  'questions.move': moving('research_question', 'question', findQuestion),
  'questions.remove': removing('research_question', 'question', findQuestion),
  'needs.add': addNeed,
  'needs.update': changeNeed,
  'needs.move': moving('need', 'need', anyNeed),
  'needs.remove': removing('need', 'need', anyNeed),
} as const
