import { Worker } from 'node:worker_threads'
import type { ChangeNotice } from '../../shared/contract/app.ts'
import type { Written } from '../../shared/contract/base.ts'
import { Failure } from '../../shared/contract/failures.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { useFolder } from './in-use.ts'
import type { StoreOptions } from './open.ts'
import { StoreRefused } from './problems.ts'
import { type Problem, type Reply, type Request, StoreFault, type StoreState, faultOf } from './protocol.ts'
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
  /** Calls `listener` for every change, from whichever window it came; answers how to stop. */
  onChange(listener: (notice: ChangeNotice) => void): () => void
  /** Finishes what was asked, closes the file and ends the thread; may be called twice. */
  close(): Promise<void>
}

function errorOf(problem: Problem): Error {
  if ('fault' in problem) return new StoreFault(problem.fault)
  return problem.refused === null ? new Failure(problem.failure) : new StoreRefused(problem.refused)
}

const ended = () => new StoreFault({ kind: 'StoreEnded', code: null, frames: [] })

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The half that knows no names: numbers requests, matches answers, and fails them all when the thread ends. */
function connect(worker: Worker, onNotice: (notice: ChangeNotice) => void) {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let gone: Error | null = null
  const opening = Promise.withResolvers<undefined>()
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
        opening.resolve(undefined)
        break
      case 'notOpened':
        end(errorOf(reply.problem))
        break
      case 'notice':
        onNotice(reply.notice)
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
    ask: (request: Omit<Request, 'id'> & { name?: string; input?: unknown }): Promise<unknown> => {
      if (gone !== null) return Promise.reject(gone)
      const id = ++lastId
      const answer = Promise.withResolvers<unknown>()
      pending.set(id, answer)
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

/**
 * Starts the store's thread at `url` and waits until the file is open. Rejects with Failure STORE_BUSY `{holder}`,
 * StoreRefused, DISK_FULL, STORE_READ_ONLY or StoreFault.
 */
export async function startStore<S extends Services>(
  url: URL,
  options: StoreOptions,
): Promise<StoreClient<S>> {
  const release = useFolder(options.dataFolder, options.holder)
  const listeners = new Set<(notice: ChangeNotice) => void>()
  const worker = new Worker(url, { workerData: options, name: 'store' })
  const connection = connect(worker, (notice) => {
    for (const listener of listeners) listener(notice)
  })
  void connection.exited.then(release)
  await connection.opened
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
    onChange: (listener: (notice: ChangeNotice) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => (closing ??= close()),
  }
  // The thread answers by name what the registry S says it does: the one place where types cross between threads.
  return client as StoreClient<S>
}
