import { expect, test } from 'vitest'
import { ownerLabel, whoOf, whoText, type Known } from '../../../renderer/app/agreements/who.ts'
import type { CoachId, PersonId } from '../../../shared/domain/ids.ts'

const person = (code: string, displayName: string) => ({
  id: `id of ${code}` as PersonId,
  code,
  displayName,
  isHere: true,
})
const known: Known = {
  people: [person('P01', 'Anna'), person('P02', 'Bo'), person('P03', 'Bo'), person('P04', '')],
  coaches: [{ id: 'coach' as CoachId, name: 'Noor de Wit' }],
}
const nobody = { personId: null, coachId: null, text: '' }

test('a code, a coach, a name that only one has, or a word', () => {
  expect(whoOf(' p01 ', known)).toEqual({ ...nobody, personId: 'id of P01' })
  expect(whoOf('anna', known)).toEqual({ ...nobody, personId: 'id of P01' })
  expect(whoOf('Noor  de wit', known)).toEqual({ ...nobody, coachId: 'coach' })
  expect(whoOf('Bo', known)).toEqual({ ...nobody, text: 'Bo' })
  expect(whoOf('iedereen', known)).toEqual({ ...nobody, text: 'iedereen' })
  expect(whoOf('  ', known)).toEqual(nobody)
})

test('what stands in the field means the same again', () => {
  for (const text of ['P01', 'P04', 'Noor de Wit', 'iedereen', ''])
    expect(whoText(whoOf(text, known), known, true)).toBe(text)
  expect(whoText(whoOf('P01', known), known, false)).toBe('Anna')
  expect(whoText(whoOf('P04', known), known, false)).toBe('P04')
})

test('an owner by code, by name where names are shown, by what they are called otherwise', () => {
  expect(ownerLabel({ ownerCode: 'P01', ownerName: 'Anna' }, true)).toBe('P01')
  expect(ownerLabel({ ownerCode: 'P01', ownerName: 'Anna' }, false)).toBe('Anna')
  expect(ownerLabel({ ownerCode: 'P04', ownerName: '' }, false)).toBe('P04')
  expect(ownerLabel({ ownerCode: null, ownerName: 'iedereen' }, true)).toBe('iedereen')
})
