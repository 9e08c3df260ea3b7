import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFile, calendarText, escaped, folded } from '../../../main/files/calendar.ts'
import type { CalendarFacts } from '../../../shared/domain/calendar.ts'

const now = new Date('2026-11-22T09:00:00Z')
const meeting = {
  id: '0b5c1a8e-6b0a-4f0e-9d7e-1f6c1c3b2a10' as CalendarFacts['meetings'][number]['id'],
  number: 3,
  title: '',
  on: '2026-12-02',
  starts: '14:00',
  ends: '16:30',
  place: 'Lokaal 3; boven, links',
}
const linesOf = (text: string) => text.split('\r\n')

test('an event as RFC 5545 has it: local times with their zone, a UID that stays, lines that end in CRLF', () => {
  const text = calendarText({ networkName: 'Taal', meetings: [meeting] }, 'nl', now)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  const lines = linesOf(text)
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT') + 1)
  expect(event).toEqual([
    'BEGIN:VEVENT',
    'UID:0b5c1a8e-6b0a-4f0e-9d7e-1f6c1c3b2a10',
    'DTSTAMP:20261122T090000Z',
    'DTSTART;TZID=Europe/Amsterdam:20261202T140000',
    'DTEND;TZID=Europe/Amsterdam:20261202T163000',
    'SUMMARY:Taal – bijeenkomst 3',
    'LOCATION:Lokaal 3\\; boven\\, links',
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ])
  expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'BEGIN:DAYLIGHT',
    'BEGIN:STANDARD',
    'BEGIN:VEVENT',
  ])
})

test('the zone changes when the clocks here do', () => {
  const zone = calendarText({ networkName: 'Taal', meetings: [] }, 'nl', now)
  // The rules of the zone, followed for some years, beside what this computer knows of the zone.
  const offset = (moment: Date) =>
    new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' })
      .formatToParts(moment)
      .find(({ type }) => type === 'timeZoneName')?.value
  expect(zone).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
  expect(zone).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
  for (const year of [2026, 2027, 2031]) {
    for (const [month, before, after] of [
      [2, 'GMT+01:00', 'GMT+02:00'],
      [9, 'GMT+02:00', 'GMT+01:00'],
    ] as const) {
      const last = new Date(Date.UTC(year, month, 31, 1))
      const change = Date.UTC(year, month, 31 - last.getUTCDay(), 1)
      expect([offset(new Date(change - 1)), offset(new Date(change))]).toEqual([before, after])
    }
  }
})

test('text is escaped as section 3.3.11 says', () => {
  expect(escaped('Project XYZ Final Review\nConference Room - 3B\r\nCome Prepared.')).toBe(
    'Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.',
  )
  expect(escaped('a\\b;c,d')).toBe('a\\\\b\\;c\\,d')
})

test('no line is longer than 75 octets, no character is cut, and unfolding gives the line back', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
      const line = `SUMMARY:${escaped(text)}`
      const parts = linesOf(folded(line))
      for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
      expect(parts.slice(1).every((part) => part.startsWith(' '))).toBe(true)
      expect(folded(line).replaceAll('\r\n ', '')).toBe(line)
    }),
  )
})

test('the file is named after the network, in plain letters', async () => {
  const file = calendarFile(
    { networkName: 'Élan & Taal', meetings: [{ ...meeting, title: 'Start', number: null }] },
    'en',
    now,
  )
  expect(file.name).toBe('elan-taal-meetings.ics')
  expect(await file.text()).toContain('SUMMARY:Élan & Taal – meeting: Start\r\n')
})
