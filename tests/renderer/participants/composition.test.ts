import { describe, expect, test } from 'vitest'
import { fittingAdvice } from '../../../renderer/features/participants/composition/advice.ts'
import { gaps, isCovered } from '../../../renderer/features/participants/composition/gaps.ts'
import { mixes, withOne } from '../../../renderer/features/participants/composition/mix.ts'
import { ParticipantTable } from '../../../shared/contract/participants.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const organisation = (at: number, name: string) => ({ id: id(at), workplaceId: id(0), name, kind: 'school' })
const row = (at: number, organisationId: string | null, role: string, to: string | null = null) => ({
  membership: { id: id(100 + at), networkId: id(1), personId: id(200 + at), from: null, to },
  person: {
    id: id(200 + at),
    workplaceId: id(0),
    code: `P${String(at)}`,
    displayName: '',
    role,
    organisationId,
  },
  values: { [id(50)]: at < 3 ? 'bovenbouw' : '' },
})
const [s1, s2, college, university] = [id(10), id(11), id(12), id(13)]
/** The six of the fixture: two schools with two each, a college and a university with one each; and one who left. */
const table = ParticipantTable.parse({
  rows: [
    row(1, s1, 'Leraar'),
    row(2, s1, 'leraar '),
    row(3, s2, 'Leraar'),
    row(4, s2, 'Intern begeleider'),
    row(5, college, 'Student'),
    row(6, university, ''),
    row(7, university, 'Onderzoeker', '2026-01-01'),
  ],
  organisations: [
    organisation(10, 'School 1'),
    organisation(11, 'School 2'),
    organisation(12, 'Pabo'),
    organisation(13, 'Universiteit'),
  ],
  attributes: [{ id: id(50), workplaceId: id(0), name: 'Bouw' }],
  others: [],
})

describe('how mixed the group is', () => {
  const all = mixes(table, '2026-11-22')
  const [byOrganisation, byRole, own] = all

  test('on organisation 0.72 of at most 0.75, over those who take part now', () => {
    expect(all.map((mix) => mix.id)).toEqual(['organisation', 'role', id(50)])
    const reading = byOrganisation?.reading
    expect(reading?.plain).toEqual({ defined: true, value: 26 / 36 })
    expect(reading?.categoriesPresent).toBe(4)
    expect(reading?.unbiased).toEqual({ defined: true, value: 26 / 30 })
    expect(byOrganisation === undefined ? [] : withOne(byOrganisation)).toEqual(['Pabo', 'Universiteit'])
  })

  test('a role is the same whatever its capitals, and an empty one is not known', () => {
    expect(byRole?.reading.counts).toEqual([
      { value: 'Intern begeleider', people: 1 },
      { value: 'Leraar', people: 3 },
      { value: 'Student', people: 1 },
    ])
    expect(byRole?.reading.unknown).toBe(1)
    expect(own?.name).toBe('Bouw')
    expect(own?.reading).toMatchObject({ known: 2, unknown: 4, categoriesPresent: 1 })
  })
})

describe('what to think about', () => {
  const nothing = {
    ambition: null,
    knowledgeKind: null,
    competition: null,
    roles: [],
    connectedByOne: 0,
  } as const

  test('fits the ambition, and points to both while it is not chosen', () => {
    expect(fittingAdvice(nothing)).toEqual(['access', 'reachable', 'both', 'lifespan'])
    const incremental = fittingAdvice({ ...nothing, ambition: 'incremental' })
    expect(incremental).toContain('incremental')
    expect(incremental).not.toContain('radical')
    const radical = fittingAdvice({ ...nothing, ambition: 'radical' })
    expect(radical).toContain('radical')
    expect(radical).not.toContain('incremental')
    const mixed = fittingAdvice({ ...nothing, ambition: 'radical', knowledgeKind: 'tacit' })
    expect(mixed).toEqual(expect.arrayContaining(['incremental', 'radical', 'both']))
  })

  test('speaks of students, leaders, competition and one-person links only where there are any', () => {
    const fits = fittingAdvice({
      ...nothing,
      competition: true,
      roles: ['Student pabo', 'Schoolleider'],
      connectedByOne: 1,
    })
    expect(fits).toEqual(expect.arrayContaining(['students', 'leaders', 'competition', 'twoPerSchool']))
    expect(fittingAdvice({ ...nothing, roles: ['Intern begeleider', 'Leraar'] })).not.toContain('students')
  })
})

test('a need without a person and without somebody outside is a gap', () => {
  const needs = [
    { text: 'a', personIds: [], outside: '' },
    { text: 'b', personIds: [], outside: ' ' },
    { text: 'c', personIds: [], outside: 'orthopedagoog, samenwerkingsverband' },
  ]
  expect(gaps(needs).map(({ text }) => text)).toEqual(['a', 'b'])
  expect(isCovered({ personIds: [], outside: 'x' })).toBe(true)
})
