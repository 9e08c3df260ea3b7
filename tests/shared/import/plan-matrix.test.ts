import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixShapeOf } from '../../../shared/domain/import/matrix.ts'
import { nobody, personId, plan, type Rows, tableOf, tiesOf } from './tables.ts'

const members = (...codes: readonly string[]) => ({
  ...nobody,
  people: codes.map((code, index) => ({ personId: personId(index + 10), code, isMember: true })),
})
const bare: Rows = [
  ['0', '1', '', '4'],
  ['2', '0', '0', '0'],
  ['', '', '', ''],
  ['0', '0', '3', '0'],
]
const named: Rows = [
  ['', 'P1', 'P2', 'P3'],
  ['P1', '0', '2', '1'],
  ['P3', '1', '0', ''],
  ['P2', '0', '', '4'],
]

describe('a square of answers', () => {
  it.each([
    ['without names', bare, { labels: 'none', size: 4, numbers: { smallest: 0, largest: 4, isWhole: true } }],
    [
      'named on both sides',
      named,
      { labels: 'both', size: 3, numbers: { smallest: 0, largest: 4, isWhole: true } },
    ],
    [
      'with a word in the corner',
      [
        ['wie', 'a', 'b', 'c'],
        ['a', '0', '1', '0'],
        ['b', '0', '0', '1'],
        ['c', '1', '1', '0'],
      ],
      { labels: 'both', size: 3, numbers: { smallest: 0, largest: 1, isWhole: true } },
    ],
    [
      'numbered on both sides',
      [
        ['', '1', '2', '3'],
        ['1', '0', '1', '0'],
        ['2', '1', '0', '0'],
        ['3', '0', '0', '0'],
      ],
      { labels: 'both', size: 3, numbers: { smallest: 0, largest: 1, isWhole: true } },
    ],
    [
      'without a corner cell',
      [
        ['a', 'b', 'c'],
        ['a', '0', '1', '0'],
        ['b', '0', '0', '1'],
        ['c', '1', '1', '0'],
      ],
      { labels: 'bothWithoutCorner', size: 3, numbers: { smallest: 0, largest: 1, isWhole: true } },
    ],
    [
      'named on the left',
      [
        ['a', '0', '1', '0'],
        ['b', '0', '0', '1'],
        ['c', '1', '1', '0'],
      ],
      { labels: 'rows', size: 3, numbers: { smallest: 0, largest: 1, isWhole: true } },
    ],
    [
      'named above',
      [
        ['a', 'b', 'c'],
        ['0', '1', '0'],
        ['0', '0', '1'],
        ['1', '1', '0'],
      ],
      { labels: 'columns', size: 3, numbers: { smallest: 0, largest: 1, isWhole: true } },
    ],
  ] as const)('is seen %s', (_, rows, shape) => {
    expect(matrixShapeOf(tableOf(rows, { columns: Math.max(...rows.map(({ length }) => length)) }))).toEqual(
      shape,
    )
  })

  it.each([
    [
      'an edge list',
      [
        ['1', '2', '1'],
        ['2', '3', '1'],
        ['1', '3', '2'],
      ],
    ],
    [
      'an edge list with names',
      [
        ['van', 'naar', 'waarde'],
        ['a', 'b', '1'],
        ['b', 'c', '2'],
      ],
    ],
    [
      'people',
      [
        ['id', 'vak', 'n'],
        ['1', 'wi', '2'],
        ['2', 'ne', '1'],
      ],
    ],
    [
      'a square of words',
      [
        ['a', 'b', 'c', 'd'],
        ['e', 'f', 'g', 'h'],
        ['i', 'j', 'k', 'l'],
        ['m', 'n', 'o', 'p'],
      ],
    ],
    [
      'numbers that are no answers',
      [
        ['0', '1', '2', '3'],
        ['1', '0', '1,5', '2'],
        ['1', '1', '0', '1'],
        ['1', '1', '1', '0'],
      ],
    ],
    [
      'names that differ between the sides',
      [
        ['', 'a', 'b', 'c'],
        ['a', '0', '1', '0'],
        ['b', '0', '0', '1'],
        ['x', '1', '1', '0'],
      ],
    ],
    ['one row', [['0', '1', '2', '3']]],
  ] as const)('is not seen in %s', (_, rows) => {
    expect(matrixShapeOf(tableOf(rows))).toBeNull()
  })
})

