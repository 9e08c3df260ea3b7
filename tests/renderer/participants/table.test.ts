import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { headingLine } from '../../../renderer/design/editable-table/types.ts'
import { Bench, settled } from './table-support.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a cell that was typed in', () => {
  it('shows its text at once and keeps showing it until the store has followed', async () => {
    const bench = new Bench(['P1', 'P2'])
    expect(bench.type('row-P1', 'role', ' leraar ')).toEqual({ line: 'row-P2', column: 'role' })
    expect(bench.shown('row-P1', 'role')).toBe('leraar')
    expect(bench.rows[0]?.role).toBe('')
    await bench.answer()
    expect(bench.rows[0]?.role).toBe('leraar')
    expect(bench.shown('row-P1', 'role')).toBe('leraar')
    vi.runAllTimers()
    expect(bench.state.cells.size).toBe(0)
  })

  it('is not sent when nothing changed', () => {
    const bench = new Bench(['P1'])
    bench.type('row-P1', 'code', ' P1 ')
    expect(bench.waiting).toEqual([])
  })

  it('keeps its text and the reason when it was refused, until it is mended or taken back', async () => {
    const bench = new Bench(['P1', 'P2'])
    bench.type('row-P2', 'code', 'P1')
    await bench.answer()
    expect(bench.shown('row-P2', 'code')).toBe('P1')
    expect(bench.message('row-P2', 'code')).toBe('taken')
    expect(bench.state.said).toBe('P2, code: taken')

    bench.controller.edit({ line: 'row-P2', column: 'code' }, 'keep')
    expect(bench.state.editing?.start).toEqual({ text: 'P1' })
    bench.controller.commit({ line: 'row-P2', column: 'code' }, { text: 'P3' }, 'down')
    await bench.answer()
    expect(bench.message('row-P2', 'code')).toBeNull()
    expect(bench.rows[1]?.code).toBe('P3')

    bench.type('row-P2', 'code', 'P1')
    await bench.answer()
    bench.controller.takeBack({ line: 'row-P2', column: 'code' })
    expect(bench.shown('row-P2', 'code')).toBe('P3')
  })

  it('sends two quick edits one after the other, so that the last one is stored last', async () => {
    const bench = new Bench(['P1'])
    bench.type('row-P1', 'role', 'eerste')
    bench.type('row-P1', 'role', 'tweede')
    await settled()
    expect(bench.waiting.map(({ what }) => what)).toEqual(['save eerste'])
    await bench.answerAll()
    expect(bench.rows[0]?.role).toBe('tweede')
    expect(bench.shown('row-P1', 'role')).toBe('tweede')
  })

  it('lets a late refusal of an older text leave the newer one alone', async () => {
    const bench = new Bench(['P1'])
    bench.type('row-P1', 'role', 'nee!')
    bench.type('row-P1', 'role', 'ja')
    await bench.answerAll()
    expect(bench.message('row-P1', 'role')).toBeNull()
    expect(bench.shown('row-P1', 'role')).toBe('ja')
  })

  it('follows another window, but never while it is being edited', async () => {
    const bench = new Bench(['P1'])
    bench.controller.edit({ line: 'row-P1', column: 'role' }, 'keep')
    bench.elsewhere((rows) => rows.map((row) => ({ ...row, role: 'van elders' })))
    expect(bench.state.editing?.start).toEqual({ text: '' })
    bench.controller.commit({ line: 'row-P1', column: 'role' }, { text: 'van mij' }, 'down')
    await bench.answer()
    expect(bench.rows[0]?.role).toBe('van mij')
    bench.elsewhere((rows) => rows.map((row) => ({ ...row, role: 'weer elders' })))
    vi.runAllTimers()
    expect(bench.shown('row-P1', 'role')).toBe('weer elders')
  })

  it('hands over what another window stored meanwhile, and nothing of its own', async () => {
    const bench = new Bench(['P1'])
    const place = { line: 'row-P1', column: 'role' }
    bench.controller.edit(place, 'keep')
    bench.elsewhere((rows) => rows.map((row) => ({ ...row, role: 'van elders' })))
    bench.controller.commit(place, { text: 'van mij' }, 'down')
    await bench.answer()
    expect(bench.meanwhile.map(({ theirs }) => theirs)).toEqual(['van elders'])
    bench.meanwhile[0]?.putBack()
    await bench.answer()
    expect(bench.rows[0]?.role).toBe('van elders')

    // Its own text, still on its way when the cell was opened again, is nobody else's.
    bench.type('row-P1', 'role', 'eerst')
    bench.controller.edit(place, 'keep')
    await bench.answer()
    bench.controller.commit(place, { text: 'eerst en dan' }, 'down')
    await bench.answer()
    expect(bench.meanwhile).toHaveLength(1)
    expect(bench.rows[0]?.role).toBe('eerst en dan')
  })

  it('stays open with a message for a day that does not exist, and keeps the text when it is left', () => {
    const bench = new Bench(['P1'])
    expect(bench.type('row-P1', 'from', '31-2-2026')).toBeNull()
    expect(bench.state.editing?.message).toBe('no date')
    bench.controller.commit({ line: 'row-P1', column: 'from' }, { text: '31-2-2026' }, 'stay')
    expect(bench.state.editing).toBeNull()
    expect(bench.shown('row-P1', 'from')).toBe('31-2-2026')
    expect(bench.message('row-P1', 'from')).toBe('no date')
    expect(bench.waiting).toEqual([])
  })

  it('stores a day however it was typed, and gives it back to be typed', async () => {
    const bench = new Bench(['P1'])
    bench.type('row-P1', 'from', '4 nov 2026')
    await bench.answer()
    expect(bench.rows[0]?.from).toBe('2026-11-04')
    bench.controller.edit({ line: 'row-P1', column: 'from' }, 'keep')
    expect(bench.state.editing?.start).toEqual({ text: '4-11-2026' })
  })

  it('may be emptied, unless it has to hold something', async () => {
    const bench = new Bench(['P1'])
    bench.type('row-P1', 'role', 'leraar')
    await bench.answer()
    bench.controller.empty({ line: 'row-P1', column: 'role' })
    await bench.answer()
    expect(bench.rows[0]?.role).toBe('')
    bench.controller.empty({ line: 'row-P1', column: 'code' })
    expect(bench.message('row-P1', 'code')).toBe('required')
    expect(bench.rows[0]?.code).toBe('P1')
  })

  it('keeps a remark after it was saved, until it is dismissed', async () => {
    const bench = new Bench(['P1'])
    bench.type('row-P1', 'role', 'leerling?')
    await bench.answer()
    vi.runAllTimers()
    expect(bench.state.cells.get('row-P1')?.['role']).toMatchObject({ state: 'noted', note: 'really' })
    expect(bench.shown('row-P1', 'role')).toBe('leerling?')
    bench.controller.takeBack({ line: 'row-P1', column: 'role' })
    expect(bench.state.cells.size).toBe(0)
  })

  it('makes a choice that is not there yet, once, and chooses it', async () => {
    const bench = new Bench(['P1'])
    const place = { line: 'row-P1', column: 'school' }
    bench.controller.edit(place, 'keep')
    bench.controller.commit(place, { text: 'De Eik', isNew: true }, 'down')
    await bench.answerAll()
    expect(bench.schools.map(({ label }) => label)).toEqual(['De Wilg', 'De Eik'])
    expect(bench.rows[0]?.school).toBe('s2')
  })

  it('goes to the page when its row is gone', async () => {
    const bench = new Bench(['P1', 'P2'])
    bench.type('row-P1', 'role', 'onderweg')
    bench.type('row-P2', 'role', 'kwijt!')
    await bench.answer(false)
    await bench.answer()
    expect(bench.message('row-P1', 'role')).toBe('no connection')
    bench.elsewhere(() => [])
    expect(bench.unsaved).toEqual([
      { text: 'onderweg', message: 'no connection' },
      { text: 'kwijt!', message: 'refused' },
    ])
    expect(bench.state.cells.size).toBe(0)
  })
})

