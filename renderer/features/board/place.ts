import type { CardId, ClusterId } from '../../../shared/domain/ids.ts'

/** A list of cards is known by its cluster; the loose ones by null. */
export type ListId = ClusterId | null

/** Where these cards go: to this place among the cards of the list that stay where they are. */
export interface Move {
  readonly ids: readonly CardId[]
  readonly clusterId: ListId
  readonly to: number
}

interface Placed {
  readonly id: CardId
  readonly clusterId: ListId
}

export interface CardList<Card extends Placed> {
  readonly id: ListId
  readonly cards: readonly Card[]
}

/** The loose cards first, then each cluster in its order; a card of a cluster that is gone is a loose one. */
export function listsOf<Card extends Placed>(
  clusterIds: readonly ClusterId[],
  cards: readonly Card[],
): readonly CardList<Card>[] {
  const known = new Set<ListId>(clusterIds)
  const byList = Map.groupBy(cards, ({ clusterId }) => (known.has(clusterId) ? clusterId : null))
  return [null, ...clusterIds].map((id) => ({ id, cards: byList.get(id) ?? [] }))
}

/** The lists after a move; doing it again changes nothing. Cards and lists that are not there are passed over. */
export function moved<Card extends Placed>(
  lists: readonly CardList<Card>[],
  { ids, clusterId, to }: Move,
): readonly CardList<Card>[] {
  if (!lists.some(({ id }) => id === clusterId)) return lists
  const going = new Set(ids)
  const byId = new Map(
    lists.flatMap(({ cards }) => cards.filter(({ id }) => going.has(id)).map((card) => [card.id, card])),
  )
  if (byId.size === 0) return lists
  const arriving = [...going]
    .flatMap((id) => byId.get(id) ?? [])
    .map((card) => (card.clusterId === clusterId ? card : { ...card, clusterId }))
  return lists.map((list) => {
    const staying = list.cards.filter(({ id }) => !going.has(id))
    if (list.id === clusterId)
      return { id: list.id, cards: [...staying.slice(0, to), ...arriving, ...staying.slice(to)] }
    return staying.length === list.cards.length ? list : { id: list.id, cards: staying }
  })
}

/** A place counted with the cards that go still in the list, as a place among those that stay. */
export function placeAmongStaying(
  cards: readonly { readonly id: CardId }[],
  going: ReadonlySet<CardId>,
  place: number,
): number {
  return cards.slice(0, place).filter(({ id }) => !going.has(id)).length
}

/** These cards in the order in which they lie on the board. */
export const inBoardOrder = (
  lists: readonly CardList<Placed>[],
  ids: ReadonlySet<CardId>,
): readonly CardId[] => lists.flatMap(({ cards }) => cards.map(({ id }) => id).filter((id) => ids.has(id)))

/** Where a card lies; null when it is not there. */
export function whereIs(
  lists: readonly CardList<Placed>[],
  cardId: CardId,
): { readonly list: number; readonly at: number } | null {
  for (const [list, { cards }] of lists.entries()) {
    const at = cards.findIndex(({ id }) => id === cardId)
    if (at !== -1) return { list, at }
  }
  return null
}

/** All cards from one to another when they lie in one list, both included; else only the second. */
export function between(lists: readonly CardList<Placed>[], from: CardId, to: CardId): readonly CardId[] {
  const [a, b] = [whereIs(lists, from), whereIs(lists, to)]
  if (a === null || b === null || a.list !== b.list) return [to]
  const cards = lists[a.list]?.cards ?? []
  return cards.slice(Math.min(a.at, b.at), Math.max(a.at, b.at) + 1).map(({ id }) => id)
}

/** The card beside these that stays when they go: after the last of them, else before it; null where none stays. */
export function neighbourOf(lists: readonly CardList<Placed>[], ids: readonly CardId[]): CardId | null {
  const last = ids.at(-1)
  const here = last === undefined ? null : whereIs(lists, last)
  if (here === null) return null
  const cards = lists[here.list]?.cards ?? []
  const stays = ({ id }: Placed) => !ids.includes(id)
  return (cards.slice(here.at).find(stays) ?? cards.slice(0, here.at).findLast(stays))?.id ?? null
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/** The card that an arrow leads to; to the side, the nearest list that has any, at the same height. */
export function walked(lists: readonly CardList<Placed>[], from: CardId, step: Step): CardId {
  const here = whereIs(lists, from)
  if (here === null) return from
  const cards = lists[here.list]?.cards ?? []
  if (step === 'left' || step === 'right') {
    const way = step === 'left' ? -1 : 1
    for (let at = here.list + way; at >= 0 && at < lists.length; at += way) {
      const there = lists[at]?.cards ?? []
      const next = there[Math.min(here.at, there.length - 1)]
      if (next !== undefined) return next.id
    }
    return from
  }
  const to = { up: here.at - 1, down: here.at + 1, first: 0, last: cards.length - 1 }[step]
  return cards[Math.min(cards.length - 1, Math.max(0, to))]?.id ?? from
}

/** The same for cards that are held: to any list, also an empty one, and to any place in it. */
export function carried(lists: readonly CardList<Placed>[], held: Move, step: Step): Move {
  const going = new Set(held.ids)
  const here = lists.findIndex(({ id }) => id === held.clusterId)
  const staying = (at: number) => (lists[at]?.cards ?? []).filter(({ id }) => !going.has(id)).length
  const within = (at: number, to: number) => Math.min(staying(at), Math.max(0, to))
  if (step === 'left' || step === 'right') {
    const list = lists[here + (step === 'left' ? -1 : 1)]
    return list === undefined
      ? held
      : { ...held, clusterId: list.id, to: within(lists.indexOf(list), held.to) }
  }
  const now = within(here, held.to)
  const to = { up: now - 1, down: now + 1, first: 0, last: Infinity }[step]
  return { ...held, to: within(here, to) }
}

/** Whether every card lies where it lay. */
export const isSameOrder = (a: readonly CardList<Placed>[], b: readonly CardList<Placed>[]): boolean =>
  a === b ||
  a.every(({ cards }, at) => {
    const others = b[at]?.cards ?? []
    return cards.length === others.length && cards.every(({ id }, place) => others[place]?.id === id)
  })
