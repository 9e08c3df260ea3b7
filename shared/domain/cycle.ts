import type { LocalDate } from './fields.ts'
import type { CycleHalf, Round } from './monitoring.ts'
import { isIn, schoolYearFrom, schoolYearOf } from './school-year.ts'
import { roundsAfter } from './year-plan.ts'

export interface Half {
  /** The calendar year the school year begins in. */
  readonly schoolYear: number
  readonly half: CycleHalf
}

/** The half of a school year a day is in: August to January, or February to July. */
export function halfOf(date: LocalDate): Half {
  const { from } = schoolYearOf(date)
  const schoolYear = Number(from.slice(0, 4))
  return { schoolYear, half: date < firstDayOf({ schoolYear, half: 2 }) ? 1 : 2 }
}

const padded = (year: number) => String(year).padStart(4, '0')
const firstDayOf = ({ schoolYear, half }: Half): LocalDate =>
  half === 1 ? schoolYearFrom(schoolYear).from : `${padded(schoolYear + 1)}-02-01`

/** The days of a half, both included. */
export const halfDays = (half: Half): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: firstDayOf(half),
  to: half.half === 1 ? `${padded(half.schoolYear + 1)}-01-31` : schoolYearFrom(half.schoolYear).to,
})

const isSame = (one: Half, other: Half) => one.schoolYear === other.schoolYear && one.half === other.half

/**
 * The day a deep round is expected in a half: that of the meeting it falls after, halfway the meetings of the school year
 * and at their end (the fourth and eighth of eight). Where that meeting is not planned or lies in the other half, the
 * middle: 1 December or 1 May.
 */
export function expectedIn(half: Half, meetings: readonly LocalDate[]): LocalDate {
  const year = schoolYearFrom(half.schoolYear)
  const ofYear = meetings.filter((on) => isIn(year, on)).sort()
  const [first, last = first] = roundsAfter(ofYear.length)
  const number = half.half === 1 ? first : last
  const on = number === undefined ? undefined : ofYear[number - 1]
  if (on !== undefined && isSame(halfOf(on), half)) return on
  return half.half === 1 ? `${padded(half.schoolYear)}-12-01` : `${padded(half.schoolYear + 1)}-05-01`
}

export interface CycleFacts {
  readonly today: LocalDate
  /** The days of the meetings that were not cancelled. */
  readonly meetings: readonly LocalDate[]
  readonly rounds: readonly Pick<Round, 'id' | 'name' | 'on' | 'closedOn'>[]
  readonly skips: readonly (Half & { readonly reason: string })[]
}

/** What a half of a school year is: the contract's CyclePlace. */
export interface PlaceInCycle extends Half {
  readonly expectedOn: LocalDate
  readonly state: 'done' | 'underWay' | 'due' | 'later' | 'skipped'
  readonly round: {
    readonly id: Round['id']
    readonly name: string
    readonly on: LocalDate
    readonly isClosed: boolean
  } | null
  readonly reason: string
}

function placeOf(half: Half, { today, meetings, rounds, skips }: CycleFacts): PlaceInCycle {
  const held = rounds.filter(({ on }) => isSame(halfOf(on), half)).sort((a, b) => (a.on < b.on ? 1 : -1))
  // The one that asks something of a coach before one that is done with.
  const round = held.find(({ closedOn }) => closedOn === null) ?? held[0]
  const reason = skips.find((skip) => isSame(skip, half))?.reason ?? ''
  const expectedOn = expectedIn(half, meetings)
  if (round !== undefined) {
    const { id, name, on, closedOn } = round
    const isClosed = closedOn !== null
    return {
      ...half,
      expectedOn,
      state: isClosed ? 'done' : 'underWay',
      round: { id, name, on, isClosed },
      reason: '',
    }
  }
  const state = reason !== '' ? 'skipped' : expectedOn < today ? 'due' : 'later'
  return { ...half, expectedOn, state, round: null, reason }
}

/**
 * Every half of a school year from the first meeting or round (or half that was left out) to the end of the present
 * school year, or of the last round when that is later; the last first. A half is due when its expected day has passed
 * without a round; a round that is under way or done counts before a reason to leave it out.
 */
export function cyclePlaces(facts: CycleFacts): PlaceInCycle[] {
  const { today, meetings, rounds, skips } = facts
  const days = [...meetings, ...rounds.map(({ on }) => on), ...skips.map(firstDayOf)].sort()
  const [first] = days
  if (first === undefined) return []
  const lastRound =
    rounds
      .map(({ on }) => schoolYearOf(on).to)
      .sort()
      .at(-1) ?? ''
  const end = [schoolYearOf(today).to, lastRound].sort().at(-1) ?? ''
  const places: PlaceInCycle[] = []
  for (let half = halfOf(first); firstDayOf(half) <= end; half = nextOf(half))
    places.unshift(placeOf(half, facts))
  return places
}

const nextOf = ({ schoolYear, half }: Half): Half =>
  half === 1 ? { schoolYear, half: 2 } : { schoolYear: schoolYear + 1, half: 1 }

/** The day by which the latest half that could have had a round was to have it; null when that half has one or was left out. */
export const dueSince = (facts: CycleFacts): LocalDate | null => {
  const last = cyclePlaces(facts).find(({ state }) => state !== 'later')
  return last?.state === 'due' ? last.expectedOn : null
}
