import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heightIn, linesIn, piecesOf, textKinds } from '../../../renderer/print/text-size.ts'

const kind = textKinds.text
const texts = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', 'W', ' ', '\n', 'ë', '€', '字', '\t', '-', '\r\n'),
    maxLength: 400,
  }),
  fc.lorem({ maxCount: 80 }),
)
const widths = fc.integer({ min: 15, max: 178 })
const bare = (text: string): string => text.replace(/\s+/gu, '')

describe('a text on paper', () => {
  test('takes a line for each line break, and none when there is nothing', () => {
    expect(linesIn('', 100, kind)).toBe(0)
    expect(piecesOf(' \n\n', 100, kind, 4)).toEqual([])
    expect(linesIn('een', 100, kind)).toBe(1)
    expect(linesIn('een\n\ntwee\r\ndrie', 100, kind)).toBe(4)
    expect(heightIn('een\ntwee', 100, kind)).toBeCloseTo((2 * 18 * 25.4) / 96)
  })

  test('breaks a word that is wider than its column', () => {
    const word = 'Professionaliseringsbijeenkomstvoorbereidingslijst'
    expect(linesIn(word, 100, kind)).toBe(1)
    expect(linesIn(word, 30, kind)).toBeGreaterThan(2)
    expect(linesIn(`een ${word}`, 30, kind)).toBe(1 + linesIn(word, 30, kind))
  })

  test('takes no fewer lines in a narrower column', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(linesIn(text, width, kind)).toBeGreaterThanOrEqual(linesIn(text, 2 * width, kind))
      }),
    )
  })

  test('in pieces says all it said, in its order, each piece no longer than asked', () => {
    fc.assert(
      fc.property(texts, widths, fc.integer({ min: 2, max: 12 }), (text, width, most) => {
        const pieces = piecesOf(text, width, kind, most)
        expect(bare(pieces.join('\n'))).toBe(bare(text))
        const lines = pieces.reduce((sum, piece) => sum + linesIn(piece, width, kind), 0)
        expect(lines).toBe(linesIn(text.trimEnd(), width, kind))
        for (const piece of pieces) expect(linesIn(piece, width, kind)).toBeLessThanOrEqual(most)
      }),
    )
  })
})
