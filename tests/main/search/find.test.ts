import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { SearchGroup } from '../../../shared/contract/search.ts'
import { z } from '../../../shared/z.ts'
import { type SearchKind, searchKindNames, searchWords } from '../../../shared/domain/search.ts'
import { type Store, openStore } from '../../../main/store/open.ts'
import { findInIndex } from '../../../main/store/repositories/search.ts'
import { rowsOf } from '../../../main/store/search/rows.ts'
import { sources } from '../../../main/store/search/sources.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { hits, read, search } from '../../support/search.ts'
import { ask, done, readyNetwork, temporaryStore } from '../../support/store.ts'

const today = '2026-11-01'
const folder = mkdtempSync(join(tmpdir(), 'netwerkcoach-search-'))
let generated: Store

beforeAll(() => {
  generateStore({ file: dataFileIn(folder), size: 'small', seed: 9 })
  generated = openStore({ dataFolder: folder, holder: 'test 1' })
})
afterAll(() => {
  generated.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Words out of the middle of a text, so that it is not known by how it begins. */
const wordsIn = (text: string): string => text.split(/\s+/u).slice(-4).join(' ').slice(-60).trim()

describe('everything that was typed or named', () => {
  test('every kind is found by its words, and opens somewhere', () => {
    const found = new Set<SearchKind>()
    const lost: string[] = []
    for (const [at, source] of sources.entries())
      for (const row of rowsOf(generated.read, source).slice(0, 5)) {
        const asked = [...row.name, ...row.body].map(wordsIn).findLast((each) => each.length >= 3)
        if (asked === undefined) continue
        const there = findInIndex(generated.read, searchWords(asked), null).find(
          (each) => each.source === at + 1,
        )
        const keys = [...(there?.names(10_000) ?? []), ...(there?.texts(10_000) ?? [])].map(({ key }) => key)
        if (keys.includes(row.key)) found.add(source.kind)
        else lost.push(`${source.kind}: ${asked}`)
        z.array(SearchGroup).parse(search(generated, asked, { networkId: row.networkId as never }))
      }
    expect(lost).toEqual([])
    // The generator has words for all but one.
    expect(searchKindNames.filter((kind) => !found.has(kind))).toEqual(['productUse'])
  }, 60_000)

  test('no more than may be shown: of one group, of all, and a few of each before many of one', () => {
    for (const text of ['een', 'de', 'e', 'netwerk']) {
      const groups = search(generated, text)
      expect(groups.flatMap((group) => group.hits).length).toBeLessThanOrEqual(60)
      for (const { hits: shown } of groups) expect(shown.length).toBeLessThanOrEqual(8)
    }
    const few = search(generated, 'een', { limit: 5 })
    expect(few.flatMap((group) => group.hits)).toHaveLength(5)
    expect(few.every((group) => group.hits.length === 1)).toBe(true)
    expect(few[0]?.more).toBeGreaterThan(0)
  })

  test('whatever is typed is only ever looked for', () => {
    const odd = [
      '"',
      '""',
      "'; DROP TABLE person; --",
      'a OR b',
      'NEAR(abc def, 3)',
      'name:abc',
      'abc*',
      '^abc',
      '{name body} : abc',
      '-abc NOT abc',
      '(((',
      '%%%',
      '___',
      '\\',
      '\u0000abc\u0000',
      'abc\uD800',
      '👩‍🏫👩‍🏫👩‍🏫👩‍🏫',
      'مرحبا بالعالم',
      '\u202Eabc\u202C',
      'e\u0301e\u0301e\u0301',
      '\u0301\u0301\u0301',
      '日本語の研究',
      'x'.repeat(10_000),
      'een '.repeat(2_500),
      '\n\t\r',
      '',
    ]
    for (const text of odd) expect(() => z.array(SearchGroup).parse(search(generated, text))).not.toThrow()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        z.array(SearchGroup).parse(search(generated, text))
      }),
      { numRuns: 200 },
    )
  })
})

