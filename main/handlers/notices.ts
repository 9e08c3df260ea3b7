import { AsyncIteratorClass } from '@orpc/server'
import type { ChangeNotice } from '../../shared/contract/app.ts'

/** Hands every change notice to every window that listens. */
export interface Notices {
  publish(notice: ChangeNotice): void
  /** From this call on no notice is lost; those that wait are handed over as one. Ends when `signal` aborts. */
  subscribe(signal: AbortSignal | undefined): AsyncIteratorObject<ChangeNotice, undefined>
  /** Ends every subscription. */
  close(): void
  readonly listening: number
}

/** One notice that says what two say. A slow window thus never has more than one waiting. */
const together = (one: ChangeNotice, other: ChangeNotice): ChangeNotice => ({
  seq: Math.max(one.seq, other.seq),
  tables: [...new Set([...one.tables, ...other.tables])],
  savedAt: Math.max(one.savedAt, other.savedAt),
})

interface Subscription {
  waiting: ChangeNotice | null
  ended: boolean
  wake(): void
}

async function nextNotice(subscription: Subscription): Promise<IteratorResult<ChangeNotice, undefined>> {
  while (subscription.waiting === null && !subscription.ended)
    await new Promise<void>((resolve) => (subscription.wake = resolve))
  const notice = subscription.waiting
  if (notice === null) return { done: true, value: undefined }
  subscription.waiting = null
  return { done: false, value: notice }
}

export function createNotices(): Notices {
  const subscriptions = new Set<Subscription>()

  function end(subscription: Subscription): void {
    subscription.ended = true
    subscriptions.delete(subscription)
    subscription.wake()
  }

  return {
    publish(notice) {
      for (const subscription of subscriptions) {
        subscription.waiting = subscription.waiting === null ? notice : together(subscription.waiting, notice)
        subscription.wake()
      }
    },
    // Subscribed here and now, not when the first notice is asked for: in between one would be lost.
    subscribe(signal) {
      const subscription: Subscription = { waiting: null, ended: false, wake: () => undefined }
      subscriptions.add(subscription)
      const stop = () => {
        end(subscription)
      }
      if (signal?.aborted === true) stop()
      else signal?.addEventListener('abort', stop, { once: true })
      return new AsyncIteratorClass(
        () => nextNotice(subscription),
        () => {
          signal?.removeEventListener('abort', stop)
          stop()
          return Promise.resolve()
        },
      )
    },
    close() {
      for (const subscription of [...subscriptions]) end(subscription)
    },
    get listening() {
      return subscriptions.size
    },
  }
}
