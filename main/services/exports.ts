import type { Language } from '../../shared/contract/app.ts'
import { notForAppraisal } from '../../shared/content/privacy-rules.ts'
import type { Attribute, Organisation } from '../../shared/domain/entities.ts'
import type { BoardId, NetworkId, OrganisationId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { TableToSave } from '../../shared/domain/table-to-save.ts'
import type { ReadableDb } from '../store/db.ts'
import { attachmentsOf } from '../store/repositories/attachments.ts'
import { attributesOf, valuesInNetwork } from '../store/repositories/attributes.ts'
import { clustersOf } from '../store/repositories/boards.ts'
import { cardRowsOf } from '../store/repositories/cards.ts'
import { coachesOf } from '../store/repositories/coaches.ts'
import { membersOf } from '../store/repositories/memberships.ts'
import { findNetwork } from '../store/repositories/networks.ts'
import { organisationRowsOf, organisationsOf } from '../store/repositories/organisations.ts'
import { requiredBoard } from './boards.ts'
import { queries as tieQueries } from './exports-ties.ts'
import { inOrder } from './order.ts'
import { requiredNetwork, requiredWorkplace } from './required.ts'

interface InLanguage {
  readonly language: Language
}

interface Asked extends InLanguage {
  /** Names are a deliberate choice; codes otherwise. */
  readonly names: boolean
}

const words = {
  nl: {
    participants: 'deelnemers',
    code: 'code',
    name: 'naam',
    role: 'rol',
    organisation: 'organisatie',
    member: ['lid vanaf', 'lid tot en met'],
    organisations: 'organisaties',
    kind: 'soort',
    kinds: {
      school: 'school',
      trainingSchool: 'opleidingsschool',
      teacherCollege: 'pabo of lerarenopleiding',
      university: 'universiteit',
      other: 'anders',
    },
    people: 'mensen',
    attributes: 'kenmerken',
    attribute: 'kenmerk',
    filled: 'ingevuld bij',
    coaches: 'coaches',
    coach: 'coach',
    networks: 'netwerken',
    board: 'prikbord',
    card: ['cluster', 'kaart', 'notitie', 'van', 'links'],
  },
  en: {
    participants: 'participants',
    code: 'code',
    name: 'name',
    role: 'role',
    organisation: 'organisation',
    member: ['member from', 'member until'],
    organisations: 'organisations',
    kind: 'kind',
    kinds: {
      school: 'school',
      trainingSchool: 'training school',
      teacherCollege: 'teacher college',
      university: 'university',
      other: 'other',
    },
    people: 'people',
    attributes: 'attributes',
    attribute: 'attribute',
    filled: 'filled in for',
    coaches: 'coaches',
    coach: 'coach',
    networks: 'networks',
    board: 'board',
    card: ['cluster', 'card', 'note', 'by', 'links'],
  },
} as const

const tableOf = (
  name: readonly string[],
  language: Language,
  header: TableToSave['header'],
  rows: TableToSave['rows'],
): TableToSave => ({
  fileName: name.map((part) => part.slice(0, 60)).join(' '),
  rule: notForAppraisal[language],
  language,
  header,
  rows,
})

const nameIn = (organisations: readonly Organisation[], id: OrganisationId | null): string =>
  organisations.find((organisation) => organisation.id === id)?.name ?? ''

/** Everybody who is or was a member, one row for each membership, with the coach's own attributes. */
function participants(db: ReadableDb, input: Asked & { readonly networkId: NetworkId }): TableToSave {
  const { networkId, language, names } = input
  const network = requiredNetwork(db, networkId)
  const organisations = organisationsOf(db, network.workplaceId)
  const attributes: Attribute[] = inOrder(attributesOf(db, network.workplaceId), ({ name }) => name)
  const values = valuesInNetwork(db, networkId)
  const word = words[language]
  const header = [
    word.code,
    ...(names ? [word.name] : []),
    word.role,
    word.organisation,
    ...word.member,
    ...attributes.map(({ name }) => name),
  ]
  const rows = inOrder(membersOf(db, networkId), ({ person }) => person.code).map(
    ({ person, membership }) => [
      person.code,
      ...(names ? [person.displayName] : []),
      person.role,
      nameIn(organisations, person.organisationId),
      membership.from ?? '',
      membership.to ?? '',
      ...attributes.map(({ id }) => values.get(person.id)?.[id] ?? ''),
    ],
  )
  return tableOf([word.participants, network.name], language, header, rows)
}

/** The organisations of the werkplaats and how many people are from each. */
function organisations(
  db: ReadableDb,
  { workplaceId, language }: InLanguage & { readonly workplaceId: WorkplaceId },
): TableToSave {
  const { name: workplace } = requiredWorkplace(db, workplaceId)
  const word = words[language]
  const rows = inOrder(organisationRowsOf(db, workplaceId), ({ name }) => name).map(
    ({ name, kind, people }) => [name, word.kinds[kind], people],
  )
  return tableOf([word.organisations, workplace], language, [word.organisation, word.kind, word.people], rows)
}

/** The coach's own attributes, and for how many people of the network each is filled in. */
function attributes(
  db: ReadableDb,
  { networkId, language }: InLanguage & { readonly networkId: NetworkId },
): TableToSave {
  const network = requiredNetwork(db, networkId)
  const values = valuesInNetwork(db, networkId)
  const people = new Set(membersOf(db, networkId).map(({ person }) => person.id))
  const word = words[language]
  const rows = inOrder(attributesOf(db, network.workplaceId), ({ name }) => name).map(({ id, name }) => [
    name,
    [...people].filter((personId) => (values.get(personId)?.[id] ?? '') !== '').length,
  ])
  return tableOf([word.attributes, network.name], language, [word.attribute, word.filled], rows)
}

/** Who coaches which networks of the werkplaats. */
function coaches(
  db: ReadableDb,
  { workplaceId, language }: InLanguage & { readonly workplaceId: WorkplaceId },
): TableToSave {
  const { name: workplace } = requiredWorkplace(db, workplaceId)
  const known = organisationsOf(db, workplaceId)
  const word = words[language]
  const rows = inOrder(coachesOf(db, workplaceId), ({ name }) => name).map(
    ({ name, organisationId, networkIds }) => [
      name,
      nameIn(known, organisationId),
      inOrder(
        networkIds.flatMap((id) => findNetwork(db, id)?.name ?? []),
        (each) => each,
      ).join(', '),
    ],
  )
  return tableOf([word.coaches, workplace], language, [word.coach, word.organisation, word.networks], rows)
}

/** The cards as they lie on the board, each with its cluster (empty: loose), who put it up and its links. */
function board(db: ReadableDb, input: Asked & { readonly boardId: BoardId }): TableToSave {
  const { boardId, language, names } = input
  const { title, networkId } = requiredBoard(db, boardId)
  const clusters = new Map(clustersOf(db, boardId).map(({ id, name }) => [id, name]))
  const cards = cardRowsOf(db, boardId)
  const links = Map.groupBy(attachmentsOf(db, { cardIds: cards.map(({ id }) => id) }), ({ cardId }) => cardId)
  const rows = cards.map(({ id, clusterId, text, note, authorCode, authorName }) => [
    clusterId === null ? '' : (clusters.get(clusterId) ?? ''),
    text,
    note,
    // A coach or words have no code; somebody without a name in the list is their code.
    authorCode !== null && (!names || authorName === '') ? authorCode : authorName,
    (links.get(id) ?? []).flatMap(({ url }) => url ?? []).join(' '),
  ])
  const word = words[language]
  return tableOf([word.board, requiredNetwork(db, networkId).name, title], language, word.card, rows)
}

export const queries = {
  'exports.participants': participants,
  ...tieQueries,
  'exports.board': board,
  'exports.organisations': organisations,
  'exports.attributes': attributes,
  'exports.coaches': coaches,
} as const
