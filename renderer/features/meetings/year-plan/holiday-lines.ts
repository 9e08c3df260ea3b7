import type { LocalDate } from '../../../../shared/domain/fields.ts'
import { typedDate } from '../../../design/editable-table/typed-date.ts'

export interface HolidayLine {
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
}

interface ReadLines {
  readonly holidays: readonly HolidayLine[]
  /** Lines in which no day was found, or no name. */
  readonly lost: readonly string[]
}

const figures = String.raw`\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})`
const words = String.raw`\d{1,2}[. ]+\p{L}{3,9}\.?(?:[. ]+\d{4})?`
const date = new RegExp(String.raw`(?<!\d)(?:${figures}|${words})(?!\d)`, 'gu')
/** "17 t/m 25 oktober 2026": the month and the year are said once. */
const shortSpan =
  /(?<!\d)(\d{1,2})(\s*(?:t\/m|tot en met|tot|until|to|[-–])\s*)(\d{1,2}[. ]+(\p{L}{3,9}\.?(?:[. ]+\d{4})?))/gu
const between = /(?:t\/m|\btot(?: en met)?\b|\bvan\b|\bfrom\b|\buntil\b|\bto\b|[-–:;,|]|\t)+/giu

/** As {@link typedDate}; a day without its year gets the year of the other one. */
function dayOf(text: string, year: string | undefined): LocalDate | null {
  const known = typedDate(text.replace(/\.(?=\s|$)/gu, ''))
  return known ?? (year === undefined ? null : typedDate(`${text.replace(/\.$/u, '')} ${year}`))
}

function read(line: string): HolidayLine | null {
  const whole = line.replaceAll(shortSpan, '$1 $4$2$3')
  const found = [...whole.matchAll(date)].map(([text]) => text)
  const year = found.map((text) => /\d{4}/u.exec(text)?.[0]).findLast((each) => each !== undefined)
  const days = found.flatMap((text) => dayOf(text, year) ?? [])
  const [first, second = first] = days
  const name = whole.replaceAll(date, ' ').replaceAll(between, ' ').replaceAll(/\s+/gu, ' ').trim()
  if (first === undefined || second === undefined || name === '' || days.length !== found.length) return null
  const [from, to] = first <= second ? [first, second] : [second, first]
  return { name: name.slice(0, 120), from, to }
}

/** Holidays out of a pasted list, one on a line: a name with one day, or a first and a last day, however they are written. */
export function readHolidays(text: string): ReadLines {
  const lines = text.split(/\r?\n/u).map((line) => line.trim())
  const holidays: HolidayLine[] = []
  const lost: string[] = []
  for (const line of lines) {
    if (line === '') continue
    const holiday = read(line)
    if (holiday === null) lost.push(line)
    else holidays.push(holiday)
  }
  return { holidays, lost }
}
