import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicators as builtIn } from '../../../shared/content/indicators.ts'
import type { RoundId } from '../../../shared/domain/ids.ts'
import type { RoundIndicator } from '../../../shared/domain/monitoring.ts'
import {
  mostPasted,
  readPaste,
  type PastedTable,
  type PasteRound,
} from '../../../renderer/features/monitoring/enter/paste.ts'
import { sectionsOf, stopBeside, stopsOf } from '../../../renderer/features/monitoring/enter/stops.ts'
import { tableText } from '../../../renderer/features/monitoring/enter/table-text.ts'

const roundId = '11111111-1111-4111-8111-111111111111' as RoundId
const asked: readonly RoundIndicator[] = builtIn.map(({ id }, position) => ({
  roundId,
  indicatorId: id,
  position,
  own: null,
}))
const own: RoundIndicator = {
  roundId,
  indicatorId: 'own-1',
  position: 11,
  own: { dimension: 'organization', name: 'Plezier', question: '', left: 'moeten', right: 'willen' },
}
const round = (more: Partial<PasteRound> = {}): PasteRound => ({
  indicators: asked,
  asksDesired: true,
  codes: [],
  asked: null,
  ...more,
})
const first = asked[0]?.indicatorId ?? ''
const two = round({ indicators: asked.slice(0, 2) })

function read(text: string, given: PasteRound = two): PastedTable {
  const reading = readPaste(text, given)
  if (reading.kind !== 'read') throw new Error(`not read: ${JSON.stringify(reading)}`)
  return reading
}
const why = ({ refused }: PastedTable) => refused.map((cell) => `${cell.row}:${cell.column} ${cell.why}`)

describe('the order of the paper', () => {
  test('now, desired, the next line; only now where the round asks no more', () => {
    expect(stopsOf(asked, true)).toHaveLength(22)
    expect(stopsOf([...asked].reverse(), true).slice(0, 3)).toEqual([
      { indicatorId: first, kind: 'now' },
      { indicatorId: first, kind: 'desired' },
      { indicatorId: asked[1]?.indicatorId, kind: 'now' },
    ])
    expect(stopsOf(asked, false)).toHaveLength(11)
  })

  test('up and down keep to their kind, and end where the sheet ends', () => {
    const stops = stopsOf(asked, true)
    const from = { indicatorId: first, kind: 'desired' } as const
    expect(stopBeside(stops, from, -1)).toBeNull()
    expect(stopBeside(stops, from, 1)).toEqual({ indicatorId: asked[1]?.indicatorId, kind: 'desired' })
  })

  test('a heading where the dimension changes; an own line under its own', () => {
    const sections = sectionsOf([own, ...asked], 'nl')
    expect(sections.map(({ dimension, lines }) => `${dimension} ${lines.length}`)).toEqual([
      'practice 2',
      'domainValue 2',
      'connectedness 3',
      'organization 5',
    ])
  })
})

