import { describe, expect, it } from 'vitest'
import { nobody, personId, plan, tableOf } from './tables.ts'

const header = ['id', 'naam', 'school', 'rol', 'sector']
const roles = ['id', 'displayName', 'organisation', 'role', { attribute: 'Sector' }] as const

describe('a table of people', () => {
  it('tells whom ids are taken for, and whether only by a bare number', () => {
    const existing = {
      ...nobody,
      people: ['1', '2', 'P3'].map((code, at) => ({ personId: personId(at), code, isMember: at !== 1 })),
    }
    const known = (...ids: string[]) =>
      plan({ people: [['code'], ...ids.map((id) => [id])], peopleRoles: ['code'], existing }).plan.known
    expect(known('1', '2', '9')).toEqual({
      pairs: [
        { id: '1', code: '1', isMember: true },
        { id: '2', code: '2', isMember: false },
      ],
      count: 2,
      onlyNumbers: true,
    })
    expect(known('1', 'P3')).toMatchObject({ count: 2, onlyNumbers: false })
    expect(known('9')).toEqual({ pairs: [], count: 0, onlyNumbers: false })
  })

  it('makes a person of every row; without a column for codes the id is the code', () => {
    const { plan: found, people } = plan({
      people: [header, [' P1 ', 'Jan  de\nVries', 'De Ster', 'leraar', 'po'], ['P2', '', 'de  ster', '', '']],
      peopleRoles: roles,
    })
    expect(found).toMatchObject({
      people: { create: 2, merge: 0, refuse: 0 },
      organisations: { create: 1, merge: 0 },
      attributes: ['Sector'],
      blockers: [],
    })
    expect(people).toEqual([
      {
        personId: personId(1_001),
        isNew: true,
        code: 'P1',
        displayName: 'Jan de Vries',
        role: 'leraar',
        organisationName: 'De Ster',
        values: [[0, 'po']],
      },
      // An organisation is written as the first row writes it.
      { personId: personId(1_002), isNew: true, code: 'P2', organisationName: 'De Ster', values: [] },
    ])
  })

  it('takes the code from its own column, and the id to link only', () => {
    const found = plan({
      people: [
        ['nr', 'code'],
        ['17', 'AB'],
        ['18', 'CD'],
      ],
      peopleRoles: ['id', 'code'],
      ties: [
        ['van', 'naar', 'n'],
        ['17', '18', '2'],
        ['CD', 'AB', '1'],
      ],
    })
    expect(found.people.map(({ code }) => code)).toEqual(['AB', 'CD'])
    expect(found.arcs.map(({ from, to }) => found.codeOf(from) + found.codeOf(to))).toEqual(['ABCD', 'CDAB'])
  })

  it('knows people, organisations and attributes of the werkplaats again, whatever the capitals and spaces', () => {
    const {
      plan: found,
      people,
      frame,
    } = plan({
      people: [header, ['p  1', 'Jan', 'DE STER', '', 'vo'], ['P2', '', 'Anders', '', '']],
      peopleRoles: roles,
      existing: {
        seq: 12,
        people: [{ personId: personId(1), code: 'P 1', isMember: false }],
        organisations: ['De Ster'],
        attributes: ['sector'],
      },
    })
    expect(found).toMatchObject({
      people: { create: 1, merge: 1, refuse: 0 },
      organisations: { create: 1, merge: 1, refuse: 0 },
      attributes: ['sector'],
    })
    expect(people[0]).toMatchObject({ personId: personId(1), isNew: false, code: 'P 1', displayName: 'Jan' })
    expect(frame).toMatchObject({ expectedSeq: 12, attributes: ['sector'], ties: [] })
  })

  it('says of each row it refuses which, why and where', () => {
    const { plan: found } = plan({
      people: tableOf(
        [
          header,
          ['P1', 'Jan'],
          ['P1', 'Piet'],
          ['p1', 'Klaas'],
          [''],
          ['', 'Zonder'],
          ['P2', 'x'.repeat(121)],
          ['P3', 'a', 'b', 'c', 'd', 'e'],
          ['P4', 'a', 'b', 'c', 'd', ' '],
          ['P5', '', '', '', 'y'.repeat(121)],
          ['P'.repeat(41)],
        ],
        { linesAbove: 2 },
      ),
      peopleRoles: roles,
    })
    expect(found.refused).toEqual([
      { table: 'people', wave: null, row: 5, column: 'id', reason: 'duplicate', value: 'P1' },
      { table: 'people', wave: null, row: 6, column: 'id', reason: 'sameButForCase', value: 'p1' },
      { table: 'people', wave: null, row: 7, column: null, reason: 'emptyRow', value: '' },
      { table: 'people', wave: null, row: 8, column: 'id', reason: 'missingId', value: '' },
      { table: 'people', wave: null, row: 9, column: 'naam', reason: 'tooLong', value: `${'x'.repeat(79)}…` },
      { table: 'people', wave: null, row: 10, column: 'F', reason: 'tooManyCells', value: 'e' },
      {
        table: 'people',
        wave: null,
        row: 12,
        column: 'sector',
        reason: 'tooLong',
        value: `${'y'.repeat(79)}…`,
      },
      { table: 'people', wave: null, row: 13, column: 'id', reason: 'tooLong', value: 'P'.repeat(41) },
    ])
    expect(found.people).toEqual({ create: 2, merge: 0, refuse: 8 })
    expect(found.reasons).toContainEqual({ table: 'people', reason: 'tooLong', count: 3 })
  })

  it('names a column by its letter where there is no header, and counts from the first row', () => {
    const { plan: found } = plan({ people: [['P1'], ['P1']], hasHeader: false })
    expect(found.people.create).toBe(1)
    expect(found.refused).toEqual([
      { table: 'people', wave: null, row: 2, column: 'A', reason: 'duplicate', value: 'P1' },
    ])
  })

  it('refuses a code that two ids share', () => {
    const { plan: found } = plan({
      people: [
        ['nr', 'code'],
        ['1', 'AB'],
        ['2', 'AB'],
        ['3', 'ab'],
        ['4', ''],
      ],
      peopleRoles: ['id', 'code'],
    })
    expect(found.refused.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [3, 'code', 'duplicate'],
      [4, 'code', 'sameButForCase'],
      [5, 'code', 'missingId'],
    ])
  })

  it('keeps ids apart that a spreadsheet would take for the same number', () => {
    const { people } = plan({ people: [['id'], ['1'], ['01'], ['001'], ['1.0']] })
    expect(people.map(({ code }) => code)).toEqual(['1', '01', '001', '1.0'])
  })

  it('takes ids and attributes called after properties of every object', () => {
    const { people, plan: found } = plan({
      people: [
        ['id', 'a', 'b'],
        ['__proto__', 'x', 'y'],
        ['constructor', 'toString', ''],
      ],
      peopleRoles: ['id', { attribute: '__proto__' }, { attribute: 'constructor' }],
      ties: [
        ['van', 'naar', 'n'],
        ['__proto__', 'constructor', '1'],
        ['hasOwnProperty', '__proto__', '1'],
      ],
    })
    expect(found).toMatchObject({ attributes: ['__proto__', 'constructor'], ties: { create: 1, refuse: 1 } })
    expect(people).toMatchObject([
      {
        code: '__proto__',
        values: [
          [0, 'x'],
          [1, 'y'],
        ],
      },
      { code: 'constructor', values: [[0, 'toString']] },
    ])
    expect('x' in {}).toBe(false)
  })

  it('takes a letter composed or not for the same', () => {
    const { plan: found } = plan({ people: [['id'], ['Zoe\u0308'], ['Zoë'], ['ZOË']] })
    expect(found.refused.map(({ reason }) => reason)).toEqual(['duplicate', 'sameButForCase'])
  })

  it('shows 200 refused rows and counts them all', () => {
    const { plan: found } = plan({ people: [['id'], ...Array.from({ length: 1_000 }, () => ['P1'])] })
    expect(found.refused).toHaveLength(200)
    expect(found.reasons).toEqual([{ table: 'people', reason: 'duplicate', count: 999 }])
  })
})

