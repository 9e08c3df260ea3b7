import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { packBundle } from '../../../main/keeping/bundle/pack.ts'
import { readBundle } from '../../../main/keeping/bundle/unpack.ts'
import { mostRowsOnRecord } from '../../../main/services/bundles.ts'
import { belongingOf, crossing } from '../../../main/store/belonging.ts'
import { bundledTables, notBundled } from '../../../main/store/bundled.ts'
import { type Migration, migrations } from '../../../main/store/migrations/index.ts'
import { write } from '../../../main/store/write.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import {
  ask,
  change,
  contentDigest,
  done,
  failureOf,
  readyNetwork,
  temporaryFolder,
  temporaryStore,
} from '../../support/store.ts'
import { contentOf, digestOf, everything, takeIn, throughFile } from './support.ts'

function generated(options: Omit<Parameters<typeof generateStore>[0], 'file'>) {
  const dataFolder = temporaryFolder()
  generateStore({ ...options, file: dataFileIn(dataFolder) })
  return temporaryStore({ dataFolder })
}

/** A table as a later part may bring it: large numbers, fractions, and texts that may be missing. */
const oddTable: Migration = {
  version: migrations.length + 1,
  name: 'odd',
  up: (sqlite) => {
    sqlite.exec(`CREATE TABLE odd (
      id TEXT NOT NULL PRIMARY KEY,
      workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
      words TEXT, amount INTEGER, share REAL
    ) STRICT`)
  },
}
const withOdd = [...migrations, oddTable]

const oddText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.constantFrom(
    '',
    '\u0000',
    'a\u0000b',
    '\uFEFF',
    '\u2028\u2029',
    '"\\',
    '\r\n',
    '\u{10FFFF}',
    'é',
    'e\u0301',
    "'=1+1",
  ),
)
const oddRow = fc.record({
  words: fc.option(oddText),
  amount: fc.option(
    fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.constantFrom(0n, 2n ** 53n + 1n)),
  ),
  share: fc.option(fc.double({ noNaN: true })),
})

describe('out and in again', () => {
  test('every store comes back as it was', { timeout: 60_000 }, () => {
    for (const options of [
      { size: 'small', seed: 1 },
      { size: 'small', seed: 2, workplaces: 3, networks: 4 },
      { size: 'year', seed: 3 },
      { size: 'small', seed: 4, only: ['people'] },
    ] as const) {
      const store = generated(options)
      const read = throughFile(store)
      const empty = temporaryStore()
      const { result } = takeIn(empty, read).written
      expect(contentDigest(empty)).toBe(contentDigest(store))
      expect(result.rows).toBe(everything(store).reduce((sum, [, rows]) => sum + rows.length, 0))
    }
  })

  test(
    'odd letters, NULL and nothing, large numbers and fractions come back to the last bit',
    { timeout: 60_000 },
    () => {
      const source = temporaryStore({ migrations: withOdd })
      const target = temporaryStore({ migrations: withOdd })
      const workplaceId = done(source, 'workplaces.create', { name: 'Werkplaats' }).id
      fc.assert(
        fc.property(fc.array(oddRow, { maxLength: 12 }), (rows) => {
          write(source, 'odd', (db) => {
            db.run('DELETE FROM odd', {})
            for (const row of rows)
              db.run('INSERT INTO odd VALUES (:id, :workplaceId, :words, :amount, :share)', {
                id: randomUUID(),
                workplaceId,
                ...row,
              })
            return { result: null }
          })
          // What the run before left there is replaced as a whole.
          takeIn(target, throughFile(source, null, withOdd))
          expect(everything(target)).toEqual(everything(source))
        }),
        { numRuns: 20 },
      )
    },
  )

  test('the same content gives the same tables, whatever happened before', () => {
    const store = generated({ size: 'small', seed: 5 })
    const again = temporaryStore()
    takeIn(again, throughFile(store))
    const digests = (of: typeof store) =>
      contentOf(of).tables.map(({ name, lines }) => [name, Buffer.from(lines).toString()])
    expect(digests(again)).toEqual(digests(store))
  })

  test('the example, which has its own ids, too', () => {
    const store = temporaryStore()
    done(store, 'workplaces.openExample')
    const empty = temporaryStore()
    takeIn(empty, throughFile(store))
    expect(contentDigest(empty)).toBe(contentDigest(store))
  })

  test('a bundle of an older shape is brought to this one', () => {
    const store = generated({ size: 'small', seed: 6 })
    const read = readBundle(packBundle(contentOf(store)), withOdd)
    const target = temporaryStore({ migrations: withOdd })
    takeIn(target, read)
    expect(everything(target).filter((entry) => entry[0] !== 'odd')).toEqual(everything(store))
  })
})

