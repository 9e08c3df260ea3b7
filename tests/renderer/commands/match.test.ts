import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  grouped,
  indexOf,
  isOneEdit,
  nearness,
  plain,
  wordsOf,
  type Findable,
} from '../../../renderer/app/palette/match.ts'
import type { Language } from '../../../shared/domain/settings.ts'

const dutch = [
  'Netwerk',
  'openen',
  'Deelnemers',
  'één',
  'coördinatie',
  'Banden',
  'taal',
  'g',
  'overleg',
  '3c',
]
const english = [
  'Network',
  'open',
  'Participants',
  'one',
  'Ties',
  'language',
  'settings',
  'a',
  'meeting',
  '3c',
]
const phrase = (words: readonly string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join(' '))
    .filter((text) => wordsOf(text).length > 0)

const anyItem: fc.Arbitrary<Findable> = fc.record({
  id: fc.uuid(),
  titles: fc.record({ nl: phrase(dutch), en: phrase(english) }),
  words: fc.record({ nl: fc.constantFrom('', 'demo proberen'), en: fc.constantFrom('', 'sample') }),
  section: fc.constantFrom({ nl: 'Ga naar', en: 'Go to' }, { nl: 'Beeld', en: 'Display' }),
  order: fc.integer({ min: 0, max: 3 }),
})
const anyItems = fc.uniqueArray(anyItem, { selector: ({ id }) => id, minLength: 1, maxLength: 25 })
const anyLanguage = fc.constantFrom<Language>('nl', 'en')

const item = (nl: string, en: string, rest: Partial<Findable> = {}): Findable => ({
  id: nl,
  titles: { nl, en },
  words: { nl: '', en: '' },
  section: { nl: '', en: '' },
  order: 0,
  ...rest,
})
const ids = (items: readonly Findable[], query: string, language: Language = 'nl', recent: string[] = []) =>
  indexOf(items)
    .find(query, { language, recent })
    .map((found) => found.item.id)

describe('finding', () => {
  test('every command is found by its whole title in either language, as an exact find', () => {
    fc.assert(
      fc.property(anyItems, anyLanguage, anyLanguage, (items, language, typed) => {
        const index = indexOf(items)
        for (const one of items) {
          const found = index.find(one.titles[typed], { language })
          expect(found.find((each) => each.item.id === one.id)?.nearness).toBe(nearness.exact)
        }
      }),
    )
  })

  test('the order does not depend on the order in which commands were offered', () => {
    fc.assert(
      fc.property(
        anyItems.chain((items) =>
          fc.tuple(
            fc.constant(items),
            fc.shuffledSubarray(items, { minLength: items.length }),
            fc.subarray(items.map(({ id }) => id)),
          ),
        ),
        fc.oneof(fc.constantFrom('', 'ne', 'taal', 'demo', 'go'), fc.string({ maxLength: 3 })),
        anyLanguage,
        ([items, shuffled, recent], query, language) => {
          expect(ids(shuffled, query, language, recent)).toEqual(ids(items, query, language, recent))
        },
      ),
    )
  })

  test('nor on the order of the words, on accents or on capitals', () => {
    fc.assert(
      fc.property(anyItem, anyLanguage, fc.nat(), (one, typed, turn) => {
        const words = wordsOf(one.titles[typed]).map(({ text }) => text)
        const start = turn % words.length
        const mixed = [...words.slice(start), ...words.slice(0, start)]
        for (const query of [mixed.join(' '), plain(mixed.join(' ')), mixed.join(' ').toUpperCase()])
          expect(ids([one], query)).toEqual([one.id])
      }),
    )
  })

  test('the beginning of any word is enough', () => {
    fc.assert(
      fc.property(anyItem, anyLanguage, fc.nat(), fc.nat(), (one, typed, which, length) => {
        const words = wordsOf(one.titles[typed])
        const key = words[which % words.length]?.key ?? ''
        const query = key.slice(0, 1 + (length % key.length))
        // Half of a character that is written in two is not something one can type.
        fc.pre(wordsOf(query).length === 1 && wordsOf(query)[0]?.key === query)
        const [found] = indexOf([one]).find(query, { language: 'nl' })
        expect(found?.nearness).toBeLessThanOrEqual(nearness.word)
      }),
    )
  })

  test('one slip in a word of five letters or more is forgiven', () => {
    const letter = fc.integer({ min: 97, max: 122 }).map((code) => String.fromCharCode(code))
    const slip = fc.record({ kind: fc.constantFrom('add', 'drop', 'change', 'swap'), at: fc.nat(), letter })
    fc.assert(
      fc.property(
        fc.string({ unit: letter, minLength: 5, maxLength: 12 }),
        slip,
        (word, { kind, at, ...rest }) => {
          const i = at % word.length
          const j = at % (word.length - 1)
          const typed =
            kind === 'add'
              ? word.slice(0, i) + rest.letter + word.slice(i)
              : kind === 'drop'
                ? word.slice(0, i) + word.slice(i + 1)
                : kind === 'change'
                  ? word.slice(0, i) + rest.letter + word.slice(i + 1)
                  : word.slice(0, j) + (word[j + 1] ?? '') + (word[j] ?? '') + word.slice(j + 2)
          expect(isOneEdit(word, typed)).toBe(true)
          expect(ids([item(`Iets ${word}`, 'x')], typed)).toHaveLength(1)
        },
      ),
    )
  })

  test('a slip in a short word, or two in a long one, is not', () => {
    const items = [item('Taal: Engels', 'Language: English'), item('Instellingen', 'Settings')]
    expect(ids(items, 'tael')).toEqual([])
    expect(ids(items, 'instelingan')).toEqual([])
    expect(ids(items, 'instelingen')).toEqual(['Instellingen'])
    expect(ids(items, 'instelk')).toEqual(['Instellingen'])
  })

  test('signs between words say nothing', () => {
    const one = item('Taal: Engels', 'Language: English')
    for (const query of ['taal engels', 'engels - taal', '  TAAL:ENGELS!'])
      expect(ids([one], query)).toEqual([one.id])
  })

  test('a title of signs alone can be found by those signs', () => {
    expect(ids([item('→', '→'), item('Open', 'Open')], '→')).toEqual(['→'])
  })
})

