import { describe, expect, test } from 'vitest'
import { codesOn, makePaper, numbered, type NetworkFacts, type Paper } from '../../../renderer/print/paper.ts'
import type { SheetRequest } from '../../../renderer/print/request.ts'
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

const asked = (copies: SheetRequest['copies'], of: NetworkId | null = networkId): SheetRequest => ({
  networkId: of,
  language: 'nl',
  date: '2026-11-04',
  copies,
})
const coded = asked({ kind: 'coded' })

describe('the paper of a print run', () => {
  test('as many unnamed sheets as asked, with the numbers given and nobody on them', () => {
    const blank = makePaper(asked({ kind: 'unnamed', count: 3 }), network, ['P01']) as Paper
    expect(blank.copies).toEqual(Array(3).fill({ kind: 'unnamed', number: null }))
    expect(numbered(blank, ['7F3K', 'C4DR', '9WPX']).copies).toEqual([
      { kind: 'unnamed', number: '7F3K' },
      { kind: 'unnamed', number: 'C4DR' },
      { kind: 'unnamed', number: '9WPX' },
    ])
  })

  test('a sheet for no network has a place for its name', () => {
    const paper = makePaper(asked({ kind: 'unnamed', count: 1 }, null), null, []) as Paper
    expect(paper.network).toBeNull()
    expect(paper.copies).toHaveLength(1)
  })

  test('one per code, and no number beside a code', () => {
    const paper = makePaper(coded, network, ['P01', 'P02']) as Paper
    expect(numbered(paper, ['7F3K', 'C4DR']).copies).toEqual([
      { kind: 'coded', code: 'P01' },
      { kind: 'coded', code: 'P02' },
    ])
  })

  test('where a coach assesses participants there are no sheets with a code, whatever is asked', () => {
    const assessed: NetworkFacts = { ...network, privacy: { coachAssesses: true } }
    expect(makePaper(coded, assessed, ['P01'])).toBe('alwaysUnnamed')
    expect(makePaper(asked({ kind: 'unnamed', count: 1 }), assessed, ['P01'])).toMatchObject({
      copies: [{ kind: 'unnamed' }],
    })
  })

  test('says what is missing', () => {
    expect(makePaper(coded, null, [])).toBe('networkGone')
    expect(makePaper(coded, network, [])).toBe('noParticipants')
    expect(makePaper(coded, network, Array(201).fill('P'))).toBe('tooMany')
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