describe('which tables', () => {
  test('every table goes along or is said to stay, with a reason', () => {
    const store = temporaryStore()
    const bundled = bundledTables(store.read).tables.map(({ name }) => name)
    const all = store.sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      .pluck()
      .all()
    expect([...bundled, ...notBundled.keys()].sort()).toEqual((all as string[]).sort())
    for (const reason of notBundled.values()) expect(reason).toMatch(/\w+ \w+/u)
    expect(contentOf(store).tables.map(({ name }) => name)).toEqual(bundled)
  })

  test('one that belongs to no workplace, and is not said to stay, stops it', () => {
    const loose: Migration = {
      version: migrations.length + 1,
      name: 'loose',
      up: (sqlite) => {
        sqlite.exec('CREATE TABLE loose (id TEXT NOT NULL PRIMARY KEY) STRICT')
      },
    }
    const store = temporaryStore({ migrations: [...migrations, loose] })
    expect(() => contentOf(store)).toThrow('loose')
  })
})

describe('one workplace', () => {
  const two = () => generated({ size: 'small', seed: 7, workplaces: 2, networks: 4 })
  const workplacesOf = (store: ReturnType<typeof two>) => ask(store, 'workplaces.list').map(({ id }) => id)

  test('goes out alone, and nothing of the other', () => {
    const store = two()
    const [mine, other] = workplacesOf(store) as [WorkplaceId, WorkplaceId]
    const target = temporaryStore()
    takeIn(target, throughFile(store, mine))
    done(store, 'workplaces.remove', { id: other })
    expect(contentDigest(target)).toBe(contentDigest(store))
    expect(failureOf(() => contentOf(store, other))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'workplace' },
    })
  })

  test('comes in alone out of a bundle with more', () => {
    const store = two()
    const [mine, other] = workplacesOf(store) as [WorkplaceId, WorkplaceId]
    const read = throughFile(store)
    const target = temporaryStore()
    takeIn(target, read, { workplaces: [mine] })
    expect(workplacesOf(target)).toEqual([mine])
    takeIn(target, read, { workplaces: [other] })
    expect(contentDigest(target)).toBe(contentDigest(store))
    expect(failureOf(() => takeIn(target, read, { workplaces: [randomUUID() as WorkplaceId] })).code).toBe(
      'NOT_FOUND',
    )
  })

  test('replaces the one that is here as a whole, and can be taken back and repeated', () => {
    const store = two()
    const [mine, other] = workplacesOf(store) as [WorkplaceId, WorkplaceId]
    const read = throughFile(store)
    // Here things went on: a name changed, a network went, another came.
    done(store, 'workplaces.rename', { id: mine, name: 'Anders' })
    const [network] = ask(store, 'networks.list', { today: '2026-11-22' }).filter(
      ({ workplaceId }) => workplaceId === mine,
    )
    if (network === undefined) throw new Error('no network')
    done(store, 'networks.remove', { id: network.id })
    const added = done(store, 'networks.create', { workplaceId: mine, name: 'Nieuw hier' })
    done(store, 'workplaces.rename', { id: other, name: 'De andere' })
    const before = contentDigest(store)

    const { written, notice } = takeIn(store, read, { workplaces: [mine] })
    expect(notice).not.toBeNull()
    expect(ask(store, 'networks.list', { today: '2026-11-22' }).map(({ id }) => id)).not.toContain(added.id)
    expect(ask(store, 'workplaces.list').map(({ name }) => name)).toContain('De andere')
    const after = contentDigest(store)
    expect(written.result.canBeTakenBack).toBe(true)
    // Only what is really gone lies in the trash.
    const trash = ask(store, 'trash.list').filter((item) => item.change === written.change)
    expect(trash).toHaveLength(1)
    expect(trash[0]).toMatchObject({ kind: 'network', things: [{ name: 'Nieuw hier' }] })

    change(store, 'history.undo')
    expect(contentDigest(store)).toBe(before)
    change(store, 'history.redo')
    expect(contentDigest(store)).toBe(after)
  })

  test('the same again changes nothing, and leaves no step', () => {
    const store = two()
    const read = throughFile(store)
    const before = digestOf(store)
    expect(takeIn(store, read).notice).toBeNull()
    expect(digestOf(store)).toBe(before)
  })

  test('ids that stand in another workplace here are refused, and nothing changes', () => {
    const store = two()
    const [mine, other] = workplacesOf(store) as [WorkplaceId, WorkplaceId]
    const read = throughFile(store, mine)
    write(store, 'move', (db) => {
      db.run(
        'UPDATE attribute SET workplace_id = :other, name = id, name_key = id WHERE workplace_id = :mine',
        { mine, other },
      )
      return { result: null }
    })
    const before = digestOf(store)
    expect(failureOf(() => takeIn(store, read))).toEqual({ code: 'ALREADY_EXISTS', data: { field: 'id' } })
    expect(digestOf(store)).toBe(before)
  })
})

