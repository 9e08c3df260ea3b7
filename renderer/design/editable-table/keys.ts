/** The part of a keyboard event that decides what it means in the table. */
export interface KeyPress {
  readonly key: string
  readonly shift: boolean
  /** Control, or Command on a Mac. */
  readonly control: boolean
  readonly alt: boolean
  readonly isComposing: boolean
}

/** Takes that part out of the browser's or React's event. */
export function pressOf(event: {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly nativeEvent: { readonly isComposing: boolean }
}): KeyPress {
  return {
    key: event.key,
    shift: event.shiftKey,
    control: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    isComposing: event.nativeEvent.isComposing,
  }
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'lineStart'
  | 'lineEnd'
  | 'tableStart'
  | 'tableEnd'
  | 'pageUp'
  | 'pageDown'

/** Where to go after a cell is done. */
export type Then = 'stay' | 'down' | 'up' | 'next' | 'previous'

export type MovingIntent =
  | { readonly do: 'move'; readonly by: Move }
  | { readonly do: 'edit'; readonly text: 'keep' | 'replace' }
  | { readonly do: 'empty' }
  | { readonly do: 'takeBack' }
  | { readonly do: 'choose' }
  /** The key means nothing here, and must not scroll the page either. */
  | { readonly do: 'nothing' }

export type EditingIntent = { readonly do: 'commit'; readonly then: Then } | { readonly do: 'cancel' }

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'lineStart',
  End: 'lineEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

/** A key that puts a character in a field. Control with Alt is AltGr; a dead key waits for the letter it changes. */
function types({ key, control, alt }: KeyPress): boolean {
  if (key === 'Dead' || key === 'Process') return true
  return /^.$/u.test(key) && control === alt
}

/** What a key means while a cell has the focus and nothing is being edited; null: leave it to the browser. */
export function intentWhileMoving(press: KeyPress): MovingIntent | null {
  const { key, shift, control, alt } = press
  if (key === ' ' && !control && !alt) return { do: shift ? 'choose' : 'nothing' }
  if (control && !alt && key === 'Home') return { do: 'move', by: 'tableStart' }
  if (control && !alt && key === 'End') return { do: 'move', by: 'tableEnd' }
  const by = moves[key]
  if (by !== undefined) return control || alt || shift ? null : { do: 'move', by }
  if (types(press)) return { do: 'edit', text: 'replace' }
  if (control || alt) return null
  if (key === 'Enter' || key === 'F2') return { do: 'edit', text: 'keep' }
  if (key === 'Backspace') return { do: 'edit', text: 'replace' }
  if (key === 'Delete') return { do: 'empty' }
  if (key === 'Escape') return { do: 'takeBack' }
  return null
}

/** What a key means while a cell is being edited; null: it belongs to the field, as does every key of a composition. */
export function intentWhileEditing({
  key,
  shift,
  control,
  alt,
  isComposing,
}: KeyPress): EditingIntent | null {
  if (isComposing || control || alt) return null
  if (key === 'Enter') return { do: 'commit', then: shift ? 'up' : 'down' }
  if (key === 'Tab') return { do: 'commit', then: shift ? 'previous' : 'next' }
  if (key === 'Escape') return { do: 'cancel' }
  return null
}
