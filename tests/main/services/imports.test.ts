import { describe, expect, test } from 'vitest'
import type { NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import type {
  ImportToStore,
  PersonToStore,
  TiesToStore,
  WaveToStore,
} from '../../../shared/domain/import/state.ts'
import type { Store } from '../../../main/store/open.ts'
import { takeBackChange } from '../../support/history.ts'
import {
  ask,
  change,
  contentDigest,
  done,
  failureOf,
  readyNetwork,
  temporaryStore,
} from '../../support/store.ts'

const today = '2026-11-22'
const newId = () => crypto.randomUUID() as PersonId

function person(code: string, more: Partial<PersonToStore> = {}): PersonToStore {
  return { personId: newId(), isNew: true, code, values: [], ...more }
}

function plan(store: Store, networkId: NetworkId, more: Partial<ImportToStore>): ImportToStore {
  const { seq } = ask(store, 'imports.existing', { networkId })
  return { networkId, expectedSeq: seq, attributes: [], people: [], ties: [], ...more }
}

const survey = { name: 'Vraag', question: 'Wie?', scaleMax: 4 }

function tiesAmong(
  people: readonly PersonToStore[],
  value = 2,
  changed: Partial<WaveToStore> = {},
): TiesToStore {
  const ids = people.map(({ personId }) => personId)
  return {
    survey,
    waves: [
      {
        label: 'ronde 1',
        respondents: ids.map((personId) => ({ personId, status: 'answered' })),
        arcs: ids.slice(1).map((to, i) => ({ from: ids[i] ?? to, to, value })),
        blanks: [],
        ...changed,
      },
    ],
  }
}

describe('an import', () => {
  test('makes several waves of one survey, or none of them', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const people = [person('A'), person('B')]
    const [one] = tiesAmong(people).waves
    if (one === undefined) throw new Error('A wave was made')
    const before = contentDigest(store)
    const twice = { survey, waves: [one, { ...one, label: 'RONDE  1' }] }
    expect(
      failureOf(() => done(store, 'imports.apply', plan(store, networkId, { people, ties: [twice] }))),
    ).toEqual({
      code: 'ALREADY_EXISTS',
      data: { field: 'survey.waveLabel' },
    })
    expect(contentDigest(store)).toBe(before)
    const both = { survey, waves: [one, { ...one, label: 'ronde 2', arcs: [] }] }
    const { waveId } = done(store, 'imports.apply', plan(store, networkId, { people, ties: [both] }))
    const [found] = ask(store, 'ties.surveys', { networkId })
    expect(found?.waves.map(({ label }) => label)).toEqual(['ronde 1', 'ronde 2'])
    expect(found?.waves.find(({ label }) => label === 'ronde 2')?.id).toBe(waveId)
  })

  test('stores people, organisations, attributes, memberships and a wave as one change', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const digest = contentDigest(store)
    const people = [
      person('A', {
        displayName: 'Anna',
        role: 'leraar',
        organisationName: 'De Brug',
        values: [
          [0, 'onder'],
          [1, '3'],
        ],
      }),
      person('B', { organisationName: ' de  BRUG' }),
      person('C'),
    ]
    const content = plan(store, networkId, {
      attributes: ['Bouw', 'Groep'],
      people,
      ties: [tiesAmong(people)],
    })
    const { notice, written } = change(store, 'imports.apply', content)

    const table = ask(store, 'participants.table', { networkId, today })
    expect(table.rows.map(({ person: { code, displayName, role } }) => [code, displayName, role])).toEqual([
      ['A', 'Anna', 'leraar'],
      ['B', '', ''],
      ['C', '', ''],
    ])
    expect(table.organisations).toMatchObject([{ name: 'De Brug', kind: 'other', workplaceId }])
    const [bouw, groep] = table.attributes
    expect([bouw?.name, groep?.name]).toEqual(['Bouw', 'Groep'])
    expect(table.rows[0]?.values).toEqual({ [bouw?.id ?? '']: 'onder', [groep?.id ?? '']: '3' })
    const waveId = written.result.waveId
    if (waveId === null) throw new Error('There were ties')
    const picture = ask(store, 'ties.wave', { waveId })
    expect(picture.survey).toMatchObject({ name: 'Vraag', question: 'Wie?', scaleMax: 4 })
    expect(picture.arcs).toHaveLength(2)
    expect(picture.people.map(({ status }) => status)).toEqual(['answered', 'answered', 'answered'])

    takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(digest)
  })

  test('gives known people what the file says, and leaves what it does not', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const attribute = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
    const known = done(store, 'participants.add', {
      networkId,
      person: { code: 'A', displayName: 'Anna', role: 'leraar' },
      today,
    }).person
    done(store, 'participants.setValue', { personId: known.id, attributeId: attribute.id, value: 'onder' })
    const again = { personId: known.id, isNew: false, code: 'A' }
    done(
      store,
      'imports.apply',
      plan(store, networkId, { people: [{ ...again, role: 'coach', values: [] }] }),
    )
    const row = () => ask(store, 'participants.table', { networkId, today }).rows[0]
    expect(row()?.person).toMatchObject({ displayName: 'Anna', role: 'coach' })
    expect(row()?.values).toEqual({ [attribute.id]: 'onder' })
    const values: [number, string][] = [[0, 'boven']]
    done(
      store,
      'imports.apply',
      plan(store, networkId, { attributes: ['BOUW'], people: [{ ...again, values }] }),
    )
    expect(row()?.values).toEqual({ [attribute.id]: 'boven' })
    expect(ask(store, 'participants.table', { networkId, today }).rows).toHaveLength(1)
  })

  test('knows who is a member, and takes in again who had left', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const { person: left, membership } = done(store, 'participants.add', { networkId, person: {}, today })
    done(store, 'participants.updateMembership', { id: membership.id, patch: { to: '2026-01-31' } })
    expect(ask(store, 'imports.existing', { networkId })).toMatchObject({
      people: [{ personId: left.id, code: 'P01', isMember: false }],
      organisations: [],
      attributes: [],
    })
    const people = [{ personId: left.id, isNew: false, code: 'P01', values: [] }]
    done(store, 'imports.apply', plan(store, networkId, { people }))
    expect(ask(store, 'imports.existing', { networkId }).people).toMatchObject([{ isMember: true }])
  })

  test('a second file becomes another wave of the same survey', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const people = [person('A'), person('B')]
    done(store, 'imports.apply', plan(store, networkId, { people, ties: [tiesAmong(people)] }))
    const { waves } = tiesAmong(people)
    const later = (said: Partial<typeof survey>, label?: string) => () =>
      done(
        store,
        'imports.apply',
        plan(store, networkId, {
          ties: [
            {
              survey: { ...survey, ...said },
              waves: waves.map((wave) => ({ ...wave, label: label ?? wave.label })),
            },
          ],
        }),
      )
    expect(failureOf(later({}))).toEqual({ code: 'ALREADY_EXISTS', data: { field: 'survey.waveLabel' } })
    expect(failureOf(later({ scaleMax: 7 }, 'ronde 2'))).toEqual({
      code: 'ALREADY_EXISTS',
      data: { field: 'survey.name' },
    })
    later({ name: 'VRAAG' }, 'ronde 2')()
    const surveys = ask(store, 'ties.surveys', { networkId })
    expect(surveys.map(({ name, waves }) => [name, waves.map(({ label }) => label)])).toEqual([
      ['Vraag', ['ronde 1', 'ronde 2']],
    ])
  })
})

