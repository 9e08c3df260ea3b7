import { expect, test } from 'vitest'
import { byState } from '../../../renderer/features/products/uses.ts'
import { ProductUse } from '../../../shared/domain/products.ts'

const id = (at: number) => `00000000-0000-4000-8000-00000000000${String(at)}`
const use = (organisation: number, state: string) =>
  ProductUse.parse({ productId: id(9), organisationId: id(organisation), state, since: null, note: '' })

test('two schools use it, the college explores it: one row of four states, in the order of the alphabet', () => {
  const known = [use(2, 'use'), use(1, 'use'), use(3, 'explore')]
  const names = new Map(
    known.map(({ organisationId }, at) => [organisationId, ['De Wilg', 'De Eik', 'Pabo'][at] ?? '']),
  )
  // The last one has no name here (any more).
  const uses = [...known, use(4, 'embedded')]
  expect(byState(uses, names, (a, b) => a.localeCompare(b))).toEqual([
    { state: 'explore', organisations: ['Pabo'] },
    { state: 'try', organisations: [] },
    { state: 'use', organisations: ['De Eik', 'De Wilg'] },
    { state: 'embedded', organisations: [] },
  ])
})
