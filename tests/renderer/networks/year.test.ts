import { describe, expect, test } from 'vitest'
import {
  destinationOf,
  fallsDueAt,
  lineItems,
  yearRows,
  type YearFacts,
} from '../../../renderer/features/networks/year.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'
import type { AgreementId, FacilityId, MeetingId, NetworkId, RoundId } from '../../../shared/domain/ids.ts'

const saying = { t: translator('nl', nl), format: formatters('nl') }
const networkId = '11111111-1111-4111-8111-111111111111' as NetworkId
type Meeting = YearFacts['meetings'][number]
type Agreement = YearFacts['agreements'][number]
type Facility = YearFacts['facilities'][number]
type Round = YearFacts['rounds'][number]

const meeting = (number: number, on: string, more: Partial<Meeting> = {}): Meeting => ({
  id: `m${String(number)}` as MeetingId,
  networkId,
  number,
  title: '',
  on,
  starts: '14:00',
  ends: '16:00',
  place: '',
  learningAim: '',
  notes: '',
  state: 'planned',
  cancelReason: '',
  preparation: {
    hasAim: false,
    items: 0,
    hasPracticeItem: false,
    minutes: 0,
    available: 120,
    listDone: 0,
    listTotal: 0,
    isPrepared: false,
  },
  present: 0,
  hasEvaluation: false,
  openAgreements: 0,
  ...more,
})
const agreement = (id: string, more: Partial<Agreement> = {}): Agreement => ({
  id: id as AgreementId,
  networkId,
  meetingId: null,
  consultationId: null,
  roundId: null,
  text: id,
  owner: { personId: null, coachId: null, text: '' },
  madeOn: '2026-09-09',
  due: '2026-10-01',
  state: 'open',
  closedOn: null,
  closedNote: '',
  about: null,
  ownerCode: null,
  ownerName: '',
  ownerLeft: false,
  networkName: 'Leerkring',
  originOn: null,
  originNumber: null,
  roundName: null,
  ...more,
})
const facility = (id: string, more: Partial<Facility> = {}): Facility => ({
  id: id as FacilityId,
  networkId,
  kind: 'lunch',
  name: '',
  providerId: null,
  provider: '',
  from: '2026-09-09',
  to: null,
  note: '',
  endNote: '',
  ...more,
})
const round = (id: string, more: Partial<Round> = {}): Round => ({
  id: id as RoundId,
  networkId,
  name: 'Najaarsronde 2026',
  purpose: '',
  on: '2026-11-04',
  isNamed: false,
  asksDesired: true,
  withValues: true,
  withTies: false,
  tieWaveId: null,
  informedOn: null,
  isRevealed: true,
  closedOn: null,
  asked: 10,
  answered: 8,
  steps: [],
  ...more,
})
const noRound = { round: null, reason: '' } as const
const places: YearFacts['cycle'] = [
  { ...noRound, schoolYear: 2026, half: 2, expectedOn: '2027-05-26', state: 'later' },
  {
    schoolYear: 2026,
    half: 1,
    expectedOn: '2026-11-11',
    state: 'underWay',
    round: { id: 'r' as RoundId, name: 'Najaarsronde 2026', on: '2026-11-04', isClosed: false },
    reason: '',
  },
  {
    ...noRound,
    schoolYear: 2025,
    half: 2,
    expectedOn: '2026-05-01',
    state: 'skipped',
    reason: 'fusie van twee scholen',
  },
]
const facts = (more: Partial<YearFacts>): YearFacts => ({
  meetings: [],
  agreements: [],
  facilities: [],
  rounds: [],
  cycle: [],
  ...more,
})
const items = (more: Partial<YearFacts>) => lineItems(facts(more), saying)