describe('what blocks an import', () => {
  it.each([
    ['no column says who', { people: [['naam'], ['Jan']], peopleRoles: ['displayName'] }, ['noIdColumn']],
    [
      'a sensitive attribute',
      {
        people: [
          ['id', 'x'],
          ['1', 'm'],
        ],
        peopleRoles: ['id', { attribute: 'Geslacht' }],
      },
      ['sensitiveName'],
    ],
    [
      'two columns with the same role',
      {
        people: [
          ['id', 'x'],
          ['1', 'm'],
        ],
        peopleRoles: ['id', 'id'],
      },
      ['twoColumnsSameRole'],
    ],
    [
      'an attribute twice',
      {
        people: [
          ['id', 'x', 'y'],
          ['1', 'm', 'n'],
        ],
        peopleRoles: ['id', { attribute: 'Vak' }, { attribute: 'VAK' }],
      },
      ['sameAttributeTwice'],
    ],
    [
      'ties without ends',
      {
        ties: [
          ['a', 'b'],
          ['1', '2'],
        ],
        tieRoles: ['skip', 'skip'],
      },
      ['noFromColumn', 'noToColumn'],
    ],
    [
      'ties without a survey',
      {
        ties: [
          ['a', 'b'],
          ['1', '2'],
        ],
        survey: null,
      },
      ['noSurvey'],
    ],
    ['nothing asked', {}, ['nothingToDo']],
    ['nothing left', { people: [['id'], ['']] }, ['nothingToDo']],
    [
      'ties between strangers only',
      {
        ties: [
          ['a', 'b', 'n'],
          ['1', '2', '1'],
        ],
      },
      ['nothingToDo'],
    ],
  ] as const)('%s', (_, asked, blockers) => {
    const { plan: found, frame } = plan(asked)
    expect(found.blockers).toEqual(blockers)
    expect(frame).toBeNull()
  })
})