describe('the new line', () => {
  it('adds a row and begins the next', async () => {
    const bench = new Bench(['P1'])
    const line = bench.empty
    expect(bench.type(line, 'code', 'P2', 'next')).toEqual({ line, column: 'role' })
    const next = bench.type(line, 'role', 'leraar')
    expect(next).toEqual({ line: bench.empty, column: 'code' })
    expect(bench.empty).not.toBe(line)
    expect(bench.shown(line, 'role')).toBe('leraar')
    await bench.answer()
    expect(bench.rows.map(({ code, role }) => [code, role])).toEqual([
      ['P1', ''],
      ['P2', 'leraar'],
    ])
    expect(bench.state.drafts).toHaveLength(1)
    expect(bench.state.said).toBe('P2 added')
  })

  it('goes on with Tab from its last cell', () => {
    const bench = new Bench([])
    const line = bench.empty
    bench.type(line, 'code', 'P1', 'next')
    expect(bench.type(line, 'from', '1-9-2026', 'next')).toEqual({ line: bench.empty, column: 'code' })
    expect(bench.empty).not.toBe(line)
  })

  it('saves what adding does not take straight after', async () => {
    const bench = new Bench([])
    const line = bench.empty
    bench.type(line, 'from', '1-9-2026', 'next')
    bench.controller.focus({ line: headingLine, column: 'code' })
    await bench.answerAll()
    expect(bench.rows.map(({ from }) => from)).toEqual(['2026-09-01'])
  })

  it('comes back with everything in it when it was refused, and is added once mended', async () => {
    const bench = new Bench(['P1'])
    const line = bench.empty
    bench.type(line, 'code', 'P1', 'next')
    bench.type(line, 'role', 'leraar')
    await bench.answerAll()
    expect(bench.state.drafts[0]).toEqual({ key: line, state: 'failed' })
    expect(bench.message(line, 'code')).toBe('taken')
    expect(bench.shown(line, 'role')).toBe('leraar')
    bench.type(line, 'code', 'P2')
    await bench.answerAll()
    expect(bench.rows.map(({ code, role }) => [code, role])).toEqual([
      ['P1', ''],
      ['P2', 'leraar'],
    ])
    expect(bench.state.drafts).toHaveLength(1)
  })

  it('is added when the coach goes elsewhere, and not when nothing was typed', async () => {
    const bench = new Bench(['P1'])
    const line = bench.empty
    bench.type(line, 'role', 'leraar', 'stay')
    bench.controller.focus({ line: 'row-P1', column: 'code' })
    await bench.answerAll()
    expect(bench.rows).toHaveLength(2)
    bench.controller.focus({ line: bench.empty, column: 'code' })
    bench.controller.focus(null)
    await bench.answerAll()
    expect(bench.rows).toHaveLength(2)
  })

  it('is added when the page is left with it still open', async () => {
    const bench = new Bench(['P1'])
    const line = bench.empty
    bench.type(line, 'code', 'P2', 'next')
    bench.controller.edit({ line, column: 'role' }, 'replace')
    bench.controller.handOver()
    expect(bench.waiting).toEqual([])
    bench.controller.commit({ line, column: 'role' }, { text: 'leraar' }, 'stay')
    await bench.answerAll()
    expect(bench.rows.map(({ code, role }) => `${code} ${role}`)).toEqual(['P1 ', 'P2 leraar'])
  })

  it('goes to the page when it is refused after the table has gone', async () => {
    const bench = new Bench(['P1'])
    bench.type(bench.empty, 'role', 'leraar', 'next')
    bench.type(bench.empty, 'code', 'P1')
    bench.controller.handOver()
    await bench.answerAll()
    expect(bench.unsaved).toEqual([{ text: 'P1 · leraar', message: 'taken' }])
  })

  it('keeps the focus for what must be mended first', () => {
    const bench = new Bench([])
    const line = bench.empty
    bench.type(line, 'from', 'morgen', 'stay')
    expect(bench.type(line, 'role', 'leraar')).toEqual({ line, column: 'from' })
    expect(bench.message(line, 'from')).toBe('no date')
    expect(bench.waiting).toEqual([])
  })
})

