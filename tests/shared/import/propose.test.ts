import { describe, expect, it } from 'vitest'
import { hasHeaderRow, profileColumns } from '../../../shared/domain/import/profile.ts'
import { propose } from '../../../shared/domain/import/propose.ts'
import { tableOf, type Rows } from './tables.ts'

function proposal(rows: Rows) {
  const table = tableOf(rows)
  const hasHeader = hasHeaderRow(table)
  const { kind, people, ties } = propose(profileColumns(table, hasHeader))
  return {
    kind,
    hasHeader,
    roles: (kind === 'people' ? people : ties).map((role) =>
      role.as === 'attribute' ? `=${role.name}` : role.as,
    ),
  }
}

const edges = [
  ['3', '1'],
  ['3', '27'],
  ['1', '3'],
  ['27', '1'],
]

describe('what a table seems to hold', () => {
  it.each<[string, Rows, 'people' | 'ties', boolean, string[]]>([
    [
      'people, in Dutch',
      [
        ['Nr', 'Naam deelnemer', 'Functie', 'School', 'Sector', 'Leeftijd'],
        ['1', 'Jan', 'leraar', 'De Ster', 'po', '40'],
        ['2', 'Ann', 'leraar', 'De Ster', 'vo', '50'],
      ],
      'people',
      true,
      ['id', 'displayName', 'role', 'organisation', '=Sector', 'skip'],
    ],
    [
      'people, in English, with what a network does not need',
      [
        ['participant_code', 'full name', 'e-mail', 'organization', 'gender', 'subject', 'Remarks'],
        ['AB', 'Ann B', 'a@b.nl', 'X', 'f', 'maths', 'x'],
        ['CD', 'Cor D', 'c@d.nl', 'X', 'm', 'Dutch', 'y'],
      ],
      'people',
      true,
      ['code', 'displayName', 'skip', 'organisation', 'skip', '=subject', 'skip'],
    ],
    [
      'an address by its content',
      [
        ['id', 'bereikbaar'],
        ['1', 'a@b.nl'],
        ['2', 'c@d.nl'],
      ],
      'people',
      true,
      ['id', 'skip'],
    ],
    [
      'names and nothing else to go by',
      [
        ['naam', 'school'],
        ['Jan', 'x'],
        ['Ann', 'x'],
      ],
      'people',
      true,
      ['id', 'organisation'],
    ],
    [
      'an id without a name we know',
      [
        ['lln', 'vak'],
        ['x1', 'wi'],
        ['x2', 'wi'],
      ],
      'people',
      true,
      ['id', '=vak'],
    ],
    [
      'first and last names',
      [
        ['id', 'voornaam', 'achternaam'],
        ['1', 'a', 'b'],
        ['2', 'c', 'd'],
      ],
      'people',
      true,
      ['id', 'displayName', 'skip'],
    ],
    [
      'people without a header',
      [
        ['p1', 'Jan', 'De Ster'],
        ['p2', 'Ann', 'De Ster'],
      ],
      'people',
      false,
      ['id', 'skip', 'skip'],
    ],
    [
      'ties, in Dutch',
      [
        ['Van', 'Naar', 'Hoe vaak'],
        ['a', 'b', '3'],
        ['b', 'a', '4'],
      ],
      'ties',
      true,
      ['from', 'to', 'value'],
    ],
    [
      'ties with ids in the header',
      [
        ['from_id', 'toId', 'x'],
        ['1', '2', '3'],
        ['2', '3', '1'],
      ],
      'ties',
      true,
      ['from', 'to', 'value'],
    ],
    ['ties by content, without a header', edges, 'ties', false, ['from', 'to']],
    ['ties by content, with names we do not know', [['x', 'y'], ...edges], 'ties', true, ['from', 'to']],
    [
      'ties with words beside them',
      [
        ['van', 'naar', 'toelichting'],
        ['a', 'b', 'soms'],
        ['b', 'a', 'vaak'],
      ],
      'ties',
      true,
      ['from', 'to', 'skip'],
    ],
    [
      'a ring of names, each named once',
      [
        ['Ann', 'Bob'],
        ['Bob', 'Cor'],
        ['Cor', 'Ann'],
      ],
      'ties',
      false,
      ['from', 'to'],
    ],
    [
      'people with two measures that look alike',
      [
        ['id', 'vertrouwen', 'zelfbeeld'],
        ['1', '4', '5'],
        ['2', '5', '4'],
        ['3', '4', '5'],
      ],
      'people',
      true,
      ['id', '=vertrouwen', '=zelfbeeld'],
    ],
  ])('%s', (_, rows, kind, hasHeader, roles) => {
    expect(proposal(rows)).toEqual({ kind, hasHeader, roles })
  })

  it('takes a word for the name of a column only where it is not what the column says', () => {
    expect(
      hasHeaderRow(
        tableOf([
          ['p1', 'leraar'],
          ['p2', 'leraar'],
          ['p3', 'ib'],
        ]),
      ),
    ).toBe(false)
    expect(
      hasHeaderRow(
        tableOf([
          ['nr', 'leraar'],
          ['p2', 'Jan'],
          ['p3', 'Ann'],
        ]),
      ),
    ).toBe(true)
  })

  it('never proposes two columns for one role, or an attribute twice', () => {
    const rows = [
      ['id', 'nr', 'naam', 'name', 'vak', 'VAK', 'school', 'instelling'],
      ['1', '2', 'a', 'b', 'c', 'd', 'e', 'f'],
      ['3', '4', 'g', 'h', 'i', 'j', 'k', 'l'],
    ]
    expect(proposal(rows).roles).toEqual([
      'id',
      '=nr',
      'displayName',
      'skip',
      '=vak',
      'skip',
      'organisation',
      '=instelling',
    ])
  })
})
