import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  AnswerQueue,
  lineKey,
  noAnswer,
  type Answer,
  type AnsweredLine,
} from '../../../renderer/features/surveys/answers/answer-queue.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'

const id = (name: string) => name as PersonId
const line = (to: string, value: number | null): AnsweredLine => ({
  ...noAnswer,
  from: id('me'),
  to: id(to),
  value,
})
const keyOf = (to: string) => lineKey({ from: id('me'), to: id(to) })

/** A store that answers when it is told to. */
function slowStore() {
  const rows = new Map<string, Answer>()
  const sent: (readonly AnsweredLine[])[] = []
  const waiting: { readonly yes: () => void; readonly no: (error: unknown) => void }[] = []
  const queue = new AnswerQueue(
    (lines) =>
      new Promise((resolve, reject) => {
        sent.push(lines)
        waiting.push({
          yes: () => {
            for (const each of lines) rows.set(lineKey(each), each)
            resolve(undefined)
          },
          no: reject,
        })
      }),
  )
  const settle = async (how: 'yes' | { readonly no: unknown } = 'yes') => {
    const next = waiting.shift()
    if (how === 'yes') next?.yes()
    else next?.no(how.no)
    await Promise.resolve()
    await Promise.resolve()
  }
  const shown = (to: string) => queue.shown(keyOf(to), rows.get(keyOf(to)) ?? noAnswer).value
  const valuesSent = () =>
    sent.map((lines) => lines.map(({ to, value }) => `${to} ${String(value)}`).join(', '))
  return { queue, rows, settle, shown, valuesSent, waiting }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const refusal = () => new ORPCError('INVALID_INPUT', { defined: true, data: { fields: [] } })

test('an answer is sent at once; what is typed meanwhile follows one by one', async () => {
  const { queue, settle, shown, valuesSent } = slowStore()
  queue.put([line('a', 3)])
  queue.put([line('b', 0)])
  queue.put([line('c', 4)])
  expect(valuesSent()).toEqual(['a 3'])
  expect([shown('a'), shown('b'), shown('c')]).toEqual([3, 0, 4])
  expect(queue.isUnsaved).toBe(true)
  await settle()
  await settle()
  await settle()
  expect(valuesSent()).toEqual(['a 3', 'b 0', 'c 4'])
  expect(queue.isUnsaved).toBe(false)
})

test('what was typed over before it left is not sent', async () => {
  const { queue, settle, valuesSent } = slowStore()
  queue.put([line('a', 1)])
  queue.put([line('b', 2)])
  queue.put([line('b', 3)])
  await settle()
  await settle()
  expect(valuesSent()).toEqual(['a 1', 'b 3'])
})

test('a window that goes away sends all that waits', () => {
  const { queue, valuesSent } = slowStore()
  queue.put([line('a', 1)])
  queue.put([line('b', 2)])
  queue.put([line('c', 0)])
  queue.flush()
  expect(valuesSent()).toEqual(['a 1', 'b 2', 'c 0'])
})

test('without a connection nothing is lost, and everything goes when it is back', async () => {
  const { queue, settle, shown, valuesSent, rows } = slowStore()
  queue.put([line('a', 1)])
  queue.put([line('b', 2)])
  await settle({ no: new Error('no connection') })
  expect(queue.isStuck).toBe(true)
  expect([shown('a'), shown('b')]).toEqual([1, 2])
  queue.put([line('a', 4)])
  queue.resend()
  await settle()
  await settle()
  expect(valuesSent()).toEqual(['a 1', 'b 2', 'a 4'])
  expect(rows.get(keyOf('a'))?.value).toBe(4)
  expect(queue.isUnsaved).toBe(false)
})

test('what the store will not have is shown as the store has it', async () => {
  const { queue, settle, shown } = slowStore()
  queue.put([line('a', 9)])
  await settle({ no: refusal() })
  expect(shown('a')).toBeNull()
  expect(queue.isUnsaved).toBe(false)
})

test('what is taken back is no longer shown, also when it was still on its way', async () => {
  const { queue, settle, shown, rows } = slowStore()
  queue.put([line('a', 2)])
  queue.put([line('b', 2)])
  queue.release()
  await settle()
  await settle()
  // The store takes both back.
  rows.clear()
  expect([shown('a'), shown('b')]).toEqual([null, null])
})

test('an answer is shown until the store says the same, and no longer than a moment', async () => {
  const { queue, settle, shown, rows } = slowStore()
  queue.put([line('a', 2)])
  await settle()
  rows.clear()
  expect(shown('a')).toBe(2)
  vi.advanceTimersByTime(5_000)
  expect(shown('a')).toBeNull()
  queue.put([line('b', 3)])
  await settle()
  queue.follow((key) => rows.get(key))
  expect(queue.get().size).toBe(0)
})

test('whatever is typed, lost and sent again, the store ends with what was typed last', async () => {
  const acts = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('put' as const),
        to: fc.constantFrom('a', 'b', 'c'),
        value: fc.option(fc.integer({ min: 0, max: 4 })),
      }),
      fc.record({ kind: fc.constantFrom('yes' as const, 'lost' as const, 'flush' as const) }),
    ),
    { maxLength: 30 },
  )
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const { queue, settle, rows, waiting } = slowStore()
      const last = new Map<string, number | null>()
      for (const act of all) {
        if (act.kind === 'put') {
          queue.put([line(act.to, act.value)])
          last.set(act.to, act.value)
        } else if (act.kind === 'flush') queue.flush()
        else await settle(act.kind === 'yes' ? 'yes' : { no: new Error('no connection') })
      }
      queue.resend()
      while (waiting.length > 0 || queue.isUnsaved) {
        await settle()
        queue.resend()
      }
      for (const [to, value] of last) expect(rows.get(keyOf(to))?.value ?? null).toBe(value)
    }),
    { numRuns: 200 },
  )
})
