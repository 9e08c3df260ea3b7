import { describe, expect, test } from 'vitest'
import { proposeRound } from '../../../renderer/features/monitoring/propose.ts'
import type { CyclePlace } from '../../../shared/contract/monitoring.ts'

const place = (
  schoolYear: number,
  half: 1 | 2,
  expectedOn: string,
  state: CyclePlace['state'],
): CyclePlace => ({ schoolYear, half, expectedOn, state, round: null, reason: '' })

const spring = place(2026, 2, '2027-05-26', 'later')
const autumn = place(2026, 1, '2026-11-11', 'due')
const before = place(2025, 2, '2026-05-20', 'due')

describe('what a new round is proposed as', () => {
  test('the half we are in, on the day it is expected', () => {
    expect(proposeRound([spring, autumn, before], null, '2026-11-01', [])).toEqual({
      schoolYear: 2026,
      half: 1,
      on: '2026-11-11',
    })
  })

  test('once that day has passed, the next meeting of the half that is not cancelled, else today', () => {
    const meetings = [
      { on: '2026-11-11', state: 'held' },
      { on: '2026-12-02', state: 'cancelled' },
      { on: '2026-12-16', state: 'planned' },
      { on: '2027-03-03', state: 'planned' },
    ]
    expect(proposeRound([spring, autumn], null, '2026-11-22', meetings).on).toBe('2026-12-16')
    expect(proposeRound([spring, autumn], null, '2026-12-20', meetings).on).toBe('2026-12-20')
  })

  test('the half that was asked for; one that is over keeps its own day', () => {
    expect(proposeRound([spring, autumn, before], '2026-2', '2026-11-22', [])).toMatchObject({
      half: 2,
      on: '2027-05-26',
    })
    expect(proposeRound([spring, autumn, before], '2025-2', '2026-11-22', [])).toEqual({
      schoolYear: 2025,
      half: 2,
      on: '2026-05-20',
    })
  })

  test('where this half has its round, the last one that is due, and else the first to come', () => {
    const held = { ...autumn, state: 'done' as const }
    expect(proposeRound([spring, held, before], null, '2026-11-22', []).schoolYear).toBe(2025)
    expect(proposeRound([spring, held], null, '2026-11-22', []).half).toBe(2)
  })

  test('a network without a meeting or round begins today', () => {
    expect(proposeRound([], 'round', '2027-02-01', [])).toEqual({
      schoolYear: 2026,
      half: 2,
      on: '2027-02-01',
    })
  })
})
