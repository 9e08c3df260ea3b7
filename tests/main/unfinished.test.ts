import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openUnfinished, unfinishedFileName } from '../../main/unfinished.ts'
import { openWindow, sharedCore } from '../support/core.ts'
import { temporaryFolder } from '../support/store.ts'

const table = 'people'
const cell = (text: string) => ({ line: 'P01', column: 'code', text, isNew: false })

/** A file for what is not finished, opened long enough ago for every window to be back. */
async function opened() {
  const folder = temporaryFolder()
  const unfinished = openUnfinished(() => folder)
  await vi.advanceTimersByTimeAsync(2_000)
  const file = join(folder, unfinishedFileName)
  return { folder, unfinished, onDisk: () => (existsSync(file) ? readFileSync(file, 'utf8') : null) }
}

/** Whether it has settled, without waiting for it. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const not = Symbol('not')
  return (await Promise.race([promise, new Promise((resolve) => setImmediate(resolve, not))])) !== not
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('what a page of before a reload left is handed over when its connection ends, however late', async () => {
  const { unfinished, onDisk } = await opened()
  const old = new AbortController()
  unfinished.present('old', old.signal)
  await unfinished.keep({ window: 'old', table, cells: [cell('half')] })
  unfinished.present('new', new AbortController().signal)
  const taking = unfinished.take({ window: 'new', table })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await isSettled(taking)).toBe(false)
  old.abort()
  expect(await taking).toEqual([cell('half')])
  // It is the new page's, and still on the disk.
  expect(onDisk()).toContain('"window":"new"')
  expect(onDisk()).not.toContain('"window":"old"')
  expect(vi.getTimerCount()).toBe(0)
})

test('a window that stays keeps what it has; who asks has an answer after three seconds', async () => {
  const { unfinished, onDisk } = await opened()
  unfinished.present('one', new AbortController().signal)
  await unfinished.keep({ window: 'one', table, cells: [cell('mine')] })
  await unfinished.keep({ window: 'gone', table, cells: [cell('left')] })
  const taking = unfinished.take({ window: 'other', table })
  await vi.advanceTimersByTimeAsync(2_999)
  expect(await isSettled(taking)).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await taking).toEqual([cell('left')])
  expect(onDisk()).toContain('"window":"one"')
  // Of another table nobody has anything: no waiting.
  expect(await unfinished.take({ window: 'other', table: 'ties' })).toEqual([])
})

test('two pages that ask at once do not both get it', async () => {
  const { unfinished } = await opened()
  const old = new AbortController()
  unfinished.present('old', old.signal)
  await unfinished.keep({ window: 'old', table, cells: [cell('half')] })
  const taking = ['a', 'b'].map((window) => {
    unfinished.present(window, new AbortController().signal)
    return unfinished.take({ window, table })
  })
  old.abort()
  expect((await Promise.all(taking)).flat()).toEqual([cell('half')])
})

test('a window with two connections is there until both have ended', async () => {
  const { unfinished } = await opened()
  const [first, second] = [new AbortController(), new AbortController()]
  unfinished.present('old', first.signal)
  unfinished.present('old', second.signal)
  await unfinished.keep({ window: 'old', table, cells: [cell('half')] })
  const taking = unfinished.take({ window: 'new', table })
  first.abort()
  expect(await isSettled(taking)).toBe(false)
  second.abort()
  expect(await taking).toEqual([cell('half')])
})

test('after a start the windows of before have two seconds to come back; closing ends the waiting', async () => {
  const { folder, unfinished } = await opened()
  await unfinished.keep({ window: 'old', table, cells: [cell('half')] })
  await unfinished.close()
  const next = openUnfinished(() => folder)
  const taking = next.take({ window: 'new', table })
  await vi.advanceTimersByTimeAsync(1_999)
  expect(await isSettled(taking)).toBe(false)
  next.present('old', new AbortController().signal)
  await vi.advanceTimersByTimeAsync(1)
  expect(await isSettled(taking)).toBe(false)
  await next.close()
  expect(await taking).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('of who is gone nothing stays on the disk, whatever a window still sends; of others it does', async () => {
  const { unfinished, onDisk } = await opened()
  const kept = (personId: string, text: string) =>
    unfinished.keep({ window: 'one', table: `outside wave-1 ${personId}`, cells: [cell(text)] })
  await kept('anna', 'intern begeleider')
  await kept('bob', 'schoolleider')
  await unfinished.keep({
    window: 'one',
    table: 'people',
    cells: [{ ...cell('typed of anna'), line: 'anna' }, cell('typed of P01')],
  })
  await unfinished.forgetOf(['wave-1', 'anna'])
  expect(onDisk()).not.toContain('intern begeleider')
  expect(onDisk()).toContain('schoolleider')
  // What is not about the wave is not about the opt-out.
  expect(onDisk()).toContain('typed of anna')
  await kept('anna', 'intern begeleider')
  expect(onDisk()).not.toContain('intern begeleider')
  unfinished.allow(['wave-1', 'anna'])
  await kept('anna', 'takes part after all')
  expect(onDisk()).toContain('takes part after all')
  await unfinished.forgetOf(['anna'])
  expect(onDisk()).not.toMatch(/anna/u)
  expect(onDisk()).toContain('typed of P01')
  expect(onDisk()).toContain('schoolleider')
})

test('half a file is no reason not to open', async () => {
  const { folder, unfinished } = await opened()
  await unfinished.keep({ window: 'old', table, cells: [cell('half')] })
  const file = join(folder, unfinishedFileName)
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -5))
  expect(await openUnfinished(() => folder).take({ window: 'new', table })).toEqual([])
})

const shared = sharedCore()
test('over a real connection: text goes over when the port of the window closes', async () => {
  vi.useRealTimers()
  const [one, other] = [openWindow(shared.core), openWindow(shared.core)]
  const [old, fresh] = [crypto.randomUUID(), crypto.randomUUID()]
  await one.api.app.changes({ window: old })
  await one.api.unfinished.keep({ window: old, table, cells: [cell('half')] })
  await other.api.app.changes({ window: fresh })
  const taking = other.api.unfinished.take({ window: fresh, table })
  one.leave()
  expect(await taking).toEqual({ cells: [cell('half')] })
})
