import { describe, expect, test } from 'vitest'
import { BoardDesk } from '../../../shared/contract/boards.ts'
import { mostCards, mostClusters } from '../../../shared/domain/boards.ts'
import type { CardId, ClusterId, MeetingId, NetworkId } from '../../../shared/domain/ids.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { completeCard } from '../../support/card.ts'
import { takeBackChange } from '../../support/history.ts'
import {
  ask,
  change,
  contentDigest,
  done,
  failureOf,
  readyNetwork,
  temporaryStore,
} from '../../support/store.ts'

const today = '2026-11-22'

function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const boardId = done(store, 'boards.add', { networkId, title: 'Ideeënmuur', question: 'Wat helpt?' }).id
  const desk = () => BoardDesk.parse(ask(store, 'boards.desk', { id: boardId }))
  const add = (texts: readonly string[], clusterId: ClusterId | null = null) =>
    done(store, 'cards.add', { boardId, clusterId, texts }).map(({ id }) => id)
  const cluster = (name: string, cardIds: readonly CardId[] = []) =>
    done(store, 'clusters.add', { boardId, name, cardIds }).id
  const lying = (clusterId: ClusterId | null) =>
    desk()
      .cards.filter((card) => card.clusterId === clusterId)
      .map(({ text }) => text)
  const join = (code: string, of: NetworkId = networkId) =>
    done(store, 'participants.add', { networkId: of, person: { code, displayName: `Naam ${code}` }, today })
  const meeting = (of: NetworkId): MeetingId => {
    const meetings = [{ on: '2026-11-04', starts: '14:00', ends: '16:00' }]
    const [first] = done(store, 'meetings.add', { networkId: of, meetings, language: 'nl' })
    if (first === undefined) throw new Error('No meeting was added')
    return first.id
  }
  return { store, workplaceId, networkId, boardId, desk, add, cluster, lying, join, meeting }
}

const fieldsOf = (failure: ReturnType<typeof failureOf>) =>
  failure.code === 'INVALID_INPUT' ? failure.data.fields : failure