describe('the order', () => {
  const items = [
    item('Banden', 'Ties'),
    item('Bandenoverzicht', 'Overview'),
    item('Nieuwe banden', 'New'),
    item('Verbanden', 'Connections'),
    item('Banken zoeken', 'Banks'),
  ]
  test('exact, prefix, beginning of a word, within a word, slip', () => {
    const found = indexOf(items).find('banden', { language: 'nl' })
    expect(found.map((one) => [one.item.id, one.nearness])).toEqual([
      ['Banden', nearness.exact],
      ['Bandenoverzicht', nearness.prefix],
      ['Nieuwe banden', nearness.word],
      ['Verbanden', nearness.within],
      ['Banken zoeken', nearness.typo],
    ])
  })

  test('the last used first among equals, never before what is nearer', () => {
    const two = [item('Netwerk openen: Aa', 'x'), item('Netwerk openen: Bb', 'y'), item('Open', 'z')]
    expect(ids(two, 'netwerk', 'nl', [])).toEqual(['Netwerk openen: Aa', 'Netwerk openen: Bb'])
    expect(ids(two, 'netwerk', 'nl', ['Netwerk openen: Bb'])).toEqual([
      'Netwerk openen: Bb',
      'Netwerk openen: Aa',
    ])
    expect(ids(two, 'open', 'nl', ['Netwerk openen: Bb'])[0]).toBe('Open')
  })

  test('what can be done before what cannot', () => {
    const off = item('Namen tonen', 'x', { isOff: true })
    const on = item('Namen verbergen', 'y')
    expect(ids([off, on], 'namen')).toEqual([on.id, off.id])
  })

  test('grouped by section, the nearest find first of all', () => {
    const found = indexOf([
      item('Banden: Aa', 'x', { order: 5 }),
      item('Banden', 'Ties', { order: 1 }),
      item('Banden: Bb', 'y', { order: 5 }),
      item('Nieuwe banden', 'New', { order: 1 }),
    ]).find('banden', { language: 'nl' })
    const groups = grouped(found).map((group) => group.found.map((one) => one.item.id))
    expect(groups).toEqual([
      ['Banden', 'Nieuwe banden'],
      ['Banden: Aa', 'Banden: Bb'],
    ])
  })
})

describe('what matched', () => {
  const settings = item('Instellingen', 'Settings', {
    words: { nl: 'voorkeuren', en: 'preferences' },
    section: { nl: 'Ga naar', en: 'Go to' },
  })
  const via = (query: string, language: Language) => indexOf([settings]).find(query, { language })[0]?.via

  test('is said when it is not on screen', () => {
    expect(via('inst', 'nl')).toBeNull()
    expect(via('settings', 'nl')).toBe('Settings')
    expect(via('inst', 'en')).toBe('Instellingen')
    expect(via('prefer', 'nl')).toBe('preferences')
    expect(via('voorkeuren', 'en')).toBe('voorkeuren')
  })

  test('the name of the section helps to find, and is not said', () => {
    expect(via('ga inst', 'nl')).toBeNull()
    expect(via('go settings', 'nl')).toBe('Settings')
  })
})
