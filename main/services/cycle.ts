import type { CyclePlace } from '../../shared/contract/monitoring.ts'
import type { Today } from '../../shared/contract/consultations.ts'
import { cyclePlaces } from '../../shared/domain/cycle.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { NetworkId } from '../../shared/domain/ids.ts'
import type { CycleHalf } from '../../shared/domain/monitoring.ts'
import { schoolYearOf } from '../../shared/domain/school-year.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { cycleSkipsOf, findRound, meetingDays, putCycleSkip, roundsOf } from '../store/repositories/rounds.ts'
import type { Outcome } from '../store/write.ts'
import { requiredNetwork } from './required.ts'
import { rowOf } from './rounds.ts'

interface OfNetwork {
  readonly networkId: NetworkId
}

const placesOf = (db: ReadableDb, networkId: NetworkId, today: LocalDate): CyclePlace[] =>
  cyclePlaces({
    today,
    meetings: meetingDays(db, networkId),
    rounds: roundsOf(db, networkId),
    skips: cycleSkipsOf(db, networkId),
  })

function get(db: ReadableDb, { networkId, today }: OfNetwork & { readonly today: LocalDate }): CyclePlace[] {
  requiredNetwork(db, networkId)
  return placesOf(db, networkId, today)
}

interface Skip extends OfNetwork {
  readonly schoolYear: number
  readonly half: CycleHalf
  readonly reason: string | null
}

function skip(db: WritableDb, { reason, ...place }: Skip): Outcome<Record<string, never>> {
  requiredNetwork(db, place.networkId)
  putCycleSkip(db, place, reason)
  return { result: {}, networkId: place.networkId }
}

/** What of it is for today: halves that are due in the present school year, and rounds whose day has come and that are not closed. */
export function cycleOfToday(
  db: ReadableDb,
  { id, name }: { readonly id: NetworkId; readonly name: string },
  today: LocalDate,
): Today['monitoring'] {
  const present = Number(schoolYearOf(today).from.slice(0, 4))
  return placesOf(db, id, today).flatMap((place): Today['monitoring'] => {
    const shared = { networkId: id, networkName: name, place }
    if (place.state === 'due' && place.schoolYear === present)
      return [{ ...shared, on: place.expectedOn, step: null }]
    const round =
      place.state === 'underWay' && place.round !== null ? findRound(db, place.round.id) : undefined
    if (round === undefined || round.on > today) return []
    const step = rowOf(db, round).steps.find(({ state }) => state === 'open')?.step ?? null
    return [{ ...shared, on: round.on, step }]
  })
}

export const queries = { 'cycle.get': get } as const
export const commands = { 'cycle.skip': skip } as const
