import { describe, expect, it } from 'vitest'
import { personId, plan, tiesOf } from './tables.ts'

const header = ['van', 'naar', 'waarde']
const members = ['A', 'B', 'C'].map((code, index) => ({
  personId: personId(index + 1),
  code,
  isMember: true,
}))
const outsider = { personId: personId(9), code: 'D', isMember: false }
const existing = { people: [...members, outsider] }

describe('an edge list', () => {
  it('links to members by code, whatever the capitals and spaces', () => {
    const found = plan({ ties: [header, ['a', ' B ', '4'], ['B', 'c', '1,0'], ['C', 'A', ' 3 ']], existing })
    expect(tiesOf(found)).toEqual(['A>B:4', 'B>C:1', 'C>A:3'])
    expect(found.plan).toMatchObject({
      people: { create: 0, merge: 0, refuse: 0 },
      ties: { create: 3, merge: 0, refuse: 0 },
    })
  })

  it('counts a tie without a value as 1', () => {
    expect(
      tiesOf(
        plan({
          ties: [
            ['van', 'naar'],
            ['A', 'B'],
          ],
          tieRoles: ['from', 'to'],
          existing,
        }),
      ),
    ).toEqual(['A>B:1'])
  })

  it('says of each row it refuses which, why and where', () => {
    const { plan: found } = plan({
      ties: [
        header,
        ['A', 'B', '2'],
        ['A', 'B', '3'],
        ['A', 'a', '1'],
        ['A', 'X', '1'],
        ['D', 'A', '1'],
        ['A', 'C', '5'],
        ['A', 'C', '-1'],
        ['A', 'C', '2,5'],
        ['A', 'C', 'vaak'],
        ['A', 'C', ''],
        ['', 'C', '1'],
        ['A', ' ', '1'],
        ['', '', ''],
        ['A', 'C', '1', 'x'],
      ],
      existing,
    })
    expect(found.refused.map(({ row, column, reason, value }) => [row, column, reason, value])).toEqual([
      [3, null, 'duplicate', ''],
      [4, 'naar', 'selfTie', 'a'],
      [5, 'naar', 'unknownId', 'X'],
      [6, 'van', 'unknownId', 'D'],
      [7, 'waarde', 'outsideScale', '5'],
      [8, 'waarde', 'outsideScale', '-1'],
      [9, 'waarde', 'notANumber', '2,5'],
      [10, 'waarde', 'notANumber', 'vaak'],
      [12, 'van', 'missingId', ''],
      [13, 'naar', 'missingId', ''],
      [14, null, 'emptyRow', ''],
      [15, 'D', 'tooManyCells', 'x'],
    ])
    // A line without a value is not known: nothing to refuse, and nothing said.
    expect(found).toMatchObject({ blank: 1, ties: { create: 1, merge: 0, refuse: 12 } })
  })

  it('stores nothing for a value of 0, and counts it apart', () => {
    const found = plan({
      ties: [header, ['A', 'B', '0'], ['B', 'A', '1'], ['A', 'A', '0'], ['A', 'B', '2']],
      existing,
    })
    expect(tiesOf(found)).toEqual(['B>A:1'])
    // The pair was asked about once: a second answer is refused, not preferred.
    expect(found.plan).toMatchObject({ noTie: 2, ties: { create: 1, refuse: 1 }, blockers: [] })
  })

  it.each([
    ['noAnswer', 'noAnswer'],
    ['answered', 'answered'],
  ] as const)('knows who answered; of who names nobody the coach says %s', (silent, status) => {
    const { frame } = plan({ ties: [header, ['A', 'B', '1'], ['B', 'A', '0']], existing, survey: { silent } })
    expect(frame?.ties[0]?.waves[0]?.respondents).toEqual([
      { personId: personId(1), status: 'answered' },
      { personId: personId(2), status: 'answered' },
      { personId: personId(3), status },
    ])
  })

  it('makes people of unknown ids when asked to, and takes in people of the werkplaats', () => {
    const found = plan({
      ties: [
        header,
        ['X', 'x ', '1'],
        ['X', 'A', '2'],
        ['d', 'X', '1'],
        ['Y', 'Z', '9'],
        ['Q'.repeat(41), 'A', '1'],
      ],
      existing,
      survey: { unknownIds: 'create' },
    })
    expect(tiesOf(found)).toEqual(['X>A:2', 'D>X:1'])
    expect(found.people).toEqual([
      { personId: personId(1_003), isNew: true, code: 'X', values: [] },
      { personId: personId(9), isNew: false, code: 'D', values: [] },
    ])
    expect(found.plan).toMatchObject({
      people: { create: 1, merge: 1, refuse: 0 },
      peopleFromTies: { create: 1, merge: 1 },
      ties: { create: 2, refuse: 3 },
    })
    // A row that is refused brings nobody in.
    expect(
      found.frame?.ties[0]?.waves[0]?.respondents.map((respondent) => found.codeOf(respondent.personId)),
    ).toEqual(['A', 'B', 'C', 'X', 'D'])
    expect(found.plan.refused.map(({ reason }) => reason)).toEqual(['selfTie', 'outsideScale', 'tooLong'])
  })

  it('links to people of the table that comes with it', () => {
    const found = plan({
      people: [['id'], ['1'], ['01'], ['A']],
      ties: [header, ['1', '01', '1'], ['01', 'A', '2'], ['B', '1', '3'], ['001', '1', '1']],
      existing,
    })
    expect(tiesOf(found)).toEqual(['1>01:1', '01>A:2', 'B>1:3'])
    expect(found.plan).toMatchObject({ people: { create: 2, merge: 1 }, ties: { create: 3, refuse: 1 } })
    expect(found.frame?.ties[0]?.waves[0]?.respondents).toHaveLength(5)
  })

  it('makes nobody of an id whose row in the table was refused', () => {
    const { plan: found, people } = plan({
      people: [
        ['id', 'naam'],
        ['1', 'a'],
        ['2', 'x'.repeat(200)],
      ],
      peopleRoles: ['id', 'displayName'],
      ties: [header, ['1', '2', '1']],
      survey: { unknownIds: 'create' },
    })
    expect(people).toHaveLength(1)
    expect(found.refused.map(({ reason }) => reason)).toEqual(['tooLong', 'unknownId'])
  })

  it('does not guess whom an id means that two rows write in two ways', () => {
    const { plan: found, ...rest } = plan({
      people: [['id'], ['A1'], ['a1'], ['b']],
      ties: [header, ['A1', 'b', '1'], ['a1', 'b', '2'], ['B', 'A1', '3']],
    })
    expect(tiesOf({ plan: found, ...rest })).toEqual(['A1>b:1', 'b>A1:3'])
    expect(found.refused.map(({ table, reason, value }) => [table, reason, value])).toEqual([
      ['people', 'sameButForCase', 'a1'],
      ['ties', 'sameButForCase', 'a1'],
    ])
  })
})
