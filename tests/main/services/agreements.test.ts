import { describe, expect, test } from 'vitest'
import type { CoachId, MeetingId, NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { openAgreements } from '../../../main/services/agreements.ts'
import { ask, change, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-22'

function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const join = (code: string, of: NetworkId = networkId): PersonId =>
    done(store, 'participants.add', { networkId: of, person: { code, displayName: `Naam ${code}` }, today })
      .person.id
  const meetings = [{ on: '2026-11-04', starts: '14:00', ends: '16:00' }]
  const [meeting] = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting was added')
  const add = (text: string, rest: { due?: string; meetingId?: MeetingId; owner?: Who } = {}) =>
    done(store, 'agreements.add', { networkId, agreement: { text, ...rest }, today })
  const list = () => ask(store, 'agreements.list', { networkId, state: null, today })
  return { store, workplaceId, networkId, meetingId: meeting.id, join, add, list }
}

const fieldsOf = (failure: ReturnType<typeof failureOf>) =>
  failure.code === 'INVALID_INPUT' ? failure.data.fields : failure

describe('agreements', () => {
  test('the first due is first, those without a day after them, closed ones last; each says where it came from', () => {
    const { store, networkId, meetingId, add, list } = house()
    add('Zonder dag')
    add('Later', { due: '2026-12-10', meetingId })
    add('Eerst', { due: '2026-11-25' })
    const closed = add('Klaar', { due: '2026-11-01' })
    done(store, 'agreements.setState', { id: closed.id, state: 'done', note: 'Gedaan.\u00e9', today })
    expect(list().map(({ text }) => text)).toEqual(['Eerst', 'Later', 'Zonder dag', 'Klaar'])
    expect(list()[1]).toMatchObject({ originOn: '2026-11-04', originNumber: 1, networkName: 'Netwerk' })
    expect(list()[0]).toMatchObject({ originOn: null, originNumber: null, madeOn: today, ownerName: '' })
    expect(list()[3]).toMatchObject({ state: 'done', closedOn: today, closedNote: 'Gedaan.é' })
    expect(openAgreements(store.read, networkId, today)).toHaveLength(3)
    const everywhere = ask(store, 'agreements.list', { networkId: null, state: 'done', today })
    expect(everywhere.map(({ text }) => text)).toEqual(['Klaar'])
  })

  test('an owner who left is named still, and said to have left', () => {
    const { store, networkId, join, add, list } = house()
    const personId = join('P07')
    const { id } = add('Iets doen', { owner: { ...nobody, personId } })
    expect(list()[0]).toMatchObject({ ownerCode: 'P07', ownerName: 'Naam P07', ownerLeft: false })
    const { rows } = ask(store, 'participants.table', { networkId, today })
    const membership = rows.find(({ person }) => person.id === personId)?.membership
    if (membership === undefined) throw new Error('Not a member')
    const to = '2026-11-21'
    done(store, 'participants.updateMembership', { id: membership.id, patch: { from: '2026-09-01', to } })
    expect(list()[0]).toMatchObject({ ownerCode: 'P07', ownerLeft: true })
    // Still to be changed in every other way.
    done(store, 'agreements.update', { id, patch: { due: '2026-12-01' } })
    // Nobody holds on to them any more: the agreement stays, up to nobody.
    done(store, 'participants.remove', { membershipIds: [membership.id] })
    expect(list()[0]).toMatchObject({ owner: nobody, ownerCode: null, ownerLeft: false, due: '2026-12-01' })
  })

  test('its history tells what changed, an owner by the code they have now', () => {
    const { store, workplaceId, join, add } = house()
    const personId = join('P03')
    const coach = done(store, 'coaches.add', {
      workplaceId,
      name: 'Wietske',
      organisationId: null,
      networkIds: [],
    })
    const { id } = add('Eerst dit')
    const history = () =>
      ask(store, 'agreements.history', { id }).map(({ field, before, after }) => [field, before, after])
    expect(history()).toEqual([])
    done(store, 'agreements.update', { id, patch: { owner: { ...nobody, personId } } })
    done(store, 'agreements.update', {
      id,
      patch: { owner: { ...nobody, coachId: coach.id }, due: '2026-12-01' },
    })
    done(store, 'agreements.setState', { id, state: 'dropped', note: 'Niet meer nodig', today })
    done(store, 'agreements.setState', { id, state: 'open', note: '', today })
    expect(history()).toHaveLength(5)
    expect(history()).toEqual(
      expect.arrayContaining([
        ['owner', '', 'P03'],
        ['owner', 'P03', 'Wietske'],
        ['due', '', '2026-12-01'],
        ['state', 'open', 'dropped'],
        ['state', 'dropped', 'open'],
      ]),
    )
    // What was said when it was closed stays to be read after it was opened again.
    const states = ask(store, 'agreements.history', { id }).filter(({ field }) => field === 'state')
    expect(states.map(({ noteBefore, noteAfter }) => [noteBefore, noteAfter])).toEqual(
      expect.arrayContaining([
        ['', 'Niet meer nodig'],
        ['Niet meer nodig', ''],
      ]),
    )
    expect(ask(store, 'agreements.list', { networkId: null, state: null, today })[0]).toMatchObject({
      state: 'open',
      closedOn: null,
      closedNote: '',
    })
    done(store, 'participants.updatePerson', { id: personId, patch: { code: 'P30' } })
    expect(history()).toContainEqual(['owner', '', 'P30'])
    // The name is nowhere in it.
    const stored = store.sqlite.prepare('SELECT * FROM agreement_event').raw().all()
    expect(JSON.stringify(stored)).not.toMatch(/Naam|Wietske|P0?3/u)
  })

  test('typing is one change of the words, and none when nothing came of it', () => {
    const { store, add } = house()
    const { id } = add('Ee')
    for (const text of ['Een', 'Een vraag']) done(store, 'agreements.update', { id, patch: { text } })
    const history = () => ask(store, 'agreements.history', { id })
    expect(history()).toMatchObject([{ field: 'text', before: 'Ee', after: 'Een vraag' }])
    done(store, 'agreements.update', { id, patch: { text: 'Ee' } })
    expect(history()).toEqual([])
  })

  test('a cancelled meeting keeps its agreements; one that is removed leaves them behind', () => {
    const { store, meetingId, add, list } = house()
    add('Blijft staan', { meetingId })
    done(store, 'meetings.cancel', { id: meetingId, reason: 'Sneeuw' })
    expect(list()).toMatchObject([{ meetingId, state: 'open', originOn: '2026-11-04' }])
    done(store, 'meetings.remove', { ids: [meetingId] })
    expect(list()).toMatchObject([{ meetingId: null, state: 'open', originOn: null }])
    done(store, 'history.undo')
    expect(list()).toMatchObject([{ meetingId }])
  })

  test('refuses an owner in two ways or of elsewhere, and an origin that is not of this network', () => {
    const { store, workplaceId, networkId, meetingId, join } = house()
    const personId = join('P01')
    const other = readyNetwork(store)
    const stranger = join('P01', other.networkId)
    const sister = done(store, 'networks.create', { workplaceId, name: 'Zuster' })
    const tried = (of: NetworkId, rest: object) =>
      failureOf(() =>
        change(store, 'agreements.add', { networkId: of, agreement: { text: 'x', ...rest }, today }),
      )
    expect(fieldsOf(tried(networkId, { owner: { ...nobody, personId, text: 'en ik' } }))).toEqual([
      { path: 'agreement.owner', rule: 'oneWho' },
    ])
    expect(tried(networkId, { owner: { ...nobody, personId: stranger } }).code).toBe('NOT_FOUND')
    expect(tried(networkId, { owner: { ...nobody, coachId: personId as string as CoachId } }).code).toBe(
      'NOT_FOUND',
    )
    expect(tried(sister.id, { meetingId }).code).toBe('NOT_FOUND')
    const consultation = done(store, 'consultations.add', {
      workplaceId,
      consultation: { on: today, networkIds: [networkId] },
      today,
      language: 'nl',
    })
    expect(tried(sister.id, { consultationId: consultation.id }).code).toBe('NOT_FOUND')
    expect(fieldsOf(tried(networkId, { meetingId, consultationId: consultation.id }))).toEqual([
      { path: 'agreement.meetingId', rule: 'oneOrigin' },
    ])
  })

  test('removing goes to the trash by its words, and comes back with its history', () => {
    const { store, add, list } = house()
    const first = add('Eén')
    const second = add('Twee')
    done(store, 'agreements.setState', { id: first.id, state: 'done', note: '', today })
    done(store, 'agreements.remove', { ids: [first.id, second.id, first.id] })
    expect(list()).toEqual([])
    const [item] = ask(store, 'trash.list')
    expect(item).toMatchObject({ kind: 'agreement', count: 2, within: 'Netwerk' })
    done(store, 'history.undo')
    expect(list()).toHaveLength(2)
    expect(ask(store, 'agreements.history', { id: first.id })).toHaveLength(1)
    done(store, 'agreements.remove', { ids: [second.id] })
    expect(failureOf(() => change(store, 'agreements.remove', { ids: [second.id] })).code).toBe('NOT_FOUND')
  })
})

describe('facilities', () => {
  test('ending keeps it, with the day and the note; not before it began', () => {
    const { store, networkId } = house()
    const lunch = done(store, 'facilities.add', {
      networkId,
      facility: { kind: 'lunch', from: '2026-09-01' },
    })
    const note = 'Om kosten te besparen.'
    done(store, 'facilities.end', { id: lunch.id, to: '2026-10-21', endNote: note })
    expect(ask(store, 'facilities.list', { networkId })).toMatchObject([
      { kind: 'lunch', from: '2026-09-01', to: '2026-10-21', endNote: note },
    ])
    const early = failureOf(() =>
      change(store, 'facilities.end', { id: lunch.id, to: '2026-08-31', endNote: '' }),
    )
    expect(fieldsOf(early)).toEqual([{ path: 'to', rule: 'beforeFrom' }])
    done(store, 'facilities.update', { id: lunch.id, patch: { to: null, endNote: '' } })
    done(store, 'facilities.remove', { ids: [lunch.id] })
    expect(ask(store, 'trash.list')[0]).toMatchObject({
      kind: 'facility',
      things: [{ kind: 'facility', facility: 'lunch', name: '' }],
    })
  })

  test('a provider is an organisation of the werkplaats; when that goes, the facility stays', () => {
    const { store, workplaceId, networkId } = house()
    const other = readyNetwork(store)
    const of = (workplace: typeof workplaceId) =>
      done(store, 'organisations.add', { workplaceId: workplace, name: 'De Brug', kind: 'school' }).id
    const providerId = of(workplaceId)
    const add = (id: typeof providerId) =>
      change(store, 'facilities.add', { networkId, facility: { kind: 'room', providerId: id } })
    add(providerId)
    const strange = of(other.workplaceId)
    expect(failureOf(() => add(strange)).code).toBe('NOT_FOUND')
    done(store, 'organisations.remove', { id: providerId })
    expect(ask(store, 'facilities.list', { networkId })).toMatchObject([{ kind: 'room', providerId: null }])
  })
})

describe('the planned end of a network', () => {
  test('is asked about once for each end', () => {
    const { store, networkId } = house()
    const asked = () => ask(store, 'today.get', { today }).today.ended.map(({ plannedEnd }) => plannedEnd)
    const plan = (plannedEnd: string | null) =>
      done(store, 'networks.update', { id: networkId, patch: { plannedEnd } })
    plan('2026-11-22')
    expect(asked()).toEqual([])
    plan('2026-11-21')
    expect(asked()).toEqual(['2026-11-21'])
    done(store, 'networks.decideEnd', { id: networkId, decision: 'continue', today })
    expect(asked()).toEqual([])
    plan('2026-11-20')
    expect(asked()).toEqual(['2026-11-20'])
    const later = { decision: 'continue', plannedEnd: '2027-07-01', today } as const
    expect(done(store, 'networks.decideEnd', { id: networkId, ...later })).toMatchObject({
      plannedEnd: '2027-07-01',
      endAnswered: '2026-11-20',
      closedOn: null,
    })
    expect(asked()).toEqual([])
    const past = failureOf(() =>
      change(store, 'networks.decideEnd', { id: networkId, ...later, plannedEnd: '2026-11-21' }),
    )
    expect(fieldsOf(past)).toEqual([{ path: 'plannedEnd', rule: 'beforeToday' }])
  })

  test('closing leaves everything to be read and asks for nothing; going on opens it again', () => {
    const { store, networkId, add, list } = house()
    add('Nog te doen', { due: '2026-11-01' })
    done(store, 'networks.update', { id: networkId, patch: { plannedEnd: '2026-11-01', competition: true } })
    const needs = () => {
      const { meetings, agreements, signals, ended } = ask(store, 'today.get', { today }).today
      return [meetings.length, agreements.length, signals.length, ended.length]
    }
    expect(needs()).toEqual([1, 1, 2, 1])
    const closed = done(store, 'networks.decideEnd', { id: networkId, decision: 'close', today })
    expect(closed).toMatchObject({ closedOn: today, plannedEnd: '2026-11-01' })
    expect(needs()).toEqual([0, 0, 0, 0])
    expect(list()).toHaveLength(1)
    expect(ask(store, 'signals.list', { networkId, today }).signals).toEqual([])
    done(store, 'networks.decideEnd', { id: networkId, decision: 'continue', today })
    expect(needs()).toEqual([1, 1, 2, 0])
  })
})
