import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { AgreementRow } from '../../shared/contract/agreements.ts'
import { fail } from '../../shared/contract/failures.ts'
import type { Agreement, AgreementEvent, AgreementState } from '../../shared/domain/agreements.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { AgreementId, MeetingId, NetworkId } from '../../shared/domain/ids.ts'
import type { Who } from '../../shared/domain/meetings.ts'
import { nobody } from '../../shared/domain/run-sheet.ts'
import { localDateOf } from '../../shared/domain/today.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import {
  agreementRows,
  deleteAgreement,
  deleteChange,
  eventsOf,
  findAgreement,
  insertAgreement,
  insertChange,
  lastChange,
  stateWithNote,
  updateAgreement,
  updateChangedWords,
} from '../store/repositories/agreements.ts'
import { findConsultation } from '../store/repositories/consultations.ts'
import { findMeeting } from '../store/repositories/meetings.ts'
import { findRound } from '../store/repositories/rounds.ts'
import type { Outcome } from '../store/write.ts'
import { changedFields, patched } from './patch.ts'
import { required, requiredNetwork } from './required.ts'
import { checkWho } from './who.ts'

interface One {
  readonly id: AgreementId
}
interface Today {
  readonly today: LocalDate
}

/** What is still to be done in a network, the first due first. */
export const openAgreements = (
  db: ReadableDb,
  networkId: NetworkId,
  today: LocalDate = localDateOf(new Date()),
): AgreementRow[] => agreementRows(db, today, { networkId, state: 'open' })

/** What was agreed in one meeting, whatever became of it. */
export const agreementsOfMeeting = (
  db: ReadableDb,
  meetingId: MeetingId,
  today: LocalDate = localDateOf(new Date()),
): AgreementRow[] => agreementRows(db, today, { meetingId })

function list(
  db: ReadableDb,
  {
    networkId,
    state,
    today,
  }: Today & { readonly networkId: NetworkId | null; readonly state: AgreementState | null },
): AgreementRow[] {
  if (networkId !== null) requiredNetwork(db, networkId)
  return agreementRows(db, today, { networkId, state })
}

const requiredAgreement = (db: ReadableDb, id: AgreementId): Agreement =>
  required('agreement', findAgreement(db, id))

function history(db: ReadableDb, { id }: One): AgreementEvent[] {
  requiredAgreement(db, id)
  return eventsOf(db, id)
}

/** In a consultation the coaches speak about networks, so what they agree is never up to a participant. */
function checkOwner(db: ReadableDb, agreement: Agreement, path: string): void {
  const { workplaceId } = requiredNetwork(db, agreement.networkId)
  checkWho(db, workplaceId, agreement.owner, path)
  if (agreement.consultationId !== null && agreement.owner.personId !== null)
    throw fail('INVALID_INPUT', { fields: [{ path, rule: 'noParticipant' }] })
}

/** Made in a meeting or an open round of this network, or in a consultation about it, or in none of these. */
function checkOrigin(db: ReadableDb, agreement: Agreement): void {
  const { networkId, meetingId, consultationId, roundId } = agreement
  const origins = [meetingId, consultationId, roundId].filter((id) => id !== null)
  if (origins.length > 1)
    throw fail('INVALID_INPUT', { fields: [{ path: 'agreement.meetingId', rule: 'oneOrigin' }] })
  if (meetingId !== null && findMeeting(db, meetingId)?.networkId !== networkId)
    throw fail('NOT_FOUND', { what: 'meeting' })
  if (
    consultationId !== null &&
    findConsultation(db, consultationId)?.networkIds.includes(networkId) !== true
  )
    throw fail('NOT_FOUND', { what: 'consultation' })
  if (roundId === null) return
  const round = findRound(db, roundId)
  if (round?.networkId !== networkId) throw fail('NOT_FOUND', { what: 'round' })
  if (round.closedOn !== null)
    throw fail('INVALID_INPUT', { fields: [{ path: 'agreement.roundId', rule: 'closed' }] })
}

