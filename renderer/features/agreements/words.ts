import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import type { AgreementState, FacilityKind } from '../../../shared/domain/agreements.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { say, type Words } from '../../app/commands/command.ts'
import type { Destination } from '../../app/routing/address.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'

export const stateNames: Readonly<Record<AgreementState, Words>> = {
  open: ($) => $.agreements.states.open,
  done: ($) => $.agreements.states.done,
  dropped: ($) => $.agreements.states.dropped,
}

export const kindNames: Readonly<Record<FacilityKind, Words>> = {
  room: ($) => $.agreements.kinds.room,
  time: ($) => $.agreements.kinds.time,
  lunch: ($) => $.agreements.kinds.lunch,
  budget: ($) => $.agreements.kinds.budget,
  coach: ($) => $.agreements.kinds.coach,
  learningEnvironment: ($) => $.agreements.kinds.learningEnvironment,
  website: ($) => $.agreements.kinds.website,
  studyDay: ($) => $.agreements.kinds.studyDay,
  evaluationTools: ($) => $.agreements.kinds.evaluationTools,
  other: ($) => $.agreements.kinds.other,
}

/** In the order in which they are chosen from. */
export const facilityKinds = Object.keys(kindNames) as readonly FacilityKind[]

/** How an agreement stands, in words: an open one that is past its day says so, and no more than that. */
export function stateText(
  t: TFunction,
  { state, due, closedOn, closedNote }: AgreementRow,
  today: LocalDate,
  format: Formatters,
): string {
  if (state === 'open')
    return due !== null && due < today
      ? t(($) => $.agreements.late, { date: format.date(due) })
      : t(($) => $.agreements.openSince)
  const date = closedOn === null ? '' : format.date(closedOn)
  const text =
    state === 'done' ? t(($) => $.agreements.doneOn, { date }) : t(($) => $.agreements.droppedOn, { date })
  return closedNote === '' ? text : `${text}: ${closedNote}`
}

/** Where an agreement came from, in words. */
export function originText(t: TFunction, row: AgreementRow, format: Formatters): string {
  const { meetingId, consultationId, originOn, originNumber: number, roundName: name } = row
  const date = originOn === null ? '' : format.shortDate(originOn)
  if (meetingId !== null)
    return number === null
      ? t(($) => $.agreements.originMeetingUnnumbered, { date })
      : t(($) => $.agreements.originMeeting, { number, date })
  if (consultationId !== null) return t(($) => $.agreements.originConsultation, { date })
  if (name !== null) return t(($) => $.agreements.originRound, { name, date })
  return t(($) => $.agreements.originCoach)
}

/** Where it came from, as a place; null for what a coach noted down. */
export function originPlace({
  networkId,
  meetingId,
  consultationId,
  roundId,
}: AgreementRow): Destination | null {
  if (meetingId !== null)
    return { to: '/network/$networkId/meetings/$meetingId/look-back', params: { networkId, meetingId } }
  if (consultationId !== null) return { to: '/consultations/$consultationId', params: { consultationId } }
  if (roundId !== null)
    return { to: '/network/$networkId/monitoring/$roundId/conclude', params: { networkId, roundId } }
  return null
}

export const kindName = (t: TFunction, kind: FacilityKind): string => say(t, kindNames[kind])
