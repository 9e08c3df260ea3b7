import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  intentWhileEditing,
  intentWhileMoving,
  type KeyPress,
} from '../../../renderer/design/editable-table/keys.ts'
import { moved, neighbour } from '../../../renderer/design/editable-table/moves.ts'

const press = (key: string, also: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shift: false,
  control: false,
  alt: false,
  isComposing: false,
  ...also,
})

describe('what a key means while nothing is edited', () => {
  it.each([
    ['Enter', { do: 'edit', text: 'keep' }],
    ['F2', { do: 'edit', text: 'keep' }],
    ['a', { do: 'edit', text: 'replace' }],
    ['é', { do: 'edit', text: 'replace' }],
    ['😀', { do: 'edit', text: 'replace' }],
    ['Dead', { do: 'edit', text: 'replace' }],
    ['Backspace', { do: 'edit', text: 'replace' }],
    ['Delete', { do: 'empty' }],
    ['Escape', { do: 'takeBack' }],
    ['PageDown', { do: 'move', by: 'pageDown' }],
    ['Home', { do: 'move', by: 'lineStart' }],
    [' ', { do: 'nothing' }],
  ])('%s', (key, intent) => {
    expect(intentWhileMoving(press(key))).toEqual(intent)
  })

  it('leaves Tab and the shortcuts of the browser and the app alone', () => {
    expect(intentWhileMoving(press('Tab'))).toBeNull()
    expect(intentWhileMoving(press('c', { control: true }))).toBeNull()
    expect(intentWhileMoving(press('k', { control: true }))).toBeNull()
    expect(intentWhileMoving(press('ArrowLeft', { alt: true }))).toBeNull()
    expect(intentWhileMoving(press('Enter', { control: true }))).toBeNull()
    expect(intentWhileMoving(press('F5'))).toBeNull()
  })

  it('takes AltGr for typing, and Control with Home and End for the corners', () => {
    expect(intentWhileMoving(press('@', { control: true, alt: true }))).toEqual({
      do: 'edit',
      text: 'replace',
    })
    expect(intentWhileMoving(press('Home', { control: true }))).toEqual({ do: 'move', by: 'tableStart' })
    expect(intentWhileMoving(press('End', { control: true }))).toEqual({ do: 'move', by: 'tableEnd' })
    expect(intentWhileMoving(press(' ', { shift: true }))).toEqual({ do: 'choose' })
  })
})

describe('what a key means while a cell is edited', () => {
  it('ends the edit with Enter, Tab and Escape, and leaves every other key to the field', () => {
    expect(intentWhileEditing(press('Enter'))).toEqual({ do: 'commit', then: 'down' })
    expect(intentWhileEditing(press('Enter', { shift: true }))).toEqual({ do: 'commit', then: 'up' })
    expect(intentWhileEditing(press('Tab'))).toEqual({ do: 'commit', then: 'next' })
    expect(intentWhileEditing(press('Tab', { shift: true }))).toEqual({ do: 'commit', then: 'previous' })
    expect(intentWhileEditing(press('Escape'))).toEqual({ do: 'cancel' })
    for (const key of ['a', 'ArrowLeft', 'Home', 'Delete', ' ', 'F2'])
      expect(intentWhileEditing(press(key))).toBeNull()
  })

  it('leaves Enter to a composition that is going on', () => {
    expect(intentWhileEditing(press('Enter', { isComposing: true }))).toBeNull()
  })
})

const grid = fc
  .record({
    lines: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 9 }),
    page: fc.integer({ min: 1, max: 20 }),
  })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      from: fc.record({
        line: fc.integer({ min: 0, max: size.lines - 1 }),
        column: fc.integer({ min: 0, max: size.columns - 1 }),
      }),
    }),
  )
const anyMove = fc.constantFrom(
  'up',
  'down',
  'left',
  'right',
  'lineStart',
  'lineEnd',
  'tableStart',
  'tableEnd',
  'pageUp',
  'pageDown',
)

describe('where a key leads', () => {
  it('never leaves the table', () => {
    fc.assert(
      fc.property(grid, anyMove, ({ size, from }, by) => {
        const to = moved(from, by, size)
        expect(to.line).toBeGreaterThanOrEqual(0)
        expect(to.line).toBeLessThan(size.lines)
        expect(to.column).toBeGreaterThanOrEqual(0)
        expect(to.column).toBeLessThan(size.columns)
      }),
    )
  })

  it('reaches the headings with the arrow, and not by page', () => {
    const size = { lines: 5, columns: 3, page: 10 }
    expect(moved({ line: 1, column: 2 }, 'up', size)).toEqual({ line: 0, column: 2 })
    expect(moved({ line: 3, column: 2 }, 'pageUp', size)).toEqual({ line: 1, column: 2 })
    expect(moved({ line: 3, column: 2 }, 'tableStart', size)).toEqual({ line: 1, column: 0 })
    expect(moved({ line: 1, column: 0 }, 'tableEnd', size)).toEqual({ line: 4, column: 2 })
  })

  it('Tab finds the cells that can be typed in, and Shift+Tab the way back', () => {
    fc.assert(
      fc.property(grid, fc.uniqueArray(fc.nat(400)), ({ size, from }, open) => {
        const canType = ({ line, column }: { line: number; column: number }) =>
          open.includes(line * size.columns + column)
        const next = neighbour(from, 1, size, canType)
        if (next === null) return
        expect(canType(next)).toBe(true)
        expect(next.line).toBeGreaterThanOrEqual(1)
        const back = neighbour(next, -1, size, canType)
        if (from.line >= 1 && canType(from)) expect(back).toEqual(from)
      }),
    )
  })
})
