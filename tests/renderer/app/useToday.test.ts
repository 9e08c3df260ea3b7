import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followDay } from '../../../renderer/app/useToday.ts'
import { localDateOf } from '../../../shared/domain/today.ts'

/** A window that can be put away and looked at again. */
class Looked extends EventTarget {
  visibilityState = 'visible'
  look(visibilityState: 'visible' | 'hidden') {
    this.visibilityState = visibilityState
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

const hour = 3_600_000
let page: Looked
beforeEach(() => {
  vi.useFakeTimers()
  page = new Looked()
  vi.stubGlobal('document', page)
})
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The day at each moment that a listener was called. */
function days(): { readonly told: string[]; readonly stop: () => void } {
  const told: string[] = []
  const stop = followDay(() => {
    told.push(localDateOf(new Date()))
  })
  return { told, stop }
}

test('an open page turns over at each midnight, also where the clock changes', () => {
  // In the night of 25 October the hour after two comes twice.
  vi.setSystemTime(new Date(2026, 9, 24, 22, 30))
  const { told, stop } = days()
  vi.advanceTimersByTime(1.5 * hour - 1)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['2026-10-25'])
  vi.advanceTimersByTime(new Date(2026, 9, 26).getTime() - Date.now() - 1)
  expect(told).toEqual(['2026-10-25'])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['2026-10-25', '2026-10-26'])
  stop()
  vi.advanceTimersByTime(48 * hour)
  expect(told).toHaveLength(2)
})

test('a computer that slept past midnight turns over when the page is looked at', () => {
  vi.setSystemTime(new Date(2026, 4, 1, 12, 0))
  const { told, stop } = days()
  page.look('hidden')
  // Asleep: no timer runs.
  vi.setSystemTime(new Date(2026, 4, 3, 9, 0))
  expect(told).toEqual([])
  page.look('visible')
  expect(told).toEqual(['2026-05-03'])
  stop()
  page.look('visible')
  expect(told).toHaveLength(1)
})

test('a timer that is early by a little asks again at midnight itself', () => {
  vi.setSystemTime(new Date(2026, 4, 1, 23, 59, 59, 0))
  const { told, stop } = days()
  // The clock of the machine was set back a moment: the timer is through before the day is.
  vi.setSystemTime(new Date(2026, 4, 1, 23, 59, 58, 0))
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual(['2026-05-01'])
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual(['2026-05-01', '2026-05-02'])
  stop()
})
