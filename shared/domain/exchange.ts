import type { TemplateKind, TemplateSection } from './templates.ts'
import type { WorkFormText } from './work-forms.ts'

/*
 * What goes to a colleague as a file and comes from one (docs/exchange.md): without ids, and without whose it is.
 */

export interface ExchangeForm extends WorkFormText {
  readonly what: 'workForm'
  /** The built-in one it began as; an own one is not known elsewhere. */
  readonly copyOf: string | null
}
export interface ExchangeTemplate {
  readonly what: 'template'
  readonly kind: TemplateKind
  readonly title: string
  readonly sections: readonly TemplateSection[]
}
export type ExchangeThing = ExchangeForm | ExchangeTemplate

/** A file that was read and found to be in order. */
export interface ExchangeFile {
  readonly things: readonly ExchangeThing[]
  /** Something in it is not known to this version, and was left out. */
  readonly newerFields: boolean
}
