import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, isOfOne } from '../../../renderer/print/catalogue.ts'
import {
  isSheetCount,
  printPath,
  readRequest,
  requestAddress,
  isMarkedCopy,
  type PrintRequest,
  type SheetAsk,
} from '../../../renderer/print/request.ts'
import { app } from '../../../shared/contract/app.ts'
import { ConsultationId, MeetingId, NetworkId } from '../../../shared/domain/ids.ts'

const network = NetworkId.parse('0c5b2ba5-90ee-4d33-b36d-3a6f7d0fb9f0')
const meeting = MeetingId.parse('5f0f6f0a-94c0-4a5e-8a50-5c1f1b8d2d10')
const consultation = ConsultationId.parse('9a1c1d6e-6d5f-4a94-9d12-6f1a3a4f9a77')
const thing = '3f0f6f0a-94c0-4a5e-8a50-5c1f1b8d2d44'
const coded = { kind: 'coded' } as const
const unnamed = (count: number) => ({ kind: 'unnamed', count }) as const

/** Some sheets in any order, no more than a run makes, with codes where a sheet can have them. */
const asks: fc.Arbitrary<readonly SheetAsk[]> = fc
  .shuffledSubarray([...catalogue], { minLength: 1 })
  .chain((kinds) =>
    fc.tuple(
      ...kinds.map(({ id, isPersonal, about }) =>
        fc.record(
          {
            sheet: fc.constant(id),
            copies: fc.oneof(
              fc.integer({ min: 1, max: Math.floor(200 / kinds.length) }).map(unnamed),
              fc.constant(isPersonal ? coded : unnamed(1)),
            ),
            ...(about === 'workForm' ? { of: fc.constantFrom(thing, 'ideaWall') } : {}),
            ...(isOfOne({ about }) && about !== 'workForm' ? { of: fc.constant(thing) } : {}),
          },
          { requiredKeys: ['sheet', 'copies'] },
        ),
      ),
    ),
  )

const requests: fc.Arbitrary<PrintRequest> = fc
  .record({
    networkId: fc.constantFrom(null, network),
    language: fc.constantFrom('nl' as const, 'en' as const),
    date: fc.constantFrom(null, '2026-11-04', '2028-02-29'),
    sheets: asks,
    isFilled: fc.boolean(),
    asksCloseness: fc.boolean(),
    meetingId: fc.constantFrom(null, meeting),
    consultationId: fc.constantFrom(null, consultation),
    showsNames: fc.boolean(),
    showsMarks: fc.boolean(),
    half: fc.option(
      fc.record({
        schoolYear: fc.integer({ min: 1990, max: 2199 }),
        half: fc.constantFrom(1 as const, 2 as const),
      }),
    ),
    isOutside: fc.boolean(),
  })
  .map((request) => ({ ...request, showsMarks: request.showsMarks && request.sheets.some(isMarkedCopy) }))
  .filter(
    ({ networkId, sheets, isFilled, meetingId, showsNames }) =>
      networkId !== null ||
      (!isFilled &&
        !showsNames &&
        meetingId === null &&
        sheets.every(
          ({ sheet, copies, of }) => copies.kind === 'unnamed' && (of === undefined || sheet === 'workForm'),
        )),
  )