describe('a pasted table', () => {
  test('with headings in any order and either language', () => {
    const table = read(
      [
        'gewenst 1b\tCode\t1a Praktijkintegratie\tContinuity (now)\tnaam',
        '80\tA1\t7,8\tn.v.t.\tJan',
        '\tA2\t\t50\t',
      ].join('\r\n'),
    )
    expect(table.refused).toEqual([])
    expect(table.ignored).toEqual(['naam'])
    expect(table.sheets).toEqual([
      {
        row: 2,
        code: 'A1',
        marks: [
          { indicatorId: 'continuity', kind: 'desired', value: 80 },
          { indicatorId: 'practiceIntegration', kind: 'now', value: 7.8 },
          { indicatorId: 'continuity', kind: 'now', value: 'notApplicable' },
        ],
      },
      { row: 3, code: 'A2', marks: [{ indicatorId: 'continuity', kind: 'now', value: 50 }] },
    ])
  })

  test('without headings in the order of the paper, with semicolons too', () => {
    const { sheets } = read('A1;10;20;30;40\n\n1a;1;2;3;\n')
    expect(sheets.map(({ row, code, marks }) => [row, code, marks.map(({ value }) => value)])).toEqual([
      [1, 'A1', [10, 20, 30, 40]],
      [3, '1a', [1, 2, 3]],
    ])
  })

  test('a comma separates where nothing else does, and quotation marks keep a decimal comma together', () => {
    const { sheets } = read('code,1a nu,1a gewenst\nA1,"7,8",90\n')
    expect(sheets[0]?.marks.map(({ value }) => value)).toEqual([7.8, 90])
  })

  test('an own line goes by its name', () => {
    const { sheets } = read(
      'code\tplezier\tPlezier gewenst\nA1\t1\t2',
      round({ indicators: [...asked, own] }),
    )
    expect(sheets[0]?.marks.map(({ indicatorId, kind }) => `${indicatorId} ${kind}`)).toEqual([
      'own-1 now',
      'own-1 desired',
    ])
  })

  test('what cannot be a mark is refused where it stands, and so are codes that are taken', () => {
    const table = read(
      'code;1a;1a gewenst\nA1;101;-1\na1;5;\nB7;acht;7,85\n;1;2\n;3;4',
      round({ indicators: asked.slice(0, 2), codes: ['b7'] }),
    )
    expect(why(table)).toEqual([
      '2:2 outside',
      '2:3 outside',
      '3:1 codeTwice',
      '4:1 codeTaken',
      '4:2 noNumber',
      '4:3 tooFine',
    ])
  })

  test('a named round takes only the codes of who is asked', () => {
    const named = round({ indicators: asked.slice(0, 1), codes: ['P2'], asked: ['P1'] })
    expect(why(read('code;1a\nP1;5\np2;6\nP9;7\n;8', named))).toEqual([
      '3:1 codeTaken',
      '4:1 notAsked',
      '5:1 notAsked',
    ])
  })

  test('a column without a heading is not passed over in silence, nor one that the round does not ask', () => {
    expect(why(read('code;1a;;1b\nA1;1;2;3'))).toEqual(['2:3 noColumn'])
    const nowOnly = round({ indicators: asked.slice(0, 1), asksDesired: false })
    expect(read('code;1a nu;1a gewenst\nA1;1;2', nowOnly).ignored).toEqual(['1a gewenst'])
  })

  test('a row without marks is no sheet', () => {
    expect(read('code;1a\nA1;\nA2;5')).toMatchObject({ blank: [2], sheets: [{ code: 'A2' }] })
  })

  test('what it cannot be sure of it does not guess', () => {
    expect(readPaste('A1;10;20', two)).toEqual({ kind: 'columns', expected: 5, found: 3 })
    expect(readPaste('A1;10;20;30;40;50', two)).toEqual({ kind: 'columns', expected: 5, found: 6 })
    expect(readPaste('code;1a;1a\nA1;10;20', two)).toEqual({ kind: 'twice', heading: '1a' })
    expect(readPaste('code;naam\nA1;Jan', two)).toEqual({ kind: 'noMarks' })
    expect(readPaste('hallo', two)).toMatchObject({ kind: 'columns' })
    for (const text of ['', ' \n\t\n', 'code;1a\n']) expect(readPaste(text, two)).toEqual({ kind: 'nothing' })
  })

  test('as many rows as the store takes, and not one more', () => {
    const rows = (count: number) =>
      `code;1a\n${Array.from({ length: count }, (_, at) => `A${at};5`).join('\n')}`
    expect(read(rows(mostPasted)).sheets).toHaveLength(mostPasted)
    expect(readPaste(rows(mostPasted + 1), two)).toEqual({ kind: 'tooMuch', of: 'rows' })
  })

  test('a million columns, or a text without end, is not read to its end', () => {
    expect(readPaste('1\t'.repeat(400_000), two)).toEqual({ kind: 'tooMuch', of: 'columns' })
    expect(readPaste('1\t'.repeat(1_000_000), two)).toEqual({ kind: 'tooMuch', of: 'text' })
    expect(readPaste('"'.repeat(300_000), two).kind).not.toBe('read')
  })

  test('whatever is pasted is read without a stumble; every mark is one that the round asks, each once', () => {
    const cell = fc.oneof(
      fc.constantFrom('code', '1a', '1b gewenst', 'A1', 'n.v.t.', '7,8', '101', '"', '""', '', '5'),
      fc.string({ maxLength: 6 }),
    )
    const separator = fc.constantFrom('\t', ';', ',', '\n', '\r\n')
    const text = fc.array(fc.tuple(cell, separator), { maxLength: 40 }).map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(text, (pasted) => {
        const reading = readPaste(pasted, two)
        if (reading.kind !== 'read') return
        for (const { marks } of reading.sheets) {
          const names = marks.map(({ indicatorId, kind }) => `${indicatorId} ${kind}`)
          expect(new Set(names).size).toBe(names.length)
          expect(marks.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('cells come back as they were written', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'b', '7', ',', ';', '"', 'é'),
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const text = rows
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t'))
            .join('\n')
          const table = tableText(text, 10)
          expect(table.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual(rows)
        },
      ),
    )
  })
})
