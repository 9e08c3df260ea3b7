import { createHash } from 'node:crypto'
import type { RespondentStatus } from '../../shared/domain/entities.ts'
import type { NetworkId, PersonId, TieWaveId } from '../../shared/domain/ids.ts'
import {
  type TieAnswers,
  type TieFileContact,
  type TieFileLine,
  type TiePageFacts,
  mostTieSheetLines,
  tieDesignOf,
} from '../../shared/domain/tie-file.ts'
import type { TieSheetRefusal } from '../../shared/domain/ties.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { organisationsOf } from '../store/repositories/organisations.ts'
import { arcsFrom, blanksFrom, outsideFrom } from '../store/repositories/ties-answers.ts'
import { findWave, respondentsOf, sheetKeyOfWave, standingsOf } from '../store/repositories/ties.ts'
import type { Outcome } from '../store/write.ts'
import { inOrder } from './order.ts'
import { required, requirePrivacyCard, requiredNetwork } from './required.ts'
import { refused } from './round-gate.ts'
import { putContact, putLines } from './ties-answers.ts'
import { informed, requiredWave } from './ties-shared.ts'

/**
 * What a page of this person in this wave shows to be one of ours. Each has another: from one's own page nobody can tell that
 * of a colleague. Null where the wave has no key.
 */
