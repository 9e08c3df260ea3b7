import { Worker } from 'node:worker_threads'
import type { ChangeNotice } from '../../shared/contract/app.ts'
import type { Written } from '../../shared/contract/base.ts'
import { Failure } from '../../shared/contract/failures.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { useFolder } from './in-use.ts'
import type { StoreOptions } from './open.ts'
import { StoreRefused } from './problems.ts'
import {
  type Opened,
  type Problem,
  type Reply,
  type Request,
  StoreFault,
  type StoreState,
  type Turned,
  faultOf,
} from './protocol.ts'
import type { Services } from './serve.ts'
import type { Outcome } from './write.ts'

type InputOf<S> = S extends (db: never, input: infer I) => unknown ? I : never
type Arguments<S> = unknown extends InputOf<S> ? [] : [input: InputOf<S>]
type AnswerOf<Q> = Q extends (db: ReadableDb, input: never) => infer A ? A : never
type ResultOf<C> = C extends (db: WritableDb, input: never) => Outcome<infer R> ? R : never

/** The store as the host's main thread sees it. Every call rejects with a Failure or a StoreFault, and never hangs. */
export interface StoreClient<S extends Services> {
  query<N extends keyof S['queries'] & string>(
    name: N,
    ...input: Arguments<S['queries'][N]>
  ): Promise<AnswerOf<S['queries'][N]>>
  /** One change: all of it is on disk when this resolves. */
  write<N extends keyof S['commands'] & string>(
    name: N,
    ...input: Arguments<S['commands'][N]>
  ): Promise<Written<ResultOf<S['commands'][N]>>>
  state(): Promise<StoreState>
  /**
   * A copy of the file as it is when this resolves, at `path` (a new file), made while others are answered; `onShare`
   * hears how far it is, from 0 to 1. Rejects with DISK_FULL, or a StoreFault when the file is damaged or closed
   * meanwhile; then nothing is left at `path`.
   */
  copy(path: string, onShare?: (share: number) => void): Promise<void>
  /** Calls `listener` for every change, from whichever window it came; answers how to stop. */
  onChange(listener: (notice: ChangeNotice) => void): () => void
  /** Finishes what was asked, closes the file and ends the thread; may be called twice. */
  close(): Promise<void>
}

function errorOf(problem: Problem): Error {
  if ('fault' in problem) return new StoreFault(problem.fault)
  const { failure, refused } = problem
  return refused === null ? new Failure(failure) : new StoreRefused(refused.reason, refused.isViewable)
}

const ended = () => new StoreFault({ kind: 'StoreEnded', code: null, frames: [] })

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly onShare: ((share: number) => void) | null
}

/** What a thread tells without being asked. */
interface Told {
  readonly onNotice: (notice: ChangeNotice) => void
  readonly onDoing: (doing: 'checking' | 'migrating') => void
  readonly onTurned: (to: Turned) => void
}

/** The half that knows no names: numbers requests, matches answers, and fails them all when the thread ends. */
function connect(worker: Worker, { onNotice, onDoing, onTurned }: Told) {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let gone: Error | null = null
  const opening = Promise.withResolvers<Opened>()
  const exited = Promise.withResolvers<undefined>()

  const end = (error: Error) => {
    gone ??= error
    opening.reject(gone)
    for (const { reject } of pending.values()) reject(gone)
    pending.clear()
  }
  worker.on('message', (reply: Reply) => {
    switch (reply.type) {
      case 'ready':
        opening.resolve(reply.opened)
        break
      case 'notOpened':
        end(errorOf(reply.problem))
        break
      case 'doing':
        onDoing(reply.doing)
        break
      case 'turned':
        onTurned(reply.to)
        break
      case 'notice':
        onNotice(reply.notice)
        break
      case 'share':
        pending.get(reply.id)?.onShare?.(reply.share)
        break
      case 'answer':
      case 'problem': {
        const waiting = pending.get(reply.id)
        pending.delete(reply.id)
        if (reply.type === 'answer') waiting?.resolve(reply.value)
        else waiting?.reject(errorOf(reply.problem))
      }
    }
  })
  const broken = (error: unknown) => {
    end(new StoreFault(faultOf(error)))
  }
  worker.on('error', broken)
  worker.on('messageerror', broken)
  worker.on('exit', () => {
    end(ended())
    exited.resolve(undefined)
  })

  return {
    opened: opening.promise,
    exited: exited.promise,
    ask: (
      request: Omit<Request, 'id'> & { name?: string; input?: unknown; path?: string },
      onShare: ((share: number) => void) | null = null,
    ): Promise<unknown> => {
      if (gone !== null) return Promise.reject(gone)
      const id = ++lastId
      const answer = Promise.withResolvers<unknown>()
      pending.set(id, { ...answer, onShare })
      try {
        worker.postMessage({ ...request, id })
      } catch (error) {
        pending.delete(id)
        answer.reject(new StoreFault(faultOf(error)))
      }
      return answer.promise
    },
  }
}

/** A store that is open, and what its thread tells of the file. */
export interface OpenStore<S extends Services> {
  readonly client: StoreClient<S>
  readonly opened: Opened
  /** Resolves when the thread has ended, by `close` or by itself. */
  readonly ended: Promise<undefined>
}

/** What the thread tells of the file, besides its answers. */
export interface Listening {
  readonly onDoing?: (doing: 'checking' | 'migrating') => void
  readonly onTurned?: (to: Turned) => void
}

/** Starts the store's thread at `url` as {@link openInThread}; answers who can be asked. */
export const startStore = async <S extends Services>(
  url: URL,
  options: StoreOptions,
): Promise<StoreClient<S>> => (await openInThread<S>(url, options)).client

/**
 * Starts the store's thread at `url` and waits until the file is open. Rejects with Failure STORE_BUSY `{holder}`,
 * StoreRefused, DISK_FULL, STORE_READ_ONLY or StoreFault.
 */
export async function openInThread<S extends Services>(
  url: URL,
  options: StoreOptions,
  { onDoing, onTurned }: Listening = {},
): Promise<OpenStore<S>> {
  const release = useFolder(options.dataFolder, options.holder)
  const listeners = new Set<(notice: ChangeNotice) => void>()
  const worker = new Worker(url, { workerData: options, name: 'store' })
  const connection = connect(worker, {
    onNotice: (notice) => {
      for (const listener of listeners) listener(notice)
    },
    onDoing: (doing) => onDoing?.(doing),
    onTurned: (to) => onTurned?.(to),
  })
  void connection.exited.then(release)
  let opened: Opened
  try {
    opened = await connection.opened
  } catch (error) {
    // The thread that could not open is on its way out; who tries again must not find it in the way.
    await connection.exited
    throw error
  }
  let closing: Promise<void> | null = null
  const close = async () => {
    // A thread that is gone already has nothing left to close.
    await connection.ask({ op: 'close' }).catch(() => null)
    await connection.exited
  }
  const client = {
    query: (name: string, input?: unknown) => connection.ask({ op: 'query', name, input }),
    write: (name: string, input?: unknown) => connection.ask({ op: 'write', name, input }),
    state: () => connection.ask({ op: 'state' }),
    copy: async (path: string, onShare?: (share: number) => void) => {
      await connection.ask({ op: 'copy', path }, onShare)
    },
    onChange: (listener: (notice: ChangeNotice) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => (closing ??= close()),
  }
  // The thread answers by name what the registry S says it does: the one place where types cross between threads.
  return { client: client as StoreClient<S>, opened, ended: connection.exited }
}
