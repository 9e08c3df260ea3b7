import { describe, expect, test } from 'vitest'
import { ProductDesk } from '../../../shared/contract/products.ts'
import { z } from '../../../shared/z.ts'
import type { ProductId } from '../../../shared/domain/ids.ts'
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
  const list = () => z.array(ProductDesk).parse(ask(store, 'products.list', { networkId }))
  const desk = (id: ProductId) => {
    const found = list().find(({ product }) => product.id === id)
    if (found === undefined) throw new Error('No such product')
    return found
  }
  const add = (name: string) => done(store, 'products.add', { networkId, product: { name } })
  const versionOf = (id: ProductId, number: number) => {
    const version = desk(id).versions.find((each) => each.number === number)
    if (version === undefined) throw new Error('No such version')
    return version.id
  }
  const school = (name: string) => done(store, 'organisations.add', { workplaceId, name, kind: 'school' }).id
  return { store, workplaceId, networkId, list, desk, add, versionOf, school }
}

describe('products', () => {
  test('begin with a first version, have somebody who sees to them, and an order', () => {
    const { store, networkId, list, add } = house()
    const { person } = done(store, 'participants.add', {
      networkId,
      person: { code: 'P07', displayName: 'Anna' },
      today,
    })
    const cards = add('Kaarten')
    const film = add('Film')
    done(store, 'products.update', { id: film.id, patch: { owner: { ...nobody, personId: person.id } } })
    done(store, 'products.move', { id: film.id, to: 0 })
    expect(list()).toMatchObject([
      { product: { name: 'Film', position: 0, ownerCode: 'P07', ownerName: 'Anna' } },
      {
        product: { id: cards.id, position: 1, ownerCode: null, ownerName: '' },
        versions: [{ number: 1, madeOn: null, checklist: null, attachments: [] }],
        tryOuts: [],
        uses: [],
        decision: null,
      },
    ])
    const owner = { ...nobody, personId: person.id, text: 'en nog iemand' }
    const both = () => done(store, 'products.update', { id: film.id, patch: { owner } })
    expect(failureOf(both)).toMatchObject({ data: { fields: [{ path: 'patch.owner', rule: 'oneWho' }] } })
  })

  test('a version that was tried stays, and so does the last one', () => {
    const { store, add, versionOf, desk } = house()
    const { id } = add('Kaarten')
    const first = versionOf(id, 1)
    const second = done(store, 'products.addVersion', { productId: id, version: { name: 'met foto’s' } })
    expect(second.number).toBe(2)
    const tried = done(store, 'products.addTryOut', { productId: id, tryOut: { versionId: first } })
    const remove = (version: typeof first) => done(store, 'products.removeVersion', { id: version })
    expect(failureOf(() => remove(first))).toMatchObject({ code: 'IN_USE', data: { count: 1 } })
    done(store, 'products.removeTryOuts', { ids: [tried.id] })
    remove(first)
    expect(failureOf(() => remove(second.id))).toMatchObject({ data: { fields: [{ rule: 'last' }] } })
    expect(desk(id).versions).toMatchObject([{ number: 2, name: 'met foto’s' }])
    expect(done(store, 'products.addVersion', { productId: id, version: {} }).number).toBe(3)
  })

  test('findings are answered by a version of the same product; without it they are open again', () => {
    const { store, add, versionOf, desk, school } = house()
    const [cards, film] = [add('Kaarten').id, add('Film').id]
    const second = done(store, 'products.addVersion', { productId: cards, version: { madeOn: '2026-11-11' } })
    const organisationId = school('Zuid')
    const tryOut = (on: string | null) =>
      done(store, 'products.addTryOut', {
        productId: cards,
        tryOut: { versionId: versionOf(cards, 1), organisationId, on },
      }).id
    const [dayless, early, late] = [tryOut(null), tryOut('2026-11-03'), tryOut('2026-11-05')]
    expect(desk(cards).tryOuts.map(({ id }) => id)).toEqual([late, early, dayless])
    const texts = ['Te veel kaarten', 'Te klein']
    const [many, small] = done(store, 'products.addFindings', { tryOutId: early, texts })
    if (many === undefined || small === undefined) throw new Error('Two findings were added')
    done(store, 'products.updateFinding', { id: many.id, patch: { answeredById: second.id } })
    const foreign = { id: small.id, patch: { answeredById: versionOf(film, 1) } }
    expect(failureOf(() => done(store, 'products.updateFinding', foreign)).code).toBe('NOT_FOUND')
    const strange = { productId: cards, tryOut: { versionId: versionOf(film, 1) } }
    expect(failureOf(() => done(store, 'products.addTryOut', strange)).code).toBe('NOT_FOUND')
    expect(desk(cards).tryOuts[1]?.findings).toMatchObject([
      { text: 'Te veel kaarten', answeredById: second.id, position: 0 },
      { text: 'Te klein', answeredById: null, position: 1 },
    ])
    const before = contentDigest(store)
    const { notice } = change(store, 'products.removeVersion', { id: second.id })
    expect(desk(cards).tryOuts[1]?.findings.map(({ answeredById }) => answeredById)).toEqual([null, null])
    takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(before)
  })

  test('every school is somewhere with it, or nowhere', () => {
    const { store, add, desk, school } = house()
    const productId = add('Kaarten').id
    const [south, north] = [school('Zuid'), school('Noord')]
    const use = (rest: Partial<Parameters<typeof done<'products.setUse'>>[2]>) =>
      done(store, 'products.setUse', { productId, organisationId: south, state: 'try', ...rest })
    use({ since: '2026-11-03' })
    use({ organisationId: north, state: 'explore', note: 'Bekijkt ze.' })
    use({ state: 'use' })
    expect(desk(productId).uses).toMatchObject([
      { organisationId: north, state: 'explore', since: null, note: 'Bekijkt ze.' },
      { organisationId: south, state: 'use', since: '2026-11-03' },
    ])
    use({ state: null })
    expect(desk(productId).uses).toHaveLength(1)
  })

  test('asking for all of them takes as many statements for twenty as for one', () => {
    const { store, networkId, add } = house()
    const statements = () => {
      let count = 0
      const counted: typeof store.read = {
        all: (...given) => (count++, store.read.all(...given)),
        get: (...given) => (count++, store.read.get(...given)),
      }
      ask({ ...store, read: counted }, 'products.list', { networkId })
      return count
    }
    add('Een')
    const one = statements()
    for (let n = 0; n < 20; n++) add(`Nog ${String(n)}`)
    expect(statements()).toBe(one)
  })
})
