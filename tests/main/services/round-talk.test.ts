import { describe, expect, test } from 'vitest'
import { MeetingDesk } from '../../../shared/contract/meetings.ts'
import { NetworkPattern, RoundTalk } from '../../../shared/contract/monitoring.ts'
import type { NetworkId, RoundId } from '../../../shared/domain/ids.ts'
import { z } from '../../../shared/z.ts'
import type { Store } from '../../../main/store/open.ts'
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

function makeRound(store: Store, networkId: NetworkId, on: string): RoundId {
  const round = { name: `Ronde van ${on}`, on, asksDesired: false }
  const { id } = done(store, 'rounds.add', { networkId, round })
  const marks = [{ indicatorId: 'continuity', kind: 'now' as const, value: 40 }]
  done(store, 'sheets.paste', { roundId: id, sheets: [{ code: 'uil', marks }] })
  return id
}
const reveal = (store: Store, id: RoundId) => done(store, 'rounds.reveal', { id, withUnfinished: false })

function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const roundId = makeRound(store, networkId, '2026-11-11')
  const talk = () => RoundTalk.parse(ask(store, 'roundTalk.get', { roundId, today }))
  const mark = (indicatorId: string, at: number | null, reason = '', of = roundId) =>
    done(store, 'roundTalk.setGroupMark', { roundId: of, indicatorId, at, reason })
  const topic = (text: string, indicatorId: string | null = null) =>
    done(store, 'roundTalk.addTopic', { roundId, text, indicatorId })
  return { store, workplaceId, networkId, roundId, talk, mark, topic }
}

const rule = (path: string, name: string) => ({
  code: 'INVALID_INPUT',
  data: { fields: [{ path, rule: name }] },
})

describe('before the reveal', () => {
  test('nothing is said of a picture that none has seen, but for the double-loop talk; covered again it is hidden again', () => {
    const { store, roundId, talk, mark, topic } = house()
    const refused = rule('roundId', 'hidden')
    const said = { roundId, indicatorId: 'continuity' }
    const acts = [
      () => mark('continuity', 40),
      () => done(store, 'roundTalk.link', { ...said, otherId: 'steering', note: '' }),
      () => done(store, 'roundTalk.unlink', { ...said, otherId: 'steering' }),
      () => done(store, 'roundTalk.addExample', { ...said, text: 'Het plakboek' }),
      () => done(store, 'roundTalk.setConclusion', { roundId, dimension: 'practice', text: 'Samen' }),
      () => topic('Vaker buiten kijken'),
    ]
    for (const act of acts) expect(failureOf(act)).toEqual(refused)
    done(store, 'roundTalk.setDoubleLoop', { roundId, patch: { noticed: 'We praten vooral' } })
    expect(talk().doubleLoop).toEqual({ noticed: 'We praten vooral', assumption: '', change: '' })

    reveal(store, roundId)
    done(store, 'roundTalk.link', { ...said, otherId: 'steering', note: '' })
    mark('continuity', 40, 'Om de maand')
    const example = done(store, 'roundTalk.addExample', { ...said, text: 'Het plakboek' })
    const added = topic('Vaker buiten kijken')
    done(store, 'rounds.cover', { id: roundId })
    expect(talk()).toMatchObject({ groupMarks: [], links: [], examples: [], conclusions: [], topics: [] })
    const changes = [
      () => done(store, 'roundTalk.updateExample', { id: example.id, text: 'Anders' }),
      () => done(store, 'roundTalk.removeExamples', { ids: [example.id] }),
      () => done(store, 'roundTalk.updateTopic', { id: added.id, patch: { text: 'Anders' } }),
      () => done(store, 'roundTalk.moveTopic', { id: added.id, to: 0 }),
      () => done(store, 'roundTalk.removeTopic', { id: added.id }),
    ]
    for (const act of changes) expect(failureOf(act)).toEqual(refused)
    reveal(store, roundId)
    expect(talk()).toMatchObject({ groupMarks: [{ at: 40 }], examples: [example], topics: [added] })
  })
})