describe('a board', () => {
  test('fifteen lines are fifteen cards, one change, at the end of where they belong', () => {
    const { store, networkId, boardId, desk, add, cluster } = house()
    add(['Eerst'])
    const before = contentDigest(store)
    const texts = Array.from({ length: 15 }, (_, n) => `Regel ${String(n + 1)}`)
    const { written, notice } = change(store, 'cards.add', { boardId, clusterId: null, texts })
    expect(written.result.map(({ text, position }) => [text, position])).toEqual(
      texts.map((text, n) => [text, n + 1]),
    )
    expect(desk().cards.slice(1)).toMatchObject(written.result)
    takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(before)
    cluster('Leeg')
    expect(ask(store, 'boards.list', { networkId })).toMatchObject([
      { title: 'Ideeënmuur', position: 0, cards: 1, clusters: 1, decisions: 0 },
    ])
  })

  test('holds so many and no more, and says so before it takes any', () => {
    const { store, boardId, desk, add, cluster } = house()
    const many = (count: number) => Array.from({ length: count }, (_, n) => String(n))
    add(many(500))
    add(many(499))
    const two = () => add(['a', 'b'])
    expect(fieldsOf(failureOf(two))).toEqual([{ path: 'texts', rule: 'tooMany' }])
    add(['de laatste'])
    expect(desk().cards).toHaveLength(mostCards)
    for (let n = 0; n < mostClusters; n++) cluster(`C${String(n)}`)
    const more = () => done(store, 'clusters.add', { boardId, name: 'x', cardIds: [] })
    expect(fieldsOf(failureOf(more))).toEqual([{ path: 'boardId', rule: 'tooMany' }])
  })

  test('an author is somebody of the network, a coach or words; who left is still named', () => {
    const { store, workplaceId, networkId, boardId, desk, join, meeting } = house()
    const { person, membership } = join('P07')
    const coach = done(store, 'coaches.add', {
      workplaceId,
      name: 'Wietske',
      organisationId: null,
      networkIds: [],
    })
    const put = (text: string, author = nobody, meetingId: MeetingId | null = null) =>
      done(store, 'cards.add', { boardId, clusterId: null, texts: [text], author, meetingId })[0]
    put('a', { ...nobody, personId: person.id }, meeting(networkId))
    put('b', { ...nobody, coachId: coach.id })
    const words = put('c', { ...nobody, text: 'een ouder' })
    expect(desk().cards).toMatchObject([
      { authorCode: 'P07', authorName: 'Naam P07' },
      { authorCode: null, authorName: 'Wietske' },
      { authorCode: null, authorName: 'een ouder' },
    ])
    const other = done(store, 'networks.create', { workplaceId, name: 'Ander netwerk' }).id
    done(store, 'networks.updatePrivacy', {
      id: other,
      patch: completeCard,
    })
    const stranger = { ...nobody, personId: join('X1', other).person.id }
    expect(failureOf(() => put('d', stranger)).code).toBe('NOT_FOUND')
    const patch = { id: words?.id ?? ('' as CardId), patch: { author: stranger } }
    expect(failureOf(() => done(store, 'cards.update', patch)).code).toBe('NOT_FOUND')
    expect(failureOf(() => put('e', nobody, meeting(other))).code).toBe('NOT_FOUND')
    const to = '2026-11-20'
    done(store, 'participants.updateMembership', { id: membership.id, patch: { from: '2026-09-01', to } })
    done(store, 'cards.update', {
      id: words?.id ?? ('' as CardId),
      patch: { author: { ...nobody, personId: person.id } },
    })
    // Without any membership left nobody holds on to them; a card is no reason to keep somebody.
    done(store, 'participants.remove', { membershipIds: [membership.id] })
    expect(desk().cards.map(({ author }) => author.personId)).toEqual([null, null, null])
  })

  test('cards of a cluster that goes come after the loose ones, and back with it', () => {
    const { store, desk, add, cluster, lying } = house()
    const [a, b, c] = add(['a', 'b', 'c', 'd'])
    if (a === undefined || b === undefined || c === undefined) throw new Error('Four cards')
    const first = cluster('Eén', [c, a])
    expect(lying(first)).toEqual(['c', 'a'])
    expect(lying(null)).toEqual(['b', 'd'])
    const before = contentDigest(store)
    const { notice } = change(store, 'clusters.remove', { id: first })
    expect(lying(null)).toEqual(['b', 'd', 'c', 'a'])
    expect(desk().cards.map(({ position }) => position)).toEqual([0, 1, 2, 3])
    takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(before)
    expect(lying(first)).toEqual(['c', 'a'])
  })

  test('cards move together, in the order given, on their own board alone', () => {
    const { store, networkId, add, cluster, lying } = house()
    const ids = add(['a', 'b', 'c', 'd', 'e'])
    const at = (n: number) => ids[n] ?? ('' as CardId)
    const goal = cluster('Doel', [at(4)])
    done(store, 'cards.move', { ids: [at(3), at(0), at(3)], clusterId: goal, to: 0 })
    expect(lying(goal)).toEqual(['d', 'a', 'e'])
    done(store, 'cards.move', { ids: [at(4)], clusterId: goal, to: 1 })
    expect(lying(goal)).toEqual(['d', 'e', 'a'])
    done(store, 'cards.move', { ids: [at(0), at(2)], clusterId: null, to: 99 })
    expect(lying(null)).toEqual(['b', 'a', 'c'])
    // Where they are already: nothing happened.
    expect(change(store, 'cards.move', { ids: [at(0)], clusterId: null, to: 1 }).notice).toBeNull()

    const elsewhere = done(store, 'boards.add', { networkId, title: 'Ander bord', question: '' }).id
    const [foreign] = done(store, 'cards.add', { boardId: elsewhere, clusterId: null, texts: ['x'] })
    const theirs = done(store, 'clusters.add', { boardId: elsewhere, name: 'Y', cardIds: [] }).id
    const before = contentDigest(store)
    for (const act of [
      () => done(store, 'cards.move', { ids: [at(0), foreign?.id ?? at(0)], clusterId: null, to: 0 }),
      () => done(store, 'cards.move', { ids: [at(0)], clusterId: theirs, to: 0 }),
      () => cluster('Z', [foreign?.id ?? at(0)]),
      () => add(['x'], theirs),
    ])
      expect(failureOf(act).code).toBe('NOT_FOUND')
    expect(contentDigest(store)).toBe(before)
    // Some were removed in another window.
    done(store, 'cards.remove', { ids: [at(0)] })
    done(store, 'cards.move', { ids: [at(0), at(1)], clusterId: goal, to: 0 })
    expect(lying(goal)).toEqual(['b', 'd', 'e'])
    expect(failureOf(() => done(store, 'cards.remove', { ids: [at(0)] })).code).toBe('NOT_FOUND')
  })

  test('typing on a card is one step; boards and clusters have an order', () => {
    const { store, networkId, boardId, desk, add, cluster } = house()
    const [id] = add(['kaart'])
    const steps = () => ask(store, 'history.list', { limit: 50 }).steps.length
    const before = steps()
    for (const note of ['w', 'wa', 'wat'])
      change(store, 'cards.update', { id: id ?? ('' as CardId), patch: { note } })
    expect(steps()).toBe(before + 1)
    const [one, two] = [cluster('Eén'), cluster('Twee')]
    done(store, 'clusters.move', { id: two, to: 0 })
    expect(desk().clusters.map((each) => [each.id, each.position])).toEqual([
      [two, 0],
      [one, 1],
    ])
    const later = done(store, 'boards.add', { networkId, title: 'Later', question: '' })
    done(store, 'boards.move', { id: later.id, to: 0 })
    expect(ask(store, 'boards.list', { networkId }).map((each) => each.id)).toEqual([later.id, boardId])
    done(store, 'boards.remove', { id: boardId })
    expect(failureOf(desk).code).toBe('NOT_FOUND')
    expect(ask(store, 'trash.list')).toMatchObject([{ kind: 'board', things: [{ name: 'Ideeënmuur' }] }])
  })
})

