import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { read, reading, type Unreadable, utf16, utf8, windows1252 } from './reading.ts'

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
])
const zip = new Uint8Array(
  Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(500, 'x'))]),
)
const noise = Uint8Array.from({ length: 5_000 }, (_, index) => ((index * 7_919) % 251) + 1)

describe('files that are read', () => {
  const table = [
    ['id', 'naam'],
    ['1', 'Zoë'],
    ['2', 'Bé'],
  ]
  it.each([
    ['UTF-8', utf8('id;naam\n1;Zoë\n2;Bé'), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8('\ufeffid;naam\n1;Zoë\n2;Bé'), 'utf-8'],
    ['UTF-16, little end first', utf16('id;naam\n1;Zoë\n2;Bé'), 'utf-16le'],
    ['UTF-16, big end first', utf16('id;naam\n1;Zoë\n2;Bé', { big: true }), 'utf-16be'],
    ['UTF-16 without a mark', utf16('id;naam\n1;Zoë\n2;Bé', { mark: false }), 'utf-16le'],
    [
      'UTF-16, big end first, without a mark',
      utf16('id;naam\n1;Zoë\n2;Bé', { big: true, mark: false }),
      'utf-16be',
    ],
    ['Windows-1252', windows1252('id;naam\n1;Zoë\n2;Bé'), 'windows-1252'],
    ['tabs', utf8('id\tnaam\n1\tZoë\n2\tBé'), 'utf-8'],
    ['commas', utf8('id,naam\n1,Zoë\n2,Bé'), 'utf-8'],
    ['bars', utf8('id|naam\n1|Zoë\n2|Bé'), 'utf-8'],
    ['CR alone', utf8('id;naam\r1;Zoë\r2;Bé\r'), 'utf-8'],
    ['CR LF', utf8('id;naam\r\n1;Zoë\r\n2;Bé\r\n'), 'utf-8'],
    ['mixed line ends', utf8('id;naam\r\n1;Zoë\n2;Bé\r'), 'utf-8'],
    ['blank lines at the end', utf8('id;naam\n1;Zoë\n2;Bé\n\n;;\n \n'), 'utf-8'],
    ['everything in quotes', utf8('"id";"naam"\n"1";"Zoë"\n"2";"Bé"'), 'utf-8'],
    ['a note to Excel', utf8('sep=;\r\nid;naam\r\n1;Zoë\r\n2;Bé'), 'utf-8'],
    ['empty cells at the end of every line', utf8('id;naam;;;\n1;Zoë;;;\n2;Bé;;;'), 'utf-8'],
    ['control characters that went astray', utf8('id;naam\n1;Zo\u0001ë\n2;Bé'), 'utf-8'],
  ])('%s', (_, file, encoding) => {
    const { rows, content, linesAbove } = read(file)
    expect(rows).toEqual(table)
    expect(content).toMatchObject({ encoding, hasHeader: true, rowCount: 2, kind: 'people' })
    expect(linesAbove).toBe(0)
  })

  it('keeps what Windows-1252 has and Latin-1 has not', () => {
    expect(read(windows1252('id;naam\n1;€ 5 – ’t Hart\n2;Šimić'.replace('ć', 'c'))).rows[1]).toEqual([
      '1',
      '€ 5 – ’t Hart',
    ])
  })

  it('keeps line breaks, quotes, emoji, formulas and leading zeros as text', () => {
    const rows = [
      ['id', 'naam', 'school'],
      ['01', 'Jan "Jantje"\nde Vries', '=cmd()'],
      ['1', '👩‍🏫 Ann', '+31 6'],
      ['001', "'t Hart", '@x'],
    ]
    const text = rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n')
    expect(read(text).rows).toEqual(rows)
  })

  it('takes away the apostrophe an export put before a formula, and no other', () => {
    const file = "id;naam\n1;'=1+1\n2;'t Hart\n3;''=x\n4;'-\n"
    expect(read(file).rows.map((row) => row[1])).toEqual(['naam', '=1+1', "'t Hart", "'=x", '-'])
  })

  it('counts rows as the spreadsheet does, with blank lines and a title above', () => {
    const { linesAbove, rows, content } = read('\n\nDeelnemers aan de leerkring\n\ncode;naam\nP1;Zoë\n')
    expect(linesAbove).toBe(4)
    expect(rows[0]).toEqual(['code', 'naam'])
    expect(content.rowCount).toBe(1)
  })

  it('takes no first row for a title where there is but one column', () => {
    expect(read('naam\nJan de Vries uit Delft\nPiet Jansen\n').rows).toHaveLength(3)
    expect(read('Jan de Vries uit Delft\nPiet Jansen\n').content).toMatchObject({
      hasHeader: false,
      rowCount: 2,
    })
  })

  it('keeps blank lines between rows, so that row numbers stay right', () => {
    expect(read('id;naam\n1;A\n\n2;B').rows).toEqual([['id', 'naam'], ['1', 'A'], [''], ['2', 'B']])
  })

  it('has as many columns as most rows, and shows ragged rows as they are', () => {
    const { columnCount, rows } = read('id;naam\n1\n2;B;x;y\n3;C\n')
    expect(columnCount).toBe(2)
    expect(rows[2]).toEqual(['2', 'B', 'x', 'y'])
  })

  it('reads one column', () => {
    const { content } = read('id\np1\np2\n')
    expect(content.columns).toHaveLength(1)
    expect(content.columns[0]?.proposal.people).toEqual({ as: 'id' })
  })

  it('reads a name that is a property of every object', () => {
    const { content, rows } = read('__proto__;constructor;id\ntoString;__proto__;hasOwnProperty\nx;y;z')
    expect(content.columns.map(({ header }) => header)).toEqual(['__proto__', 'constructor', 'id'])
    expect(content.columns[0]?.proposal.people).toEqual({ as: 'attribute', name: '__proto__' })
    expect(rows[1]).toEqual(['toString', '__proto__', 'hasOwnProperty'])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('x' in {}).toBe(false)
  })

  it('copes with headers that are double or empty', () => {
    const { content } = read('id;school;School;;\n1;a;b;c;d\n2;a;c;d;e')
    expect(content.columns.map(({ header, letter }) => header || letter)).toEqual([
      'id',
      'school',
      'School',
      'D',
      'E',
    ])
    expect(content.columns.map(({ proposal }) => proposal.people.as)).toEqual([
      'id',
      'organisation',
      'attribute',
      'skip',
      'skip',
    ])
  })

  it('reads 200,000 rows of data', () => {
    const { content, rows } = read(`id;school\n${many(200_000, (index) => `p${index};s${index % 40}`)}`)
    expect(content).toMatchObject({ rowCount: 200_000, kind: 'people' })
    expect(rows.at(-1)).toEqual(['p199999', 's39'])
    expect(content.columns[0]).toMatchObject({ distinct: 1_000, empty: 0 })
  })

  it('shows the first rows, and no more of a long cell than fits a screen', () => {
    const { content } = read(`id;tekst\n${many(50, (index) => `${index};${'woord '.repeat(300)}`)}`)
    expect(content.firstRows).toHaveLength(8)
    expect(content.firstRows[1]?.[1]?.length).toBe(200)
    expect(content.columns[1]?.proposal.people).toEqual({ as: 'skip' })
  })
})

