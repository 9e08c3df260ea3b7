import { describe, expect, test } from 'vitest'
import { ConsultationDesk, Today } from '../../../shared/contract/consultations.ts'
import type { ConsultationId, NetworkId } from '../../../shared/domain/ids.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
import { signalsOf } from '../../../main/services/signals.ts'
import type { Store } from '../../../main/store/open.ts'
import { ask, change, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-22'
const now = { today, language: 'nl' } as const

const hold = (store: Store, networkId: NetworkId, on: string) => {
  const meetings = [{ on, starts: '14:00', ends: '16:00' }]
  const [meeting] = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting was added')
  if (on < today) done(store, 'meetings.markHeld', { id: meeting.id })
  return meeting
}

/** Two networks that each have something to talk about, and a werkplaats of others. */
function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  done(store, 'networks.update', {
    id: networkId,
    patch: { name: 'Oost', assignment: 'Samen leren', assignmentAgreedOn: '2026-09-01', competition: true },
  })
  const west = done(store, 'networks.create', { workplaceId, name: 'West', assignment: '' }).id
  hold(store, west, '2026-12-02')
  const plan = (networkIds: readonly NetworkId[]) =>
    done(store, 'consultations.add', {
      workplaceId,
      consultation: { on: '2026-11-25', networkIds: [...networkIds] },
      ...now,
    })
  const desk = (id: ConsultationId) => ask(store, 'consultations.desk', { id, today })
  return { store, workplaceId, networkId, west, plan, desk }
}

