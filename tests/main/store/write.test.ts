import { describe, expect, test } from 'vitest'
import { failureOf as knownFailure } from '../../../main/store/problems.ts'
import { notRecorded, recordedTables } from '../../../main/store/recording.ts'
import { takeBackChange } from '../../support/history.ts'
import { lastSeq, write } from '../../../main/store/write.ts'
import { change, contentDigest, done, failureOf, readyNetwork, temporaryStore } from '../../support/store.ts'

describe('the record', () => {
  test('every table is recorded, or on the list of those that are not', () => {
    const { sqlite, tables } = temporaryStore()
    const all = sqlite
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[]
    const triggers = sqlite
      .prepare(
        "SELECT tbl_name || ' ' || count(*) FROM temp.sqlite_schema WHERE type = 'trigger' AND name GLOB 'record_*' GROUP BY tbl_name",
      )
      .pluck()
      .all() as string[]
    expect(new Set(triggers)).toEqual(new Set([...tables.keys()].map((name) => `${name} 3`)))
    expect(new Set([...tables.keys(), ...notRecorded.keys()])).toEqual(new Set(all))
    expect([...tables.keys()].filter((name) => notRecorded.has(name))).toEqual([])
  })

  test('a table whose rows it could not put back is refused at open', () => {
    const { sqlite } = temporaryStore()
    sqlite.exec('CREATE TABLE picture (id TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT')
    expect(() => recordedTables(sqlite)).toThrow('picture')
    sqlite.exec('DROP TABLE picture; CREATE TABLE keyless (a TEXT NOT NULL) STRICT')
    expect(() => recordedTables(sqlite)).toThrow('keyless')
  })

  test('says what a change was, without anything that was typed', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    done(store, 'networks.update', { id: networkId, patch: { name: 'Geheim', theme: 'Ook geheim' } })
    const row = store.sqlite
      .prepare('SELECT seq, command, summary, network_id FROM change ORDER BY seq DESC LIMIT 1')
      .get()
    expect(row).toEqual({
      seq: lastSeq(store.read),
      command: 'networks.update',
      summary: '{"fields":["name","theme"]}',
      network_id: networkId,
    })
  })

  test('keeps the rows that a cascade takes', () => {
    const store = temporaryStore()
    done(store, 'workplaces.openExample')
    const { notice } = change(store, 'workplaces.removeExample')
    const counts = store.sqlite
      .prepare('SELECT table_name, count(*) AS n FROM change_row WHERE change_seq = ? GROUP BY table_name')
      .all(notice?.seq) as { table_name: string; n: number }[]
    expect(Object.fromEntries(counts.map(({ table_name, n }) => [table_name, n]))).toMatchObject({
      workplace: 1,
      organisation: 5,
      network: 1,
      // With one who left after the first wave.
      person: 15,
      attribute: 1,
      attribute_value: 9,
      membership: 14,
      coach: 2,
      network_coach: 2,
      tie_survey: 1,
      tie_wave: 2,
      tie_respondent: 27,
      tie: 90,
    })
    // Whatever else hangs on them went along as well: nothing is left of the example in any table.
    const recorded = [...store.tables.keys()]
    const left = recorded.filter(
      (table) => store.sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() !== 0,
    )
    expect(left).toEqual([])
    expect(notice?.tables).toEqual(counts.map(({ table_name }) => table_name).sort())
  })

  test('does not keep a command that changed nothing', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const seq = lastSeq(store.read)
    const { notice, written } = change(store, 'networks.update', {
      id: networkId,
      patch: { name: 'Netwerk' },
    })
    expect(notice).toBeNull()
    expect(written.result.name).toBe('Netwerk')
    expect(lastSeq(store.read)).toBe(seq)
    expect(store.sqlite.prepare('SELECT count(*) FROM change').pluck().get()).toBe(seq)
  })

  test('cannot be gone round: no change outside write(), not by a query either', () => {
    const store = temporaryStore()
    readyNetwork(store)
    const digest = contentDigest(store)
    expect(() => store.sqlite.exec("UPDATE network SET name = 'x'")).toThrow('change_row.change_seq')
    expect(() => store.writeHandle.run("UPDATE network SET name = 'x'", {})).toThrow('write()')
    expect(() => store.read.all("UPDATE network SET name = 'x' RETURNING id", {}, () => 0)).toThrow('query')
    expect(contentDigest(store)).toBe(digest)
  })
})

