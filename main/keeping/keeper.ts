import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fail } from '../../shared/contract/failures.ts'
import type { Opening, OpeningChoice, OpeningNotice } from '../../shared/contract/opening.ts'
import type { AppStore } from '../handlers/context.ts'
import type { Log } from '../log.ts'
import type { AppServices } from '../services/index.ts'
import { moveAside, sidecars } from '../store/aside.ts'
import { type OpenStore, openInThread } from '../store/client.ts'
import { dataFileName } from '../store/header.ts'
import { lockFolder } from '../store/lock.ts'
import type { StoreOptions } from '../store/open.ts'
import { StoreRefused, failureOf } from '../store/problems.ts'
import type { Opened } from '../store/protocol.ts'
import { closedAtOf, forgetSeal, readSeal } from '../store/seal.ts'
import { workerUrl } from '../worker-url.ts'
import { closedBy } from './closed.ts'
import { type Place, createPlace } from './place.ts'

/**
 * Keeps the data file open, or knows why it is not. Handlers go on using `store`: calls reach whichever file is open at
 * that moment, and reject with STORE_CLOSED while none is.
 */
export interface Keeper {
  /** Where the data file and what belongs to it lie: asked anew each time, as a choice of the coach may change it. */
  readonly dataFolder: string
  readonly store: AppStore
  state(): Opening
  onChange(listener: (opening: Opening) => void): () => void
  /** What a coach chose to do about a problem; INVALID_INPUT when it is not one of the present choices. */
  choose(choice: OpeningChoice): Promise<Opening>
  /** The notices were read. */
  dismiss(): void
  /** Something to tell once: shown with the open store, until it is dismissed. */
  tell(notice: OpeningNotice): void
  /**
   * Closes the data file, lets `work` do what it must with the files in the data folder, and opens again; rejects with what
   * `work` rejects with, after opening again all the same. Writes that come meanwhile wait, and reach the file that is
   * open afterwards. Works as well when nothing is open. A file that `work` put in place is checked as a whole; what the
   * seal said is forgotten then. STORE_BUSY when another process took the data in between; then nothing was done.
   */
  whileClosed<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface KeeperOptions {
  /** The folder that was asked for; the data may come to lie elsewhere, see {@link Place}. */
  readonly dataFolder: string
  /** Where the data lie on a machine where nothing was asked: for who is told that a folder is not safe. */
  readonly localFolder: string
  readonly holder: string
  readonly log: Log
  /** What is to be done to a file that can be written, before anybody sees it; answers what there is to tell. */
  readonly beforeShown?: (store: AppStore, dataFolder: string) => Promise<readonly OpeningNotice[]>
  /** Only tests give another thread, or other options for the store. */
  readonly worker?: URL
  readonly storeOptions?: Pick<StoreOptions, 'idleTime' | 'migrations'>
  /** Only tests say what a folder is. */
  readonly place?: Place
}

/** A thread that ends by itself twice within this time is not started again, in milliseconds. */
const quietTime = 10 * 60_000
/** How long a question waits for the file to be open, in milliseconds. Writes wait as long as it takes. */
const patience = 60_000

/** What a choice opens the file with. */
const askedBy = {
  retry: {},
  workLocally: {},
  workHere: {},
  viewOnly: { viewOnly: true },
  useAnyway: { accepted: 'asItIs' },
  startEmpty: { accepted: 'startEmpty' },
} as const
type AskedFor = (typeof askedBy)[OpeningChoice]

/** What a file is, for seeing whether another one took its place. Never opens it. */
function lookOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? '-' : [stat.dev, stat.ino, stat.size, stat.mtimeNs].join(':')
}

/**
 * Opens the data, and starts all the same when they do not open: then `state` says why. Rejects with STORE_BUSY when
 * another app holds them. Resolves as soon as the file is known to be ours, even while it is still being checked.
 */
