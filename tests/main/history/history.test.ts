import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChangeId } from '../../../shared/domain/ids.ts'
import { migrations } from '../../../main/store/migrations/index.ts'
import { type Store, openStore } from '../../../main/store/open.ts'
import { keptFor, keptSteps } from '../../../main/store/trim.ts'
import { longestTyping, typingPause } from '../../../main/store/typing.ts'
import {
  ask,
  change,
  contentDigest,
  done,
  failureOf,
  readyNetwork,
  temporaryFolder,
  temporaryStore,
} from '../../support/store.ts'

const start = Date.UTC(2026, 10, 1, 9)
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
})
afterEach(() => {
  vi.useRealTimers()
})
const wait = (milliseconds: number) => {
  vi.setSystemTime(Date.now() + milliseconds)
}
/** A pause in which typing ends. */
const rest = () => {
  wait(typingPause)
}

const list = (store: Store) => ask(store, 'history.list', { limit: 200 }).steps
const undo = (store: Store) => change(store, 'history.undo').written.result.step
const redo = (store: Store) => change(store, 'history.redo').written.result.step
const nameOf = (store: Store) => ask(store, 'networks.list', { today: '2026-11-01' })[0]?.name
const today = '2026-11-01'

describe('typing', () => {
  const setUp = () => {
    const store = temporaryStore()
    const { networkId, workplaceId } = readyNetwork(store)
    rest()
    const type = (theme: string) => change(store, 'networks.update', { id: networkId, patch: { theme } })
    return { store, networkId, workplaceId, type }
  }

  test('with hardly a pause is one step, under one id', () => {
    const { store, type } = setUp()
    const before = contentDigest(store)
    const steps = list(store).length
    const first = type('L').written.change
    for (const text of ['Le', 'Ler', 'Lere', 'Leren']) {
      wait(typingPause - 1)
      expect(type(text).written.change).toBe(first)
    }
    expect(list(store)).toHaveLength(steps + 1)
    expect(list(store)[0]).toMatchObject({ change: first, command: 'networks.update', fields: ['theme'] })
    undo(store)
    expect(contentDigest(store)).toBe(before)
  })

  test('after a pause, of another field, of another thing or after an undo is another step', () => {
    const { store, networkId, workplaceId, type } = setUp()
    const other = done(store, 'networks.create', { workplaceId, name: 'Ander' })
    const steps = list(store).length
    type('a')
    wait(typingPause)
    type('ab')
    change(store, 'networks.update', { id: networkId, patch: { typeLabel: 'leerkring' } })
    change(store, 'networks.update', { id: other.id, patch: { typeLabel: 'leerkring' } })
    change(store, 'networks.update', { id: other.id, patch: { typeLabel: 'kring', theme: 'x' } })
    expect(list(store)).toHaveLength(steps + 5)
    undo(store)
    redo(store)
    change(store, 'networks.update', { id: other.id, patch: { typeLabel: 'ring', theme: 'xy' } })
    expect(list(store)).toHaveLength(steps + 6)
  })

  test('without end is cut, so that undo takes a thought and not a page', () => {
    const { store, type } = setUp()
    const steps = list(store).length
    const each = 1_000
    const saves = longestTyping / each
    for (let n = 0; n < saves; n++) {
      type('x'.repeat(n + 1))
      wait(each)
    }
    expect(list(store)).toHaveLength(steps + 1)
    type('y')
    expect(list(store)).toHaveLength(steps + 2)
  })

  test('that ends where it began leaves nothing to take back', () => {
    const { store, type } = setUp()
    type('eerst')
    rest()
    const before = list(store)
    type('eerst en')
    const { written } = type('eerst')
    expect(list(store)).toEqual(before)
    expect(failureOf(() => change(store, 'history.takeBack', { change: written.change })).code).toBe(
      'NOT_FOUND',
    )
    expect(undo(store).fields).toEqual(['theme'])
  })

  test('a clock that is set back joins nothing', () => {
    const { store, type } = setUp()
    const steps = list(store).length
    type('a')
    wait(-60_000)
    type('ab')
    expect(list(store)).toHaveLength(steps + 2)
  })
})

