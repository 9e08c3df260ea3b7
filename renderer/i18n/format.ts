import type { Language } from '../../shared/domain/settings.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import { useLanguage } from './index.ts'

/** `en-GB`: days before months, as everybody around the coach writes them. */
const locale = (language: Language): string => (language === 'en' ? 'en-GB' : 'nl-NL')

export { useLanguage } from './index.ts'

export interface Formatters {
  readonly language: Language
  /** `4 november 2026`. */
  readonly date: (date: LocalDate) => string
  /** `4 nov`, for beside a line of text. */
  readonly shortDate: (date: LocalDate) => string
  /** `woensdag 4 november 2026`. */
  readonly longDay: (date: LocalDate) => string
  /** `wo 4 nov 2026`, where there is little room. */
  readonly shortDay: (date: LocalDate) => string
  /** `woensdag`; Monday is 1. */
  readonly weekday: (day: number) => string
  /** As short as it is understood: `wo`. */
  readonly shortWeekday: (day: number) => string
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

/** The same in both languages, and on the first screen: the formatter of the platform takes longer to make than the page. */
function clock(at: number): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}

/** Made when it is first needed: each takes milliseconds to make, and few screens need them all. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** 5 January 1970 was a Monday. */
const dayOfWeek = (day: number): Date => new Date((3 + day) * 86_400_000)

/** With the minus that typesetters use: a hyphen is too short and may end a line. */
const printed = (figure: string): string => figure.replace('-', '\u2212')

export function formatters(language: Language): Formatters {
  const tag = locale(language)
  const collator = once(() => new Intl.Collator(tag, { numeric: true, sensitivity: 'base' }))
  const dates = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }))
  const shortDates = once(
    () => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  )
  const inWords = (form: 'long' | 'short') =>
    once(() => {
      const parts = { weekday: form, day: 'numeric', month: form, year: 'numeric' } as const
      return new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC' })
    })
  const [longDays, shortDays] = [inWords('long'), inWords('short')]
  const weekdays = once(() => new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }))
  const shortWeekdays = once(() => new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' }))
  const lists = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const figures = new Map<string, Intl.NumberFormat>()
  const figure = (decimals: number, signDisplay: 'auto' | 'exceptZero') => {
    const key = `${decimals} ${signDisplay}`
    const known = figures.get(key)
    if (known !== undefined) return known
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    const made = new Intl.NumberFormat(tag, { ...digits, signDisplay })
    figures.set(key, made)
    return made
  }
  return {
    language,
    date: (date) => dates().format(new Date(`${date}T00:00:00Z`)),
    shortDate: (date) => shortDates().format(new Date(`${date}T00:00:00Z`)),
    longDay: (date) => longDays().format(new Date(`${date}T00:00:00Z`)),
    shortDay: (date) => shortDays().format(new Date(`${date}T00:00:00Z`)),
    weekday: (day) => weekdays().format(dayOfWeek(day)),
    shortWeekday: (day) => shortWeekdays().format(dayOfWeek(day)),
    time: clock,
    number: (value, decimals = 0) => printed(figure(decimals, 'auto').format(value)),
    signed: (value, decimals = 2) => printed(figure(decimals, 'exceptZero').format(value)),
    list: (items) => (items.length < 2 ? (items[0] ?? '') : lists().format(items)),
    compare: (a, b) => collator().compare(a, b),
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
