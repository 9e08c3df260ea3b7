import { say, type Layer, type Offer, type Words } from '../../design/offers.ts'
import type { TFunction } from '../../i18n/translate.ts'
import type { Shortcut } from './keys.ts'

export { say, type Words } from '../../design/offers.ts'

/** Where a command stands in the list, in the order of the list when nothing has been typed. */
export const sections = [
  'dialog',
  'message',
  'page',
  'go',
  'networks',
  'make',
  'view',
  'help',
  'parts',
] as const
export type Section = (typeof sections)[number]

/** The button on the page and the command in the list are one. */
export interface Command extends Offer {
  readonly section: Section
  /** Where its button stands; while a dialog lies over the page, only what is in the dialog can be done. */
  readonly layer?: Layer | undefined
  readonly shortcut?: Shortcut | undefined
  /** Keys that do the same, for fingers with another habit; shown nowhere. */
  readonly otherShortcut?: Shortcut | undefined
  /** The shortcut works in a text field and over a dialog as well; or in those of which this says yes. */
  readonly whileTyping?: boolean | ((at: Element | null) => boolean) | undefined
  /** Said when it cannot be done now; without it, it is then not in the list at all. */
  readonly whyNot?: Words | undefined
}

type Named = Pick<Command, 'title' | 'values' | 'of' | 'about'>

/** The whole name of a command in the language of `t`: `Taal: Engels`, `Naam wijzigen: Scheldemond`. */
export function commandName(t: TFunction, { title, values, of, about }: Named): string {
  return [of === undefined ? undefined : say(t, of), say(t, title, values), about]
    .filter((part) => part !== undefined && part !== '')
    .join(': ')
}