describe('much of it', () => {
  /** How many statements `act` runs; triggers and what SQLite does inside one are not counted. */
  function statementsOf(store: ReturnType<typeof temporaryStore>, act: (counted: typeof store) => unknown) {
    let count = 0
    const counting = <H extends typeof store.read>(db: H): H => ({
      ...db,
      all: (...given) => (count++, db.all(...given)),
      get: (...given) => (count++, db.get(...given)),
    })
    const { writeHandle } = store
    act({
      ...store,
      read: counting(store.read),
      writeHandle: { ...counting(writeHandle), run: (...given) => (count++, writeHandle.run(...given)) },
    })
    return count
  }

  test('a thousand cards take as many statements as ten, to look at, to move and to clear away', () => {
    const few = house()
    const many = house()
    const ids = { few: few.add(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']), many: [] as CardId[] }
    for (const start of [0, 500])
      ids.many.push(...many.add(Array.from({ length: 500 }, (_, n) => String(start + n))))
    const looks = [few, many].map(({ store, boardId }) =>
      statementsOf(store, (counted) => ask(counted, 'boards.desk', { id: boardId })),
    )
    expect(looks[1]).toBe(looks[0])
    expect(looks[0]).toBeLessThan(12)
    const moved = (
      [
        [few, ids.few],
        [many, ids.many],
      ] as const
    ).map(([{ store, cluster }, all]) => {
      const clusterId = cluster('Doel')
      const half = all.filter((_, n) => n % 2 === 0).toReversed()
      const moving = statementsOf(store, (counted) =>
        change(counted, 'cards.move', { ids: half, clusterId, to: 0 }),
      )
      const removing = statementsOf(store, (counted) => change(counted, 'clusters.remove', { id: clusterId }))
      return [moving, removing]
    })
    expect(moved[1]).toEqual(moved[0])
    expect(many.desk().cards.map(({ position }) => position)).toEqual(ids.many.map((_, n) => n))
  })
})
