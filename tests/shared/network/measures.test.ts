import { describe, expect, it } from 'vitest'
import {
  applyThreshold,
  averageDegree,
  blau,
  bondingBridging,
  components,
  countsFirst,
  density,
  dyads,
  eiIndex,
  inDegreeCentralization,
  inDegrees,
  measures,
  percentagesAllowed,
  readNetwork,
  reciprocity,
  tieStrength,
} from '../../../shared/network/index.ts'
import type { Figure, TieGraph } from '../../../shared/network/index.ts'
import { graphOf, person, sixPeople } from './fixture.ts'

const value = (figure: Figure): number | string => (figure.defined ? figure.value : figure.reason)
const strengths = (graph: TieGraph): Record<string, number> =>
  Object.fromEntries(dyads(graph).map(({ a, b, strength }) => [[a, b].sort().join(''), strength]))

describe('the six people of the fixture', () => {
  const graph = sixPeople()

  it('has a density of 10 of 30, and ranges that are points when everyone answered', () => {
    const figures = density(graph)
    expect(figures).toMatchObject({ arcs: 10, possible: 30, answered: 30 })
    expect(value(figures.observed)).toBeCloseTo(0.3333, 4)
    expect(figures.lowest).toEqual(figures.observed)
    expect(figures.highest).toEqual(figures.observed)
    expect(figures.pairs).toEqual({ connected: 7, undecided: 0, possible: 15 })
  })

  it('names the two reciprocities, which differ on the same data', () => {
    const figures = reciprocity(graph)
    expect(value(figures.byArc)).toBeCloseTo(0.6, 4)
    expect(value(figures.byPair)).toBeCloseTo(0.4286, 4)
    expect(figures).toMatchObject({ mutual: 3, oneWay: 4, leftOut: 0 })
  })

  it('counts how often each was named and hides the centralisation of so small a group', () => {
    expect(Object.fromEntries(inDegrees(graph))).toEqual({ A: 3, B: 1, C: 3, D: 1, E: 1, F: 1 })
    const figures = inDegreeCentralization(graph)
    expect(value(figures.value)).toBeCloseTo(0.32, 4)
    expect(value(figures.shown)).toBe('smallGroup')
  })

  it('has 2.33 contacts on average', () => {
    expect(value(averageDegree(graph).average)).toBeCloseTo(2.3333, 4)
  })

  it('has an E-I that looks outward and is inward beside what sizes alone would give', () => {
    const figures = eiIndex(graph, 'organisation')
    expect(value(figures.observed)).toBeCloseTo(0.4286, 4)
    expect(value(figures.expected)).toBeCloseTo(0.7333, 4)
    expect(value(figures.rescaled)).toBeCloseTo(-0.4444, 4)
    expect(figures).toMatchObject({ external: 5, internal: 2, possibleExternal: 13, possibleInternal: 2 })
  })

  it('reaches an E-I this low in 0.244 of all 180 arrangements, so it allows no conclusion', () => {
    const ids = ['A', 'B', 'C', 'D', 'E', 'F']
    const arrangements = arrange({ S1: 2, S2: 2, college: 1, university: 1 })
    expect(arrangements).toHaveLength(180)
    const observed = value(eiIndex(graph, 'organisation').observed) as number
    const values = arrangements.map((labels) => {
      const relabelled: TieGraph = {
        ...graph,
        people: ids.map((id, position) => person(id, { organisation: labels[position] ?? null })),
      }
      return value(eiIndex(relabelled, 'organisation').observed) as number
    })
    expect(values.filter((other) => other <= observed).length / values.length).toBeCloseTo(0.2444, 4)
    expect(Math.min(...values)).toBe(observed)
  })

  it('is mixed: Blau plain, normalised on the four organisations present, unbiased', () => {
    const figures = blau(graph, 'organisation')
    expect(value(figures.plain)).toBeCloseTo(0.7222, 4)
    expect(value(figures.normalised)).toBeCloseTo(0.963, 4)
    expect(value(figures.unbiased)).toBeCloseTo(13 / 15, 10)
    expect(figures.categoriesPresent).toBe(4)
  })

  it('gives each pair the mean of its two answers', () => {
    expect(strengths(graph)).toEqual({
      AB: 1,
      CD: 0.875,
      AC: 0.375,
      AE: 0.25,
      CF: 0.25,
      BE: 0.125,
      DF: 0.125,
    })
    expect(tieStrength(graph, 0.75)).toMatchObject({ close: 2, loose: 5 })
  })

  it('has two close ties between people who are alike and five loose ones across', () => {
    const figures = bondingBridging(graph, 'organisation', 0.75)
    expect(figures.close).toEqual({ alike: 2, different: 0, unknown: 0 })
    expect(figures.loose).toEqual({ alike: 0, different: 5, unknown: 0 })
  })

  it('hangs together', () => {
    expect(components(graph)).toEqual({
      parts: [['A', 'B', 'C', 'D', 'E', 'F']],
      withoutTies: [],
      undecided: [],
      certain: true,
    })
  })

  it('is read in one go, with counts first', () => {
    const reading = readNetwork(graph, { attributeId: 'organisation', threshold: 1, cut: 0.75 })
    expect(reading).toMatchObject({
      people: 6,
      arcs: 10,
      pairs: 7,
      byLikeness: { alike: 2, different: 5, unknown: 0 },
      everyoneAnswered: true,
      smallGroup: { countsFirst: true, percentOfPossible: true, percentOfPairs: false },
    })
  })
})

