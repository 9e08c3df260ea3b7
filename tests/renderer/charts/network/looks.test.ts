import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseLooks, legendOf } from '../../../../renderer/charts/network/looks.ts'
import { shapes } from '../../../../renderer/charts/network/shapes.ts'
import { link, node } from './made.ts'

const categories = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `c${String(at)}`, label: `C ${String(at)}` }))
/** So many people in each category, in order. */
const people = (...sizes: readonly number[]) =>
  sizes.flatMap((size, category) =>
    Array.from({ length: size }, (_, at) =>
      node(`p${String(category)}-${String(at)}`, `c${String(category)}`),
    ),
  )

describe('colours and shapes', () => {
  it('gives up to seven categories each a colour and a shape of their own', () => {
    const looks = chooseLooks(categories(7), people(1, 2, 3, 1, 2, 3, 1))
    expect(looks.own.map(({ look }) => look.group)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(looks.own.map(({ look }) => look.shape)).toEqual(shapes)
    expect(looks.shared).toBeNull()
  })

  it('lets the smallest of more than seven share the last one, named', () => {
    const looks = chooseLooks(categories(9), people(1, 9, 8, 7, 1, 6, 5, 4, 2))
    expect(looks.own.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3', 'c5', 'c6', 'c7'])
    expect(looks.shared?.look).toEqual({ group: 7, shape: shapes[6] })
    expect(looks.shared?.categories.map(({ id }) => id)).toEqual(['c0', 'c4', 'c8'])
    expect(looks.of('c4')).toEqual(looks.of('c8'))
  })

  it('has a look of its own for a value that is not known', () => {
    const looks = chooseLooks(categories(1), people(2))
    expect(looks.of(null).group).toBe(0)
    expect(looks.of('c0').group).toBe(1)
  })

  it('never gives one look to two categories, other than the shared one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), (sizes) => {
        const { own, shared } = chooseLooks(categories(sizes.length), people(...sizes))
        const groups = own.map(({ look }) => look.group)
        expect(new Set(groups).size).toBe(groups.length)
        expect(own.length + (shared?.categories.length ?? 0)).toBe(sizes.filter((size) => size > 0).length)
        if (shared !== null) expect(groups).not.toContain(shared.look.group)
      }),
    )
  })
})

describe('the legend', () => {
  it('explains what is in the picture, with how many there are', () => {
    const nodes = [node('a', 'c0'), node('b', 'c0', false), node('c', 'c1'), node('d', null)]
    const links = [
      link('a', 'b', { direction: 'unknown', strength: 1 }),
      link('a', 'c', { likeness: 'different', direction: 'oneWay' }),
      link('c', 'd', { likeness: 'unknown' }),
    ]
    expect(legendOf(nodes, links, chooseLooks(categories(3), nodes), true)).toMatchObject({
      groups: [
        { kind: 'own', label: 'C 0', people: 2 },
        { kind: 'own', label: 'C 1', people: 1 },
        { kind: 'unknown', people: 1 },
      ],
      notAnswered: 1,
      alike: 1,
      different: 1,
      neutral: 1,
      onlyNeutral: false,
      oneWay: 1,
      unknownSide: 1,
      widths: true,
    })
  })

  it('explains nothing that is not there', () => {
    const nodes = people(2)
    const legend = legendOf(nodes, [link('p0-0', 'p0-1')], chooseLooks(categories(2), nodes), true)
    expect(legend).toMatchObject({
      notAnswered: 0,
      different: 0,
      neutral: 0,
      oneWay: 0,
      unknownSide: 0,
      widths: false,
    })
    expect(legend.groups).toHaveLength(1)
    expect(legendOf([], [], chooseLooks([], []), true).groups).toEqual([])
  })

  it('names a dozen of the many that share a look, and counts the others', () => {
    const sharedOf = (count: number) => {
      const nodes = people(...Array.from({ length: count }, () => 1))
      return legendOf(nodes, [], chooseLooks(categories(count), nodes), true).groups.at(-1)
    }
    const many = sharedOf(250)
    expect(many).toMatchObject({ kind: 'shared', categories: 244, unnamed: 232, people: 244 })
    expect(many?.label.split(', ')).toHaveLength(12)
    // Nobody is spared a name to be told that there is one more.
    expect(sharedOf(19)).toMatchObject({ categories: 13, unnamed: 0 })
    expect(sharedOf(20)).toMatchObject({ categories: 14, unnamed: 2 })
  })

  it('says nothing of thickness where nobody was asked how often', () => {
    const nodes = people(2)
    const links = [link('p0-0', 'p0-1', { strength: 0.2 }), link('p0-1', 'p0-0', { strength: 1 })]
    expect(legendOf(nodes, links, chooseLooks(categories(1), nodes), false).widths).toBe(false)
  })

  it('calls a tie simply a tie when no value is known of anybody', () => {
    const nodes = [node('a', null), node('b', null)]
    expect(
      legendOf(nodes, [link('a', 'b', { likeness: 'unknown' })], chooseLooks([], nodes), true).onlyNeutral,
    ).toBe(true)
  })
})
