import { describe, expect, it } from 'vitest'
import { dyads, readNetwork } from '../../../shared/network/index.ts'
import type { Arc, Figure, PersonNode, TieGraph } from '../../../shared/network/index.ts'

/** A small seeded generator (mulberry32), so that the network is the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function network(seed: number, size: number, silent: number): TieGraph {
  const random = seeded(seed)
  const people: PersonNode[] = Array.from({ length: size }, (_, place) => ({
    id: `p${place}`,
    answered: random() < silent ? 'noAnswer' : 'answered',
    attributes: { school: random() < 0.07 ? null : `school ${Math.floor(random() * 5)}` },
  }))
  const arcs: Arc[] = []
  for (const from of people)
    for (const to of people) {
      if (from === to || from.answered !== 'answered') continue
      const likely = from.attributes['school'] === to.attributes['school'] ? 0.3 : 0.06
      if (random() < likely) arcs.push({ from: from.id, to: to.id, value: 1 + Math.floor(random() * 4) })
    }
  return { people, arcs, scaleMax: 4 }
}

/** Every figure once more, straight from the definitions, over a full matrix and without any cleverness. */
function naive(graph: TieGraph, threshold: number, cut: number) {
  const n = graph.people.length
  const place = new Map(graph.people.map((person, position) => [person.id, position]))
  const cells: (number | null)[][] = graph.people.map((person) =>
    graph.people.map(() => (person.answered === 'answered' ? 0 : null)),
  )
  for (const arc of graph.arcs) {
    const row = cells[place.get(arc.from) ?? -1]
    if (row !== undefined) row[place.get(arc.to) ?? -1] = arc.value
  }
  const answer = (i: number, j: number): number | null => cells[i]?.[j] ?? null
  const school = (i: number): string | null => graph.people[i]?.attributes['school'] ?? null
  const tie = (i: number, j: number): boolean => (answer(i, j) ?? 0) >= threshold

  const out = {
    arcs: 0,
    known: 0,
    pairs: 0,
    mutualArcs: 0,
    arcsBothKnown: 0,
    alike: 0,
    different: 0,
    unknown: 0,
    between: 0,
    within: 0,
    closeAlike: 0,
    looseDifferent: 0,
    undecided: 0,
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      if (i === j) continue
      if (answer(i, j) !== null) out.known++
      if (tie(i, j)) out.arcs++
      if (answer(i, j) !== null && answer(j, i) !== null && tie(i, j)) {
        out.arcsBothKnown++
        if (tie(j, i)) out.mutualArcs++
      }
      if (i > j) continue
      const bothKnown = school(i) !== null && school(j) !== null
      const same = school(i) === school(j)
      if (bothKnown && same) out.within++
      if (bothKnown && !same) out.between++
      if (!tie(i, j) && !tie(j, i)) {
        if (answer(i, j) === null || answer(j, i) === null) out.undecided++
        continue
      }
      out.pairs++
      const given = [answer(i, j), answer(j, i)].filter((given) => given !== null)
      const close = given.reduce((sum, value) => sum + value, 0) / given.length / graph.scaleMax >= cut
      if (!bothKnown) out.unknown++
      else if (same) out.alike++
      else out.different++
      if (bothKnown && same && close) out.closeAlike++
      if (bothKnown && !same && !close) out.looseDifferent++
    }

  const seen = new Set<number>()
  const parts: number[] = []
  for (let start = 0; start < n; start++) {
    if (seen.has(start)) continue
    const queue = [start]
    seen.add(start)
    for (const i of queue)
      for (let j = 0; j < n; j++)
        if (!seen.has(j) && (tie(i, j) || tie(j, i))) {
          seen.add(j)
          queue.push(j)
        }
    parts.push(queue.length)
  }

  const known = graph.people.map((_, i) => school(i)).filter((value) => value !== null)
  let differing = 0
  for (const one of known) for (const other of known) if (one !== other) differing++
  const inDegree = graph.people.map((_, j) => graph.people.filter((__, i) => i !== j && tie(i, j)).length)
  const top = Math.max(...inDegree)
  return {
    ...out,
    parts,
    plain: differing / known.length ** 2,
    unbiased: differing / (known.length * (known.length - 1)),
    categories: new Set(known).size,
    centralization: inDegree.reduce((sum, degree) => sum + top - degree, 0) / (n - 1) ** 2,
  }
}

