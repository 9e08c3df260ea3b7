import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dutiesOf, groupOf } from '../../../renderer/features/today/duties.ts'
import type { Today } from '../../../shared/contract/consultations.ts'
import { daysAfter } from '../../../shared/domain/days.ts'
import type {
  AgreementId,
  ConsultationId,
  MeetingId,
  NetworkId,
  WorkplaceId,
} from '../../../shared/domain/ids.ts'

const now = '2026-11-22'
const networkId = '11111111-1111-4111-8111-111111111111' as NetworkId
const preparation = {
  hasAim: false,
  items: 0,
  hasPracticeItem: false,
  minutes: 0,
  available: 120,
  listDone: 0,
  listTotal: 0,
  isPrepared: false,
}
const meeting = (id: string, on: string): Today['meetings'][number] => ({
  meeting: {
    id: id as MeetingId,
    networkId,
    number: 1,
    title: '',
    on,
    starts: '14:00',
    ends: '16:00',
    place: '',
    learningAim: '',
    notes: '',
    state: 'planned',
    cancelReason: '',
  },
  networkName: 'Leerkring',
  preparation,
  need: 'prepare',
})
const agreement = (id: string, due: string | null): Today['agreements'][number] => ({
  id: id as AgreementId,
  networkId,
  meetingId: null,
  consultationId: null,
  roundId: null,
  text: id,
  owner: { personId: null, coachId: null, text: '' },
  madeOn: '2026-09-01',
  due,
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
})
const nothing: Today = {
  meetings: [],
  agreements: [],
  signals: [],
  ended: [],
  consultations: [],
  monitoring: [],
}

describe('what waits today', () => {
  test('the oldest duty first, whatever it is; what has no day last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -60, max: 21 }), { maxLength: 12 }),
        fc.array(fc.integer({ min: -300, max: 7 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 3 }),
        (meetings, agreements, signals) => {
          const duties = dutiesOf({
            ...nothing,
            meetings: meetings.map((days, i) => meeting(`m${String(i)}`, daysAfter(now, days))),
            agreements: agreements.map((days, i) => agreement(`a${String(i)}`, daysAfter(now, days))),
            signals: Array.from({ length: signals }, (_, i) => ({
              rule: 'vagueAssignment' as const,
              networkId,
              subject: String(i),
              facts: {},
              mark: '',
              dismissed: null,
              networkName: 'Leerkring',
            })),
          })
          expect(duties).toHaveLength(meetings.length + agreements.length + signals)
          const days = duties.map(({ on }) => on ?? '9999')
          expect(days).toEqual([...days].sort())
        },
      ),
    )
  })

  test('on one day a network that has ended comes before its meeting, and that before what was agreed for it', () => {
    const duties = dutiesOf({
      ...nothing,
      agreements: [agreement('a', '2026-11-25')],
      consultations: [
        {
          id: 'c' as ConsultationId,
          workplaceId: 'w' as WorkplaceId,
          on: '2026-11-25',
          starts: null,
          place: '',
          notes: '',
          networkIds: [],
          coachIds: [],
        },
      ],
      meetings: [meeting('m', '2026-11-25')],
      ended: [{ networkId, name: 'Leerkring', plannedEnd: '2026-11-24' }],
      monitoring: [
        {
          networkId,
          networkName: 'Leerkring',
          on: '2026-11-25',
          place: {
            schoolYear: 2026,
            half: 1,
            expectedOn: '2026-11-25',
            state: 'due',
            round: null,
            reason: '',
          },
          step: null,
        },
      ],
    })
    expect(duties.map(({ kind }) => kind)).toEqual(['ended', 'meeting', 'consultation', 'round', 'agreement'])
  })

  test('an agreement without a day is nobody’s duty today', () => {
    expect(dutiesOf({ ...nothing, agreements: [agreement('a', null)] })).toEqual([])
  })

  test('before today, today, and after it', () => {
    const groups = ['2026-11-21', now, '2026-11-23'].map((on) =>
      dutiesOf({ ...nothing, meetings: [meeting('m', on)] }).map((duty) => groupOf(duty, now)),
    )
    expect(groups).toEqual([['earlier'], ['now'], ['coming']])
  })
})
