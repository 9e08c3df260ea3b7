import { describe, expect, test } from 'vitest'
import { OutreachRow } from '../../../shared/contract/outreach.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { lastSeq } from '../../../main/store/write.ts'
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
const language = 'nl'

function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const people = ['P1', 'P2'].map(
    (code) => done(store, 'participants.add', { networkId, person: { code }, today }).person.id,
  ) as [PersonId, PersonId]
  const survey = done(store, 'ties.addSurvey', {
    networkId,
    survey: { name: 'Overleg', question: 'Hoe vaak met', scaleMax: 4, asksOutside: true },
  })
  /** A wave in which these people named contacts outside. */
  const wave = (
    heldOn: string,
    contacts: readonly { from: PersonId; role?: string; organisation?: string }[],
  ) => {
    const { id: waveId } = done(store, 'ties.addWave', { surveyId: survey.id, label: heldOn, heldOn, today })
    done(store, 'ties.inform', { waveId, personIds: people, on: today })
    for (const contact of contacts)
      done(store, 'ties.addOutside', { waveId, role: '', organisation: '', value: 1, ...contact })
    return waveId
  }
  const meeting = () => {
    const [made] = done(store, 'meetings.add', {
      networkId,
      language,
      meetings: [{ on: '2026-12-02', starts: '15:00', ends: '17:00' }],
    })
    if (made === undefined) throw new Error('no meeting')
    return made
  }
  const said = { kind: 'schoolVisit' as const, text: 'Wie differentieert?', whom: 'De Linde', needId: null }
  const add = (more: Partial<typeof said> = {}, meetingId: ReturnType<typeof meeting>['id'] | null = null) =>
    done(store, 'outreach.add', { networkId, outreach: { ...said, ...more }, meetingId, language, today })
  const list = () => ask(store, 'outreach.list', { networkId }).map((row) => OutreachRow.parse(row))
  return { store, workplaceId, networkId, people, survey, wave, meeting, said, add, list }
}