describe('a write that does not come through', () => {
  test('leaves nothing behind, and the next one works', () => {
    const store = temporaryStore()
    readyNetwork(store)
    const digest = contentDigest(store)
    const breaks = () =>
      write(store, 'breaks', (db) => {
        db.run('DELETE FROM network', {})
        throw new Error('half way')
      })
    expect(breaks).toThrow('half way')
    expect(contentDigest(store)).toBe(digest)
    expect(store.sqlite.inTransaction).toBe(false)
    expect(done(store, 'workplaces.create', { name: 'Nog een' }).name).toBe('Nog een')
  })

  test('a full disk is a failure a coach can do something about; nothing acknowledged is lost', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const pages = Number(store.sqlite.pragma('page_count', { simple: true }))
    let full = 0
    for (let extra = 0; extra < 12; extra++) {
      store.sqlite.pragma(`max_page_count = ${String(pages + extra)}`)
      const digest = contentDigest(store)
      const assignment = 'x'.repeat(4_000 - extra)
      try {
        done(store, 'networks.update', { id: networkId, patch: { assignment } })
      } catch (error) {
        full++
        expect(knownFailure(error)?.body.code).toBe('DISK_FULL')
        expect(contentDigest(store)).toBe(digest)
      }
    }
    expect(full).toBeGreaterThan(0)
    store.sqlite.pragma('max_page_count = 100000')
    expect(done(store, 'networks.update', { id: networkId, patch: { theme: 'weer ruimte' } }).theme).toBe(
      'weer ruimte',
    )
    expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})

describe('taking a change back', () => {
  test('is a change that can be taken back itself', () => {
    const store = temporaryStore()
    const before = contentDigest(store)
    const { notice } = change(store, 'workplaces.openExample')
    const after = contentDigest(store)
    const undo = takeBackChange(store, notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(before)
    takeBackChange(store, undo.notice?.seq ?? 0)
    expect(contentDigest(store)).toBe(after)
  })

  const refused = (store: ReturnType<typeof temporaryStore>, seq: number | undefined) => {
    const digest = contentDigest(store)
    expect(failureOf(() => takeBackChange(store, seq ?? 0)).code).toBe('CHANGED_MEANWHILE')
    expect(contentDigest(store)).toBe(digest)
  }

  test('is refused where a row is not what the change left', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const { notice } = change(store, 'networks.update', { id: networkId, patch: { theme: 'eerst' } })
    done(store, 'networks.update', { id: networkId, patch: { theme: 'daarna', name: 'Ook' } })
    refused(store, notice?.seq)
  })

  test('is refused where it would sweep later rows along', () => {
    const store = temporaryStore()
    const { notice } = change(store, 'workplaces.create', { name: 'W' })
    const id = store.sqlite.prepare('SELECT id FROM workplace').pluck().get() as never
    done(store, 'networks.create', { workplaceId: id, name: 'Later' })
    refused(store, notice?.seq)
  })

  test('is refused where what comes back would point at what has gone', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const organisation = done(store, 'organisations.add', { workplaceId, name: 'School', kind: 'school' })
    const row = done(store, 'participants.add', {
      networkId,
      person: { organisationId: organisation.id },
      today: '2026-11-01',
    })
    const { notice } = change(store, 'participants.remove', { membershipIds: [row.membership.id] })
    done(store, 'organisations.remove', { id: organisation.id })
    refused(store, notice?.seq)
  })

  test('is refused where another row has taken the place', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    const row = done(store, 'participants.add', { networkId, person: { code: 'A' }, today: '2026-11-01' })
    const { notice } = change(store, 'participants.remove', { membershipIds: [row.membership.id] })
    done(store, 'participants.add', { networkId, person: { code: 'a' }, today: '2026-11-01' })
    refused(store, notice?.seq)
  })

  test('asks for a change that is on record', () => {
    const store = temporaryStore()
    expect(failureOf(() => takeBackChange(store, 99))).toEqual({
      code: 'NOT_FOUND',
      data: { what: 'change' },
    })
  })
})
