import { describe, expect, it } from 'vitest'
import { betweennessSums, ranges } from '../../../shared/network/betweenness-sums.ts'
import {
  applyThreshold,
  betweenness,
  communities,
  constraint,
  cutPoints,
  neighboursOf,
  readExpert,
} from '../../../shared/network/index.ts'
import type { PerPerson, TieGraph } from '../../../shared/network/index.ts'
import { constraintOf } from '../../../shared/network/constraint.ts'
import { graphOf, person, sixPeople } from './fixture.ts'

const ids = (count: number): string[] => Array.from({ length: count }, (_, place) => `p${place}`)
const tied = (...pairs: readonly string[]) =>
  pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('-')
    return { from: `p${from}`, to: `p${to}`, value: 2 }
  })

/** Nine people in a row, of whom the first three also form a triangle. */
const nine = (): TieGraph =>
  graphOf(
    ids(9).map((id) => person(id)),
    tied('0-1', '1-2', '0-2', '2-3', '3-4', '4-5', '5-6', '6-7', '7-8'),
  )
const of = (figures: PerPerson, id: string): unknown =>
  figures.defined ? figures.byPerson.get(id) : figures.reason

describe('cut points', () => {
  it('are A and C among the six', () => {
    expect(cutPoints(sixPeople())).toEqual({ people: ['A', 'C'], certain: true })
  })

  it('are not certain when somebody did not answer', () => {
    expect(cutPoints(sixPeople({ F: 'noAnswer' })).certain).toBe(false)
  })

  it('are found in a chain of twenty thousand people too', () => {
    const chain = ids(20_000)
    const graph = graphOf(
      chain.map((id) => person(id)),
      chain.slice(1).map((to, place) => ({ from: chain[place] ?? '', to, value: 1 })),
    )
    expect(cutPoints(graph).people).toEqual(chain.slice(1, -1))
  })
})

describe('betweenness and constraint', () => {
  it('are hidden from a group that is small, and where any answer is missing, a line left empty included', () => {
    const silent: TieGraph = {
      ...nine(),
      people: nine().people.map((one) => (one.id === 'p8' ? { ...one, answered: 'noAnswer' } : one)),
    }
    const blank: TieGraph = { ...nine(), blanks: [{ from: 'p0', to: 'p8' }] }
    const optedOut: TieGraph = {
      ...nine(),
      people: nine().people.map((one) => (one.id === 'p8' ? { ...one, answered: 'optedOut' } : one)),
    }
    for (const measure of [betweenness, constraint]) {
      expect(of(measure(sixPeople()), 'A')).toBe('smallGroup')
      expect(of(measure(silent), 'p0')).toBe('answersMissing')
      expect(of(measure(blank), 'p0')).toBe('answersMissing')
      // Whoever does not take part is not missing.
      expect(measure(optedOut).defined).toBe(true)
      expect(of(measure(graphOf([], [])), 'p0')).toBe('tooFewPeople')
      expect(of(measure({ ...nine(), arcs: [] }), 'p0')).toBe('noTies')
    }
  })

  it('count the paths through somebody as a share of the pairs of others', () => {
    // Through the third go the paths of two people to six; of 28 pairs.
    expect(of(betweenness(nine()), 'p2')).toEqual({ defined: true, value: 12 / 28 })
    expect(of(betweenness(nine()), 'p8')).toEqual({ defined: true, value: 0 })
  })

  it('name everybody in the order of the graph, not of the figures', () => {
    const figures = betweenness(nine())
    expect(figures.defined && [...figures.byPerson.keys()]).toEqual(ids(9))
  })

  it('do not cut constraint off at 1, and leave it undefined without contacts', () => {
    const apart = graphOf(
      ids(9).map((id) => person(id)),
      tied('0-1', '1-2', '0-2', '3-4'),
    )
    expect(of(constraint(apart), 'p0')).toEqual({ defined: true, value: 1.125 })
    expect(of(constraint(apart), 'p3')).toEqual({ defined: true, value: 1 })
    expect(of(constraint(apart), 'p8')).toEqual({ defined: false, reason: 'noTies' })
    // The highest among the six of the fixture.
    const six = constraintOf(neighboursOf(sixPeople()))
    expect(Math.max(...six)).toBeCloseTo(1.007, 3)
  })

  it('can be summed by several workers', () => {
    const paths = neighboursOf(nine())
    const parts = ranges(9, 2).map(({ first, last }) => betweennessSums(paths, first, last))
    const sums = new Float64Array(9).map((_, v) => parts.reduce((sum, part) => sum + (part[v] ?? 0), 0))
    expect(betweenness(nine(), sums)).toEqual(betweenness(nine()))
    expect(ranges(7, 3)).toEqual([
      { first: 0, last: 2 },
      { first: 2, last: 4 },
      { first: 4, last: 7 },
    ])
    expect(ranges(1, 4)).toEqual([{ first: 0, last: 1 }])
  })
})

describe('communities', () => {
  const cliques = graphOf(
    ids(9).map((id) => person(id)),
    [
      ...tied('0-1', '0-2', '0-3', '1-2', '1-3', '2-3'),
      ...tied('4-5', '4-6', '4-7', '5-6', '5-7', '6-7', '3-4'),
    ],
  )

  it('finds two circles that one tie joins, and who belongs to neither', () => {
    expect(communities(cliques)).toMatchObject({
      groups: [
        ['p0', 'p1', 'p2', 'p3'],
        ['p4', 'p5', 'p6', 'p7'],
      ],
      outsideGroups: ['p8'],
      certain: true,
    })
  })

  it('weighs by strength: the same ties divide another way when one is much closer', () => {
    const path = (values: readonly number[]): TieGraph =>
      graphOf(
        ids(4).map((id) => person(id)),
        values.flatMap((value, at) => [
          { from: `p${at}`, to: `p${at + 1}`, value },
          { from: `p${at + 1}`, to: `p${at}`, value },
        ]),
      )
    expect(communities(path([4, 1, 4])).groups).toEqual([
      ['p0', 'p1'],
      ['p2', 'p3'],
    ])
    expect(communities(path([1, 4, 1])).groups).not.toEqual(communities(path([4, 1, 4])).groups)
  })

  it('are not shown in a small group, nor without ties', () => {
    expect(communities(sixPeople())).toMatchObject({
      modularity: { defined: true },
      shown: { defined: false, reason: 'smallGroup' },
    })
    expect(communities({ ...cliques, arcs: [] })).toMatchObject({
      groups: [],
      shown: { defined: false, reason: 'noTies' },
    })
    expect(communities(graphOf([person('a')], [])).shown).toEqual({ defined: false, reason: 'tooFewPeople' })
  })
})

describe('the reading for the coach', () => {
  it('is at its threshold and gives the same object every time', () => {
    const reading = readExpert(nine(), { threshold: 3 })
    expect(reading.betweenness).toEqual({ defined: false, reason: 'noTies' })
    const all = readExpert(nine(), { threshold: 1 })
    expect(all.communities).toBe(all.communities)
    expect(all.communities).toEqual(communities(applyThreshold(nine(), 1)))
    expect(all.cutPoints.people).toEqual(['p2', 'p3', 'p4', 'p5', 'p6', 'p7'])
    expect(all.inDegreeCentralization.shown.defined).toBe(true)
  })
})
