import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatters } from '../../../renderer/i18n/format.ts'
import { dateToType, typedDate } from '../../../renderer/design/editable-table/typed-date.ts'

describe('a typed day', () => {
  it.each([
    '4-11-2026',
    '04-11-2026',
    '4/11/2026',
    '4.11.2026',
    '4 11 2026',
    '4-11-26',
    '2026-11-04',
    '2026/11/4',
    '4 november 2026',
    '4 nov 2026',
    '4 Nov. 26',
    ' 4  november  2026 ',
  ])('%s', (text) => {
    expect(typedDate(text)).toBe('2026-11-04')
  })

  it.each([
    '',
    '4-11',
    'november',
    '31-2-2026',
    '29-2-2027',
    '0-1-2026',
    '4-13-2026',
    '4-11-206',
    '2026',
    '4-11-20266',
    '1-1-1899',
  ])('is none: %s', (text) => {
    expect(typedDate(text)).toBeNull()
  })

  it('is read back however it was shown, in both languages', () => {
    const day = fc
      .date({
        min: new Date('1900-01-01T00:00:00Z'),
        max: new Date('2199-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 10))
    const nl = formatters('nl')
    const en = formatters('en')
    fc.assert(
      fc.property(day, (date) => {
        expect(typedDate(date)).toBe(date)
        expect(typedDate(dateToType(date))).toBe(date)
        expect(typedDate(nl.date(date))).toBe(date)
        expect(typedDate(en.date(date))).toBe(date)
      }),
    )
  })
})
