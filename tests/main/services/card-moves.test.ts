import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BoardId, CardId, ClusterId } from '../../../shared/domain/ids.ts'
import type { Store } from '../../../main/store/open.ts'
import { ask, change, contentDigest, done, readyNetwork, temporaryStore } from '../../support/store.ts'

/** A board as plain lists: the loose cards under the empty name. */
type Model = ReadonlyMap<ClusterId | '', readonly CardId[]>

function asModel(store: Store, boardId: BoardId): Model {
  const { clusters, cards } = ask(store, 'boards.desk', { id: boardId })
  const lists = new Map<ClusterId | '', CardId[]>(clusters.map(({ id }) => [id, []]))
  lists.set('', [])
  for (const { id, clusterId, position } of cards) {
    const list = lists.get(clusterId ?? '')
    if (list?.length !== position) throw new Error('A place is left out, or a card lies in no cluster')
    list.push(id)
  }
  return lists
}

const without = (model: Model, ids: ReadonlySet<CardId>): Map<ClusterId | '', readonly CardId[]> =>
  new Map([...model].map(([name, list]) => [name, list.filter((id) => !ids.has(id))]))

function withMoved(model: Model, ids: readonly CardId[], into: ClusterId | '', to: number): Model {
  const rest = without(model, new Set(ids))
  const list = rest.get(into) ?? []
  return rest.set(into, [...list.slice(0, to), ...ids, ...list.slice(to)])
}

const anyStep = fc.record({
  what: fc.constantFrom(
    'move',
    'move',
    'move',
    'add',
    'remove',
    'newCluster',
    'removeCluster',
    'moveCluster',
  ),
  picks: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 }),
  into: fc.nat(10_000),
  to: fc.nat(12),
})
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

/** Takes one step on the board, and says what the model makes of it. */
function take(store: Store, boardId: BoardId, model: Model, { what, picks, into, to }: Step): Model {
  const all = [...model.values()].flat()
  const chosen = all.length === 0 ? [] : [...new Set(picks.map((n) => all[n % all.length] ?? all[0]))]
  const ids = chosen.flatMap((id) => id ?? [])
  const names = [...model.keys()]
  const name = names[into % names.length] ?? ''
  const clusterId = name === '' ? null : name
  if (what === 'add') {
    const texts = picks.map(String)
    const added = done(store, 'cards.add', { boardId, clusterId, texts }).map(({ id }) => id)
    return new Map([...model, [name, [...(model.get(name) ?? []), ...added]]])
  }
  if (what === 'newCluster') {
    const { id } = done(store, 'clusters.add', { boardId, name: 'nieuw', cardIds: ids })
    return new Map([...without(model, new Set(ids)), [id, ids]])
  }
  if (clusterId !== null && what === 'removeCluster') {
    done(store, 'clusters.remove', { id: clusterId })
    const left = new Map([
      ...model,
      ['' as const, [...(model.get('') ?? []), ...(model.get(clusterId) ?? [])]],
    ])
    left.delete(clusterId)
    return left
  }
  if (clusterId !== null && what === 'moveCluster') done(store, 'clusters.move', { id: clusterId, to })
  if (ids.length > 0 && what === 'remove') {
    done(store, 'cards.remove', { ids })
    return without(model, new Set(ids))
  }
  if (ids.length > 0 && what === 'move') {
    done(store, 'cards.move', { ids, clusterId, to })
    return withMoved(model, ids, name, to)
  }
  return model
}

const plain = (model: Model) =>
  [...model].map(([name, ids]) => [name, ...ids]).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))

test('whatever is moved, added and removed: order is kept, none is lost, and undo brings every board back', () => {
  const store = temporaryStore({ typingPause: 0 })
  const { networkId } = readyNetwork(store)
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 3, maxLength: 25 }), (steps) => {
      const boardId = done(store, 'boards.add', { networkId, title: 'Bord', question: '' }).id
      done(store, 'cards.add', { boardId, clusterId: null, texts: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] })
      let model = asModel(store, boardId)
      const digests = [contentDigest(store)]
      for (const step of steps) {
        model = take(store, boardId, model, step)
        expect(plain(asModel(store, boardId))).toEqual(plain(model))
        const digest = contentDigest(store)
        if (digest !== digests.at(-1)) digests.push(digest)
      }
      for (const digest of digests.toReversed().slice(1)) {
        change(store, 'history.undo')
        expect(contentDigest(store)).toBe(digest)
      }
      for (const digest of digests.slice(1)) {
        change(store, 'history.redo')
        expect(contentDigest(store)).toBe(digest)
      }
      expect(plain(asModel(store, boardId))).toEqual(plain(model))
      done(store, 'boards.remove', { id: boardId })
    }),
    { numRuns: 20, seed: 20261122 },
  )
}, 60_000)
