import fc from 'fast-check'
import papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { findDelimiter } from '../../../main/files/csv/delimiter.ts'
import { readRecords } from '../../../main/files/csv/records.ts'

function recordsOf(text: string, delimiter = ','): (readonly string[])[] {
  const records: (readonly string[])[] = []
  readRecords(text, delimiter, (cells) => {
    records.push(cells)
    return true
  })
  return records
}

/** Cells at the end that say nothing are not told apart from cells that are not there. */
function trimmed(record: readonly string[]): string[] {
  const cells = record.map((cell) => (cell.trim() === '' ? '' : cell))
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

describe('records of delimited text', () => {
  it.each([
    [
      'lines that end in LF, CR LF and CR in one file',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'a line break inside quotes',
      'a,"b\r\nc"\n1,2',
      [
        ['a', 'b\r\nc'],
        ['1', '2'],
      ],
    ],
    ['doubled quotes', '"say ""hi""",x', [['say "hi"', 'x']]],
    ['a quote in the middle of a cell', '\'t Hart "Jan",x', [['\'t Hart "Jan"', 'x']]],
    [
      'text after the closing quote, as spreadsheets keep it',
      '1,"Jan" de Vries\n2,Piet',
      [
        ['1', 'Jan de Vries'],
        ['2', 'Piet'],
      ],
    ],
    ['spaces after the closing quote', '"Jan"  ,x', [['Jan', 'x']]],
    ['empty cells between, none at the end', 'a,,b,,\n,,\n,c', [['a', '', 'b'], [], ['', 'c']]],
    ['an empty quoted cell', '"",x', [['', 'x']]],
    ['a quoted cell at the very end', 'a,"b"', [['a', 'b']]],
    ['a line end at the end, which is no row', 'a\nb\n', [['a'], ['b']]],
  ] as const)('reads %s', (_, text, expected) => {
    expect(recordsOf(text)).toEqual(expected)
  })

  it('reads what papaparse reads, from well-formed text', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', ' ', '"', ',', ';', '\n', '\r\n', "'", '='),
      maxLength: 6,
    })
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
    const shape = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quotes: fc.boolean(),
    })
    fc.assert(
      fc.property(table, shape, (rows, { delimiter, newline, quotes }) => {
        const text = papa.unparse(rows, { delimiter, newline, quotes })
        const theirs = papa.parse<string[]>(text, { delimiter, newline }).data
        const ours = recordsOf(text, delimiter)
        // About a last line that says nothing the two differ: papaparse makes a row of a line end at the end.
        const filled = (records: readonly (readonly string[])[]) =>
          records.slice(0, records.findLastIndex((record) => record.length > 0) + 1)
        expect(filled(ours.map(trimmed))).toEqual(filled(theirs.map(trimmed)))
      }),
      { numRuns: 400 },
    )
  })

  it('needs time in proportion to the text, whatever the quotes in it', () => {
    // Of text like this papaparse needs 26 seconds for 320 KB, and four times that for twice as much.
    const hostile = Array.from(
      { length: 400 },
      () => `1,"${'x"'.repeat(4_000)}${' '.repeat(100_000)}\n`,
    ).join('')
    const start = performance.now()
    expect(() => recordsOf(hostile)).toThrow('FILE_UNREADABLE')
    expect(recordsOf(`${'"a"b;'.repeat(499)}c\n`.repeat(2_000), ';')).toHaveLength(2_000)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('the delimiter', () => {
  it.each([
    ['semicolons with decimal commas', 'id;trust\n1;6,06\n2;5,5\n', ';'],
    ['semicolons with decimal commas in every cell', '1,5;2,5\n3,5;4,5\n', ';'],
    ['commas', 'a,b\n1,2\n', ','],
    ['tabs', 'a\tb\n1\t2,5\n', '\t'],
    ['bars', 'a|b|c\n1|2|3\n', '|'],
    ['semicolons inside quotes of a file with commas', 'a,b\n"x;y","z;w"\n1,2\n', ','],
    ['a note of Excel', 'sep=|\r\na|b;c\r\n', '|'],
    ['one column', 'naam\nJan\nPiet\n', ','],
    ['ragged rows', 'a;b;c\n1;2\n1;2;3\n4;5;6\n7;8;9\n', ';'],
  ])('is found: %s', (_, text, delimiter) => {
    expect(findDelimiter(text).delimiter).toBe(delimiter)
  })
})
