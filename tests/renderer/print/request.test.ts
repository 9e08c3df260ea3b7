import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isSheetCount,
  readRequest,
  requestAddress,
  type SheetRequest,
} from '../../../renderer/print/request.ts'
import { app } from '../../../shared/contract/app.ts'
import { NetworkId } from '../../../shared/domain/ids.ts'

const network = NetworkId.parse('0c5b2ba5-90ee-4d33-b36d-3a6f7d0fb9f0')
const path = '/print/evaluation-sheet'

const requests: fc.Arbitrary<SheetRequest> = fc
  .record({
    networkId: fc.constantFrom(null, network),
    language: fc.constantFrom('nl' as const, 'en' as const),
    date: fc.constantFrom(null, '2026-11-04', '2028-02-29'),
    copies: fc.oneof(
      fc.constant({ kind: 'coded' as const }),
      fc.record({ kind: fc.constant('unnamed' as const), count: fc.integer({ min: 1, max: 200 }) }),
    ),
  })
  .filter(({ networkId, copies }) => networkId !== null || copies.kind === 'unnamed')

describe('the address of a print run', () => {
  test('reads back as it was written, and the contract lets it through', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const address = requestAddress(path, request)
        expect(readRequest(address.slice(path.length))).toEqual(request)
        const parsed = app.printPage['~orpc'].inputSchema?.['~standard'].validate({ address, to: 'pdf' })
        expect(parsed).toEqual({ value: { address, to: 'pdf' } })
      }),
    )
  })

  test('carries what is needed and nothing else', () => {
    const address = requestAddress(path, {
      networkId: network,
      language: 'en',
      date: '2026-11-04',
      copies: { kind: 'unnamed', count: 12 },
    })
    expect([...new URLSearchParams(address.slice(path.length)).keys()].sort()).toEqual([
      'date',
      'language',
      'network',
      'sheets',
    ])
  })

  test.each([
    ['nothing', ''],
    ['no sheets', '?language=nl&sheets=0'],
    ['too many sheets', '?language=nl&sheets=201'],
    ['half a sheet', '?language=nl&sheets=1.5'],
    ['no number', '?language=nl&sheets=twelve'],
    ['another language', '?language=de&sheets=1'],
    ['no day', '?language=nl&sheets=1&date=2026-02-30'],
    ['half a day', '?language=nl&sheets=1&date=2026-02'],
    ['no id', '?language=nl&sheets=1&network=..%2F..'],
    ['codes of nobody', '?language=nl&sheets=coded'],
  ])('with %s says nothing', (_what, search) => {
    expect(readRequest(search)).toBeNull()
  })

  test('one to two hundred sheets', () => {
    expect([0, 1, 200, 201, 1.5, Number.NaN].map(isSheetCount)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
