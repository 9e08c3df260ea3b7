import { useState } from 'react'

export const kinds = ['all', 'alike', 'different'] as const
/** Which ties are drawn and listed. */
export type Kind = (typeof kinds)[number]

export const layoutKinds = ['free', 'grouped', 'rings', 'plane'] as const
/** How the picture of people is arranged. */
export type LayoutKind = (typeof layoutKinds)[number]

export const views = ['people', 'organisations'] as const
/** Who stands in the picture. */
export type View = (typeof views)[number]

/** What the coach chose to look at. Null: not chosen, so the first there is. */
export interface Choices {
  readonly surveyId: string | null
  readonly waveId: string | null
  readonly attribute: string | null
  /** Lowest answer that counts as a tie. */
  readonly threshold: number
  readonly kind: Kind
  readonly layout: LayoutKind
  /** Whom the rings go around. */
  readonly around: string | null
  readonly view: View
  /** Whether what changed since the wave before is shown. */
  readonly since: boolean
}

const nothingChosen: Choices = {
  surveyId: null,
  waveId: null,
  attribute: null,
  threshold: 1,
  kind: 'all',
  layout: 'free',
  around: null,
  view: 'people',
  since: false,
}

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
  const { surveyId, waveId, attribute, threshold, kind, layout, around, view, since } = found
  return {
    surveyId: idOf(surveyId),
    waveId: idOf(waveId),
    attribute: idOf(attribute),
    threshold:
      typeof threshold === 'number' && Number.isInteger(threshold) && threshold > 0
        ? threshold
        : nothingChosen.threshold,
    kind: kinds.find((one) => one === kind) ?? nothingChosen.kind,
    layout: layoutKinds.find((one) => one === layout) ?? nothingChosen.layout,
    around: idOf(around),
    view: views.find((one) => one === view) ?? nothingChosen.view,
    since: since === true,
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
