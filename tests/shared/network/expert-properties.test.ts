import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betweennessSums } from '../../../shared/network/betweenness-sums.ts'
import { normaliseBetweenness } from '../../../shared/network/betweenness.ts'
import { constraintOf } from '../../../shared/network/constraint.ts'
import {
  changes,
  communities,
  cutPoints,
  externalReach,
  neighboursOf,
  readNetwork,
  relabelling,
  rollUp,
} from '../../../shared/network/index.ts'
import type { AnswerState, TieGraph } from '../../../shared/network/index.ts'
import { louvain, modularityOf } from '../../../shared/network/louvain.ts'
import type { Neighbours } from '../../../shared/network/neighbours.ts'

const states: readonly AnswerState[] = ['answered', 'answered', 'answered', 'noAnswer', 'optedOut']

const anyGraph = (most = 14, allowed: readonly AnswerState[] = states): fc.Arbitrary<TieGraph> =>
  fc
    .array(
      fc.record({ answered: fc.constantFrom(...allowed), school: fc.constantFrom('x', 'y', 'z', null) }),
      { minLength: 1, maxLength: most },
    )
    .chain((rows) => {
      const people = rows.map(({ answered, school }, at) => ({
        id: `p${String(at).padStart(2, '0')}`,
        answered,
        attributes: { school },
      }))
      const id = fc.constantFrom(...people.map((person) => person.id))
      return fc.record({
        people: fc.constant(people),
        arcs: fc.array(fc.record({ from: id, to: id, value: fc.integer({ min: 1, max: 4 }) }), {
          maxLength: 3 * most,
        }),
        blanks: fc.array(fc.record({ from: id, to: id }), { maxLength: allowed === states ? 4 : 0 }),
        scaleMax: fc.constant(4),
      })
    })

/** The same network under other names and in another order, and back again. */
const renamed = (graph: TieGraph, keys: readonly number[]) => {
  const shuffled = graph.people
    .map((person, at) => ({ person, key: keys[at] ?? at }))
    .sort((a, b) => a.key - b.key)
    .map(({ person }) => person)
  const to = new Map(shuffled.map(({ id }, at) => [id, `q${String(at).padStart(2, '0')}`]))
  const back = new Map([...to].map(([id, name]) => [name, id]))
  const other = (id: string): string => to.get(id) ?? id
  return {
    back: (id: string): string => back.get(id) ?? id,
    graph: {
      ...graph,
      people: shuffled.map((person) => ({ ...person, id: other(person.id) })),
      arcs: [...graph.arcs].reverse().map((arc) => ({ ...arc, from: other(arc.from), to: other(arc.to) })),
      blanks: (graph.blanks ?? []).map(({ from, to }) => ({ from: other(from), to: other(to) })),
    },
  }
}
const anyKeys = fc.array(fc.nat(), { minLength: 14, maxLength: 14 })

const contacts = ({ starts, others }: Neighbours, v: number): number[] => [
  ...others.subarray(starts[v], starts[v + 1]),
]

/** Distances and numbers of shortest paths by walking outward, one source at a time. */
function walk(neighbours: Neighbours, source: number) {
  const distance = new Map([[source, 0]])
  const paths = new Map([[source, 1]])
  for (let ring = [source]; ring.length > 0;) {
    const next = new Set<number>()
    for (const v of ring)
      for (const w of contacts(neighbours, v)) {
        if (!distance.has(w)) distance.set(w, (distance.get(v) ?? 0) + 1)
        if (distance.get(w) !== (distance.get(v) ?? 0) + 1) continue
        paths.set(w, (paths.get(w) ?? 0) + (paths.get(v) ?? 0))
        next.add(w)
      }
    ring = [...next]
  }
  return { distance, paths }
}

function naiveBetweenness(neighbours: Neighbours): number[] {
  const n = neighbours.size
  const from = Array.from({ length: n }, (_, source) => walk(neighbours, source))
  return from.map((through, v) => {
    let sum = 0
    for (let s = 0; s < n; s++)
      for (let t = s + 1; t < n; t++) {
        const [start, end] = [from[s], from[t]]
        const whole = start?.distance.get(t)
        if (s === v || t === v || start === undefined || end === undefined || whole === undefined) continue
        const [one, other] = [through.distance.get(s), through.distance.get(t)]
        if (one === undefined || other === undefined || one + other !== whole) continue
        sum += ((through.paths.get(s) ?? 0) * (through.paths.get(t) ?? 0)) / (start.paths.get(t) ?? 1)
      }
    return n > 2 ? sum / (((n - 1) * (n - 2)) / 2) : 0
  })
}

