import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanText,
  clip,
  columnLetter,
  keyOf,
  wholeNumberIn,
  withoutGuard,
} from '../../../shared/domain/import/cells.ts'

describe('cells', () => {
  it.each([
    [' 3 ', 3],
    ['3,0', 3],
    ['3.00', 3],
    ['+2', 2],
    ['-1', -1],
    ['007', 7],
    ['\u00a04', 4],
    ['3,', 3],
    ['2.5', null],
    ['2,5', null],
    ['1e3', null],
    ['', null],
    ['drie', null],
    ['1 000', null],
    ['NaN', null],
    ['0x10', null],
    ['9'.repeat(30), null],
  ])('read %j as the whole number %s', (cell, value) => {
    expect(wholeNumberIn(cell)).toBe(value)
  })

  it.each([
    ['  a \r\n\t b\u00a0c ', 'a b c'],
    ['Zoe\u0308', 'Zoë'],
    ['a\u200b\u202eb\u0007', 'ab'],
    ['\ufeffid', 'id'],
    ['👩\u200d🏫', '👩\u200d🏫'],
    ['=cmd()', '=cmd()'],
    ['01', '01'],
  ])('are cleaned: %j is %j', (cell, text) => {
    expect(cleanText(cell)).toBe(text)
  })

  it('clean once and for all, and have a key that only depends on what is left', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (cell) => {
        const text = cleanText(cell)
        expect(cleanText(text)).toBe(text)
        expect(keyOf(text)).toBe(keyOf(cell))
        expect(keyOf(` ${cell} `)).toBe(keyOf(cell))
      }),
    )
  })

  it.each([
    ['A1', ' a1', true],
    ['Straße', 'STRASSE', true],
    ['1', '01', false],
    ['a b', 'a  b', true],
    ['ab', 'a b', false],
  ])('have keys: %j and %j are the same: %s', (one, other, same) => {
    expect(keyOf(one) === keyOf(other)).toBe(same)
  })

  it('never cut a letter in two', () => {
    expect(clip('😀😀😀', 4)).toBe('😀…')
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (text, max) => {
          const clipped = clip(text, max)
          expect(clipped.length).toBeLessThanOrEqual(max)
          expect(clipped.isWellFormed()).toBe(true)
        },
      ),
    )
  })

  it('have columns with letters', () => {
    expect([0, 25, 26, 51, 52, 499, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'SF',
      'ZZ',
      'AAA',
    ])
  })

  it('lose the guard of an export, and nothing else', () => {
    expect(["'=1+1", "''=1+1", "'t Hart", "'", "' -1", "'@x", '=1'].map(withoutGuard)).toEqual([
      '=1+1',
      "'=1+1",
      "'t Hart",
      "'",
      ' -1',
      '@x',
      '=1',
    ])
  })
})
