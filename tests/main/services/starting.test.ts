import { describe, expect, test } from 'vitest'
import type { StartingDesk } from '../../../shared/contract/starting.ts'
import { StartingDesk as Answer } from '../../../shared/contract/starting.ts'
import type { NetworkId, OrganisationId, PersonId } from '../../../shared/domain/ids.ts'
import { isGap } from '../../../shared/domain/gap.ts'
import { takeBackChange } from '../../support/history.ts'
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

function house() {
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const school = (name: string): OrganisationId =>
    done(store, 'organisations.add', { workplaceId, name, kind: 'school' }).id
  const join = (code: string, organisationId: OrganisationId | null = null, of: NetworkId = networkId) =>
    done(store, 'participants.add', { networkId: of, person: { code, organisationId }, today }).person.id
  const leave = (personId: PersonId) => {
    const { rows } = ask(store, 'participants.table', { networkId, today })
    const membership = rows.find(({ person }) => person.id === personId)?.membership
    if (membership === undefined) throw new Error('Not a member')
    const patch = { from: '2026-09-01', to: '2026-11-21' }
    done(store, 'participants.updateMembership', { id: membership.id, patch })
  }
  const desk = (): StartingDesk => Answer.parse(ask(store, 'starting.desk', { networkId, today }))
  const agreedOn = () => ask(store, 'networks.get', { id: networkId, today }).assignmentAgreedOn
  const reword = (assignment: string) =>
    change(store, 'networks.update', { id: networkId, patch: { assignment } })
  const keep = (day: string | null, on = today) =>
    done(store, 'assignment.keep', { networkId, agreedOn: day, note: '', today: on })
  return { store, workplaceId, networkId, school, join, leave, desk, agreedOn, reword, keep }
}

describe('the assignment', () => {
  test('version 2 keeps version 1 readable, and other words have not been agreed', () => {
    const { store, networkId, desk, agreedOn, reword, keep } = house()
    expect(failureOf(() => keep(null))).toMatchObject({ code: 'INVALID_INPUT' })
    reword('Samen leren')
    done(store, 'networks.update', { id: networkId, patch: { commissioner: 'Het bestuur' } })
    keep('2026-09-30')
    expect(agreedOn()).toBe('2026-09-30')
    reword('Samen leren, en uitproberen')
    expect(agreedOn()).toBeNull()
    keep(null)
    expect(desk().versions).toMatchObject([
      { number: 2, text: 'Samen leren, en uitproberen', agreedOn: null },
      { number: 1, text: 'Samen leren', commissioner: 'Het bestuur', agreedOn: '2026-09-30', keptOn: today },
    ])
    // The group agrees to what was kept before: the words are the same, so it is that version.
    keep('2026-11-20')
    expect(desk().versions).toMatchObject([{ number: 2, agreedOn: '2026-11-20' }, { number: 1 }])
    expect(agreedOn()).toBe('2026-11-20')
    for (const day of ['2026-11-20', null])
      expect(failureOf(() => keep(day))).toMatchObject({ code: 'ALREADY_EXISTS' })
    // Agreed once more, on another day.
    expect(keep('2026-11-22').number).toBe(3)
  })

  test('a letter too many and gone again leaves what was agreed; other changes never touch it', () => {
    const { store, networkId, agreedOn, reword, keep } = house()
    reword('Samen leren')
    keep('2026-09-30')
    const before = contentDigest(store)
    reword('Samen lerenn')
    expect(agreedOn()).toBeNull()
    reword('Samen leren')
    expect(contentDigest(store)).toBe(before)
    done(store, 'networks.update', { id: networkId, patch: { theme: 'Lezen', commissioner: 'De pabo' } })
    expect(agreedOn()).toBe('2026-09-30')
    // Whoever says when it was agreed is believed.
    const patch = { assignment: 'Anders', assignmentAgreedOn: '2026-10-01' }
    done(store, 'networks.update', { id: networkId, patch })
    expect(agreedOn()).toBe('2026-10-01')
  })

  test('versions go, and come back with their numbers', () => {
    const { store, desk, reword, keep } = house()
    reword('Een')
    keep(null)
    reword('Twee')
    const { id } = keep(null)
    const before = contentDigest(store)
    const { notice } = change(store, 'assignment.removeVersions', { ids: [id, id] })
    expect(desk().versions.map(({ number }) => number)).toEqual([1])
    takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(before)
    done(store, 'assignment.removeVersions', { ids: [id] })
    expect(failureOf(() => done(store, 'assignment.removeVersions', { ids: [id] })).code).toBe('NOT_FOUND')
  })
})

