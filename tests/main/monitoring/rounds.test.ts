import { describe, expect, test } from 'vitest'
import { RoundDesk, RoundRow } from '../../../shared/contract/monitoring.ts'
import { Round, mostOwnIndicators } from '../../../shared/domain/monitoring.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { eleven, roundHouse } from '../../support/rounds.ts'
import { ask, change, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'
import { completeCard } from '../../support/card.ts'

const rule = (act: () => unknown) => {
  const body = failureOf(act)
  return body.code === 'INVALID_INPUT'
    ? body.data.fields.map((field) => `${field.path} ${field.rule}`).join()
    : body.code
}
const own = {
  dimension: 'practice' as const,
  name: 'Rust',
  question: 'Hoe rustig is het?',
  left: 'druk',
  right: 'rustig',
}

describe('a round', () => {
  test('begins with the eleven, everybody of that day, and seven open steps', () => {
    const { store, networkId, roundId, people } = roundHouse()
    const desk = RoundDesk.parse(ask(store, 'rounds.desk', { id: roundId }))
    expect(desk.indicators.map(({ indicatorId }) => indicatorId)).toEqual(eleven)
    expect(desk.indicators.map(({ position }) => position)).toEqual(eleven.map((_, i) => i))
    expect(new Set(desk.people.map(({ personId }) => personId))).toEqual(new Set(people))
    expect(desk).toMatchObject({ others: [], entering: [], codes: [], isSmall: false, previousId: null })
    expect(desk.round).toMatchObject({ asked: 6, answered: 0, isRevealed: false })
    expect(desk.round.steps.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'open'))
    expect(ask(store, 'rounds.list', { networkId }).map((row) => RoundRow.parse(row))).toEqual([desk.round])
  })

  test('its steps are done by what is in them, or left out with a reason', () => {
    const { store, roundId, enter, reveal } = roundHouse()
    const steps = () =>
      ask(store, 'rounds.desk', { id: roundId })
        .round.steps.map(({ state }) => state)
        .join(' ')
    done(store, 'rounds.skip', { id: roundId, step: 'values', reason: 'Volgende keer' })
    done(store, 'rounds.update', { id: roundId, patch: { informedOn: '2026-10-28' } })
    expect(steps()).toBe('done open open open skipped open open')
    expect(rule(() => done(store, 'rounds.skip', { id: roundId, step: 'prepare', reason: 'Geen zin' }))).toBe(
      'step done',
    )
    enter('a', { continuity: 40 })
    reveal()
    expect(steps()).toBe('done done done open skipped open open')
    done(store, 'rounds.skip', { id: roundId, step: 'values', reason: null })
    expect(steps()).toBe('done done done open open open open')
  })

  test('closes only when each step is done or left out, and an agreement is about the process', () => {
    const { store, networkId, roundId, enter } = roundHouse()
    const close = (withoutProcess: boolean) =>
      done(store, 'rounds.close', { id: roundId, on: '2026-11-20', withoutProcess })
    expect(rule(() => close(true))).toBe('id steps')
    for (const step of [
      'prepare',
      'collect',
      'reveal',
      'groupMarks',
      'values',
      'conclusions',
      'agreements',
    ] as const)
      done(store, 'rounds.skip', { id: roundId, step, reason: 'Geen tijd' })
    expect(rule(() => close(false))).toBe('withoutProcess process')
    const agree = (about: 'process' | 'rules') =>
      done(store, 'agreements.add', {
        networkId,
        agreement: { text: 'Zo', roundId, about },
        today: '2026-11-20',
      })
    agree('rules')
    expect(rule(() => close(false))).toBe('withoutProcess process')
    agree('process')
    expect(Round.parse(close(false)).closedOn).toBe('2026-11-20')
    for (const act of [
      () => close(true),
      () => done(store, 'rounds.update', { id: roundId, patch: { name: 'Anders' } }),
      () => done(store, 'rounds.setPeople', { id: roundId, personIds: [] }),
      () => done(store, 'rounds.choose', { id: roundId, indicatorIds: eleven }),
      () => done(store, 'rounds.addOwn', { id: roundId, own }),
      () => done(store, 'rounds.skip', { id: roundId, step: 'reveal', reason: null }),
      () => done(store, 'rounds.reveal', { id: roundId, withUnfinished: false }),
      () => done(store, 'rounds.cover', { id: roundId }),
      () => done(store, 'sheets.begin', { roundId }),
    ])
      expect(rule(act)).toMatch(/ closed$/u)
    expect(done(store, 'rounds.reopen', { id: roundId }).closedOn).toBeNull()
    enter('a', { continuity: 40 })
  })

  test('what is asked stays as it is once there is a sheet, also when it is taken back', () => {
    const { store, roundId, begin } = roundHouse()
    const added = change(store, 'rounds.addOwn', { id: roundId, own }).written
    const worded = change(store, 'rounds.update', { id: roundId, patch: { asksDesired: false } }).written
    begin()
    const { indicatorId } = added.result
    for (const act of [
      () => done(store, 'rounds.choose', { id: roundId, indicatorIds: eleven.slice(2) }),
      () => done(store, 'rounds.addOwn', { id: roundId, own }),
      () => done(store, 'rounds.updateOwn', { id: roundId, indicatorId, own: { ...own, left: 'vol' } }),
      () => done(store, 'rounds.removeOwn', { id: roundId, indicatorId }),
      () => done(store, 'rounds.update', { id: roundId, patch: { isNamed: true } }),
      () => done(store, 'rounds.update', { id: roundId, patch: { asksDesired: true } }),
    ])
      expect(rule(act)).toMatch(/ entered$/u)
    for (const { change: step } of [added, worded])
      expect(failureOf(() => change(store, 'history.takeBack', { change: step })).code).toBe(
        'CHANGED_MEANWHILE',
      )
    // The rest of it may change.
    done(store, 'rounds.update', { id: roundId, patch: { name: 'Anders', isNamed: false, withTies: true } })
  })

  test('the built-in ones are chosen, own ones are at the end of their dimension, at least one stays', () => {
    const { store, roundId } = roundHouse()
    const names = () =>
      ask(store, 'rounds.desk', { id: roundId }).indicators.map((each) => each.own?.name ?? each.indicatorId)
    const first = done(store, 'rounds.addOwn', { id: roundId, own })
    done(store, 'rounds.addOwn', { id: roundId, own: { ...own, name: 'Plezier' } })
    done(store, 'rounds.addOwn', { id: roundId, own: { ...own, name: 'Ouders', dimension: 'organization' } })
    expect(names()).toEqual([...eleven.slice(0, 2), 'Rust', 'Plezier', ...eleven.slice(2), 'Ouders'])
    done(store, 'rounds.choose', { id: roundId, indicatorIds: ['steering', 'continuity', 'continuity'] })
    expect(names()).toEqual(['continuity', 'Rust', 'Plezier', 'steering', 'Ouders'])
    const moved = { ...own, dimension: 'organization' as const }
    done(store, 'rounds.updateOwn', { id: roundId, indicatorId: first.indicatorId, own: moved })
    expect(names()).toEqual(['continuity', 'Plezier', 'steering', 'Ouders', 'Rust'])
    expect(rule(() => done(store, 'rounds.choose', { id: roundId, indicatorIds: ['niets'] }))).toBe(
      'indicatorIds.0 unknown',
    )
    for (const each of ask(store, 'rounds.desk', { id: roundId }).indicators)
      if (each.own !== null) done(store, 'rounds.removeOwn', { id: roundId, indicatorId: each.indicatorId })
    expect(rule(() => done(store, 'rounds.choose', { id: roundId, indicatorIds: [] }))).toBe(
      'indicatorIds required',
    )
    for (let n = 0; n < mostOwnIndicators; n++) done(store, 'rounds.addOwn', { id: roundId, own })
    expect(rule(() => done(store, 'rounds.addOwn', { id: roundId, own }))).toBe('own tooMany')
    const last = roundHouse()
    const only = done(last.store, 'rounds.addOwn', { id: last.roundId, own })
    done(last.store, 'rounds.choose', { id: last.roundId, indicatorIds: [] })
    expect(
      rule(() => done(last.store, 'rounds.removeOwn', { id: last.roundId, indicatorId: only.indicatorId })),
    ).toBe('indicatorId required')
  })

  test('an own indicator goes along to the next round, and changed there stays as it was here', () => {
    const { store, networkId, roundId, enter, reveal } = roundHouse()
    const { indicatorId } = done(store, 'rounds.addOwn', { id: roundId, own })
    enter('a', { [indicatorId]: 10 })
    reveal()
    const next = done(store, 'rounds.add', { networkId, round: { name: 'Voorjaar', on: '2027-05-01' } })
    expect(ask(store, 'rounds.desk', { id: next.id })).toMatchObject({ previousId: roundId })
    expect(ask(store, 'rounds.desk', { id: next.id }).indicators[2]).toMatchObject({ indicatorId, own })
    done(store, 'rounds.updateOwn', { id: next.id, indicatorId, own: { ...own, left: 'vol' } })
    expect(ask(store, 'rounds.picture', { id: roundId }).lines[2]?.indicator.own?.left).toBe('druk')
    const sheet = done(store, 'sheets.begin', { roundId: next.id })
    done(store, 'sheets.mark', { id: sheet.id, marks: [{ indicatorId, kind: 'now', value: 80 }] })
    done(store, 'sheets.finish', { id: sheet.id })
    done(store, 'rounds.reveal', { id: next.id, withUnfinished: false })
    const { lines } = ask(store, 'rounds.compare', { beforeId: roundId, afterId: next.id })
    expect(lines[2]).toMatchObject({
      indicator: { own: { left: 'vol' } },
      isWordedOtherwise: true,
      before: { now: { median: 10 } },
      after: { now: { median: 80 } },
    })
    expect(lines[0]?.isWordedOtherwise).toBe(false)
  })
})

