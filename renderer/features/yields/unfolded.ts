import { useEffect, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import { create } from '../../app/tiny-store.ts'

/** What is unfolded in this window, so that it stays so where it goes to another part of the page. */
const unfolded = create<ReadonlySet<string>>(new Set())

/** What is to be read next, once it is there: something that was added a moment ago. */
let next: string | null = null
/** Where the keyboard was in something that is on its way to another part of the page. */
let left: { readonly id: string; readonly at: number } | null = null

function fold(id: string, isOpen: boolean): void {
  if (unfolded.get().has(id) === isOpen) return
  const others = [...unfolded.get()].filter((each) => each !== id)
  unfolded.set(new Set(isOpen ? [...others, id] : others))
}

/** Unfolds what was added, and goes there as soon as it is on the page. */
export function goOnWith(id: string): void {
  next = id
  fold(id, true)
}

const stops = (within: HTMLElement) => [
  ...within.querySelectorAll<HTMLElement>('summary, input, select, textarea, button, [tabindex="0"]'),
]

/** Whether this is unfolded, and who is told when it folds; the keyboard comes along when it goes elsewhere on the page. */
export function useUnfolded(
  id: string,
): readonly [RefObject<HTMLDetailsElement | null>, boolean, (isOpen: boolean) => void] {
  const element = useRef<HTMLDetailsElement>(null)
  const isOpen = useSyncExternalStore(unfolded.subscribe, () => unfolded.get().has(id))
  useLayoutEffect(() => {
    const here = element.current
    if (here === null) return undefined
    if (left?.id === id) stops(here)[left.at]?.focus()
    return () => {
      const at = stops(here).findIndex((stop) => stop === document.activeElement)
      if (at < 0) return
      left = { id, at }
      // In the same breath, or it did not go anywhere.
      queueMicrotask(() => {
        left = null
      })
    }
  }, [id])
  useEffect(() => {
    if (next !== id) return
    next = null
    element.current?.querySelector('summary')?.focus()
  }, [id, isOpen])
  return [
    element,
    isOpen,
    (open) => {
      fold(id, open)
    },
  ]
}
