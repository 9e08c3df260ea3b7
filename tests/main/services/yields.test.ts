import { describe, expect, test } from 'vitest'
import { YieldsDesk, valueEntries } from '../../../shared/contract/yields.ts'
import { BoardDesk } from '../../../shared/contract/boards.ts'
import type { BoardId, OrganisationId, PersonId } from '../../../shared/domain/ids.ts'
import { NetworkOutcome } from '../../../shared/domain/yields.ts'
import { nobody } from '../../../shared/domain/run-sheet.ts'
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
  const other = done(store, 'networks.create', { workplaceId, name: 'Ander netwerk' }).id
  const desk = (id = networkId) => YieldsDesk.parse(ask(store, 'yields.desk', { networkId: id }))
  const school = (name: string, of = workplaceId) =>
    done(store, 'organisations.add', { workplaceId: of, name, kind: 'school' }).id
  const person = (displayName: string): PersonId =>
    done(store, 'participants.add', { networkId, person: { displayName }, today }).person.id
  const elsewhere = () => {
    const { id } = done(store, 'workplaces.create', { name: 'Elders' })
    return { workplaceId: id, school: school('Elders', id) }
  }
  const entry = { valueId: 'applied', level: 'individual', text: 'Ik probeerde het uit' } as const
  return { store, workplaceId, networkId, other, desk, school, person, elsewhere, entry }
}

const rule = (path: string, name: string) => ({
  code: 'INVALID_INPUT',
  data: { fields: [{ path, rule: name }] },
})
const gone = (what: string) => ({ code: 'NOT_FOUND', data: { what } })

describe('values', () => {
  test('are for the coaches until said otherwise; outside only with the day it was allowed', () => {
    const { store, networkId, desk, entry } = house()
    const add = (said: object) => done(store, 'valueEntries.add', { networkId, entry: { ...entry, ...said } })
    expect(failureOf(() => add({ visibility: 'public' }))).toEqual(rule('entry.permittedOn', 'required'))
    const { id } = add({ on: '2026-11-01' })
    const show = (patch: object) => done(store, 'valueEntries.update', { id, patch })
    const shown = () => {
      const [only] = desk().entries
      return [only?.visibility, only?.permittedOn, only?.withdrawnOn]
    }
    expect(shown()).toEqual(['private', null, null])
    expect(failureOf(() => show({ visibility: 'public' }))).toEqual(rule('patch.permittedOn', 'required'))
    show({ visibility: 'public', permittedOn: '2026-11-02' })
    expect(failureOf(() => show({ permittedOn: null }))).toEqual(rule('patch.permittedOn', 'required'))
    // Taken back: for the network again, and only allowed anew with a day of its own.
    show({ withdrawnOn: '2026-11-10' })
    expect(shown()).toEqual(['network', '2026-11-02', '2026-11-10'])
    expect(failureOf(() => show({ visibility: 'public' }))).toEqual(rule('patch.permittedOn', 'required'))
    show({ visibility: 'public', permittedOn: '2026-11-12' })
    expect(shown()).toEqual(['public', '2026-11-12', null])
    show({ visibility: 'public', withdrawnOn: '2026-11-13' })
    expect(shown()).toEqual(['network', '2026-11-12', '2026-11-13'])
    const title = { title: 'Gelukt', audience: 'both' } as const
    expect(
      failureOf(() =>
        done(store, 'successes.add', { networkId, success: { ...title, visibility: 'public' } }),
      ),
    ).toEqual(rule('success.permittedOn', 'required'))
  })

  test('a story may leave any step blank, and a step that is emptied is blank again', () => {
    const { store, networkId, desk } = house()
    const { id } = done(store, 'valueStories.add', { networkId, story: { title: 'De weekbrief' } })
    const step = (
      valueId: 'applied' | 'immediate' | 'realized',
      said: { text?: string; evidence?: string },
    ) => done(store, 'valueStories.setStep', { id, step: { valueId, ...said } })
    step('applied', { text: 'We stuurden hem rond' })
    step('immediate', { text: 'Het was leuk' })
    step('applied', { evidence: 'Elf brieven' })
    step('realized', { text: 'Ouders vragen ernaar' })
    step('realized', { text: '' })
    expect(desk().stories).toMatchObject([
      {
        level: 'collective',
        visibility: 'private',
        steps: [
          { valueId: 'immediate', text: 'Het was leuk', evidence: '' },
          { valueId: 'applied', text: 'We stuurden hem rond', evidence: 'Elf brieven' },
        ],
      },
    ])
    const { notice } = change(store, 'valueStories.remove', { ids: [id] })
    expect(desk().stories).toEqual([])
    takeBackChange(store, notice?.seq ?? 0)
    expect(desk().stories[0]?.steps).toHaveLength(2)
  })

  test('are told by somebody of the network, in a round of the network', () => {
    const { store, networkId, other, desk, person, entry } = house()
    const anna = person('Anna')
    const round = (of: typeof networkId) =>
      done(store, 'rounds.add', { networkId: of, round: { name: 'Ronde', on: '2026-11-11' } }).id
    const said = { ...entry, who: { ...nobody, personId: anna }, roundId: round(networkId) }
    const { id } = done(store, 'valueEntries.add', { networkId, entry: said })
    expect(desk().entries).toMatchObject([{ whoCode: 'P01', whoName: 'Anna', roundId: said.roundId }])
    const add = (of: typeof networkId, extra: object) =>
      failureOf(() => done(store, 'valueEntries.add', { networkId: of, entry: { ...entry, ...extra } }))
    expect(add(other, { who: said.who })).toEqual(gone('person'))
    expect(add(networkId, { roundId: round(other) })).toEqual(gone('round'))
    expect(add(networkId, { who: { ...said.who, text: 'en haar duo' } })).toEqual(rule('entry.who', 'oneWho'))
    const patch = { who: { ...nobody, personId: crypto.randomUUID() as PersonId } }
    expect(failureOf(() => done(store, 'valueEntries.update', { id, patch }))).toEqual(gone('person'))
    expect(desk(other).entries).toEqual([])
    // Whoever told something is held on to; the round may go.
    done(store, 'rounds.remove', { id: said.roundId })
    expect(desk().entries).toMatchObject([{ roundId: null }])
    const [membership] = store.sqlite.prepare('SELECT id FROM membership').pluck().all()
    done(store, 'participants.remove', { membershipIds: [membership as never] })
    expect(desk().entries).toMatchObject([{ whoName: 'Anna' }])
  })

  test('what is typed in is held to its size and kind before it comes near the store', () => {
    const input = valueEntries.add['~orpc'].inputSchema
    const networkId = crypto.randomUUID()
    const says = (entry: object) => input?.['~standard'].validate({ networkId, entry })
    const fine = { valueId: 'applied', level: 'collective', text: 'Ja' }
    expect(says(fine)).not.toHaveProperty('issues')
    for (const odd of [
      { valueId: 'sixth' },
      { level: undefined },
      { text: '  ' },
      { text: 'x'.repeat(1_001) },
      { text: 'a\u0000b' },
      { on: '2026-02-30' },
      { visibility: 'everyone' },
      { who: { personId: 'P01', coachId: null, text: '' } },
    ])
      expect(says({ ...fine, ...odd })).toHaveProperty('issues')
  })
})