describe('what was removed for good', () => {
  test('does not come in: a person with all ties, a network, a workplace', () => {
    const store = generated({ size: 'small', seed: 8, workplaces: 2, networks: 4 })
    const read = throughFile(store)
    const [person] = read.ids.person as [string]
    const [network] = read.ids.network as [string]
    const [workplace] = read.ids.workplace as [string]
    const target = temporaryStore()
    takeIn(target, read, { erased: { workplace: [workplace], network: [network], person: [person] } })
    const text = JSON.stringify(everything(target), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    for (const id of [person, network, workplace]) expect(text).not.toContain(id)
    expect(target.sqlite.pragma('foreign_key_check')).toEqual([])
    expect(ask(target, 'workplaces.list')).toHaveLength(1)
  })

  test('a person erased leaves the others as they were', () => {
    const store = generated({ size: 'small', seed: 9 })
    const read = throughFile(store)
    const [person] = read.ids.person as [string]
    const target = temporaryStore()
    takeIn(target, read, { erased: { workplace: [], network: [], person: [person] } })
    // As if they had been taken out by hand: ties first, then the answers, then the person.
    write(store, 'out', (db) => {
      db.run('DELETE FROM tie_respondent WHERE person_id = :person', { person })
      db.run('DELETE FROM person WHERE id = :person', { person })
      return { result: null }
    })
    expect(contentDigest(target)).toBe(contentDigest(store))
  })
})

describe('belonging', () => {
  test('no generated store has rows between workplaces; one that has is found', () => {
    const store = generated({ size: 'small', seed: 10, workplaces: 2, networks: 4 })
    expect(crossing(store.read, belongingOf(store.read))).toBeNull()
    write(store, 'cross', (db) => {
      db.run(
        `UPDATE person SET organisation_id = (SELECT id FROM organisation WHERE workplace_id <> person.workplace_id)
         WHERE id = (SELECT id FROM person LIMIT 1)`,
        {},
      )
      return { result: null }
    })
    expect(crossing(store.read, belongingOf(store.read))).toBe('person')
    expect(failureOf(() => throughFile(store))).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { reason: 'damaged' },
    })
  })

  test('when something was changed last is told per workplace', () => {
    const store = temporaryStore({ typingPause: 0 })
    const first = readyNetwork(store)
    const second = readyNetwork(store)
    store.sqlite.exec('UPDATE change SET at = 1000 + seq')
    const at = () => new Map(contentOf(store).workplaces.map(({ id, changedAt }) => [id, changedAt]))
    expect(at().get(first.workplaceId)).toBe(1_003)
    expect(at().get(second.workplaceId)).toBe(1_006)
    const { id } = done(store, 'organisations.add', {
      workplaceId: first.workplaceId,
      name: 'Org',
      kind: 'school',
    })
    store.sqlite.exec('UPDATE change SET at = 2000 WHERE seq = 7')
    expect(at().get(first.workplaceId)).toBe(2_000)
    done(store, 'organisations.remove', { id })
    store.sqlite.exec('UPDATE change SET at = 3000 WHERE seq = 8')
    expect(at().get(first.workplaceId)).toBe(3_000)
    expect(at().get(second.workplaceId)).toBe(1_006)
  })
})

test('a large one leaves a step without a way back, quickly', { timeout: 120_000 }, () => {
  const store = generated({
    size: 'year',
    seed: 11,
    networks: 30,
    waves: 6,
    peoplePerNetwork: 25,
    editsPerNetwork: 1,
  })
  const target = temporaryStore()
  const { written, notice } = takeIn(target, throughFile(store))
  expect(written.result.rows).toBeGreaterThan(mostRowsOnRecord)
  expect(written.result.canBeTakenBack).toBe(false)
  expect(notice?.tables).toContain('tie')
  expect(contentDigest(target)).toBe(contentDigest(store))
  expect(target.sqlite.prepare('SELECT count(*) FROM change_row').pluck().get()).toBe(0)
})