describe('what a coach types', () => {
  function house() {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    return { store, workplaceId, networkId }
  }

  test('is found without accents or capitals, and by the middle of a word', () => {
    const { store, networkId } = house()
    done(store, 'networks.update', {
      id: networkId,
      patch: { theme: 'Reële vragen: één of meer? Straße in de ĲSSELSTREEK, coöperatief leren' },
    })
    for (const [asked, marked] of [
      ['een of', '[één] [of]'],
      ['één', '[één]'],
      ['reele', '[Reële]'],
      ['REËLE', '[Reële]'],
      ['ree\u0308le', '[Reële]'],
      ['strasse', '[Straße]'],
      ['ijssel', '[ĲSSEL]'],
      ['peratief', 'coö[peratief]'],
    ] as const)
      expect(hits(store, asked).map(read), asked).toEqual([expect.stringContaining(marked)])
    expect(hits(store, 'reale')).toEqual([])
  })

  test('that is called so stands before what only says so, and this network before another', () => {
    const { store, workplaceId, networkId } = house()
    const other = done(store, 'networks.create', { workplaceId, name: 'Ander netwerk' }).id
    const say = (id: typeof networkId, text: string) =>
      done(store, 'agreements.add', { networkId: id, agreement: { text }, today })
    say(networkId, 'Eerst de leesclub vragen')
    say(other, 'Leesclub')
    say(other, 'De leesclub bellen')
    say(networkId, 'De leesclub schrijven')
    done(store, 'networks.update', { id: other, patch: { theme: 'Een leesclub' } })
    const [agreements, networks] = search(store, 'leesclub', { networkId })
    expect(agreements?.hits.map(read)).toEqual([
      '[Leesclub]',
      expect.stringContaining('[leesclub]'),
      expect.stringContaining('[leesclub]'),
      'De [leesclub] bellen',
    ])
    expect(agreements?.hits.map(({ network }) => network?.name)).toEqual([
      'Ander netwerk',
      'Netwerk',
      'Netwerk',
      'Ander netwerk',
    ])
    expect(networks?.hits.map(read)).toEqual(['Ander netwerk | Een [leesclub]'])
  })

  test('in one or two letters is held against the beginnings of names', () => {
    const { store, networkId } = house()
    done(store, 'networks.update', { id: networkId, patch: { name: 'Op weg', theme: 'Opnieuw' } })
    expect(hits(store, 'op').map(read)).toEqual(['[Op] weg'])
    expect(hits(store, 'w').map(({ kind }) => kind)).toEqual(['workplace', 'network'])
    expect(hits(store, '%')).toEqual([])
    expect(hits(store, 'eg')).toEqual([])
  })

  test('is found wherever it stands, also in structured text, with the words around it', () => {
    const { store, networkId } = house()
    const plan = {
      networkId,
      meetingId: null,
      template: 'builtIn:projectPlan',
      language: 'nl',
      today,
    } as const
    const { document, sections } = done(store, 'documents.make', plan)
    const [section] = sections
    if (section === undefined) throw new Error('No section')
    done(store, 'documents.writeSection', {
      id: section.id,
      body: {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: `${'Vooraf. '.repeat(60)}Daarna.` }] },
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Wij zoeken de wissel' },
              { type: 'text', text: 'werking', marks: [{ type: 'bold' }] },
              { type: 'text', text: ' tussen scholen.' },
            ],
          },
        ],
      },
    })
    const [hit] = hits(store, 'wisselwerking')
    expect(hit).toMatchObject({
      kind: 'documentSection',
      within: document.title,
      opens: {
        to: '/network/$networkId/documents/plan/$documentId',
        params: { networkId, documentId: document.id },
      },
    })
    expect(hit === undefined ? '' : read(hit)).toContain('Wij zoeken de [wisselwerking] tussen scholen.')
    // The form of a text is no word in it.
    expect(hits(store, 'paragraph')).toEqual([])
  })

  test('as somebody’s name finds them, and while codes are shown names nobody', () => {
    const { store, networkId } = house()
    const { person } = done(store, 'participants.add', {
      networkId,
      person: { displayName: 'Fatima Ouali', role: 'Leraar Fatima-groep' },
      today,
    })
    const inCodes = hits(store, 'ouali')
    expect(inCodes.map(read)).toEqual([person.code])
    expect(JSON.stringify(search(store, 'fatima ouali'))).not.toContain('Ouali')
    expect(hits(store, 'ouali', { withNames: true }).map(read)).toEqual(['Fatima [Ouali]'])
    expect(hits(store, person.code, { withNames: true }).map(read)).toEqual([
      `Fatima Ouali | [${person.code}]`,
    ])
    expect(inCodes[0]).toMatchObject({
      kind: 'person',
      network: { id: networkId },
      opens: { to: '/network/$networkId/participants', params: { networkId } },
    })
  })
})

describe('a round', () => {
  const example = () => {
    const store = temporaryStore()
    done(store, 'workplaces.openExample')
    return store
  }

  test('shows no cross, remark or code of a sheet; of the talk only what is revealed', () => {
    const store = example()
    const text = (sql: string) => store.sqlite.prepare(sql).pluck().all() as string[]
    const remarks = text("SELECT remark FROM sheet WHERE remark <> '' LIMIT 5")
    for (const remark of remarks)
      expect(hits(store, remark).filter(({ kind }) => kind === 'round')).toEqual([])
    const [example1] = text('SELECT text FROM round_example LIMIT 1')
    const [roundId] = text('SELECT round_id FROM round_example LIMIT 1')
    if (example1 === undefined) throw new Error('The example has no words about a place')
    const kinds = () => hits(store, example1).map(({ kind }) => kind)
    expect(kinds()).toContain('example')
    const before = store.sqlite.prepare('SELECT is_revealed FROM monitoring_round WHERE id = ?')
    expect(before.pluck().get(roundId)).toBe(1)
    hide(store, String(roundId))
    expect(kinds()).not.toContain('example')
  })

  function hide(store: Store, roundId: string) {
    // No command hides a round again; a bundle of before the reveal can.
    store.sqlite.exec('BEGIN')
    store.sqlite.exec(
      "INSERT INTO change (id, at, command, summary) VALUES ('" + 'x'.repeat(36) + "', 1, 'test', '{}')",
    )
    store.sqlite.exec('INSERT INTO running_change SELECT max(seq) FROM change')
    store.sqlite.prepare('UPDATE monitoring_round SET is_revealed = 0 WHERE id = ?').run(roundId)
    store.sqlite.exec('DELETE FROM running_change; COMMIT')
  }

  test('can be searched when it is only looked at', () => {
    const store = example()
    const [network] = ask(store, 'networks.list', { today })
    expect(hits(store, network?.name ?? '').length).toBeGreaterThan(0)
  })
})
