import { expect, test } from 'vitest'
import {
  mostPastedText,
  readSquare,
  type SquarePerson,
} from '../../../renderer/features/surveys/matrix/paste-square.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'

const person = (code: string, more: Partial<SquarePerson> = {}): SquarePerson => ({
  personId: code.toLowerCase() as PersonId,
  code,
  displayName: '',
  closed: null,
  ...more,
})
const people = [person('P01'), person('P02'), person('P03', { displayName: 'Sam de Wit' })]
const read = (text: string, row = 0, column = 0, all: readonly SquarePerson[] = people) =>
  readSquare(text, { row, column }, { people: all, scaleMax: 4 })

test('a block goes in from a cell on; an empty cell is an empty line, and the diagonal is nobody’s', () => {
  expect(read('x\t3\t\n0\t-\t4,0\n')).toEqual({
    kind: 'read',
    refused: [],
    cells: [
      { from: 'p01', to: 'p02', value: 3 },
      { from: 'p01', to: 'p03', value: null },
      { from: 'p02', to: 'p01', value: 0 },
      { from: 'p02', to: 'p03', value: 4 },
    ],
  })
  expect(read('1;2', 2, 0)).toMatchObject({ kind: 'read', cells: [{ value: 1 }, { value: 2 }] })
})

test('a block that does not fit says by how much', () => {
  expect(read('1\t2\n1\t2', 2, 2)).toEqual({ kind: 'tooLarge', rows: 1, columns: 1 })
  expect(read('\n \n')).toEqual({ kind: 'nothing' })
  expect(read('1'.repeat(mostPastedText + 1))).toEqual({ kind: 'tooMuch' })
})

test('each cell that cannot be says where and why', () => {
  const all = [people[0], person('P02', { closed: 'notInformed' }), person('P03', { closed: 'optedOut' })]
  const reading = read(
    '2\t9\t1\n1\t\t\n\t\t',
    0,
    0,
    all.filter((each) => each !== undefined),
  )
  expect(reading).toMatchObject({
    kind: 'read',
    refused: [
      { row: 1, column: 1, why: 'toSelf' },
      { row: 1, column: 2, why: 'outsideScale', text: '9' },
      { row: 1, column: 3, why: 'optedOut' },
      { row: 2, column: 1, why: 'notInformed' },
    ],
  })
  expect(read('\t-1\tveel')).toMatchObject({ refused: [{ why: 'outsideScale' }, { why: 'noNumber' }] })
  expect(read('\t2.5')).toMatchObject({ refused: [{ why: 'outsideScale' }] })
})

test('a whole square with codes finds its own place, in any order', () => {
  expect(read('\tP03\tp01\nP02\t1\t\nSam de Wit\t\t4', 2, 2)).toEqual({
    kind: 'read',
    refused: [],
    cells: [
      { from: 'p02', to: 'p03', value: 1 },
      { from: 'p02', to: 'p01', value: null },
      { from: 'p03', to: 'p01', value: 4 },
    ],
  })
  expect(read('\tP03\tP09\nP02\t1\t')).toEqual({ kind: 'unknown', codes: ['P09'] })
  expect(read('\tP03\tP03\nP02\t1\t')).toEqual({ kind: 'twice', codes: ['P03'] })
})

test('a refused cell of a square with codes is told by its place in the block', () => {
  expect(read('\tP03\nP02\t7')).toMatchObject({ refused: [{ row: 2, column: 2, from: 'p02', to: 'p03' }] })
})
