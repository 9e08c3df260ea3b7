/** The clock, and how long is waited; a test gives its own. */
export interface Timing {
  readonly now: () => number
  /** Milliseconds after the start or a change before anything is made: others come first. */
  readonly settle: number
  /** Calls back once, after so many milliseconds; answers how to stop. Keeps no process alive. */
  readonly after: (milliseconds: number, act: () => void) => () => void
}

export const usualTiming: Timing = {
  now: () => Date.now(),
  settle: 30_000,
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds).unref()
    return () => {
      clearTimeout(timer)
    }
  },
}

/** Looked at again after this long at most: a laptop that slept, or a clock that was set, makes other timers late. */
const longest = 60 * 60_000
/** After one that did not come off. */
const patience = 10 * 60_000

export interface Schedule {
  /** Something may have changed: look when it has settled, unless a look is coming anyway. */
  plan(): void
  close(): void
}

export interface ScheduleOptions {
  readonly timing: Timing
  /** When the next is due, milliseconds since 1970; null when there is no need. */
  readonly due: () => Promise<number | null>
  readonly make: () => Promise<unknown>
}

/** Makes backups when they are due, one after the other, and never because the app is closed. */
export function createSchedule({ timing, due, make }: ScheduleOptions): Schedule {
  let stop: (() => void) | null = null
  /** Nothing was due for any known reason: the next change brings the next look. */
  let isAtRest = true
  let isLooking = false
  /** Something changed during a look, which may not have seen it. */
  let again = false
  const changedMeanwhile = () => again
  let isClosed = false

  function lookIn(milliseconds: number): void {
    stop?.()
    if (isClosed) return
    stop = timing.after(Math.min(Math.max(milliseconds, timing.settle), longest), () => {
      stop = null
      void look()
    })
  }

  async function look(): Promise<void> {
    if (isLooking || isClosed) return
    isLooking = true
    isAtRest = false
    again = false
    let wait = longest
    try {
      const at = await due()
      if (at === null || at > timing.now() + longest) isAtRest = true
      else if (at > timing.now()) wait = at - timing.now()
      else {
        await make()
        isAtRest = true
      }
    } catch {
      wait = patience
    } finally {
      isLooking = false
    }
    if (changedMeanwhile() && isAtRest) {
      isAtRest = false
      wait = timing.settle
    }
    lookIn(wait)
  }

  return {
    plan() {
      // A look that is coming for a reason finds out by itself.
      if (isLooking) again = true
      if (isLooking || (stop !== null && !isAtRest)) return
      isAtRest = false
      lookIn(timing.settle)
    },
    close() {
      isClosed = true
      stop?.()
      stop = null
    },
  }
}
