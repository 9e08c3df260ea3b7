import type { RunSheetItem, Running } from './meetings.ts'

/*
 * The clock of a meeting that is being held. All of it counts milliseconds since 1970, so that a change of the clock (an
 * hour forward or back) or a laptop that slept makes no difference; only what is shown becomes a time on the clock.
 */

type Timed = Pick<RunSheetItem, 'id' | 'minutes' | 'addedMinutes' | 'spentSeconds' | 'passed'>
type Clock = Pick<Running, 'itemId' | 'since' | 'endedAt'>

/** A clock that nobody stopped counts no more than this at a time: twelve hours, in seconds. */
export const longestStretch = 12 * 3_600

/** Seconds since the clock was started; 0 while it stands still, and when the computer's clock was set back. */
export const secondsSince = (since: number | null, now: number): number =>
  since === null ? 0 : Math.min(longestStretch, Math.max(0, Math.floor((now - since) / 1_000)))

/** Seconds spent on an item up to now. */
export const spentOn = (item: Timed, { itemId, since }: Clock, now: number): number =>
  item.spentSeconds + (item.id === itemId ? secondsSince(since, now) : 0)

/** Seconds an item is to take, added minutes counted. */
export const secondsFor = ({ minutes, addedMinutes }: Timed): number =>
  Math.max(0, minutes + addedMinutes) * 60

/** Seconds that are left for an item; negative when it takes longer than planned. */
export const secondsLeft = (item: Timed, clock: Clock, now: number): number =>
  secondsFor(item) - spentOn(item, clock, now)

/** The item after this one that was neither done nor skipped; null when there is none. */
export function nextItem<T extends Timed>(items: readonly T[], itemId: T['id'] | null): T | null {
  const at = items.findIndex(({ id }) => id === itemId)
  return items.slice(at + 1).find(({ passed }) => passed === null) ?? null
}

/** When an item that is present or still to come begins and ends, in milliseconds since 1970, if all goes on as planned. */
export interface Expected {
  readonly itemId: RunSheetItem['id']
  readonly from: number
  readonly to: number
}

/**
 * The present item and those that follow it, each from when to when if nothing more is added. What takes longer than
 * planned is expected to end now. Empty when the meeting has ended.
 */
export function expectedTimes(items: readonly Timed[], clock: Clock, now: number): Expected[] {
  if (clock.endedAt !== null) return []
  const at = items.findIndex(({ id }) => id === clock.itemId)
  let from = now
  return items.slice(Math.max(0, at)).flatMap((item): Expected[] => {
    if (item.id !== clock.itemId && item.passed !== null) return []
    const to = from + Math.max(0, secondsLeft(item, clock, now)) * 1_000
    const expected = { itemId: item.id, from, to }
    from = to
    return [expected]
  })
}

/** When the meeting will be over if all goes on as planned; null when it has ended or nothing is left. */
export const expectedEnd = (items: readonly Timed[], clock: Clock, now: number): number | null =>
  expectedTimes(items, clock, now).at(-1)?.to ?? null