type Editable = Pick<Agreement, 'text' | 'owner' | 'due' | 'about'>
type AgreementPatch = { readonly [K in keyof Editable]?: Editable[K] | undefined }
type Origin = {
  readonly [K in 'meetingId' | 'consultationId' | 'roundId']?: Agreement[K] | undefined
}

function add(
  db: WritableDb,
  input: Today & {
    readonly networkId: NetworkId
    readonly agreement: AgreementPatch & Origin & Pick<Agreement, 'text'>
  },
): Outcome<Agreement> {
  const { networkId, today, agreement: said } = input
  requiredNetwork(db, networkId)
  const blank: Agreement = {
    id: randomUUID() as AgreementId,
    networkId,
    meetingId: null,
    consultationId: null,
    roundId: null,
    text: said.text,
    owner: nobody,
    madeOn: today,
    due: null,
    state: 'open',
    closedOn: null,
    closedNote: '',
    about: null,
  }
  const agreement = patched(blank, said)
  checkOrigin(db, agreement)
  checkOwner(db, agreement, 'agreement.owner')
  insertAgreement(db, agreement)
  return { result: agreement, networkId }
}

/** Typing on within this many milliseconds is one change of the words. */
const oneGo = 5 * 60_000

const words = (text: string): Who => ({ ...nobody, text })

function remember(
  db: WritableDb,
  agreementId: AgreementId,
  field: AgreementEvent['field'],
  before: Who,
  after: Who,
): void {
  if (isDeepStrictEqual(before, after)) return
  const at = Date.now()
  const last = field === 'text' ? lastChange(db, agreementId) : undefined
  if (last?.field !== 'text' || at - last.at > oneGo)
    insertChange(db, { id: randomUUID(), agreementId, at, field, before, after })
  else if (last.before.text === after.text) deleteChange(db, last.id)
  else updateChangedWords(db, { ...last, at, after })
}

function stored(db: WritableDb, before: Agreement, after: Agreement): Outcome<Agreement> {
  updateAgreement(db, after)
  const { id } = after
  remember(db, id, 'text', words(before.text), words(after.text))
  remember(db, id, 'owner', before.owner, after.owner)
  remember(db, id, 'due', words(before.due ?? ''), words(after.due ?? ''))
  remember(db, id, 'state', words(stateWithNote(before)), words(stateWithNote(after)))
  return { result: after, networkId: after.networkId, summary: { fields: changedFields(before, after) } }
}

function update(db: WritableDb, { id, patch }: One & { readonly patch: AgreementPatch }): Outcome<Agreement> {
  const before = requiredAgreement(db, id)
  const agreement = patched(before, patch)
  if (patch.owner !== undefined) checkOwner(db, agreement, 'patch.owner')
  return stored(db, before, agreement)
}

/** Closed today, with what was said about it; opened again as if it had never been closed, but for its history. */
function setState(
  db: WritableDb,
  { id, state, note, today }: One & Today & Pick<Agreement, 'state'> & { readonly note: string },
): Outcome<Agreement> {
  const before = requiredAgreement(db, id)
  const closing =
    state === 'open'
      ? { closedOn: null, closedNote: '' }
      : { closedOn: before.state === 'open' ? today : before.closedOn, closedNote: note }
  const outcome = stored(db, before, { ...before, state, ...closing })
  return { ...outcome, summary: { counts: { [state]: 1 } } }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function remove(
  db: WritableDb,
  { ids }: { readonly ids: readonly AgreementId[] },
): Outcome<Record<string, never>> {
  const found = [...new Set(ids)].flatMap((id) => findAgreement(db, id) ?? [])
  const { networkId } = required('agreement', found[0])
  for (const { id } of found) deleteAgreement(db, id)
  const isOneNetwork = found.every((agreement) => agreement.networkId === networkId)
  return {
    result: {},
    networkId: isOneNetwork ? networkId : null,
    summary: { counts: { agreements: found.length } },
  }
}

export const queries = { 'agreements.list': list, 'agreements.history': history } as const
export const commands = {
  'agreements.add': add,
  'agreements.update': update,
  'agreements.setState': setState,
  'agreements.remove': remove,
} as const