describe('pasting', () => {
  const copied = 'P7\tleraar\tde wilg\t1-9-2026\nP1\tIB\tDe Eik\nP9\t\tde eik\tooit\n'

  it('tells how many rows it would add, and adds none without a yes', async () => {
    const bench = new Bench(['P1'])
    expect(bench.controller.paste({ line: bench.empty, column: 'code' }, copied)).toBe(true)
    expect(bench.state.pasting?.rows).toHaveLength(3)
    bench.controller.answerPaste(false)
    await bench.answerAll()
    expect(bench.rows).toHaveLength(1)
    expect(bench.state.pasting).toBeNull()
  })

  it('adds what fits and keeps the rest with the reason', async () => {
    const bench = new Bench(['P1'])
    bench.controller.paste({ line: bench.empty, column: 'code' }, copied)
    bench.controller.answerPaste(true)
    await bench.answerAll()
    expect(bench.rows.map(({ code, role, school, from }) => [code, role, school, from])).toEqual([
      ['P1', '', '', ''],
      ['P7', 'leraar', 's1', '2026-09-01'],
    ])
    const back = bench.state.drafts.filter(({ state }) => state === 'failed').map(({ key }) => key)
    expect(back.map((line) => bench.message(line, 'code') ?? bench.message(line, 'from'))).toEqual([
      'taken',
      'no date',
    ])
    expect(back.map((line) => bench.shown(line, 'school'))).toEqual(['De Eik', 'de eik'])
  })

  it('of one word opens the cell with it', () => {
    const bench = new Bench(['P1'])
    expect(bench.controller.paste({ line: 'row-P1', column: 'role' }, 'leraar\r\n')).toBe(true)
    expect(bench.state.editing).toMatchObject({ start: { text: 'leraar' }, isTyped: true })
  })

  it('of several cells on a row that is there changes nothing and says where to paste', () => {
    const bench = new Bench(['P1'])
    bench.controller.paste({ line: 'row-P1', column: 'role' }, copied)
    expect(bench.state.cells.get('row-P1')?.['role']?.note).toBe('paste below')
    expect(bench.shown('row-P1', 'role')).toBe('')
    expect(bench.state.pasting).toBeNull()
  })

  it('of more rows than a table should take says so', () => {
    const bench = new Bench([])
    bench.controller.paste({ line: bench.empty, column: 'code' }, 'P\tx\n'.repeat(301))
    expect(bench.state.pasting).toBeNull()
    expect(bench.state.said).toBe('too many')
  })
})

