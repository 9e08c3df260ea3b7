import { expect, test } from 'vitest'
import { findAvoidedWords } from '../../../shared/content/avoided-words.ts'
import { Network, Organisation, Person } from '../../../shared/domain/entities.ts'
import { missingPrivacyFields, proposedRetention } from '../../../shared/domain/privacy.ts'
import * as content from '../../../main/services/example/content.ts'
import { meetings } from '../../../main/services/example/meetings.ts'
import { takeBackChange } from '../../support/history.ts'
import { ask, change, contentDigest, done, temporaryStore } from '../../support/store.ts'

const today = '2026-11-22'

test('the example is what it says: fourteen people from five organisations, one survey, thirteen answers in the autumn', () => {
  const store = temporaryStore()
  const { networkId } = done(store, 'workplaces.openExample')
  const network = ask(store, 'networks.get', { id: networkId, today })
  expect(network).toMatchObject({
    name: 'Zelfgestuurd leren',
    participants: 14,
    organisations: 5,
    fictitious: true,
  })
  expect(ask(store, 'workplaces.list')).toMatchObject([{ fictitious: true }])
  expect(missingPrivacyFields(network.privacy)).toEqual([])
  expect(network.privacy.retentionUntil).toBe(proposedRetention(network.plannedEnd))
  const coaches = ask(store, 'coaches.list', { workplaceId: network.workplaceId })
  expect(coaches.map(({ networkIds }) => networkIds)).toEqual([[networkId], [networkId]])

  const [survey] = ask(store, 'ties.surveys', { networkId })
  expect(survey).toMatchObject({
    name: 'Wie zoekt wie op?',
    scaleMax: 4,
    waves: [
      { label: 'Bij de start', round: null },
      {
        label: expect.stringMatching(/^(?:Winter|Voorjaar|Zomer|Herfst) \d{4}$/u) as string,
        people: 14,
        answered: 13,
      },
    ],
  })
  const wave = survey?.waves.at(-1)
  if (wave === undefined) throw new Error('The survey has a wave')
  const picture = ask(store, 'ties.wave', { waveId: wave.id })
  expect(picture.people).toHaveLength(14)
  expect(picture.people.filter(({ status }) => status === 'answered')).toHaveLength(13)
  expect(picture.attributes).toMatchObject([{ name: 'Bouw' }])
  expect(picture.people.every(({ person }) => Person.safeParse(person).success)).toBe(true)
  expect(picture.organisations.every((organisation) => Organisation.safeParse(organisation).success)).toBe(
    true,
  )
  expect(Network.safeParse(network).success).toBe(true)

  const silent = picture.people.find(({ status }) => status === 'noAnswer')?.person.id
  expect(picture.arcs.filter(({ from }) => from === silent)).toEqual([])
  const pairs = new Set(picture.arcs.map(({ from, to }) => [from, to].sort().join()))
  expect(pairs.size).toBe(32)
  const home = new Map(picture.people.map(({ person }) => [person.id, person.organisationId]))
  const mean = (arcs: typeof picture.arcs) =>
    arcs.reduce((total, { value }) => total + value, 0) / arcs.length
  const inside = picture.arcs.filter(({ from, to }) => home.get(from) === home.get(to))
  const across = picture.arcs.filter(({ from, to }) => home.get(from) !== home.get(to))
  expect(mean(inside)).toBeGreaterThan(3)
  expect(mean(across)).toBeLessThan(2)
})

test('opening it twice answers the same one and changes nothing', () => {
  const store = temporaryStore()
  const first = change(store, 'workplaces.openExample')
  const digest = contentDigest(store)
  const second = change(store, 'workplaces.openExample')
  expect(second.written.result).toEqual(first.written.result)
  expect(second.notice).toBeNull()
  expect(contentDigest(store)).toBe(digest)
  // The same content on another computer, too.
  const elsewhere = temporaryStore()
  done(elsewhere, 'workplaces.openExample')
  expect(contentDigest(elsewhere)).toBe(digest)
})

test('it goes as one change, which can be taken back; the coach’s own things stay', () => {
  const store = temporaryStore()
  const own = done(store, 'workplaces.create', { name: 'Van mij' })
  done(store, 'workplaces.openExample')
  const digest = contentDigest(store)
  const { notice } = change(store, 'workplaces.removeExample')
  expect(ask(store, 'workplaces.list')).toEqual([own])
  expect(change(store, 'workplaces.removeExample').notice).toBeNull()
  takeBackChange(store, notice?.seq ?? 0)
  expect(contentDigest(store)).toBe(digest)
})

test('it has no word that turns a conversation into a judgement', () => {
  const texts = JSON.stringify([
    content.network,
    content.people,
    content.organisations,
    content.survey,
    meetings,
  ])
  expect(findAvoidedWords(texts, 'nl')).toEqual([])
})