export async function startKeeper(options: KeeperOptions): Promise<Keeper> {
  const { holder, log } = options
  const worker = options.worker ?? workerUrl('store-worker')
  const place = options.place ?? createPlace(options.dataFolder, options.localFolder)
  const listeners = new Set<(opening: Opening) => void>()
  const storeListeners = new Set<Parameters<AppStore['onChange']>[0]>()
  const starting = Promise.withResolvers<undefined>()
  let state: Opening = { kind: 'opening', doing: 'opening' }
  let notices: readonly OpeningNotice[] = []
  let current: OpenStore<AppServices> | null = null
  /** What is being done with the file; null when it is open, or closed for good reasons. */
  let moving: Promise<unknown> | null = null
  let lastDeath = -Infinity
  let isOver = false

  const become = (next: Opening) => {
    state = next
    for (const listener of listeners) listener(state)
  }
  const noted = (notice: OpeningNotice) => {
    const text = JSON.stringify(notice)
    if (notices.every((one) => JSON.stringify(one) !== text)) notices = [...notices, notice]
  }
  const showNotices = () => {
    if (state.kind === 'open') become({ ...state, notices: [...notices] })
  }

  /** One after the other; whoever asks the store meanwhile waits. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = (moving ?? Promise.resolve()).then(work, work)
    moving = turn
    const done = () => {
      if (moving === turn) moving = null
    }
    turn.then(done, done)
    return turn
  }

  function noteOpened({ afterCutOff, migrated, restored }: Opened): void {
    if (afterCutOff) noted({ kind: 'afterCutOff' })
    if (migrated !== null) noted({ kind: 'migrated', ...migrated })
    if (restored !== null) noted({ kind: 'restored', at: restored })
    const service = place.noticeOf()
    if (service !== null) noted({ kind: 'cloudFolder', service })
  }

  /** Opens, or says why not. Throws nothing but STORE_BUSY, and that only at the start. */
  async function open(asked: AskedFor, isFirst = false): Promise<void> {
    if (isOver) return
    const { dataFolder } = place
    become({ kind: 'opening', doing: 'opening' })
    try {
      const opened = await openInThread<AppServices>(
        worker,
        { dataFolder, holder, ...options.storeOptions, ...asked },
        {
          onDoing: (doing) => {
            become({ kind: 'opening', doing })
            starting.resolve(undefined)
          },
          onTurned: (to) => {
            turned(to)
          },
        },
      )
      current = opened
      opened.client.onChange((notice) => {
        for (const listener of storeListeners) listener(notice)
      })
      void opened.ended.then(() => {
        if (current === opened) died()
      })
      const { readOnly, afterCutOff, migrated } = opened.opened
      noteOpened(opened.opened)
      if (readOnly === null)
        for (const notice of (await options.beforeShown?.(opened.client, dataFolder)) ?? []) noted(notice)
      log.event('opening.open', { readOnly, afterCutOff, migratedFrom: migrated?.from ?? null })
      become({ kind: 'open', readOnly, notices: [...notices] })
    } catch (error) {
      const failure = failureOf(error)
      if (isFirst && failure?.body.code === 'STORE_BUSY') throw failure
      become(closedBy(failure ?? error, closedAtOf(readSeal(dataFolder)), log))
    }
  }

  /** Lets go of the file that is open, if one is. */
  async function letGo(): Promise<void> {
    const open = current
    current = null
    await open?.client.close()
  }

  /** The open file is not what it should be. */
  function turned(to: 'replaced' | 'changedOutside' | 'damaged'): void {
    log.event('opening.turned', { to })
    if (to === 'replaced') {
      if (state.kind === 'open') become({ ...state, readOnly: 'replaced' })
      return
    }
    void inTurn(async () => {
      await letGo()
      become(closedBy(new StoreRefused(to, true), closedAtOf(readSeal(place.dataFolder)), log))
    })
  }

  function died(): void {
    current = null
    const isAgain = performance.now() - lastDeath < quietTime
    lastDeath = performance.now()
    log.event('opening.died', { again: isAgain })
    void inTurn(async () => {
      if (isAgain) {
        const ended = new Error('The store thread ended twice')
        become(closedBy(ended, closedAtOf(readSeal(place.dataFolder)), log))
        return
      }
      await open({})
      noted({ kind: 'afterCutOff' })
      showNotices()
    })
  }

  /** Asks whichever file is open, once one is. */
  async function ask<T>(waits: number | null, question: (client: AppStore) => Promise<T>): Promise<T> {
    const from = performance.now()
    while (moving !== null) {
      const turn = moving.catch(() => null)
      if (waits === null) await turn
      else {
        const enough = new AbortController()
        const tooLong = wait(Math.max(0, from + waits - performance.now()), 'late', { signal: enough.signal })
        const which = await Promise.race([turn, tooLong])
        enough.abort()
        tooLong.catch(() => null)
        if (which === 'late') break
      }
    }
    if (current === null || moving !== null) throw fail('STORE_CLOSED')
    return question(current.client)
  }

  const close = async () => {
    isOver = true
    await inTurn(letGo)
  }

  // Query and write are typed by the names of the services; what passes here is whatever the file is asked.
  const store = {
    query: (...asked: Parameters<AppStore['query']>) => ask(patience, (client) => client.query(...asked)),
    write: (...asked: Parameters<AppStore['write']>) => ask(null, (client) => client.write(...asked)),
    state: () => ask(patience, (client) => client.state()),
    copy: (...asked: Parameters<AppStore['copy']>) => ask(patience, (client) => client.copy(...asked)),
    onChange: (listener: Parameters<AppStore['onChange']>[0]) => {
      storeListeners.add(listener)
      return () => void storeListeners.delete(listener)
    },
    close,
  } as AppStore

  async function whileClosed<T>(work: () => Promise<T>): Promise<T> {
    become({ kind: 'opening', doing: 'restoring' })
    await letGo()
    const { dataFolder } = place
    const path = join(dataFolder, dataFileName)
    try {
      const unlock = lockFolder(dataFolder)
      try {
        const before = lookOf(path)
        try {
          return await work()
        } finally {
          if (lookOf(path) !== before) {
            forgetSeal(dataFolder)
            // Whatever still lies beside it belongs to the file before.
            moveAside(
              dataFolder,
              sidecars.map((suffix) => path + suffix),
            )
          }
        }
      } finally {
        unlock()
      }
    } catch (error) {
      throw failureOf(error) ?? error
    } finally {
      await open({})
    }
  }

  if (place.cloud() === null)
    inTurn(() => open({}, true)).then(() => {
      starting.resolve(undefined)
    }, starting.reject)
  else {
    log.event('opening.closed', { problem: 'cloudFolder', service: place.cloud() })
    state = place.closed()
    starting.resolve(undefined)
  }
  await starting.promise

  return {
    get dataFolder() {
      return place.dataFolder
    },
    store,
    state: () => state,
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async choose(choice) {
      if (state.kind !== 'closed' || !state.choices.includes(choice))
        throw fail('INVALID_INPUT', { fields: [{ path: 'choice', rule: 'unknown' }] })
      log.event('opening.chosen', { choice })
      become({ kind: 'opening', doing: 'opening' })
      await inTurn(async () => {
        try {
          if (choice === 'workLocally') place.workLocally()
          if (choice === 'workHere') place.workHere()
        } catch (error) {
          log.fault('opening.place', error)
          become(place.closed())
          throw failureOf(error) ?? error
        }
        await open(askedBy[choice])
      })
      return state
    },
    dismiss: () => {
      notices = []
      showNotices()
    },
    tell: (notice) => {
      noted(notice)
      showNotices()
    },
    whileClosed: (work) => inTurn(() => whileClosed(work)),
    close,
  }
}
