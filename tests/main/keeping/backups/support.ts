import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Opening, OpeningNotice } from '../../../../shared/contract/opening.ts'
import { type Backups, type BackupsOptions, createBackups } from '../../../../main/keeping/backups/backups.ts'
import type { Timing } from '../../../../main/keeping/backups/schedule.ts'
import type { Keeper } from '../../../../main/keeping/keeper.ts'
import { type Job, type JobName, type Jobs } from '../../../../main/keeping/backups/jobs.ts'
import type { runJob } from '../../../../main/keeping/backups/run-job.ts'
import { doJob } from '../../../../main/keeping/backups/work.ts'
import { openLog } from '../../../../main/log.ts'
import { type AppServices, services } from '../../../../main/services/index.ts'
import type { StoreClient } from '../../../../main/store/client.ts'
import { copyOut } from '../../../../main/store/copy.ts'
import { integer } from '../../../../main/store/db.ts'
import { inspect } from '../../../../main/store/backup-file.ts'
import { type Store, dataFileName, openStore } from '../../../../main/store/open.ts'
import { createDisk } from '../../../../main/store/steps.ts'
import { type Outcome, lastSeq, write } from '../../../../main/store/write.ts'
import { Failure, fail } from '../../../../shared/contract/failures.ts'
import { done, temporaryFolder } from '../../../support/store.ts'

type AppStore = StoreClient<AppServices>

/** What backups need of a keeper, over the real store in this thread; opens the file, or is closed. */
export function plainKeeper(dataFolder: string): Keeper & { readonly told: OpeningNotice[] } {
  const listeners = new Set<Parameters<AppStore['onChange']>[0]>()
  const told: OpeningNotice[] = []
  let store: Store | null = null
  const open = () => {
    try {
      store = openStore({ dataFolder, holder: 'test 1', typingPause: 0 })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      store = null
    }
  }
  const opened = (): Store => {
    if (store === null) throw fail('STORE_CLOSED')
    return store
  }
  const close = () => {
    store?.close()
    store = null
    return Promise.resolve()
  }
  const state = (): Opening =>
    store === null
      ? {
          kind: 'closed',
          problem: 'damaged',
          choices: [],
          holder: null,
          cloud: null,
          closedAt: null,
          reference: null,
        }
      : { kind: 'open', readOnly: null, notices: [] }
  open()
  onTestFinished(close)
  // By name, as the store's thread does it: one place where the types cross.
  const facade = {
    query: (name: keyof AppServices['queries'], input: unknown) =>
      Promise.resolve(
        (services.queries[name] as (db: unknown, input: unknown) => unknown)(opened().read, input),
      ),
    write: (name: keyof AppServices['commands'], input: unknown) => {
      const command = services.commands[name] as (db: unknown, input: unknown) => Outcome<unknown>
      const { written, notice } = write(opened(), name, (db) => command(db, input))
      if (notice !== null) for (const listener of listeners) listener(notice)
      return Promise.resolve(written)
    },
    state: () => {
      const { read, readOnly } = opened()
      const savedAt = read.get('SELECT at FROM change ORDER BY seq DESC LIMIT 1', {}, (row) =>
        integer(row, 'at'),
      )
      return Promise.resolve({ seq: lastSeq(read), savedAt: savedAt ?? null, readOnly })
    },
    copy: async (path: string, onShare: (share: number) => void = () => undefined) => {
      await copyOut(opened().sqlite, path, onShare)
    },
    onChange(listener: Parameters<AppStore['onChange']>[0]) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close,
  } as AppStore
  return {
    dataFolder,
    store: facade,
    told,
    state,
    onChange: () => () => undefined,
    choose: () => Promise.resolve(state()),
    dismiss: () => undefined,
    tell: (notice) => void told.push(notice),
    async whileClosed(work) {
      await close()
      try {
        return await work()
      } finally {
        open()
      }
    },
    close,
  }
}

/** Jobs in this thread: starting one for each would be most of the time these tests take. */
export const inThisThread: typeof runJob = async <N extends JobName>(name: N, input: Jobs[N]['input']) => {
  await new Promise((resolve) => setImmediate(resolve))
  return await doJob({ name, input } as Job, createDisk())
}

/** A clock that stands still, and timers that wait to be called. */
export function handTiming(start: number) {
  let time = start
  const waiting = new Set<{ readonly at: number; readonly act: () => void }>()
  const timing: Timing = {
    now: () => time,
    settle: 1_000,
    after(milliseconds, act) {
      const timer = { at: time + milliseconds, act }
      waiting.add(timer)
      return () => void waiting.delete(timer)
    },
  }
  return {
    timing,
    set: (to: number) => (time = to),
    /** Lets time pass, and calls what was waited for. */
    pass(milliseconds: number) {
      time += milliseconds
      for (const timer of [...waiting])
        if (timer.at <= time) {
          waiting.delete(timer)
          timer.act()
        }
    },
  }
}

export const noon = Date.parse('2026-11-22T12:00:00Z')

/** Backups of a data folder with one werkplaats in it, closed when the test is done. */
export function backupsOf(options: Partial<BackupsOptions> & { readonly dataFolder?: string } = {}): {
  readonly backups: Backups
  readonly keeper: ReturnType<typeof plainKeeper>
} {
  const dataFolder = options.dataFolder ?? temporaryFolder()
  const keeper = plainKeeper(dataFolder)
  const log = openLog(dataFolder)
  const backups = createBackups({
    keeper,
    version: '0.0.0-test',
    log,
    host: {},
    notify: () => undefined,
    erased: () => () => false,
    eraseAgain: () => Promise.resolve(),
    run: inThisThread,
    // Little of it, so that a passphrase takes no second each time.
    work: 4,
    ...options,
  })
  onTestFinished(() => {
    backups.close()
  })
  return { backups, keeper }
}

/** A data folder whose store holds these werkplaatsen, closed properly. */
export function folderWith(...names: readonly string[]): string {
  const dataFolder = temporaryFolder()
  const store = openStore({ dataFolder, holder: 'test 1' })
  for (const name of names) done(store, 'workplaces.create', { name })
  store.close()
  return dataFolder
}

export const workplaceNames = async (keeper: Keeper): Promise<string[]> =>
  (await keeper.store.query('workplaces.list')).map(({ name }) => name).sort()

/** Over every row of the data file, which must be closed. */
export const digestOf = (dataFolder: string): string => inspect(join(dataFolder, dataFileName)).digest

export const eventually = async (holds: () => boolean, within = 5_000): Promise<void> => {
  const until = performance.now() + within
  while (!holds()) {
    if (performance.now() > until) throw new Error('It did not come about')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
