import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  between,
  carried,
  inBoardOrder,
  isSameOrder,
  listsOf,
  moved,
  neighbourOf,
  placeAmongStaying,
  walked,
  whereIs,
  type CardList,
  type Move,
  type Step,
} from '../../../renderer/features/board/place.ts'
import type { CardId, ClusterId } from '../../../shared/domain/ids.ts'

interface Card {
  readonly id: CardId
  readonly clusterId: ClusterId | null
}
const card = (text: string) => text as CardId
const cluster = (text: string) => text as ClusterId

/** `made({ null: 'ab', k: 'c' })`: cards a and b are loose, c lies in cluster k. */
function made(by: Readonly<Record<string, string>>): readonly CardList<Card>[] {
  const clusters = Object.keys(by).filter((key) => key !== 'null')
  const cards = Object.entries(by).flatMap(([key, ids]) =>
    [...ids].map((id) => ({ id: card(id), clusterId: key === 'null' ? null : cluster(key) })),
  )
  return listsOf(clusters.map(cluster), cards)
}
const told = (lists: readonly CardList<Card>[]) =>
  Object.fromEntries(lists.map(({ id, cards }) => [String(id), cards.map((each) => each.id).join('')]))
const move = (ids: string, to: string | null, place: number): Move => ({
  ids: [...ids].map(card),
  clusterId: to === null ? null : cluster(to),
  to: place,
})

const boards = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 25 }))
  .map(([clusters, places]) =>
    listsOf(
      Array.from({ length: clusters }, (_, at) => cluster(`k${String(at)}`)),
      places.map((place, at) => ({
        id: card(`c${String(at)}`),
        // Some lie in a cluster that is not there any more.
        clusterId: place < 0 ? null : cluster(`k${String(place)}`),
      })),
    ),
  )
const moves = (lists: readonly CardList<Card>[]): fc.Arbitrary<Move> =>
  fc.record({
    ids: fc.subarray([...lists.flatMap(({ cards }) => cards.map(({ id }) => id)), card('gone')]),
    clusterId: fc.constantFrom(...lists.map(({ id }) => id), cluster('gone')),
    to: fc.integer({ min: 0, max: 30 }),
  })
const boardsAndMoves = boards.chain((lists) => fc.tuple(fc.constant(lists), moves(lists)))
const all = (lists: readonly CardList<Card>[]) =>
  lists.flatMap(({ cards }) => cards.map(({ id }) => id)).sort()

describe('cards that are moved', () => {
  test('come down where they were let go, in the order they had', () => {
    const lists = made({ null: 'abcd', k: 'ef', l: '' })
    expect(told(moved(lists, move('b', null, 3)))).toEqual({ null: 'acdb', k: 'ef', l: '' })
    expect(told(moved(lists, move('ac', 'k', 1)))).toEqual({ null: 'bd', k: 'eacf', l: '' })
    expect(told(moved(lists, move('fa', 'l', 0)))).toEqual({ null: 'bcd', k: 'e', l: 'fa' })
    expect(told(moved(lists, move('a', 'k', 99)))).toEqual({ null: 'bcd', k: 'efa', l: '' })
  })

  test('a card is counted out of its own list: let go under itself it stays', () => {
    const lists = made({ null: 'abcd' })
    const cards = lists[0]?.cards ?? []
    for (const place of [1, 2]) {
      const to = placeAmongStaying(cards, new Set([card('b')]), place)
      expect(isSameOrder(moved(lists, { ids: [card('b')], clusterId: null, to }), lists)).toBe(true)
    }
    expect(placeAmongStaying(cards, new Set([card('a'), card('c')]), 3)).toBe(1)
  })

  test('none is lost or doubled, a move done twice is done once, and what is not there is passed over', () => {
    fc.assert(
      fc.property(boardsAndMoves, ([lists, asked]) => {
        const after = moved(lists, asked)
        expect(all(after)).toEqual(all(lists))
        expect(told(moved(after, asked))).toEqual(told(after))
        for (const { id, cards } of after)
          if (id === asked.clusterId)
            for (const each of cards) if (asked.ids.includes(each.id)) expect(each.clusterId).toBe(id)
        // Whoever stays, stays in the same order.
        const staying = (from: readonly CardList<Card>[]) =>
          from.map(({ cards }) => cards.filter(({ id }) => !asked.ids.includes(id)).map(({ id }) => id))
        expect(staying(after)).toEqual(staying(lists))
      }),
    )
  })
})

describe('several cards', () => {
  const lists = made({ null: 'abcde', k: 'f' })
  const ids = (text: string) => [...text].map(card)

  test('from one to another in a list; across lists only where the press was', () => {
    expect(between(lists, card('d'), card('b'))).toEqual(ids('bcd'))
    expect(between(lists, card('d'), card('f'))).toEqual(ids('f'))
    expect(between(lists, card('gone'), card('b'))).toEqual(ids('b'))
  })

  test('when they go, the focus has a neighbour that stays', () => {
    expect(neighbourOf(lists, ids('bc'))).toBe('d')
    expect(neighbourOf(lists, ids('ce'))).toBe('d')
    expect(neighbourOf(lists, ids('f'))).toBeNull()
    expect(neighbourOf(lists, ids('abcde'))).toBeNull()
    expect(neighbourOf(lists, [])).toBeNull()
  })
})

describe('walking and carrying with the arrows', () => {
  test('up and down in a list, sideways past empty ones', () => {
    const lists = made({ null: 'abc', k: '', l: 'd' })
    expect(walked(lists, card('a'), 'down')).toBe('b')
    expect(walked(lists, card('a'), 'up')).toBe('a')
    expect(walked(lists, card('a'), 'last')).toBe('c')
    expect(walked(lists, card('c'), 'right')).toBe('d')
    expect(walked(lists, card('d'), 'right')).toBe('d')
    expect(walked(lists, card('d'), 'left')).toBe('a')
    expect(walked(lists, card('gone'), 'left')).toBe('gone')
  })

  test('held cards go to empty lists too, and never outside', () => {
    const lists = made({ null: 'abc', k: '', l: 'd' })
    const held = move('c', null, 2)
    expect(carried(lists, held, 'right')).toEqual(move('c', 'k', 0))
    expect(carried(lists, held, 'down')).toEqual(held)
    expect(carried(lists, held, 'first')).toEqual(move('c', null, 0))
    expect(carried(lists, held, 'left')).toEqual(held)
  })

  test('whatever is pressed, the held cards lie where it says, and back is possible', () => {
    const steps = fc.array(fc.constantFrom<Step>('up', 'down', 'left', 'right', 'first', 'last'))
    fc.assert(
      fc.property(boards, steps, fc.nat(), (lists, pressed, which) => {
        const ids = lists.flatMap(({ cards }) => cards.map(({ id }) => id))
        const id = ids[which % Math.max(1, ids.length)]
        if (id === undefined) return
        const here = whereIs(lists, id)
        const start = { ids: [id], clusterId: lists[here?.list ?? 0]?.id ?? null, to: here?.at ?? 0 }
        let held: Move = start
        for (const step of pressed) {
          held = carried(lists, held, step)
          const place = whereIs(moved(lists, held), id)
          expect(place?.at).toBe(held.to)
          expect(lists[place?.list ?? -1]?.id).toBe(held.clusterId)
        }
        expect(isSameOrder(moved(moved(lists, held), start), lists)).toBe(true)
        expect(inBoardOrder(lists, new Set(ids))).toEqual(ids)
      }),
    )
  })
})
