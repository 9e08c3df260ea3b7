import { expect, test } from 'vitest'
import {
  beside,
  pressedOn,
  stopAfter,
  stopBeside,
  type Stop,
} from '../../../renderer/features/surveys/enter/roster-keys.ts'

const plain = { asksCloseness: false, asksFormality: false }
const all = { asksCloseness: true, asksFormality: true }

/** How many keys it takes to fill in so many lines, when each answer is one key. */
function keysFor(answers: readonly number[], asks: typeof all): number {
  let at: Stop | 'end' = { line: 0, part: 'value' }
  let keys = 0
  while (at !== 'end') {
    const key = at.part === 'formality' ? 'f' : at.part === 'closeness' ? '2' : String(answers[at.line])
    const scale = at.part === 'formality' ? { max: 1, letters: 'fi' } : { max: 4 }
    expect(pressedOn(key, null, scale)).toMatchObject({ kind: 'put', goesOn: true })
    keys += 1
    at = stopAfter(at, answers[at.line] ?? null, answers.length, asks)
  }
  return keys
}

test('a sheet of twelve lines takes twelve keys', () => {
  expect(keysFor([0, 1, 2, 3, 4, 0, 0, 1, 2, 3, 4, 0], plain)).toBe(12)
})

test('what more is asked is asked of ties alone', () => {
  expect(keysFor([0, 3, 0], all)).toBe(1 + 3 + 1)
  expect(stopAfter({ line: 0, part: 'value' }, 0, 2, all)).toEqual({ line: 1, part: 'value' })
  expect(stopAfter({ line: 0, part: 'value' }, 2, 2, { asksCloseness: false, asksFormality: true })).toEqual({
    line: 0,
    part: 'formality',
  })
  expect(stopAfter({ line: 1, part: 'formality' }, 2, 2, all)).toBe('end')
})

test('an answer beside the scale is none', () => {
  expect(pressedOn('5', null, { max: 4 })).toBeNull()
  expect(beside('9', { max: 4 })).toBe('9')
  expect(beside('0', { min: 1, max: 4 })).toBe('0')
  expect([beside('4', { max: 4 }), beside('x', { max: 4 }), beside('1', { max: 1, letters: 'fi' })]).toEqual([
    null,
    null,
    null,
  ])
  expect(pressedOn('0', null, { min: 1, max: 4 })).toBeNull()
  expect(pressedOn('1', null, { max: 1, letters: 'fi' })).toBeNull()
  expect(pressedOn('I', null, { max: 1, letters: 'fi' })).toMatchObject({ value: 1 })
})

test('empty and "not" are two places of the scale', () => {
  expect(pressedOn('ArrowRight', null, { max: 4 })).toMatchObject({ value: 0, goesOn: false })
  expect(pressedOn('ArrowLeft', 0, { max: 4 })).toMatchObject({ value: null })
  expect(pressedOn('ArrowRight', 4, { max: 4 })).toMatchObject({ value: 4 })
  expect(pressedOn('Backspace', 3, { max: 4 })).toMatchObject({ value: null, goesOn: false })
  expect(pressedOn('Tab', 3, { max: 4 })).toBeNull()
})

test('up and down stay in their column and on the list', () => {
  expect(stopBeside({ line: 0, part: 'closeness' }, -1, 3)).toEqual({ line: 0, part: 'closeness' })
  expect(stopBeside({ line: 1, part: 'closeness' }, 1, 3)).toEqual({ line: 2, part: 'closeness' })
})
