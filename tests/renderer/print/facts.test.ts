import { describe, expect, test } from 'vitest'
import {
  agreementOnPaper,
  consultationOnPaper,
  listOnPaper,
  meetingOnPaper,
  whoOnPaper,
  workFormsOf,
  yearOnPaper,
  type PeopleKnown,
} from '../../../renderer/print/facts.ts'
import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import {
  AgreementId,
  CoachId,
  ConsultationId,
  ConsultationPointId,
  MeetingId,
  NetworkId,
  PersonId,
  RunSheetItemId,
  WorkplaceId,
} from '../../../shared/domain/ids.ts'
import type { Meeting, RunSheetItem } from '../../../shared/domain/meetings.ts'
import { blankItem, nobody } from '../../../shared/domain/run-sheet.ts'

const networkId = NetworkId.parse(crypto.randomUUID())
const workplaceId = WorkplaceId.parse(crypto.randomUUID())
const personId = PersonId.parse(crypto.randomUUID())
const coachId = CoachId.parse(crypto.randomUUID())

const known = (showsNames: boolean): PeopleKnown => ({
  rows: [
    {
      person: {
        id: personId,
        workplaceId,
        code: 'P03',
        displayName: 'Marit Osinga',
        role: '',
        organisationId: null,
      },
    },
  ],
  coaches: [{ id: coachId, name: 'Wietske Roordink' }],
  showsNames,
})

const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: MeetingId.parse(crypto.randomUUID()),
  networkId,
  number: 5,
  title: '',
  on: '2026-12-02',
  starts: '14:00',
  ends: '16:00',
  place: '',
  learningAim: '',
  notes: 'Alleen voor de coaches.',
  state: 'planned',
  cancelReason: '',
  ...changes,
})

const row = (changes: Partial<Meeting>): MeetingRow => ({
  ...meeting(changes),
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
})

const item = (position: number, changes: Partial<RunSheetItem> = {}): RunSheetItem => ({
  ...blankItem,
  id: RunSheetItemId.parse(crypto.randomUUID()),
  meetingId: MeetingId.parse(crypto.randomUUID()),
  position,
  title: `Onderdeel ${String(position)}`,
  minutes: 20,
  addedMinutes: 0,
  spentSeconds: 0,
  passed: null,
  ...changes,
})

const agreement = (changes: Partial<AgreementRow> = {}): AgreementRow => ({
  id: AgreementId.parse(crypto.randomUUID()),
  networkId,
  meetingId: null,
  consultationId: null,
  roundId: null,
  text: 'De schets bespreken',
  owner: { ...nobody, personId },
  madeOn: '2026-11-11',
  due: null,
  state: 'open',
  closedOn: null,
  closedNote: '',
  about: null,
  ownerCode: 'P03',
  ownerName: 'Marit Osinga',
  ownerLeft: false,
  networkName: 'Lezen',
  originOn: null,
  originNumber: null,
  roundName: null,
  ...changes,
})

describe('who does what', () => {
  test('stands there by code, and by name only where that was chosen', () => {
    const who = { ...nobody, personId }
    expect(whoOnPaper(who, known(false))).toBe('P03')
    expect(whoOnPaper(who, known(true))).toBe('Marit Osinga')
    expect(agreementOnPaper(agreement(), false).owner).toBe('P03')
    expect(agreementOnPaper(agreement(), true).owner).toBe('Marit Osinga')
    expect(agreementOnPaper(agreement({ ownerName: '' }), true).owner).toBe('P03')
  })

  test('a coach has no code, a word of the coach’s own stays as it is, and somebody unknown is nobody', () => {
    expect(whoOnPaper({ ...nobody, coachId }, known(false))).toBe('Wietske Roordink')
    expect(whoOnPaper({ ...nobody, text: 'iedereen' }, known(false))).toBe('iedereen')
    expect(whoOnPaper({ ...nobody, personId: PersonId.parse(crypto.randomUUID()) }, known(true))).toBe('')
  })

  test('with codes there is no participant’s name anywhere in the facts', () => {
    const desk = { meeting: meeting(), items: [item(0, { lead: { ...nobody, personId } })], list: null }
    expect(JSON.stringify(meetingOnPaper(desk, known(false), []))).not.toContain('Marit')
    expect(JSON.stringify(agreementOnPaper(agreement(), false))).not.toContain('Marit')
  })
})