describe('the talk', () => {
  test('a group mark stands on what the round asks, may be a reason alone, and is gone without either', () => {
    const { store, roundId, talk, mark } = house()
    reveal(store, roundId)
    mark('steering', null, 'Hier bleven we van mening verschillen')
    mark('continuity', 62.5, 'Er is een rooster')
    // In the order in which the round asks them.
    expect(talk().groupMarks.map(({ indicatorId, at }) => [indicatorId, at])).toEqual([
      ['continuity', 62.5],
      ['steering', null],
    ])
    mark('steering', null)
    mark('continuity', 70, 'Er is een rooster')
    expect(talk().groupMarks).toEqual([
      { roundId, indicatorId: 'continuity', at: 70, reason: 'Er is een rooster' },
    ])
    const gone = { code: 'NOT_FOUND', data: { what: 'indicator' } }
    for (const id of ['made-up', "'; DROP TABLE mark; --", '__proto__'])
      expect(failureOf(() => mark(id, 10))).toEqual(gone)
    expect(failureOf(() => mark('continuity', 10, '', crypto.randomUUID() as RoundId))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'round' },
    })
  })

  test('two indicators are linked once, from whichever side it is said', () => {
    const { store, roundId, talk } = house()
    reveal(store, roundId)
    const link = (indicatorId: string, otherId: string, note = '') =>
      done(store, 'roundTalk.link', { roundId, indicatorId, otherId, note })
    link('steering', 'continuity')
    link('continuity', 'steering', 'Wie stuurt, bepaalt het ritme')
    expect(talk().links).toEqual([
      { roundId, indicatorId: 'continuity', otherId: 'steering', note: 'Wie stuurt, bepaalt het ritme' },
    ])
    expect(failureOf(() => link('steering', 'steering'))).toEqual(rule('otherId', 'same'))
    expect(failureOf(() => link('steering', 'made-up'))).toMatchObject({ code: 'NOT_FOUND' })
    done(store, 'roundTalk.unlink', { roundId, indicatorId: 'steering', otherId: 'continuity' })
    expect(talk().links).toEqual([])
    expect(
      failureOf(() =>
        done(store, 'roundTalk.unlink', { roundId, indicatorId: 'steering', otherId: 'continuity' }),
      ),
    ).toEqual({ code: 'NOT_FOUND', data: { what: 'link' } })
  })

  test('examples keep their order per indicator, conclusions that of the framework; empty is gone', () => {
    const { store, roundId, talk } = house()
    reveal(store, roundId)
    const [a, b, c] = ['Een', 'Twee', 'Drie'].map((text) =>
      done(store, 'roundTalk.addExample', { roundId, indicatorId: 'steering', text }),
    )
    if (a === undefined || b === undefined || c === undefined) throw new Error('Three examples')
    done(store, 'roundTalk.addExample', { roundId, indicatorId: 'continuity', text: 'Los' })
    done(store, 'roundTalk.removeExamples', { ids: [a.id, a.id] })
    expect(done(store, 'roundTalk.updateExample', { id: b.id, text: 'Twee, anders' })).toMatchObject({
      text: 'Twee, anders',
      position: 0,
    })
    expect(talk().examples.map(({ text, position }) => [text, position])).toEqual([
      ['Los', 0],
      ['Twee, anders', 0],
      ['Drie', 1],
    ])
    expect(failureOf(() => done(store, 'roundTalk.removeExamples', { ids: [a.id] }))).toMatchObject({
      code: 'NOT_FOUND',
    })
    const conclude = (dimension: 'organization' | 'practice', text: string) =>
      done(store, 'roundTalk.setConclusion', { roundId, dimension, text })
    conclude('organization', 'We kiezen zelf')
    conclude('practice', 'Dichter bij de klas')
    expect(talk().conclusions.map(({ dimension }) => dimension)).toEqual(['practice', 'organization'])
    conclude('practice', '')
    expect(talk().conclusions).toEqual([{ roundId, dimension: 'organization', text: 'We kiezen zelf' }])
    done(store, 'roundTalk.setDoubleLoop', { roundId, patch: { change: 'Iets' } })
    done(store, 'roundTalk.setDoubleLoop', { roundId, patch: { change: '' } })
    expect(store.sqlite.prepare('SELECT count(*) FROM double_loop').pluck().get()).toBe(0)
  })

  test('three topics at most, in an order that can be undone; a round that is closed takes nothing more', () => {
    const { store, networkId, roundId, talk, mark, topic } = house()
    reveal(store, roundId)
    const topics = ['Een', 'Twee', 'Drie'].map((text) => topic(text, 'steering'))
    expect(failureOf(() => topic('Vier'))).toEqual(rule('roundId', 'tooMany'))
    const before = contentDigest(store)
    const [first, second] = topics
    if (first === undefined || second === undefined) throw new Error('Topics')
    const { notice } = change(store, 'roundTalk.moveTopic', { id: first.id, to: 99 })
    expect(talk().topics.map(({ text, position }) => [text, position])).toEqual([
      ['Twee', 0],
      ['Drie', 1],
      ['Een', 2],
    ])
    takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(before)
    done(store, 'roundTalk.removeTopic', { id: second.id })
    topic('Vier')
    expect(talk().topics.map(({ text }) => text)).toEqual(['Een', 'Drie', 'Vier'])

    for (const { step, state } of ask(store, 'rounds.desk', { id: roundId }).round.steps)
      if (state === 'open') done(store, 'rounds.skip', { id: roundId, step, reason: 'Niet nu' })
    done(store, 'rounds.close', { id: roundId, on: today, withoutProcess: true })
    const closed = rule('roundId', 'closed')
    expect(failureOf(() => mark('steering', 1))).toEqual(closed)
    expect(failureOf(() => done(store, 'roundTalk.setDoubleLoop', { roundId, patch: {} }))).toEqual(closed)
    expect(failureOf(() => done(store, 'roundTalk.removeTopic', { id: first.id }))).toEqual(closed)
    const late = { text: 'Te laat', roundId }
    expect(failureOf(() => done(store, 'agreements.add', { networkId, agreement: late, today }))).toEqual(
      rule('agreement.roundId', 'closed'),
    )
    expect(talk().topics).toHaveLength(3)
  })
})

