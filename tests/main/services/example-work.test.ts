import { expect, test } from 'vitest'
import { findAvoidedWords } from '../../../shared/content/avoided-words.ts'
import { BoardDesk } from '../../../shared/contract/boards.ts'
import { ProductDesk } from '../../../shared/contract/products.ts'
import { StartingDesk } from '../../../shared/contract/starting.ts'
import { isGap } from '../../../shared/domain/gap.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import * as board from '../../../main/services/example/board.ts'
import * as starting from '../../../main/services/example/starting.ts'
import { ask, done, temporaryStore } from '../../support/store.ts'

test('the example began well, and its words were sharpened since they were agreed', () => {
  const store = temporaryStore()
  const { networkId } = done(store, 'workplaces.openExample')
  const today = localDateOf(new Date())
  const desk = StartingDesk.parse(ask(store, 'starting.desk', { networkId, today }))
  const network = ask(store, 'networks.get', { id: networkId, today })
  expect(desk.versions).toHaveLength(1)
  expect(desk.versions[0]?.agreedOn).not.toBeNull()
  expect(desk.versions[0]?.text).not.toBe(network.assignment)
  expect(network.assignmentAgreedOn).toBeNull()
  expect(desk.parties).toHaveLength(3)
  expect(desk.situations.filter(({ works }) => works !== '')).toHaveLength(3)
  expect(desk.questions.map(({ kind }) => kind)).toEqual(['main', 'sub', 'sub', 'sub'])
  expect(desk.needs.map(isGap)).toEqual([false, false, false, true, false])
  expect(desk.expertise).toHaveLength(14)
  expect(desk.expertise.filter(({ askedFor, wantsToLearn }) => askedFor + wantsToLearn !== '')).toHaveLength(
    11,
  )
  const corners = desk.activities.map(({ name, level, planned }) => [
    name.split(' ')[0],
    level > 50 ? 'together' : 'alone',
    planned > 50 ? 'planned' : 'spontaneous',
  ])
  expect(corners).toEqual(
    expect.arrayContaining([
      ['Gesprek', 'together', 'spontaneous'],
      ['Bijeenkomst', 'together', 'planned'],
      ['Een', 'alone', 'planned'],
      ['In', 'alone', 'spontaneous'],
    ]),
  )
})

test('its idea wall became a product; its second board is still being thought about', () => {
  const store = temporaryStore()
  const { networkId } = done(store, 'workplaces.openExample')
  const boards = ask(store, 'boards.list', { networkId })
  const [wall, open] = boards.map(({ id }) => BoardDesk.parse(ask(store, 'boards.desk', { id })))
  if (wall === undefined || open === undefined) throw new Error('Two boards')
  expect(wall.cards).toHaveLength(15)
  expect(wall.clusters).toHaveLength(4)
  expect(wall.cards.filter(({ clusterId }) => clusterId === null)).toHaveLength(2)
  expect(wall.estimates).toHaveLength(8)
  expect(wall.cards.flatMap(({ attachments }) => attachments.map(({ kind }) => kind))).toEqual(['link'])
  expect(wall.decisions).toMatchObject([{ kind: 'new', productName: board.product.name }])
  expect(open).toMatchObject({ sheets: 2, estimates: null, decisions: [] })

  const [product] = ask(store, 'products.list', { networkId }).map((each) => ProductDesk.parse(each))
  expect(product?.versions.map(({ number }) => number)).toEqual([1, 2])
  expect(product?.decision?.clusters).toHaveLength(2)
  const second = product?.versions[1]?.id
  const places = new Set(product?.tryOuts.map(({ organisationId }) => organisationId))
  expect(places.size).toBe(2)
  for (const { findings } of product?.tryOuts ?? [])
    expect(findings.some(({ answeredById }) => answeredById === second)).toBe(true)
  expect(product?.uses.map(({ state }) => state).sort()).toEqual(['explore', 'use', 'use'])
})

test('nothing in it judges', () => {
  expect(findAvoidedWords(JSON.stringify([board, starting]), 'nl')).toEqual([])
})
