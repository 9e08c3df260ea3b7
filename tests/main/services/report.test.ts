import { describe, expect, test } from 'vitest'
import type { OrganisationId, PersonId, RoundId } from '../../../shared/domain/ids.ts'
import type { Visibility } from '../../../shared/domain/yields.ts'
import { reportOf, type ReportOnPaper } from '../../../renderer/print/report.ts'
import type { RoundSource } from '../../../renderer/print/round-on-paper.ts'
import { eleven, roundHouse, type RoundHouse } from '../../support/rounds.ts'
import { ask, done } from '../../support/store.ts'

const today = '2026-11-22'
const period = { from: '2026-08-01', to: '2027-01-31' }
const nobody = { personId: null, coachId: null, text: '' }
/** Planted wherever the app asks who: not one of them may be found in a report. */
const planted = 'Wiebe Zwaluwstaart'
const code = 'GEHEIM01'

interface House extends RoundHouse {
  readonly schools: readonly OrganisationId[]
  readonly person: PersonId
}

/** A round in which so many people put a cross, with somebody whose name and code are worth looking for. */
function house(answered: number): House {
  const made = roundHouse({ count: 12 })
  const { store, workplaceId, people } = made
  const schools = ['De Regenboog', 'Zonneveld'].map(
    (name) => done(store, 'organisations.add', { workplaceId, name, kind: 'school' }).id,
  )
  const [person] = people
  if (person === undefined) throw new Error('nobody takes part')
  done(store, 'participants.updatePerson', {
    id: person,
    patch: { displayName: planted, code, role: 'leerkracht', organisationId: schools[0] ?? null },
  })
  for (let nth = 0; nth < answered; nth += 1)
    made.enter(`eigen${String(nth)}`, Object.fromEntries(eleven.map((id) => [id, 60 + nth])))
  return { ...made, schools, person }
}

function reportFrom(
  { store, networkId }: House,
  {
    isOutside = false,
    school = null,
  }: { readonly isOutside?: boolean; readonly school?: OrganisationId | null } = {},
): ReportOnPaper {
  const source = (id: RoundId): RoundSource => {
    const desk = ask(store, 'rounds.desk', { id })
    const { isRevealed } = desk.round
    return {
      desk,
      picture: isRevealed ? ask(store, 'rounds.picture', { id }) : null,
      talk: ask(store, 'roundTalk.get', { roundId: id, today }),
      comparison:
        isRevealed && desk.previousId !== null
          ? ask(store, 'rounds.compare', { beforeId: desk.previousId, afterId: id })
          : null,
    }
  }
  return reportOf({
    network: ask(store, 'networks.get', { id: networkId, today }),
    period,
    isOutside,
    school,
    meetings: ask(store, 'meetings.list', { networkId }),
    rounds: ask(store, 'rounds.list', { networkId }).map(({ id }) => source(id)),
    agreements: ask(store, 'agreements.list', { networkId, state: null, today }),
    yields: ask(store, 'yields.desk', { networkId }),
    table: ask(store, 'participants.table', { networkId, today }),
    language: 'nl',
  })
}

describe('figures', () => {
  test('five answers are told: how many, and where the middle lies; never where one cross does', () => {
    const five = house(5)
    five.reveal()
    const [round] = reportFrom(five).rounds
    expect(round?.answered).toBe(5)
    expect(round?.lines).toHaveLength(11)
    expect(round?.lines.every(({ median }) => median === 62)).toBe(true)
    expect(JSON.stringify(reportFrom(five))).not.toMatch(/"(?:least|most|lower|upper|crosses)"/u)
    expect(round?.isLessened).toBe(false)
  })

  test('of four answers nothing is told: no count, no line, no cross of the group', () => {
    const four = house(4)
    four.reveal()
    const { store, roundId } = four
    done(store, 'roundTalk.setGroupMark', { roundId, indicatorId: 'sharedIdentity', at: 71.3, reason: '' })
    const report = reportFrom(four)
    expect(report.rounds[0]).toMatchObject({ answered: null, lines: [], isLessened: true })
    expect(report.isLessened).toBe(true)
    expect(JSON.stringify(report)).not.toMatch(/6[0-3]|71\.3/u)
  })

  test('an indicator that four answered keeps its line, and no middle', () => {
    const six = house(4)
    for (const own of ['zes', 'zeven']) six.enter(own, { sharedIdentity: 'notApplicable', steering: 10 })
    six.reveal()
    const lines = reportFrom(six).rounds[0]?.lines ?? []
    expect(lines.find(({ id }) => id === 'sharedIdentity')).toMatchObject({ median: null, movement: null })
    expect(lines.find(({ id }) => id === 'steering')?.median).not.toBeNull()
    expect(reportFrom(six).isLessened).toBe(true)
  })

  test('a round before of four is not told in the movement either', () => {
    const { store, networkId, ...rest } = house(6)
    const before = done(store, 'rounds.add', { networkId, round: { name: 'Voorjaar', on: '2026-05-12' } }).id
    for (let nth = 0; nth < 4; nth += 1) {
      const { id } = done(store, 'sheets.begin', { roundId: before, code: `w${String(nth)}` })
      done(store, 'sheets.mark', {
        id,
        marks: eleven.map((indicatorId) => ({ indicatorId, kind: 'now' as const, value: 13 })),
      })
      done(store, 'sheets.finish', { id })
    }
    done(store, 'rounds.reveal', { id: before, withUnfinished: false })
    rest.reveal()
    const [round] = reportFrom({ store, networkId, ...rest }).rounds
    expect(round?.lines.every((line) => line.before === null && line.movement === null)).toBe(true)
    expect(round?.beforeOn).toBeNull()
    expect(JSON.stringify(round)).not.toContain('13')
  })

  test('a round that is covered is named and nothing more', () => {
    const covered = house(6)
    const report = reportFrom(covered)
    expect(report.rounds).toEqual([])
    expect(report.covered).toEqual([{ name: 'Najaarsronde', on: '2026-11-04' }])
    expect(JSON.stringify(report)).not.toMatch(/6[0-5]/u)
  })
})

