import { afterEach, describe, expect, test, vi } from 'vitest'
import { BoardDesk } from '../../../shared/contract/boards.ts'
import { type Criterion, criteria } from '../../../shared/domain/boards.ts'
import type { ClusterId, RatingSheetId } from '../../../shared/domain/ids.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
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
afterEach(() => {
  vi.useRealTimers()
})

function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const boardId = done(store, 'boards.add', { networkId, title: 'Bord', question: '' }).id
  const cluster = (name: string) => done(store, 'clusters.add', { boardId, name, cardIds: [] }).id
  const [first, second] = [cluster('Eén'), cluster('Twee')]
  const desk = () => BoardDesk.parse(ask(store, 'boards.desk', { id: boardId }))
  const begin = () => done(store, 'ratings.begin', { boardId }).id
  const say = (sheetId: RatingSheetId, clusterId: ClusterId, criterion: Criterion, value: number | null) =>
    done(store, 'ratings.estimate', { sheetId, clusterId, criterion, value })
  const show = (isShown = true) => done(store, 'ratings.show', { boardId, isShown })
  return { store, workplaceId, networkId, boardId, first, second, desk, begin, say, show }
}

describe('estimates', () => {
  test('are entered alone, seen by whoever holds the sheet, and shown together', () => {
    const { store, boardId, first, second, desk, begin, say, show } = house()
    const mine = begin()
    expect(ask(store, 'ratings.sheet', { id: mine })).toEqual({
      id: mine,
      boardId,
      estimates: [first, second].map((clusterId) => ({
        clusterId,
        fit: null,
        desirability: null,
        feasibility: null,
      })),
    })
    expect(desk()).toMatchObject({ sheets: 0, estimates: null })
    say(mine, first, 'fit', 4)
    say(mine, second, 'feasibility', 2)
    say(mine, second, 'feasibility', null)
    const theirs = begin()
    say(theirs, first, 'fit', 1)
    begin()
    expect(desk()).toMatchObject({ sheets: 2, estimates: null })
    expect(ask(store, 'ratings.sheet', { id: mine }).estimates[0]).toMatchObject({ fit: 4 })
    show()
    const { estimates } = desk()
    expect(estimates?.map(({ id }) => id)).toEqual([mine, theirs].sort())
    expect(estimates?.find(({ id }) => id === mine)?.estimates).toEqual([
      { clusterId: first, fit: 4, desirability: null, feasibility: null },
      { clusterId: second, fit: null, desirability: null, feasibility: null },
    ])
    for (const act of [
      () => ask(store, 'ratings.sheet', { id: mine }),
      () => say(mine, first, 'fit', 5),
      begin,
    ])
      expect(failureOf(act)).toMatchObject({ data: { fields: [{ rule: 'shown' }] } })
    show(false)
    expect(desk().estimates).toBeNull()
    say(mine, first, 'fit', 5)
    done(store, 'ratings.removeSheets', { ids: [theirs, theirs] })
    expect(desk().sheets).toBe(1)
  })

  test('are about clusters of their own board, and can be taken back', () => {
    const { store, networkId, first, begin, say } = house()
    const boardId = done(store, 'boards.add', { networkId, title: 'Ander', question: '' }).id
    const theirs = done(store, 'clusters.add', { boardId, name: 'x', cardIds: [] }).id
    const empty = contentDigest(store)
    const begun = change(store, 'ratings.begin', {
      boardId: ask(store, 'boards.list', { networkId })[0]?.id ?? boardId,
    })
    const sheet = begun.written.result.id
    expect(failureOf(() => say(sheet, theirs, 'fit', 3)).code).toBe('NOT_FOUND')
    const before = contentDigest(store)
    const { notice } = change(store, 'ratings.estimate', {
      sheetId: sheet,
      clusterId: first,
      criterion: 'fit',
      value: 3,
    })
    takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(before)
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(empty)
    expect(failureOf(() => say(sheet, first, 'fit', 3)).code).toBe('NOT_FOUND')
    expect(begin()).not.toBe(sheet)
  })

  test('that follow each other on one sheet are one step, however long it takes, taken back as a whole', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 9) })
    const { store, networkId, first, second, begin, say } = house()
    const steps = () => ask(store, 'history.list', { networkId, limit: 100 }).steps
    const [mine, theirs] = [begin(), begin()]
    const empty = contentDigest(store)
    const before = steps().length
    const fill = (sheetId: RatingSheetId) => {
      for (const clusterId of [first, second])
        for (const criterion of criteria) {
          say(sheetId, clusterId, criterion, 3)
          vi.setSystemTime(Date.now() + 60_000)
        }
      // Thought better of, and of another one altogether.
      say(sheetId, first, 'fit', 5)
      say(sheetId, second, 'fit', null)
    }
    fill(mine)
    expect(steps()).toHaveLength(before + 1)
    const ofOne = contentDigest(store)
    fill(theirs)
    expect(steps()).toHaveLength(before + 2)
    const all = contentDigest(store)
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(ofOne)
    done(store, 'history.redo')
    expect(contentDigest(store)).toBe(all)
    done(store, 'history.undo')
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(empty)
    // What is entered and taken out again leaves nothing.
    say(mine, first, 'fit', 1)
    say(mine, second, 'fit', 1)
    const { length } = steps()
    say(mine, first, 'fit', null)
    expect(steps()).toHaveLength(length)
    say(mine, second, 'fit', null)
    expect(steps()).toHaveLength(length - 1)
    expect(contentDigest(store)).toBe(empty)
  })

  test('no rowid and no order keeps who was first', () => {
    const { store } = house()
    for (const table of ['rating_sheet', 'estimate'])
      expect(() => store.sqlite.prepare(`SELECT rowid FROM ${table}`)).toThrow(/no such column/u)
  })
})