describe('going back and forth', () => {
  test('takes the newest step back that stands, and repeats what was taken back last', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const digests = ['Een', 'Twee', 'Drie'].map((name) => {
      rest()
      done(store, 'networks.update', { id: networkId, patch: { name } })
      return contentDigest(store)
    })
    expect([undo(store), undo(store)].map(({ isTakenBack }) => isTakenBack)).toEqual([true, true])
    expect(contentDigest(store)).toBe(digests[0])
    redo(store)
    expect(contentDigest(store)).toBe(digests[1])
    redo(store)
    expect(contentDigest(store)).toBe(digests[2])
    expect(ask(store, 'history.state').redo).toBeNull()
    expect(failureOf(() => redo(store))).toEqual({ code: 'NOT_FOUND', data: { what: 'change' } })
  })

  test('goes on after a restart', () => {
    const dataFolder = temporaryFolder()
    const store = openStore({ dataFolder, holder: 'test 1' })
    const { networkId } = readyNetwork(store)
    const before = contentDigest(store)
    rest()
    done(store, 'networks.update', { id: networkId, patch: { name: 'Nieuw' } })
    const after = contentDigest(store)
    store.close()
    const again = openStore({ dataFolder, holder: 'test 1' })
    expect(ask(again, 'history.state').undo).toMatchObject({ fields: ['name'], about: { name: 'Nieuw' } })
    undo(again)
    expect(contentDigest(again)).toBe(before)
    again.close()
    const last = temporaryStore({ dataFolder })
    redo(last)
    expect(contentDigest(last)).toBe(after)
  })

  test('something new ends what could be repeated; from the list it still can, where nothing came over it', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    rest()
    done(store, 'networks.update', { id: networkId, patch: { name: 'Nieuw' } })
    const { change: id } = undo(store)
    done(store, 'organisations.add', { workplaceId, name: 'School', kind: 'school' })
    expect(ask(store, 'history.state').redo).toBeNull()
    change(store, 'history.repeat', { change: id })
    expect(nameOf(store)).toBe('Nieuw')
    expect(ask(store, 'history.state').undo?.command).toBe('organisations.add')
  })

  test('opening the example is one step', () => {
    const store = temporaryStore()
    const before = contentDigest(store)
    change(store, 'workplaces.openExample')
    expect(list(store).map(({ command }) => command)).toEqual(['workplaces.openExample'])
    undo(store)
    expect(contentDigest(store)).toBe(before)
  })

  test('a step keeps its images once: taking back and repeating adds none', () => {
    const store = temporaryStore()
    change(store, 'workplaces.openExample')
    const images = () => store.sqlite.prepare('SELECT count(*) FROM change_row').pluck().get()
    const before = images()
    undo(store)
    redo(store)
    undo(store)
    expect(images()).toBe(before)
  })

  test('what is refused changes nothing and is not on record', () => {
    const store = temporaryStore()
    const digest = contentDigest(store)
    const rows = store.sqlite.prepare('SELECT count(*) FROM change').pluck()
    expect(failureOf(() => undo(store)).code).toBe('NOT_FOUND')
    expect(rows.get()).toBe(0)
    expect(contentDigest(store)).toBe(digest)
  })
})

describe('what is in the way', () => {
  const inTheWay = (act: () => unknown) => {
    const failure = failureOf(act)
    if (failure.code !== 'CHANGED_MEANWHILE' || failure.data === undefined) throw new Error(failure.code)
    return { step: failure.data.step.command, later: failure.data.later.map(({ command }) => command) }
  }
  const takeBack = (store: Store, id: ChangeId) => () => change(store, 'history.takeBack', { change: id })

  test('a later change of the same row is named, also when the row is back to what it was', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const type = (name: string) => {
      rest()
      return change(store, 'networks.update', { id: networkId, patch: { name } }).written.change
    }
    const first = type('B')
    const second = type('C')
    const third = type('B')
    const digest = contentDigest(store)
    expect(inTheWay(takeBack(store, first))).toEqual({
      step: 'networks.update',
      later: ['networks.update', 'networks.update'],
    })
    expect(contentDigest(store)).toBe(digest)
    for (const id of [third, second, first]) change(store, 'history.takeBack', { change: id })
    expect(nameOf(store)).toBe('Netwerk')
  })

  test('what removed what it needs, took its code, or holds on to it', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    rest()
    const organisation = change(store, 'organisations.add', {
      workplaceId,
      name: 'School',
      kind: 'school',
    }).written
    const organisationId = organisation.result.id
    const person = { code: 'A', organisationId }
    const row = done(store, 'participants.add', { networkId, person, today })
    expect(inTheWay(takeBack(store, organisation.change))).toEqual({
      step: 'organisations.add',
      later: ['participants.add'],
    })
    const removed = change(store, 'participants.remove', { membershipIds: [row.membership.id] }).written
      .change
    const gone = change(store, 'organisations.remove', { id: organisationId }).written.change
    expect(inTheWay(takeBack(store, removed))).toEqual({
      step: 'participants.remove',
      later: ['organisations.remove'],
    })
    change(store, 'history.takeBack', { change: gone })
    done(store, 'participants.add', { networkId, person: { code: 'a' }, today })
    expect(inTheWay(takeBack(store, removed))).toEqual({
      step: 'participants.remove',
      later: ['participants.add'],
    })
  })

  test('is passed over by choice only, and then for good', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const add = (code: string) => {
      rest()
      return change(store, 'participants.add', { networkId, person: { code }, today }).written
    }
    const recode = (id: never, code: string) => {
      rest()
      return change(store, 'participants.updatePerson', { id, patch: { code } }).written.change
    }
    const p = add('A').result.person.id as never
    const q = add('X').result.person.id as never
    const first = recode(p, 'B')
    recode(q, 'A')
    const stuck = recode(q, 'C')
    // P has A again, so Q cannot.
    change(store, 'history.takeBack', { change: first })
    expect(inTheWay(() => undo(store)).step).toBe('participants.updatePerson')
    expect(ask(store, 'history.state').undo?.change).toBe(stuck)
    change(store, 'history.passOver', { change: stuck })
    expect(ask(store, 'history.state').undo?.change).not.toBe(stuck)
    expect(list(store).find((step) => step.change === stuck)?.isTakenBack).toBe(false)
  })
})

