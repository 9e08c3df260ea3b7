import { expect, test } from 'vitest'
import { Today } from '../../../shared/contract/consultations.ts'
import { daysAfter } from '../../../shared/domain/days.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { findAvoidedWords } from '../../../shared/content/avoided-words.ts'
import * as around from '../../../main/services/example/around.ts'
import { ask, done, temporaryStore } from '../../support/store.ts'

test('the example has something of everything around its meetings', () => {
  const store = temporaryStore()
  const { networkId } = done(store, 'workplaces.openExample')
  const today = localDateOf(new Date())
  const agreements = ask(store, 'agreements.list', { networkId, state: null, today })
  // Five of its meetings and consultation, two of its round.
  expect(agreements.map(({ state }) => state).join(' ')).toBe('open open open open open open done')
  expect(
    agreements.filter(({ due, state }) => state === 'open' && due !== null && due <= daysAfter(today, 7)),
  ).not.toHaveLength(0)
  expect(agreements.every(({ ownerLeft }) => !ownerLeft)).toBe(true)
  const moved = agreements.find(({ ownerCode }) => ownerCode === 'P09')
  if (moved === undefined) throw new Error('P09 has an agreement')
  expect(ask(store, 'agreements.history', { id: moved.id })).toMatchObject([
    { field: 'due', after: moved.due },
  ])

  const lunch = ask(store, 'facilities.list', { networkId }).find(({ kind }) => kind === 'lunch')
  expect(lunch?.endNote).not.toBe('')
  expect((lunch?.to ?? '9999') < today).toBe(true)

  const [list] = ask(store, 'documents.list', { networkId, kind: 'preparation' })
  expect(list?.points.filter(({ answer }) => answer !== null)).toHaveLength(4)
  const { signals } = ask(store, 'signals.list', { networkId, today })
  expect(signals.map(({ rule, dismissed }) => [rule, dismissed?.reason ?? null])).toEqual([
    ['vagueAssignment', around.dismissed.reason],
    ['competingInterests', null],
    ['narrowAccess', null],
    ['facilityLoss', null],
    ['desiredGap', null],
    ['fewExternalTies', null],
  ])

  const { workplaceId } = ask(store, 'networks.get', { id: networkId, today })
  const consultations = ask(store, 'consultations.list', { workplaceId })
  expect(consultations).toHaveLength(2)
  const [next, past] = consultations.map(({ id }) => ask(store, 'consultations.desk', { id, today }))
  expect(past).toMatchObject({ points: [{ isDone: true }], actions: [{ ownerName: 'Wietske Roordink' }] })
  expect(next?.points.map(({ rule }) => rule)).toEqual(['competingInterests', null])

  const duties = ask(store, 'today.get', { today }).today
  expect(Today.parse(duties)).toEqual(duties)
  expect(duties.signals).toHaveLength(5)
  expect(duties.meetings.length).toBeGreaterThan(0)
  expect(duties.agreements.length).toBeGreaterThan(0)
  expect(duties.consultations).toHaveLength(1)
})

test('nothing in it judges', () => {
  expect(findAvoidedWords(JSON.stringify(around), 'nl')).toEqual([])
})
