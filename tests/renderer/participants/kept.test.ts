import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { KeptCell } from '../../../renderer/design/editable-table/keeping.ts'
import { Bench, settled } from './table-support.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What the host holds of a table, and what it does when asked. */
function host(left: readonly KeptCell[] = []) {
  const held = { cells: left, isThere: true }
  return {
    held,
    keeper: {
      take: () => Promise.resolve(held.cells),
      keep: (cells: readonly KeptCell[]) => {
        if (!held.isThere) return Promise.reject(new Error('no connection'))
        held.cells = cells
        return Promise.resolve()
      },
    },
  }
}

async function aSecond(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_000)
  await settled()
}

describe('text that is not in the store', () => {
  test('is with the host within a second, and gone from there once it is stored', async () => {
    const bench = new Bench(['P01'])
    const { held, keeper } = host()
    await bench.controller.keepWith(keeper)
    const place = { line: 'row-P01', column: 'code' }
    bench.controller.edit(place, 'replace')
    expect(bench.controller.openCell.typing(place, { text: 'P0' })).toBe(false)
    await aSecond()
    expect(held.cells).toEqual([{ ...place, text: 'P0', isNew: false }])
    expect(bench.controller.keeping.isTyping).toBe(true)
    bench.controller.commit(place, { text: 'P09' }, 'down')
    await aSecond()
    expect(held.cells).toEqual([{ ...place, text: 'P09', isNew: false }])
    await bench.answer()
    await aSecond()
    expect([held.cells, bench.stored.has('P09'), bench.controller.keeping.isTyping]).toEqual([
      [],
      true,
      false,
    ])
  })

  test('that is stored while it is typed counts as unsaved from the first key until the store has it', async () => {
    const bench = new Bench(['P01'])
    const { keeping, openCell } = bench.controller
    const place = { line: 'row-P01', column: 'role' }
    const told: boolean[] = []
    keeping.subscribe(() => told.push(keeping.isUnsaved))
    bench.controller.edit(place, 'replace')
    expect(keeping.isUnsaved).toBe(false)
    expect(openCell.typing(place, { text: 'l' })).toBe(true)
    expect(told.at(-1)).toBe(true)
    openCell.save(place, { text: 'l' })
    expect(keeping.isUnsaved).toBe(true)
    await bench.answer()
    expect(keeping.isUnsaved).toBe(false)
    // Another key, and the cell is left or given up before its moment came.
    for (const end of ['leave', 'give up'] as const) {
      bench.controller.edit(place, 'keep')
      openCell.typing(place, { text: 'lea' })
      expect(keeping.isUnsaved).toBe(true)
      if (end === 'leave') bench.controller.commit(place, { text: 'lea' }, 'down')
      else bench.controller.cancel()
      await bench.answerAll()
      expect([end, keeping.isUnsaved]).toEqual([end, false])
    }
  })

  test('is kept once there is a connection', async () => {
    const bench = new Bench(['P01'])
    const { held, keeper } = host()
    await bench.controller.keepWith(keeper)
    held.isThere = false
    bench.type(bench.empty, 'role', 'coach', 'stay')
    await aSecond()
    expect(held.cells).toEqual([])
    held.isThere = true
    bench.controller.resend()
    await aSecond()
    expect(held.cells.map(({ text }) => text)).toEqual(['coach'])
  })

  test('goes with the window as it is, but for what is on its way', async () => {
    const bench = new Bench(['P01'])
    const { held, keeper } = host()
    await bench.controller.keepWith(keeper)
    bench.type('row-P01', 'role', 'lead')
    bench.type(bench.empty, 'from', 'morgen', 'stay')
    bench.controller.keeping.flush(true)
    expect(held.cells.map(({ text }) => text)).toEqual(['morgen'])
  })

  test('comes back where it stood; what arrived after all does not, and what has no place is told', async () => {
    const bench = new Bench(['P01', 'P02'])
    const { held, keeper } = host([
      { line: 'row-P01', column: 'code', text: 'P1', isNew: false },
      { line: 'row-P02', column: 'code', text: 'P02', isNew: false },
      { line: 'row-gone', column: 'role', text: 'weg', isNew: false },
      { line: 'new 1 new-1', column: 'code', text: 'P77', isNew: false },
      { line: 'new 1 new-1', column: 'school', text: 'De Eik', isNew: true },
      { line: 'new 2 new-1', column: 'role', text: 'coach', isNew: false },
    ])
    await bench.controller.keepWith(keeper)
    bench.draw()
    expect([bench.shown('row-P01', 'code'), bench.message('row-P01', 'code')]).toEqual(['P1', 'left over'])
    expect(bench.message('row-P02', 'code')).toBeNull()
    expect(bench.unsaved).toEqual([{ text: 'weg', message: '' }])
    const [first = '', second = ''] = bench.state.drafts.map(({ key }) => key)
    expect([bench.shown(first, 'code'), bench.shown(first, 'school'), bench.shown(second, 'role')]).toEqual([
      'P77',
      'De Eik',
      'coach',
    ])
    expect(bench.state.drafts).toHaveLength(3)
    // From here on it is this window's to keep.
    await aSecond()
    expect(held.cells.map(({ text }) => text)).toEqual(['P1', 'P77', 'De Eik', 'coach'])
    bench.controller.commit({ line: first, column: 'code' }, { text: 'P77' }, 'down')
    await bench.answerAll()
    expect(bench.rows.map(({ code }) => code)).toContain('P77')
  })
})

describe('a cell that other windows type in as well', () => {
  test('is told of when theirs came after mine, once, and mine can be put back', async () => {
    const bench = new Bench(['P01'])
    bench.type('row-P01', 'role', 'mine')
    await bench.answer()
    bench.elsewhere((rows) => rows.map((row) => ({ ...row, role: 'theirs' })))
    bench.draw()
    expect(bench.meanwhile.map(({ kind, mine, theirs }) => [kind, mine, theirs])).toEqual([
      ['replaced', 'mine', 'theirs'],
    ])
    expect(bench.shown('row-P01', 'role')).toBe('theirs')
    bench.meanwhile[0]?.putBack()
    await bench.answer()
    expect(bench.rows[0]?.role).toBe('mine')
  })

  test('is not told of for text of its own that comes back late', async () => {
    const bench = new Bench(['P01'])
    bench.type('row-P01', 'role', 'a')
    bench.type('row-P01', 'role', 'ab')
    await bench.answerAll()
    bench.elsewhere((rows) => rows.map((row) => ({ ...row, role: 'a' })))
    expect(bench.meanwhile).toEqual([])
  })
})

test('a cell without a connection is sent again once there is one, unless another window was there first', async () => {
  const bench = new Bench(['P01', 'P02'])
  bench.type('row-P01', 'role', 'one')
  bench.type('row-P02', 'role', 'two')
  await bench.answer(false)
  await bench.answer(false)
  expect(bench.controller.keeping.isStuck).toBe(true)
  bench.elsewhere((rows) => rows.map((row) => (row.code === 'P02' ? { ...row, role: 'theirs' } : row)))
  bench.controller.resend()
  await bench.answerAll()
  expect(bench.rows.map(({ role }) => role)).toEqual(['one', 'theirs'])
  expect(bench.meanwhile.map(({ kind, mine }) => [kind, mine])).toEqual([['replaced', 'two']])
  expect(bench.controller.keeping.isStuck).toBe(false)
})
