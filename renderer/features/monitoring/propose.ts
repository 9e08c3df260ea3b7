import { halfOf, type Half } from '../../../shared/domain/cycle.ts'
import type { CyclePlace } from '../../../shared/contract/monitoring.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'

/** How an address names a half: `2026-1`. */
export const halfName = ({ schoolYear, half }: Half): string => `${String(schoolYear)}-${String(half)}`

/** The calendar year a half goes by: the autumn of 2026, the spring of 2027. */
export const calendarYear = ({ schoolYear, half }: Half): number => (half === 1 ? schoolYear : schoolYear + 1)

interface Proposal extends Half {
  readonly on: LocalDate
}

const isSame = (a: Half, b: Half): boolean => a.schoolYear === b.schoolYear && a.half === b.half
const waits = ({ state }: CyclePlace): boolean => state === 'due' || state === 'later'

/**
 * The half that a new round is for and the day to look together: the half that was asked for, else the one we are in, else
 * the last that is due. The expected day; once that has passed, the next meeting of the half, or today.
 */
export function proposeRound(
  places: readonly CyclePlace[],
  asked: string | null,
  today: LocalDate,
  meetings: readonly { readonly on: LocalDate; readonly state: string }[],
): Proposal {
  const now = halfOf(today)
  const place =
    places.find((each) => halfName(each) === asked) ??
    places.find((each) => isSame(each, now) && waits(each)) ??
    places.find((each) => each.state === 'due') ??
    places.toSorted((a, b) => (a.expectedOn < b.expectedOn ? -1 : 1)).find(waits)
  if (place === undefined) return { ...now, on: today }
  const { schoolYear, half, expectedOn } = place
  // A half that is over keeps its own day: the round belongs where its crosses were put.
  if (expectedOn >= today || !isSame(place, now)) return { schoolYear, half, on: expectedOn }
  const next = meetings
    .filter(({ on, state }) => state !== 'cancelled' && on >= today && isSame(halfOf(on), place))
    .map(({ on }) => on)
    .sort()[0]
  return { schoolYear, half, on: next ?? today }
}
