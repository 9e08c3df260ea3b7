import { describe, expect, test } from 'vitest'
import type { SheetId } from '../../../renderer/print/catalogue.ts'
import {
  codesOn,
  copiesIn,
  makePaper,
  numbered,
  type NetworkFacts,
  type Paper,
} from '../../../renderer/print/paper.ts'
import { isPrintable } from '../../../renderer/print/pages.ts'
import type { PrintRequest, SheetAsk } from '../../../renderer/print/request.ts'
import type { ParticipantRow } from '../../../shared/contract/participants.ts'
import { MembershipId, NetworkId, PersonId, WorkplaceId } from '../../../shared/domain/ids.ts'

const networkId = NetworkId.parse(crypto.randomUUID())
const network: NetworkFacts = { name: 'Lezen', typeLabel: 'leerkring', privacy: { coachAssesses: false } }
const workplaceId = WorkplaceId.parse(crypto.randomUUID())

function member(code: string, from: string | null = null, to: string | null = null): ParticipantRow {
  const personId = PersonId.parse(crypto.randomUUID())
  return {
    membership: { id: MembershipId.parse(crypto.randomUUID()), networkId, personId, from, to },
    person: {
      id: personId,
      workplaceId,
      code,
      displayName: `Naam van ${code}`,
      role: 'coach',
      organisationId: null,
    },
    values: {},
  }
}

const asked = (sheets: PrintRequest['sheets'], changes: Partial<PrintRequest> = {}): PrintRequest => ({
  networkId,
  language: 'nl',
  date: '2026-11-04',
  sheets,
  isFilled: false,
  asksCloseness: false,
  meetingId: null,
  consultationId: null,
  showsNames: false,
  showsMarks: false,
  half: null,
  isOutside: false,
  ...changes,
})
const unnamed = (sheet: SheetId, count: number): SheetAsk => ({ sheet, copies: { kind: 'unnamed', count } })
const withCode = (sheet: SheetId): SheetAsk => ({ sheet, copies: { kind: 'coded' } })
const coded = asked([withCode('evaluationSheet')])

describe('the paper of a print run', () => {
  test('the sheets in the order asked, as many unnamed copies as asked, with numbers and nobody on them', () => {
    const blank = makePaper(asked([unnamed('valueSheet', 2), unnamed('evaluationSheet', 1)]), network, [
      'P01',
    ]) as Paper
    expect(blank.runs).toEqual([
      { sheet: 'valueSheet', copies: Array(2).fill({ kind: 'unnamed', number: null }) },
      { sheet: 'evaluationSheet', copies: [{ kind: 'unnamed', number: null }] },
    ])
    expect(copiesIn(blank)).toBe(3)
    expect(numbered(blank, ['7F3K', 'C4DR', '9WPX']).runs).toEqual([
      {
        sheet: 'valueSheet',
        copies: [
          { kind: 'unnamed', number: '7F3K' },
          { kind: 'unnamed', number: 'C4DR' },
        ],
      },
      { sheet: 'evaluationSheet', copies: [{ kind: 'unnamed', number: '9WPX' }] },
    ])
  })

  test('a sheet for no network has a place for its name', () => {
    const paper = makePaper(asked([unnamed('valueStory', 1)], { networkId: null }), null, []) as Paper
    expect(paper.network).toBeNull()
    expect(copiesIn(paper)).toBe(1)
  })

  test('one per code, no number beside a code, and numbers on the sheets of the group', () => {
    const paper = makePaper(asked([withCode('evaluationSheet'), unnamed('projectPlan', 1)]), network, [
      'P01',
      'P02',
    ]) as Paper
    expect(numbered(paper, ['7F3K', 'C4DR', '9WPX']).runs).toEqual([
      {
        sheet: 'evaluationSheet',
        copies: [
          { kind: 'coded', code: 'P01' },
          { kind: 'coded', code: 'P02' },
        ],
      },
      { sheet: 'projectPlan', copies: [{ kind: 'unnamed', number: '9WPX' }] },
    ])
  })

  test('the list of participants is on paper only where a sheet has one and it is to be filled in', () => {
    const rosterOf = (sheet: SheetId, isFilled: boolean) =>
      (makePaper(asked([unnamed(sheet, 1)], { isFilled }), network, ['P01', 'P02']) as Paper).roster
    expect(rosterOf('tieQuestionnaire', true)).toEqual(['P01', 'P02'])
    expect(rosterOf('tieQuestionnaire', false)).toBeNull()
    expect(rosterOf('evaluationSheet', true)).toBeNull()
  })

  test('where a coach assesses participants there are no sheets with a code, whatever is asked', () => {
    const assessed: NetworkFacts = { ...network, privacy: { coachAssesses: true } }
    expect(makePaper(coded, assessed, ['P01'])).toBe('alwaysUnnamed')
    expect(makePaper(asked([unnamed('projectPlan', 1), withCode('valueSheet')]), assessed, ['P01'])).toBe(
      'alwaysUnnamed',
    )
    expect(makePaper(asked([unnamed('evaluationSheet', 1)]), assessed, ['P01'])).toMatchObject({
      runs: [{ copies: [{ kind: 'unnamed' }] }],
    })
  })

  test('says what is missing', () => {
    expect(makePaper(asked([]), network, ['P01'])).toBe('nothingChosen')
    expect(makePaper(coded, null, [])).toBe('networkGone')
    expect(makePaper(coded, network, [])).toBe('noParticipants')
    expect(makePaper(asked([unnamed('tieQuestionnaire', 1)], { isFilled: true }), network, [])).toBe(
      'noParticipants',
    )
  })

  test('makes no more than a run holds, all sheets together, and does not try', () => {
    expect(makePaper(coded, network, Array(201).fill('P'))).toBe('tooMany')
    expect(
      makePaper(
        asked([withCode('evaluationSheet'), unnamed('projectPlan', 1)]),
        network,
        Array(200).fill('P'),
      ),
    ).toBe('tooMany')
    for (const count of [201, 1e9, 1e300, Number.NaN])
      expect(makePaper(asked([unnamed('projectPlan', count)]), network, [])).toBe('tooMany')
  })

  test('a list so long that its pages would be thousands is not made', () => {
    const paperOf = (people: number) => {
      const codes = Array.from({ length: people }, (_, n) => `P${String(n)}`)
      const request = asked([withCode('tieQuestionnaire')], { isFilled: true, asksCloseness: true })
      return makePaper(request, network, codes) as Paper
    }
    expect(isPrintable(paperOf(40))).toBe(true)
    expect(isPrintable(paperOf(200))).toBe(false)
  })

  test('takes nothing from a participant but the code', () => {
    const rows = [member('P10'), member('p2'), member('P1')]
    expect(codesOn(rows, '2026-11-04')).toEqual(['P1', 'p2', 'P10'])
    expect(JSON.stringify(makePaper(coded, network, codesOn(rows, '2026-11-04')))).not.toMatch(
      /Naam van|coach/u,
    )
  })

  test('counts those who belong to the network on the day of the sheet, first and last day included', () => {
    const rows = [
      member('not yet', '2026-11-05'),
      member('first day', '2026-11-04'),
      member('last day', '2026-01-01', '2026-11-04'),
      member('gone', null, '2026-11-03'),
      member('always'),
    ]
    expect(codesOn(rows, '2026-11-04')).toEqual(['always', 'first day', 'last day'])
  })
})