describe('the address of a print run', () => {
  test('reads back as it was written, in its order, and the contract lets it through', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const address = requestAddress(request)
        expect(readRequest(address.slice(printPath.length))).toEqual(request)
        const parsed = app.printPage['~orpc'].inputSchema?.['~standard'].validate({ address, to: 'pdf' })
        expect(parsed).toEqual({ value: { address, to: 'pdf' } })
      }),
    )
  })

  test('carries what is needed and nothing else', () => {
    const address = requestAddress({
      networkId: network,
      language: 'en',
      date: '2026-11-04',
      sheets: [
        { sheet: 'projectPlan', copies: unnamed(1) },
        { sheet: 'valueSheet', copies: coded },
      ],
      isFilled: false,
      asksCloseness: false,
      meetingId: null,
      consultationId: null,
      showsNames: false,
      showsMarks: false,
      half: null,
      isOutside: false,
    })
    expect(Object.fromEntries(new URLSearchParams(address.slice(printPath.length)))).toEqual({
      language: 'en',
      network,
      date: '2026-11-04',
      sheets: 'projectPlan.1,valueSheet.coded',
    })
  })

  const one = 'language=nl&sheets=evaluationSheet.1'
  test.each([
    ['nothing', ''],
    ['no sheets', 'language=nl'],
    ['an empty list', 'language=nl&sheets='],
    ['an unknown sheet', 'language=nl&sheets=scoreSheet.1'],
    ['a word every object knows', 'language=nl&sheets=constructor.1'],
    ['a sheet in other letters', 'language=nl&sheets=EvaluationSheet.1'],
    ['no number of copies', 'language=nl&sheets=evaluationSheet'],
    ['no copies', 'language=nl&sheets=evaluationSheet.0'],
    ['too many copies', 'language=nl&sheets=evaluationSheet.201'],
    ['a thousand million copies', 'language=nl&sheets=evaluationSheet.1000000000'],
    ['copies written with an exponent', 'language=nl&sheets=evaluationSheet.1e2'],
    ['fewer than none', 'language=nl&sheets=evaluationSheet.-1'],
    ['half a copy', 'language=nl&sheets=evaluationSheet.1.5'],
    ['a nought in front', 'language=nl&sheets=evaluationSheet.01'],
    ['too many together', 'language=nl&sheets=evaluationSheet.150,valueSheet.51'],
    ['the same sheet twice', 'language=nl&sheets=evaluationSheet.1,valueSheet.1,evaluationSheet.2'],
    ['the same sheet a million times', `language=nl&sheets=${'valueSheet.1,'.repeat(1_000_000)}`],
    ['a comma too many', 'language=nl&sheets=evaluationSheet.1,'],
    ['two lists', `${one}&sheets=valueSheet.1`],
    ['two languages', `${one}&language=en`],
    ['something that is not ours', `${one}&name=Marit`],
    ['another language', 'language=de&sheets=evaluationSheet.1'],
    ['no day', `${one}&date=2026-02-30`],
    ['half a day', `${one}&date=2026-02`],
    ['no id', `${one}&network=..%2F..`],
    ['codes of nobody', 'language=nl&sheets=evaluationSheet.coded'],
    ['codes on a sheet of the group', `language=nl&network=${network}&sheets=projectPlan.coded`],
    ['a list of nobody', 'language=nl&sheets=tieQuestionnaire.1&filled=yes'],
    ['something between yes and no', `${one}&network=${network}&filled=true`],
    ['an unclear wish', `${one}&closeness=1`],
    ['another unclear wish', `${one}&network=${network}&names=1`],
    ['names of nobody', `${one}&names=yes`],
    ['a meeting of no network', `language=nl&sheets=runSheet.1&meeting=${meeting}`],
    ['a meeting that is no id', `${one}&network=${network}&meeting=4`],
    ['a consultation that is no id', `${one}&consultation=today`],
    ['a document of no network', `language=nl&sheets=projectPlan.1.${thing}`],
    ['a document that is no id', `language=nl&network=${network}&sheets=projectPlan.1.ideaWall`],
    ['a work form with a wrong name', 'language=nl&sheets=workForm.1.__proto__'],
    [
      'something on a sheet that is about nothing',
      `language=nl&network=${network}&sheets=yearPlan.1.${thing}`,
    ],
    ['two documents on one sheet', `language=nl&network=${network}&sheets=projectPlan.1.${thing}.${thing}`],
    ['codes on a sheet about a meeting', `language=nl&network=${network}&sheets=runSheet.coded`],
  ])('with %s says nothing', (_what, search) => {
    expect(readRequest(search)).toBeNull()
    expect(readRequest(`?${search}`)).toBeNull()
  })

  test('one to two hundred copies', () => {
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
