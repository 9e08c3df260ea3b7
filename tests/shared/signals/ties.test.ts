import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { components } from '../../../shared/network/components.ts'
import { cutPoints } from '../../../shared/network/cut-points.ts'
import type { AnswerState, TieGraph } from '../../../shared/network/tie-graph.ts'
import { reachFactsOf, tieFactsOf, type TieFacts } from '../../../shared/signals/tie-facts.ts'
import { choose, said, settled } from './facts.ts'

const ties: TieFacts = {
  on: '2026-10-14',
  people: 12,
  answered: 12,
  whole: { parts: 1, hasOneLink: false },
  across: 20,
  within: 10,
  possibleAcross: 50,
  possibleWithin: 16,
  centralisation: 0.2,
}
const of = (rest: Partial<TieFacts>) => said({ ...settled, ties: { ...ties, ...rest } })

/** People by letter, each in the organisation that follows it: `a1` is a in 1. */
function graph(
  people: readonly string[],
  pairs: readonly string[],
  silent: readonly string[] = [],
): TieGraph {
  const answered = (id: string): AnswerState => (silent.includes(id) ? 'noAnswer' : 'answered')
  return {
    scaleMax: 4,
    people: people.map(([id = '', organisation = '']) => ({
      id,
      answered: answered(id),
      attributes: { organisation: organisation === '' ? null : organisation },
    })),
    arcs: pairs.map(([from = '', to = '']) => ({ from, to, value: 1 })),
    outside: [
      { from: 'a', role: 'leraar', organisation: 'De Boom', value: 2 },
      { from: 'a', role: 'Leraar ', organisation: 'de boom', value: 1 },
      { from: 'b', role: 'leraar', organisation: 'De Boom', value: null },
    ],
  }
}

test('what is known of ties: counts by organisation, parts of two and more, a place outside once for each who named it', () => {
  const split = graph(['a1', 'b1', 'c2', 'd2', 'e'], ['ab', 'ba', 'bc', 'de'])
  expect(tieFactsOf(split, null, false)).toMatchObject({
    people: 5,
    answered: 5,
    whole: { parts: 2, hasOneLink: false },
    within: 1,
    across: 1,
    possibleWithin: 2,
    possibleAcross: 4,
    centralisation: null,
  })
  expect(tieFactsOf(split, null, true).whole).toBeNull()
  expect(reachFactsOf(split, '2026-10-14')).toEqual({
    on: '2026-10-14',
    people: 5,
    answered: 5,
    inside: 3,
    outside: 2,
  })
})

test('one link is somebody between two parts of at least two people, not somebody’s only contact', () => {
  const oneLink = (...pairs: string[]) =>
    tieFactsOf(graph(['a1', 'b1', 'c1', 'd1', 'e1'], pairs), null, false).whole?.hasOneLink
  expect(oneLink('ab', 'bc', 'cd', 'de')).toBe(true)
  expect(oneLink('ab', 'ac', 'ad', 'ae')).toBe(false)
  expect(oneLink('ab', 'bc', 'ca', 'cd')).toBe(false)
  expect(oneLink('ab', 'bc', 'ca', 'cd', 'de', 'ec')).toBe(true)
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const pair = fc
    .tuple(fc.constantFrom(...letters), fc.constantFrom(...letters))
    .map(([one, other]) => one + other)
  fc.assert(
    fc.property(fc.uniqueArray(pair, { maxLength: 12 }), (pairs) => {
      const whole = graph(letters, pairs)
      const without = (id: string) => ({
        ...whole,
        people: whole.people.filter((each) => each.id !== id),
        arcs: whole.arcs.filter(({ from, to }) => from !== id && to !== id),
      })
      const large = (of: TieGraph) => components(of).parts.length
      const slowly = cutPoints(whole).people.some((id) => {
        const own = components(whole).parts.find((part) => part.includes(id)) ?? []
        const others = components(whole).parts.length - (own.length > 0 ? 1 : 0)
        return large(without(id)) - others >= 2
      })
      expect(tieFactsOf(whole, null, false).whole?.hasOneLink).toBe(slowly)
    }),
  )
})

