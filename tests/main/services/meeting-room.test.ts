import { describe, expect, test } from 'vitest'
import type { NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import type { Meeting } from '../../../shared/domain/meetings.ts'
import type { Store } from '../../../main/store/open.ts'
import { ask, change, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-22'
const minute = 60_000

function meetingOn(store: Store, networkId: NetworkId, on: string): Meeting {
  const meetings = [{ on, starts: '14:00', ends: '16:00' }]
  const [meeting] = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting was added')
  return meeting
}

function house() {
  const store = temporaryStore({ typingPause: 0 })
  const { networkId } = readyNetwork(store)
  const meeting = meetingOn(store, networkId, '2026-11-04')
  const meetingId = meeting.id
  const room = () => ask(store, 'meetings.room', { id: meetingId, today })
  const items = room().items
  const item = (n: number) => {
    const found = items[n]
    if (found === undefined) throw new Error('The run sheet is shorter')
    return found
  }
  const join = (from: string | null = null): PersonId =>
    done(store, 'participants.add', { networkId, person: {}, from, today }).person.id
  return { store, networkId, meeting, meetingId, room, item, join }
}

describe('the clock', () => {
  test('runs from item to item by the host’s clock, and what was spent stays with each', () => {
    const { store, meetingId, room, item } = house()
    expect(done(store, 'running.start', { meetingId, now: 0 })).toEqual({
      meetingId,
      startedAt: 0,
      itemId: item(0).id,
      since: 0,
      endedAt: null,
    })
    expect(room().meeting.state).toBe('held')
    // Another window presses start as well: nothing changes.
    expect(change(store, 'running.start', { meetingId, now: 5_000 }).notice).toBeNull()
    done(store, 'running.pause', { meetingId, now: 3 * minute })
    done(store, 'running.resume', { meetingId, now: 60 * minute })
    done(store, 'running.addMinutes', { meetingId, minutes: 5, now: 60 * minute })
    done(store, 'running.next', { meetingId, itemId: item(0).id, skip: false, now: 61 * minute })
    done(store, 'running.next', { meetingId, itemId: item(1).id, skip: true, now: 62 * minute })
    expect(room().items.slice(0, 3)).toMatchObject([
      { spentSeconds: 240, passed: 'done', addedMinutes: 5 },
      { spentSeconds: 60, passed: 'skipped', addedMinutes: 0 },
      { spentSeconds: 0, passed: null },
    ])
    expect(room().running).toMatchObject({ itemId: item(2).id, since: 62 * minute })
  })

  test('two windows that press next go on once', () => {
    const { store, meetingId, item } = house()
    done(store, 'running.start', { meetingId, now: 0 })
    const press = () =>
      change(store, 'running.next', { meetingId, itemId: item(0).id, skip: false, now: minute })
    const first = press()
    const second = press()
    expect(second.notice).toBeNull()
    expect(second.written.result).toEqual(first.written.result)
    // One that is still to come is not passed by mistake.
    const ahead = { meetingId, itemId: item(4).id, skip: false, now: minute }
    expect(failureOf(() => change(store, 'running.next', ahead))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  test('goes back to what was passed, ends after the last, and can be taken up again', () => {
    const { store, meetingId, room, item } = house()
    done(store, 'running.start', { meetingId, now: 0 })
    done(store, 'running.next', { meetingId, itemId: item(0).id, skip: false, now: minute })
    done(store, 'running.goTo', { meetingId, itemId: item(0).id, now: 2 * minute })
    expect(room().items[0]).toMatchObject({ spentSeconds: 60, passed: null })
    done(store, 'running.goTo', { meetingId, itemId: item(6).id, now: 3 * minute })
    expect(
      done(store, 'running.next', { meetingId, itemId: item(6).id, skip: false, now: 4 * minute }),
    ).toMatchObject({
      itemId: null,
      since: null,
      endedAt: 4 * minute,
    })
    expect(room().items[0]).toMatchObject({ spentSeconds: 120, passed: null })
    expect(change(store, 'running.end', { meetingId, now: 5 * minute }).notice).toBeNull()
    expect(done(store, 'running.start', { meetingId, now: 9 * minute })).toMatchObject({
      startedAt: 0,
      itemId: item(0).id,
      since: 9 * minute,
      endedAt: null,
    })
    done(store, 'meetings.plan', { id: meetingId })
    expect(room().running).toBeNull()
    expect(room().items.every(({ spentSeconds, passed }) => spentSeconds === 0 && passed === null)).toBe(true)
  })

  test('never counts back, nor gives an item less than no time', () => {
    const { store, meetingId, room } = house()
    done(store, 'running.start', { meetingId, now: 10 * minute })
    done(store, 'running.addMinutes', { meetingId, minutes: -60, now: 10 * minute })
    expect(room().items[0]).toMatchObject({ minutes: 15, addedMinutes: -15 })
    done(store, 'running.pause', { meetingId, now: minute })
    expect(room().items[0]?.spentSeconds).toBe(0)
  })

  test('stands still when its item is taken out, and is not there before the start', () => {
    const { store, meetingId, room, item } = house()
    expect(failureOf(() => change(store, 'running.pause', { meetingId, now: 0 }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'running' },
    })
    done(store, 'running.start', { meetingId, now: 0 })
    done(store, 'runSheet.remove', { ids: [item(0).id] })
    expect(room().running).toMatchObject({ itemId: null, since: null, endedAt: null })
    expect(failureOf(() => change(store, 'running.addMinutes', { meetingId, minutes: 1, now: 0 })).code).toBe(
      'NOT_FOUND',
    )
    done(store, 'running.goTo', { meetingId, itemId: item(2).id, now: minute })
    expect(room().running).toMatchObject({ itemId: item(2).id, since: minute })
  })

  test('each press is one step to take back', () => {
    const { store, meetingId, room, item } = house()
    done(store, 'running.start', { meetingId, now: 0 })
    const before = room()
    done(store, 'running.next', { meetingId, itemId: item(0).id, skip: false, now: minute })
    done(store, 'history.undo')
    expect(room()).toEqual(before)
  })
})

describe('who is in the room', () => {
  test('the members of that day, and who was noted; nobody else can be noted', () => {
    const { store, networkId, meetingId, room, join } = house()
    const [here, later] = [join('2026-09-01'), join('2026-11-05')]
    expect(room().people).toMatchObject([{ personId: here, state: null }])
    done(store, 'room.attend', { meetingId, personIds: [here], state: 'excused' })
    expect(room().people[0]?.state).toBe('excused')
    expect(
      failureOf(() =>
        change(store, 'room.attend', { meetingId, personIds: [here, later], state: 'present' }),
      ),
    ).toEqual({ code: 'NOT_FOUND', data: { what: 'person' } })
    expect(room().people[0]?.state).toBe('excused')
    // Who is no longer a member was there all the same.
    const { rows } = ask(store, 'participants.table', { networkId, today })
    const mine = rows.filter(({ person }) => person.id === here).map(({ membership }) => membership.id)
    done(store, 'participants.remove', { membershipIds: mine })
    expect(room().people).toMatchObject([{ personId: here, state: 'excused' }])
    done(store, 'room.attend', { meetingId, personIds: [here], state: null })
    expect(room().people).toEqual([])
  })

  test('skills of the built-in six, and those never practised', () => {
    const { store, meeting, meetingId, room } = house()
    done(store, 'room.practise', { meetingId, skill: 'listening', isPractised: true })
    expect(
      failureOf(() => change(store, 'room.practise', { meetingId, skill: 'x', isPractised: true })).code,
    ).toBe('NOT_FOUND')
    expect(room().skills).toEqual(['listening'])
    expect(ask(store, 'meetings.desk', { id: meeting.id, today }).unpractised).toEqual([
      'probing',
      'understanding',
      'reflecting',
      'speakingUp',
      'constructiveCritique',
    ])
  })

  test('a turn is caught at the present item, becomes an item of the next meeting, once', () => {
    const { store, networkId, meetingId, room, item } = house()
    done(store, 'running.start', { meetingId, now: 0 })
    const turn = done(store, 'room.catchTurn', { meetingId, text: 'Ouders vragen ernaar' })
    expect(turn.itemId).toBe(item(0).id)
    const next = meetingOn(store, networkId, '2026-12-02')
    const desk = () => ask(store, 'meetings.desk', { id: next.id, today })
    expect(desk().turns).toMatchObject([{ id: turn.id, on: '2026-11-04' }])
    const made = done(store, 'room.useTurn', { meetingId: next.id, id: turn.id })
    expect(desk().turns).toEqual([])
    expect(
      desk()
        .items.map(({ title }) => title)
        .indexOf('Ouders vragen ernaar'),
    ).toBe(4)
    expect(desk().items[5]?.kind).toBe('decisions')
    expect(failureOf(() => change(store, 'room.useTurn', { meetingId: next.id, id: turn.id })).code).toBe(
      'ALREADY_EXISTS',
    )
    done(store, 'runSheet.remove', { ids: [made.id] })
    expect(desk().turns).toHaveLength(1)
    done(store, 'room.removeTurn', { id: turn.id })
    expect(room().turns).toEqual([])
    expect(ask(store, 'trash.list')[0]).toMatchObject({
      kind: 'turn',
      things: [{ name: 'Ouders vragen ernaar' }],
    })
  })
})

describe('looking back', () => {
  const texts = Array.from({ length: 500 }, (_, i) => `regel ${String(i)}`)

  test('five hundred lines at once keep their order and are one step', () => {
    const { store, meetingId, room } = house()
    done(store, 'lookBack.addLines', { meetingId, kind: 'delta', texts })
    expect(room().lines.map(({ text }) => text)).toEqual(texts)
    expect(room().lines.at(-1)?.position).toBe(499)
    for (let n = 0; n < 3; n++) done(store, 'lookBack.addLines', { meetingId, kind: 'plus', texts })
    expect(failureOf(() => change(store, 'lookBack.addLines', { meetingId, kind: 'plus', texts })).code).toBe(
      'INVALID_INPUT',
    )
    for (let n = 0; n < 4; n++) done(store, 'history.undo')
    expect(room().lines).toEqual([])
  })

  test('one delta is chosen, and returns in every preparation until it is closed', () => {
    const { store, networkId, meetingId, room } = house()
    const [a, b] = done(store, 'lookBack.addLines', { meetingId, kind: 'delta', texts: ['Eerder', 'Korter'] })
    const [plus] = done(store, 'lookBack.addLines', { meetingId, kind: 'plus', texts: ['Soep'] })
    if (a === undefined || b === undefined || plus === undefined) throw new Error('Lines were added')
    expect(failureOf(() => change(store, 'lookBack.choose', { meetingId, lineId: plus.id }))).toEqual({
      code: 'INVALID_INPUT',
      data: { fields: [{ path: 'lineId', rule: 'notDelta' }] },
    })
    done(store, 'lookBack.choose', { meetingId, lineId: a.id })
    done(store, 'lookBack.choose', { meetingId, lineId: b.id })
    expect(
      room()
        .lines.filter(({ isChosen }) => isChosen)
        .map(({ text }) => text),
    ).toEqual(['Korter'])
    done(store, 'history.undo')
    expect(
      room()
        .lines.filter(({ isChosen }) => isChosen)
        .map(({ text }) => text),
    ).toEqual(['Eerder'])

    const [second, third] = [
      meetingOn(store, networkId, '2026-12-02'),
      meetingOn(store, networkId, '2027-01-13'),
    ]
    const returning = (meeting: Meeting) =>
      ask(store, 'meetings.desk', { id: meeting.id, today }).deltas.map(({ line }) => line.text)
    expect([returning(second), returning(third)]).toEqual([['Eerder'], ['Eerder']])
    expect(room().deltas).toEqual([])
    done(store, 'lookBack.closeDelta', { id: a.id, closedOn: '2026-12-02', note: 'Gedaan' })
    expect(returning(third)).toEqual([])
    done(store, 'lookBack.closeDelta', { id: a.id, closedOn: null, note: '' })
    expect(returning(third)).toEqual(['Eerder'])
    // What becomes something else is no longer chosen.
    expect(done(store, 'lookBack.updateLine', { id: a.id, patch: { kind: 'plus' } }).isChosen).toBe(false)
    expect(
      failureOf(() => change(store, 'lookBack.closeDelta', { id: a.id, closedOn: null, note: '' })).code,
    ).toBe('NOT_FOUND')
  })

  test('counts of the voices are put as they are said', () => {
    const { store, networkId, meetingId, room } = house()
    done(store, 'lookBack.setVoice', { meetingId, counts: [0, 1, 2, 3, 4] })
    done(store, 'lookBack.setVoice', { meetingId, counts: [1, 0, 2, 3, 500] })
    expect(room().voice).toEqual([1, 0, 2, 3, 500])
    expect(ask(store, 'meetings.list', { networkId })[0]?.hasEvaluation).toBe(true)
    done(store, 'lookBack.setVoice', { meetingId, counts: [0, 0, 0, 0, 0] })
    expect(ask(store, 'meetings.list', { networkId })[0]?.hasEvaluation).toBe(false)
  })

  test('the desk says how the last meeting that took place went', () => {
    const { store, networkId, meetingId, join } = house()
    const [one, two] = [join(), join()]
    done(store, 'room.attend', { meetingId, personIds: [one], state: 'present' })
    done(store, 'room.attend', { meetingId, personIds: [two], state: 'excused' })
    done(store, 'room.practise', { meetingId, skill: 'probing', isPractised: true })
    done(store, 'lookBack.addLines', { meetingId, kind: 'plus', texts: ['Soep', 'Rust'] })
    done(store, 'meetings.cancel', { id: meetingOn(store, networkId, '2026-11-18').id, reason: '' })
    const next = meetingOn(store, networkId, '2026-12-02')
    expect(ask(store, 'meetings.desk', { id: next.id, today }).previous).toMatchObject({
      meeting: { id: meetingId },
      present: 1,
      absent: 1,
      skills: ['probing'],
      plus: 2,
      delta: 0,
    })
    expect(ask(store, 'meetings.desk', { id: meetingId, today }).previous).toBeNull()
  })
})