describe('when F did not answer', () => {
  const graph = sixPeople({ F: 'noAnswer' })

  it('gives density on the answered rows and the range around it', () => {
    const figures = density(graph)
    expect(figures).toMatchObject({ arcs: 9, answered: 25, possible: 30 })
    expect(value(figures.observed)).toBeCloseTo(0.36, 4)
    expect(value(figures.lowest)).toBeCloseTo(0.3, 4)
    expect(value(figures.highest)).toBeCloseTo(0.4667, 4)
  })

  it('counts reciprocity over the pairs in which both answered, and says how many it left out', () => {
    const figures = reciprocity(graph)
    expect(value(figures.byArc)).toBeCloseTo(0.75, 4)
    expect(figures).toMatchObject({ mutual: 3, oneWay: 2, leftOut: 1 })
  })

  it('knows D-F from one side only and does not halve its strength', () => {
    expect(dyads(graph).find(({ b }) => b === 'F')).toMatchObject({
      a: 'D',
      direction: 'unknown',
      aToB: 1,
      bToA: null,
      strength: 0.25,
    })
  })

  it('leaves the answers that F did not give out of account and says so', () => {
    expect(
      readNetwork(graph, { attributeId: null, threshold: 1, cut: 0.75 }).ignoredArcs.fromUnanswered,
    ).toBe(1)
  })

  it('shows how much higher the average could be', () => {
    const figures = averageDegree(graph)
    expect(value(figures.average)).toBeCloseTo(2, 10)
    // F is connected to D; the other four pairs with F are open.
    expect(value(figures.highest)).toBeCloseTo((2 * 10) / 6, 10)
  })
})

describe('missing answers', () => {
  it('never calls someone who did not answer a person without ties', () => {
    const figures = components(
      graphOf(
        [person('a'), person('b'), person('c'), person('d', {}, 'noAnswer'), person('e', {}, 'notAsked')],
        [{ from: 'a', to: 'b', value: 2 }],
      ),
    )
    expect(figures).toEqual({
      parts: [['a', 'b']],
      withoutTies: ['c'],
      undecided: ['d', 'e'],
      certain: false,
    })
  })

  it('takes an empty line for unknown, not for "not"', () => {
    const graph: TieGraph = {
      ...graphOf([person('a'), person('b'), person('c')], [{ from: 'a', to: 'b', value: 4 }]),
      blanks: [
        { from: 'b', to: 'a' },
        { from: 'c', to: 'a' },
        { from: 'a', to: 'b' },
      ],
    }
    expect(dyads(graph)[0]).toMatchObject({ direction: 'unknown', bToA: null, strength: 1 })
    expect(density(graph)).toMatchObject({ answered: 4, possible: 6 })
    expect(density(graph).pairs).toEqual({ connected: 1, undecided: 1, possible: 3 })
    expect(value(reciprocity(graph).byArc)).toBe('noPairBothAnswered')
    expect(components(graph)).toMatchObject({ withoutTies: [], undecided: ['c'], certain: false })
  })

  it('removes someone who opted out, and what others said about that person', () => {
    const reading = readNetwork(sixPeople({ A: 'optedOut' }), {
      attributeId: 'organisation',
      threshold: 1,
      cut: 0.75,
    })
    expect(reading).toMatchObject({ people: 5, arcs: 5, pairs: 4, everyoneAnswered: true })
    expect(reading.byAnswer).toEqual({ answered: 5, noAnswer: 0, notAsked: 0, optedOut: 1 })
    expect(reading.blau.known).toBe(5)
    expect(reading.ignoredArcs.optedOut).toBe(5)
    expect(JSON.stringify(reading.components)).not.toContain('"A"')
  })

  it('leaves people with an unknown value out of E-I and Blau, and counts them', () => {
    const graph = graphOf(
      [person('a', { s: 'x' }), person('b', { s: 'x' }), person('c', { s: ' ' }), person('d', { s: null })],
      [
        { from: 'a', to: 'b', value: 1 },
        { from: 'a', to: 'c', value: 1 },
      ],
    )
    expect(eiIndex(graph, 's')).toMatchObject({
      external: 0,
      internal: 1,
      possibleExternal: 0,
      possibleInternal: 1,
      unknownPeople: 2,
      unknownPairs: 1,
    })
    expect(blau(graph, 's')).toMatchObject({ known: 2, unknown: 2, counts: [{ value: 'x', people: 2 }] })
    expect(bondingBridging(graph, 's', 0.75).loose).toEqual({ alike: 1, different: 0, unknown: 1 })
  })
})

