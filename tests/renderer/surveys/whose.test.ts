import { expect, test } from 'vitest'
import { meant, nextOpen } from '../../../renderer/features/surveys/enter/whose.ts'
import { movedTo, nextCell, rowsInView } from '../../../renderer/features/surveys/matrix/moves.ts'
import type { WaveRespondent } from '../../../shared/contract/ties.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'

const one = (
  code: string,
  displayName = '',
  status: WaveRespondent['status'] = 'noAnswer',
): WaveRespondent => ({
  personId: code.toLowerCase() as PersonId,
  code,
  displayName,
  organisationId: null,
  status,
  informedOn: null,
  filled: 0,
  lines: 3,
  outside: 0,
  hasLeft: false,
})
const people = [
  one('P01', 'Anna Bos', 'answered'),
  one('P02', 'Bram Kok', 'optedOut'),
  one('P03', 'Anna Smit'),
  one('P13', '', 'notAsked'),
  one('P30', 'Chris'),
]
const codes = (typed: string) => meant(typed, people).map(({ code }) => code)

test('whoever is meant is found by code, number, name or the beginning of one', () => {
  expect(codes('p03')).toEqual(['P03'])
  expect(codes('3')).toEqual(['P03'])
  expect(codes('p3')).toEqual(['P03'])
  expect(codes('p30')).toEqual(['P30'])
  expect(codes('30')).toEqual(['P30'])
  expect(codes('chris')).toEqual(['P30'])
  expect(codes('anna')).toEqual(['P01', 'P03'])
  expect(codes('smi')).toEqual(['P03'])
  expect(codes('p')).toHaveLength(5)
  expect(codes('  ')).toEqual([])
  expect(codes('zz')).toEqual([])
})

test('next is who was asked and did not answer, and round again', () => {
  expect(nextOpen(people, null)?.code).toBe('P03')
  expect(nextOpen(people, people[2]?.personId ?? null)?.code).toBe('P30')
  expect(nextOpen(people, people[4]?.personId ?? null)?.code).toBe('P03')
  expect(nextOpen(people.slice(0, 2), null)).toBeNull()
})

test('in a square keys stay within it, and the hand goes to the next cell that can be filled in', () => {
  const key = (name: string, more = {}) => ({ key: name, ctrl: false, shift: false, ...more })
  expect(movedTo({ row: 0, column: 0 }, key('ArrowUp'), 3)).toEqual({ row: 0, column: 0 })
  expect(movedTo({ row: 1, column: 1 }, key('End', { ctrl: true }), 3)).toEqual({ row: 2, column: 2 })
  expect(movedTo({ row: 1, column: 1 }, key('Enter', { shift: true }), 3)).toEqual({ row: 0, column: 1 })
  expect(movedTo({ row: 1, column: 1 }, key('a'), 3)).toBeNull()
  const offDiagonal = ({ row, column }: { row: number; column: number }) => row !== column
  expect(nextCell({ row: 0, column: 0 }, 3, offDiagonal)).toEqual({ row: 0, column: 1 })
  expect(nextCell({ row: 1, column: 0 }, 3, offDiagonal)).toEqual({ row: 1, column: 2 })
  expect(nextCell({ row: 0, column: 2 }, 3, offDiagonal)).toEqual({ row: 1, column: 0 })
  expect(nextCell({ row: 2, column: 1 }, 3, offDiagonal)).toEqual({ row: 2, column: 1 })
})

test('of a large square what is in view is drawn, and some around it', () => {
  expect(rowsInView({ top: 0, height: 260, rowHeight: 26 }, 150, 8)).toEqual({ from: 0, to: 18 })
  expect(rowsInView({ top: 2_600, height: 260, rowHeight: 26 }, 150, 8)).toEqual({ from: 92, to: 118 })
  expect(rowsInView({ top: 3_700, height: 260, rowHeight: 26 }, 150, 8)).toEqual({ from: 134, to: 150 })
})