describe('a step outside', () => {
  test('stands in the run sheet of a meeting, before the decisions, in one change', () => {
    const { store, meeting, add, list } = house()
    const { id: meetingId, number } = meeting()
    const before = contentDigest(store)
    const made = add({}, meetingId)
    const { items } = ask(store, 'meetings.desk', { id: meetingId, today })
    const at = items.findIndex(({ id }) => id === made.itemId)
    expect(items[at]).toMatchObject({ title: 'Op bezoek: De Linde', workFormId: 'outsideView', minutes: 30 })
    expect(items[at + 1]?.kind).toBe('decisions')
    expect(list()).toMatchObject([
      { id: made.id, meetingId, itemId: made.itemId, meeting: { number, on: '2026-12-02' }, isDue: false },
    ])
    takeBackChange(store, lastSeq(store.read))
    expect(contentDigest(store)).toBe(before)
    expect(list()).toEqual([])
  })

  test('stays when its item or its meeting goes', () => {
    const { store, meeting, add, list } = house()
    const { id } = meeting()
    const made = add({}, id)
    done(store, 'meetings.remove', { ids: [id] })
    expect(list()).toMatchObject([{ id: made.id, meetingId: null, itemId: null, meeting: null }])
  })

  test('comes from a need, in its words', () => {
    const { store, workplaceId, networkId, said, list } = house()
    const need = done(store, 'needs.add', { networkId, need: { text: 'Een logopedist' }, today })
    const { text: _, ...silent } = said
    const ready = { networkId, meetingId: null, language, today } as const
    done(store, 'outreach.add', { ...ready, outreach: { ...silent, needId: need.id } })
    expect(list()).toMatchObject([{ text: 'Een logopedist', needId: need.id }])
    expect(failureOf(() => done(store, 'outreach.add', { ...ready, outreach: silent }))).toEqual({
      code: 'INVALID_INPUT',
      data: { fields: [{ path: 'outreach.text', rule: 'required' }] },
    })
    const elsewhere = done(store, 'networks.create', { workplaceId, name: 'Ander' }).id
    expect(
      failureOf(() =>
        done(store, 'outreach.add', {
          ...ready,
          networkId: elsewhere,
          outreach: { ...silent, needId: need.id },
        }),
      ),
    ).toEqual({ code: 'NOT_FOUND', data: { what: 'need' } })
  })

  test('is not put in the meeting of another network', () => {
    const { store, workplaceId, meeting, said } = house()
    const { id: meetingId } = meeting()
    const networkId = done(store, 'networks.create', { workplaceId, name: 'Ander' }).id
    expect(
      failureOf(() => done(store, 'outreach.add', { networkId, outreach: said, meetingId, language, today })),
    ).toEqual({ code: 'NOT_FOUND', data: { what: 'meeting' } })
  })

  test('the next wave asks whether it is there: how many named it, and that nobody looked yet', () => {
    const { store, people, wave, add, list } = house()
    const [ann, bas] = people
    const before = wave('2026-05-01', [{ from: ann, organisation: 'De Linde' }])
    const made = add()
    expect(made).toMatchObject({ afterWaveId: before, madeOn: today, found: null })
    const due = () => list().map(({ namedBy, isDue }) => ({ namedBy, isDue }))
    expect(due()).toEqual([{ namedBy: null, isDue: false }])
    // A wave that nobody answered was not held.
    const since = wave('2026-12-01', [])
    expect(due()).toEqual([{ namedBy: null, isDue: false }])
    const contact = { waveId: since, role: 'leraar', organisation: '', value: null }
    done(store, 'ties.addOutside', { ...contact, from: ann })
    expect(due()).toEqual([{ namedBy: 0, isDue: true }])
    for (const from of [ann, ann, bas])
      done(store, 'ties.addOutside', { ...contact, organisation: 'basisschool de Linde', from })
    expect(due()).toEqual([{ namedBy: 2, isDue: true }])
    const looked = done(store, 'outreach.look', {
      id: made.id,
      found: 'partly',
      waveId: since,
      note: 'Twee keer gesproken',
    })
    expect(looked).toMatchObject({ found: 'partly', seenInWaveId: since, note: 'Twee keer gesproken' })
    expect(due()).toEqual([{ namedBy: 2, isDue: false }])
    done(store, 'outreach.look', { id: made.id, found: null, waveId: since, note: '' })
    expect(list()).toMatchObject([{ found: null, seenInWaveId: null, isDue: true }])
    done(store, 'outreach.update', { id: made.id, patch: { whom: '' } })
    expect(due()).toEqual([{ namedBy: null, isDue: true }])
  })

  test('nobody can name it in a wave that did not ask for contacts outside', () => {
    const { store, people, survey, wave, add, list } = house()
    done(store, 'ties.updateSurvey', { id: survey.id, patch: { asksOutside: false } })
    add()
    const waveId = wave('2026-12-01', [])
    const [from, to] = people
    done(store, 'ties.answer', { waveId, lines: [{ from, to, value: 1 }] })
    expect(list()).toMatchObject([{ namedBy: null, isDue: true }])
  })

  test('is looked at with a wave of its own network only', () => {
    const { store, add } = house()
    const { id } = add()
    const waveId = crypto.randomUUID() as never
    expect(failureOf(() => done(store, 'outreach.look', { id, found: 'there', waveId, note: '' }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'wave' },
    })
  })

  test('goes to the trash alone; what stands in the run sheet stays', () => {
    const { store, meeting, add, list } = house()
    const { id: meetingId } = meeting()
    const [one, two] = [add({}, meetingId), add({ text: 'Nog een' })]
    change(store, 'outreach.remove', { ids: [one.id, two.id, two.id] })
    expect(list()).toEqual([])
    const { items } = ask(store, 'meetings.desk', { id: meetingId, today })
    expect(items.map(({ id }) => id)).toContain(one.itemId)
    expect(ask(store, 'trash.list')).toMatchObject([{ kind: 'outreach', count: 2 }])
    expect(failureOf(() => done(store, 'outreach.remove', { ids: [one.id] }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'outreach' },
    })
  })
})
