import type { Today } from '../../shared/contract/consultations.ts'
import { daysAfter } from '../../shared/domain/days.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { Meeting } from '../../shared/domain/meetings.ts'
import type { Judged } from '../../shared/signals/index.ts'
import type { ReadableDb } from '../store/db.ts'
import { agreementRows } from '../store/repositories/agreements.ts'
import { consultationsBetween } from '../store/repositories/consultations.ts'
import { type DatedMeeting, meetingsBetween } from '../store/repositories/meetings-of-today.ts'
import { ongoingNetworks } from '../store/repositories/networks.ts'
import { cycleOfToday } from './cycle.ts'
import { preparationOf } from './meetings.ts'
import { judged } from './signals.ts'

/** How far ahead a coach looks, in days. */
export const daysAhead = 21
/** A meeting longer ago than this asks for no look-back any more; the signal noShortEvaluation speaks of those. */
export const daysToLookBack = 56
/** An agreement is put before a coach from so many days before it is due. */
export const daysBeforeDue = 7

type Need = Today['meetings'][number]['need']

/** What a meeting asks of the coach now; null for nothing. */
function needOf(
  { state, on }: Meeting,
  hasEvaluation: boolean,
  isPrepared: boolean,
  today: LocalDate,
): Need | null {
  if (state === 'cancelled') return null
  if (state === 'held' || on < today) return hasEvaluation ? null : 'lookBack'
  return isPrepared ? 'prepared' : 'prepare'
}

function meetingsOfToday(db: ReadableDb, today: LocalDate): Today['meetings'] {
  const near = meetingsBetween(db, daysAfter(today, -daysToLookBack), daysAfter(today, daysAhead))
  return near.flatMap(({ meeting, networkName, hasEvaluation }: DatedMeeting) => {
    const preparation = preparationOf(db, meeting.id)
    const need = needOf(meeting, hasEvaluation, preparation.isPrepared, today)
    return need === null ? [] : [{ meeting, networkName, preparation, need }]
  })
}

/** What needs a coach over all networks that are not closed, each list with the oldest duty first. */
function get(
  db: ReadableDb,
  { today }: { readonly today: LocalDate },
): { readonly today: Today; readonly broken: Judged['broken'] } {
  const networks = ongoingNetworks(db)
  const all = networks.map(({ id, name }) => ({ name, ...judged(db, id, today) }))
  return {
    today: {
      meetings: meetingsOfToday(db, today),
      agreements: agreementRows(db, today, {
        state: 'open',
        dueBy: daysAfter(today, daysBeforeDue),
        isOngoing: true,
      }),
      signals: all.flatMap(({ name, signals }) =>
        signals
          // A round that is due stands among the duties.
          .filter(({ rule, dismissed }) => dismissed === null && rule !== 'monitoringDue')
          .map((signal) => ({ ...signal, networkName: name })),
      ),
      ended: networks
        .flatMap(({ id, name, plannedEnd, endAnswered }) =>
          plannedEnd !== null && plannedEnd < today && plannedEnd !== endAnswered
            ? [{ networkId: id, name, plannedEnd }]
            : [],
        )
        .sort((a, b) => (a.plannedEnd < b.plannedEnd ? -1 : 1)),
      consultations: consultationsBetween(db, today, daysAfter(today, daysAhead)),
      monitoring: networks
        .flatMap((network) => cycleOfToday(db, network, today))
        .sort((a, b) => (a.on < b.on ? -1 : 1)),
    },
    broken: all.flatMap(({ broken }) => broken),
  }
}

export const queries = { 'today.get': get } as const
