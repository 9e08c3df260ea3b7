import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { hitsIn, rowsWithout } from '../../support/erase.ts'
import { ask, change, contentDigest, done, failureOf } from '../../support/store.ts'
import { addPerson, house, ring, step, today } from './fixture.ts'

const person = (id: PersonId) => ({ kind: 'person', id }) as const
const count = (store: ReturnType<typeof house>['store'], sql: string): number =>
  Number(store.sqlite.prepare(`SELECT count(*) FROM ${sql}`).pluck().get())

describe('a person', () => {
  test('goes with all that belongs to them, as the preview said; the rest stays as it was', async () => {
    const { store, dataFolder, erasing, networkId, workplaceId } = house()
    const [anna, bob, cas] = ['Anna Onvindbaar', 'Bob Blijvend', 'Cas Blijvend'].map((name) =>
      addPerson(store, networkId, name),
    ) as [PersonId, PersonId, PersonId]
    ring(store, networkId, [anna, bob, cas])
    const { id: attributeId } = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
    for (const personId of [anna, bob])
      done(store, 'participants.setValue', { personId, attributeId, value: 'x' })
    const others = rowsWithout(store, new Set([anna]))
    const preview = await erasing.preview(person(anna))
    expect(preview).toMatchObject({
      called: { displayName: 'Anna Onvindbaar' },
      rows: { person: 1, membership: 1, attribute_value: 1, tie_respondent: 1, tie: 2 },
      people: 0,
      // Added, the wave, her value.
      steps: 3,
      inTrash: 0,
      mentions: 0,
      setAside: 0,
      files: [],
    })
    const certificate = await erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })
    expect(certificate).toMatchObject({ kind: 'person', rows: 6 })
    expect(certificate.reference).toMatch(/^[0-9a-f]{12}$/u)
    expect(rowsWithout(store, new Set())).toEqual(others)
    expect(erasing.certificates()).toEqual([certificate])
    expect(erasing.check()(anna)).toBe(true)
    expect(erasing.check()(bob)).toBe(false)
    await expect(
      erasing.run({ what: person(anna), ties: 'remove', backupsToo: false }),
    ).rejects.toMatchObject({
      body: { code: 'NOT_FOUND' },
    })
    store.close()
    expect(hitsIn(dataFolder, ['Anna Onvindbaar', anna])).toEqual([])
    expect(hitsIn(dataFolder, [bob])).not.toEqual([])
  })

  test('is a step of the history that keeps nothing, and that nobody can take back', async () => {
    const { store, erasing, networkId } = house()
    const anna = addPerson(store, networkId, 'Anna')
    await erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })
    const [last, added] = ask(store, 'history.list', { limit: 10 }).steps
    if (last === undefined || added === undefined) throw new Error('No steps')
    expect(last).toMatchObject({ command: 'erase.run', isKept: false, about: null, counts: { people: 1 } })
    expect(added).toMatchObject({ command: 'participants.add', isKept: false, about: null })
    for (const { change: id } of [last, added])
      expect(failureOf(() => change(store, 'history.takeBack', { change: id })).code).toBe('NOT_FOUND')
    expect(ask(store, 'history.state').undo).toMatchObject({ command: 'networks.updatePrivacy' })
  })

  test('the ties can stay, with somebody nobody can ever name', async () => {
    const { store, dataFolder, erasing, networkId } = house()
    const [anna, bob, cas] = ['Anna Onvindbaar', 'Bob', 'Cas'].map((name) =>
      addPerson(store, networkId, name),
    ) as [PersonId, PersonId, PersonId]
    const waveId = ring(store, networkId, [anna, bob, cas])
    await erasing.run({ what: person(anna), ties: 'unnamed', backupsToo: false })
    const { people, arcs } = ask(store, 'ties.wave', { waveId })
    const unnamed = people.find(({ person: { id } }) => id !== bob && id !== cas)?.person
    if (unnamed === undefined) throw new Error('Nobody is left in her place')
    expect(unnamed).toMatchObject({ code: '?1', displayName: '', role: '', organisationId: null })
    expect(arcs).toContainEqual({ from: unnamed.id, to: bob, value: 2 })
    expect(arcs).toContainEqual({ from: cas, to: unnamed.id, value: 2 })
    expect(arcs).toHaveLength(3)
    // Not among those who could be added to a network, and not to be called anything again.
    const { others, rows } = ask(store, 'participants.table', { networkId, today })
    expect([...others, ...rows.map((row) => row.person)].map(({ id }) => id)).not.toContain(unnamed.id)
    expect(() =>
      change(store, 'participants.updatePerson', { id: unnamed.id, patch: { displayName: 'A' } }),
    ).toThrow('named again')
    expect(() => change(store, 'participants.join', { networkId, personId: unnamed.id, today })).toThrow(
      'named again',
    )
    // The wave can still be taken back as a whole, and come again.
    const before = contentDigest(store)
    change(store, 'history.undo')
    expect(count(store, 'tie')).toBe(0)
    change(store, 'history.redo')
    expect(contentDigest(store)).toBe(before)
    store.close()
    expect(hitsIn(dataFolder, ['Anna Onvindbaar', anna])).toEqual([])
  })

  test('in the trash goes out of it; who was removed with them can still be put back', async () => {
    const { store, dataFolder, erasing, networkId } = house()
    const rows = ['Anna Onvindbaar', 'Bob Blijvend'].map((displayName) =>
      done(store, 'participants.add', { networkId, person: { displayName }, today }),
    )
    const full = contentDigest(store)
    const { change: removal } = change(store, 'participants.remove', {
      membershipIds: rows.map(({ membership }) => membership.id),
    }).written
    const anna = rows[0]?.person.id as PersonId
    expect(await erasing.preview(person(anna))).toMatchObject({ rows: {}, inTrash: 1 })
    await erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })
    expect(ask(store, 'trash.list')).toMatchObject([{ count: 1, things: [{ displayName: 'Bob Blijvend' }] }])
    change(store, 'trash.restore', { change: removal })
    expect(ask(store, 'participants.table', { networkId, today }).rows).toHaveLength(1)
    expect(contentDigest(store)).not.toBe(full)
    store.close()
    expect(hitsIn(dataFolder, ['Anna Onvindbaar', anna])).toEqual([])
  })

  test('a survey in the trash loses their part in it, and can be put back', async () => {
    const { store, erasing, networkId } = house()
    const people = ['Anna', 'Bob', 'Cas'].map((name) => addPerson(store, networkId, name))
    const [anna] = people
    if (anna === undefined) throw new Error('Nobody')
    ring(store, networkId, people)
    const id = ask(store, 'ties.surveys', { networkId })[0]?.id
    if (id === undefined) throw new Error('No survey')
    const { change: removal } = change(store, 'ties.removeSurvey', { id }).written
    await erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })
    change(store, 'trash.restore', { change: removal })
    expect([count(store, 'tie_respondent'), count(store, 'tie')]).toEqual([2, 1])
  })
})

