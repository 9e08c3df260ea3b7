import { expect, test } from 'vitest'
import { findAvoidedWords } from '../../../shared/content/avoided-words.ts'
import { RoundTalk } from '../../../shared/contract/monitoring.ts'
import { YieldsDesk } from '../../../shared/contract/yields.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { ValueId } from '../../../shared/domain/yields.ts'
import * as talk from '../../../main/services/example/round-talk.ts'
import { exampleRoundId } from '../../../main/services/example/store-rounds.ts'
import * as yielded from '../../../main/services/example/yields.ts'
import { ask, done, temporaryStore } from '../../support/store.ts'

const today = localDateOf(new Date())

test('the example yielded something of each value, shared it, and has nothing left that stands out', () => {
  const store = temporaryStore()
  const { networkId } = done(store, 'workplaces.openExample')
  const desk = YieldsDesk.parse(ask(store, 'yields.desk', { networkId }))
  expect(new Set(desk.entries.map(({ valueId }) => valueId))).toEqual(new Set(ValueId.options))
  expect(new Set(desk.entries.map(({ level }) => level)).size).toBe(2)
  // Some steps are blank, in each story others.
  expect(desk.stories.map(({ steps }) => steps.length)).toEqual([3, 2])
  expect(new Set(desk.outcomes.map(({ level }) => level)).size).toBe(3)
  expect(desk.outcomes.find(({ level }) => level === 'crossSchool')?.organisationIds).toHaveLength(3)
  expect(desk.successes.flatMap(({ reactions }) => reactions.map(({ cardId }) => cardId !== null))).toEqual([
    true,
    false,
    false,
  ])
  const rules = ask(store, 'signals.list', { networkId, today }).signals.map(({ rule }) => rule)
  expect(rules).not.toContain('leadersOutOfSight')
  expect(rules).not.toContain('nothingShared')
})

test('its group said of its last picture what can be prepared with', () => {
  const store = temporaryStore()
  const { networkId } = done(store, 'workplaces.openExample')
  const roundId = exampleRoundId('autumn')
  const said = RoundTalk.parse(ask(store, 'roundTalk.get', { roundId, today }))
  expect(said.groupMarks).toHaveLength(talk.groupMarks.length)
  expect(said.links.map(({ indicatorId, otherId }) => [indicatorId, otherId])).toEqual([
    ['continuity', 'practiceIntegration'],
    ['sharedIdentity', 'tieStrength'],
  ])
  expect(said.examples).toHaveLength(5)
  expect(said.conclusions).toHaveLength(3)
  expect(said.topics).toHaveLength(2)
  expect(said.agreements.map(({ about }) => about)).toContain('process')
  // A mark the group put together lies among the crosses of those who put it.
  const { lines } = ask(store, 'rounds.picture', { id: roundId })
  for (const { indicatorId, at } of said.groupMarks) {
    const spread = lines.find(({ indicator }) => indicator.indicatorId === indicatorId)?.now.spread
    if (at === null) continue
    expect(at).toBeGreaterThanOrEqual(spread?.least ?? 101)
    expect(at).toBeLessThanOrEqual(spread?.most ?? -1)
  }
  const [pattern] = ask(store, 'cycle.patterns', { networkIds: [networkId] })
  expect(pattern?.marks).toHaveLength(8)
})

test('nothing in it judges', () => {
  expect(findAvoidedWords(JSON.stringify([talk, yielded]), 'nl')).toEqual([])
})