const number = (figure: Figure): number => {
  if (!figure.defined) throw new Error(`Undefined: ${figure.reason}`)
  return figure.value
}

describe('against an independent naive computation', () => {
  for (const { seed, silent, threshold } of [
    { seed: 1, silent: 0, threshold: 1 },
    { seed: 2, silent: 0.15, threshold: 1 },
    { seed: 3, silent: 0.15, threshold: 2 },
    { seed: 4, silent: 0.3, threshold: 3 },
  ])
    it(`agrees on 43 people (seed ${seed}, ${silent} silent, threshold ${threshold})`, () => {
      const graph = network(seed, 43, silent)
      const cut = 0.5
      const ours = readNetwork(graph, { attributeId: 'school', threshold, cut })
      const theirs = naive(graph, threshold, cut)
      expect(theirs.pairs).toBeGreaterThan(20)

      expect(ours.arcs).toBe(theirs.arcs)
      expect(ours.pairs).toBe(theirs.pairs)
      expect(ours.byLikeness).toEqual({
        alike: theirs.alike,
        different: theirs.different,
        unknown: theirs.unknown,
      })
      expect(number(ours.density.observed)).toBeCloseTo(theirs.arcs / theirs.known, 12)
      expect(number(ours.density.lowest)).toBeCloseTo(theirs.arcs / (43 * 42), 12)
      expect(number(ours.density.highest)).toBeCloseTo((theirs.arcs + 43 * 42 - theirs.known) / (43 * 42), 12)
      expect(ours.density.pairs.undecided).toBe(theirs.undecided)
      expect(number(ours.averageDegree.average)).toBeCloseTo((2 * theirs.pairs) / 43, 12)
      expect(number(ours.reciprocity.byArc)).toBeCloseTo(theirs.mutualArcs / theirs.arcsBothKnown, 12)
      expect(number(ours.reciprocity.byPair)).toBeCloseTo(
        theirs.mutualArcs / 2 / (theirs.arcsBothKnown - theirs.mutualArcs / 2),
        12,
      )
      const { different, alike, between, within } = theirs
      expect(number(ours.ei.observed)).toBeCloseTo((different - alike) / (different + alike), 12)
      expect(number(ours.ei.expected)).toBeCloseTo((between - within) / (between + within), 12)
      expect(number(ours.ei.rescaled)).toBeCloseTo(
        (different / between - alike / within) / (different / between + alike / within),
        12,
      )
      expect(number(ours.blau.plain)).toBeCloseTo(theirs.plain, 12)
      expect(number(ours.blau.unbiased)).toBeCloseTo(theirs.unbiased, 12)
      expect(number(ours.blau.normalised)).toBeCloseTo(theirs.plain / (1 - 1 / theirs.categories), 12)
      expect(ours.bondingBridging.close.alike).toBe(theirs.closeAlike)
      expect(ours.bondingBridging.loose.different).toBe(theirs.looseDifferent)
      expect(number(ours.inDegreeCentralization.shown)).toBeCloseTo(theirs.centralization, 12)

      const { parts, withoutTies, undecided } = ours.components
      const sizes = [
        ...parts.map((part) => part.length),
        ...withoutTies.map(() => 1),
        ...undecided.map(() => 1),
      ]
      const bySize = (a: number, b: number): number => a - b
      expect(sizes.sort(bySize)).toEqual(theirs.parts.sort(bySize))
    })

  it('reads three thousand people without looking at every pair of them', () => {
    const random = seeded(5)
    const size = 3000
    const people: PersonNode[] = Array.from({ length: size }, (_, place) => ({
      id: `p${place}`,
      answered: 'answered',
      attributes: { school: `school ${Math.floor(random() * 40)}` },
    }))
    const anyone = (): string => `p${Math.floor(random() * size)}`
    const arcs = Array.from({ length: 9000 }, () => ({ from: anyone(), to: anyone(), value: 1 }))
    const graph: TieGraph = { people, arcs, scaleMax: 1 }
    const reading = readNetwork(graph, { attributeId: 'school', threshold: 1, cut: 0.75 })
    expect(reading.density.possible).toBe(size * (size - 1))
    expect(reading.ei.possibleExternal + reading.ei.possibleInternal).toBe((size * (size - 1)) / 2)
    expect(reading.pairs).toBe(dyads(graph).length)
  })
})
