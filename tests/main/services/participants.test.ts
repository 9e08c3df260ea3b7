import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { completeCard } from '../../support/card.ts'
import { ask, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-22'

describe('who may enter a network', () => {
  test('nobody, while its privacy card is incomplete', () => {
    const store = temporaryStore()
    const { workplaceId, networkId: ready } = readyNetwork(store)
    const known = done(store, 'participants.add', { networkId: ready, person: {}, today }).person.id
    const { id: networkId } = done(store, 'networks.create', { workplaceId, name: 'Nieuw' })
    const existing = ask(store, 'imports.existing', { networkId })
    const doors = [
      () => done(store, 'participants.add', { networkId, person: {}, today }),
      () => done(store, 'participants.join', { networkId, personId: known, today }),
      () =>
        done(store, 'imports.apply', {
          networkId,
          expectedSeq: existing.seq,
          attributes: [],
          people: [],
          ties: [],
        }),
    ]
    const missing = ['purpose', 'responsibleOrganisation', 'legalBasis', 'retentionUntil', 'coachAssesses']
    for (const door of doors)
      expect(failureOf(door)).toEqual({ code: 'PRIVACY_INCOMPLETE', data: { missing } })
    done(store, 'networks.updatePrivacy', { id: networkId, patch: { ...completeCard, legalBasis: null } })
    for (const door of doors.slice(0, 2))
      expect(failureOf(door)).toEqual({ code: 'PRIVACY_INCOMPLETE', data: { missing: ['legalBasis'] } })
    done(store, 'networks.updatePrivacy', { id: networkId, patch: completeCard })
    for (const door of doors.slice(0, 2)) door()
    expect(ask(store, 'participants.table', { networkId, today }).rows).toHaveLength(2)
  })

  test('only people and organisations of the same werkplaats', () => {
    const store = temporaryStore()
    const here = readyNetwork(store)
    const there = readyNetwork(store)
    const organisation = done(store, 'organisations.add', {
      workplaceId: there.workplaceId,
      name: 'School',
      kind: 'school',
    })
    const stranger = done(store, 'participants.add', { networkId: there.networkId, person: {}, today }).person
    const attribute = done(store, 'attributes.add', { workplaceId: there.workplaceId, name: 'Bouw' })
    const own = done(store, 'participants.add', { networkId: here.networkId, person: {}, today }).person
    const organisationId = organisation.id
    const gone = (what: string) => ({ code: 'NOT_FOUND', data: { what } })
    expect(
      failureOf(() =>
        done(store, 'participants.add', { networkId: here.networkId, person: { organisationId }, today }),
      ),
    ).toEqual(gone('organisation'))
    expect(
      failureOf(() => done(store, 'participants.updatePerson', { id: own.id, patch: { organisationId } })),
    ).toEqual(gone('organisation'))
    expect(
      failureOf(() =>
        done(store, 'participants.join', { networkId: here.networkId, personId: stranger.id, today }),
      ),
    ).toEqual(gone('person'))
    expect(
      failureOf(() =>
        done(store, 'participants.setValue', { personId: own.id, attributeId: attribute.id, value: 'x' }),
      ),
    ).toEqual(gone('attribute'))
    expect(
      failureOf(() =>
        done(store, 'coaches.add', {
          workplaceId: here.workplaceId,
          name: 'Coach',
          organisationId: null,
          networkIds: [there.networkId],
        }),
      ),
    ).toEqual(gone('network'))
  })
})

describe('codes', () => {
  test('the next free one is given, beyond the highest there is', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const code = (person = {}) => done(store, 'participants.add', { networkId, person, today }).person.code
    expect([
      code(),
      code(),
      code({ code: 'p07' }),
      code(),
      code({ code: 'Pien' }),
      code({ code: 'P123456789' }),
    ]).toEqual(['P01', 'P02', 'p07', 'P08', 'Pien', 'P123456789'])
    expect(code()).toBe('P09')
  })

  test('are unique in the werkplaats, whatever the case, spaces and composition', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const { person } = done(store, 'participants.add', { networkId, person: { code: 'Zoë  van A' }, today })
    for (const code of ['zoë van a', 'ZOË VAN A', 'Zoe\u0308 van A', 'zoë\u00a0van a'])
      expect(
        failureOf(() => done(store, 'participants.add', { networkId, person: { code }, today })),
      ).toEqual({
        code: 'ALREADY_EXISTS',
        data: { field: 'code' },
      })
    const other = done(store, 'participants.add', { networkId, person: {}, today }).person
    expect(
      failureOf(() =>
        done(store, 'participants.updatePerson', { id: other.id, patch: { code: 'zoë van a' } }),
      ).code,
    ).toBe('ALREADY_EXISTS')
    // Its own code in another spelling is no clash.
    expect(
      done(store, 'participants.updatePerson', { id: person.id, patch: { code: 'ZOË VAN A' } }).code,
    ).toBe('ZOË VAN A')
    // Another werkplaats has codes of its own.
    const there = readyNetwork(store)
    done(store, 'participants.add', { networkId: there.networkId, person: { code: 'Zoë van A' }, today })
  })
})

