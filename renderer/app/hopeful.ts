import { useState } from 'react'

interface Hopeful<T> {
  readonly value: T
  /** Shows this at once; until the store answers with a change, or `giveUp`. */
  readonly hope: (value: T) => void
  readonly giveUp: () => void
}

/** A tick or choice that is on screen before the store has it, so that it does not lag behind the finger. */
export function useHopeful<T extends string | boolean | null>(stored: T): Hopeful<T> {
  const [hoped, setHoped] = useState<{ readonly value: T; readonly over: T } | null>(null)
  if (hoped !== null && hoped.over !== stored) setHoped(null)
  return {
    value: hoped !== null && hoped.over === stored ? hoped.value : stored,
    hope: (value) => {
      setHoped(value === stored ? null : { value, over: stored })
    },
    giveUp: () => {
      setHoped(null)
    },
  }
}
