import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeFullName } from '../../../shared/domain/full-names.ts'

describe('a code that reads like a full name', () => {
  it.each([
    'Anna de Vries',
    'anna de vries',
    'ANNA DE VRIES',
    'Anna Bos',
    'ANNA BOS',
    'A. van der Berg',
    'J. Bakker',
    'Jan-Willem Smit',
    'Fatima El Amrani',
    'Vries, Anna de',
    'De Vries',
    'Anna B.',
    'Anna_Bos',
    ' Zoë   Öztürk ',
    "Siobhan O'Brien",
  ])('“%s”', (code) => {
    expect(looksLikeFullName(code)).toBe(true)
  })

  it.each([
    '',
    'P01',
    'Anna',
    'AdV',
    'K1',
    'PO 3',
    'Persoon A',
    'Deelnemer B',
    'Groep Noord',
    'School A',
    'HAN PO',
    'A B',
    'blauwe vogel',
    'coach Anna',
    'Anna 2',
  ])('not “%s”', (code) => {
    expect(looksLikeFullName(code)).toBe(false)
  })

  it('never says so of one word, nor of anything with a number in it', () => {
    const word = fc.stringMatching(/^[A-Za-z-]{1,12}$/u)
    fc.assert(
      fc.property(word, word, fc.nat(99), (one, other, number) => {
        expect(looksLikeFullName(one)).toBe(false)
        expect(looksLikeFullName(`${one} ${other} ${String(number)}`)).toBe(false)
      }),
    )
  })
})
