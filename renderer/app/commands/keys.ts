/**
 * Keys as they are written here: `Mod+K` (Mod is Ctrl, on a Mac the command key), `Mod+Shift+Z`, `?`, or one key after
 * another: `g n`. Letters without Mod are small.
 */
export type Shortcut = string

/** What of a keyboard event counts. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'
>

export const isMac = (): boolean => /\b(?:Macintosh|iPhone|iPad|iPod)\b/u.test(navigator.userAgent)

export const stepsOf = (shortcut: Shortcut): readonly string[] => shortcut.split(' ')

/** Whether one step of a shortcut is the key that was pressed. */
export function isStep(step: string, pressed: Pressed, onMac: boolean): boolean {
  const parts = step.split('+')
  const key = parts.at(-1) ?? ''
  const mod = onMac ? pressed.metaKey : pressed.ctrlKey
  const other = onMac ? pressed.ctrlKey : pressed.metaKey
  if (pressed.isComposing || pressed.repeat || pressed.altKey || other) return false
  if (mod !== parts.includes('Mod')) return false
  // A sign such as `?` needs Shift on one keyboard and not on another; only for letters with Mod does Shift decide.
  if (mod && pressed.shiftKey !== parts.includes('Shift')) return false
  return pressed.key.toLowerCase() === key.toLowerCase() && (mod || pressed.key === key)
}

/** The keys as they are on the coach's keyboard, each on its own: `['Ctrl', 'K']`, on a Mac `['⌘K']`. */
export function keysOf(step: string, onMac: boolean): readonly string[] {
  const names = step.split('+').map((part) => (part.length === 1 ? part.toUpperCase() : part))
  if (!onMac) return names.map((name) => (name === 'Mod' ? 'Ctrl' : name))
  const key = names.at(-1) ?? ''
  return [`${names.includes('Shift') ? '⇧' : ''}${names.includes('Mod') ? '⌘' : ''}${key}`]
}

/** For `aria-keyshortcuts`. */
export const ariaKeys = (step: string, onMac: boolean): string =>
  step.replace('Mod', onMac ? 'Meta' : 'Control')

const notForText = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])
const textRoles = '[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]'
const letterRoles =
  '[role="listbox"], [role="grid"], [role="treegrid"], [role="menu"], [role="tree"], [role="slider"], [role="application"]'

/** A place where text is typed: no shortcut works there but the few that say so. */
export function isTextPlace(place: Element | null): boolean {
  if (place === null) return false
  if (place instanceof HTMLInputElement) return !notForText.has(place.type)
  return (
    place instanceof HTMLTextAreaElement ||
    place instanceof HTMLSelectElement ||
    (place instanceof HTMLElement && place.isContentEditable) ||
    place.closest(textRoles) !== null
  )
}

/** A list or table in which letters look for a row, or are typed into a cell: a single key belongs to it. */
export const isLetterPlace = (place: Element | null): boolean =>
  isTextPlace(place) || (place !== null && place.closest(letterRoles) !== null)