test('fewExternalTies: none, or less than a fifth of all contacts, where it was asked', () => {
  const reach = (inside: number, outside: number) =>
    said({ ...settled, reach: { on: null, people: 14, answered: 13, inside, outside } })
  expect(reach(32, 0)).toEqual([
    {
      rule: 'fewExternalTies',
      subject: '',
      because: 'none',
      outside: 0,
      inside: 32,
      answered: 13,
      people: 14,
    },
  ])
  expect(reach(33, 8)).toMatchObject([{ because: 'few' }])
  expect(reach(32, 8)).toEqual([])
  expect(reach(0, 0)).toMatchObject([{ because: 'none' }])
  expect(said({ ...settled, ties })).toEqual([])
})

describe('radicalButAlike', () => {
  const radical = { ...settled, ambition: 'radical' as const }
  const members = (known: number, organisations: number, mix: number | null) =>
    said({ ...radical, members: { people: 12, known, organisations, mix } })

  test('few organisations, or one large one, where the ambition is radical', () => {
    expect(members(12, 2, 0.39)).toEqual([
      { rule: 'radicalButAlike', subject: '', because: 'alike', known: 12, people: 12, organisations: 2 },
    ])
    expect(members(12, 2, 0.4)).toEqual([])
    expect(members(12, 1, null)).toHaveLength(1)
    expect(members(2, 1, null)).toEqual([])
    expect(members(0, 0, null)).toEqual([])
    const alike = { people: 12, known: 12, organisations: 1, mix: null }
    expect(said({ ...settled, ambition: 'incremental', members: alike })).toEqual([])
  })

  test('contacts that stay within more than the sizes of organisations give, when all eight or more answered', () => {
    // Expected (50 - 16) / 66 = 0.515; observed 0.267 for nineteen across, 0.2 for eighteen.
    const inward = (rest: Partial<TieFacts>) => said({ ...radical, ties: { ...ties, ...rest } })
    expect(inward({ across: 19, within: 11 })).toEqual([])
    expect(inward({ across: 18, within: 12 })).toEqual([
      { rule: 'radicalButAlike', subject: '', because: 'inward', across: 18, pairs: 30, expected: 23 },
    ])
    expect(inward({ across: 18, within: 12, whole: null })).toEqual([])
    expect(inward({ across: 18, within: 12, people: 7, answered: 7 })).toEqual([])
    expect(inward({ across: 0, within: 0 })).toEqual([])
  })
})

test('splitNetwork: parts, or one link between two, only when everybody answered', () => {
  expect(of({ whole: { parts: 2, hasOneLink: false } })).toEqual([
    { rule: 'splitNetwork', subject: '', because: 'parts', parts: 2, people: 12 },
  ])
  expect(of({ whole: { parts: 1, hasOneLink: true } })).toMatchObject([{ because: 'oneLink' }])
  expect(of({ whole: null })).toEqual([])
  expect(of({})).toEqual([])
})

test('hubDependence: from forty percent on, where it may be shown and most answered', () => {
  expect(of({ centralisation: 0.4 })).toEqual([
    { rule: 'hubDependence', subject: '', found: 40, answered: 12, people: 12 },
  ])
  expect(of({ centralisation: 0.39 })).toEqual([])
  expect(of({ centralisation: null })).toEqual([])
  expect(of({ centralisation: 0.9, answered: 9 }).map(({ rule }) => rule)).toEqual(['incompleteAnswers'])
})

test('incompleteAnswers: anybody missing below eight people, less than eighty percent from eight on', () => {
  const answers = (answered: number, people: number) => of({ answered, people }).map(({ rule }) => rule)
  expect(answers(6, 7)).toEqual(['incompleteAnswers'])
  expect(answers(7, 7)).toEqual([])
  expect(answers(7, 8)).toEqual([])
  expect(answers(7, 9)).toEqual(['incompleteAnswers'])
  expect(answers(8, 10)).toEqual([])
  expect(
    said(
      { ...settled, ties: { ...ties, answered: 8, people: 10 } },
      choose('incompleteAnswers', 'percent', 90),
    ),
  ).toEqual([{ rule: 'incompleteAnswers', subject: '', answered: 8, people: 10 }])
})