describe('memberships', () => {
  test('count the people and organisations of a day, the last day included', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const school = done(store, 'organisations.add', { workplaceId, name: 'School', kind: 'school' })
    const add = (from: string | null, organisationId: typeof school.id | null) =>
      done(store, 'participants.add', { networkId, person: { organisationId }, from, today })
    const past = add('2026-01-01', school.id)
    done(store, 'participants.updateMembership', { id: past.membership.id, patch: { to: '2026-11-22' } })
    add(null, null)
    add('2026-11-23', school.id)
    const counted = (day: string) => {
      const { participants, organisations } = ask(store, 'networks.get', { id: networkId, today: day })
      return [participants, organisations]
    }
    expect(counted('2025-12-31')).toEqual([1, 0])
    expect(counted('2026-11-22')).toEqual([2, 1])
    expect(counted('2026-11-23')).toEqual([2, 1])
    expect(ask(store, 'networks.list', { today })).toHaveLength(1)
    const { rows, others } = ask(store, 'participants.table', { networkId, today: '2026-11-24' })
    expect(rows.map(({ person }) => person.code)).toEqual(['P01', 'P02', 'P03'])
    expect(others.map(({ code }) => code)).toEqual(['P01'])
  })

  test('an end before the beginning is refused, without repeating what was typed', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const { membership } = done(store, 'participants.add', {
      networkId,
      person: {},
      from: '2026-09-01',
      today,
    })
    expect(
      failureOf(() =>
        done(store, 'participants.updateMembership', { id: membership.id, patch: { to: '2026-08-31' } }),
      ),
    ).toEqual({ code: 'INVALID_INPUT', data: { fields: [{ path: 'patch.to', rule: 'beforeFrom' }] } })
    const sameDay = { id: membership.id, patch: { to: '2026-09-01' } }
    expect(done(store, 'participants.updateMembership', sameDay).to).toBe('2026-09-01')
  })

  test('somebody is a member once at a time, and can come back', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const { membership, person } = done(store, 'participants.add', { networkId, person: {}, today })
    const rejoin = (from?: string | null) =>
      done(store, 'participants.join', { networkId, personId: person.id, from, today })
    const twice = { code: 'ALREADY_EXISTS', data: { field: 'membership' } }
    expect(failureOf(rejoin)).toEqual(twice)
    done(store, 'participants.updateMembership', { id: membership.id, patch: { to: '2026-06-30' } })
    expect(failureOf(() => rejoin('2026-06-30'))).toEqual(twice)
    expect(failureOf(() => rejoin(null))).toEqual(twice)
    const again = rejoin()
    expect(again.membership.from).toBe(today)
    expect(
      failureOf(() =>
        done(store, 'participants.updateMembership', {
          id: again.membership.id,
          patch: { from: '2026-06-01' },
        }),
      ),
    ).toEqual(twice)
    expect(ask(store, 'participants.table', { networkId, today }).rows).toHaveLength(2)
    expect(ask(store, 'networks.get', { id: networkId, today }).participants).toBe(1)
    // The file itself keeps to it, whatever a service forgets.
    expect(() =>
      store.sqlite
        .prepare('INSERT INTO membership VALUES (?, ?, ?, NULL, NULL)')
        .run(crypto.randomUUID(), networkId, person.id),
    ).toThrow('overlap')
  })
})

describe('leaving', () => {
  test('the person goes with the last thing that held on to them, values included', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const second = done(store, 'networks.create', { workplaceId, name: 'Tweede' })
    done(store, 'networks.updatePrivacy', { id: second.id, patch: completeCard })
    const attribute = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
    const { membership, person } = done(store, 'participants.add', { networkId, person: {}, today })
    done(store, 'participants.setValue', {
      personId: person.id,
      attributeId: attribute.id,
      value: 'onderbouw',
    })
    const elsewhere = done(store, 'participants.join', { networkId: second.id, personId: person.id, today })
    expect(elsewhere.values).toEqual({ [attribute.id]: 'onderbouw' })
    done(store, 'participants.remove', { membershipIds: [membership.id] })
    expect(ask(store, 'participants.table', { networkId, today }).others.map(({ id }) => id)).toEqual([
      person.id,
    ])
    done(store, 'participants.remove', { membershipIds: [elsewhere.membership.id] })
    expect(ask(store, 'participants.table', { networkId, today }).others).toEqual([])
    expect(store.sqlite.prepare('SELECT count(*) FROM attribute_value').pluck().get()).toBe(0)
    expect(failureOf(() => done(store, 'participants.remove', { membershipIds: [membership.id] })).code).toBe(
      'NOT_FOUND',
    )
  })

  test('a wave holds on to who is in it; the network takes along whom nothing else holds', () => {
    const store = temporaryStore()
    const { networkId } = done(store, 'workplaces.openExample')
    const { rows } = ask(store, 'participants.table', { networkId, today })
    done(store, 'participants.remove', { membershipIds: rows.map(({ membership }) => membership.id) })
    // The fourteen, and one who had left before.
    expect(ask(store, 'participants.table', { networkId, today }).others).toHaveLength(15)
    done(store, 'networks.remove', { id: networkId })
    expect(store.sqlite.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0)
    expect(ask(store, 'workplaces.list')).toHaveLength(1)
  })

  test('removing a survey, rounds or meetings takes along only people whom nothing else holds', () => {
    const store = temporaryStore()
    const { networkId } = done(store, 'workplaces.openExample')
    const { rows } = ask(store, 'participants.table', { networkId, today })
    done(store, 'participants.remove', {
      membershipIds: rows.slice(0, 3).map(({ membership }) => membership.id),
    })
    const [survey] = ask(store, 'ties.surveys', { networkId })
    if (survey === undefined) throw new Error('The example has a survey')
    done(store, 'ties.removeSurvey', { id: survey.id })
    const people = store.sqlite.prepare('SELECT count(*) FROM person').pluck()
    expect(people.get()).toBe(14)
    for (const { id } of ask(store, 'rounds.list', { networkId })) done(store, 'rounds.remove', { id })
    expect(people.get()).toBe(14)
    done(store, 'meetings.remove', { ids: ask(store, 'meetings.list', { networkId }).map(({ id }) => id) })
    // One of the three told what the network brought; that stays, and is theirs.
    expect(people.get()).toBe(12)
  })
})

