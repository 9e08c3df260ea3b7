/** A clock that counts down. `until`: milliseconds since 1970, while it runs; `left`: milliseconds, while it does not. */
export type Timer =
  | { readonly is: 'still'; readonly minutes: number; readonly left: number }
  | { readonly is: 'running'; readonly minutes: number; readonly until: number }

export const mostMinutes = 180
const minute = 60_000
export const usualTimer: Timer = { is: 'still', minutes: 5, left: 5 * minute }

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most

/** What a window kept; anything that does not look like it is the usual one. */
export function readTimer(text: string | null): Timer {
  if (text === null) return usualTimer
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null || !('minutes' in kept)) return usualTimer
    const { minutes } = kept
    if (!isCount(minutes, mostMinutes)) return usualTimer
    if ('until' in kept && isCount(kept.until, Number.MAX_SAFE_INTEGER))
      return { is: 'running', minutes, until: kept.until }
    if ('left' in kept && isCount(kept.left, mostMinutes * minute))
      return { is: 'still', minutes, left: kept.left }
  } catch {
    // Somebody else's text.
  }
  return usualTimer
}

/** Milliseconds, never less than none. */
export const leftOf = (timer: Timer, now: number): number =>
  timer.is === 'still' ? timer.left : Math.max(0, timer.until - now)

/** From where it stands; from the beginning when its time was up. */
export function started(timer: Timer, now: number): Timer {
  const left = leftOf(timer, now)
  const { minutes } = timer
  return { is: 'running', minutes, until: now + (left === 0 ? minutes * minute : left) }
}

export const paused = (timer: Timer, now: number): Timer => ({
  is: 'still',
  minutes: timer.minutes,
  left: leftOf(timer, now),
})

/** A minute more, also when the time was up. */
export function longer(timer: Timer, now: number): Timer {
  const left = Math.min(mostMinutes * minute, leftOf(timer, now) + minute)
  return timer.is === 'still' ? { ...timer, left } : { ...timer, until: now + left }
}

/** Set anew to so many minutes, standing still. */
export const setTo = (minutes: number): Timer => ({ is: 'still', minutes, left: minutes * minute })