test('what was agreed in a round says so, is prepared with like any other, and stays when the round goes', () => {
  const { store, workplaceId, networkId, roundId, talk } = house()
  const agree = (network: NetworkId, extra: object = {}) =>
    done(store, 'agreements.add', {
      networkId: network,
      agreement: { text: 'Elke keer een voorbeeld', roundId, about: 'process', ...extra },
      today,
    })
  const agreed = agree(networkId)
  expect(talk().agreements).toMatchObject([
    { id: agreed.id, roundId, roundName: 'Ronde van 2026-11-11', originOn: '2026-11-11', about: 'process' },
  ])
  const meetings = [{ on: '2026-12-02', starts: '14:00', ends: '16:00' }]
  const [meeting] = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting')
  const desk = () => MeetingDesk.parse(ask(store, 'meetings.desk', { id: meeting.id, today }))
  expect(desk().agreements).toMatchObject([{ id: agreed.id, roundName: 'Ronde van 2026-11-11' }])

  const other = done(store, 'networks.create', { workplaceId, name: 'Ander netwerk' })
  expect(failureOf(() => agree(other.id))).toEqual({ code: 'NOT_FOUND', data: { what: 'round' } })
  expect(failureOf(() => agree(networkId, { meetingId: meeting.id }))).toEqual(
    rule('agreement.meetingId', 'oneOrigin'),
  )
  done(store, 'rounds.remove', { id: roundId })
  expect(desk().agreements).toMatchObject([{ id: agreed.id, roundId: null, roundName: null, originOn: null }])
})

