import { describe, expect, test } from 'vitest'
import type { ChangeId, SheetId } from '../../../shared/domain/ids.ts'
import { SheetEntry, type SheetCalls } from '../../../renderer/features/monitoring/enter/sheet-entry.ts'

const id = '22222222-2222-4222-8222-222222222222' as SheetId
const change = '33333333-3333-4333-8333-333333333333' as ChangeId
class Taken extends Error {}

/** A store of one round, that answers a moment later; `lose`: the next call gets no answer. */
function store(taken: readonly string[] = []) {
  const said: string[] = []
  let loses = false
  const answer = async <T>(what: string, value: T): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (loses) {
      loses = false
      throw new Error('no connection')
    }
    said.push(what)
    return value
  }
  const hold = (code: string | undefined) => {
    if (code !== undefined && taken.includes(code)) throw new Taken()
  }
  const calls: SheetCalls = {
    begin: async (who) => {
      hold(who.code)
      return answer(`begin ${who.code ?? ''}`, id)
    },
    mark: (_, { value }) => answer(`mark ${value ?? 'nothing'}`, null),
    update: async (_, patch) => {
      hold(patch.code)
      return answer(`update ${JSON.stringify(patch)}`, null)
    },
    finish: () => answer('finish', change),
    isTaken: (error) => error instanceof Taken,
  }
  return { calls, said, lose: () => (loses = true) }
}

const mark = (value: number) => ({ indicatorId: 'x', kind: 'now', value }) as const
const nothing = () => undefined

describe('a sheet between the fields and the store', () => {
  test('is begun once, by the first thing entered, with the code that was typed', async () => {
    const { calls, said } = store()
    const entry = new SheetEntry(calls, null)
    entry.willBeFrom({ code: 'A7' })
    expect(entry.isBegun).toBe(false)
    await Promise.all([
      entry.saveMark(mark(1)),
      entry.saveMark(mark(2)),
      entry.saveRemark('x'),
      entry.saveCode('A7'),
    ])
    expect(said.filter((what) => what.startsWith('begin'))).toEqual(['begin A7'])
    expect(said).not.toContain('update {"code":"A7"}')
    expect(entry.get().id).toBe(id)
  })

  test('is finished when all of it is stored, also what is sent meanwhile', async () => {
    const { calls, said } = store()
    const entry = new SheetEntry(calls, null)
    void entry.saveMark(mark(1))
    const waiting = [2, 3]
    const flush = () => {
      const next = waiting.shift()
      if (next !== undefined) void entry.saveMark(mark(next))
    }
    expect(await entry.finish(flush)).toBe(change)
    expect(said).toEqual(['begin ', 'mark 1', 'mark 2', 'mark 3', 'finish'])
  })

  test('stays half when something of it was not stored', async () => {
    const { calls, said, lose } = store()
    const entry = new SheetEntry(calls, null)
    await entry.saveMark(mark(1))
    lose()
    entry.saveMark(mark(2)).catch(nothing)
    expect(await entry.finish(nothing)).toBeNull()
    expect(said).not.toContain('finish')
    // Sent again, it can be.
    await entry.saveMark(mark(2))
    expect(await entry.finish(nothing)).toBe(change)
  })

  test('marks do not wait for a code that is taken; the sheet does, until it has another', async () => {
    const { calls, said } = store(['A7'])
    const entry = new SheetEntry(calls, null)
    entry.willBeFrom({ code: 'A7' })
    await entry.saveMark(mark(1))
    expect(said).toEqual(['begin ', 'mark 1'])
    expect(entry.get().taken).toBe('a7')
    expect(await entry.finish(nothing)).toBeNull()
    await entry.saveCode('A8')
    expect(entry.get().taken).toBe('')
    await expect(entry.saveCode('A7')).rejects.toThrow(Taken)
    expect(entry.get().taken).toBe('a7')
    // Back to what the store has.
    await entry.saveCode('A8')
    expect(await entry.finish(nothing)).toBe(change)
  })

  test('a beginning that got no answer is tried again by the next mark', async () => {
    const { calls, said, lose } = store()
    const entry = new SheetEntry(calls, null)
    lose()
    await expect(entry.saveMark(mark(1))).rejects.toThrow('no connection')
    expect(entry.isBegun).toBe(false)
    await entry.saveMark(mark(1))
    expect(said).toEqual(['begin ', 'mark 1'])
  })
})
