import { randomUUID } from 'node:crypto'
import type { AgreementRow } from '../../shared/contract/agreements.ts'
import type { ConsultationDesk } from '../../shared/contract/consultations.ts'
import type { Consultation, ConsultationPoint } from '../../shared/domain/consultations.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { ConsultationId, ConsultationPointId, NetworkId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { saysText } from '../../shared/signals/index.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { agreementRows } from '../store/repositories/agreements.ts'
import { findCoach } from '../store/repositories/coaches.ts'
import {
  consultationPoints,
  consultationsOf,
  deleteConsultation,
  deleteConsultationPoint,
  findConsultation,
  findConsultationPoint,
  insertConsultation,
  insertConsultationPoint,
  updateConsultation,
  updateConsultationPoint,
} from '../store/repositories/consultations.ts'
import { lastChosenDelta } from '../store/repositories/meetings-of-today.ts'
import { meetingsOf } from '../store/repositories/meetings.ts'
import { findNetwork } from '../store/repositories/networks.ts'
import type { Outcome } from '../store/write.ts'
import { openAgreements } from './agreements.ts'
import { preparationOf } from './meetings.ts'
import { inOrder } from './order.ts'
import { changedFields, patched } from './patch.ts'
import { arrange, withoutGaps } from './places.ts'
import { required, requiredWorkplace, within } from './required.ts'
import { signalsOf } from './signals.ts'

interface One {
  readonly id: ConsultationId
}
interface Now {
  readonly today: LocalDate
  readonly language: Language
}
type Nothing = Outcome<Record<string, never>>

function list(db: ReadableDb, { workplaceId }: { readonly workplaceId: WorkplaceId }): Consultation[] {
  requiredWorkplace(db, workplaceId)
  return consultationsOf(db, workplaceId)
}

const requiredConsultation = (db: ReadableDb, id: ConsultationId): Consultation =>
  required('consultation', findConsultation(db, id))

/** The networks, as a coach would put them. */
const networksIn = (db: ReadableDb, ids: readonly NetworkId[]) =>
  inOrder(
    ids.flatMap((id) => findNetwork(db, id) ?? []),
    ({ name }) => name,
  )

/**
 * Coaches speak of networks here: somebody of the network who is to do something is told by code and name, for the screen
 * to show as it was chosen, and by nothing that leads to them.
 */
const withoutWay = (row: AgreementRow): AgreementRow =>
  row.owner.personId === null
    ? row
    : {
        ...row,
        owner: { ...row.owner, personId: null },
      }

function desk(db: ReadableDb, { id, today }: One & { readonly today: LocalDate }): ConsultationDesk {
  const consultation = requiredConsultation(db, id)
  const networks = networksIn(db, consultation.networkIds).map(({ id: networkId, name }) => {
    const next = meetingsOf(db, networkId).find(({ state, on }) => state === 'planned' && on >= today)
    return {
      networkId,
      name,
      next:
        next === undefined
          ? null
          : { on: next.on, number: next.number, isPrepared: preparationOf(db, next.id).isPrepared },
      delta: lastChosenDelta(db, networkId) ?? null,
      signals: signalsOf(db, networkId, today),
      openAgreements: openAgreements(db, networkId, today).length,
    }
  })
  return {
    consultation,
    networks,
    points: withoutGaps(consultationPoints(db, id)),
    actions: agreementRows(db, today, { consultationId: id }).map(withoutWay),
  }
}

function check(db: ReadableDb, { workplaceId, networkIds, coachIds }: Consultation): void {
  for (const id of networkIds) within('network', workplaceId, findNetwork(db, id))
  for (const id of coachIds) within('coach', workplaceId, findCoach(db, id))
}

/** Puts a point on the agenda for every open signal of these networks, after what is on it. */
function addSignals(
  db: WritableDb,
  consultationId: ConsultationId,
  networkIds: readonly NetworkId[],
  { today, language }: Now,
): void {
  const points = consultationPoints(db, consultationId)
  arrange(db, points, updateConsultationPoint)
  let position = points.length
  for (const { id: networkId } of networksIn(db, networkIds)) {
    // One conversation for a rule, however many meetings or indicators it speaks of.
    const byRule = Map.groupBy(signalsOf(db, networkId, today), ({ rule }) => rule)
    for (const [rule, own] of byRule)
      insertConsultationPoint(db, {
        id: randomUUID() as ConsultationPointId,
        consultationId,
        networkId,
        position: position++,
        rule,
        title: saysText(own, language),
        notes: '',
        isDone: false,
      })
  }
}

type Editable = Omit<Consultation, 'id' | 'workplaceId'>
type ConsultationPatch = { readonly [K in keyof Editable]?: Editable[K] | undefined }

/** Its history is that of the one network it is about; of more, of none in particular. */
const onlyNetwork = ({ networkIds }: Consultation): NetworkId | null =>
  networkIds.length === 1 ? (networkIds[0] ?? null) : null

/** Each named once, in the order the file keeps them. */
const once = <T extends string>(ids: readonly T[]): T[] => [...new Set(ids)].sort()

function add(
  db: WritableDb,
  input: Now & {
    readonly workplaceId: WorkplaceId
    readonly consultation: ConsultationPatch & Pick<Consultation, 'on' | 'networkIds'>
  },
): Outcome<Consultation> {
  const { workplaceId, consultation: said } = input
  requiredWorkplace(db, workplaceId)
  const blank: Consultation = {
    id: randomUUID() as ConsultationId,
    workplaceId,
    on: said.on,
    starts: null,
    place: '',
    notes: '',
    networkIds: [],
    coachIds: [],
  }
  const all = patched(blank, said)
  const consultation = { ...all, networkIds: once(all.networkIds), coachIds: once(all.coachIds) }
  check(db, consultation)
  insertConsultation(db, consultation)
  addSignals(db, consultation.id, consultation.networkIds, input)
  return { result: consultation, networkId: onlyNetwork(consultation) }
}