describe('files that are refused', () => {
  const unreadable = (
    reason: Unreadable['reason'],
    row: number | null = null,
    column: number | null = null,
  ) => ({
    reason,
    row,
    column,
  })
  it.each([
    ['nothing at all', new Uint8Array(), unreadable('empty')],
    ['white space', utf8(' \r\n\t\n '), unreadable('empty')],
    ['a byte order mark and nothing else', utf8('\ufeff'), unreadable('empty')],
    ['a header without rows', utf8('id;naam;school\n'), unreadable('noRows')],
    ['a PNG called .csv', png, unreadable('notText')],
    ['a zip that is cut off, called .csv', zip, unreadable('damaged')],
    [
      'an old Excel file called .csv',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      unreadable('oldExcel'),
    ],
    ['a PDF called .csv', utf8('%PDF-1.7\n1 0 obj'), unreadable('notText')],
    ['a web page called .csv', utf8('\n<!DOCTYPE html><html><table><tr><td>1'), unreadable('notText')],
    [
      'XML called .csv',
      utf8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
      { reason: 'docType', row: 1, column: null },
    ],
    ['NULs', utf8('id;naam\n1;a\u0000b\n'), unreadable('notText')],
    ['noise', noise, unreadable('notText')],
    [
      'UTF-16 that holds no letters',
      utf16('\u0001\u0002\u0003\u0004\u0005\u0006\u0007'),
      unreadable('notText'),
    ],
    ['a cell of 1 MB', utf8(`id;naam\n1;a\n2;${'x'.repeat(1_000_000)}\n`), unreadable('cellTooLong', 3, 2)],
    [
      'a quoted cell of 1 MB',
      utf8(`id;naam\n1;"${'x'.repeat(1_000_000)}"\n`),
      unreadable('cellTooLong', 2, 2),
    ],
    [
      '600 columns',
      utf8(`${many(600, String).replaceAll('\n', ';')}\n`),
      unreadable('tooManyColumns', 1, 501),
    ],
    ['a million columns', utf8('1,'.repeat(1_000_000)), unreadable('tooManyColumns', 1, 501)],
    ['a quote that is never closed', utf8('id;naam\n1;a\n2;"b\n3;c\n'), unreadable('unclosedQuote', 3, 2)],
    [
      'a quote that the next quoted cell closes',
      utf8('id;naam\n1;"a\n2;"b"\n'),
      unreadable('unclosedQuote', 2, 2),
    ],
    [
      'a quote not closed in a long file',
      utf8(`id;naam\n1;"a\n${many(50_000, (index) => `${index};b`)}`),
      unreadable('unclosedQuote', 2, 2),
    ],
    ['500,000 rows', utf8(`a;b\n${'1;2\n'.repeat(500_000)}`), unreadable('tooManyRows', 200_002)],
    ['200,001 rows without a header', utf8('1;2\n'.repeat(200_001)), unreadable('tooManyRows', 200_001)],
  ])('%s', (_, file, expected) => {
    expect(reading(file)).toEqual(expected)
  })

  it('has columns that only seem to be many', () => {
    // Spreadsheets write the empty cells of a row that was once formatted.
    expect(read(`id;naam${';'.repeat(2_000)}\n1;a${';'.repeat(2_000)}\n`).columnCount).toBe(2)
  })
})