function keyFor(db: ReadableDb, waveId: TieWaveId, personId: PersonId): string | null {
  const key = sheetKeyOfWave(db, waveId)
  if (key === null) return null
  const hex = createHash('sha256').update(`${key} ${personId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

interface Asked {
  readonly waveId: TieWaveId
  readonly personId: PersonId
  readonly names: boolean
}

function facts(db: ReadableDb, { waveId, personId, names }: Asked): TiePageFacts {
  const { wave, survey } = requiredWave(db, waveId)
  const network = requiredNetwork(db, survey.networkId)
  requirePrivacyCard(network)
  informed(standingsOf(db, waveId).get(personId), 'personId')
  const asked = respondentsOf(db, waveId).filter(({ status }) => status !== 'optedOut')
  if (asked.length - 1 > mostTieSheetLines) throw refused('tooMany', 'waveId')
  const self = required(
    'person',
    asked.find(({ person }) => person.id === personId),
  )
  const organisations = new Map(organisationsOf(db, network.workplaceId).map(({ id, name }) => [id, name]))
  const people = asked
    .filter((each) => each !== self)
    .map(({ person: { id, code, displayName, organisationId } }) => ({
      id,
      label: names && displayName !== '' ? displayName : code,
      organisation: organisationId === null ? '' : (organisations.get(organisationId) ?? ''),
    }))
  return {
    networkId: network.id,
    networkName: network.name,
    survey,
    waveId,
    waveLabel: wave.label,
    heldOn: wave.heldOn,
    key: required('wave', keyFor(db, waveId, personId) ?? undefined),
    design: tieDesignOf(survey),
    person: { id: personId, code: self.person.code },
    people: inOrder(people, ({ label }) => label),
  }
}

/** The lines that can still be answered: nothing is kept about who opted out or is no longer in the wave. */
const onList = (
  lines: readonly TieFileLine[],
  people: ReadonlyMap<PersonId, { readonly status: RespondentStatus }>,
): TieFileLine[] => lines.filter(({ to }) => (people.get(to)?.status ?? 'optedOut') !== 'optedOut')

const lineKey = ({ to, value, closeness, formality }: TieFileLine): string =>
  JSON.stringify([to, value, closeness, formality])
const contactKey = ({ role, organisation, value }: TieFileContact): string =>
  JSON.stringify([role, organisation, value])

/** Whether what is here of somebody is what the file says: then it was taken before. */
function isHere(
  db: ReadableDb,
  { waveId, personId, outside }: TieAnswers,
  lines: readonly TieFileLine[],
  people: ReadonlyMap<PersonId, { readonly status: RespondentStatus }>,
): boolean {
  const ties = new Map(arcsFrom(db, waveId, personId).map((arc) => [arc.to, arc]))
  const blanks = new Set(blanksFrom(db, waveId, personId))
  const stored = [...people].flatMap(([to, { status }]) => {
    if (to === personId || status === 'optedOut' || blanks.has(to)) return []
    const { value = 0, closeness = null, formality = null } = ties.get(to) ?? {}
    return [lineKey({ to, value, closeness, formality })]
  })
  const said = new Set(lines.map(lineKey))
  const contacts = outsideFrom(db, waveId, personId).map(contactKey)
  return (
    said.size === stored.length &&
    stored.every((line) => said.has(line)) &&
    contacts.join('\n') === outside.map(contactKey).join('\n')
  )
}

/** Why these answers are not taken, or the lines of them that are. */
function taking(
  db: ReadableDb,
  answers: TieAnswers,
  networkId: NetworkId | null,
): TieSheetRefusal | TieFileLine[] {
  const { waveId, personId, key } = answers
  if (networkId !== null && answers.networkId !== networkId) return 'otherNetwork'
  if (findWave(db, waveId) === undefined) return 'unknownWave'
  const { survey } = requiredWave(db, waveId)
  // A page that this store made has the key of its wave and its person; one that only says so has not.
  if (survey.networkId !== answers.networkId || keyFor(db, waveId, personId) !== key) return 'unknownWave'
  const people = standingsOf(db, waveId)
  const self = people.get(personId)
  if (self === undefined) return 'unknownPerson'
  if (self.status === 'optedOut') return 'optedOut'
  if (self.informedOn === null) return 'notInformed'
  const lines = onList(answers.lines, people)
  if (self.status === 'answered') return isHere(db, answers, lines, people) ? 'twice' : 'alreadyAnswered'
  if (tieDesignOf(survey) !== answers.design) return 'otherDesign'
  const tooFar = (value: number | null) => value !== null && value > survey.scaleMax
  const isUnasked = ({ closeness, formality }: TieFileLine) =>
    (closeness !== null && !survey.asksCloseness) || (formality !== null && !survey.asksFormality)
  if (answers.lines.some((line) => tooFar(line.value) || isUnasked(line))) return 'edited'
  if (answers.outside.some(({ value }) => tooFar(value))) return 'edited'
  if (answers.outside.length > 0 && !survey.asksOutside) return 'edited'
  return lines.length === 0 && answers.outside.length === 0 ? 'empty' : lines
}

export interface ReadTieFile {
  readonly file: string
  readonly answers: TieAnswers | TieSheetRefusal
}

interface Taken {
  readonly file: string
  readonly networkId: NetworkId
  readonly networkName: string
  readonly waveId: TieWaveId
  readonly waveLabel: string
  readonly personId: PersonId
  readonly leftOut: number
}

function store(db: WritableDb, file: string, answers: TieAnswers, lines: readonly TieFileLine[]): Taken {
  const { waveId, personId, outside } = answers
  const { wave, survey } = requiredWave(db, waveId)
  const network = requiredNetwork(db, survey.networkId)
  requirePrivacyCard(network)
  putLines(db, { waveId, lines: lines.map((line) => ({ ...line, from: personId })) })
  for (const contact of outside) putContact(db, { ...contact, waveId, from: personId })
  return {
    file,
    networkId: network.id,
    networkName: network.name,
    waveId,
    waveLabel: wave.label,
    personId,
    leftOut: answers.lines.length - lines.length,
  }
}

/** Each by itself, so that two files of one person in one go are one sheet and one refusal. */
function take(
  db: WritableDb,
  { networkId, read }: { readonly networkId: NetworkId | null; readonly read: readonly ReadTieFile[] },
): Outcome<{ taken: Taken[]; refused: { file: string; reason: TieSheetRefusal }[] }> {
  const taken: Taken[] = []
  const notTaken: { file: string; reason: TieSheetRefusal }[] = []
  for (const { file, answers } of read) {
    if (typeof answers === 'string') {
      notTaken.push({ file, reason: answers })
      continue
    }
    const said = taking(db, answers, networkId)
    if (typeof said === 'string') notTaken.push({ file, reason: said })
    else taken.push(store(db, file, answers, said))
  }
  const networks = new Set(taken.map((each) => each.networkId))
  return {
    result: { taken, refused: notTaken },
    networkId: networks.size === 1 ? (taken[0]?.networkId ?? null) : null,
    summary: { counts: { sheets: taken.length } },
  }
}

export const queries = { 'tieFiles.facts': facts } as const
export const commands = { 'tieFiles.take': take } as const
