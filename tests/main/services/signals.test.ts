import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { judge, signalRules } from '../../../shared/signals/index.ts'
import type { NetworkFacts } from '../../../shared/signals/facts.ts'
import { openStore } from '../../../main/store/open.ts'
import { networkFacts } from '../../../main/store/repositories/signals.ts'
import { consultationOnPaper } from '../../../renderer/print/facts.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { roundHouse } from '../../support/rounds.ts'
import { ask, change, done, readyNetwork, temporaryFolder, temporaryStore } from '../../support/store.ts'
import { tieHouse } from '../ties/house.ts'

const today = '2026-11-22'
const factsOf = (store: ReturnType<typeof temporaryStore>, networkId: NetworkId): NetworkFacts => {
  const facts = networkFacts(store.read, networkId, today)
  if (facts === undefined) throw new Error('No network')
  return facts
}

describe('what the rules may know', () => {
  test('of a round nothing before it is revealed, and the crosses as everybody sees them after', () => {
    const house = roundHouse()
    const places = [10, 20, 30, 40, 50, 90]
    places.forEach((place, i) => house.enter(`code ${String(i)}`, { steering: place }))
    expect(factsOf(house.store, house.networkId).rounds).toEqual({ revealed: 0, latest: null, before: null })
    expect(ask(house.store, 'signals.list', { networkId: house.networkId, today }).signals).toEqual([])
    house.reveal()
    const { latest } = factsOf(house.store, house.networkId).rounds
    expect(latest?.on).toBe('2026-11-04')
    expect(latest?.lines.find(({ indicatorId }) => indicatorId === 'steering')).toMatchObject({
      now: { answered: 6, median: 35, least: 10, most: 90 },
      desired: { answered: 0, median: null },
      isExplored: false,
      isTopic: false,
    })
    const open = () =>
      ask(house.store, 'signals.list', { networkId: house.networkId, today }).signals.map(
        ({ rule, subject }) => `${rule} ${subject}`,
      )
    expect(open()).toEqual(['wideSpread steering'])
    // The group talked about it.
    const { roundId } = house
    done(house.store, 'roundTalk.setGroupMark', {
      roundId,
      indicatorId: 'steering',
      at: null,
      reason: 'Ieder denkt aan iets anders.',
    })
    expect(open()).toEqual([])
  })

  test('of ties the last wave that was answered; contacts outside of the last that asked', () => {
    const house = tieHouse({ size: 4 })
    expect(factsOf(house.store, house.networkId)).toMatchObject({ ties: null, reach: null })
    house.answer(...[1, 2, 3].map((to) => house.line(0, to, 2)))
    const { ties, reach } = factsOf(house.store, house.networkId)
    expect(ties).toMatchObject({ on: '2026-10-14', people: 4, answered: 1, whole: null })
    expect(reach).toMatchObject({ answered: 1, inside: 3, outside: 0 })
    for (const from of [1, 2, 3])
      house.answer(...[0, 1, 2, 3].filter((to) => to !== from).map((to) => house.line(from, to, 0)))
    expect(factsOf(house.store, house.networkId).ties).toMatchObject({
      answered: 4,
      whole: { parts: 1, hasOneLink: false },
    })
    house.answer(house.line(1, 2, null))
    expect(factsOf(house.store, house.networkId).ties).toMatchObject({ answered: 4, whole: null })
    const rules = ask(house.store, 'signals.list', { networkId: house.networkId, today }).signals.map(
      ({ rule }) => rule,
    )
    expect(rules).toEqual(['fewExternalTies'])
  })

  test('needs, products, values and the talk about the own way of learning', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const need = done(store, 'needs.add', { networkId, need: { text: 'Een vormgever' }, today })
    const product = done(store, 'products.add', { networkId, product: { name: 'Kaarten' } })
    done(store, 'products.addVersion', { productId: product.id, version: { madeOn: '2026-09-02' } })
    done(store, 'valueEntries.add', {
      networkId,
      entry: { valueId: 'potential', level: 'individual', kind: 'statement', text: 'Een idee' },
    })
    expect(factsOf(store, networkId)).toMatchObject({
      needs: [{ isGap: true }],
      products: [{ id: product.id, version: { number: 2, madeOn: '2026-09-02' }, isTried: false }],
      values: ['potential'],
      hasDoubleLoop: false,
      members: { people: 0, known: 0, organisations: 0, mix: null },
    })
    done(store, 'needs.update', { id: need.id, patch: { outside: 'de pabo' }, today })
    expect(factsOf(store, networkId).needs).toEqual([{ isGap: false }])
  })

  test('is nobody: no id, code or name of a person, in any generated network', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const dataFolder = temporaryFolder()
        generateStore({ file: dataFileIn(dataFolder), seed, workplaces: 1, networks: 3 })
        const store = openStore({ dataFolder, holder: 'test 1' })
        try {
          const people = store.read.all('SELECT id, code, display_name FROM person', {}, (row) =>
            Object.values(row).map(String),
          )
          expect(people.length).toBeGreaterThan(0)
          const known = new Set(people.flat().filter((each) => each !== ''))
          const ids = store.read.all('SELECT id FROM network', {}, ({ id }) => id as NetworkId)
          for (const id of ids) {
            const facts = factsOf(store, id)
            const { fired, broken } = judge(signalRules, facts)
            expect(broken).toEqual([])
            for (const text of [...textsOf(facts), ...textsOf(fired.map(({ facts: found }) => found))]) {
              expect(known).not.toContain(text)
              // Days, ids of things and words of the app.
              expect(text).toMatch(
                /^(?:\d{4}-\d{2}-\d{2}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[a-zA-Z]+)$/u,
              )
            }
          }
        } finally {
          store.close()
        }
      }),
      { numRuns: 3 },
    )
  })
})