describe('who takes part', () => {
  test('exactly these, of the network; the others are named; a left one does not count', () => {
    const { store, networkId, roundId, people } = roundHouse()
    const [first, second] = people as [PersonId, PersonId]
    done(store, 'rounds.setPeople', { id: roundId, personIds: [first, second, first] })
    const desk = () => ask(store, 'rounds.desk', { id: roundId })
    expect(desk().people).toHaveLength(2)
    expect(desk().others).toHaveLength(4)
    expect(desk().isSmall).toBe(true)
    const { rows } = ask(store, 'participants.table', { networkId, today: '2026-11-22' })
    const membership = rows.find(({ person }) => person.id === second)?.membership
    if (membership === undefined) throw new Error('No membership')
    done(store, 'participants.updateMembership', { id: membership.id, patch: { to: '2026-11-03' } })
    expect(
      desk()
        .people.map(({ hasLeft }) => hasLeft)
        .sort(),
    ).toEqual([false, true])
    expect(desk().round.asked).toBe(1)
    const stranger = crypto.randomUUID() as PersonId
    expect(rule(() => done(store, 'rounds.setPeople', { id: roundId, personIds: [stranger] }))).toBe(
      'NOT_FOUND',
    )
    done(store, 'rounds.setPeople', { id: roundId, personIds: [] })
    expect(desk()).toMatchObject({ people: [], isSmall: true, round: { asked: 0 } })
  })

  test('nobody comes in while the privacy card is incomplete', () => {
    const { store, networkId, roundId, people } = roundHouse()
    done(store, 'networks.updatePrivacy', { id: networkId, patch: { purpose: '' } })
    for (const act of [
      () => done(store, 'rounds.add', { networkId, round: { name: 'Ronde', on: '2026-12-01' } }),
      () => done(store, 'rounds.setPeople', { id: roundId, personIds: people }),
      () => done(store, 'sheets.begin', { roundId }),
      () => done(store, 'sheets.paste', { roundId, sheets: [] }),
    ])
      expect(failureOf(act).code).toBe('PRIVACY_INCOMPLETE')
    const store2 = temporaryStore()
    const empty = readyNetwork(store2)
    done(store2, 'networks.updatePrivacy', { id: empty.networkId, patch: { purpose: '' } })
    done(store2, 'rounds.add', { networkId: empty.networkId, round: { name: 'Leeg', on: '2026-12-01' } })
  })

  test('a participant who is removed stays as long as a round holds on to them', () => {
    const { store, networkId, roundId } = roundHouse()
    const { rows } = ask(store, 'participants.table', { networkId, today: '2026-11-22' })
    done(store, 'participants.remove', { membershipIds: rows.map(({ membership }) => membership.id) })
    expect(ask(store, 'rounds.desk', { id: roundId }).people).toHaveLength(6)
    done(store, 'rounds.remove', { id: roundId })
    expect(store.sqlite.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0)
  })
})

