import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiedCells, laidOut } from '../../../renderer/design/editable-table/pasted.ts'

const columns = [
  { id: 'code', label: 'Code' },
  { id: 'role', label: 'Rol' },
  { id: 'organisationId', label: 'Organisatie' },
]

/** As spreadsheets put cells on the clipboard. */
const copy = (rows: readonly (readonly string[])[], end: string) =>
  rows
    .map((row) =>
      row.map((cell) => (/["\t\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join(end) + end

describe('cells from a spreadsheet', () => {
  it('come back as they were copied, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', ';', '😀', '=') })
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const plain = rows
          .map((row) => row.map((text) => text.replace(/\s+/gu, ' ').trim()))
          .filter((row) => row.some((text) => text !== ''))
        expect(copiedCells(copy(rows, end))).toEqual(plain)
      }),
    )
  })

  it('takes a quotation mark that only looks like one as it is', () => {
    expect(copiedCells('"Jan" de Vries\tP1\n')).toEqual([['"Jan" de Vries', 'P1']])
    expect(copiedCells('"open\tP1')).toEqual([['"open', 'P1']])
  })

  it('is one cell for a word, and nothing for nothing', () => {
    expect(copiedCells('leraar')).toEqual([['leraar']])
    expect(copiedCells('leraar\r\n')).toEqual([['leraar']])
    expect(copiedCells('\n\t\n')).toEqual([])
  })
})

describe('pasted rows', () => {
  it('fill the columns from where they were pasted', () => {
    expect(
      laidOut(
        [
          ['leraar', 'De Wilg', 'te veel'],
          ['', 'De Eik'],
        ],
        columns,
        1,
      ),
    ).toEqual({
      rows: [{ role: 'leraar', organisationId: 'De Wilg' }, { organisationId: 'De Eik' }],
      ignored: [],
    })
  })

  it('follow their own headings, and say which had no column', () => {
    const cells = [
      ['organisatie', 'Naam', 'CODE'],
      ['De Wilg', 'Jan', 'P1'],
      ['', 'Piet', ''],
    ]
    expect(laidOut(cells, columns, 2)).toEqual({
      rows: [{ organisationId: 'De Wilg', code: 'P1' }],
      ignored: ['Naam'],
    })
  })

  it('are people, not headings, when only one word happens to be a heading', () => {
    expect(
      laidOut(
        [
          ['P1', 'rol', 'De Wilg'],
          ['P2', 'leraar', 'De Eik'],
        ],
        columns,
        0,
      ).rows,
    ).toHaveLength(2)
  })
})