/** Every text in a value, however deep; the names of its fields are not. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe('the example', () => {
  test('shows a handful, and each that is put away comes back when its own facts change', () => {
    const store = temporaryStore()
    const { networkId } = done(store, 'workplaces.openExample')
    const open = () =>
      ask(store, 'signals.list', { networkId, today }).signals.filter(({ dismissed }) => dismissed === null)
    expect(open().map(({ rule, subject }) => (rule === 'desiredGap' ? `${rule} ${subject}` : rule))).toEqual([
      'competingInterests',
      'narrowAccess',
      'facilityLoss',
      'desiredGap continuity',
      'fewExternalTies',
    ])
    for (const { rule, subject, mark } of open())
      change(store, 'signals.dismiss', { rule, networkId, subject, mark, reason: 'Straks', today })
    expect(open()).toEqual([])
    const lunch = ask(store, 'facilities.list', { networkId }).find(({ kind }) => kind === 'lunch')
    if (lunch?.to === undefined || lunch.to === null) throw new Error('The lunch ended')
    done(store, 'facilities.end', { id: lunch.id, to: '2026-10-20', endNote: '' })
    expect(open().map(({ rule, facts }) => [rule, facts['on'], facts['before'], facts['after']])).toEqual([
      ['facilityLoss', '2026-10-20', 62, 45],
    ])
    done(store, 'facilities.end', { id: lunch.id, to: lunch.to, endNote: '' })
    expect(open()).toEqual([])
  })
})

describe('a rule that breaks', () => {
  test('is named with its kind of error, and the others go on, on every page', () => {
    const store = temporaryStore()
    const { networkId } = done(store, 'workplaces.openExample')
    const before = ask(store, 'signals.list', { networkId, today }).signals.map(({ rule }) => rule)
    expect(ask(store, 'signals.check', { today })).toEqual({
      rules: signalRules.length,
      networks: 1,
      broken: [],
    })
    store.sqlite.exec(
      `BEGIN; INSERT INTO running_change SELECT max(seq) FROM change;
       UPDATE round_summary SET lines = '{"steering":[]}'; DELETE FROM running_change; COMMIT`,
    )
    const { signals, broken } = ask(store, 'signals.list', { networkId, today })
    const stopped = broken.map(({ rule }) => rule)
    expect(stopped).toEqual([
      'unevenVoice',
      'facilityLoss',
      'wideSpread',
      'noNorms',
      'incrementalButLoose',
      'desiredGap',
    ])
    expect(new Set(broken.map(({ kind }) => kind))).toEqual(new Set(['TypeError']))
    expect(signals.map(({ rule }) => rule)).toEqual(before.filter((rule) => !stopped.includes(rule)))
    expect(ask(store, 'signals.check', { today }).broken).toEqual(
      broken.map((each) => ({ ...each, networks: 1 })),
    )
    expect(ask(store, 'today.get', { today }).today.signals.map(({ rule }) => rule)).toContain(
      'fewExternalTies',
    )
  })
})

test('what is for the eyes of coaches is on no paper', () => {
  const offPaper = signalRules.filter(({ isOffPaper }) => isOffPaper === true).map(({ id }) => id)
  expect(offPaper).toEqual(['splitNetwork', 'hubDependence'])
  const store = temporaryStore()
  const { workplaceId, networkId } = readyNetwork(store)
  const { id } = done(store, 'consultations.add', {
    workplaceId,
    consultation: { on: '2026-11-25', networkIds: [networkId] },
    today,
    language: 'nl',
  })
  const desk = ask(store, 'consultations.desk', { id, today })
  const point = (rule: string | null, position: number) => ({
    ...done(store, 'consultations.addPoint', {
      consultationId: id,
      networkId,
      title: `Over ${String(rule)}`,
    }),
    rule,
    position,
  })
  const points = [...offPaper, 'wideSpread', null].map(point)
  expect(consultationOnPaper({ ...desk, points }, []).points.map(({ title }) => title)).toEqual([
    'Over wideSpread',
    'Over null',
  ])
})
