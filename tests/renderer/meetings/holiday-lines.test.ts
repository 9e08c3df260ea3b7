import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHolidays } from '../../../renderer/features/meetings/year-plan/holiday-lines.ts'

const one = (name: string, from: string, to: string) => [{ name, from, to }]

describe('a pasted list of holidays', () => {
  it.each([
    ['Herfstvakantie 17-10-2026 25-10-2026', one('Herfstvakantie', '2026-10-17', '2026-10-25')],
    ['Herfstvakantie\t17-10-2026\t25-10-2026', one('Herfstvakantie', '2026-10-17', '2026-10-25')],
    ['17 oktober t/m 25 oktober 2026: herfstvakantie', one('herfstvakantie', '2026-10-17', '2026-10-25')],
    ['Herfstvakantie 17 t/m 25 oktober 2026', one('Herfstvakantie', '2026-10-17', '2026-10-25')],
    ['Kerst van 19 dec. 2026 tot en met 3 jan. 2027', one('Kerst', '2026-12-19', '2027-01-03')],
    ['Studiedag, 4 november 2026', one('Studiedag', '2026-11-04', '2026-11-04')],
    ['Spring break 2027-02-20 – 2027-02-28', one('Spring break', '2027-02-20', '2027-02-28')],
    ['Mei 8/5/27 24/4/27', one('Mei', '2027-04-24', '2027-05-08')],
  ])('reads “%s”', (line, holidays) => {
    expect(readHolidays(line)).toEqual({ holidays, lost: [] })
  })

  it('leaves out empty lines and gives back what it cannot read', () => {
    const text = 'Vakanties 2026\n\nHerfst 17-10-2026 25-10-2026\r\n31-2-2027 carnaval\n4-5-2027'
    expect(readHolidays(text)).toEqual({
      holidays: one('Herfst', '2026-10-17', '2026-10-25'),
      lost: ['Vakanties 2026', '31-2-2027 carnaval', '4-5-2027'],
    })
  })

  it('loses no line, and no holiday ends before it begins', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, lines) => {
        const all = [text, ...lines].join('\n')
        const { holidays, lost } = readHolidays(all)
        expect(holidays.length + lost.length).toBe(
          all.split(/\r?\n/u).filter((line) => line.trim() !== '').length,
        )
        for (const { from, to } of holidays) expect(from <= to).toBe(true)
      }),
    )
  })
})