describe('the list', () => {
  test('says what happened without anything that was typed, and whom it was about, as called now or as recorded', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const { membership, person } = done(store, 'participants.add', {
      networkId,
      person: { code: 'P07', displayName: 'Anna de Wit' },
      today,
    })
    done(store, 'participants.updatePerson', { id: person.id, patch: { role: 'leraar', code: 'P08' } })
    const attribute = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
    done(store, 'participants.setValue', { personId: person.id, attributeId: attribute.id, value: 'onder' })
    const anna = { kind: 'person', code: 'P08', displayName: 'Anna de Wit' }
    expect(list(store).slice(0, 4)).toMatchObject([
      { command: 'participants.setValue', about: anna },
      { command: 'attributes.add', about: { kind: 'attribute', name: 'Bouw' } },
      { command: 'participants.updatePerson', fields: ['code', 'role'], about: anna },
      { command: 'participants.add', about: anna, networkId, networkName: 'Netwerk' },
    ])
    done(store, 'participants.remove', { membershipIds: [membership.id] })
    expect(
      list(store)
        .slice(0, 5)
        .map(({ about }) => about),
    ).toEqual([anna, null, { kind: 'attribute', name: 'Bouw' }, anna, { ...anna, code: 'P07' }])
    const record = JSON.stringify(store.sqlite.prepare('SELECT * FROM change').all())
    for (const typed of ['Anna', 'P07', 'P08', 'leraar', 'Bouw', 'onder']) expect(record).not.toContain(typed)
  })

  test('can be read page by page, and for one network', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const other = done(store, 'networks.create', { workplaceId, name: 'Ander' })
    for (let n = 0; n < 7; n++)
      done(store, 'networks.update', { id: n % 2 === 0 ? networkId : other.id, patch: { theme: String(n) } })
    const all = list(store)
    const pages: typeof all = []
    for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null;) {
      const page: { steps: typeof all; next: number | null } = ask(store, 'history.list', {
        before,
        limit: 3,
      })
      pages.push(...page.steps)
      before = page.next
    }
    expect(pages).toEqual(all)
    const ofOther = ask(store, 'history.list', { networkId: other.id, limit: 50 }).steps
    expect(ofOther).toEqual(all.filter((step) => step.networkId === other.id))
    expect(ofOther).toHaveLength(4)
  })
})

describe('the bounds', () => {
  test('the oldest steps are forgotten; what was removed stays a year', () => {
    const store = temporaryStore({ typingPause: 0 })
    store.sqlite.pragma('synchronous = OFF')
    const { workplaceId } = readyNetwork(store)
    const organisation = done(store, 'organisations.add', { workplaceId, name: 'Weg', kind: 'school' })
    const removed = change(store, 'organisations.remove', { id: organisation.id }).written.change
    for (let n = 0; n <= keptSteps + 60; n++)
      done(store, 'workplaces.rename', { id: workplaceId, name: `Werkplaats ${String(n)}` })
    const kept = Number(store.sqlite.prepare('SELECT count(*) FROM change').pluck().get())
    expect(kept).toBeGreaterThanOrEqual(keptSteps)
    expect(kept).toBeLessThanOrEqual(keptSteps + 60)
    expect(ask(store, 'trash.list').map((item) => item.change)).toEqual([removed])
    vi.setSystemTime(start + keptFor + 1)
    for (let n = 0; n < 60; n++)
      done(store, 'workplaces.rename', { id: workplaceId, name: `Later ${String(n)}` })
    expect(ask(store, 'trash.list')).toEqual([])
    expect(list(store).length).toBeLessThanOrEqual(60)
    expect(store.sqlite.prepare('SELECT count(*) FROM change_row').pluck().get()).toBeLessThanOrEqual(60)
  })

  test('a new shape of the file ends the history; its numbers go on', () => {
    const dataFolder = temporaryFolder()
    const first = openStore({ dataFolder, holder: 'test 1', migrations })
    readyNetwork(first)
    first.close()
    const next = { version: migrations.length + 1, name: 'next', up: () => undefined }
    const store = temporaryStore({ dataFolder, migrations: [...migrations, next] })
    expect(ask(store, 'history.state')).toEqual({ undo: null, redo: null })
    expect(list(store)).toEqual([])
    expect(done(store, 'workplaces.create', { name: 'W' }).name).toBe('W')
    expect(list(store)[0]?.seq).toBeGreaterThan(3)
  })
})
