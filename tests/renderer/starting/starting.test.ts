import { describe, expect, test } from 'vitest'
import { assignmentState } from '../../../shared/domain/assignment-state.ts'
import { typedPlace } from '../../../renderer/features/starting/learning/typed-place.ts'
import { questionNumbers } from '../../../shared/domain/question-numbers.ts'
import { partOf } from '../../../renderer/features/starting/parts.ts'
import { AssignmentVersion } from '../../../shared/domain/starting.ts'

const version = (number: number, text: string): AssignmentVersion =>
  AssignmentVersion.parse({
    id: `00000000-0000-4000-8000-00000000000${String(number)}`,
    networkId: '00000000-0000-4000-8000-000000000000',
    number,
    text,
    commissioner: '',
    keptOn: '2026-09-09',
    agreedOn: null,
    note: '',
  })

describe('the assignment towards its versions', () => {
  test('empty, not kept, kept, changed since the last one, whatever order they come in', () => {
    expect(assignmentState(' ', [])).toEqual({ is: 'empty' })
    expect(assignmentState('Samen leren', [])).toEqual({ is: 'unkept' })
    const versions = [version(1, 'Samen leren'), version(2, 'Samen leren lezen')]
    expect(assignmentState('Samen leren lezen ', versions)).toEqual({ is: 'kept', last: versions[1] })
    expect(assignmentState('Samen leren', versions)).toEqual({ is: 'changed', last: versions[1] })
    expect(assignmentState('', versions)).toEqual({ is: 'changed', last: versions[1] })
  })
})

describe('what is typed and asked for', () => {
  test('a place on the quadrant, with a comma or a point', () => {
    expect(typedPlace(' 62 ')).toBe(62)
    expect(typedPlace('62,55')).toBe(62.6)
    expect(typedPlace('100')).toBe(100)
    for (const text of ['', '101', '-1', 'half', '1e2', '62%', '1.2.3'])
      expect(typedPlace(text), text).toBeNull()
  })

  test('questions are numbered in their order', () => {
    const kinds = (...all: readonly ('main' | 'sub')[]) => questionNumbers(all.map((kind) => ({ kind })))
    expect(kinds('main', 'sub', 'sub', 'main', 'sub')).toEqual(['1', '1a', '1b', '2', '2a'])
    expect(kinds('sub', 'main')).toEqual(['a', '1'])
    const many = kinds('main', ...Array.from({ length: 28 }, () => 'sub' as const))
    expect(many.slice(-3)).toEqual(['1z', '1aa', '1ab'])
  })

  test('an address names a part, or the first', () => {
    expect(partOf('parties')).toBe('parties')
    expect(partOf('somewhere')).toBe('assignment')
  })
})