describe('a run sheet', () => {
  test('has the clock times that follow from the minutes, in order, past midnight too', () => {
    const desk = {
      meeting: meeting({ starts: '23:30', ends: '23:50' }),
      items: [item(1, { minutes: 10 }), item(0, { minutes: 25, addedMinutes: 30 }), item(2)],
      list: null,
    }
    const { items, available } = meetingOnPaper(desk, known(false), [])
    // What was added while it was held is not what was planned.
    expect(items.map(({ title, starts }) => `${starts} ${title}`)).toEqual([
      '23:30 Onderdeel 0',
      '23:55 Onderdeel 1',
      '00:05 +1 Onderdeel 2',
    ])
    expect(available).toBe(20)
  })

  test('names each work form that is there once, in order, and leaves out what it does not know', () => {
    const forms = ['plusDelta', null, 'ideaWall', 'plusDelta', crypto.randomUUID()]
    const known = (['ideaWall', 'plusDelta', 'groundRules'] as const).map((ref) => ({ ref }))
    const items = forms.map((workFormId) => ({ workFormId }))
    expect(workFormsOf(items, known).map(({ ref }) => ref)).toEqual(['plusDelta', 'ideaWall'])
  })

  test('leaves the coaches’ own notes of the meeting off the paper', () => {
    const paper = meetingOnPaper({ meeting: meeting(), items: [], list: null }, known(true), [])
    expect(JSON.stringify(paper)).not.toContain('Alleen voor de coaches')
  })
})

test('the points of a list stand under their headings, in the order of the list', () => {
  const point = (position: number, section: string) => ({
    position,
    section,
    text: `punt ${String(position)}`,
    answer: null,
    note: '',
  })
  expect(
    listOnPaper([
      point(2, 'Materiaal'),
      point(0, 'Uitnodigen'),
      point(1, 'Materiaal'),
      point(3, 'Uitnodigen'),
    ]).map(({ title, points }) => [title, ...points.map(({ text }) => text)]),
  ).toEqual([
    ['Uitnodigen', 'punt 0', 'punt 3'],
    ['Materiaal', 'punt 1', 'punt 2'],
  ])
})

describe('the year plan', () => {
  const eight = Array.from({ length: 8 }, (_, n) =>
    row({
      number: n + 1,
      on: n < 4 ? `2026-1${String(Math.floor(n / 2))}-0${String(n + 1)}` : `2027-0${String(n)}-05`,
    }),
  )

  test('has a round after the fourth and the eighth, and only the school year asked for', () => {
    const other = row({ number: 9, on: '2027-08-01' })
    const { name, lines } = yearOnPaper([other, ...eight.toReversed()], [], '2026-11-22')
    expect(name).toBe('2026-2027')
    expect(lines.map((line) => (line.kind === 'meeting' ? line.meeting.number : line.kind))).toEqual([
      ...[1, 2, 3, 4, 'round'],
      ...[5, 6, 7, 8, 'round'],
    ])
  })

  test('a cancelled meeting stays in it and does not count, and holidays stand in between', () => {
    const meetings = [row({ number: 1, on: '2026-09-30', state: 'cancelled' }), ...eight]
    const holidays = [
      { name: 'Kerstvakantie', from: '2026-12-19', to: '2027-01-03' },
      { name: 'Zomervakantie van vorig jaar', from: '2026-07-01', to: '2026-07-31' },
    ]
    const { lines } = yearOnPaper(meetings, holidays, '2027-07-31')
    expect(lines.map((line) => (line.kind === 'meeting' ? line.meeting.state : line.kind))).toEqual([
      'cancelled',
      ...Array<string>(4).fill('planned'),
      'round',
      'holiday',
      ...Array<string>(4).fill('planned'),
      'round',
    ])
  })

  test('an empty year has nothing in it', () => {
    expect(yearOnPaper([], [], '2026-11-22')).toEqual({ name: '2026-2027', lines: [] })
  })
})

test('on the notes of a consultation nobody of a network stands, by code or by name', () => {
  const consultationId = ConsultationId.parse(crypto.randomUUID())
  const paper = consultationOnPaper(
    {
      consultation: {
        id: consultationId,
        workplaceId,
        on: '2026-11-18',
        starts: null,
        place: '',
        notes: '',
        networkIds: [networkId],
        coachIds: [coachId],
      },
      networks: [{ networkId, name: 'Lezen', next: null, delta: null, signals: [], openAgreements: 1 }],
      points: [
        {
          id: ConsultationPointId.parse(crypto.randomUUID()),
          consultationId,
          networkId,
          position: 0,
          rule: null,
          title: 'De delta keert niet terug',
          notes: 'Volgende keer ermee openen.',
          isDone: true,
        },
      ],
      actions: [
        agreement({ consultationId }),
        agreement({
          consultationId,
          owner: { ...nobody, coachId },
          ownerCode: null,
          ownerName: 'Wietske Roordink',
        }),
      ],
    },
    known(true).coaches,
  )
  expect(JSON.stringify(paper)).not.toMatch(/P03|Marit/u)
  expect(paper.actions.map(({ owner }) => owner)).toEqual(['', 'Wietske Roordink'])
  expect(paper.points).toEqual([
    {
      network: 'Lezen',
      title: 'De delta keert niet terug',
      notes: 'Volgende keer ermee openen.',
      isDone: true,
    },
  ])
  expect(paper.coaches).toEqual(['Wietske Roordink'])
})
