import { useCallback, useEffect, useRef, useState } from 'react'

const pauseBeforeSaving = 700

/** Everything typed in this window that is not saved yet; sent off when the window goes away. */
const waiting = new Set<() => void>()
window.addEventListener('pagehide', () => {
  for (const flush of [...waiting]) flush()
})

interface Draft<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** Saves at once what is still waiting; for leaving a field. */
  readonly flush: () => void
}

/**
 * A field that saves itself: a moment after the last key, on leaving the field, and when the window goes away. What
 * other windows store shows up here only while nothing of our own is waiting, so typing is never overwritten.
 * `same` tells whether two values need no saving.
 */
export function useDraft<T>(
  stored: T,
  save: (value: T) => void,
  same: (a: T, b: T) => boolean = Object.is,
): Draft<T> {
  const [mine, setMine] = useState<{ readonly value: T } | null>(null)
  const latest = useRef({ stored, save, same, mine })
  useEffect(() => {
    latest.current = { stored, save, same, mine }
  })
  const timer = useRef<number | undefined>(undefined)

  const flush = useCallback(() => {
    window.clearTimeout(timer.current)
    waiting.delete(flush)
    const { mine: draft, stored: now, save: send, same: equal } = latest.current
    if (draft === null) return
    if (!equal(draft.value, now)) send(draft.value)
  }, [])

  // Once the store has what was typed the field follows the store again.
  if (mine !== null && same(mine.value, stored)) setMine(null)

  useEffect(
    () => () => {
      flush()
    },
    [flush],
  )

  const change = useCallback(
    (value: T) => {
      setMine({ value })
      latest.current = { ...latest.current, mine: { value } }
      waiting.add(flush)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(flush, pauseBeforeSaving)
    },
    [flush],
  )

  return { value: mine === null ? stored : mine.value, change, flush }
}
