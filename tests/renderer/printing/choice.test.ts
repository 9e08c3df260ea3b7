import { describe, expect, test } from 'vitest'
import { MeetingId } from '../../../shared/domain/ids.ts'
import {
  asksOf,
  isCounted,
  nextMeeting,
  proposedCount,
  sheetsForMeeting,
  toggled,
  typedCount,
  type Choice,
} from '../../../renderer/features/printing/choice.ts'

const nothing: Choice = { sheets: [], typed: {}, isCoded: false }

describe('what is chosen at the print desk', () => {
  test('comes in the order of ticking; what is ticked again comes last, with the number proposed', () => {
    let choice = toggled(toggled(toggled(nothing, 'projectPlan'), 'evaluationSheet'), 'valueSheet')
    expect(choice.sheets).toEqual(['projectPlan', 'evaluationSheet', 'valueSheet'])
    choice = { ...choice, typed: { projectPlan: '7' } }
    choice = toggled(toggled(choice, 'projectPlan'), 'projectPlan')
    expect(choice.sheets).toEqual(['evaluationSheet', 'valueSheet', 'projectPlan'])
    expect(typedCount(choice, 'projectPlan', 14)).toBe('1')
  })

  test('a personal sheet is proposed once for everybody, a sheet of the group once', () => {
    expect(proposedCount('valueSheet', 14)).toBe(14)
    expect(proposedCount('valueSheet', 0)).toBe(1)
    expect(proposedCount('valueSheet', 999)).toBe(200)
    expect(proposedCount('leadershipChecklist', 14)).toBe(1)
  })

  test('codes are for personal sheets only', () => {
    const choice: Choice = { sheets: ['valueSheet', 'projectPlan'], typed: {}, isCoded: true }
    expect(asksOf(choice, 14)).toEqual([
      { sheet: 'valueSheet', copies: { kind: 'coded' } },
      { sheet: 'projectPlan', copies: { kind: 'unnamed', count: 1 } },
    ])
  })

  test.each(['0', '201', '1000000000', '2,5', '1e2', '-3', '', ' ', 'twaalf'])(
    'with %j copies there is one to look at and nothing to print',
    (typed) => {
      const choice: Choice = { sheets: ['valueSheet'], typed: { valueSheet: typed }, isCoded: false }
      expect(isCounted(choice, 14)).toBe(false)
      expect(asksOf(choice, 14)).toEqual([{ sheet: 'valueSheet', copies: { kind: 'unnamed', count: 1 } }])
      // What cannot be printed is not in the way where codes decide how many there are.
      expect(isCounted({ ...choice, isCoded: true }, 14)).toBe(true)
    },
  )
})

describe('everything for a meeting', () => {
  test('is what it uses, in the order in which it is used', () => {
    expect(sheetsForMeeting({ usesWorkForms: true, hasOpenAgreements: true })).toEqual([
      'runSheet',
      'preparationList',
      'shortEvaluation',
      'workFormHandout',
      'openAgreements',
    ])
    expect(sheetsForMeeting({ usesWorkForms: false, hasOpenAgreements: false })).toEqual([
      'runSheet',
      'preparationList',
      'shortEvaluation',
    ])
  })

  test('the run sheet once, the short evaluation once for everybody expected', () => {
    const choice: Choice = {
      sheets: sheetsForMeeting({ usesWorkForms: false, hasOpenAgreements: false }),
      typed: {},
      isCoded: false,
    }
    expect(asksOf(choice, 14).map(({ copies }) => copies)).toEqual(
      [1, 1, 14].map((count) => ({ kind: 'unnamed', count })),
    )
  })
})

test('the next meeting is proposed: the first from today on that was not cancelled, else the last', () => {
  const meeting = (on: string, state: 'planned' | 'held' | 'cancelled' = 'planned', starts = '14:00') => ({
    id: MeetingId.parse(crypto.randomUUID()),
    on,
    starts,
    state,
  })
  const [held, off, afternoon, morning, later] = [
    meeting('2026-11-11', 'held'),
    meeting('2026-11-22', 'cancelled'),
    meeting('2026-12-02'),
    meeting('2026-12-02', 'planned', '09:00'),
    meeting('2027-01-20'),
  ]
  const all = [later, afternoon, morning, off, held]
  expect(nextMeeting(all, '2026-11-22')).toBe(morning.id)
  expect(nextMeeting(all, '2027-01-20')).toBe(later.id)
  expect(nextMeeting(all, '2027-02-01')).toBe(later.id)
  expect(nextMeeting([off], '2026-11-22')).toBeNull()
  expect(nextMeeting([], '2026-11-22')).toBeNull()
})
