import { describe, expect, test } from 'vitest'
import type { NetworkId, PersonId } from '../../../shared/domain/ids.ts'
import { hitsIn, rowsWithout } from '../../support/erase.ts'
import { ask, change, contentDigest, done } from '../../support/store.ts'
import { addNetwork, addPerson, house, ring, today } from './fixture.ts'

const network = (id: NetworkId) => ({ kind: 'network', id }) as const

describe('a network', () => {
  test('takes the people along who are in no other, and those who were in it and were removed', async () => {
    const here = house()
    const { store, dataFolder, erasing, networkId: stays } = here
    const goes = addNetwork(here, 'Netwerk Verdwijnpunt')
    const alone = addPerson(store, goes, 'Anna Onvindbaar')
    const both = addPerson(store, goes, 'Bob Blijvend')
    done(store, 'participants.join', { networkId: stays, personId: both, today })
    const answered = addPerson(store, stays, 'Cas Blijvend')
    ring(store, goes, [alone, both, answered])
    const gone = done(store, 'participants.add', {
      networkId: goes,
      person: { displayName: 'Dee Spoorloos' },
      today,
    })
    done(store, 'participants.remove', { membershipIds: [gone.membership.id] })
    done(store, 'networks.update', { id: goes, patch: { assignment: 'Onnavolgbare opdracht' } })
    const preview = await erasing.preview(network(goes))
    expect(preview).toMatchObject({
      called: { kind: 'network', name: 'Netwerk Verdwijnpunt' },
      rows: { network: 1, person: 1, membership: 2, tie_survey: 1, tie_wave: 1, tie_respondent: 3, tie: 3 },
      people: 2,
      inTrash: 1,
    })
    const others = rowsWithout(store, new Set([goes, alone]))
    const certificate = await erasing.run({ what: network(goes), ties: 'remove', backupsToo: false })
    expect(certificate.rows).toBe(12)
    const left = new Set(rowsWithout(store, new Set()))
    expect([...left].filter((row) => !others.includes(row))).toEqual([])
    const people = ask(store, 'participants.table', { networkId: stays, today }).rows.map(
      ({ person }) => person.id,
    )
    expect(people.sort()).toEqual([both, answered].sort())
    expect([alone, gone.person.id, goes, both, stays].map(erasing.check())).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(store.sqlite.prepare('SELECT count(*) FROM change WHERE network_id = ?').pluck().get(goes)).toBe(0)
    expect(ask(store, 'trash.list')).toEqual([])
    store.close()
    const words = ['Netwerk Verdwijnpunt', 'Anna Onvindbaar', 'Dee Spoorloos', 'Onnavolgbare opdracht']
    expect(hitsIn(dataFolder, [...words, goes, alone, gone.person.id])).toEqual([])
    expect(hitsIn(dataFolder, ['Bob Blijvend'])).not.toEqual([])
  })

  test('in the trash goes with the people who went to the trash with it', async () => {
    const here = house()
    const { store, dataFolder, erasing, networkId: stays } = here
    const goes = addNetwork(here, 'Netwerk Verdwijnpunt')
    addPerson(store, goes, 'Anna Onvindbaar')
    const both = addPerson(store, goes, 'Bob Blijvend')
    done(store, 'participants.join', { networkId: stays, personId: both, today })
    done(store, 'networks.remove', { id: goes })
    const before = contentDigest(store)
    expect(await erasing.preview(network(goes))).toMatchObject({ rows: {}, people: 1, inTrash: 1 })
    await erasing.run({ what: network(goes), ties: 'remove', backupsToo: false })
    expect(contentDigest(store)).toBe(before)
    expect(ask(store, 'trash.list')).toEqual([])
    store.close()
    expect(hitsIn(dataFolder, ['Netwerk Verdwijnpunt', 'Anna Onvindbaar', goes])).toEqual([])
  })
})

describe('a werkplaats', () => {
  test('goes as a whole; another one stays, with its history', async () => {
    const { store, dataFolder, erasing, networkId, workplaceId } = house()
    const people = ['Anna Onvindbaar', 'Bob Onvindbaar'].map((name) => addPerson(store, networkId, name)) as [
      PersonId,
      PersonId,
    ]
    ring(store, networkId, people)
    done(store, 'organisations.add', { workplaceId, name: 'School Weg', kind: 'school' })
    done(store, 'coaches.add', {
      workplaceId,
      name: 'Coach Weg',
      organisationId: null,
      networkIds: [networkId],
    })
    done(store, 'history.noteSavedFile', { kind: 'participants', workplaceId, networkId })
    done(store, 'history.noteSavedFile', { kind: 'shown', workplaceId: null, networkId: null })
    const other = done(store, 'workplaces.create', { name: 'Een andere' })
    done(store, 'workplaces.rename', { id: other.id, name: 'De andere' })
    const what = { kind: 'workplace', id: workplaceId } as const
    expect((await erasing.preview(what)).files.map(({ kind }) => kind).sort()).toEqual([
      'participants',
      'shown',
    ])
    await erasing.run({ what, ties: 'remove', backupsToo: false })
    expect(ask(store, 'workplaces.list')).toEqual([{ ...other, name: 'De andere' }])
    change(store, 'history.undo')
    expect(ask(store, 'workplaces.list')).toEqual([other])
    expect(store.sqlite.prepare('SELECT kind FROM saved_file').pluck().all()).toEqual(['shown'])
    store.close()
    const words = ['Onvindbaar', 'School Weg', 'Coach Weg', 'Werkplaats', workplaceId, networkId, ...people]
    expect(hitsIn(dataFolder, words)).toEqual([])
  })

  test('the example is in no ledger: it may be opened again, and stays', async () => {
    const { store, erasing } = house()
    change(store, 'workplaces.openExample')
    const example = ask(store, 'workplaces.list').find(({ fictitious }) => fictitious)
    if (example === undefined) throw new Error('No example')
    await erasing.run({ what: { kind: 'workplace', id: example.id }, ties: 'remove', backupsToo: false })
    expect(erasing.certificates()).toHaveLength(1)
    change(store, 'workplaces.openExample')
    expect(await erasing.reapply()).toEqual({ count: 0 })
    expect(ask(store, 'workplaces.list')).toContainEqual(example)
  })
})

test('what the trash is emptied of leaves no byte behind either', () => {
  const { store, dataFolder, networkId, workplaceId } = house()
  const words: string[] = []
  const ids: string[] = []
  for (let n = 0; n < 60; n++) {
    const word = `Zoek${'abcdefghij'.charAt(n / 10)}${'abcdefghij'.charAt(n % 10)}raakt`
    const { person, membership } = done(store, 'participants.add', {
      networkId,
      person: { displayName: word },
      today,
    })
    done(store, 'participants.updatePerson', { id: person.id, patch: { role: `${word} rol` } })
    done(store, 'participants.remove', { membershipIds: [membership.id] })
    words.push(word)
    ids.push(person.id)
  }
  const { id } = done(store, 'organisations.add', { workplaceId, name: 'School Weg', kind: 'school' })
  done(store, 'organisations.remove', { id })
  change(store, 'trash.empty', {})
  store.close()
  expect(hitsIn(dataFolder, [...words, ...ids, 'School Weg', id])).toEqual([])
})
