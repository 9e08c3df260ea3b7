import { describe, expect, it } from 'vitest'
import { read } from '../../../renderer/features/ties/choices.ts'
import {
  attributeChoices,
  labelOf,
  nodesOf,
  takingPart,
  tieGraphOf,
} from '../../../renderer/app/ties/picture.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { wave } from './wave.ts'

const { compare } = formatters('nl')

describe('what people can be alike on', () => {
  it('puts organisation first, then role, then own attributes', () => {
    const picture = wave([{ code: 'A', organisation: 'Zuid', role: 'leraar', sector: 'po' }], [])
    expect(attributeChoices(picture, compare).map(({ kind, name }) => [kind, name])).toEqual([
      ['organisation', ''],
      ['role', ''],
      ['own', 'sector'],
    ])
  })

  it('offers nothing of which no value is known', () => {
    expect(attributeChoices(wave([{ code: 'A', role: '  ' }], []), compare)).toEqual([])
    const picture = wave(
      [
        { code: 'A', organisation: 'Zuid', status: 'optedOut' },
        { code: 'B', role: 'leraar' },
      ],
      [],
    )
    expect(attributeChoices(picture, compare).map(({ kind }) => kind)).toEqual(['role'])
  })

  it('takes spellings of one value together and shows the one most people have', () => {
    const roles = ['leraar', 'Leraar ', 'leraar', 'intern  begeleider', 'LERAAR']
    const picture = wave(
      roles.map((role, at) => ({ code: `P${String(at)}`, role })),
      [],
    )
    const [role] = attributeChoices(picture, compare)
    expect(role?.categories.map(({ label }) => label)).toEqual(['intern begeleider', 'leraar'])
    expect(new Set([0, 1, 2, 4].map((at) => role?.valueOf.get(`P${String(at)}`))).size).toBe(1)
  })

  it('names a value that is only a number', () => {
    const picture = wave(
      [
        { code: 'A', sector: '1' },
        { code: 'B', sector: 'po 2' },
      ],
      [],
    )
    expect(attributeChoices(picture, compare)[0]?.categories.map(({ label }) => label)).toEqual([
      'po 2',
      'sector 1',
    ])
  })
})

describe('who is in the picture', () => {
  const picture = wave(
    [
      { code: 'A', name: 'Marit', organisation: 'Zuid' },
      { code: 'B', organisation: 'Zuid', status: 'noAnswer' },
      { code: 'C', status: 'optedOut', organisation: 'Noord' },
      { code: 'D' },
    ],
    [['A', 'B', 4]],
  )
  const choices = attributeChoices(picture, compare)

  it('leaves out whoever opted out, and draws hollow who did not answer', () => {
    const nodes = nodesOf(takingPart(picture), choices[0] ?? null, true)
    expect(nodes.map(({ id, category, answered }) => [id, category, answered])).toEqual([
      ['A', 'Zuid', true],
      ['B', 'Zuid', false],
      ['D', null, true],
    ])
  })

  it('gives the measures everybody with their answer, so that they decide who counts', () => {
    const graph = tieGraphOf(picture, choices)
    expect(graph.people.map(({ answered }) => answered)).toEqual([
      'answered',
      'noAnswer',
      'optedOut',
      'answered',
    ])
    expect(graph.people[0]?.attributes).toEqual({ organisation: 'Zuid' })
    expect(graph.people[3]?.attributes).toEqual({ organisation: null })
  })

  it('shows codes unless names are asked for and there is one', () => {
    const [named, unnamed] = picture.people
    if (named === undefined || unnamed === undefined) throw new Error('two people expected')
    expect([labelOf(named, true), labelOf(named, false), labelOf(unnamed, false)]).toEqual([
      'A',
      'Marit',
      'B',
    ])
  })
})

describe('what a window remembers', () => {
  it('takes back what it wrote', () => {
    const choices = {
      surveyId: 's',
      waveId: null,
      attribute: 'role',
      threshold: 3,
      kind: 'different',
      layout: 'rings',
      around: 'p',
      view: 'organisations',
      since: true,
    } as const
    expect(read(JSON.stringify(choices))).toEqual(choices)
  })

  it.each([
    null,
    '',
    '{',
    '[]',
    '7',
    'null',
    '{"threshold":"4","kind":"best","surveyId":5}',
    '{"threshold":-1}',
    '{"layout":"ranked","view":1,"since":"yes","around":{}}',
  ])('counts %s as nothing chosen', (text) => {
    expect(read(text)).toEqual({
      surveyId: null,
      waveId: null,
      attribute: null,
      threshold: 1,
      kind: 'all',
      layout: 'free',
      around: null,
      view: 'people',
      since: false,
    })
  })
})
