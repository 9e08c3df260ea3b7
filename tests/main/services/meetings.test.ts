import { describe, expect, test } from 'vitest'
import { Meeting, RunSheetItem } from '../../../shared/domain/meetings.ts'
import type { NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import type { Store } from '../../../main/store/open.ts'
import { completeCard } from '../../support/card.ts'
import { ask, change, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-22'
const at = (on: string, starts = '14:00', ends = '16:00') => ({ on, starts, ends })

/** One meeting with the default run sheet. */
function oneMeeting(store: Store, networkId: NetworkId, on = '2026-11-04'): Meeting {
  const [meeting] = done(store, 'meetings.add', { networkId, meetings: [at(on)], language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting was added')
  return meeting
}

function house() {
  const store = temporaryStore()
  const { networkId, workplaceId } = readyNetwork(store)
  return { store, networkId, workplaceId, meeting: oneMeeting(store, networkId) }
}

const person = (store: Store, networkId: NetworkId): PersonId =>
  done(store, 'participants.add', { networkId, person: {}, today }).person.id

const itemsOf = (store: Store, { id }: Meeting) => ask(store, 'meetings.desk', { id, today }).items
const kindsOf = (store: Store, meeting: Meeting) => itemsOf(store, meeting).map(({ kind }) => kind)
const places = (store: Store, meeting: Meeting) => itemsOf(store, meeting).map(({ position }) => position)
const lead = (who: Partial<RunSheetItem['lead']>) => ({ personId: null, coachId: null, text: '', ...who })

describe('a year plan', () => {
  test('numbers on within the school year, by day, each with the run sheet of the language', () => {
    const { store, networkId } = house()
    const added = done(store, 'meetings.add', {
      networkId,
      meetings: [at('2027-01-13'), at('2026-12-02'), { ...at('2027-09-01'), number: null }, at('2027-09-08')],
      language: 'en',
    })
    expect(added.map(({ on, number }) => [on, number])).toEqual([
      ['2026-12-02', 2],
      ['2027-01-13', 3],
      ['2027-09-01', null],
      ['2027-09-08', 1],
    ])
    const rows = ask(store, 'meetings.list', { networkId })
    expect(rows.map(({ on }) => on)).toEqual([
      '2026-11-04',
      '2026-12-02',
      '2027-01-13',
      '2027-09-01',
      '2027-09-08',
    ])
    expect(rows.every((row) => Meeting.safeParse(row).success)).toBe(true)
    expect(rows[0]).toMatchObject({
      preparation: { hasAim: false, items: 7, minutes: 120, available: 120, isPrepared: false },
      present: 0,
      hasEvaluation: false,
      openAgreements: 0,
    })
    const [, first] = rows
    if (first === undefined) throw new Error('There is a second meeting')
    expect(itemsOf(store, first)[0]?.title).toBe('Arrival, preferably with food')
    expect(itemsOf(store, first).every((item) => RunSheetItem.safeParse(item).success)).toBe(true)
  })

  test('forty at once is one step, which takes them all back', () => {
    const { store, networkId } = house()
    const many = Array.from({ length: 40 }, (_, i) => at(`2027-0${String(1 + (i % 6))}-1${String(i % 10)}`))
    const { written } = change(store, 'meetings.add', { networkId, meetings: many, language: 'nl' })
    expect(ask(store, 'meetings.list', { networkId })).toHaveLength(41)
    expect(ask(store, 'history.state').undo).toMatchObject({
      change: written.change,
      counts: { meetings: 40 },
    })
    done(store, 'history.undo')
    expect(ask(store, 'meetings.list', { networkId })).toHaveLength(1)
  })

  test('two at the same time, and days outside the school year, are a coach’s own affair', () => {
    const { store, networkId } = house()
    const meetings = [at('2026-11-04', '15:00', '17:00'), at('2026-08-01')]
    expect(done(store, 'meetings.add', { networkId, meetings, language: 'nl' })).toHaveLength(2)
  })

  test('ends after it starts', () => {
    const { store, networkId, meeting } = house()
    const refused = (path: string) => ({
      code: 'INVALID_INPUT',
      data: { fields: [{ path, rule: 'beforeStart' }] },
    })
    const meetings = [at('2026-12-02'), at('2026-12-09', '14:00', '14:00')]
    expect(failureOf(() => change(store, 'meetings.add', { networkId, meetings, language: 'nl' }))).toEqual(
      refused('meetings.1.ends'),
    )
    const update = (patch: { starts?: string; ends?: string }) =>
      failureOf(() => change(store, 'meetings.update', { id: meeting.id, patch }))
    expect(update({ ends: '13:59' })).toEqual(refused('patch.ends'))
    expect(update({ starts: '16:00' })).toEqual(refused('patch.starts'))
    expect(ask(store, 'meetings.list', { networkId })).toHaveLength(1)
  })

  test('renumbers by day what takes place; a cancelled one has no number', () => {
    const { store, networkId, meeting } = house()
    const [cancelled, last] = done(store, 'meetings.add', {
      networkId,
      meetings: [at('2026-12-02'), at('2026-10-07')].toReversed(),
      language: 'nl',
    }).toReversed()
    if (cancelled === undefined || last === undefined) throw new Error('Two were added')
    done(store, 'meetings.cancel', { id: cancelled.id, reason: 'Studiedag' })
    expect(done(store, 'meetings.renumber', { networkId, on: '2027-03-01' })).toEqual({ count: 2 })
    const rows = ask(store, 'meetings.list', { networkId })
    expect(rows.map(({ number }) => number)).toEqual([1, 2, null])
    expect(rows[1]?.id).toBe(meeting.id)
    expect(done(store, 'meetings.renumber', { networkId, on: '2028-03-01' })).toEqual({ count: 0 })
  })

  test('typing a learning aim is one step', () => {
    const { store, meeting } = house()
    for (const learningAim of ['W', 'We', 'We leren'])
      done(store, 'meetings.update', { id: meeting.id, patch: { learningAim } })
    done(store, 'history.undo')
    expect(ask(store, 'meetings.desk', { id: meeting.id, today }).meeting.learningAim).toBe('')
  })

  test('the calendar has what takes place, and nothing that was written in it', () => {
    const { store, networkId, meeting } = house()
    const gone = oneMeeting(store, networkId, '2026-12-02')
    done(store, 'meetings.cancel', { id: gone.id, reason: 'Ziek' })
    done(store, 'meetings.update', { id: meeting.id, patch: { notes: 'Over Anna', learningAim: 'Leren' } })
    const { meetings, networkName } = ask(store, 'meetings.calendar', { networkId })
    expect(networkName).toBe('Netwerk')
    expect(meetings).toEqual([
      { id: meeting.id, number: 1, title: '', on: '2026-11-04', starts: '14:00', ends: '16:00', place: '' },
    ])
  })
})

describe('cancelled, planned again, removed', () => {
  test('a cancelled meeting stays with its reason and its agreements', () => {
    const { store, networkId, meeting } = house()
    const agreement = { text: 'Lunch regelen', meetingId: meeting.id }
    done(store, 'agreements.add', { networkId, agreement, today })
    done(store, 'meetings.cancel', { id: meeting.id, reason: 'Te weinig mensen' })
    expect(ask(store, 'meetings.list', { networkId })[0]).toMatchObject({
      state: 'cancelled',
      cancelReason: 'Te weinig mensen',
      openAgreements: 1,
    })
    expect(done(store, 'meetings.plan', { id: meeting.id })).toMatchObject({
      state: 'planned',
      cancelReason: '',
    })
    done(store, 'meetings.remove', { ids: [meeting.id] })
    const left = ask(store, 'agreements.list', { networkId, state: 'open', today })
    expect(left).toMatchObject([{ text: 'Lunch regelen', meetingId: null }])
  })

  test('is in the trash by number and day, and comes back with everything', () => {
    const { store, networkId, meeting } = house()
    const who = person(store, networkId)
    done(store, 'room.attend', { meetingId: meeting.id, personIds: [who], state: 'present' })
    done(store, 'lookBack.addLines', { meetingId: meeting.id, kind: 'plus', texts: ['Fijn'] })
    done(store, 'room.catchTurn', { meetingId: meeting.id, text: 'Een idee' })
    const before = ask(store, 'meetings.room', { id: meeting.id, today })
    done(store, 'meetings.remove', { ids: [meeting.id, oneMeeting(store, networkId, '2026-12-02').id] })
    expect(ask(store, 'meetings.list', { networkId })).toEqual([])
    const [item] = ask(store, 'trash.list')
    expect(item).toMatchObject({
      kind: 'meeting',
      count: 2,
      within: 'Netwerk',
      things: [
        { kind: 'meeting', number: 1, title: '', on: '2026-11-04' },
        { kind: 'meeting', number: 2, title: '', on: '2026-12-02' },
      ],
    })
    if (item === undefined) throw new Error('It is in the trash')
    done(store, 'trash.restore', { change: item.change })
    expect(ask(store, 'meetings.room', { id: meeting.id, today })).toEqual(before)
  })

  test('only who is gone already is not there', () => {
    const { store, meeting } = house()
    const ids = [meeting.id]
    done(store, 'meetings.remove', { ids })
    expect(failureOf(() => change(store, 'meetings.remove', { ids }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'meeting' },
    })
  })
})

describe('the run sheet', () => {
  test('an item comes after another, first, or last; places have no gaps', () => {
    const { store, meeting } = house()
    const [first] = itemsOf(store, meeting)
    if (first === undefined) throw new Error('The run sheet has items')
    const add = (title: string, after?: typeof first.id | null) =>
      done(store, 'runSheet.add', { meetingId: meeting.id, after, item: { title, minutes: 5 } })
    add('laatste')
    add('na de inloop', first.id)
    add('eerste', null)
    const titles = itemsOf(store, meeting).map(({ title }) => title)
    expect([titles[0], titles[2], titles.at(-1)]).toEqual(['eerste', 'na de inloop', 'laatste'])
    done(store, 'runSheet.move', { id: first.id, to: 99 })
    expect(itemsOf(store, meeting).at(-1)?.id).toBe(first.id)
    done(store, 'runSheet.move', { id: first.id, to: 0 })
    done(store, 'runSheet.remove', { ids: [itemsOf(store, meeting)[3]?.id ?? first.id] })
    expect(itemsOf(store, meeting)[0]?.id).toBe(first.id)
    expect(places(store, meeting)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  test('keeps its places when a step in between is taken back', () => {
    const { store, meeting } = house()
    const added = ['een', 'twee', 'drie'].map((title) =>
      change(store, 'runSheet.add', { meetingId: meeting.id, item: { title, minutes: 5 } }),
    )
    done(store, 'history.takeBack', { change: added[1]?.written.change ?? (meeting.id as never) })
    done(store, 'runSheet.add', { meetingId: meeting.id, item: { title: 'vier', minutes: 5 } })
    const items = itemsOf(store, meeting)
    expect(items.slice(7).map(({ title }) => title)).toEqual(['een', 'drie', 'vier'])
    expect(places(store, meeting)).toEqual(items.map((_, i) => i))
  })

  test('has sixty items at most', () => {
    const { store, meeting, networkId } = house()
    for (let n = 7; n < 60; n++)
      done(store, 'runSheet.add', { meetingId: meeting.id, item: { title: 'x', minutes: 1 } })
    const refused = (path: string) => ({
      code: 'INVALID_INPUT',
      data: { fields: [{ path, rule: 'tooMany' }] },
    })
    expect(
      failureOf(() =>
        change(store, 'runSheet.add', { meetingId: meeting.id, item: { title: 'x', minutes: 1 } }),
      ),
    ).toEqual(refused('meetingId'))
    const other = oneMeeting(store, networkId, '2026-12-02')
    const takeOver = (how: 'append' | 'replace') =>
      change(store, 'meetings.takeOver', { id: other.id, from: meeting.id, how })
    expect(failureOf(() => takeOver('append'))).toEqual(refused('from'))
    expect(takeOver('replace').written.result).toHaveLength(60)
  })

  test('minutes and clock times out of their range do not get in', () => {
    expect(RunSheetItem.shape.minutes.safeParse(-1).error?.issues[0]?.message).toBe('minutes')
    expect(RunSheetItem.shape.minutes.safeParse(10_000).error?.issues[0]?.message).toBe('minutes')
    expect(Meeting.shape.starts.safeParse('24:00').error?.issues[0]?.message).toBe('clockTime')
  })

  test('is completed with what it lacks, each at its place', () => {
    const { store, meeting } = house()
    const ids = itemsOf(store, meeting)
      .filter(({ kind }) => kind === 'practice' || kind === 'plusDelta')
      .map(({ id }) => id)
    done(store, 'runSheet.remove', { ids })
    expect(ask(store, 'meetings.desk', { id: meeting.id, today }).preparation.hasPracticeItem).toBe(false)
    done(store, 'runSheet.addDefault', { meetingId: meeting.id, language: 'nl' })
    expect(kindsOf(store, meeting)).toEqual([
      'arrival',
      'openingDelta',
      'practice',
      'core',
      'decisions',
      'broadUse',
      'plusDelta',
    ])
    expect(change(store, 'runSheet.addDefault', { meetingId: meeting.id, language: 'nl' }).notice).toBeNull()
  })

  test('is led by one: somebody of this werkplaats, a coach, or a word', () => {
    const { store, meeting, networkId, workplaceId } = house()
    const elsewhere = readyNetwork(store)
    const [item] = itemsOf(store, meeting)
    if (item === undefined) throw new Error('The run sheet has items')
    const led = (who: RunSheetItem['lead']) => () =>
      change(store, 'runSheet.update', { id: item.id, patch: { lead: who } })
    expect(failureOf(led(lead({ personId: person(store, networkId), text: 'iedereen' })))).toEqual({
      code: 'INVALID_INPUT',
      data: { fields: [{ path: 'patch.lead', rule: 'oneWho' }] },
    })
    const stranger = person(store, elsewhere.networkId)
    expect(failureOf(led(lead({ personId: stranger }))).code).toBe('NOT_FOUND')
    const coach = done(store, 'coaches.add', {
      workplaceId,
      name: 'Coach',
      organisationId: null,
      networkIds: [],
    })
    led(lead({ coachId: coach.id }))()
    expect(itemsOf(store, meeting)[0]?.lead).toEqual(lead({ coachId: coach.id }))
    done(store, 'coaches.remove', { id: coach.id })
    expect(itemsOf(store, meeting)[0]?.lead).toEqual(lead({}))
  })

  test('taken over: the words, not how it went, and nobody of another network', () => {
    const { store, meeting, networkId, workplaceId } = house()
    const who = person(store, networkId)
    const [first] = itemsOf(store, meeting)
    if (first === undefined) throw new Error('The run sheet has items')
    done(store, 'runSheet.update', {
      id: first.id,
      patch: { lead: lead({ personId: who }), notes: 'Soep\nen brood' },
    })
    done(store, 'running.start', { meetingId: meeting.id, now: 0 })
    done(store, 'running.next', { meetingId: meeting.id, itemId: first.id, skip: false, now: 60_000 })
    const same = oneMeeting(store, networkId, '2026-12-02')
    done(store, 'meetings.takeOver', { id: same.id, from: meeting.id, how: 'append' })
    expect(itemsOf(store, same)).toHaveLength(14)
    expect(itemsOf(store, same)[7]).toMatchObject({
      notes: 'Soep\nen brood',
      lead: { personId: who },
      spentSeconds: 0,
      passed: null,
      position: 7,
    })
    const network = done(store, 'networks.create', { workplaceId, name: 'Ander' })
    done(store, 'networks.updatePrivacy', { id: network.id, patch: completeCard })
    const other = oneMeeting(store, network.id)
    const items = done(store, 'meetings.takeOver', { id: other.id, from: meeting.id, how: 'replace' })
    expect(items[0]).toMatchObject({ notes: 'Soep\nen brood', lead: lead({}) })
    expect(items).toHaveLength(7)
  })
})

describe('holidays', () => {
  test('are in order of their days, and end after they begin', () => {
    const { store, workplaceId } = house()
    const week = (name: string, from: string, to: string) => ({ name, from, to })
    done(store, 'holidays.add', {
      workplaceId,
      holidays: [week('Mei', '2027-04-24', '2027-05-02'), week('Kerst', '2026-12-19', '2027-01-03')],
    })
    const [christmas, may] = ask(store, 'holidays.list', { workplaceId })
    expect([christmas?.name, may?.name]).toEqual(['Kerst', 'Mei'])
    if (christmas === undefined) throw new Error('It was added')
    const refused = (path: string) => ({
      code: 'INVALID_INPUT',
      data: { fields: [{ path, rule: 'beforeFrom' }] },
    })
    expect(
      failureOf(() =>
        change(store, 'holidays.add', { workplaceId, holidays: [week('x', '2027-01-02', '2027-01-01')] }),
      ),
    ).toEqual(refused('holidays.0.to'))
    const patch = { from: '2027-01-04' }
    expect(failureOf(() => change(store, 'holidays.update', { id: christmas.id, patch }))).toEqual(
      refused('patch.to'),
    )
    done(store, 'holidays.remove', { ids: [christmas.id] })
    expect(ask(store, 'trash.list')[0]?.things).toEqual([{ kind: 'holiday', name: 'Kerst' }])
  })
})
