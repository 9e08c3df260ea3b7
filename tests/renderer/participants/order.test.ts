import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptOrder, sortedIds } from '../../../renderer/design/editable-table/order.ts'
import type { Column } from '../../../renderer/design/editable-table/types.ts'
import { formatters } from '../../../renderer/i18n/format.ts'

interface Row {
  readonly id: string
  readonly word: string
  readonly group: number
}
const word: Column<Row> = { kind: 'read', id: 'word', label: 'Word', width: 1, value: (row) => row.word }
const { compare } = formatters('nl')
const sort = (rows: readonly Row[], direction: 'ascending' | 'descending', column: Column<Row> = word) =>
  sortedIds({ rows, idOf: ({ id }) => id, column, direction, groupOf: ({ group }) => group, compare })

const someRows = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    word: fc.constantFrom('', 'P1', 'P2', 'P10', 'é', 'e'),
    group: fc.constantFrom(0, 1),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)

describe('rows in the order of a column', () => {
  it('keeps every row, the groups together, and what is empty last both ways', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom('ascending', 'descending'), (rows, direction) => {
        const byId = new Map(rows.map((row) => [row.id, row]))
        const ids = sort(rows, direction)
        expect([...ids].sort()).toEqual(rows.map(({ id }) => id).sort())
        const sorted = ids.flatMap((id) => byId.get(id) ?? [])
        sorted.slice(1).forEach((row, at) => {
          const before = sorted[at]
          if (before === undefined) throw new Error('a row lost its neighbour')
          expect(before.group).toBeLessThanOrEqual(row.group)
          if (before.group === row.group && before.word === '') expect(row.word).toBe('')
        })
      }),
    )
  })

  it('sorts P2 before P10, and a choice by what it is called', () => {
    const rows = ['P10', 'P2', 'P1'].map((text) => ({ id: text, word: text, group: 0 }))
    expect(sort(rows, 'ascending')).toEqual(['P1', 'P2', 'P10'])
    expect(sort(rows, 'descending')).toEqual(['P10', 'P2', 'P1'])
    const choice: Column<Row> = {
      kind: 'choice',
      id: 'word',
      label: 'Word',
      width: 1,
      options: [
        { id: 'P1', label: 'Zwaluw' },
        { id: 'P2', label: 'Aalscholver' },
        { id: 'P10', label: 'Merel' },
      ],
      value: (row) => row.word,
      save: () => Promise.resolve(),
    }
    expect(sort(rows, 'ascending', choice)).toEqual(['P2', 'P10', 'P1'])
  })
})

describe('the order on screen while rows change', () => {
  it('moves nobody, and puts what is new at the end', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String)),
        fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String)),
        (before, sorted) => {
          const kept = keptOrder(before, sorted)
          expect([...kept].sort()).toEqual([...sorted].sort())
          const stayed = before.filter((id) => sorted.includes(id))
          expect(kept.slice(0, stayed.length)).toEqual(stayed)
          expect(kept.slice(stayed.length)).toEqual(sorted.filter((id) => !before.includes(id)))
        },
      ),
    )
  })

  it('is the very same list when nothing came or went', () => {
    const before = ['b', 'a']
    expect(keptOrder(before, ['a', 'b'])).toBe(before)
  })
})