describe('a matrix in a plan', () => {
  const four = { existing: members('P10', 'P2', 'P1', 'P3') }

  it('follows the codes of the network in their order, and counts every cell once', () => {
    const found = plan({ ...four, matrices: [{ rows: bare }] })
    expect(found.plan.matrices).toEqual([
      { size: 4, people: 4, codes: ['P1', 'P2', 'P3', 'P10'], ties: 4, noTie: 7, blank: 5, refuse: 0 },
    ])
    expect(tiesOf(found)).toEqual(['P1>P2:1', 'P1>P10:4', 'P2>P1:2', 'P10>P3:3'])
    expect(found.plan).toMatchObject({
      ties: { create: 4, refuse: 0 },
      noTie: 7,
      blank: 5,
      people: { create: 0 },
    })
    expect(found.frame?.ties).toMatchObject([{ survey: { scaleMax: 4 }, waves: [{ label: 'Meting 1' }] }])
    // P3 left every cell blank: nothing is known of what P3 would say.
    const status = found.frame?.ties[0]?.waves[0]?.respondents.map(({ personId: id, status: said }) => [
      found.codeOf(id),
      said,
    ])
    expect(status).toEqual([
      ['P1', 'answered'],
      ['P2', 'answered'],
      ['P3', 'noAnswer'],
      ['P10', 'answered'],
    ])
  })

  it('follows the table of people of the import, in the order of that file', () => {
    const found = plan({
      people: [['id'], ['d'], ['c'], ['b'], ['a']],
      matrices: [{ rows: bare, order: 'people' }],
    })
    expect(found.plan.matrices[0]?.codes).toEqual(['d', 'c', 'b', 'a'])
    expect(tiesOf(found)[0]).toBe('d>c:1')
  })

  it('turned round, a column is who answers', () => {
    const found = plan({ ...four, matrices: [{ rows: bare, answering: 'columns' }] })
    expect(tiesOf(found)).toEqual(['P2>P1:1', 'P10>P1:4', 'P1>P2:2', 'P3>P10:3'])
  })

  it('asks for as many people as it has rows, and says how many there are', () => {
    const found = plan({ existing: members('a', 'b', 'c'), matrices: [{ rows: bare }] })
    expect(found.plan.blockers).toEqual(['matrixPeopleCount'])
    expect(found.plan.matrices).toMatchObject([{ size: 4, people: 3, codes: ['a', 'b', 'c', null], ties: 0 }])
    expect(found.frame).toBeNull()
    expect(plan({ matrices: [{ rows: bare, order: 'people' }] }).plan.blockers).toEqual(['matrixPeopleCount'])
  })

  it('goes by its names where it has them, whatever their order', () => {
    const found = plan({
      existing: members('P1', 'P2', 'P3', 'P4'),
      matrices: [{ rows: named, labels: 'both' }],
    })
    expect(tiesOf(found)).toEqual(['P1>P2:2', 'P1>P3:1', 'P3>P1:1', 'P2>P3:4'])
    expect(found.plan.matrices[0]).toMatchObject({
      codes: ['P1', 'P3', 'P2'],
      ties: 4,
      noTie: 3,
      blank: 2,
      refuse: 0,
    })
    const respondents = found.frame?.ties[0]?.waves[0]?.respondents ?? []
    // P4 is in the network and not in the matrix: not asked, which is something else than no answer.
    expect(respondents.map(({ personId: id, status }) => [found.codeOf(id), status])).toContainEqual([
      'P4',
      'notAsked',
    ])
  })

  it('refuses what it cannot take, cell by cell, with row and column of the spreadsheet', () => {
    const rows: Rows = [
      ['', 'P1', 'P2', 'PX'],
      ['P1', '3', '9', '1'],
      ['P2', 'ja', '0', '1'],
      ['PX', '1', '1', '0'],
    ]
    const found = plan({
      existing: members('P1', 'P2'),
      matrices: [{ rows, labels: 'both', waveLabel: 'T0' }],
    })
    expect(found.plan.refused.map(({ row, column, reason, value }) => [row, column, reason, value])).toEqual([
      [1, 'D', 'unknownId', 'PX'],
      [2, 'B', 'selfTie', '3'],
      [2, 'C', 'outsideScale', '9'],
      [3, 'B', 'notANumber', 'ja'],
      [4, null, 'unknownId', 'PX'],
    ])
    expect(found.plan.refused.every(({ table, wave }) => table === 'matrix' && wave === 'T0')).toBe(true)
    // Two cells in the column of nobody, three in its row.
    expect(found.plan.matrices[0]).toMatchObject({ ties: 0, noTie: 1, blank: 0, refuse: 8 })
    expect(found.plan.ties.refuse).toBe(8)
    expect(found.plan.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(8)
  })

  it('makes people of names nobody has, when asked to', () => {
    const found = plan({ matrices: [{ rows: named, labels: 'both' }], survey: { unknownIds: 'create' } })
    expect(found.people.map(({ code }) => code)).toEqual(['P1', 'P3', 'P2'])
    expect(found.plan).toMatchObject({
      people: { create: 3 },
      peopleFromTies: { create: 3 },
      ties: { create: 4 },
    })
  })

  it('takes several as waves of one survey, each with a name of its own', () => {
    const one = { rows: bare, waveLabel: 'Jaar 1' }
    const three = { rows: bare, waveLabel: 'Jaar 3', answering: 'columns' } as const
    const found = plan({
      ...four,
      ties: [
        ['van', 'naar', 'waarde'],
        ['P1', 'P2', '1'],
      ],
      matrices: [one, three],
    })
    expect(found.frame?.ties[0]?.waves.map(({ label }) => label)).toEqual(['Najaar', 'Jaar 1', 'Jaar 3'])
    expect(found.waves.map((arcs) => arcs.length)).toEqual([1, 4, 4])
    expect(found.plan.ties.create).toBe(9)
    expect(plan({ ...four, matrices: [one, { ...three, waveLabel: ' jaar  1' }] }).plan.blockers).toEqual([
      'sameWaveTwice',
    ])
    expect(plan({ ...four, matrices: [one], survey: null }).plan.blockers).toEqual(['noSurvey'])
    expect(plan({ ...four, matrices: [{ rows: [['a']], labels: 'both' }] }).plan.blockers).toEqual([
      'noMatrix',
    ])
  })

  it('counts every cell exactly once, whatever stands in it', () => {
    const cell = fc.constantFrom('', '0', '1', '4', '5', '-1', 'x', '2,5', ' 3 ', '1.0')
    const name = fc.constantFrom('P1', 'p1', 'P2', 'P3', 'PX', '')
    let refused = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }).chain((size) =>
          fc.tuple(
            fc.array(name, { minLength: size, maxLength: size }),
            fc.array(fc.array(cell, { minLength: size, maxLength: size }), {
              minLength: size,
              maxLength: size,
            }),
          ),
        ),
        fc.constantFrom('rows', 'columns'),
        fc.constantFrom('refuse', 'create'),
        ([names, cells], answering, unknownIds) => {
          const rows = [['', ...names], ...cells.map((row, index) => [names[index] ?? '', ...row])]
          const found = plan({
            existing: members('P1', 'P2', 'P3'),
            matrices: [{ rows, labels: 'both', answering }],
            survey: { unknownIds },
          })
          const [matrix] = found.plan.matrices
          if (matrix === undefined) throw new Error('no matrix')
          const { size, ties, noTie, blank, refuse } = matrix
          expect(ties + noTie + blank + refuse).toBe(size * size)
          expect(found.arcs).toHaveLength(ties)
          expect(new Set(found.arcs.map(({ from, to }) => `${from} ${to}`)).size).toBe(ties)
          expect(found.arcs.every(({ from, to, value }) => from !== to && value >= 1 && value <= 4)).toBe(
            true,
          )
          expect(found.plan.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(refuse)
          refused += refuse
        },
      ),
      { numRuns: 500, seed: 11 },
    )
    expect(refused).toBeGreaterThan(100)
  })
})