describe('outcomes', () => {
  test('have a level, a kind of that level, and schools of the werkplaats, each once', () => {
    const { store, networkId, desk, school, elsewhere } = house()
    const [zee, duin] = [school('Zee'), school('Duin')]
    const add = (said: object) =>
      done(store, 'outcomes.add', {
        networkId,
        outcome: { level: 'crossSchool', text: 'Eén leerlijn', ...said },
      })
    const outcome = add({ kind: 'jointCurriculum', organisationIds: [zee, duin, zee] })
    expect(outcome.organisationIds).toEqual([duin, zee])
    expect(failureOf(() => add({ kind: 'trustRespect' }))).toEqual(rule('outcome.kind', 'otherLevel'))
    expect(failureOf(() => add({ kind: 'constructor' }))).toEqual(rule('outcome.kind', 'otherLevel'))
    expect(failureOf(() => add({ level: 'individual', kind: 'jointPolicy' }))).toMatchObject({
      code: 'INVALID_INPUT',
    })
    expect(failureOf(() => add({ organisationIds: [zee, elsewhere().school] }))).toEqual(gone('organisation'))
    const { level: _, ...without } = outcome
    expect(NetworkOutcome.safeParse(without).success).toBe(false)

    const update = (patch: object) => done(store, 'outcomes.update', { id: outcome.id, patch })
    expect(update({ organisationIds: [zee] }).organisationIds).toEqual([zee])
    // Another level alone leaves the kind of the old one behind.
    expect(update({ level: 'network' })).toMatchObject({ level: 'network', kind: null })
    expect(update({ kind: 'trustRespect' })).toMatchObject({ kind: 'trustRespect' })
    done(store, 'organisations.remove', { id: zee })
    expect(desk().outcomes).toMatchObject([{ kind: 'trustRespect', organisationIds: [] }])
  })
})

