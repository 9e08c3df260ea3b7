import type { BackupList } from '../../../shared/contract/backups.ts'

type Running = NonNullable<BackupList['running']>

/** What is being done, told to the windows at most so often. */
export interface Doing {
  readonly running: BackupList['running']
  /** Says what is being done for as long as `work` takes; what it is part of goes on afterwards. */
  during<T>(doing: Running['doing'], work: (share: (share: number) => void) => Promise<T>): Promise<T>
  /** Something changed: tell it now. */
  readonly tell: () => void
  close(): void
}

export function createDoing(notify: () => void, atMostEvery = 250): Doing {
  let running: Running | null = null
  let waiting: NodeJS.Timeout | null = null
  let lastTold = -Infinity

  function now(): void {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
    lastTold = performance.now()
    notify()
  }
  function soon(): void {
    const wait = lastTold + atMostEvery - performance.now()
    if (wait <= 0) now()
    else waiting ??= setTimeout(now, wait).unref()
  }

  return {
    get running() {
      return running
    },
    async during(doing, work) {
      const before = running
      running = { doing, share: 0 }
      now()
      try {
        return await work((share) => {
          running = { doing, share: Math.min(1, Math.max(0, share)) }
          soon()
        })
      } finally {
        running = before
        if (before === null) now()
        else soon()
      }
    },
    tell: now,
    close() {
      if (waiting !== null) clearTimeout(waiting)
      waiting = null
    },
  }
}