describe('a consultation', () => {
  test('begins with a point for each open signal of its networks', () => {
    const { store, networkId, west, plan, desk } = house()
    const { id } = plan([west, networkId])
    const { points, networks } = desk(id)
    expect(points).toMatchObject([
      { networkId, rule: 'competingInterests', position: 0, isDone: false },
      { networkId: west, rule: 'vagueAssignment', position: 1 },
    ])
    expect(points[0]?.title).toMatch(/^Organisaties kunnen/u)
    expect(networks).toMatchObject([
      { name: 'Oost', next: null, delta: null, openAgreements: 0 },
      { name: 'West', next: { on: '2026-12-02', number: 1, isPrepared: false } },
    ])
    // One step, agenda and all.
    done(store, 'history.undo')
    expect(failureOf(() => desk(id)).code).toBe('NOT_FOUND')
  })

  test('leads to no participant: not from the desk, not from the owner of an action', () => {
    const { store, networkId, plan, desk } = house()
    const person = { code: 'P77', displayName: 'Anna Onvindbaar' }
    const personId = done(store, 'participants.add', { networkId, person, today }).person.id
    const { id: meetingId } = hold(store, networkId, '2026-11-04')
    done(store, 'room.attend', { meetingId, personIds: [personId], state: 'present' })
    const { id } = plan([networkId])
    const owner = { ...nobody, personId }
    const agreement = { text: 'Bellen', consultationId: id }
    const refused = failureOf(() =>
      change(store, 'agreements.add', { networkId, agreement: { ...agreement, owner }, today }),
    )
    expect(refused).toMatchObject({ data: { fields: [{ rule: 'noParticipant' }] } })
    const { id: agreementId } = done(store, 'agreements.add', { networkId, agreement, today })
    expect(
      failureOf(() => change(store, 'agreements.update', { id: agreementId, patch: { owner } })),
    ).toMatchObject({ data: { fields: [{ path: 'patch.owner', rule: 'noParticipant' }] } })
    // A bundle from elsewhere may say so all the same.
    store.sqlite.exec(
      `BEGIN; INSERT INTO running_change SELECT max(seq) FROM change;
       UPDATE agreement SET owner_person_id = '${personId}'; DELETE FROM running_change; COMMIT`,
    )
    const shown = desk(id)
    expect(ConsultationDesk.parse(shown)).toEqual(shown)
    // Told by code, for the screen to show as was chosen; nothing leads to the person.
    expect(shown.actions).toMatchObject([{ text: 'Bellen', owner: nobody, ownerCode: 'P77' }])
    expect(shown.networks[0]?.openAgreements).toBe(1)
    expect(JSON.stringify(shown)).not.toContain(personId)
  })

  test('its actions land as agreements of the network, and stay when it goes', () => {
    const { store, workplaceId, networkId, plan, desk } = house()
    const { id } = plan([networkId])
    const coach = { workplaceId, name: 'Wietske', organisationId: null, networkIds: [] }
    const coachId = done(store, 'coaches.add', coach).id
    const agreement = { text: 'Mailen', consultationId: id, due: '2026-12-01', owner: { ...nobody, coachId } }
    done(store, 'agreements.add', { networkId, agreement, today })
    expect(desk(id).actions).toMatchObject([{ text: 'Mailen', ownerName: 'Wietske', originOn: '2026-11-25' }])
    done(store, 'consultations.remove', { id })
    expect(ask(store, 'agreements.list', { networkId, state: 'open', today })).toMatchObject([
      { text: 'Mailen', consultationId: null },
    ])
    expect(ask(store, 'trash.list')[0]).toMatchObject({
      kind: 'consultation',
      things: [{ on: '2026-11-25' }],
    })
    done(store, 'history.undo')
    expect(desk(id).actions).toHaveLength(1)
  })

  test('a network that leaves takes the points nobody spoke about along; one that joins brings its signals', () => {
    const { store, networkId, west, plan, desk } = house()
    const { id } = plan([networkId, west])
    const mine = desk(id).points.find((point) => point.networkId === west)
    if (mine === undefined) throw new Error('No point')
    const own = done(store, 'consultations.addPoint', {
      consultationId: id,
      networkId: west,
      title: 'De ouders',
    })
    done(store, 'consultations.update', { id, patch: { networkIds: [networkId] }, ...now })
    expect(desk(id).points).toMatchObject([
      { rule: 'competingInterests', position: 0 },
      { id: own.id, networkId: null, position: 1 },
    ])
    const strange = { consultationId: id, networkId: west, title: 'x' }
    expect(failureOf(() => change(store, 'consultations.addPoint', strange)).code).toBe('NOT_FOUND')
    done(store, 'consultations.update', { id, patch: { networkIds: [networkId, west] }, ...now })
    expect(desk(id).points.map(({ rule }) => rule)).toEqual(['competingInterests', null, 'vagueAssignment'])
  })

  test('a network that is removed altogether is gone from it, and nothing shows a gap', () => {
    const { store, networkId, west, plan, desk } = house()
    const { id } = plan([networkId, west])
    done(store, 'networks.remove', { id: networkId })
    expect(desk(id)).toMatchObject({
      consultation: { networkIds: [west] },
      networks: [{ name: 'West' }],
      points: [{ networkId: west, position: 0 }],
    })
    done(store, 'history.undo')
    expect(desk(id).points).toHaveLength(2)
  })

  test('points are moved and removed without gaps, wherever they are sent', () => {
    const { store, networkId, plan, desk } = house()
    const { id } = plan([networkId])
    const ids = ['Eén', 'Twee', 'Drie'].map(
      (title) => done(store, 'consultations.addPoint', { consultationId: id, networkId: null, title }).id,
    )
    const [one, two, three] = ids
    if (one === undefined || two === undefined || three === undefined) throw new Error('No points')
    done(store, 'consultations.movePoint', { id: three, to: 0 })
    done(store, 'consultations.movePoint', { id: one, to: 900 })
    const order = () =>
      desk(id).points.map(({ title, position }) => `${String(position)} ${title.slice(0, 4)}`)
    expect(order()).toEqual(['0 Drie', '1 Orga', '2 Twee', '3 Eén'])
    done(store, 'consultations.removePoints', { ids: [two] })
    expect(order()).toEqual(['0 Drie', '1 Orga', '2 Eén'])
    done(store, 'consultations.updatePoint', { id: one, patch: { notes: 'Ja.\nDoen.', isDone: true } })
    expect(desk(id).points[2]).toMatchObject({ notes: 'Ja.\nDoen.', isDone: true })
  })

  test('is about networks and coaches of one werkplaats', () => {
    const { store, workplaceId } = house()
    const other = readyNetwork(store)
    const consultation = { on: today, networkIds: [other.networkId] }
    const strange = () => change(store, 'consultations.add', { workplaceId, consultation, ...now })
    expect(failureOf(strange).code).toBe('NOT_FOUND')
  })
})

