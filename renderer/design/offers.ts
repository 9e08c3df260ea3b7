import { createContext, useContext, useEffect, useRef } from 'react'
import type { TFunction, Values, Words } from '../i18n/translate.ts'

export type { Values, Words } from '../i18n/translate.ts'

/** Something a button does, offered to whoever lists what can be done. */
export interface Offer {
  /** The same id means the same act. */
  readonly id: string
  readonly title: Words
  /** What the message of the title (or of the words) leaves open. */
  readonly values?: Values | undefined
  /** The choice it belongs to, said first: `Taal: Engels`. */
  readonly of?: Words | undefined
  /** The one thing it acts on, said last: `Naam wijzigen: Scheldemond`. */
  readonly about?: string | undefined
  /** Other words a coach may think of. */
  readonly words?: Words | undefined
  readonly isEnabled?: boolean | undefined
  readonly run: () => void
}

/** Where a button stands: on the page, in a dialog over it, in a message beside it. */
export type Layer = 'page' | 'dialog' | 'message'

/** Takes offers until the answer is called. `source` is asked each time, so what it gives may change. */
export type TakeOffers = (source: () => readonly Offer[], layer: Layer) => () => void

/** Who lists what can be done; without one nobody does. */
export const OffersTo = createContext<TakeOffers>(() => () => undefined)
export const OffersLayer = createContext<Layer>('page')

/** Offers these as long as the component is there; each render may give others. */
export function useOffers(offers: readonly Offer[]): void {
  const take = useContext(OffersTo)
  const layer = useContext(OffersLayer)
  const latest = useRef(offers)
  useEffect(() => {
    latest.current = offers
  })
  useEffect(() => take(() => latest.current, layer), [take, layer])
}

/** A message in the language of `t`. */
export function say(t: TFunction, words: Words, values: Values = {}): string {
  return t(words, values)
}