/** Of a network that is no longer spoken about, what was written stays as a point about all; the rest goes. */
function releasePoints(db: WritableDb, id: ConsultationId, gone: ReadonlySet<NetworkId>): void {
  for (const point of consultationPoints(db, id)) {
    if (point.networkId === null || !gone.has(point.networkId)) continue
    const isUntouched = point.rule !== null && point.notes === '' && !point.isDone
    if (isUntouched) deleteConsultationPoint(db, point.id)
    else updateConsultationPoint(db, { ...point, networkId: null })
  }
  arrange(db, consultationPoints(db, id), updateConsultationPoint)
}

/** A network that joins brings its open signals; one that leaves takes those nobody spoke about along. */
function update(
  db: WritableDb,
  input: One & Now & { readonly patch: ConsultationPatch },
): Outcome<Consultation> {
  const { id, patch } = input
  const before = requiredConsultation(db, id)
  const all = patched(before, patch)
  const consultation = { ...all, networkIds: once(all.networkIds), coachIds: once(all.coachIds) }
  check(db, consultation)
  updateConsultation(db, consultation)
  const gone = before.networkIds.filter((each) => !consultation.networkIds.includes(each))
  const joined = consultation.networkIds.filter((each) => !before.networkIds.includes(each))
  if (gone.length > 0) releasePoints(db, id, new Set(gone))
  if (joined.length > 0) addSignals(db, id, joined, input)
  return {
    result: consultation,
    networkId: onlyNetwork(consultation),
    summary: { fields: changedFields(before, consultation) },
  }
}

/** Agreements made in it stay with their networks. */
function remove(db: WritableDb, { id }: One): Nothing {
  const consultation = requiredConsultation(db, id)
  deleteConsultation(db, id)
  return { result: {}, networkId: onlyNetwork(consultation) }
}

const requiredPoint = (db: ReadableDb, id: ConsultationPointId): ConsultationPoint =>
  required('point', findConsultationPoint(db, id))

/** The agenda is part of the consultation, so its steps belong to the same network. */
const networkOf = (db: ReadableDb, { consultationId }: ConsultationPoint) =>
  onlyNetwork(requiredConsultation(db, consultationId))

/** NOT_FOUND for a network that this consultation is not about. */
function addPoint(
  db: WritableDb,
  input: {
    readonly consultationId: ConsultationId
    readonly networkId: NetworkId | null
    readonly title: string
  },
): Outcome<ConsultationPoint> {
  const { consultationId, networkId, title } = input
  const consultation = requiredConsultation(db, consultationId)
  if (networkId !== null)
    required('network', consultation.networkIds.includes(networkId) ? networkId : undefined)
  const points = consultationPoints(db, consultationId)
  arrange(db, points, updateConsultationPoint)
  const point: ConsultationPoint = {
    id: randomUUID() as ConsultationPointId,
    consultationId,
    networkId,
    position: points.length,
    rule: null,
    title,
    notes: '',
    isDone: false,
  }
  insertConsultationPoint(db, point)
  return { result: point, networkId: onlyNetwork(consultation) }
}

type PointPatch = { readonly [K in 'title' | 'notes' | 'isDone']?: ConsultationPoint[K] | undefined }

function updatePoint(
  db: WritableDb,
  { id, patch }: { readonly id: ConsultationPointId; readonly patch: PointPatch },
): Outcome<ConsultationPoint> {
  const before = requiredPoint(db, id)
  const point = patched(before, patch)
  updateConsultationPoint(db, point)
  return {
    result: point,
    networkId: networkOf(db, point),
    summary: { fields: changedFields(before, point) },
  }
}

/** Beyond the last place is the last place. */
function movePoint(
  db: WritableDb,
  { id, to }: { readonly id: ConsultationPointId; readonly to: number },
): Nothing {
  const point = requiredPoint(db, id)
  const others = consultationPoints(db, point.consultationId).filter((other) => other.id !== id)
  arrange(db, [...others.slice(0, to), point, ...others.slice(to)], updateConsultationPoint)
  return { result: {}, networkId: networkOf(db, point) }
}

/** Another window may have removed some already; NOT_FOUND only when none is left. */
function removePoints(db: WritableDb, { ids }: { readonly ids: readonly ConsultationPointId[] }): Nothing {
  const found = [...new Set(ids)].flatMap((id) => findConsultationPoint(db, id) ?? [])
  const networkId = networkOf(db, required('point', found[0]))
  for (const { id } of found) deleteConsultationPoint(db, id)
  for (const consultationId of new Set(found.map((point) => point.consultationId)))
    arrange(db, consultationPoints(db, consultationId), updateConsultationPoint)
  return { result: {}, networkId, summary: { counts: { points: found.length } } }
}

export const queries = { 'consultations.list': list, 'consultations.desk': desk } as const
export const commands = {
  'consultations.add': add,
  'consultations.update': update,
  'consultations.remove': remove,
  'consultations.addPoint': addPoint,
  'consultations.updatePoint': updatePoint,
  'consultations.movePoint': movePoint,
  'consultations.removePoints': removePoints,
} as const
