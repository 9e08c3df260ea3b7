import type { LocalDate } from '../../../shared/domain/fields.ts'
import type {
  ActivityId,
  NeedId,
  NetworkId,
  PartyId,
  PersonId,
  QuestionId,
} from '../../../shared/domain/ids.ts'
import { type Activity, type Need, type Party, ResearchQuestion } from '../../../shared/domain/starting.ts'
import { type ReadableDb, type SqlRow, type WritableDb, integer, oneOf, text } from '../db.ts'
import { atTheEnd, findInOrder, rowsInOrder } from './placed.ts'

const toActivity = (row: SqlRow): Activity => ({
  id: text(row, 'id') as ActivityId,
  networkId: text(row, 'network_id') as NetworkId,
  name: text(row, 'name'),
  // REAL columns come as numbers, too.
  level: integer(row, 'level'),
  planned: integer(row, 'planned'),
  note: text(row, 'note'),
})

export const activitiesOf = (db: ReadableDb, networkId: NetworkId): Activity[] =>
  db.all('SELECT * FROM activity WHERE network_id = :networkId ORDER BY id', { networkId }, toActivity)

export const findActivity = (db: ReadableDb, id: ActivityId): Activity | undefined =>
  db.get('SELECT * FROM activity WHERE id = :id', { id }, toActivity)

export function insertActivity(db: WritableDb, activity: Activity): void {
  db.run(
    `INSERT INTO activity (id, network_id, name, level, planned, note)
     VALUES (:id, :networkId, :name, :level, :planned, :note)`,
    { ...activity },
  )
}

export function updateActivity(db: WritableDb, { id, name, level, planned, note }: Activity): void {
  db.run(
    'UPDATE activity SET name = :name, level = :level, planned = :planned, note = :note WHERE id = :id',
    { id, name, level, planned, note },
  )
}

const toParty = (row: SqlRow): Party => ({
  id: text(row, 'id') as PartyId,
  networkId: text(row, 'network_id') as NetworkId,
  position: integer(row, 'place'),
  name: text(row, 'name'),
  brings: text(row, 'brings'),
  gets: text(row, 'gets'),
})

export const partiesOf = (db: ReadableDb, networkId: NetworkId): Party[] =>
  rowsInOrder(db, 'party', networkId, toParty)

export const findParty = (db: ReadableDb, id: PartyId): Party | undefined =>
  findInOrder(db, 'party', id, toParty)

/** At the end of the list. */
export function insertParty(db: WritableDb, party: Omit<Party, 'position'>): void {
  const { id, networkId, name, brings, gets } = party
  db.run(
    `INSERT INTO party (id, network_id, position, name, brings, gets)
     VALUES (:id, :networkId, ${atTheEnd('party', 'networkId')}, :name, :brings, :gets)`,
    { id, networkId, name, brings, gets },
  )
}

/** Its words; its place is for {@link moveInOrder}. */
export function updateParty(db: WritableDb, { id, name, brings, gets }: Party): void {
  db.run('UPDATE party SET name = :name, brings = :brings, gets = :gets WHERE id = :id', {
    id,
    name,
    brings,
    gets,
  })
}

const toQuestion = (row: SqlRow): ResearchQuestion => ({
  id: text(row, 'id') as QuestionId,
  networkId: text(row, 'network_id') as NetworkId,
  position: integer(row, 'place'),
  kind: oneOf(ResearchQuestion.shape.kind.options, row, 'kind'),
  text: text(row, 'text'),
  answer: text(row, 'answer'),
  state: oneOf(ResearchQuestion.shape.state.options, row, 'state'),
})

export const questionsOf = (db: ReadableDb, networkId: NetworkId): ResearchQuestion[] =>
  rowsInOrder(db, 'research_question', networkId, toQuestion)

export const findQuestion = (db: ReadableDb, id: QuestionId): ResearchQuestion | undefined =>
  findInOrder(db, 'research_question', id, toQuestion)