describe('what stands on the year line', () => {
  test('an agreement hangs to the first meeting on or after its day, cancelled ones passed over', () => {
    const meetings = [
      meeting(1, '2026-09-09'),
      meeting(2, '2026-10-07', { state: 'cancelled' }),
      meeting(3, '2026-11-04'),
    ]
    expect(fallsDueAt('2026-10-01', meetings)).toBe('2026-11-04')
    expect(fallsDueAt('2026-09-09', meetings)).toBe('2026-09-09')
    expect(fallsDueAt('2026-12-01', meetings)).toBe('2026-12-01')
  })

  test('agreements of one day for one meeting are one thread; dropped ones and those without a day are none', () => {
    const threads = items({
      meetings: [meeting(2, '2026-10-07')],
      agreements: [
        agreement('a'),
        agreement('b', { due: '2026-10-05' }),
        agreement('c', { state: 'dropped' }),
        agreement('d', { due: null }),
        agreement('e', { originOn: '2026-09-16', state: 'done' }),
      ],
    }).filter(({ kind }) => kind === 'thread')
    expect(threads.map(({ on, short, ...rest }) => [on, short, 'isClosed' in rest && rest.isClosed])).toEqual(
      [
        ['2026-09-09', '2 afspraken', false],
        ['2026-09-16', '1 afspraak', true],
      ],
    )
  })

  test('rounds stand where they are held, and where a half expects one; a half that was left out has no mark', () => {
    const year = { meetings: [meeting(4, '2026-11-11')], rounds: [round('r')], cycle: places }
    const rounds = items(year).filter((item) => item.kind === 'round')
    expect(rounds.map(({ on, short, isHeld }) => [on, short, isHeld])).toEqual([
      ['2026-11-04', 'Najaarsronde 2026', true],
      ['2027-05-26', 'voorjaarsronde', false],
    ])
    expect(rounds.map((item) => destinationOf(networkId, item))).toEqual([
      { to: '/network/$networkId/monitoring/$roundId', params: { networkId, roundId: 'r' } },
      { to: '/network/$networkId/monitoring', params: { networkId }, search: { ask: '2026-2' } },
    ])
    expect(rounds[0]?.words).toBe('Najaarsronde 2026, 4 november 2026, samen bekeken')
    const rows = yearRows(facts({ rounds: [round('r')], cycle: places }), '2025-2026', networkId, saying)
    expect(rows.map(({ what, state }) => [what, state])).toEqual([
      ['voorjaarsronde', 'overgeslagen: fusie van twee scholen'],
    ])
  })

  test('what began on one day is one flag, what ended says why', () => {
    const flags = items({
      facilities: [
        facility('a'),
        facility('b', { kind: 'room' }),
        facility('c', { name: 'Soep', from: null, to: '2027-01-04', endNote: 'te duur' }),
      ],
    })
    expect(flags.map(({ short, words }) => [short, words])).toEqual([
      ['2 faciliteiten', '9 september 2026: Lunch begint; Ruimte begint'],
      ['Lunch vervalt', '4 januari 2027: Soep vervalt (te duur)'],
    ])
  })

  test('prepared is derived; held opens the look-back, everything else the preparation', () => {
    const planned = meeting(1, '2026-09-09')
    const ready = meeting(2, '2026-10-07', { preparation: { ...planned.preparation, isPrepared: true } })
    const held = meeting(3, '2026-11-04', { state: 'held', preparation: ready.preparation })
    const states = items({ meetings: [planned, ready, held] })
    expect(
      states.map((item) => [item.kind === 'meeting' && item.state, destinationOf(networkId, item).to]),
    ).toEqual([
      ['planned', '/network/$networkId/meetings/$meetingId'],
      ['prepared', '/network/$networkId/meetings/$meetingId'],
      ['held', '/network/$networkId/meetings/$meetingId/look-back'],
    ])
  })
})

test('the table has a school year in the order of time, each agreement on its own line', () => {
  const rows = yearRows(
    facts({
      meetings: [meeting(1, '2026-09-09'), meeting(9, '2027-09-08')],
      agreements: [
        agreement('zonder datum', { due: null }),
        agreement('vorig jaar', { madeOn: '2026-06-01', due: '2026-09-20' }),
      ],
      facilities: [facility('a', { from: '2025-09-01', to: '2026-12-18', endNote: 'te duur' })],
    }),
    '2026-2027',
    networkId,
    saying,
  )
  expect(rows.map(({ what, state }) => [what, state])).toEqual([
    ['vorig jaar', 'open'],
    ['Bijeenkomst 1', 'gepland'],
    ['zonder datum', 'open'],
    ['Lunch vervalt', 'te duur'],
  ])
})
