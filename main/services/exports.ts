import papa from 'papaparse'
import type { ExportedFile } from '../../shared/contract/exports.ts'
import type { Language } from '../../shared/contract/app.ts'
import { notForAppraisal } from '../../shared/content/privacy-rules.ts'
import type { Attribute, Organisation, Person } from '../../shared/domain/entities.ts'
import type { NetworkId, OrganisationId, PersonId, TieWaveId } from '../../shared/domain/ids.ts'
import type { ReadableDb } from '../store/db.ts'
import { attributesOf, valuesInNetwork } from '../store/repositories/attributes.ts'
import { membersOf } from '../store/repositories/memberships.ts'
import { organisationsOf } from '../store/repositories/organisations.ts'
import { arcsOf, findSurvey, findWave, respondentsOf } from '../store/repositories/ties.ts'
import { formulaSafe } from './cells.ts'
import { inOrder } from './order.ts'
import { required, requiredNetwork } from './required.ts'

interface Asked {
  readonly language: Language
  /** Names are a deliberate choice; codes otherwise. */
  readonly names: boolean
}

const words = {
  nl: {
    participants: 'deelnemers',
    ties: 'relaties',
    code: 'code',
    name: 'naam',
    role: 'rol',
    organisation: 'organisatie',
    member: ['lid vanaf', 'lid tot en met'],
    tie: ['van', 'naar', 'waarde'],
  },
  en: {
    participants: 'participants',
    ties: 'ties',
    code: 'code',
    name: 'name',
    role: 'role',
    organisation: 'organisation',
    member: ['member from', 'member until'],
    tie: ['from', 'to', 'value'],
  },
} as const

/** Plain letters, so that a file name means the same on every disk. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60)

/** A table as a file that Excel opens as it is meant: BOM, the list separator of the language, the rule on top. */
function csvFile(
  name: readonly string[],
  language: Language,
  rows: readonly (readonly string[])[],
): ExportedFile {
  const cells = [[notForAppraisal[language]], ...rows].map((row) => row.map(formulaSafe))
  // Every cell in quotes: a spreadsheet set to another separator must not cut a formula loose from inside a cell.
  const text = papa.unparse(cells, {
    delimiter: language === 'nl' ? ';' : ',',
    newline: '\r\n',
    quotes: true,
  })
  return {
    fileName: `${name
      .map(plain)
      .filter((part) => part !== '')
      .join('-')}.csv`,
    mediaType: 'text/csv;charset=utf-8',
    text: `\uFEFF${text}\r\n`,
  }
}

const nameIn = (organisations: readonly Organisation[], id: OrganisationId | null): string =>
  organisations.find((organisation) => organisation.id === id)?.name ?? ''

/** Everybody who is or was a member, one row for each membership, with the coach's own attributes. */
function participants(db: ReadableDb, input: Asked & { readonly networkId: NetworkId }): ExportedFile {
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
  return csvFile([word.participants, network.name], language, [header, ...rows])
}

/** Every answer of one wave: who says to consult whom, and how often. */
function ties(db: ReadableDb, input: Asked & { readonly waveId: TieWaveId }): ExportedFile {
  const { waveId, language, names } = input
  const wave = required('wave', findWave(db, waveId))
  const survey = required('survey', findSurvey(db, wave.surveyId))
  const network = requiredNetwork(db, survey.networkId)
  const labelOf = ({ code, displayName }: Person) => (names && displayName !== '' ? displayName : code)
  const label = new Map<PersonId, string>(
    respondentsOf(db, waveId).map(({ person }) => [person.id, labelOf(person)]),
  )
  const rows = arcsOf(db, waveId).map(({ from, to, value }) => [
    label.get(from) ?? '',
    label.get(to) ?? '',
    String(value),
  ])
  const word = words[language]
  const name = [word.ties, network.name, survey.name, wave.label]
  return csvFile(name, language, [[...word.tie], ...inOrder(rows, (row) => row.join('\t'))])
}

export const queries = { 'exports.participants': participants, 'exports.ties': ties } as const