test('a meeting is prepared with the last group marks and topics, and with the dissemination list', () => {
  const { store, networkId, roundId, mark, topic } = house()
  const meetings = [{ on: '2026-12-02', starts: '14:00', ends: '16:00' }]
  const [meeting] = done(store, 'meetings.add', { networkId, meetings, language: 'nl' })
  if (meeting === undefined) throw new Error('No meeting')
  const desk = () => MeetingDesk.parse(ask(store, 'meetings.desk', { id: meeting.id, today }))
  expect(desk()).toMatchObject({ previous: null, groupMarks: null, dissemination: null })
  reveal(store, roundId)
  mark('steering', 20, 'De coach begint nog')
  mark('continuity', null, 'Niet besproken')
  topic('Zelf beginnen')
  const shown = {
    roundId,
    roundName: 'Ronde van 2026-11-11',
    on: '2026-11-11',
    marks: [
      {
        indicator: { indicatorId: 'steering', own: null },
        at: 20,
        reason: 'De coach begint nog',
        on: '2026-11-11',
      },
    ],
    topics: ['Zelf beginnen'],
    topicsOn: '2026-11-11',
  }
  expect(desk().groupMarks).toMatchObject(shown)
  const later = makeRound(store, networkId, '2026-11-20')
  reveal(store, later)
  expect(desk().groupMarks).toMatchObject(shown)
  mark('steering', 80, 'Gegroeid', later)
  mark('continuity', 60, 'Samen', later)
  mark('practiceIntegration', 70, 'Naast het werk')
  // The new round has only begun: what it does not say yet is still that of before.
  const begun = desk().groupMarks
  expect(begun).toMatchObject({ roundId: later, topics: ['Zelf beginnen'], topicsOn: '2026-11-11' })
  expect(
    Object.fromEntries(begun?.marks.map(({ indicator, at, on }) => [indicator.indicatorId, [at, on]]) ?? []),
  ).toEqual({
    steering: [80, '2026-11-20'],
    continuity: [60, '2026-11-20'],
    practiceIntegration: [70, '2026-11-11'],
  })
  const places = begun?.marks.map(({ indicator }) => indicator.position) ?? []
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  done(store, 'roundTalk.addTopic', { roundId: later, text: 'Vaker buiten', indicatorId: null })
  expect(desk().groupMarks).toMatchObject({ topics: ['Vaker buiten'], topicsOn: '2026-11-20' })
  mark('practiceIntegration', null)
  done(store, 'rounds.cover', { id: later })
  expect(desk().groupMarks).toMatchObject(shown)

  const make = {
    networkId,
    meetingId: null,
    template: 'builtIn:dissemination',
    language: 'nl',
    today,
  } as const
  const { document, points } = done(store, 'documents.make', make)
  const [point] = points
  if (point === undefined) throw new Error('No points')
  done(store, 'documents.answer', { id: point.id, patch: { answer: 'partly' } })
  expect(desk().dissemination).toEqual({ documentId: document.id, answered: 1, points: points.length })
})

test('networks beside each other: group marks on what all are asked, in the order asked, without people', () => {
  const { store, workplaceId, networkId, roundId, mark } = house()
  done(store, 'participants.add', { networkId, person: { displayName: 'Anna Onvindbaar' }, today })
  const other = done(store, 'networks.create', { workplaceId, name: 'Ander netwerk' })
  const own = makeRound(store, networkId, '2026-11-15')
  const text = {
    dimension: 'practice',
    name: 'Buiten',
    question: '',
    left: 'binnen',
    right: 'buiten',
  } as const
  const bare = done(store, 'rounds.add', { networkId, round: { name: 'Eigen', on: '2026-11-18' } })
  const added = done(store, 'rounds.addOwn', { id: bare.id, own: text })
  const marks = [{ indicatorId: added.indicatorId, kind: 'now' as const, value: 10 }]
  done(store, 'sheets.paste', { roundId: bare.id, sheets: [{ code: 'das', marks }] })
  for (const id of [roundId, own, bare.id]) reveal(store, id)
  mark('steering', 30, 'Samen')
  // The last round has a mark on a question of its own only: it says nothing beside other networks.
  mark(added.indicatorId, 90, 'Veel buiten', bare.id)
  const patterns = (...networkIds: NetworkId[]) =>
    z.array(NetworkPattern).parse(ask(store, 'cycle.patterns', { networkIds }))
  expect(patterns(other.id, networkId, other.id)).toEqual([
    { networkId: other.id, name: 'Ander netwerk', roundOn: null, marks: [] },
    {
      networkId,
      name: 'Netwerk',
      roundOn: '2026-11-11',
      marks: [{ indicatorId: 'steering', at: 30, reason: 'Samen', on: '2026-11-11' }],
    },
  ])
  // A round that has only begun leaves the marks of before where it has none.
  mark('continuity', 55, 'Nu', own)
  expect(patterns(networkId)).toMatchObject([
    {
      roundOn: '2026-11-15',
      marks: [
        { indicatorId: 'continuity', at: 55, on: '2026-11-15' },
        { indicatorId: 'steering', at: 30, on: '2026-11-11' },
      ],
    },
  ])
  expect(JSON.stringify(patterns(networkId))).not.toMatch(/Anna|uil|das/u)
  expect(failureOf(() => patterns(crypto.randomUUID() as NetworkId))).toMatchObject({ code: 'NOT_FOUND' })
})
