import { describe, expect, it } from 'vitest'
import {
  applyThreshold,
  changes,
  externalReach,
  readNetwork,
  relabelling,
  rollUp,
} from '../../../shared/network/index.ts'
import type { Arc, Figure, OutsideContact, TieGraph } from '../../../shared/network/index.ts'
import { graphOf, person, sixPeople } from './fixture.ts'

const value = (figure: Figure): number | string => (figure.defined ? figure.value : figure.reason)

describe('E-I among all arrangements', () => {
  it('of the six is at most as high in 44 of 180, which is the lowest there is, and allows no conclusion', () => {
    const found = relabelling(sixPeople(), 'organisation')
    expect(found).toMatchObject({ exact: true, arrangements: 180, looked: 180, enoughPeople: false })
    expect(value(found.atMost)).toBeCloseTo(44 / 180, 12)
    expect(value(found.atLeast)).toBe(1)
    expect(value(found.lowest)).toBeCloseTo(3 / 7, 12)
    expect(found.values[0]).toEqual({ ei: 3 / 7, share: 44 / 180 })
    expect(found.values.at(-1)).toEqual({ ei: value(found.highest), share: expect.any(Number) as number })
  })

  it('is a sample in a larger group: the same every time, and said to be one', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `p${at}`)
    const graph = graphOf(
      ids.map((id, at) => person(id, { s: `s${at % 3}` })),
      ids.flatMap((from, at) =>
        [1, 3, 7].map((step) => ({ from, to: ids[(at + step) % 30] ?? '', value: 2 })),
      ),
    )
    const found = relabelling(graph, 's')
    expect(found).toMatchObject({ exact: false, enoughPeople: true })
    expect(found.looked).toBeGreaterThanOrEqual(1000)
    expect(found.arrangements).toBeGreaterThan(1e12)
    expect(relabelling(structuredClone(graph), 's')).toEqual(found)
  })

  it('has a reason where there is nothing to deal out', () => {
    const two = graphOf(
      [person('a', { s: 'x' }), person('b', { s: 'x' })],
      [{ from: 'a', to: 'b', value: 1 }],
    )
    expect(value(relabelling(two, 's').atMost)).toBe('oneCategory')
    expect(value(relabelling(sixPeople(), null).atMost)).toBe('noAttribute')
    expect(value(relabelling({ ...sixPeople(), arcs: [] }, 'organisation').lowest)).toBe('noTies')
  })

  it('comes with the reading when it is asked for, at the threshold', () => {
    const options = { attributeId: 'organisation', threshold: 2, cut: 0.75 }
    expect(readNetwork(sixPeople(), options).relabelling).toEqual(
      relabelling(applyThreshold(sixPeople(), 2), 'organisation'),
    )
  })
})

describe('contacts outside', () => {
  const outside = (...rows: readonly (readonly [string, string, string, (number | null)?])[]): TieGraph => ({
    ...sixPeople({ F: 'noAnswer' }),
    outside: rows.map(([from, role, organisation, given]): OutsideContact => ({
      from,
      role,
      organisation,
      value: given ?? null,
    })),
  })

  it('are nothing known when the survey did not ask, and none when nobody named any', () => {
    expect(externalReach(sixPeople())).toMatchObject({ asked: false, share: { reason: 'notAsked' } })
    expect(externalReach(outside())).toMatchObject({
      asked: true,
      places: [],
      share: { value: 0 },
      highest: { value: 1 / 6 },
    })
  })

  it('are places, whatever the capitals, spaces and accents, and whoever names them', () => {
    const found = externalReach(
      outside(
        ['A', 'Conservator', 'Museum'],
        ['B', ' conservator', 'MUSEUM '],
        ['B', 'Educator', 'Museum'],
        ['C', 'Directeur', 'Caf\u00e9', 3],
        ['D', 'Directeur', 'Cafe\u0301', 1],
      ),
    )
    expect(found.places).toEqual([
      { organisation: 'Caf\u00e9', role: 'Directeur', members: 2 },
      { organisation: 'MUSEUM', role: 'Conservator', members: 2 },
      { organisation: 'Museum', role: 'Educator', members: 1 },
    ])
    expect(found).toMatchObject({ organisations: 2, naming: 4, answered: 5, share: { value: 4 / 5 } })
  })

  it('leave out empty lines, a frequency of never, and whoever did not answer or is not there', () => {
    const found = externalReach(
      outside(
        ['A', ' ', ''],
        ['B', 'Adviseur', 'Bureau', 0],
        ['F', 'Adviseur', 'Bureau'],
        ['X', 'Adviseur', ''],
      ),
    )
    expect(found).toMatchObject({ places: [], naming: 0 })
  })
})