describe('attributes and values', () => {
  test.each(['Leeftijd', 'geslacht', 'm/v', 'Health', 'religie', 'aantal leerlingen'])(
    '%s is not kept',
    (name) => {
      const store = temporaryStore()
      const { workplaceId } = readyNetwork(store)
      const refusal = { code: 'SENSITIVE_ATTRIBUTE', data: { name } }
      expect(failureOf(() => done(store, 'attributes.add', { workplaceId, name }))).toEqual(refusal)
      const { id } = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
      expect(failureOf(() => done(store, 'attributes.rename', { id, name }))).toEqual(refusal)
    },
  )

  test('names are unique, an empty value takes the value away', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const { id: attributeId } = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
    expect(failureOf(() => done(store, 'attributes.add', { workplaceId, name: ' BOUW ' }))).toEqual({
      code: 'ALREADY_EXISTS',
      data: { field: 'name' },
    })
    const personId: PersonId = done(store, 'participants.add', { networkId, person: {}, today }).person.id
    const values = () => ask(store, 'participants.table', { networkId, today }).rows[0]?.values
    for (const value of ['onderbouw', 'bovenbouw']) {
      done(store, 'participants.setValue', { personId, attributeId, value })
      expect(values()).toEqual({ [attributeId]: value })
    }
    done(store, 'participants.setValue', { personId, attributeId, value: '' })
    expect(values()).toEqual({})
    done(store, 'participants.setValue', { personId, attributeId, value: 'weg' })
    done(store, 'attributes.remove', { id: attributeId })
    expect(values()).toEqual({})
  })
})

describe('organisations and coaches', () => {
  test('an organisation in use stays, with how many hold on to it', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const { id } = done(store, 'organisations.add', { workplaceId, name: 'School', kind: 'school' })
    const member = done(store, 'participants.add', { networkId, person: { organisationId: id }, today })
    const coach = done(store, 'coaches.add', {
      workplaceId,
      name: 'Coach',
      organisationId: id,
      networkIds: [networkId],
    })
    expect(ask(store, 'organisations.list', { workplaceId })).toMatchObject([{ name: 'School', people: 1 }])
    const remove = () => done(store, 'organisations.remove', { id })
    expect(failureOf(remove)).toEqual({ code: 'IN_USE', data: { count: 2 } })
    done(store, 'participants.remove', { membershipIds: [member.membership.id] })
    expect(failureOf(remove)).toEqual({ code: 'IN_USE', data: { count: 1 } })
    done(store, 'coaches.remove', { id: coach.id })
    remove()
    expect(ask(store, 'organisations.list', { workplaceId })).toEqual([])
  })

  test('two organisations of one name cannot be told apart, so there is one', () => {
    const store = temporaryStore()
    const { workplaceId } = readyNetwork(store)
    done(store, 'organisations.add', { workplaceId, name: 'De Brug', kind: 'school' })
    expect(
      failureOf(() => done(store, 'organisations.add', { workplaceId, name: 'de  brug', kind: 'other' }))
        .code,
    ).toBe('ALREADY_EXISTS')
  })

  test('a coach is linked to exactly the networks that are named', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const second = done(store, 'networks.create', { workplaceId, name: 'Tweede' })
    const coach = done(store, 'coaches.add', {
      workplaceId,
      name: 'Coach',
      organisationId: null,
      networkIds: [networkId],
    })
    expect(coach.networkIds).toEqual([networkId])
    const networkIds = [second.id, second.id]
    expect(done(store, 'coaches.update', { id: coach.id, patch: { networkIds } }).networkIds).toEqual([
      second.id,
    ])
    expect(done(store, 'coaches.update', { id: coach.id, patch: { name: 'Ander' } })).toMatchObject({
      name: 'Ander',
      networkIds: [second.id],
    })
    done(store, 'networks.remove', { id: second.id })
    expect(ask(store, 'coaches.list', { workplaceId })).toMatchObject([{ name: 'Ander', networkIds: [] }])
  })
})
