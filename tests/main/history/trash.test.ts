import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Store } from '../../../main/store/open.ts'
import { ask, change, contentDigest, done, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-01'
const list = (store: Store) => ask(store, 'trash.list')

/** Whether a text stands anywhere in the bytes of the file, in the encodings it could have. */
function inFile(store: Store, text: string): boolean {
  const bytes = readFileSync(store.path)
  return [
    Buffer.from(text, 'utf8'),
    Buffer.from(text.toLowerCase(), 'utf8'),
    Buffer.from(text, 'utf16le'),
  ].some((form) => bytes.includes(form))
}

describe('the trash', () => {
  test('says what can be removed permanently: one thing, and nobody who is still in another network', () => {
    const store = temporaryStore({ typingPause: 0 })
    const { workplaceId, networkId } = readyNetwork(store)
    const anna = done(store, 'participants.add', { networkId, person: { code: 'P1' }, today })
    const network = done(store, 'networks.create', { workplaceId, name: 'Tweede' })
    const erasable = () => list(store).map((item) => item.erasable)

    done(store, 'participants.remove', { membershipIds: [anna.membership.id] })
    expect(erasable()).toEqual([{ kind: 'person', id: anna.person.id }])
    done(store, 'networks.remove', { id: network.id })
    expect(erasable()).toEqual([
      { kind: 'network', id: network.id },
      { kind: 'person', id: anna.person.id },
    ])
    done(store, 'organisations.remove', {
      id: done(store, 'organisations.add', { workplaceId, name: 'De Wilg', kind: 'school' }).id,
    })
    expect(erasable()[0]).toBeNull()
    const others = ['P2', 'P3'].map((code) =>
      done(store, 'participants.add', { networkId, person: { code }, today }),
    )
    done(store, 'participants.remove', { membershipIds: others.map(({ membership }) => membership.id) })
    expect(erasable()[0]).toBeNull()
  })

  test('names what was removed by what it was called, with what went along, and puts each of it back', () => {
    const store = temporaryStore({ typingPause: 0 })
    const { workplaceId, networkId } = readyNetwork(store)
    const start = contentDigest(store)
    const workplace = done(store, 'workplaces.create', { name: 'Andere werkplaats' })
    const network = done(store, 'networks.create', { workplaceId: workplace.id, name: 'Erbij' })
    const organisation = done(store, 'organisations.add', { workplaceId, name: 'De Wilg', kind: 'school' })
    const attribute = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
    const coach = done(store, 'coaches.add', {
      workplaceId,
      name: 'Karim',
      organisationId: null,
      networkIds: [networkId],
    })
    const anna = { code: 'P2', displayName: 'Anna' }
    const [one, two] = [anna, { code: 'P10' }].map(
      (person) => done(store, 'participants.add', { networkId, person, today }).membership.id,
    )
    if (one === undefined || two === undefined) throw new Error('Nobody was added')
    const full = contentDigest(store)
    done(store, 'participants.remove', { membershipIds: [two, one] })
    done(store, 'coaches.remove', { id: coach.id })
    done(store, 'attributes.remove', { id: attribute.id })
    done(store, 'organisations.remove', { id: organisation.id })
    done(store, 'workplaces.remove', { id: workplace.id })
    expect(list(store)).toMatchObject([
      { kind: 'workplace', things: [{ name: 'Andere werkplaats' }], along: { networks: 1 }, within: null },
      { kind: 'organisation', things: [{ name: 'De Wilg' }], within: 'Werkplaats' },
      { kind: 'attribute', things: [{ name: 'Bouw' }] },
      { kind: 'coach', things: [{ name: 'Karim' }] },
      {
        kind: 'participant',
        things: [{ code: 'P2', displayName: 'Anna' }, { code: 'P10' }],
        count: 2,
        within: 'Netwerk',
        along: { people: 0 },
      },
    ])
    for (const item of list(store)) change(store, 'trash.restore', { change: item.change })
    expect(list(store)).toEqual([])
    expect(contentDigest(store)).toBe(full)
    for (let n = 0; n < 7; n++) change(store, 'history.undo')
    expect(contentDigest(store)).toBe(start)
    expect(network.workplaceId).toBe(workplace.id)
  })

  test('shows nothing that is there again', () => {
    const store = temporaryStore()
    change(store, 'workplaces.openExample')
    change(store, 'workplaces.removeExample')
    expect(list(store)).toMatchObject([{ kind: 'workplace', along: { networks: 1, people: 15, surveys: 1 } }])
    change(store, 'workplaces.openExample')
    expect(list(store)).toEqual([])
    change(store, 'history.undo')
    expect(list(store)).toHaveLength(1)
  })
})

describe('removed for good', () => {
  test('nothing of it stays in the file, nor of what was ever typed about it', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const bouw = done(store, 'attributes.add', { workplaceId, name: 'Bouw' })
    const add = (code: string, displayName: string) =>
      done(store, 'participants.add', { networkId, person: { code, displayName }, today })
    const gone = add('P1', 'Wilhelmina Onvindbaar')
    const stays = add('P2', 'Joris Blijvend')
    const { id } = gone.person
    done(store, 'participants.updatePerson', {
      id,
      patch: { displayName: 'Mina Spoorloos', role: 'Verdwenen rol' },
    })
    const setValue = (value: string) =>
      done(store, 'participants.setValue', { personId: id, attributeId: bouw.id, value })
    setValue('Zoekgeraakte waarde')
    setValue('')
    // Typed, taken back and typed otherwise: that is on record as well.
    done(store, 'participants.updatePerson', { id, patch: { role: 'Teruggenomen rol' } })
    change(store, 'history.undo')
    const { change: removal } = change(store, 'participants.remove', {
      membershipIds: [gone.membership.id],
    }).written
    const words = [
      'Wilhelmina Onvindbaar',
      'Mina Spoorloos',
      'Verdwenen rol',
      'Zoekgeraakte waarde',
      'Teruggenomen rol',
    ]
    expect(words.filter((word) => inFile(store, word))).not.toEqual([])
    const digest = contentDigest(store)

    change(store, 'trash.empty', { changes: [removal] })
    expect(words.filter((word) => inFile(store, word))).toEqual([])
    expect(inFile(store, 'Joris Blijvend')).toBe(true)
    expect(contentDigest(store)).toBe(digest)
    expect(list(store)).toEqual([])
    expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')

    // What is left of the history works as if she had never been.
    done(store, 'participants.updatePerson', { id: stays.person.id, patch: { role: 'leraar' } })
    change(store, 'history.undo')
    const { undo } = ask(store, 'history.state')
    expect(undo).toMatchObject({ command: 'participants.add', about: { code: 'P2' } })
    change(store, 'history.undo')
    change(store, 'history.undo')
    expect(ask(store, 'history.state').undo).toMatchObject({ command: 'networks.updatePrivacy' })
  })

  test('everything at once, and what was taken back with it', () => {
    const store = temporaryStore({ typingPause: 0 })
    const { workplaceId, networkId } = readyNetwork(store)
    done(store, 'participants.add', { networkId, person: { displayName: 'Teruggedraaide Truus' }, today })
    change(store, 'history.undo')
    const survey = 'Vragenlijst van Vergeten'
    const school = done(store, 'organisations.add', { workplaceId, name: survey, kind: 'school' })
    done(store, 'organisations.remove', { id: school.id })
    const network = done(store, 'networks.create', { workplaceId, name: 'Netwerk Nergens' })
    done(store, 'networks.update', { id: network.id, patch: { assignment: 'Een opdracht die verdwijnt' } })
    done(store, 'networks.remove', { id: network.id })
    const words = ['Teruggedraaide Truus', survey, 'Netwerk Nergens', 'Een opdracht die verdwijnt']
    expect(words.every((word) => inFile(store, word))).toBe(true)
    change(store, 'trash.empty', {})
    expect(words.filter((word) => inFile(store, word))).toEqual([])
    expect(list(store)).toEqual([])
    expect(ask(store, 'history.list', { limit: 200 }).steps.filter(({ isKept }) => !isKept)).toHaveLength(6)
  })
})