describe('signals', () => {
  const open = (store: Store, networkId: NetworkId) =>
    signalsOf(store.read, networkId, today).map(({ rule }) => rule)

  test('an empty network has none, and a new network neither', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    expect(open(store, networkId)).toEqual([])
  })

  test('what was shown and told outside reaches the rules; what was celebrated inside does not', () => {
    const { store, networkId } = house()
    done(store, 'networks.update', { id: networkId, patch: { competition: false } })
    done(store, 'cycle.skip', { networkId, schoolYear: 2026, half: 1, reason: 'Net begonnen' })
    for (const on of ['2026-08-12', '2026-09-01', '2026-10-01', '2026-11-01']) {
      const { id } = hold(store, networkId, on)
      done(store, 'lookBack.addLines', { meetingId: id, kind: 'plus', texts: ['Rustig'] })
    }
    expect(open(store, networkId)).toEqual(['leadersOutOfSight', 'nothingShared'])
    const contact = { on: '2026-08-23', about: 'De uren' }
    done(store, 'leaderContacts.add', { networkId, contact })
    const success = { title: 'Gelukt', on: '2026-10-01' }
    done(store, 'successes.add', { networkId, success: { ...success, audience: 'inside' } })
    expect(open(store, networkId)).toEqual(['nothingShared'])
    done(store, 'successes.add', { networkId, success: { ...success, audience: 'both' } })
    expect(open(store, networkId)).toEqual([])
  })

  test('one that was put away stays away with its reason, until its facts change or it is brought back', () => {
    const { store, networkId } = house()
    const [signal] = ask(store, 'signals.list', { networkId, today }).signals
    if (signal === undefined) throw new Error('No signal')
    const { rule, subject, mark } = signal
    const dismiss = (known: string) =>
      change(store, 'signals.dismiss', { rule, networkId, subject, mark: known, reason: 'In maart', today })
    expect(failureOf(() => dismiss('dropped=9')).code).toBe('CHANGED_MEANWHILE')
    dismiss(mark)
    expect(open(store, networkId)).toEqual([])
    expect(ask(store, 'signals.list', { networkId: null, today }).signals).toMatchObject([
      { rule: 'competingInterests', dismissed: { reason: 'In maart' } },
      { rule: 'vagueAssignment', dismissed: null },
    ])
    // An agreement that was made and dropped is another fact.
    const agreement = { text: 'Niet werven', about: 'competition' as const }
    const made = done(store, 'agreements.add', { networkId, agreement, today })
    expect(open(store, networkId)).toEqual([])
    done(store, 'agreements.setState', { id: made.id, state: 'dropped', note: '', today })
    expect(open(store, networkId)).toEqual(['competingInterests'])
    done(store, 'agreements.remove', { ids: [made.id] })
    expect(open(store, networkId)).toEqual([])
    done(store, 'signals.bringBack', { rule, networkId, subject })
    expect(open(store, networkId)).toEqual(['competingInterests'])
    const again = () => change(store, 'signals.bringBack', { rule, networkId, subject })
    expect(failureOf(again).code).toBe('NOT_FOUND')
    const gone = { rule: 'noShortEvaluation', networkId, subject, mark, reason: 'x', today } as const
    expect(failureOf(() => change(store, 'signals.dismiss', gone)).code).toBe('NOT_FOUND')
  })

  test('what the meetings say reaches the rules: evaluation, votes, chosen deltas, run sheets, cancelling', () => {
    const { store, networkId } = house()
    done(store, 'networks.update', { id: networkId, patch: { competition: false } })
    const [first, second, third] = ['2026-09-01', '2026-10-01', '2026-11-01'].map((on) =>
      hold(store, networkId, on),
    )
    const next = hold(store, networkId, '2026-12-01')
    if (first === undefined || second === undefined || third === undefined) throw new Error('No meetings')
    expect(open(store, networkId)).toEqual(['noShortEvaluation', 'monitoringDue'])
    done(store, 'cycle.skip', { networkId, schoolYear: 2026, half: 1, reason: 'Net begonnen' })
    expect(open(store, networkId)).toEqual(['noShortEvaluation'])
    done(store, 'meetings.cancel', { id: second.id, reason: '' })
    done(store, 'meetings.cancel', { id: third.id, reason: '' })
    expect(open(store, networkId)).toEqual([])
    done(store, 'meetings.markHeld', { id: second.id })
    done(store, 'lookBack.setVoice', { meetingId: second.id, counts: [0, 0, 1, 3, 0] })
    expect(open(store, networkId)).toEqual([])
    const [line] = done(store, 'lookBack.addLines', { meetingId: first.id, kind: 'delta', texts: ['Rust'] })
    done(store, 'lookBack.choose', { meetingId: first.id, lineId: line?.id ?? null })
    expect(open(store, networkId)).toEqual(['deltaNotReturned'])
    const { items } = ask(store, 'meetings.room', { id: next.id, today })
    done(store, 'runSheet.remove', {
      ids: items.filter(({ kind }) => kind === 'practice').map(({ id }) => id),
    })
    expect(open(store, networkId)).toEqual(['practiceItemMissing', 'deltaNotReturned'])
  })

  test('thresholds are the werkplaats’s own, whole and within their range', () => {
    const { store, workplaceId, networkId } = house()
    const set = (value: number | null, name = 'meetings') =>
      change(store, 'signals.setThreshold', { workplaceId, rule: 'noShortEvaluation', name, value })
    const held = () =>
      ask(store, 'signals.thresholds', { workplaceId }).find(({ rule }) => rule === 'noShortEvaluation')
        ?.value
    hold(store, networkId, '2026-11-01')
    expect(open(store, networkId)).not.toContain('noShortEvaluation')
    set(1)
    expect(open(store, networkId)).toContain('noShortEvaluation')
    expect(held()).toBe(1)
    for (const value of [0, 9, 1.5])
      expect(failureOf(() => set(value))).toMatchObject({ data: { fields: [{ rule: 'outOfRange' }] } })
    expect(failureOf(() => set(2, 'gone')).code).toBe('NOT_FOUND')
    expect(failureOf(() => set(2, 'constructor')).code).toBe('NOT_FOUND')
    set(null)
    expect(held()).toBe(2)
  })
})

