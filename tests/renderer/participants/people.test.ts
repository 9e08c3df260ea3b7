import { describe, expect, it } from 'vitest'
import { hasEnded, looksLikePupil, personLabel } from '../../../renderer/features/participants/people.ts'
import { partOf } from '../../../renderer/features/participants/parts.ts'

describe('a hint that somebody may be a pupil', () => {
  it.each([
    'leerling',
    'Leerling groep 8',
    'leerlingen',
    'pupil',
    'Pupils of class 4',
    'groep 8',
    'Groep 7',
    'klas 3',
    'schoolkind',
  ])('%s', (text) => {
    expect(looksLikePupil(text)).toBe(true)
  })

  it.each([
    '',
    'leraar',
    'leerkracht groep 7',
    'Juf van groep 3',
    'mentor klas 2',
    'leerlingbegeleider',
    'coördinator leerlingen',
    'directeur',
    'leerlijn rekenen',
    'groepsleider',
    'projectgroep 2026',
    'student-leerkracht',
  ])('not for: %s', (text) => {
    expect(looksLikePupil(text)).toBe(false)
  })
})

describe('people', () => {
  it('take part on their last day too', () => {
    expect(hasEnded({ to: '2026-11-22' }, '2026-11-22')).toBe(false)
    expect(hasEnded({ to: '2026-11-21' }, '2026-11-22')).toBe(true)
    expect(hasEnded({ to: null }, '2026-11-22')).toBe(false)
  })

  it('are codes while codes are shown, whatever their name', () => {
    expect(personLabel({ code: 'P01', displayName: 'Jan' }, true)).toBe('P01')
    expect(personLabel({ code: 'P01', displayName: 'Jan' }, false)).toBe('Jan')
    expect(personLabel({ code: 'P01', displayName: '' }, false)).toBe('P01')
  })
})

describe('the part an address asks for', () => {
  it('is the people unless it names another', () => {
    expect(partOf('')).toBe('people')
    expect(partOf('coaches')).toBe('coaches')
    expect(partOf('nowhere')).toBe('people')
  })
})