/** What every door answers about a board where these estimates were entered and not shown yet. */
function throughEveryDoor(values: readonly number[]): Record<string, unknown> {
  const { store, workplaceId, networkId, boardId, first, second, begin, say } = house()
  done(store, 'cards.add', { boardId, clusterId: first, texts: ['kaart'] })
  const sheets = [begin(), begin()]
  for (const sheet of sheets)
    for (const clusterId of [first, second])
      criteria.forEach((criterion, i) => say(sheet, clusterId, criterion, values[i] ?? null))
  const gone = begin()
  say(gone, first, 'fit', values[0] ?? null)
  done(store, 'ratings.removeSheets', { ids: [gone] })
  const decision = { kind: 'park', on: today, reason: '', owner: nobody } as const
  done(store, 'decisions.add', { boardId, decision, clusterIds: [first], productName: null })
  done(store, 'clusters.remove', { id: second })
  const doors = {
    desk: ask(store, 'boards.desk', { id: boardId }),
    list: ask(store, 'boards.list', { networkId }),
    history: ask(store, 'history.list', { limit: 100 }),
    historyOfNetwork: ask(store, 'history.list', { networkId, limit: 100 }),
    undo: ask(store, 'history.state'),
    trash: ask(store, 'trash.list'),
    csv: ask(store, 'exports.board', { boardId, language: 'nl', names: true }),
    products: ask(store, 'products.list', { networkId }),
    today: ask(store, 'today.get', { today }),
    signals: ask(store, 'signals.list', { networkId, today }),
    network: ask(store, 'networks.get', { id: networkId, today }),
    erase: ask(store, 'erase.preview', { what: { kind: 'workplace', id: workplaceId } }),
  }
  // Ids and moments differ from one file to the next, and say nothing of an estimate.
  const masked = JSON.stringify(doors)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/gu, 'id')
    .replaceAll(/"(at|seq|next)":\d+/gu, '"$1":0')
  return JSON.parse(masked) as Record<string, unknown>
}

