import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/domain/settings.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'

/** `en-GB`: days before months, as everybody around the coach writes them. */
const locale = (language: Language): string => (language === 'en' ? 'en-GB' : 'nl-NL')

/** The language of the window; re-renders with it. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'nl'
}

export interface Formatters {
  readonly language: Language
  /** `4 november 2026`. */
  readonly date: (date: LocalDate) => string
  /** `4 nov`, for beside a line of text. */
  readonly shortDate: (date: LocalDate) => string
  /** `14:02`, local time, from milliseconds since 1970. */
  readonly time: (at: number) => string
  /** A figure with a fixed number of decimals (0 unless said) in the notation of the language: `0,08`. */
  readonly number: (value: number, decimals?: number) => string
  /** A figure that says its sign: `+0,43`, `−0,48`. */
  readonly signed: (value: number, decimals?: number) => string
  /** `a, b en c`. */
  readonly list: (items: readonly string[]) => string
  /** Alphabetical as people expect: `P2` before `P10`, accents beside their letter. */
  readonly compare: (a: string, b: string) => number
}

export function formatters(language: Language): Formatters {
  const tag = locale(language)
  const collator = new Intl.Collator(tag, { numeric: true, sensitivity: 'base' })
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  const shortDates = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const times = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' })
  const figure = (decimals: number, sign: 'auto' | 'exceptZero') =>
    new Intl.NumberFormat(tag, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: sign,
    })
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' })
  return {
    language,
    date: (date) => dates.format(new Date(`${date}T00:00:00Z`)),
    shortDate: (date) => shortDates.format(new Date(`${date}T00:00:00Z`)),
    time: (at) => times.format(at),
    number: (value, decimals = 0) => figure(decimals, 'auto').format(value),
    signed: (value, decimals = 2) => figure(decimals, 'exceptZero').format(value),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  }
}

const made = new Map<Language, Formatters>()

/** The formatters of the language on screen. */
export function useFormat(): Formatters {
  const language = useLanguage()
  const known = made.get(language) ?? formatters(language)
  made.set(language, known)
  return known
}
