import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { FieldDraft, flushDrafts, type Meanwhile } from './drafts.ts'
import { tellMeanwhile } from './meanwhile.ts'

window.addEventListener('pagehide', flushDrafts)
// A lid that closes, a phone that locks: the page may never be woken again.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushDrafts()
})

export interface Draft<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** Saves at once what is still waiting; for leaving a field. */
  readonly flush: () => void
}

/** The fields that save themselves, by the element that was typed in. */
const fields = new WeakMap<Element, { readonly isUnsaved: boolean }>()

/** Whether what was typed in this element waits to be saved; null for one that does not save itself. */
export const waitsToBeSaved = (element: Element): boolean | null => fields.get(element)?.isUnsaved ?? null

/**
 * A field that saves itself: a moment after a key, on leaving the field, and when the window goes away. What other
 * windows store never takes the place of what is being typed; the coach is told of it, with the other text at hand.
 * `save` answers a promise of the store's yes, or null where a text cannot be saved as it stands; `same` tells whether
 * two values need no saving.
 */
export function useDraft<T extends string | number>(
  stored: T,
  save: (value: T) => Promise<unknown> | null,
  same: (a: T, b: T) => boolean = Object.is,
): Draft<T> {
  return useDraftOf(stored, save, same, String)
}

/** The same for what is more than a line of text; `inWords` is how it is told of when another window stored something. */
export function useDraftOf<T>(
  stored: T,
  save: (value: T) => Promise<unknown> | null,
  same: (a: T, b: T) => boolean,
  inWords: (value: T) => string,
): Draft<T> {
  const { t } = useTranslation()
  const [draft] = useState(() => new FieldDraft<T>({ stored, save, same, onMeanwhile: () => undefined }))
  useLayoutEffect(() => {
    const onMeanwhile = (what: Meanwhile<T>) => {
      tellMeanwhile(t, draft, what, inWords)
    }
    draft.update({ stored, save, same, onMeanwhile })
  })
  useEffect(() => {
    draft.appear()
    return () => {
      draft.disappear()
    }
  }, [draft])
  const mine = useSyncExternalStore(draft.subscribe, draft.get)
  const change = (value: T) => {
    if (document.activeElement !== null) fields.set(document.activeElement, draft)
    draft.change(value)
  }
  return { value: mine === null ? stored : mine.value, change, flush: draft.leave }
}
