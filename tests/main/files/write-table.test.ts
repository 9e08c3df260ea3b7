import fc from 'fast-check'
import readExcel from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { fileNameOf, saveTable } from '../../../main/files/save-table.ts'
import { csvOf, xlsxOf } from '../../../main/files/write-table.ts'
import type { TableToSave } from '../../../shared/domain/table-to-save.ts'
import { openPackage } from '../../../main/files/xlsx/guard.ts'
import { read } from './reading.ts'
import { book, rowsOf } from './workbook.ts'

const rule = 'Niet voor beoordeling of selectie van mensen.'
const table = (
  rows: TableToSave['rows'],
  header: readonly string[] = ['code', 'naam', 'waarde'],
): TableToSave => ({
  fileName: 'Déélnemers: “Zoekt wie?” / 2026',
  rule,
  language: 'nl',
  header,
  rows,
})
const partText = (bytes: Uint8Array, name: string): string => {
  const pieces: Uint8Array[] = []
  openPackage(bytes).read(name, (piece) => pieces.push(piece.slice()))
  return Buffer.concat(pieces).toString('utf8')
}
const pieces = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\n',
  "'",
  '"',
  ';',
  ',',
  '<',
  '&',
  ']]>',
  '_x000D_',
  'a',
  '1',
  '😀',
  'é',
  'é',
]
const cells = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
  })
  .map((parts) => `${parts.join('')}x`)

// What XML cannot hold is left out, and so is the mark for letters that went astray; so it is from what is compared.
// oxlint-disable-next-line no-control-regex -- controls are what it takes out
const lost = /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffd-\uffff]/gu
const held = (text: string) => text.replace(lost, '')

describe('a table as a workbook', () => {
  it('has the rule on top, texts as texts and numbers as numbers, and no formula', async () => {
    const bytes = await xlsxOf(
      table([
        ['=1+1', "'t Hart", 4],
        ['P2', '', -0.3067],
        ['@SUM(A1)', '+31 6', 0],
      ]),
    )
    const sheet = partText(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toContain('<f')
    const [other] = await readExcel(new Blob([bytes]))
    expect(other?.data[2]).toEqual(['=1+1', "'t Hart", 4])
    const { rows, linesAbove, content } = read(bytes)
    expect(linesAbove).toBe(1)
    expect(rows).toEqual([
      ['code', 'naam', 'waarde'],
      ['=1+1', "'t Hart", '4'],
      ['P2', '', '-0.3067'],
      ['@SUM(A1)', '+31 6', '0'],
    ])
    expect(content.notices).toEqual([])
  })

  it('gives back 10,000 texts to the letter, and in CSV none of them starts as a formula', async () => {
    const texts = fc.sample(cells, { numRuns: 10_000, seed: 5 })
    const rows = texts.map((text) => ['P', text, 'x'])
    const { rows: found } = read(await xlsxOf(table(rows)))
    expect(found.slice(1).map((row) => row[1]?.replaceAll('\r\n', '\n'))).toEqual(texts.map(held))
    for (const line of csvOf(table(rows)).split('\r\n').slice(2))
      expect(line).not.toMatch(/(?:^|;)"(?:\s*[=+\-@]|[\t\r])/u)
  })

  it('is read by another reader as by ours', async () => {
    const bytes = await xlsxOf(
      table([
        ['P1', 'Zoë & <Bé>', 3],
        ['P2', 'regel\ntwee', 0.5],
      ]),
    )
    const [sheet] = await readExcel(new Blob([bytes]))
    expect(sheet?.data.slice(1).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))).toEqual(
      read(bytes).rows,
    )
  })

  it('ours and the other reader agree on workbooks of all sorts of cells', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -1_000, max: 100_000 }),
      fc.constantFrom(0.5, 39.95, 1e-3),
      fc.constantFrom('a', 'Zoë', '=1+1', "'t Hart", '<b>', '01', '😀'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }),
        async (rows) => {
          const full = [['id', 'b', 'c'], ...rows.map((row, index) => [`P${index}`, ...row.slice(1)])]
          const bytes = book({ sheets: [{ rows: rowsOf(full) }] })
          const [sheet] = await readExcel(new Blob([bytes]))
          const theirs = (sheet?.data ?? []).map((row) =>
            row.map((value) => (value === null ? '' : String(value))),
          )
          const ours = read(bytes).rows.map((row) => [...row, '', ''].slice(0, 3))
          expect(ours).toEqual(theirs.map((row) => [...row, '', ''].slice(0, 3)))
        },
      ),
      { numRuns: 40, seed: 3 },
    )
  })
})

it('a file has a plain name, its own type, and the bytes of the table', async () => {
  const made = table([['P1', 'a', 1]])
  const file = await saveTable(made, 'xlsx')
  expect(file.name).toBe('deelnemers-zoekt-wie-2026.xlsx')
  expect(file.type).toContain('spreadsheetml.sheet')
  expect(read(new Uint8Array(await file.arrayBuffer())).rows).toEqual([
    ['code', 'naam', 'waarde'],
    ['P1', 'a', '1'],
  ])
  const csv = await saveTable(made, 'csv')
  expect(Buffer.from(await csv.arrayBuffer()).toString('utf8')).toBe(csvOf(made))
  expect(fileNameOf({ ...made, fileName: '/…\\', language: 'en' }, 'csv')).toBe('table.csv')
})
