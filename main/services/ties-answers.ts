import { randomUUID } from 'node:crypto'
import type { WaveArc } from '../../shared/contract/ties.ts'
import type { TieSurvey } from '../../shared/domain/entities.ts'
import type { OutsideContactId, PersonId, TieWaveId } from '../../shared/domain/ids.ts'
import type { OutsideContact, TieLine } from '../../shared/domain/ties.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import * as answers from '../store/repositories/ties-answers.ts'
import * as ties from '../store/repositories/ties.ts'
import type { Outcome } from '../store/write.ts'
import { patched } from './patch.ts'
import { required, requirePrivacyCard, requiredNetwork } from './required.ts'
import { refused } from './round-gate.ts'
import { type Nothing, type OfPerson, type OfWave, informed, requiredWave, standing } from './ties-shared.ts'

/*
 * Of everybody who answered each line is one of three: a row in tie, a row in tie_blank (left empty), or neither (no tie).
 * Of who did not there is no row at all.
 */

/** More empty lines than this are not made at once: each of them is on record. */
const mostBlanks = 100_000

/** @throws INVALID_INPUT `tooMany` */
export function checkBlanks(count: number, path: string): void {
  if (count > mostBlanks) throw refused('tooMany', path)
}

/** How many answers there are of somebody who answered: filled lines, no ties among them, and contacts outside. */
export function answersOf(db: ReadableDb, waveId: TieWaveId, personId: PersonId): number {
  const all = [...ties.standingsOf(db, waveId).values()]
  const lines = all.filter((each) => each.status !== 'optedOut' && each.personId !== personId).length
  const blanks = answers.blanksFrom(db, waveId, personId).length
  return lines - blanks + answers.outsideFrom(db, waveId, personId).length
}

/** A line as it is said; what is left out of a tie stays as it was. */
export type SaidLine = Pick<TieLine, 'from' | 'to' | 'value'> & {
  readonly closeness?: TieLine['closeness'] | undefined
  readonly formality?: TieLine['formality'] | undefined
}
type Standings = ReadonlyMap<PersonId, ties.Respondent>

function checkLine(survey: TieSurvey, people: Standings, line: SaidLine, path: string): void {
  const { from, to, value, closeness = null, formality = null } = line
  if (from === to) throw refused('toSelf', `${path}.to`)
  informed(people.get(from), `${path}.from`)
  standing(people.get(to), `${path}.to`)
  if (value !== null && value > survey.scaleMax) throw refused('outsideScale', `${path}.value`)
  if (closeness !== null && !survey.asksCloseness) throw refused('notAsked', `${path}.closeness`)
  if (formality !== null && !survey.asksFormality) throw refused('notAsked', `${path}.formality`)
}

/** The sheets of these people are there from now on: the lines that `isSaid` does not answer are empty. */
function begin(
  db: WritableDb,
  waveId: TieWaveId,
  people: Standings,
  beginners: readonly PersonId[],
  isSaid: (pair: answers.Pair) => boolean,
  path: string,
): void {
  const named = [...people.values()].filter(({ status }) => status !== 'optedOut')
  const blanks = beginners.flatMap((from) =>
    named.flatMap(({ personId: to }) => (from === to || isSaid({ from, to }) ? [] : [{ from, to }])),
  )
  checkBlanks(blanks.length, path)
  for (const from of beginners) ties.setStatus(db, waveId, from, 'answered')
  for (const pair of blanks) answers.insertBlank(db, waveId, pair)
}

/** A tie as it is to be stored; what was not said of it stays. */
function arcOf(db: ReadableDb, waveId: TieWaveId, survey: TieSurvey, line: SaidLine, value: number): WaveArc {
  const { from, to } = line
  const isWhole = line.closeness !== undefined && line.formality !== undefined
  const before =
    !isWhole && (survey.asksCloseness || survey.asksFormality)
      ? answers.findArc(db, waveId, { from, to })
      : undefined
  const closeness = line.closeness === undefined ? before?.closeness : line.closeness
  const formality = line.formality === undefined ? before?.formality : line.formality
  return {
    from,
    to,
    value,
    ...(closeness === undefined || closeness === null ? {} : { closeness }),
    ...(formality === undefined || formality === null ? {} : { formality }),
  }
}

/**
 * Stores lines of a wave, all or none; for who answers in the app and for sheets that come back. Of two about the same the
 * last one counts.
 */