describe('the view by organisation', () => {
  it('shows the six as four nodes with the ties across added up', () => {
    const rolled = rollUp(sixPeople(), ({ attributes }) => attributes['organisation'] ?? null)
    expect(rolled.nodes.map(({ category, people }) => [category, people])).toEqual([
      ['S1', ['A', 'B']],
      ['S2', ['C', 'D']],
      ['college', ['E']],
      ['university', ['F']],
    ])
    expect(
      rolled.ties.map(({ a, b, pairs, possible, strength }) => [a, b, pairs, possible, value(strength)]),
    ).toEqual([
      ['S1', 'S2', 1, 4, 0.375],
      ['S1', 'college', 2, 2, (0.25 + 0.125) / 2],
      ['S2', 'university', 2, 2, (0.25 + 0.125) / 2],
    ])
    expect(rolled.nodes[0]?.within).toEqual({ pairs: 1, possible: 1, strength: { defined: true, value: 1 } })
    expect(rolled).toMatchObject({ unknownPeople: [], unknownPairs: 0 })
  })

  it('sets people without one apart, and counts who answered', () => {
    const rolled = rollUp(sixPeople({ C: 'noAnswer' }), ({ id, attributes }) =>
      id === 'A' ? null : (attributes['organisation'] ?? null),
    )
    expect(rolled.unknownPeople).toEqual(['A'])
    expect(rolled.unknownPairs).toBe(3)
    expect(rolled.nodes.find(({ category }) => category === 'S2')).toMatchObject({ answered: 1 })
  })
})

describe('changes between two rounds', () => {
  const arcs = (...answers: readonly string[]): Arc[] =>
    answers.map((answer) => ({ from: answer[0] ?? '', to: answer[1] ?? '', value: Number(answer[2]) }))
  const people = (ids: string, silent = '') =>
    [...ids].map((id) => person(id, {}, silent.includes(id) ? 'noAnswer' : 'answered'))

  it('names each kind, tie by tie', () => {
    const found = changes(
      graphOf(people('abcd'), arcs('ab2', 'ba2', 'bc4', 'cd1', 'ad2')),
      graphOf(people('abcd'), arcs('ab3', 'ba2', 'bc2', 'da2', 'bd1')),
    )
    expect(found.ties.map(({ a, b, kind }) => `${a}${b} ${kind}`)).toEqual([
      'ab stronger',
      'ad same',
      'bc looser',
      'bd appeared',
      'cd gone',
    ])
    expect(found.counts).toEqual({ appeared: 1, gone: 1, stronger: 1, looser: 1, same: 1, uncertain: 0 })
    expect(found.among.change).toBe('same')
  })

  it('calls nothing a change that a missing answer could undo', () => {
    const found = changes(
      graphOf(people('abc', 'b'), arcs('ab1')),
      graphOf(people('abc'), arcs('ab4', 'ba4', 'bc1')),
    )
    // Before, b may have said anything: at least 1/8 and at most 5/8 with a, and perhaps a tie with c.
    expect(found.ties).toMatchObject([
      { a: 'a', b: 'b', kind: 'stronger', before: { bToA: null, range: [0.125, 0.625] } },
      { a: 'b', b: 'c', kind: 'uncertain', before: { connected: null } },
    ])
    expect(found.among.change).toBe('uncertain')
  })

  it('keeps who came and who went apart, with their ties', () => {
    const found = changes(
      graphOf(people('abc'), arcs('ab2', 'bc2')),
      graphOf(people('abd'), arcs('ab2', 'db3')),
    )
    expect(found).toMatchObject({ joined: ['d'], left: ['c'], stayed: ['a', 'b'] })
    expect(found.ties).toHaveLength(1)
    expect(found.withJoined).toEqual([{ a: 'b', b: 'd', strength: 0.375 }])
    expect(found.withLeft).toEqual([{ a: 'b', b: 'c', strength: 0.25 }])
  })

  it('says nothing of somebody who opted out, neither as left nor in a tie', () => {
    const after = { ...graphOf(people('abc'), arcs('ab2')) }
    const out: TieGraph = {
      ...after,
      people: after.people.map((one) => (one.id === 'c' ? { ...one, answered: 'optedOut' } : one)),
    }
    const found = changes(graphOf(people('abc'), arcs('ab2', 'bc2', 'ca2')), out)
    expect(JSON.stringify(found)).not.toContain('"c"')
  })

  it('does not compare strengths on two scales, and leaves closeness out when it was asked once', () => {
    const before = graphOf(people('ab'), arcs('ab2', 'ba2'))
    expect(changes(before, { ...before, scaleMax: 5 })).toMatchObject({
      sameScale: false,
      ties: [{ kind: 'uncertain' }],
    })
    const close: TieGraph = {
      ...before,
      arcs: before.arcs.map((arc) => ({ ...arc, closeness: 3 })),
      closenessMax: 3,
    }
    expect(changes(before, close)).toMatchObject({ withoutCloseness: true, ties: [{ kind: 'same' }] })
  })

  it('works at a threshold: an answer that fell below it is a tie gone', () => {
    const [before, after] = [arcs('ab3'), arcs('ab2')].map((given) =>
      applyThreshold(graphOf(people('ab'), given), 3),
    )
    if (before === undefined || after === undefined) throw new Error('Two rounds were made')
    expect(changes(before, after).ties).toMatchObject([
      { kind: 'gone', after: { connected: false, aToB: 2 } },
    ])
  })
})
