import { safe } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import type { ChangeNotice } from '../../../shared/contract/app.ts'
import { createNotices } from '../../../main/handlers/notices.ts'
import { openWindow, sharedCore, temporaryCore } from '../../support/core.ts'

const notice = (seq: number, ...tables: string[]): ChangeNotice => ({ seq, tables, savedAt: seq })

describe('notices', () => {
  test('none is lost between subscribing and asking for the first', async () => {
    const notices = createNotices()
    const stream = notices.subscribe(undefined)
    notices.publish(notice(1, 'person'))
    notices.publish(notice(2, 'tie', 'person'))
    expect(await stream.next()).toEqual({ done: false, value: notice(2, 'person', 'tie') })
    notices.publish(notice(3, 'coach'))
    expect(await stream.next()).toEqual({ done: false, value: notice(3, 'coach') })
  })

  test('a stream that is left, aborted or never begun holds on to nothing', async () => {
    const notices = createNotices()
    const abort = new AbortController()
    const streams = [
      notices.subscribe(undefined),
      notices.subscribe(abort.signal),
      notices.subscribe(abort.signal),
    ]
    const waiting = streams[1]?.next()
    expect(notices.listening).toBe(3)
    await streams[0]?.return?.()
    expect(notices.listening).toBe(2)
    abort.abort()
    expect(await waiting).toMatchObject({ done: true })
    expect(notices.listening).toBe(0)
    expect(await notices.subscribe(abort.signal).next()).toMatchObject({ done: true })
  })

  test('leaving while a notice is waited for does not hang', async () => {
    const notices = createNotices()
    const stream = notices.subscribe(undefined)
    const waiting = stream.next()
    await stream.return?.()
    expect(await waiting).toMatchObject({ done: true })
  })
})

describe('two windows', () => {
  const shared = sharedCore()

  test('the one hears what the other changed, settings too', async () => {
    const { core } = shared
    const [one, other] = [openWindow(core), openWindow(core)]
    const stream = await one.api.app.changes()
    await other.api.workplaces.create({ name: 'W' })
    expect((await stream.next()).value).toMatchObject({ tables: ['workplace'] })
    const told: string[] = []
    const stop = core.onSettings(({ language }) => told.push(language))
    await other.api.app.settings.set({ language: 'en' })
    expect((await stream.next()).value).toMatchObject({ tables: ['settings'] })
    expect(await one.api.app.settings.get()).toEqual({
      language: 'en',
      theme: 'system',
      showCodes: true,
      singleKeys: true,
      closeFrom: 0.75,
    })
    stop()
    await other.api.app.settings.set({ language: 'nl' })
    expect(told).toEqual(['en'])
    await stream.return(undefined)
  })

  test('every change of a busy window arrives, at the latest together with the next', async () => {
    const { core } = shared
    const [one, other] = [openWindow(core), openWindow(core)]
    const { seq: before } = await core.context.store.state()
    const stream = await one.api.app.changes()
    const writes = Array.from({ length: 30 }, (_, n) =>
      other.api.workplaces.create({ name: `W${String(n)}` }),
    )
    let last = before
    for await (const { seq, tables } of stream) {
      expect(seq).toBeGreaterThan(last)
      expect(tables).toEqual(['workplace'])
      last = seq
      if (last === before + 30) break
    }
    await Promise.all(writes)
    expect(last).toBe(before + 30)
  })

  test('a window that asks to stop, or is closed, is not listened to any more', async () => {
    const { core } = shared
    const { notices } = core.context
    const { api, leave } = openWindow(core)
    const abort = new AbortController()
    const stream = await api.app.changes(undefined, { signal: abort.signal })
    const second = await api.app.changes()
    expect(notices.listening).toBe(2)
    abort.abort()
    await safe(stream.next())
    await expect.poll(() => notices.listening).toBe(1)
    const waiting = safe(second.next())
    leave()
    await expect.poll(() => notices.listening).toBe(0)
    await waiting
  })

  test('ends with the core', async () => {
    const core = await temporaryCore()
    const { api } = openWindow(core)
    const stream = await api.app.changes()
    const waiting = stream.next()
    await core.close()
    expect(await waiting).toMatchObject({ done: true })
  })
})
