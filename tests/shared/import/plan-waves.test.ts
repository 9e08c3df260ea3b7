import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberIn } from '../../../shared/domain/import/cells.ts'
import { boundsOf, groupOf, groupsOf, valueIn } from '../../../shared/domain/import/values.ts'
import { personId, plan, tiesOf } from './tables.ts'

const header = ['van', 'naar', 'waarde']
const existing = {
  people: ['A', 'B', 'C'].map((code, index) => ({ personId: personId(index + 1), code, isMember: true })),
}

describe('numbers', () => {
  it.each([
    ['2,5', 2.5],
    ['.5', 0.5],
    [' -3 ', -3],
    ['1e3', 1_000],
    ['1.000,5', null],
    ['', null],
    ['vaak', null],
    ['1e999', null],
    ['0x10', null],
    ['Infinity', null],
  ] as const)('%j says %j', (cell, number) => {
    expect(numberIn(cell)).toBe(number)
  })

  it.each([
    ['3', 'asIs', 3],
    ['2,5', 'asIs', { reason: 'notANumber' }],
    ['9', 'asIs', { reason: 'outsideScale' }],
    ['-1', 'any', { reason: 'outsideScale' }],
    ['-0,5', 'inGroups', { reason: 'outsideScale' }],
    ['0,01', 'any', 1],
    ['0', 'inGroups', 0],
    ['500', 'inGroups', 4],
    ['2,5', 'inGroups', 1],
  ] as const)('%j taken %s is %j', (cell, reading, value) => {
    expect(valueIn(cell, reading, [5, 15, 33], 4)).toEqual(value)
  })

  it('fall in groups that keep their order, hold every number once, and each equal number together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 300 }), (numbers) => {
        const groups = groupsOf(numbers)
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length)
        for (const [index, { from, to, value }] of groups.entries()) {
          expect(from).toBeLessThanOrEqual(to)
          expect(value).toBeGreaterThanOrEqual(1)
          expect(value).toBeLessThanOrEqual(4)
          if (index > 0) expect(groups[index - 1]?.to).toBeLessThan(from)
        }
        const bounds = boundsOf(numbers)
        expect(groupOf(Math.max(...numbers), bounds)).toBe(groups.at(-1)?.value)
      }),
    )
  })
})

describe('several questions in one import', () => {
  it('are surveys of their own, each with its waves', () => {
    const found = plan({
      ties: [header, ['A', 'B', '1']],
      lists: [{ rows: [header, ['B', 'A', '2']], survey: 1 }],
      matrices: [
        {
          rows: [
            ['', 'A', 'B', 'C'],
            ['A', '0', '3', ''],
            ['B', '', '', ''],
            ['C', '1', '1', '0'],
          ],
          labels: 'both',
          survey: 1,
          waveLabel: 'Later',
        },
      ],
      surveys: [{ name: 'Advies' }, { name: 'Vriend' }, { name: 'Niemand' }],
      existing,
    })
    expect(
      found.frame?.ties.map(({ survey, waves }) => [
        survey.name,
        waves.map(({ label, place }) => [label, place]),
      ]),
    ).toEqual([
      ['Advies', [['Najaar', 0]]],
      [
        'Vriend',
        [
          ['Najaar', 1],
          ['Later', 2],
        ],
      ],
    ])
    expect(found.plan.lists).toEqual([
      { ties: 1, noTie: 0, blank: 0, refuse: 0 },
      { ties: 1, noTie: 0, blank: 0, refuse: 0 },
    ])
    // Of somebody who answered an empty cell is not known; B said nothing at all.
    expect(found.blanks[2]?.map(({ from, to }) => `${found.codeOf(from)}>${found.codeOf(to)}`)).toEqual([
      'A>C',
    ])
  })

  it('are kept apart by name, and a table without its question is not taken', () => {
    const two = {
      ties: [header, ['A', 'B', '1']],
      lists: [{ rows: [header, ['B', 'A', '2']], survey: 1 }],
      existing,
    }
    expect(plan({ ...two, surveys: [{ name: 'Advies' }, { name: ' ADVIES' }] }).plan.blockers).toEqual([
      'sameSurveyTwice',
    ])
    expect(plan({ ...two, surveys: [{ name: 'Advies' }] }).plan.blockers).toEqual(['noSurvey'])
  })

  it('have the same bounds in every wave of one question, told before anything is stored', () => {
    const found = plan({
      ties: [header, ['A', 'B', '1'], ['B', 'A', '10']],
      lists: [
        {
          rows: [header, ['A', 'B', '100'], ['B', 'A', '1000'], ['C', 'A', '-2']],
          waveLabel: 'Later',
          reading: 'inGroups',
        },
      ],
      reading: 'inGroups',
      existing,
    })
    expect(tiesOf(found)).toEqual(['A>B:1', 'B>A:2', 'A>B:3', 'B>A:4'])
    expect(found.plan.groups).toEqual([
      {
        survey: 0,
        groups: [1, 10, 100, 1_000].map((number, index) => ({
          value: index + 1,
          from: number,
          to: number,
          count: 1,
        })),
      },
    ])
    expect(found.plan.refused).toMatchObject([{ wave: 'Later', reason: 'outsideScale', value: '-2' }])
  })
})

describe('what the table of people says of who answered', () => {
  it('counts for who names nobody; who opted out is named by nobody', () => {
    const found = plan({
      people: [
        ['id', 'status'],
        ['A', 'answered'],
        ['B', 'geen antwoord'],
        ['C', 'optedOut'],
        ['D', 'niet gevraagd'],
        ['E', '?'],
      ],
      peopleRoles: ['id', 'status'],
      ties: [header, ['B', 'A', '1'], ['A', 'C', '2'], ['A', 'D', '']],
      survey: { silent: 'answered' },
    })
    const statuses = found.frame?.ties[0]?.waves[0]?.respondents.map(
      ({ personId: id, status }) => `${found.codeOf(id)} ${status}`,
    )
    expect(statuses).toEqual(['A answered', 'B answered', 'C optedOut', 'D notAsked', 'E answered'])
    expect(found.plan.refused).toMatchObject([{ row: 3, reason: 'optedOut' }])
    expect(found.blanks[0]).toHaveLength(1)
  })
})

describe('closeness and formality', () => {
  it('come along with a tie, and the survey then asks for them', () => {
    const found = plan({
      ties: [
        ['van', 'naar', 'n', 'nabij', 'soort'],
        ['A', 'B', '1', '3', 'Formeel'],
        ['B', 'A', '1', '', 'anders'],
        ['C', 'A', '1', '4', ''],
      ],
      tieRoles: ['from', 'to', 'value', 'closeness', 'formality'],
      existing,
    })
    expect(found.arcs).toMatchObject([{ closeness: 3, formality: 'formal' }, { value: 1 }])
    expect(found.arcs[1]).not.toHaveProperty('closeness')
    expect(found.plan.refused).toMatchObject([{ row: 4, column: 'nabij', reason: 'outsideScale' }])
    expect(found.frame?.ties[0]?.survey).toMatchObject({ asksCloseness: true, asksFormality: true })
  })
})