describe('before they are shown', () => {
  test('no door tells one estimate from another', () => {
    const [low, high] = [throughEveryDoor([1, 2, 1]), throughEveryDoor([5, 4, 5])]
    expect(Object.keys(low).length).toBeGreaterThan(10)
    for (const [door, answer] of Object.entries(low)) expect(high[door], door).toEqual(answer)
  })

  test('the history says that one was entered, and of nobody and nothing in particular', () => {
    const { store, first, begin, say } = house()
    say(begin(), first, 'fit', 4)
    expect(ask(store, 'history.list', { limit: 2 }).steps).toMatchObject([
      { command: 'ratings.estimate', fields: [], counts: {}, about: null },
      { command: 'ratings.begin', fields: [], counts: {}, about: { kind: 'board', name: 'Bord' } },
    ])
  })
})

describe('decisions', () => {
  test('keep the clusters that were weighed by the names they had; new begins a product', () => {
    const { store, networkId, boardId, first, second, desk } = house()
    const decision = {
      kind: 'new',
      on: today,
      reason: 'Er is nog niets.',
      owner: { ...nobody, text: 'Wij' },
    } as const
    const clusterIds = [second, first, second]
    const before = contentDigest(store)
    const { written, notice } = change(store, 'decisions.add', {
      boardId,
      decision,
      clusterIds,
      productName: 'Kaarten',
    })
    expect(written.result.clusters).toEqual([
      { id: second, name: 'Twee' },
      { id: first, name: 'Eén' },
    ])
    const listed = () => ask(store, 'products.list', { networkId })
    expect(listed()).toMatchObject([
      {
        product: { name: 'Kaarten', ownerName: 'Wij', purpose: '' },
        versions: [{ number: 1 }],
        decision: { boardId, boardTitle: 'Bord', clusters: ['Twee', 'Eén'] },
      },
    ])
    takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(before)
    done(store, 'decisions.add', { boardId, decision, clusterIds, productName: 'Kaarten' })
    done(store, 'clusters.update', { id: first, patch: { name: 'Heet nu anders' } })
    done(store, 'clusters.remove', { id: second })
    expect(desk().decisions).toMatchObject([
      {
        kind: 'new',
        productName: 'Kaarten',
        ownerName: 'Wij',
        clusters: [
          { id: null, name: 'Twee' },
          { id: first, name: 'Eén' },
        ],
      },
    ])
    const [{ id } = { id: '' as never }] = desk().decisions
    done(store, 'decisions.update', { id, patch: { reason: 'Anders gezegd' } })
    expect(desk().decisions).toMatchObject([{ reason: 'Anders gezegd', kind: 'new' }])
    done(store, 'decisions.remove', { id })
    expect(listed()).toMatchObject([{ product: { name: 'Kaarten' }, decision: null }])
  })

  test('the last is first; a product that goes leaves the decision; new wants a name', () => {
    const { store, boardId, networkId, desk } = house()
    const add = (kind: 'adopt' | 'new', on: string, productName: string | null) =>
      done(store, 'decisions.add', {
        boardId,
        decision: { kind, on, reason: '', owner: nobody },
        clusterIds: [],
        productName,
      })
    add('adopt', '2026-11-01', 'Wordt niets')
    add('new', '2026-11-02', 'Kaarten')
    add('adopt', '2026-11-02', null)
    expect(desk().decisions.map(({ kind, on }) => [kind, on])).toEqual([
      ['adopt', '2026-11-02'],
      ['new', '2026-11-02'],
      ['adopt', '2026-11-01'],
    ])
    expect(failureOf(() => add('new', today, null))).toMatchObject({
      data: { fields: [{ path: 'productName', rule: 'required' }] },
    })
    const products = ask(store, 'products.list', { networkId })
    expect(products).toHaveLength(1)
    done(store, 'products.remove', { ids: products.map(({ product }) => product.id) })
    expect(desk().decisions[1]).toMatchObject({ kind: 'new', productId: null, productName: null })
  })
})