describe('an import that cannot be stored leaves nothing of itself', () => {
  test.each<[string, (people: PersonToStore[], stranger: PersonId) => Partial<ImportToStore>, string]>([
    [
      'a sensitive attribute',
      (people) => ({ people, attributes: ['Bouw', 'Leeftijd'] }),
      'SENSITIVE_ATTRIBUTE',
    ],
    [
      'a value for no attribute',
      ([one]) => ({ people: one ? [{ ...one, values: [[3, 'x']] }] : [] }),
      'INVALID_INPUT',
    ],
    ['a tie beyond the scale', (people) => ({ people, ties: [tiesAmong(people, 5)] }), 'INVALID_INPUT'],
    [
      'a tie with somebody outside the wave',
      (people) => ({ people, ties: [tiesAmong(people, 2, { respondents: [] })] }),
      'INVALID_INPUT',
    ],
    [
      'somebody of another werkplaats',
      (people, personId) => ({ people: [...people, { personId, isNew: false, code: 'X', values: [] }] }),
      'NOT_FOUND',
    ],
    [
      'a wave with somebody of another werkplaats',
      (people, stranger) => ({
        people,
        ties: [tiesAmong(people, 2, { respondents: [{ personId: stranger, status: 'answered' }], arcs: [] })],
      }),
      'NOT_FOUND',
    ],
  ])('%s', (_, more, code) => {
    const store = temporaryStore()
    const there = readyNetwork(store)
    const stranger = done(store, 'participants.add', { networkId: there.networkId, person: {}, today }).person
      .id
    const { networkId } = readyNetwork(store)
    const digest = contentDigest(store)
    const content = plan(store, networkId, more([person('A'), person('B')], stranger))
    expect(failureOf(() => done(store, 'imports.apply', content)).code).toBe(code)
    expect(contentDigest(store)).toBe(digest)
  })

  test('one that was planned on another state of affairs', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const content = plan(store, networkId, { people: [person('A')] })
    done(store, 'participants.add', { networkId, person: {}, today })
    const digest = contentDigest(store)
    expect(failureOf(() => done(store, 'imports.apply', content)).code).toBe('CHANGED_MEANWHILE')
    expect(contentDigest(store)).toBe(digest)
    done(store, 'imports.apply', { ...content, expectedSeq: content.expectedSeq + 1 })
  })

  test('content that is no import', () => {
    const store = temporaryStore()
    readyNetwork(store)
    const digest = contentDigest(store)
    for (const text of ['', '{', '{"networkId":"x"}', '[]'])
      expect(() => done(store, 'imports.apply', new TextEncoder().encode(text))).toThrow()
    expect(contentDigest(store)).toBe(digest)
  })
})

test('200,000 ties are stored and read in bounded time', { timeout: 240_000 }, () => {
  const store = temporaryStore()
  const { networkId } = readyNetwork(store)
  const people = Array.from({ length: 1_000 }, (_, i) =>
    person(`C${String(i)}`, { organisationName: `S${String(i % 40)}` }),
  )
  const ids = people.map(({ personId }) => personId)
  const arcs = ids.flatMap((from, i) =>
    Array.from({ length: 200 }, (_, j) => ({
      from,
      to: ids[(i + j + 1) % ids.length] ?? from,
      value: 1 + (j % 4),
    })),
  )
  const content = plan(store, networkId, { people, ties: [tiesAmong(people, 2, { arcs })] })
  const bytes = new TextEncoder().encode(JSON.stringify(content))
  const before = process.cpuUsage()
  const { written } = change(store, 'imports.apply', bytes)
  const { user } = process.cpuUsage(before)
  expect(arcs).toHaveLength(200_000)
  if (written.result.waveId === null) throw new Error('There were ties')
  expect(ask(store, 'ties.wave', { waveId: written.result.waveId }).arcs).toHaveLength(200_000)
  // Work, not waiting: about 4 s on the slowest machine tried, and a loop that is quadratic takes minutes.
  expect(user / 1_000_000).toBeLessThan(40)
})