describe('by name or not', () => {
  test('never by name where a coach assesses members, also when that is said later', () => {
    const { store, networkId, roundId, people, begin, say, finish, reveal } = roundHouse({ isNamed: true })
    const [first] = people as [PersonId]
    const sheet = begin({ personId: first })
    say(sheet, 'continuity', 12.5)
    finish(sheet)
    reveal()
    const line = () => ask(store, 'rounds.picture', { id: roundId }).lines[1]
    expect(line()?.people).toMatchObject([{ personId: first, now: 12.5, desired: null }])
    done(store, 'networks.updatePrivacy', { id: networkId, patch: { coachAssesses: true } })
    expect(line()).toMatchObject({ people: null, now: { crosses: [{ at: 12.5, count: 1 }] } })
    const desk = ask(store, 'rounds.desk', { id: roundId })
    expect(desk.isForcedUnnamed).toBe(true)
    expect(desk.people.every(({ hasAnswered }) => hasAnswered === null)).toBe(true)
    expect(JSON.stringify([desk.entering, ask(store, 'rounds.picture', { id: roundId })])).not.toContain(
      first,
    )
    expect(
      rule(() =>
        done(store, 'rounds.add', { networkId, round: { name: 'R', on: '2027-05-01', isNamed: true } }),
      ),
    ).toBe('round.isNamed forcedUnnamed')
    const other = done(store, 'rounds.add', { networkId, round: { name: 'R', on: '2027-05-01' } })
    expect(rule(() => done(store, 'rounds.update', { id: other.id, patch: { isNamed: true } }))).toBe(
      'patch.isNamed forcedUnnamed',
    )
    done(store, 'rounds.update', { id: roundId, patch: { name: 'Anders' } })
    done(store, 'networks.updatePrivacy', { id: networkId, patch: completeCard })
    expect(line()?.people).toHaveLength(1)
  })

  test('a named sheet is of somebody who is asked and was there; their place is theirs', () => {
    const { store, networkId, roundId, people, begin } = roundHouse({ isNamed: true })
    const [first, second, third] = people as [PersonId, PersonId, PersonId]
    expect(rule(() => begin())).toBe('personId named')
    begin({ personId: first })
    expect(rule(() => begin({ personId: first }))).toBe('ALREADY_EXISTS')
    expect(rule(() => done(store, 'rounds.setPeople', { id: roundId, personIds: people.slice(1) }))).toBe(
      'personIds entered',
    )
    done(store, 'rounds.setPeople', { id: roundId, personIds: [first, third] })
    expect(rule(() => begin({ personId: second }))).toBe('personId notAsked')
    const { rows } = ask(store, 'participants.table', { networkId, today: '2026-11-22' })
    const membership = rows.find(({ person }) => person.id === third)?.membership
    if (membership === undefined) throw new Error('No membership')
    done(store, 'participants.updateMembership', { id: membership.id, patch: { to: '2026-11-01' } })
    expect(rule(() => begin({ personId: third }))).toBe('personId left')
    const unnamed = roundHouse()
    expect(rule(() => unnamed.begin({ personId: unnamed.people[0] as PersonId }))).toBe('personId unnamed')
  })
})
