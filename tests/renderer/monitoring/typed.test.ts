import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markText, saySame, typedMark } from '../../../renderer/features/monitoring/enter/typed.ts'

const dutch = { decimalMark: ',', notApplicable: 'n.v.t.' }
const english = { decimalMark: '.', notApplicable: 'n/a' }

const mark = (value: number | 'notApplicable') => ({ kind: 'mark', value })
const refused = (why: string) => ({ kind: 'refused', why })

describe('what is typed for a mark', () => {
  test.each([
    ['78', 78],
    ['7,8', 7.8],
    ['7.8', 7.8],
    [' 62 ', 62],
    ['0', 0],
    ['-0', 0],
    ['100', 100],
    ['100,0', 100],
    ['7,80', 7.8],
    ['007', 7],
    ['7,', 7],
    [',5', 0.5],
    ['78 mm', 78],
    ['78mm', 78],
  ])('%j stands at %d', (text, value) => {
    const typed = typedMark(text)
    expect(typed.kind === 'mark' && typeof typed.value === 'number' ? typed.value + 0 : typed).toBe(value)
  })

  test.each(['n', 'N', 'n.v.t.', 'nvt', 'NVT', 'n/a', 'n.a.', 'na', 'nv', 'n.v', 'does not apply'])(
    '%j: does not apply',
    (text) => {
      expect(typedMark(text)).toEqual(mark('notApplicable'))
    },
  )

  test('nothing is not answered', () => {
    for (const text of ['', ' ', '\t']) expect(typedMark(text)).toEqual({ kind: 'nothing' })
  })

  test.each([
    ['101', 'outside'],
    ['-1', 'outside'],
    ['\u22121', 'outside'],
    ['100,1', 'outside'],
    ['99999999999999999999', 'outside'],
    ['7,85', 'tooFine'],
    ['7,801', 'tooFine'],
    ['acht', 'noNumber'],
    ['-', 'noNumber'],
    [',', 'noNumber'],
    ['1e1', 'noNumber'],
    ['7,8,9', 'noNumber'],
    ['7 8', 'noNumber'],
    ['0x10', 'noNumber'],
    ['Infinity', 'noNumber'],
    ['٧', 'noNumber'],
    ['?', 'noNumber'],
    ['=1+1', 'noNumber'],
  ])('%j is no mark: %s', (text, why) => {
    expect(typedMark(text)).toEqual(refused(why))
  })

  test('every mark there is can be typed as it is shown, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const value = tenths / 10
        for (const words of [dutch, english]) expect(typedMark(markText(value, words))).toEqual(mark(value))
      }),
    )
    for (const words of [dutch, english]) {
      expect(typedMark(markText('notApplicable', words))).toEqual(mark('notApplicable'))
      expect(typedMark(markText(null, words))).toEqual({ kind: 'nothing' })
    }
  })

  test('whatever is typed is nothing, a mark that the store takes, or refused', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789,.-+nvta/ m') }))
    fc.assert(
      fc.property(text, (words) => {
        const typed = typedMark(words)
        if (typed.kind !== 'mark' || typed.value === 'notApplicable') return
        expect(typed.value).toBeGreaterThanOrEqual(0)
        expect(typed.value).toBeLessThanOrEqual(100)
        expect(Math.abs(typed.value * 10 - Math.round(typed.value * 10))).toBeLessThan(1e-6)
      }),
      { numRuns: 500 },
    )
  })

  test('two ways to write one mark say the same; what is refused only says what it says', () => {
    expect(saySame('7,8', '7.80')).toBe(true)
    expect(saySame('nvt', 'n/a')).toBe(true)
    expect(saySame('', ' ')).toBe(true)
    expect(saySame('', '0')).toBe(false)
    expect(saySame('101', '102')).toBe(false)
    expect(saySame('101', '101')).toBe(true)
  })
})
