import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isConfirmed } from '../../../renderer/app/erase/confirming.ts'
import { countRows, rowKinds, rowWords } from '../../../renderer/app/erase/kinds.ts'
import { en } from '../../../renderer/i18n/en/index.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'

describe('what is typed to confirm', () => {
  const sara = { kind: 'person', code: 'P03', displayName: 'Zoë de Wit' } as const

  test('is the code or the name, however it is typed', () => {
    for (const typed of ['P03', ' p03 ', 'zoë  de wit', 'ZOE\u0308 DE WIT'])
      expect(isConfirmed(typed, sara)).toBe(true)
    for (const typed of ['', ' ', 'P3', 'P030', 'Zoë', 'zoe de wit'])
      expect(isConfirmed(typed, sara)).toBe(false)
    expect(isConfirmed('Leerkring 4', { kind: 'network', name: 'Leerkring 4' })).toBe(true)
  })

  test('nothing typed confirms nothing, also when there is no name', () => {
    const nameless = { kind: 'person', code: 'P07', displayName: '' } as const
    for (const typed of ['', '   ', '\t']) expect(isConfirmed(typed, nameless)).toBe(false)
  })

  test('the name itself always does, another one never', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(name, (text) => {
        expect(isConfirmed(text, { kind: 'workplace', name: text })).toBe(true)
        expect(isConfirmed(`${text}x`, { kind: 'workplace', name: text })).toBe(false)
      }),
    )
  })
})

describe('rows in words', () => {
  test('as a coach counts: the thing itself is not told of, tables without a word go together', () => {
    expect(countRows({ person: 1, membership: 2, tie: 11, voice: 1, running: 3 }, 'person')).toEqual([
      { kind: 'memberships', count: 2 },
      { kind: 'ties', count: 11 },
      { kind: 'other', count: 4 },
    ])
    expect(countRows({ network: 1 }, 'network')).toEqual([])
    expect(countRows({ workplace: 1, network: 2, person: 9 }, 'workplace')).toEqual([
      { kind: 'networks', count: 2 },
      { kind: 'people', count: 9 },
    ])
  })

  test('no row is left out or counted twice', () => {
    const tables = fc.dictionary(
      fc.constantFrom('person', 'membership', 'tie', 'voice', 'toString', 'meeting'),
      fc.integer({ min: 1, max: 500 }),
    )
    fc.assert(
      fc.property(tables, (rows) => {
        const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
        const told = countRows(rows, 'person').reduce((sum, { count }) => sum + count, 0)
        expect(told).toBe(all - (Object.hasOwn(rows, 'person') ? 1 : 0))
      }),
    )
  })

  test('there is a word for one and for many of each, in both languages', () => {
    for (const t of [translator('nl', nl), translator('en', en)])
      for (const kind of rowKinds)
        for (const count of [1, 2])
          expect(t(rowWords[kind], { count })).toMatch(new RegExp(`^${String(count)} \\S`, 'u'))
  })
})
