import { useState } from 'react'
import type { Point } from '../../charts/network/plane.ts'

export const kinds = ['all', 'alike', 'different'] as const
/** Which ties are drawn and listed. */
export type Kind = (typeof kinds)[number]

/** What the coach chose to look at. Null: not chosen, so the first there is. */
export interface Choices {
  readonly surveyId: string | null
  readonly waveId: string | null
  readonly attribute: string | null
  /** Lowest answer that counts as a tie. */
  readonly threshold: number
  readonly kind: Kind
}

const nothingChosen: Choices = { surveyId: null, waveId: null, attribute: null, threshold: 1, kind: 'all' }

/** What was chosen for this network in this window; forgotten with the window, and never more than ids and a number. */
export function useChoices(networkId: string): readonly [Choices, (patch: Partial<Choices>) => void] {
  const key = `netwerkcoach.ties.${networkId}`
  const [choices, setChoices] = useState(() => read(sessionStorage.getItem(key)))
  const change = (patch: Partial<Choices>) => {
    const next = { ...choices, ...patch }
    setChoices(next)
    sessionStorage.setItem(key, JSON.stringify(next))
  }
  return [choices, change]
}

/** What a window remembered; anything that does not look like it counts as nothing. */
export function read(text: string | null): Choices {
  const found = parse(text)
  const idOf = (value: unknown) => (typeof value === 'string' ? value : null)
  const { surveyId, waveId, attribute, threshold, kind } = found
  return {
    surveyId: idOf(surveyId),
    waveId: idOf(waveId),
    attribute: idOf(attribute),
    threshold:
      typeof threshold === 'number' && Number.isInteger(threshold) && threshold > 0
        ? threshold
        : nothingChosen.threshold,
    kind: kinds.find((one) => one === kind) ?? nothingChosen.kind,
  }
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}

type Pins = ReadonlyMap<string, Point>
const noPins: Pins = new Map()
const pinsOf = new Map<string, Pins>()

/** Where the coach put people in this wave; kept as long as the window is open. */
export function usePins(waveId: string): readonly [Pins, (pins: Pins) => void] {
  const [pins, setPins] = useState(() => pinsOf.get(waveId) ?? noPins)
  const change = (next: Pins) => {
    pinsOf.set(waveId, next)
    setPins(next)
  }
  return [pins, change]
}
