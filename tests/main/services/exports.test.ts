import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { notForAppraisal } from '../../../shared/content/privacy-rules.ts'
import { formulaSafe } from '../../../main/files/formula-safe.ts'
import { fileNameOf } from '../../../main/files/save-table.ts'
import { csvOf } from '../../../main/files/write-table.ts'
import type { TableToSave } from '../../../shared/domain/table-to-save.ts'
import { ask, done, readyNetwork, temporaryStore } from '../../support/store.ts'

/** A table as its CSV file. */
const saved = (table: TableToSave) => ({ text: csvOf(table), fileName: fileNameOf(table, 'csv') })
const today = '2026-11-22'
const parse = (text: string, delimiter: string) =>
  papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { delimiter, skipEmptyLines: true, newline: '\r\n' })
    .data

describe('a cell', () => {
  const pieces = [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u00a0',
    "'",
    '"',
    ';',
    ',',
    'cmd()',
    'a',
    '1',
    '😀',
    'é',
  ]
  const cells = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })))
    .map((parts) => parts.join(''))

  /** What formulaSafe did, undone. */
  const undone = (safe: string) => {
    const text = /^'(?='*(?:[\t\r]|\s*[=+\-@]))/u.test(safe) ? safe.slice(1) : safe
    return text.replace(/([;,\t|][\s"]*)'(?='*[=+\-@])/gu, '$1')
  }

  test('never starts as a formula, and loses nothing', () => {
    let risky = 0
    fc.assert(
      fc.property(cells, (cell) => {
        const safe = formulaSafe(cell)
        expect(safe).not.toMatch(/^\s*[=+\-@]|^[\t\r]/u)
        for (const part of safe.split(/[;,\t|]/u)) expect(part).not.toMatch(/^\s*[=+\-@]/u)
        expect(undone(safe)).toBe(cell)
        if (safe !== cell) risky++
      }),
      { numRuns: 2_000, seed: 7 },
    )
    expect(risky).toBeGreaterThan(200)
  })

  test.each([
    ["'t Hart", "'t Hart"],
    ['=cmd()', "'=cmd()"],
    ["'=x", "''=x"],
    ['  =x', "'  =x"],
    ['-', "'-"],
    ['a=b', 'a=b'],
    ['a;=b', "a;'=b"],
    ['a, b-c', 'a, b-c'],
    ['', ''],
  ])('%j becomes %j', (cell, safe) => {
    expect(formulaSafe(cell)).toBe(safe)
  })
})

describe('the participants', () => {
  test.each([
    ['nl', ';', 'deelnemers-zelfgestuurd-leren.csv'],
    ['en', ',', 'participants-zelfgestuurd-leren.csv'],
  ] as const)('%s: rule on top, codes instead of names, CRLF and BOM', (language, delimiter, fileName) => {
    const store = temporaryStore()
    const { networkId } = done(store, 'workplaces.openExample')
    const file = saved(ask(store, 'exports.participants', { networkId, language, names: false }))
    expect(file.fileName).toBe(fileName)
    expect(file.text.startsWith('\uFEFF')).toBe(true)
    expect(file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
    const rows = parse(file.text, delimiter)
    expect(rows[0]).toEqual([notForAppraisal[language]])
    expect(rows).toHaveLength(16)
    expect(rows[1]?.at(-1)).toBe('Bouw')
    expect(rows[2]).toEqual(['P01', 'leraar', 'Basisschool De Wolkenbrug', '2026-09-09', '', 'onderbouw'])
    expect(file.text).not.toContain('Oomskerk')
    const named = saved(ask(store, 'exports.participants', { networkId, language, names: true }))
    expect(parse(named.text, delimiter)[2]?.[1]).toBe('Marit Oomskerk')
  })

  test('a spreadsheet set to another separator cuts no formula loose', () => {
    const store = temporaryStore()
    const { networkId } = readyNetwork(store)
    for (const role of ['a;=1+1', 'b,=1+1', 'c|=1+1', ';=1+1', ',=1+1', 'd;"=1+1"', '"";=cmd()'])
      done(store, 'participants.add', { networkId, person: { role }, today })
    for (const language of ['nl', 'en'] as const) {
      const { text } = saved(ask(store, 'exports.participants', { networkId, language, names: false }))
      for (const delimiter of [';', ',', '\t'])
        for (const cell of parse(text, delimiter).flat()) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/u)
    }
  })

  test('no cell is one that a spreadsheet would run, whatever stands in the store', () => {
    const store = temporaryStore()
    const { workplaceId, networkId } = readyNetwork(store)
    const texts = ['=1+1', '@SUM(A1)', '+31 6', '-x', "'=x", 'a;=1+1', 'b,=1+1', '"=1+1"', '"";=cmd()']
    const { id: attributeId } = done(store, 'attributes.add', { workplaceId, name: '=Bouw' })
    for (const word of texts) {
      const organisation = done(store, 'organisations.add', { workplaceId, name: word, kind: 'school' })
      const { person } = done(store, 'participants.add', {
        networkId,
        person: { code: word, displayName: word, role: word, organisationId: organisation.id },
        today,
      })
      done(store, 'participants.setValue', { personId: person.id, attributeId, value: word })
    }
    for (const language of ['nl', 'en'] as const) {
      const { text } = saved(ask(store, 'exports.participants', { networkId, language, names: true }))
      const stored = parse(text, language === 'nl' ? ';' : ',').slice(2)
      for (const cell of stored.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/u)
      expect(stored.map((row) => row[0]).sort()).toEqual(texts.map(formulaSafe).sort())
    }
  })
})

test('the ties of a wave are its answers, by code or by name', () => {
  const store = temporaryStore()
  const { networkId } = done(store, 'workplaces.openExample')
  const waveId = ask(store, 'ties.surveys', { networkId })[0]?.waves.at(-1)?.id
  if (waveId === undefined) throw new Error('The example has a wave')
  const { arcs } = ask(store, 'ties.wave', { waveId })
  const { text, fileName } = saved(ask(store, 'exports.ties', { waveId, language: 'nl', names: false }))
  const rows = parse(text, ';')
  expect(fileName).toBe('relaties-zelfgestuurd-leren-wie-zoekt-wie-op-herfst-2026.csv')
  expect(rows.slice(0, 3)).toEqual([[notForAppraisal.nl], ['van', 'naar', 'waarde'], ['P01', 'P02', '4']])
  expect(rows).toHaveLength(arcs.length + 2)
  const named = parse(saved(ask(store, 'exports.ties', { waveId, language: 'en', names: true })).text, ',')
  expect(named.slice(1)).toContainEqual(['Marit Oomskerk', 'Joris Bakhuyzer', '4'])
})
