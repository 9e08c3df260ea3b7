import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cautionsOf,
  countsText,
  differsMuch,
  generalCautionsOf,
  groupText,
  movementOf,
  movementText,
  plain,
  type ComparedLine,
} from '../../../renderer/features/monitoring/compare/movement.ts'
import { en } from '../../../renderer/i18n/en/index.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'
import { findAvoidedWords } from '../../../shared/content/avoided-words.ts'
import { spreadOf } from '../../../shared/domain/spread.ts'
import { RoundId } from '../../../shared/domain/ids.ts'

const languages = {
  nl: { t: translator('nl', nl), format: formatters('nl') },
  en: { t: translator('en', en), format: formatters('en') },
} as const
const poles = {
  nl: { left: 'kennissen', right: 'gedeelde identiteit' },
  en: { left: 'acquaintances', right: 'shared identity' },
} as const

const round = RoundId.parse('7d6b4a3e-2f10-4c8e-9b7a-5e6f7a8b9c0d')
const side = (marks: readonly number[], groupMark: number | null = null) => ({
  now: spreadOf(marks),
  desired: null,
  groupMark,
})
const line = (
  before: ComparedLine['before'],
  after: ComparedLine['after'],
  isWordedOtherwise = false,
): ComparedLine => ({
  indicator: { roundId: round, indicatorId: 'sharedIdentity', position: 4, own: null },
  before,
  after,
  isWordedOtherwise,
})
const at = (median: number, count = 6) => Array.from({ length: count }, () => median)
const said = (language: 'nl' | 'en', one: ComparedLine): string =>
  plain(movementText(languages[language].t, languages[language].format, movementOf(one), poles[language]))

describe('where the middle was and is, in words', () => {
  test('it moved, toward the pole it moved to', () => {
    const moved = line(side(at(62)), side(at(45)))
    expect(said('nl', moved)).toBe('Het midden bewoog van 62 naar 45, naar kennissen')
    expect(said('en', moved)).toBe('The middle moved from 62 to 45, toward acquaintances')
    expect(said('nl', line(side(at(45.5)), side(at(62))))).toBe(
      'Het midden bewoog van 45,5 naar 62, naar gedeelde identiteit',
    )
    expect(movementText(languages.nl.t, languages.nl.format, movementOf(moved), poles.nl)).toContain(
      'naar __kennissen__',
    )
  })

  test('within three it stayed where it was; from there on it moved', () => {
    expect(said('nl', line(side(at(62)), side(at(59))))).toBe(
      'Het midden bleef waar het was (62 toen, 59 nu)',
    )
    expect(said('nl', line(side(at(62)), side(at(62))))).toBe('Het midden bleef waar het was (62)')
    expect(said('en', line(side(at(62)), side(at(65))))).toBe(
      'The middle stayed where it was (62 then, 65 now)',
    )
    // 65.3 - 62.3 is a little more than three in a computer.
    expect(movementOf(line(side(at(62.3)), side(at(65.3)))).kind).toBe('stayed')
    expect(movementOf(line(side(at(62)), side(at(58.9)))).kind).toBe('moved')
  })

  test('asked once, or without a cross: nothing is said to have moved', () => {
    expect(said('nl', line(null, side(at(40))))).toBe('Voor het eerst gevraagd: midden 40')
    expect(said('nl', line(side(at(40)), null))).toBe('Toen gevraagd (midden 40), nu niet meer')
    expect(said('nl', line(null, side([])))).toBe('Voor het eerst gevraagd, nog zonder kruisjes')
    expect(said('nl', line(side([]), null))).toBe('Toen gevraagd zonder kruisjes, nu niet meer')
    expect(said('en', line(side([]), side(at(40))))).toBe(
      'Then nobody put a cross here; now the middle is at 40',
    )
    expect(said('en', line(side(at(40)), side([])))).toBe(
      'Now nobody put a cross here; then the middle was at 40',
    )
    expect(said('nl', line(side([]), side([])))).toBe(
      'In geen van beide rondes zette iemand hier een kruisje',
    )
  })

  test('below five crosses in either round nothing is said to have moved', () => {
    expect(said('nl', line(side(at(62, 12)), side(at(20, 1))))).toBe(
      'Te weinig kruisjes om van bewegen te spreken: toen 12, nu 1',
    )
    expect(said('en', line(side(at(62, 4)), side(at(62, 5))))).toBe(
      'Too few crosses to speak of moving: 4 then, 5 now',
    )
    expect(movementOf(line(side(at(62, 5)), side(at(20, 5)))).kind).toBe('moved')
    expect(countsText(languages.nl.t, line(side(at(62, 12)), side(at(20, 1))))).toBeNull()
  })

  test('what to keep in mind: other words with the line, few and other numbers once above all', () => {
    const { t } = languages.nl
    const general = (...lines: readonly ComparedLine[]) => generalCautionsOf(t, lines)
    expect(cautionsOf(t, line(side(at(40, 12)), side(at(50, 8))))).toEqual([])
    expect(cautionsOf(t, line(side(at(40)), side(at(50)), true))).toEqual([
      'deze indicator was toen anders verwoord',
    ])
    expect(general(line(side(at(40)), side(at(50))), line(null, side(at(50, 2))))).toEqual([])
    expect(general(line(side(at(40, 4)), side(at(50, 5))), line(side(at(40, 3)), side(at(50, 4))))).toEqual([
      'Met minder dan vijf kruisjes verschuift één kruisje het midden.',
    ])
    expect(general(line(side(at(40, 12)), side(at(50, 8))))).toEqual([
      'Waar de aantallen kruisjes veel verschillen, zijn het niet dezelfde mensen.',
    ])
    expect([differsMuch(12, 9), differsMuch(12, 10), differsMuch(3, 1), differsMuch(40, 31)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('numbers and group crosses, then and now', () => {
    const { t, format } = languages.nl
    const both = line(side(at(40, 11), 62), side(at(50, 12), 45.5))
    expect(countsText(t, both)).toBe('kruisjes: 11 toen, 12 nu')
    expect(groupText(t, format, both)).toBe('groepskruisje: 62 toen, 45,5 nu')
    expect(groupText(t, format, line(side([], 62), side([])))).toBe('groepskruisje toen 62, nu geen')
    expect(groupText(t, format, line(side([]), side([], 62)))).toBe('groepskruisje nu 62, toen geen')
    expect(groupText(t, format, line(side([]), null))).toBeNull()
    expect(countsText(t, line(null, side([])))).toBeNull()
  })

  test('never that one is better than the other, in any case and in both languages', () => {
    const place = fc.option(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }), { nil: null })
    fc.assert(
      fc.property(place, place, fc.boolean(), (before, after, isOther) => {
        const one = line(
          before === null ? null : side(before, before[0] ?? null),
          after === null ? null : side(after, after[0] ?? null),
          isOther,
        )
        for (const language of ['nl', 'en'] as const) {
          const { t, format } = languages[language]
          const keep = [...cautionsOf(t, one), ...generalCautionsOf(t, [one])]
          const all = [said(language, one), ...keep, groupText(t, format, one) ?? ''].join('. ')
          expect(findAvoidedWords(all, language)).toEqual([])
          expect(all).not.toMatch(/vooruit|achteruit|progress|improv|verbeter|declin|_/iu)
        }
      }),
    )
  })
})
