import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyThreshold, dyads, measures, readNetwork } from '../../../shared/network/index.ts'
import type {
  AnswerState,
  Figure,
  NetworkReading,
  PersonNode,
  TieGraph,
} from '../../../shared/network/index.ts'

const options = { attributeId: 'school', threshold: 1, cut: 0.75 }
const states: readonly AnswerState[] = [
  'answered',
  'answered',
  'answered',
  'noAnswer',
  'notAsked',
  'optedOut',
]

/** Networks of 0 to 12 people with gaps of every kind, strange arcs included. */
const anyGraph = (allowed: readonly AnswerState[] = states): fc.Arbitrary<TieGraph> =>
  fc
    .array(
      fc.record({
        answered: fc.constantFrom(...allowed),
        school: fc.constantFrom('x', 'y', 'z', null),
      }),
      { maxLength: 12 },
    )
    .chain((rows) => {
      const people: PersonNode[] = rows.map(({ answered, school }, position) => ({
        id: `p${position}`,
        answered,
        attributes: { school },
      }))
      const id = fc.constantFrom(...people.map((person) => person.id), 'stranger')
      return fc.record({
        people: fc.constant(people),
        arcs: fc.array(fc.record({ from: id, to: id, value: fc.integer({ min: 0, max: 5 }) }), {
          maxLength: 40,
        }),
        blanks: fc.array(fc.record({ from: id, to: id }), { maxLength: allowed === states ? 6 : 0 }),
        scaleMax: fc.constant(4),
      })
    })

function between(figure: Figure, low: number, high: number): boolean {
  return !figure.defined || (figure.value >= low - 1e-12 && figure.value <= high + 1e-12)
}

/** A reading without the ids, which a new name changes by right. */
function withoutNames(reading: NetworkReading): unknown {
  const { components, ...rest } = reading
  return {
    ...rest,
    parts: components.parts.map((part) => part.length).sort((a, b) => a - b),
    withoutTies: components.withoutTies.length,
    undecided: components.undecided.length,
  }
}

describe('properties of every reading', () => {
  it('does not depend on names, nor on the order of people, answers and empty lines', () => {
    fc.assert(
      fc.property(anyGraph(), fc.infiniteStream(fc.nat()), (graph, numbers) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const names = new Map(shuffle(graph.people).map((person, place) => [person.id, `q${place}`]))
        const rename = (id: string): string => names.get(id) ?? id
        const other: TieGraph = {
          ...graph,
          people: shuffle(graph.people).map((person) => ({ ...person, id: rename(person.id) })),
          arcs: shuffle(graph.arcs).map((arc) => ({ ...arc, from: rename(arc.from), to: rename(arc.to) })),
          blanks: shuffle(graph.blanks ?? []).map(({ from, to }) => ({ from: rename(from), to: rename(to) })),
        }
        expect(withoutNames(readNetwork(other, options))).toEqual(withoutNames(readNetwork(graph, options)))
      }),
    )
  })

  it('stays within the range each figure has, and never is NaN', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const reading = readNetwork(graph, options)
        const { density, reciprocity, ei, blau, averageDegree, inDegreeCentralization } = reading
        const shares = [
          density.observed,
          density.lowest,
          density.highest,
          reciprocity.byArc,
          reciprocity.byPair,
          blau.plain,
          blau.normalised,
          blau.unbiased,
          inDegreeCentralization.value,
        ]
        for (const share of shares) expect(between(share, 0, 1)).toBe(true)
        for (const index of [ei.observed, ei.expected, ei.rescaled]) expect(between(index, -1, 1)).toBe(true)
        const most = Math.max(0, reading.people - 1)
        expect(between(averageDegree.average, 0, most)).toBe(true)
        expect(between(averageDegree.highest, 0, most)).toBe(true)
        for (const { strength } of dyads(graph)) {
          expect(strength).toBeGreaterThan(0)
          expect(strength).toBeLessThanOrEqual(1)
        }
        // JSON writes NaN and the infinities as null.
        expect(JSON.stringify(reading)).not.toMatch(/"value":null/)
      }),
    )
  })

  it('adds up: alike, different and unknown make the pairs, in the table and in E-I too', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const { pairs, byLikeness, bondingBridging, ei, reciprocity, density, people, components } =
          readNetwork(graph, options)
        expect(byLikeness.alike + byLikeness.different + byLikeness.unknown).toBe(pairs)
        const { close, loose } = bondingBridging
        expect(close.alike + loose.alike).toBe(ei.internal)
        expect(close.different + loose.different).toBe(ei.external)
        expect(close.unknown + loose.unknown).toBe(ei.unknownPairs)
        expect(reciprocity.mutual + reciprocity.oneWay + reciprocity.leftOut).toBe(pairs)
        expect(density.pairs.connected).toBe(pairs)
        const tied = components.parts.reduce((sum, part) => sum + part.length, 0)
        expect(tied + components.withoutTies.length + components.undecided.length).toBe(people)
      }),
    )
  })

  it('keeps the full density within its range, and makes that a point when everyone answered', () => {
    fc.assert(
      fc.property(anyGraph(['answered']), fc.nat({ max: 11 }), (graph, who) => {
        const { density } = readNetwork(graph, options)
        expect(density.lowest).toEqual(density.observed)
        expect(density.highest).toEqual(density.observed)
        const partly: TieGraph = {
          ...graph,
          people: graph.people.map((person, place) =>
            place === who ? { ...person, answered: 'noAnswer' } : person,
          ),
        }
        const range = readNetwork(partly, options).density
        if (!density.observed.defined || !range.lowest.defined || !range.highest.defined) return
        expect(range.lowest.value).toBeLessThanOrEqual(density.observed.value + 1e-12)
        expect(range.highest.value).toBeGreaterThanOrEqual(density.observed.value - 1e-12)
        if (!range.observed.defined) return
        expect(between(range.observed, range.lowest.value, range.highest.value)).toBe(true)
      }),
    )
  })

  it('gives the same undirected figures when every arc is turned round', () => {
    fc.assert(
      fc.property(anyGraph(['answered']), (graph) => {
        const turned: TieGraph = {
          ...graph,
          arcs: graph.arcs.map((arc) => ({ ...arc, from: arc.to, to: arc.from })),
        }
        const [one, other] = [readNetwork(graph, options), readNetwork(turned, options)]
        expect(other.pairs).toBe(one.pairs)
        expect(other.byLikeness).toEqual(one.byLikeness)
        expect(other.averageDegree).toEqual(one.averageDegree)
        expect(other.ei).toEqual(one.ei)
        expect(other.bondingBridging).toEqual(one.bondingBridging)
        expect(other.reciprocity).toEqual(one.reciprocity)
        expect(withoutNames(other)).toMatchObject({
          parts: (withoutNames(one) as { parts: number[] }).parts,
        })
      }),
    )
  })

  it('can only lose contacts when the threshold rises, and never changes a strength', () => {
    fc.assert(
      fc.property(anyGraph(), fc.integer({ min: 1, max: 4 }), (graph, threshold) => {
        const all = new Map(dyads(graph).map((pair) => [[pair.a, pair.b].sort().join(), pair.strength]))
        for (const pair of dyads(applyThreshold(graph, threshold)))
          expect(all.get([pair.a, pair.b].sort().join())).toBe(pair.strength)
      }),
    )
  })

  it('leaves its input as it was', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const before = JSON.stringify(graph)
        for (const measure of measures) measure.compute(graph, options)
        expect(JSON.stringify(graph)).toBe(before)
      }),
      { numRuns: 30 },
    )
  })
})