describe('choosing rows', () => {
  it('forgets rows that have gone', () => {
    const bench = new Bench(['P1', 'P2'])
    bench.controller.chooseAll()
    expect(bench.state.chosen.size).toBe(2)
    bench.elsewhere((rows) => rows.slice(1))
    expect([...bench.state.chosen]).toEqual(['row-P2'])
    bench.controller.chooseAll()
    expect(bench.state.chosen.size).toBe(0)
    bench.controller.choose(headingLine)
    expect(bench.state.chosen.size).toBe(0)
  })

  it('moves the focus to the row that takes the place of one that went', () => {
    const bench = new Bench(['P1', 'P2', 'P3'])
    bench.controller.focus({ line: 'row-P2', column: 'role' })
    const after = [headingLine, 'row-P1', 'row-P3', bench.empty]
    expect(bench.controller.activeOn(after)).toEqual({ line: 'row-P3', column: 'role' })
  })
})

describe('typed text', () => {
  const where = fc.record({ row: fc.nat(4), column: fc.constantFrom('code', 'role', 'from', 'school') })
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), where, refused: fc.boolean() }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), accept: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const), refused: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), row: fc.nat(4) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('elsewhere' as const), where }) },
  )

  it('is stored, or on screen, or told: whatever happens, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const bench = new Bench(['P1', 'P2', 'P3'])
        const latest = new Map<string, string>()
        let words = 0
        for (const [at, action] of steps.entries()) {
          words += 1
          const line = 'row' in action ? action.row : 'where' in action ? action.where.row : 0
          const row = bench.rows[line]
          if (action.do === 'type' && row !== undefined && action.where.column !== 'school') {
            const text = `woord${String(words)}${action.refused ? '!' : ''}`
            bench.type(row.id, action.where.column, text, 'stay')
            latest.set(`${row.id} ${action.where.column}`, text)
          } else if (action.do === 'add') {
            const text = `nieuw${String(words)}${action.refused ? '!' : ''}`
            bench.type(bench.empty, 'role', text)
            latest.set(`new ${String(at)}`, text)
          } else if (action.do === 'answer') await bench.answer(action.accept)
          else if (action.do === 'remove' && row !== undefined)
            bench.elsewhere((rows) => rows.filter(({ id }) => id !== row.id))
          else if (action.do === 'elsewhere')
            bench.elsewhere((rows) => rows.map((each) => (each === row ? { ...each, role: 'elders' } : each)))
        }
        // Everything still on its way is answered, and the coach goes to another page.
        await bench.answerAll()
        bench.controller.handOver()
        await bench.answerAll()
        const told = bench.unsaved.flatMap(({ text }) => text.split(' · '))
        for (const text of latest.values()) expect([...bench.stored, ...told]).toContain(text)
      }),
      { numRuns: 300 },
    )
  })

  it('of a row that went is told when it was never stored', async () => {
    const bench = new Bench(['P1'])
    bench.type('row-P1', 'role', 'onderweg')
    bench.elsewhere(() => [])
    await bench.answerAll()
    expect(bench.unsaved).toEqual([{ text: 'onderweg', message: 'gone' }])
  })
})
