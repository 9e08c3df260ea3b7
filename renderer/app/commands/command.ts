import type { SelectorParam, TFunction } from 'i18next'
import type { Shortcut } from './keys.ts'

/** One message, pointed at rather than translated: its words can then be found in every language. */
export type Words = SelectorParam

/** Where a command stands in the list, in the order of the list when nothing has been typed. */
export const sections = ['page', 'go', 'networks', 'make', 'view', 'help', 'parts'] as const
export type Section = (typeof sections)[number]

export interface Command {
  /** The same id means the same act: the button on the page and the command in the list are one. */
  readonly id: string
  readonly title: Words
  /** What the message of the title (or of the words) leaves open. */
  readonly values?: Readonly<Record<string, string>> | undefined
  /** The choice it belongs to, said first: `Taal: Engels`. */
  readonly of?: Words | undefined
  /** The one thing it acts on, said last: `Naam wijzigen: Scheldemond`. */
  readonly about?: string | undefined
  readonly section: Section
  /** Other words a coach may think of; never shown unless one of them was what matched. */
  readonly words?: Words | undefined
  readonly shortcut?: Shortcut | undefined
  /** Keys that do the same, for fingers with another habit; shown nowhere. */
  readonly otherShortcut?: Shortcut | undefined
  /** The shortcut works in a text field and over a dialog as well; or in those of which this says yes. */
  readonly whileTyping?: boolean | ((at: Element | null) => boolean) | undefined
  /** False: it cannot be done now. It is then shown with `whyNot`, or without that not at all. */
  readonly isEnabled?: boolean | undefined
  readonly whyNot?: Words | undefined
  readonly run: () => void
}

type Named = Pick<Command, 'title' | 'values' | 'of' | 'about'>

/** A message in the language of `t`. */
export function say(t: TFunction, words: Words, values: Command['values'] = {}): string {
  return t(words, values)
}

/** The whole name of a command in the language of `t`: `Taal: Engels`, `Naam wijzigen: Scheldemond`. */
export function commandName(t: TFunction, { title, values, of, about }: Named): string {
  return [of === undefined ? undefined : say(t, of), say(t, title, values), about]
    .filter((part) => part !== undefined && part !== '')
    .join(': ')
}