export function putLines(
  db: WritableDb,
  { waveId, lines, path = 'lines' }: OfWave & { readonly lines: readonly SaidLine[]; readonly path?: string },
): void {
  const { survey } = requiredWave(db, waveId)
  const people = ties.standingsOf(db, waveId)
  lines.forEach((line, i) => {
    checkLine(survey, people, line, `${path}.${String(i)}`)
  })
  const place = ({ from, to }: answers.Pair) => `${from} ${to}`
  const last = new Map(lines.map((line) => [place(line), line]))
  const isSheet = (from: PersonId) => people.get(from)?.status === 'answered'
  const saying = [...last.values()].filter(({ from, value }) => value !== null && !isSheet(from))
  const beginners = new Set(saying.map(({ from }) => from))
  const isSaid = (pair: answers.Pair) => (last.get(place(pair))?.value ?? null) !== null
  begin(db, waveId, people, [...beginners], isSaid, path)
  for (const line of last.values()) {
    const { from, value } = line
    // A sheet that is not there stays away as long as nothing is on it.
    if (!isSheet(from) && (value === null || !beginners.has(from))) continue
    if (value === null) answers.putBlank(db, waveId, line)
    else if (value === 0) answers.putNoTie(db, waveId, line)
    else answers.putArc(db, waveId, arcOf(db, waveId, survey, line, value))
  }
}

function answer(
  db: WritableDb,
  { waveId, lines }: OfWave & { readonly lines: readonly SaidLine[] },
): Nothing {
  const { survey } = requiredWave(db, waveId)
  requirePrivacyCard(requiredNetwork(db, survey.networkId))
  putLines(db, { waveId, lines })
  const respondents = new Set(lines.map(({ from }) => from)).size
  // More than one line at once ("the rest: not", a pasted block) is a step of its own: typing does not join it.
  const many = lines.length > 1 ? { lines: lines.length } : {}
  return { result: {}, networkId: survey.networkId, summary: { counts: { respondents, ...many } } }
}

function clear(db: WritableDb, { waveId, personId }: OfPerson): Nothing {
  const { survey } = requiredWave(db, waveId)
  const done: Nothing = { result: {}, networkId: survey.networkId }
  if (standing(ties.findRespondent(db, waveId, personId), 'personId').status !== 'answered') return done
  answers.deleteAnswersFrom(db, waveId, personId)
  ties.setStatus(db, waveId, personId, 'noAnswer')
  return done
}

type SaidContact = Pick<OutsideContact, 'role' | 'organisation' | 'value'>

function checkContact({ scaleMax }: TieSurvey, { role, organisation, value }: SaidContact, path: string) {
  if (role === '' && organisation === '') throw refused('required', `${path}role`)
  if (value !== null && value > scaleMax) throw refused('outsideScale', `${path}value`)
}

/** Stores a contact outside at the end of somebody's list; it is an answer like any other. */
export function putContact(
  db: WritableDb,
  said: Omit<OutsideContact, 'id' | 'position'>,
  path = '',
): OutsideContact {
  const { waveId, from } = said
  const { survey } = requiredWave(db, waveId)
  const people = ties.standingsOf(db, waveId)
  const { status } = informed(people.get(from), `${path}from`)
  if (!survey.asksOutside) throw refused('notAsked', `${path}waveId`)
  checkContact(survey, said, path)
  if (status !== 'answered') begin(db, waveId, people, [from], () => false, `${path}from`)
  const position = (answers.outsideFrom(db, waveId, from).at(-1)?.position ?? -1) + 1
  const contact = { ...said, id: randomUUID() as OutsideContactId, position }
  answers.insertOutside(db, contact)
  return contact
}

function addOutside(db: WritableDb, said: Omit<OutsideContact, 'id' | 'position'>): Outcome<OutsideContact> {
  const { survey } = requiredWave(db, said.waveId)
  requirePrivacyCard(requiredNetwork(db, survey.networkId))
  return { result: putContact(db, said), networkId: survey.networkId }
}

interface ContactPatch {
  readonly id: OutsideContactId
  readonly patch: { readonly [K in keyof SaidContact]?: SaidContact[K] | undefined }
}

function updateOutside(db: WritableDb, { id, patch }: ContactPatch): Outcome<OutsideContact> {
  const before = required('outsideContact', answers.findOutside(db, id))
  const { survey } = requiredWave(db, before.waveId)
  const contact = patched(before, patch)
  checkContact(survey, contact, 'patch.')
  answers.updateOutside(db, contact)
  return { result: contact, networkId: survey.networkId }
}

function removeOutside(db: WritableDb, { ids }: { readonly ids: readonly OutsideContactId[] }): Nothing {
  const contacts = [...new Set(ids)].map((id) => required('outsideContact', answers.findOutside(db, id)))
  const networks = contacts.map(({ waveId }) => requiredWave(db, waveId).survey.networkId)
  for (const { id } of contacts) answers.deleteOutside(db, id)
  return {
    result: {},
    networkId: networks[0] ?? null,
    summary: { counts: { contacts: contacts.length } },
  }
}

export const commands = {
  'ties.answer': answer,
  'ties.clear': clear,
  'ties.addOutside': addOutside,
  'ties.updateOutside': updateOutside,
  'ties.removeOutside': removeOutside,
} as const
