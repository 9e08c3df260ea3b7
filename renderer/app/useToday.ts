import { useSyncExternalStore } from 'react'
import type { LocalDate } from '../../shared/domain/fields.ts'
import { localDateOf } from '../../shared/domain/today.ts'

const current = (): LocalDate => localDateOf(new Date())

/**
 * Calls the listener at each midnight, and whenever the window is looked at again: a computer that slept missed it.
 * Answers how to stop.
 */
export function followDay(listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const waitForMidnight = () => {
    const now = new Date()
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
    timer = setTimeout(() => {
      listener()
      waitForMidnight()
    }, midnight.getTime() - now.getTime())
  }
  const onLook = () => {
    if (document.visibilityState === 'visible') listener()
  }
  waitForMidnight()
  document.addEventListener('visibilitychange', onLook)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onLook)
  }
}

/** The day it is here, where the coach is; a page left open turns over with it. */
export function useToday(): LocalDate {
  return useSyncExternalStore(followDay, current)
}