describe('undefined figures', () => {
  it('give a reason for an empty network, and for one person', () => {
    for (const graph of [graphOf([], []), graphOf([person('a', { s: 'x' })], [])]) {
      expect(value(density(graph).observed)).toBe('tooFewPeople')
      expect(value(averageDegree(graph).average)).toBe('tooFewPeople')
      expect(value(inDegreeCentralization(graph).shown)).toBe('tooFewPeople')
      expect(value(reciprocity(graph).byArc)).toBe('noTies')
    }
    expect(value(eiIndex(graphOf([], []), 's').observed)).toBe('noKnownValues')
    expect(value(eiIndex(graphOf([person('a', { s: 'x' })], []), 's').expected)).toBe('oneKnownValue')
    expect(value(blau(graphOf([person('a', { s: 'x' })], []), 's').unbiased)).toBe('oneKnownValue')
    expect(value(blau(graphOf([person('a', { s: 'x' })], []), 's').plain)).toBe(0)
    expect(components(graphOf([], [])).parts).toEqual([])
  })

  it('give a reason when nobody answered', () => {
    const graph = graphOf([person('a', {}, 'noAnswer'), person('b', {}, 'noAnswer')], [])
    expect(value(density(graph).observed)).toBe('noAnswers')
    expect(density(graph)).toMatchObject({ lowest: { value: 0 }, highest: { value: 1 } })
    expect(value(averageDegree(graph).average)).toBe('noAnswers')
    expect(value(inDegreeCentralization(graph).value)).toBe('noAnswers')
  })

  it('give a reason when nobody could differ, or nobody could be alike', () => {
    const arcs = [{ from: 'a', to: 'b', value: 1 }]
    const alike = graphOf([person('a', { s: 'x' }), person('b', { s: 'x' })], arcs)
    const different = graphOf([person('a', { s: 'x' }), person('b', { s: 'y' })], arcs)
    expect(value(eiIndex(alike, 's').rescaled)).toBe('oneCategory')
    expect(value(blau(alike, 's').normalised)).toBe('oneCategory')
    expect(value(eiIndex(different, 's').rescaled)).toBe('everyoneDifferent')
    expect(value(eiIndex(different, null).observed)).toBe('noAttribute')
    expect(value(blau(different, null).plain)).toBe('noAttribute')
    expect(value(eiIndex(graphOf(different.people, []), 's').observed)).toBe('noTies')
    expect(value(eiIndex(different, 'other').observed)).toBe('noKnownValues')
  })

  it('say that no contact lies between known values', () => {
    const graph = graphOf(
      [person('a', { s: 'x' }), person('b', { s: 'x' }), person('c', { s: 'y' }), person('d')],
      [{ from: 'a', to: 'd', value: 1 }],
    )
    expect(value(eiIndex(graph, 's').observed)).toBe('noTiesWithKnownValues')
    expect(value(eiIndex(graph, 's').rescaled)).toBe('noTiesWithKnownValues')
  })
})

