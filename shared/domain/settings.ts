/** What a coach can set for a whole installation. No schema library here: the first screen needs only the defaults. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

export const themes = ['system', 'light', 'dark', 'beamer'] as const
export type Theme = (typeof themes)[number]

export interface Settings {
  readonly language: Language
  readonly theme: Theme
  /** Codes instead of names wherever people are shown; the default, names are a deliberate switch. */
  readonly showCodes: boolean
  /** Keys without Ctrl do something; off for whoever dictates, or whose screen reader uses letters itself. */
  readonly singleKeys: boolean
  /** From this strength on a tie is called close, 0.05 to 1; a convention of the group's own. */
  readonly closeFrom: number
}

export const defaultSettings: Settings = {
  language: 'nl',
  theme: 'system',
  showCodes: true,
  singleKeys: true,
  closeFrom: 0.75,
}
