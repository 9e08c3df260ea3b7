import { useEffect } from 'react'
import type { Command } from './command.ts'
import { isLetterPlace, isMac, isStep, isTextPlace, stepsOf, type Pressed } from './keys.ts'
import { registry } from './registry.ts'

/** How long the second key of `g n` may wait for the first, in milliseconds. */
const patience = 1_500

type Usable = Pick<Command, 'shortcut' | 'whileTyping' | 'isEnabled' | 'run'>

/** The commands by each of their keys, as they are at a place. */
const usable = (commands: readonly Command[], at: Element | null): readonly Usable[] =>
  commands.flatMap(({ shortcut, otherShortcut, whileTyping, isEnabled, run }) =>
    [shortcut, otherShortcut]
      .filter((keys) => keys !== undefined)
      .map((keys) => ({
        shortcut: keys,
        whileTyping: typeof whileTyping === 'function' ? whileTyping(at) : whileTyping,
        isEnabled,
        run,
      })),
  )

export interface Place {
  readonly isText: boolean
  readonly takesLetters: boolean
  /** Something lies over the page. */
  readonly inDialog: boolean
  readonly onMac: boolean
  readonly singleKeys: boolean
}

export type Answer =
  | { readonly kind: 'run'; readonly run: () => void }
  /** The first of two keys. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'none' }

/** What a key does here, given the key that came before it (null when none is waiting). */
export function answer(
  commands: readonly Usable[],
  before: string | null,
  pressed: Pressed,
  place: Place,
): Answer {
  let waits = false
  for (const { shortcut, whileTyping, isEnabled, run } of commands) {
    if (shortcut === undefined || isEnabled === false) continue
    const [first = '', second] = stepsOf(shortcut)
    if (whileTyping !== true && (place.inDialog || place.isText)) continue
    if (!first.startsWith('Mod+') && (place.takesLetters || !place.singleKeys)) continue
    if (second === undefined ? isStep(first, pressed, place.onMac) : isSecond(first, second))
      return { kind: 'run', run }
    waits ||= second !== undefined && isStep(first, pressed, place.onMac)
  }
  return { kind: waits ? 'wait' : 'none' }

  function isSecond(first: string, second: string): boolean {
    return before === first && isStep(second, pressed, place.onMac)
  }
}

/**
 * One listener for every shortcut of the window; what they are is what the registry holds now. `singleKeys`: whether
 * keys without Ctrl do anything.
 */
export function useShortcuts(singleKeys: boolean): void {
  useEffect(() => {
    const onMac = isMac()
    let before: { readonly key: string; readonly at: number } | null = null
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Shift') return
      const target = event.composedPath()[0]
      const at = target instanceof Element ? target : null
      const waiting = before !== null && event.timeStamp - before.at < patience ? before.key : null
      before = null
      const what = answer(usable(registry.list(), at), waiting, event, {
        isText: isTextPlace(at),
        takesLetters: isLetterPlace(at),
        // Toasts call themselves a dialog too, but lie over nothing.
        inDialog:
          document.querySelector('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])') !== null,
        onMac,
        singleKeys,
      })
      if (what.kind === 'wait') before = { key: event.key, at: event.timeStamp }
      if (what.kind === 'run') {
        event.preventDefault()
        event.stopPropagation()
        what.run()
      }
    }
    // While it is still on its way down: components stop keys that they have seen.
    window.addEventListener('keydown', listen, { capture: true })
    return () => {
      window.removeEventListener('keydown', listen, { capture: true })
    }
  }, [singleKeys])
}
