/** The two languages of the application; Dutch is the first. */
export type Language = 'nl' | 'en'

/** A text in both languages. Leaving one out does not compile. */
export interface Localised {
  readonly nl: string
  readonly en: string
}