describe('what other rows say', () => {
  test('a reference that may be empty is emptied, on record as well; steps on such a row still go back', async () => {
    const { store, dataFolder, erasing, networkId } = house()
    const anna = addPerson(store, networkId, 'Anna')
    const id = randomUUID()
    step(store, (db) =>
      db.run('INSERT INTO promise VALUES (:id, :networkId, NULL, :what)', { id, networkId, what: 'een' }),
    )
    step(store, (db) => db.run('UPDATE promise SET owner_id = :anna', { anna }))
    step(store, (db) => db.run("UPDATE promise SET what = 'twee'", {}))
    expect((await erasing.preview(person(anna))).steps).toBe(3)
    await erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })
    const [, edited, owned, made] = ask(store, 'history.list', { limit: 5 }).steps
    expect([edited, owned, made].map((each) => each?.isKept)).toEqual([true, false, true])
    expect(store.sqlite.prepare('SELECT owner_id, what FROM promise').get()).toEqual({
      owner_id: null,
      what: 'twee',
    })
    change(store, 'history.undo')
    expect(store.sqlite.prepare('SELECT owner_id, what FROM promise').get()).toEqual({
      owner_id: null,
      what: 'een',
    })
    change(store, 'history.undo')
    expect(count(store, 'promise')).toBe(0)
    store.close()
    expect(hitsIn(dataFolder, [anna])).toEqual([])
  })

  test('rows of tables nobody told about go along: what belongs to a person, what cannot do without', async () => {
    const { store, erasing, networkId } = house()
    const [anna, bob] = ['Anna', 'Bob'].map((name) => addPerson(store, networkId, name)) as [
      PersonId,
      PersonId,
    ]
    const gathering = randomUUID()
    step(store, (db) => {
      db.run("INSERT INTO gathering VALUES (:gathering, :networkId, '')", { gathering, networkId })
      for (const id of [anna, bob])
        db.run("INSERT INTO tally VALUES (:gathering, :id, 'kruisje')", { gathering, id })
    })
    expect((await erasing.preview(person(anna))).rows).toMatchObject({ tally: 1 })
    await erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })
    expect(store.sqlite.prepare('SELECT person_id FROM tally').pluck().all()).toEqual([bob])
    expect((await erasing.preview({ kind: 'network', id: networkId })).rows).toMatchObject({
      tally: 1,
      gathering: 1,
    })
  })

  test('texts that say the name are counted, and stay; what they said before does not', async () => {
    const { store, dataFolder, erasing, networkId } = house()
    const anna = addPerson(store, networkId, 'Anna Onvindbaar')
    const write = (assignment: string) =>
      done(store, 'networks.update', { id: networkId, patch: { assignment } })
    write('Anna   Onvindbaar staat hier met meer spaties')
    write('met ANNA onvindbaar, ook in hoofdletters')
    expect((await erasing.preview(person(anna))).mentions).toBe(1)
    write('Annabel en Anna Onvindbaarder zijn anderen')
    done(store, 'networks.update', { id: networkId, patch: { theme: 'Lezen' } })
    expect((await erasing.preview(person(anna))).mentions).toBe(0)
    await erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })
    store.close()
    expect(hitsIn(dataFolder, ['ANNA onvindbaar,', 'meer spaties'])).toEqual([])
    expect(hitsIn(dataFolder, ['Anna Onvindbaarder'])).not.toEqual([])
  })

  test('somebody of the same name keeps it, and so does their history', async () => {
    const { store, erasing, networkId } = house()
    const [anna, other] = ['Jan Jansen', 'Jan Jansen'].map((name) => addPerson(store, networkId, name)) as [
      PersonId,
      PersonId,
    ]
    done(store, 'participants.updatePerson', { id: other, patch: { role: 'leraar' } })
    expect((await erasing.preview(person(anna))).mentions).toBe(0)
    await erasing.run({ what: person(anna), ties: 'remove', backupsToo: false })
    change(store, 'history.undo')
    expect(ask(store, 'history.state').undo).toMatchObject({
      command: 'participants.add',
      about: { displayName: 'Jan Jansen' },
    })
  })

  test('the record of what was done never says what was typed', () => {
    const { store, networkId } = house()
    const anna = addPerson(store, networkId, 'Anna Onvindbaar', 'Onvindbaar')
    done(store, 'participants.updatePerson', { id: anna, patch: { role: 'Onvindbaar' } })
    done(store, 'networks.update', { id: networkId, patch: { name: 'Onvindbaar' } })
    const summaries = store.sqlite.prepare('SELECT summary FROM change').pluck().all() as string[]
    expect(summaries.join()).not.toContain('nvindbaar')
    const words = summaries.flatMap((summary) => (JSON.parse(summary) as { fields?: string[] }).fields ?? [])
    expect(words.filter((word) => !/^[a-zA-Z]{2,30}$/u.test(word))).toEqual([])
  })
})