describe('today', () => {
  test('all that needs a coach, over all networks, the oldest duty first', () => {
    const { store, networkId, west, plan } = house()
    const late = hold(store, networkId, '2026-10-28')
    const old = hold(store, networkId, '2026-08-01')
    const evaluated = hold(store, networkId, '2026-11-04')
    done(store, 'lookBack.addLines', { meetingId: evaluated.id, kind: 'plus', texts: ['Rustig'] })
    const soon = hold(store, networkId, today)
    const far = hold(store, networkId, '2026-12-14')
    const [notHeld] = done(store, 'meetings.add', {
      networkId,
      meetings: [{ on: '2026-11-18', starts: '10:00', ends: '12:00', learningAim: 'Iets' }],
      language: 'nl',
    })
    done(store, 'meetings.update', { id: soon.id, patch: { learningAim: 'Iets leren' } })
    for (const [text, due] of [
      ['Straks', '2026-11-29'],
      ['Te laat', '2026-11-01'],
      ['Veel later', '2026-11-30'],
    ] as const)
      done(store, 'agreements.add', { networkId: west, agreement: { text, due }, today })
    plan([networkId])
    const { today: got, broken } = ask(store, 'today.get', { today })
    expect(Today.parse(got)).toEqual(got)
    expect(broken).toEqual([])
    expect(got.meetings.map(({ meeting, need }) => [meeting.id, need])).toEqual([
      [late.id, 'lookBack'],
      [notHeld?.id, 'lookBack'],
      [soon.id, 'prepared'],
      [expect.any(String), 'prepare'],
    ])
    expect(got.meetings.map(({ meeting }) => meeting.id)).not.toContain(old.id)
    expect(got.meetings.map(({ meeting }) => meeting.id)).not.toContain(far.id)
    expect(got.agreements.map(({ text }) => text)).toEqual(['Te laat', 'Straks'])
    expect(got.signals.map(({ networkName, rule }) => `${networkName} ${rule}`)).toEqual([
      'Oost competingInterests',
      'Oost leadersOutOfSight',
      'West vagueAssignment',
    ])
    expect(got.consultations).toMatchObject([{ on: '2026-11-25' }])
  })

  test('is empty where nothing is', () => {
    const store = temporaryStore()
    readyNetwork(store)
    expect(ask(store, 'today.get', { today }).today).toEqual({
      meetings: [],
      agreements: [],
      signals: [],
      ended: [],
      consultations: [],
      monitoring: [],
    })
  })
})
