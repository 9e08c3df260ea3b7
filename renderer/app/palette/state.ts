import { create } from '../tiny-store.ts'

/** Which of the two lies over the page, and where the focus was before. */
export interface Open {
  readonly what: 'find' | 'keys'
  readonly from: Element | null
  /** What was typed before it was there to type in. */
  readonly early: string
}

export const opened = create<Open | null>(null)

/** What has to happen once the page has the focus again. */
let after: (() => void) | null = null
let from: Element | null = null

export function openPalette(what: Open['what']): void {
  const now = opened.get()
  opened.set({ what, from: now === null ? document.activeElement : now.from, early: '' })
}

export function typedEarly(change: (text: string) => string): void {
  const now = opened.get()
  if (now !== null) opened.set({ ...now, early: change(now.early) })
}

/** Ctrl+K once more closes it. */
export function togglePalette(): void {
  if (opened.get()?.what === 'find') closePalette()
  else openPalette('find')
}

/** Closes; `then` follows when the focus is back where it was, so that a dialog it opens gives it back there. */
export function closePalette(then?: () => void): void {
  const now = opened.get()
  if (now === null) return
  after = then ?? null
  from = now.from
  opened.set(null)
}

const isFocusable = (element: Element): element is HTMLElement | SVGElement =>
  element instanceof HTMLElement || element instanceof SVGElement

/** Called when nothing lies over the page any more. */
export function giveBackFocus(): void {
  const [to, then] = [from, after]
  from = null
  after = null
  if (to !== null && to.isConnected && to !== document.body && isFocusable(to)) to.focus()
  else if (to !== null || then !== null) document.getElementById('content')?.focus({ preventScroll: true })
  then?.()
}

/** The last used first; of this window, for as long as it is there, and nowhere else. */
const used: string[] = []
export const recentlyUsed = (): readonly string[] => used

export function wasUsed(id: string): void {
  const at = used.indexOf(id)
  if (at !== -1) used.splice(at, 1)
  used.unshift(id)
  used.length = Math.min(used.length, 20)
}