describe('contacts and what was shared', () => {
  test('come with the organisation by name, the last first', () => {
    const { store, networkId, desk, school, elsewhere } = house()
    const organisationId = school('Duin')
    const contact = (on: string, at: OrganisationId | null) =>
      done(store, 'leaderContacts.add', {
        networkId,
        contact: { on, about: 'Hoe het gaat', role: 'schoolleider', organisationId: at },
      })
    contact('2026-10-01', organisationId)
    const last = contact('2026-11-01', null)
    expect(desk().contacts.map(({ on, organisationName }) => [on, organisationName])).toEqual([
      ['2026-11-01', null],
      ['2026-10-01', 'Duin'],
    ])
    const far = elsewhere().school
    expect(failureOf(() => contact('2026-11-02', far))).toEqual(gone('organisation'))
    const patch = { organisationId: far }
    expect(failureOf(() => done(store, 'leaderContacts.update', { id: last.id, patch }))).toEqual(
      gone('organisation'),
    )
    const sharing = { on: '2026-11-03', what: 'Een open middag', organisationId }
    const { id } = done(store, 'sharings.add', { networkId, sharing })
    done(store, 'sharings.update', { id, patch: { audience: 'ouders' } })
    expect(desk().sharings).toMatchObject([{ audience: 'ouders', organisationName: 'Duin', note: '' }])
    done(store, 'leaderContacts.remove', { ids: [last.id, last.id] })
    expect(failureOf(() => done(store, 'leaderContacts.remove', { ids: [last.id] }))).toEqual(
      gone('leaderContact'),
    )
  })
})

describe('successes', () => {
  function told() {
    const all = house()
    const { store, networkId } = all
    const { id } = done(store, 'successes.add', {
      networkId,
      success: { title: 'De doelenkaarten', audience: 'outside', on: '2026-11-11' },
    })
    const board = (of = networkId) =>
      done(store, 'boards.add', { networkId: of, title: 'Bord', question: '' }).id
    const react = (...texts: string[]) =>
      done(store, 'successes.addReactions', { successId: id, texts, from: 'een ouder van groep 4' })
    return { ...all, id, board, react }
  }

  test('a reaction becomes one card of the same network, and is free again when that card goes', () => {
    const { store, other, desk, board, react } = told()
    const [reaction] = react('Mag dit ook thuis?', 'Kan dit ook met rekenen?')
    if (reaction === undefined) throw new Error('No reaction')
    const toCard = (boardId: BoardId) => done(store, 'successes.toCard', { id: reaction.id, boardId })
    const [mine, second, theirs] = [board(), board(), board(other)]
    const before = contentDigest(store)
    expect(failureOf(() => toCard(theirs))).toEqual(gone('board'))
    expect(failureOf(() => toCard(crypto.randomUUID() as BoardId))).toEqual(gone('board'))
    expect(contentDigest(store)).toBe(before)
    const { cardId } = toCard(mine)
    expect(BoardDesk.parse(ask(store, 'boards.desk', { id: mine })).cards).toMatchObject([
      { id: cardId, clusterId: null, text: 'Mag dit ook thuis?', authorName: 'een ouder van groep 4' },
    ])
    // Asked again, in whichever window and of whichever board: it is that card already.
    expect(toCard(second).cardId).toBe(cardId)
    expect(ask(store, 'boards.desk', { id: second }).cards).toEqual([])
    done(store, 'cards.remove', { ids: [cardId as never] })
    expect(desk().successes[0]?.reactions.map((each) => each.cardId)).toEqual([null, null])
    expect(toCard(second).cardId).not.toBe(cardId)
    done(store, 'successes.removeReactions', { ids: [reaction.id] })
    expect(ask(store, 'boards.desk', { id: second }).cards).toHaveLength(1)
  })

  test('reactions keep the order they came in; a success goes with them and comes back with them', () => {
    const { store, id, desk, react } = told()
    react('Een', 'Twee')
    const [three] = react('Drie')
    if (three === undefined) throw new Error('No reaction')
    expect(three.position).toBe(2)
    done(store, 'successes.updateReaction', { id: three.id, patch: { from: 'de pabo' } })
    const texts = () => desk().successes[0]?.reactions.map(({ text, from }) => `${text}: ${from}`)
    const all = ['Een: een ouder van groep 4', 'Twee: een ouder van groep 4', 'Drie: de pabo']
    expect(texts()).toEqual(all)
    const { notice } = change(store, 'successes.remove', { ids: [id] })
    expect(texts()).toBeUndefined()
    takeBackChange(store, notice?.seq ?? 0)
    expect(texts()).toEqual(all)
    expect(failureOf(() => done(store, 'successes.remove', { ids: [crypto.randomUUID() as never] }))).toEqual(
      gone('success'),
    )
  })
})