describe('starting situations and expertise', () => {
  test('there is one for every school and person now, also where nothing is written', () => {
    const { store, networkId, school, join, leave, desk } = house()
    const [south, north] = [school('Zuid'), school('Noord')]
    school('Waar niemand van is')
    const [first, second] = [join('P10', south), join('P2', north)]
    join('P3')
    expect(desk().situations.map(({ organisationId }) => organisationId)).toEqual([north, south])
    expect(
      desk()
        .expertise.map(({ personId }) => personId)
        .slice(0, 1),
    ).toEqual([second])
    expect(desk().expertise).toHaveLength(3)

    const write = (works: string) =>
      change(store, 'situations.write', { networkId, organisationId: south, patch: { works } })
    write('De map')
    expect(desk().situations[1]).toEqual({
      networkId,
      organisationId: south,
      initiatives: '',
      works: 'De map',
      differs: '',
      asks: '',
    })
    const patch = { askedFor: 'filmen' }
    done(store, 'expertise.write', { networkId, personId: first, patch, today })
    // Who left is not there; what was written about where they are from is.
    leave(first)
    expect(desk().expertise.map(({ personId }) => personId)).not.toContain(first)
    expect(desk().situations.map(({ organisationId }) => organisationId)).toEqual([north, south])
    const again = () => done(store, 'expertise.write', { networkId, personId: first, patch, today })
    expect(failureOf(again)).toMatchObject({
      code: 'INVALID_INPUT',
      data: { fields: [{ path: 'personId', rule: 'notMember' }] },
    })
    // Emptied, it is as if nothing had ever been written.
    write('')
    expect(desk().situations.map(({ organisationId }) => organisationId)).toEqual([north])
    expect(store.sqlite.prepare('SELECT count(*) FROM starting_situation').pluck().get()).toBe(0)
    const other = readyNetwork(store)
    const foreign = { networkId: other.networkId, organisationId: south, patch: { works: 'x' } }
    expect(failureOf(() => done(store, 'situations.write', foreign)).code).toBe('NOT_FOUND')
  })

  test('typing on is one step, from nothing to the last letter and back', () => {
    const { store, networkId, school, join } = house()
    const organisationId = school('Zuid')
    const personId = join('P01', organisationId)
    const steps = () => ask(store, 'history.list', { limit: 50 }).steps.length
    const before = [steps(), contentDigest(store)]
    for (const works of ['D', 'De', 'De map'])
      change(store, 'situations.write', { networkId, organisationId, patch: { works } })
    expect(steps()).toBe(Number(before[0]) + 1)
    for (const askedFor of ['f', 'fi', 'film'])
      change(store, 'expertise.write', { networkId, personId, patch: { askedFor }, today })
    expect(steps()).toBe(Number(before[0]) + 2)
    done(store, 'history.undo')
    done(store, 'history.undo')
    expect(contentDigest(store)).toBe(before[1])
  })
})

describe('the lists', () => {
  test('a need without anybody is a gap; who covers it is in the network now', () => {
    const { store, networkId, join, leave, desk } = house()
    const [one, two] = [join('P01'), join('P02')]
    const need = (text: string, personIds: PersonId[] = []) =>
      done(store, 'needs.add', { networkId, need: { text, personIds }, today })
    const { id } = need('Filmen', [one, two, one])
    need('Vormgeven')
    expect(desk().needs.map((each) => [each.text, isGap(each)])).toEqual([
      ['Filmen', false],
      ['Vormgeven', true],
    ])
    done(store, 'needs.update', { id, patch: { personIds: [two] }, today })
    expect(desk().needs[0]?.personIds).toEqual([two])
    const stranger = join('X1', null, readyNetwork(store).networkId)
    const add = () => need('Iets', [stranger])
    expect(failureOf(add)).toMatchObject({
      data: { fields: [{ path: 'need.personIds', rule: 'notMember' }] },
    })
    leave(two)
    expect(desk().needs.map(isGap)).toEqual([true, true])
    done(store, 'needs.update', { id, patch: { outside: 'een student' }, today })
    expect(desk().needs.map(isGap)).toEqual([false, true])
  })

  test('order is kept without gaps, also where something in between came back', () => {
    const { store, networkId, desk } = house()
    const add = (name: string) => done(store, 'parties.add', { networkId, party: { name } })
    const [one, two, three] = [add('Een'), add('Twee'), add('Drie')]
    expect([one, two, three].map(({ position }) => position)).toEqual([0, 1, 2])
    const { notice } = change(store, 'parties.remove', { ids: [two.id] })
    expect(desk().parties.map(({ name, position }) => [name, position])).toEqual([
      ['Een', 0],
      ['Drie', 1],
    ])
    done(store, 'parties.update', { id: three.id, patch: { brings: 'Tijd' } })
    takeBackChange(store, notice?.seq ?? 0)
    expect(desk().parties.map(({ name }) => name)).toEqual(['Een', 'Twee', 'Drie'])
    done(store, 'parties.move', { id: three.id, to: 0 })
    done(store, 'parties.move', { id: one.id, to: 99 })
    expect(desk().parties.map(({ name, position }) => [name, position])).toEqual([
      ['Drie', 0],
      ['Twee', 1],
      ['Een', 2],
    ])
  })

  test('questions and activities hold what was said', () => {
    const { store, networkId, desk } = house()
    const main = done(store, 'questions.add', { networkId, question: { text: 'Hoe?', kind: 'main' } })
    const sub = done(store, 'questions.add', { networkId, question: { text: 'Wat nu al?' } })
    done(store, 'questions.update', { id: sub.id, patch: { state: 'answered', answer: 'Veel.' } })
    done(store, 'questions.move', { id: sub.id, to: 0 })
    expect(desk().questions).toMatchObject([
      { id: sub.id, kind: 'sub', state: 'answered', answer: 'Veel.', position: 0 },
      { id: main.id, kind: 'main', state: 'open', answer: '', position: 1 },
    ])
    const activity = { name: 'Gangpraat', level: 81.26, planned: 12 }
    const { id } = done(store, 'activities.add', { networkId, activity })
    expect(desk().activities).toMatchObject([{ level: 81.3, planned: 12, note: '' }])
    done(store, 'activities.update', { id, patch: { planned: 33.33 } })
    expect(desk().activities).toMatchObject([{ level: 81.3, planned: 33.3 }])
    done(store, 'activities.remove', { ids: [id] })
    done(store, 'questions.remove', { ids: [main.id, sub.id] })
    expect([desk().activities, desk().questions]).toEqual([[], []])
  })
})