describe('properties of the measures for the coach', () => {
  it('finds the betweenness that counting every path gives, between 0 and 1', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const neighbours = neighboursOf(graph)
        const naive = naiveBetweenness(neighbours)
        normaliseBetweenness(betweennessSums(neighbours)).forEach((value, v) => {
          expect(value).toBeCloseTo(naive[v] ?? Number.NaN, 10)
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1 + 1e-12)
        })
      }),
    )
  })

  it('calls somebody a cut point exactly when the rest falls into more parts', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const parts = (without: string | null): number => {
          const { components } = readNetwork(
            { ...graph, people: graph.people.filter(({ id }) => id !== without) },
            { attributeId: null, threshold: 1, cut: 0.75 },
          )
          return components.parts.length + components.withoutTies.length + components.undecided.length
        }
        const whole = parts(null)
        const expected = graph.people
          .filter(({ id, answered }) => answered !== 'optedOut' && parts(id) > whole)
          .map(({ id }) => id)
        // Taking somebody out takes their answers along; what others said is enough to keep the same pairs.
        expect(cutPoints(graph).people).toEqual(expected)
      }),
    )
  })

  it('has a constraint above 0 for whoever has contacts, 1 with one contact, and none without', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const neighbours = neighboursOf(graph)
        constraintOf(neighbours).forEach((value, v) => {
          const count = contacts(neighbours, v).length
          if (count === 0) expect(value).toBeNaN()
          else expect(value).toBeGreaterThanOrEqual(1 / count - 1e-12)
          if (count === 1) expect(value).toBe(1)
        })
      }),
    )
  })

  it('divides no less than one whole group would, and no single move gains more', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const neighbours = neighboursOf(graph)
        if (neighbours.others.length === 0) return
        const groups = louvain(neighbours)
        const found = modularityOf(neighbours, groups)
        expect(found).toBeGreaterThanOrEqual(
          modularityOf(neighbours, new Int32Array(neighbours.size)) - 1e-12,
        )
        expect(found).toBeLessThan(1)
        const alone = Int32Array.from(groups, (_, v) => v)
        expect(found).toBeGreaterThanOrEqual(modularityOf(neighbours, alone) - 1e-12)
        for (const one of new Set(groups))
          for (const other of new Set(groups)) {
            const joined = groups.map((group) => (group === one ? other : group))
            expect(modularityOf(neighbours, joined)).toBeLessThanOrEqual(found + 1e-12)
          }
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same figures for persons under other names and in another order', () => {
    fc.assert(
      fc.property(anyGraph(), anyKeys, (graph, keys) => {
        const other = renamed(graph, keys)
        const bySelf = (of: TieGraph, values: Float64Array, name: (id: string) => string) =>
          new Map(
            of.people
              .filter(({ answered }) => answered !== 'optedOut')
              .map(({ id }, at) => [name(id), (values[at] ?? 0).toFixed(10)]),
          )
        const same = (id: string): string => id
        for (const values of [betweennessSums, constraintOf])
          expect(bySelf(other.graph, values(neighboursOf(other.graph)), other.back)).toEqual(
            bySelf(graph, values(neighboursOf(graph)), same),
          )
        expect(cutPoints(other.graph).people.map(other.back).sort()).toEqual(
          [...cutPoints(graph).people].sort(),
        )
      }),
    )
  })

  it('divides into circles of the same sizes and modularity under other names and in another order', () => {
    fc.assert(
      fc.property(anyGraph(), anyKeys, (graph, keys) => {
        const [one, other] = [communities(graph), communities(renamed(graph, keys).graph)]
        expect(other.modularity).toEqual(one.modularity)
        expect(other.groups.map(({ length }) => length)).toEqual(one.groups.map(({ length }) => length))
      }),
    )
  })

  it('does not let the order of the list move anybody to another circle', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const turned = { ...graph, people: graph.people.toReversed(), arcs: graph.arcs.toReversed() }
        expect(communities(turned)).toEqual(communities(graph))
      }),
    )
  })
})