/** At the end of the list. */
export function insertQuestion(db: WritableDb, question: Omit<ResearchQuestion, 'position'>): void {
  const { id, networkId, kind, text: words, answer, state } = question
  db.run(
    `INSERT INTO research_question (id, network_id, position, kind, text, answer, state)
     VALUES (:id, :networkId, ${atTheEnd('research_question', 'networkId')}, :kind, :words, :answer, :state)`,
    { id, networkId, kind, words, answer, state },
  )
}

export function updateQuestion(db: WritableDb, question: ResearchQuestion): void {
  const { id, kind, text: words, answer, state } = question
  db.run(
    'UPDATE research_question SET kind = :kind, text = :words, answer = :answer, state = :state WHERE id = :id',
    { id, kind, words, answer, state },
  )
}

const toNeed = (row: SqlRow): Omit<Need, 'personIds'> => ({
  id: text(row, 'id') as NeedId,
  networkId: text(row, 'network_id') as NetworkId,
  position: integer(row, 'place'),
  text: text(row, 'text'),
  outside: text(row, 'outside'),
})

/** Who covers the needs of a network and takes part on the day: somebody who left covers nothing any more. */
function coveredIn(db: ReadableDb, networkId: NetworkId, day: LocalDate): ReadonlyMap<NeedId, PersonId[]> {
  const pairs = db.all(
    `SELECT DISTINCT need_id, need_person.person_id FROM need_person
     JOIN need ON need.id = need_id
     JOIN membership ON membership.network_id = need.network_id AND membership.person_id = need_person.person_id
     WHERE need.network_id = :networkId
       AND coalesce("from", '0000-00-00') <= :day AND :day <= coalesce("to", '9999-99-99')
     ORDER BY need_person.person_id`,
    { networkId, day },
    (row) => ({ needId: text(row, 'need_id') as NeedId, personId: text(row, 'person_id') as PersonId }),
  )
  const people = new Map<NeedId, PersonId[]>()
  for (const { needId, personId } of pairs) people.set(needId, [...(people.get(needId) ?? []), personId])
  return people
}

/** In their order, with who covers each and takes part on this day. */
export function needsOf(db: ReadableDb, networkId: NetworkId, day: LocalDate): Need[] {
  const covered = coveredIn(db, networkId, day)
  return rowsInOrder(db, 'need', networkId, toNeed).map((need) => ({
    ...need,
    personIds: covered.get(need.id) ?? [],
  }))
}

export function findNeed(db: ReadableDb, id: NeedId, day: LocalDate): Need | undefined {
  const need = findInOrder(db, 'need', id, toNeed)
  return need === undefined
    ? undefined
    : { ...need, personIds: coveredIn(db, need.networkId, day).get(id) ?? [] }
}

/** At the end of the list. */
export function insertNeed(db: WritableDb, need: Omit<Need, 'position'>): void {
  const { id, networkId, text: words, outside, personIds } = need
  db.run(
    `INSERT INTO need (id, network_id, position, text, outside)
     VALUES (:id, :networkId, ${atTheEnd('need', 'networkId')}, :words, :outside)`,
    { id, networkId, words, outside },
  )
  coverNeed(db, id, personIds)
}

export function updateNeed(db: WritableDb, { id, text: words, outside }: Omit<Need, 'personIds'>): void {
  db.run('UPDATE need SET text = :words, outside = :outside WHERE id = :id', { id, words, outside })
}

/** These people cover it and nobody else; links that stay are left alone, so that the record shows what changed. */
export function coverNeed(db: WritableDb, needId: NeedId, personIds: readonly PersonId[]): void {
  const params = { needId, ids: JSON.stringify(personIds) }
  db.run(
    'DELETE FROM need_person WHERE need_id = :needId AND person_id NOT IN (SELECT value FROM json_each(:ids))',
    params,
  )
  db.run(
    `INSERT INTO need_person (need_id, person_id) SELECT :needId, value FROM json_each(:ids) WHERE true
     ON CONFLICT DO NOTHING`,
    params,
  )
}
