import { expect, test } from 'vitest'
import type { ProductId } from '../../../shared/domain/ids.ts'
import type { ValueId } from '../../../shared/domain/yields.ts'
import { choose, rounds, said, settled, someId } from './facts.ts'

test('productNotInPractice: two meetings after its last version without anything tried', () => {
  const id = someId() as ProductId
  const of = (madeOn: string | null, isTried = false) => ({
    ...settled,
    products: [{ id, version: madeOn === null ? null : { number: 2, madeOn }, isTried }],
  })
  expect(said(of('2026-09-15'))).toEqual([
    { rule: 'productNotInPractice', subject: id, number: 2, from: '2026-09-15', count: 2 },
  ])
  // What was shown at a meeting could not be tried before it.
  expect(said(of('2026-10-01'))).toEqual([])
  expect(said(of('2026-09-15', true))).toEqual([])
  expect(said(of(null))).toEqual([])
  expect(said(of('2026-09-15'), choose('productNotInPractice', 'meetings', 3))).toEqual([])
})

test('earlyValuesOnly: after two rounds enjoyment and ideas are noted, and no use', () => {
  const of = (values: readonly ValueId[], revealed = 2) =>
    said({ ...settled, values, rounds: { ...rounds([]), revealed } })
  expect(of(['immediate'])).toEqual([{ rule: 'earlyValuesOnly', subject: '', rounds: 2 }])
  expect(of(['potential', 'transformative'])).toHaveLength(1)
  expect(of(['immediate', 'applied'])).toEqual([])
  expect(of(['potential', 'realized'])).toEqual([])
  // Nothing noted is nothing known.
  expect(of([])).toEqual([])
  expect(of(['immediate'], 1)).toEqual([])
})

test('narrowAccess: one conversation about all that nobody is there for', () => {
  const of = (...gaps: readonly boolean[]) => said({ ...settled, needs: gaps.map((isGap) => ({ isGap })) })
  expect(of(true, false, true)).toEqual([{ rule: 'narrowAccess', subject: '', gaps: 2, needs: 3 }])
  expect(of(false)).toEqual([])
  expect(of()).toEqual([])
})