test('a name or a code typed where it is asked who is in no report, and an owner is an organisation or a role', () => {
  const held = house(6)
  held.reveal()
  const { store, networkId, roundId, person } = held
  const owners = [
    { ...nobody, personId: person },
    { ...nobody, text: planted },
    { ...nobody, text: code },
    { ...nobody, text: 'Iemand Anders' },
    { ...nobody, text: 'zonneveld' },
    { ...nobody, text: 'Leerkracht' },
    nobody,
  ]
  for (const [nth, owner] of owners.entries())
    done(store, 'agreements.add', {
      networkId,
      agreement: { text: `Afspraak ${String(nth)}`, owner, roundId: nth === 0 ? roundId : null },
      today,
    })
  for (const who of owners.slice(0, 3)) {
    const shown = { who, visibility: 'network' as const, on: '2026-10-01' }
    done(store, 'valueEntries.add', {
      networkId,
      entry: { valueId: 'applied', level: 'individual', text: 'Iets', ...shown },
    })
    done(store, 'valueStories.add', { networkId, story: { title: 'Verhaal', ...shown } })
  }
  for (const how of [{}, { isOutside: true }, { school: held.schools[0] ?? null, isOutside: true }]) {
    const said = JSON.stringify(reportFrom(held, how))
    for (const secret of [planted, code, 'Iemand Anders', person]) expect(said).not.toContain(secret)
  }
  const report = reportFrom(held)
  expect(report.rounds[0]?.agreements.map(({ owner }) => owner)).toEqual([
    { kind: 'words', words: 'De Regenboog' },
  ])
  const next = new Map(report.next.agreements.map(({ text, owner }) => [text, owner]))
  expect([1, 2, 3, 4, 5, 6].map((nth) => next.get(`Afspraak ${String(nth)}`))).toEqual([
    { kind: 'other' },
    { kind: 'other' },
    { kind: 'other' },
    { kind: 'words', words: 'zonneveld' },
    { kind: 'words', words: 'Leerkracht' },
    { kind: 'nobody' },
  ])
})

test('what is private stays with the coaches; outside the network only what is public with a permission that stands', () => {
  const held = house(6)
  const { store, networkId, schools } = held
  const add = (text: string, visibility: Visibility, more: object = {}) =>
    done(store, 'valueEntries.add', {
      networkId,
      entry: { valueId: 'applied', level: 'collective', text, visibility, ...more },
    })
  add('van de coaches', 'private')
  add('van het netwerk', 'network')
  add('van iedereen', 'public', { permittedOn: '2026-10-01' })
  const texts = (how?: Parameters<typeof reportFrom>[1]) =>
    reportFrom(held, how)
      .values.map(({ text }) => text)
      .sort()
  expect(texts()).toEqual(['van het netwerk', 'van iedereen'])
  expect(texts({ isOutside: true })).toEqual(['van iedereen'])
  expect(texts({ isOutside: true, school: schools[0] ?? null })).toEqual(['van iedereen'])
})

test('an outcome is in the report of every school it is linked to, and the network’s own in all; of one person in none', () => {
  const held = house(6)
  const { store, networkId, schools } = held
  const [first, second] = schools
  if (first === undefined || second === undefined) throw new Error('two schools')
  const add = (
    text: string,
    level: 'network' | 'crossSchool' | 'individual',
    organisationIds: OrganisationId[],
  ) => done(store, 'outcomes.add', { networkId, outcome: { level, text, organisationIds, on: '2026-10-01' } })
  add('samen', 'crossSchool', [first, second])
  add('alleen de tweede', 'crossSchool', [second])
  add('het netwerk', 'network', [])
  add('één mens', 'individual', [first])
  const of = (school: OrganisationId | null) => reportFrom(held, { school }).outcomes
  const texts = (school: OrganisationId | null) =>
    of(school)
      .map(({ text }) => text)
      .sort()
  expect(texts(null)).toEqual(['alleen de tweede', 'het netwerk', 'samen'])
  expect(texts(first)).toEqual(['het netwerk', 'samen'])
  expect(texts(second)).toEqual(['alleen de tweede', 'het netwerk', 'samen'])
  expect(of(first).flatMap(({ organisations }) => organisations)).toEqual(['De Regenboog'])
})