describe('a complete network', () => {
  const ids = Array.from({ length: 9 }, (_, position) => `p${position}`)
  const graph = graphOf(
    ids.map((id, position) => person(id, { s: position < 5 ? 'x' : 'y' })),
    ids.flatMap((from) => ids.filter((to) => to !== from).map((to) => ({ from, to, value: 4 }))),
  )

  it('is as dense and mutual as can be, and sits on its expectation', () => {
    expect(value(density(graph).observed)).toBe(1)
    expect(value(reciprocity(graph).byArc)).toBe(1)
    expect(value(averageDegree(graph).average)).toBe(8)
    expect(value(inDegreeCentralization(graph).shown)).toBe(0)
    const ei = eiIndex(graph, 's')
    expect(ei.observed).toEqual(ei.expected)
    expect(value(ei.rescaled)).toBe(0)
  })

  it('is at the top of centralisation when all name one person', () => {
    const star = graphOf(
      graph.people,
      ids.slice(1).map((from) => ({ from, to: 'p0', value: 1 })),
    )
    expect(value(inDegreeCentralization(star).shown)).toBe(1)
  })
})

describe('thresholds and strange arcs', () => {
  it('keeps arcs at or above the threshold, and brings them back below it', () => {
    const graph = sixPeople()
    expect(applyThreshold(graph, 2).arcs).toHaveLength(7)
    expect(applyThreshold(graph, 3).arcs).toHaveLength(4)
    expect(density(applyThreshold(applyThreshold(graph, 4), 1)).arcs).toBe(10)
  })

  it('does not make a tie weaker when the threshold rises', () => {
    const graph = sixPeople()
    expect(strengths(applyThreshold(graph, 4))['CD']).toBe(0.875)
    expect(dyads(applyThreshold(graph, 4)).find(({ a }) => a === 'C')).toMatchObject({
      direction: 'oneWay',
      aToB: 4,
      bToA: 3,
    })
  })

  it('ignores self-ties, strangers and values off the scale, keeps the highest of two, and counts them', () => {
    const graph = graphOf(
      [person('a'), person('b')],
      [
        { from: 'a', to: 'a', value: 4 },
        { from: 'a', to: 'x', value: 4 },
        { from: 'a', to: 'b', value: 0 },
        { from: 'a', to: 'b', value: 5 },
        { from: 'a', to: 'b', value: Number.NaN },
        { from: 'a', to: 'b', value: 2 },
        { from: 'a', to: 'b', value: 3 },
      ],
    )
    const reading = readNetwork(graph, { attributeId: null, threshold: 0, cut: 0.75 })
    expect(reading.ignoredArcs).toEqual({
      toSelf: 1,
      stranger: 1,
      optedOut: 0,
      fromUnanswered: 0,
      offScale: 3,
      repeated: 1,
    })
    expect(dyads(graph)[0]).toMatchObject({ a: 'a', b: 'b', aToB: 3, bToA: 0, direction: 'oneWay' })
  })

  it('lets closeness count for half where it was asked and given', () => {
    const graph: TieGraph = {
      ...graphOf(
        [person('a'), person('b')],
        [
          { from: 'a', to: 'b', value: 2, closeness: 3 },
          { from: 'b', to: 'a', value: 4 },
        ],
      ),
      closenessMax: 3,
    }
    expect(dyads(graph)[0]?.strength).toBeCloseTo((0.75 + 1) / 2, 10)
  })

  it('looks up attributes by name alone, not in what every object inherits', () => {
    expect(blau(graphOf([person('a')], []), 'constructor').known).toBe(0)
  })
})

describe('the rules for small groups', () => {
  it('put counts first below eight people and allow percentages from ten pairs', () => {
    expect([7, 8].map(countsFirst)).toEqual([true, false])
    expect([9, 10].map(percentagesAllowed)).toEqual([false, true])
  })
})

describe('the list of measures', () => {
  it('has unique ids, both languages, a source, and computes on anything', () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
    for (const measure of measures) {
      for (const text of [measure.name, measure.says, measure.cannotSay]) {
        expect(text.nl).not.toBe('')
        expect(text.en).not.toBe('')
      }
      expect(measure.source).not.toBe('')
      expect(measure.inputs.length).toBeGreaterThan(0)
      expect(measure.compute(sixPeople(), { attributeId: 'organisation', cut: 0.75 })).toBeDefined()
      expect(measure.compute(graphOf([], []), { attributeId: null, cut: 0.75 })).toBeDefined()
    }
  })
})

/** Every different order of a multiset of labels. */
function arrange(left: Readonly<Record<string, number>>): string[][] {
  const labels = Object.keys(left).filter((label) => (left[label] ?? 0) > 0)
  if (labels.length === 0) return [[]]
  return labels.flatMap((label) =>
    arrange({ ...left, [label]: (left[label] ?? 0) - 1 }).map((rest) => [label, ...rest]),
  )
}
