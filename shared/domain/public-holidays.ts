import type { Localised } from '../content/localised.ts'
import { daysAfter, weekdayOf } from './days.ts'
import type { LocalDate } from './fields.ts'
import { isIn } from './school-year.ts'

export interface PublicHoliday {
  readonly on: LocalDate
  readonly name: Localised
}

const padded = (n: number, width = 2) => String(n).padStart(width, '0')

/** Easter Sunday of a year in the Gregorian calendar (1583 and later); the method of Meeus, Jones and Butcher. */
export function easterOf(year: number): LocalDate {
  const a = year % 19
  const century = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(century / 4)
  const e = century % 4
  const g = Math.floor((8 * century + 13) / 25)
  const h = (19 * a + century - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`
}

/** The days of a calendar year on which Dutch schools are closed by law or custom, in order. */
export function publicHolidaysOf(year: number): PublicHoliday[] {
  const on = (monthDay: string): LocalDate => `${padded(year, 4)}-${monthDay}`
  const easter = easterOf(year)
  // Not kept on a Sunday.
  const kingsDay = weekdayOf(on('04-27')) === 7 ? on('04-26') : on('04-27')
  const holidays: PublicHoliday[] = [
    { on: on('01-01'), name: { nl: 'Nieuwjaarsdag', en: 'New Year’s Day' } },
    { on: daysAfter(easter, -2), name: { nl: 'Goede Vrijdag', en: 'Good Friday' } },
    { on: easter, name: { nl: 'eerste paasdag', en: 'Easter Sunday' } },
    { on: daysAfter(easter, 1), name: { nl: 'tweede paasdag', en: 'Easter Monday' } },
    { on: kingsDay, name: { nl: 'Koningsdag', en: 'King’s Day' } },
    { on: on('05-05'), name: { nl: 'Bevrijdingsdag', en: 'Liberation Day' } },
    { on: daysAfter(easter, 39), name: { nl: 'Hemelvaartsdag', en: 'Ascension Day' } },
    { on: daysAfter(easter, 49), name: { nl: 'eerste pinksterdag', en: 'Whit Sunday' } },
    { on: daysAfter(easter, 50), name: { nl: 'tweede pinksterdag', en: 'Whit Monday' } },
    { on: on('12-25'), name: { nl: 'eerste kerstdag', en: 'Christmas Day' } },
    { on: on('12-26'), name: { nl: 'tweede kerstdag', en: 'Boxing Day' } },
  ]
  return holidays.sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Those between two days, both included. */
export function publicHolidaysIn(span: {
  readonly from: LocalDate
  readonly to: LocalDate
}): PublicHoliday[] {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => publicHolidaysOf(first + i))
    .flat()
    .filter(({ on }) => isIn(span, on))
}