describe('properties of E-I among arrangements', () => {
  it('has shares that add up, the observed among the values, and the expected as their mean', () => {
    fc.assert(
      fc.property(anyGraph(9), anyKeys, (graph, keys) => {
        const found = relabelling(graph, 'school')
        const { ei } = readNetwork(graph, { attributeId: 'school', threshold: 1, cut: 0.75 })
        if (!found.atMost.defined || !found.atLeast.defined || !ei.observed.defined || !ei.expected.defined)
          return
        const { value: observed } = ei.observed
        const total = found.values.reduce((sum, { share }) => sum + share, 0)
        expect(total).toBeCloseTo(1, 12)
        const equal = found.values.find((one) => Math.abs(one.ei - observed) < 1e-12)
        expect(found.atMost.value + found.atLeast.value - (equal?.share ?? 0)).toBeCloseTo(1, 12)
        const mean = found.values.reduce((sum, one) => sum + one.ei * one.share, 0)
        expect(mean).toBeCloseTo(ei.expected.value, 10)
        expect(relabelling(renamed(graph, keys).graph, 'school')).toEqual(found)
      }),
      { numRuns: 50 },
    )
  })

  it('takes the same sample under other names and in another order', () => {
    const large = fc
      .array(fc.record({ from: fc.nat({ max: 19 }), to: fc.nat({ max: 19 }) }), {
        minLength: 20,
        maxLength: 50,
      })
      .map((arcs): TieGraph => {
        const id = (at: number): string => `p${String(at).padStart(2, '0')}`
        return {
          people: Array.from({ length: 20 }, (_, at) => ({
            id: id(at),
            answered: 'answered',
            attributes: { school: `s${at % 3}` },
          })),
          arcs: arcs.map(({ from, to }) => ({ from: id(from), to: id(to), value: 2 })),
          scaleMax: 4,
        }
      })
    fc.assert(
      fc.property(large, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (graph, keys) => {
        const found = relabelling(graph, 'school')
        expect(found.exact).toBe(false)
        expect(relabelling(renamed(graph, keys).graph, 'school')).toEqual(found)
      }),
      { numRuns: 12 },
    )
  })
})

describe('properties of what is between people', () => {
  it('adds up in the view by organisation', () => {
    fc.assert(
      fc.property(anyGraph(), (graph) => {
        const rolled = rollUp(graph, ({ attributes }) => attributes['school'] ?? null)
        const { ei, people, pairs } = readNetwork(graph, { attributeId: 'school', threshold: 1, cut: 0.75 })
        const sum = (of: readonly { readonly pairs: number }[]): number =>
          of.reduce((total, one) => total + one.pairs, 0)
        expect(sum(rolled.ties)).toBe(ei.external)
        expect(sum(rolled.nodes.map(({ within }) => within))).toBe(ei.internal)
        expect(rolled.unknownPairs).toBe(pairs - ei.external - ei.internal)
        const members = rolled.nodes.reduce((total, node) => total + node.people.length, 0)
        expect(members + rolled.unknownPeople.length).toBe(people)
      }),
    )
  })

  it('is turned round when time is: what appeared is gone, what grew closer grew looser', () => {
    fc.assert(
      fc.property(anyGraph(8), anyGraph(8), (before, after) => {
        const [there, back] = [changes(before, after), changes(after, before)]
        expect(back.counts).toEqual({
          ...there.counts,
          appeared: there.counts.gone,
          gone: there.counts.appeared,
          stronger: there.counts.looser,
          looser: there.counts.stronger,
        })
        expect(back.joined).toEqual(there.left)
        expect(back.withLeft).toEqual(there.withJoined)
        const same = changes(before, before)
        expect(same.counts.same + same.counts.uncertain).toBe(same.ties.length)
        expect([...same.joined, ...same.left]).toEqual([])
      }),
    )
  })

  it('never takes back a change when a missing answer comes in, unless it was uncertain', () => {
    fc.assert(
      fc.property(
        anyGraph(8, ['answered']),
        anyGraph(8, ['answered']),
        fc.nat({ max: 7 }),
        (before, after, who) => {
          const silent: TieGraph = {
            ...before,
            people: before.people.map((person, at) =>
              at === who ? { ...person, answered: 'noAnswer' } : person,
            ),
          }
          const full = new Map(changes(before, after).ties.map(({ a, b, kind }) => [a + b, kind]))
          for (const { a, b, kind } of changes(silent, after).ties)
            if (kind !== 'uncertain') expect(full.get(a + b)).toBe(kind)
        },
      ),
    )
  })

  it('names no fewer places outside when more are named', () => {
    const row = fc.record({
      from: fc.constantFrom('a', 'b', 'c'),
      role: fc.constantFrom('x', 'X ', 'y', ''),
      organisation: fc.constantFrom('o', ' O', 'p', ''),
      value: fc.constantFrom(null, 0, 2),
    })
    const people = ['a', 'b'].map((id) => ({ id, answered: 'answered' as const, attributes: {} }))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), row, (rows, extra) => {
        const some = externalReach({ people, arcs: [], scaleMax: 4, outside: rows })
        const more = externalReach({ people, arcs: [], scaleMax: 4, outside: [extra, ...rows] })
        expect(more.places.length).toBeGreaterThanOrEqual(some.places.length)
        expect(more.naming).toBeGreaterThanOrEqual(some.naming)
        expect(some.naming).toBeLessThanOrEqual(some.answered)
      }),
    )
  })
})
