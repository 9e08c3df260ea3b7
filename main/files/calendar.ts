import type { Language } from '../../shared/content/localised.ts'
import type { CalendarFacts } from '../../shared/domain/calendar.ts'
import { plain } from './save-table.ts'

/*
 * iCalendar (RFC 5545), as far as a year plan needs it. Written here: a calendar of this kind is one list of lines, and a
 * package for it would bring time zone data of its own.
 */

/** A text value: backslash, semicolon and comma escaped, line breaks as \n (section 3.3.11). */
export const escaped = (text: string): string =>
  text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/gu, '\\n')

const longestLine = 75
const encoder = new TextEncoder()

/** A content line folded so that none is longer than 75 octets, never inside a character (section 3.1). */
export function folded(line: string): string {
  const lines: string[] = []
  let present = ''
  let octets = 0
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (octets + size > longestLine) {
      lines.push(present)
      // The space that says "goes on" counts.
      present = ' '
      octets = 1
    }
    present += letter
    octets += size
  }
  return [...lines, present].join('\r\n')
}

/** The clock in the Netherlands: the European rule since 1996. */
const amsterdam = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const local = (date: string, clock: string) => `${date.replaceAll('-', '')}T${clock.replace(':', '')}00`
const utc = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`

const words = {
  nl: { meeting: 'bijeenkomst', file: 'bijeenkomsten' },
  en: { meeting: 'meeting', file: 'meetings' },
} as const

/** The calendar as text. `now` is when it was made; the id of a meeting is its UID, so that a newer file replaces it. */
export function calendarText(
  { networkName, meetings }: CalendarFacts,
  language: Language,
  now: Date,
): string {
  const events = meetings.flatMap(({ id, number, title, on, starts, ends, place }) => {
    const numbered =
      number === null ? words[language].meeting : `${words[language].meeting} ${String(number)}`
    const summary = `${networkName} – ${title === '' ? numbered : `${numbered}: ${title}`}`
    return [
      'BEGIN:VEVENT',
      `UID:${id}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART;TZID=Europe/Amsterdam:${local(on, starts)}`,
      `DTEND;TZID=Europe/Amsterdam:${local(on, ends)}`,
      `SUMMARY:${escaped(summary)}`,
      ...(place === '' ? [] : [`LOCATION:${escaped(place)}`]),
      'STATUS:CONFIRMED',
      'END:VEVENT',
    ]
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Netwerkcoach//Jaarplan//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...amsterdam,
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** As {@link calendarText}, as a file that a calendar opens. */
export function calendarFile(facts: CalendarFacts, language: Language, now: Date): File {
  const { file } = words[language]
  const name = plain(`${facts.networkName} ${file}`)
  return new File([calendarText(facts, language, now)], `${name === '' ? file : name}.ics`, {
    type: 'text/calendar;charset=utf-8',
  })
}
