import { describe, expect, test } from 'vitest'
import { lastSeq } from '../../../main/store/write.ts'
import type { NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import type { SheetAnswers } from '../../../shared/domain/sheet-file.ts'
import { takeBackChange } from '../../support/history.ts'
import { answersTo, changed } from '../../support/sheet-files.ts'
import {
  ask,
  change,
  contentDigest,
  done,
  failureOf,
  readyNetwork,
  temporaryStore,
} from '../../support/store.ts'

const today = '2026-11-22'

function house({ isNamed = false } = {}) {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const people = ['P1', 'P2'].map(
    (code) => done(store, 'participants.add', { networkId, person: { code }, today }).person.id,
  )
  const round = done(store, 'rounds.add', {
    networkId,
    round: { name: 'Najaarsronde', on: today, isNamed, asksDesired: true },
  })
  const facts = (personId: PersonId | null = null) =>
    ask(store, 'sheetFiles.facts', { roundId: round.id, personId })
  const take = (answers: readonly SheetAnswers[], of: NetworkId | null = networkId) =>
    done(store, 'sheetFiles.take', {
      networkId: of,
      read: answers.map((each, at) => ({ file: `blad${String(at)}.json`, answers: each })),
    })
  const reasons = (answers: readonly SheetAnswers[], of: NetworkId | null = networkId) =>
    take(answers, of).refused.map(({ reason }) => reason)
  return { store, workplaceId, networkId, people, round, facts, take, reasons }
}

describe('sheets that come back as files', () => {
  test('are matched to their round, counted, and never answer a mark', () => {
    const { store, round, facts, take } = house()
    const marks = [{ indicatorId: 'continuity', kind: 'now' as const, value: 33.7 }]
    const answer = take([answersTo(facts(), { code: 'vos', marks }), answersTo(facts(), { code: 'das' })])
    expect(answer.refused).toEqual([])
    expect(answer.taken.map(({ roundName }) => roundName)).toEqual(['Najaarsronde', 'Najaarsronde'])
    expect(JSON.stringify(answer)).not.toContain('33.7')
    const desk = ask(store, 'rounds.desk', { id: round.id })
    expect(desk.round.answered).toBe(2)
    expect(desk.codes).toEqual(['das', 'vos'])
  })

  test('never twice: the same file, the same code, both in one go', () => {
    const { facts, reasons } = house()
    const one = answersTo(facts(), { code: 'vos' })
    expect(reasons([one, one, answersTo(facts(), { code: 'VOS' })])).toEqual(['twice', 'codeTaken'])
    expect(reasons([one])).toEqual(['twice'])
  })

  test('from elsewhere they are refused, each with why', () => {
    const { store, networkId, round, facts, reasons } = house()
    const other = readyNetwork(store).networkId
    const mine = answersTo(facts(), {})
    const elsewhere = crypto.randomUUID()
    expect(reasons([mine], other)).toEqual(['otherNetwork'])
    expect(
      reasons(
        [
          changed(mine, { key: elsewhere }),
          changed(mine, { roundId: elsewhere }),
          changed(mine, { networkId: other }),
          changed(mine, { marks: [{ indicatorId: 'nothing', kind: 'now', value: 1 }] }),
          changed(mine, { marks: [] }),
          changed(mine, { personId: elsewhere }),
        ],
        null,
      ),
    ).toEqual(['otherRound', 'otherRound', 'otherRound', 'damaged', 'empty', 'otherVersion'])
    expect(reasons([mine], networkId)).toEqual([])
    expect(ask(store, 'rounds.desk', { id: round.id }).round.answered).toBe(1)
  })

  test('of another version of the round: what is asked changed since they went out', () => {
    const { store, round, facts, reasons } = house()
    const early = answersTo(facts(), {})
    done(store, 'rounds.addOwn', {
      id: round.id,
      own: { dimension: 'practice', name: 'Lunch', question: '', left: 'zonder', right: 'met' },
    })
    expect(reasons([early])).toEqual(['otherVersion'])
    expect(reasons([answersTo(facts(), {})])).toEqual([])
  })

  test('after the reveal nothing comes in any more, and no page goes out', () => {
    const { store, round, facts, reasons } = house()
    const [early, late] = [answersTo(facts(), {}), answersTo(facts(), {})]
    reasons([early])
    done(store, 'rounds.reveal', { id: round.id, withUnfinished: false })
    expect(reasons([late, early])).toEqual(['revealed', 'twice'])
    expect(failureOf(() => facts())).toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('in a named round they are of one person, who takes part and has not left', () => {
    const { store, people, round, facts, reasons } = house({ isNamed: true })
    const [first, second] = people as [PersonId, PersonId]
    expect(failureOf(() => facts())).toMatchObject({ code: 'INVALID_INPUT' })
    const [one, two] = [answersTo(facts(first), {}), answersTo(facts(second), {})]
    done(store, 'rounds.setPeople', { id: round.id, personIds: [first] })
    expect(reasons([one, two, answersTo(facts(first), {})])).toEqual(['notAsked', 'codeTaken'])
  })

  test('taking them is one step, that is taken back as a whole', () => {
    const { store, networkId, facts } = house()
    const before = contentDigest(store)
    change(store, 'sheetFiles.take', {
      networkId,
      read: [answersTo(facts(), { code: 'a' }), answersTo(facts(), { code: 'b' })].map((answers) => ({
        file: 'blad.json',
        answers,
      })),
    })
    takeBackChange(store, lastSeq(store.read))
    expect(contentDigest(store)).toEqual(before)
  })
})
