import type { MessagePort } from 'node:worker_threads'
import type { ReadableDb, WritableDb } from './db.ts'
import { integer } from './db.ts'
import { type Store, type StoreOptions, openStore } from './open.ts'
import { StoreRefused, failureOf } from './problems.ts'
import { type Problem, type Reply, type Request, type StoreState, faultOf } from './protocol.ts'
import { type Outcome, lastSeq, write } from './write.ts'

/** Looks something up. Input is one value that can be cloned between threads. */
export type Query = (db: ReadableDb, input: never) => unknown
/** Changes something, inside the transaction that write() owns. */
export type Command = (db: WritableDb, input: never) => Outcome<unknown>

/** What can be asked of a store, by name. */
export interface Services {
  readonly queries: Readonly<Record<string, Query>>
  readonly commands: Readonly<Record<string, Command>>
}

function stateOf(store: Store): StoreState {
  const savedAt = store.read.get('SELECT at FROM change ORDER BY seq DESC LIMIT 1', {}, (row) =>
    integer(row, 'at'),
  )
  return { seq: lastSeq(store.read), savedAt: savedAt ?? null, readOnly: store.readOnly }
}

function problemOf(error: unknown): Problem {
  const failure = failureOf(error)
  if (failure === null) return { fault: faultOf(error) }
  return { failure: failure.body, refused: failure instanceof StoreRefused ? failure.reason : null }
}

function named<T>(services: Readonly<Record<string, T>>, name: string): T {
  const service = Object.hasOwn(services, name) ? services[name] : undefined
  if (service === undefined) throw new Error('No such service')
  return service
}

/**
 * The store's side of a thread: opens the file, answers one request after the other (all of it synchronous, so nothing
 * can come between the statements of a transaction) and tells of every change. Ends the thread after `close`.
 */
export function serve(port: MessagePort, options: StoreOptions, services: Services): void {
  const post = (reply: Reply) => {
    port.postMessage(reply)
  }
  let store: Store
  try {
    store = openStore(options)
  } catch (error) {
    post({ type: 'notOpened', problem: problemOf(error) })
    port.close()
    return
  }

  const answer = (request: Request): unknown => {
    switch (request.op) {
      case 'query':
        return named(services.queries, request.name)(store.read, request.input as never)
      case 'write': {
        const command = named(services.commands, request.name)
        const wasReadOnly = store.readOnly
        try {
          const { written, notice } = write(store, request.name, (db) => command(db, request.input as never))
          if (notice !== null) post({ type: 'notice', notice })
          return written
        } finally {
          if (store.readOnly !== wasReadOnly)
            post({
              type: 'notice',
              notice: { seq: lastSeq(store.read), tables: ['store'], savedAt: Date.now() },
            })
        }
      }
      case 'state':
        return stateOf(store)
      case 'close':
        store.close()
        return null
    }
  }

  port.on('message', (request: Request) => {
    try {
      post({ type: 'answer', id: request.id, value: answer(request) })
    } catch (error) {
      post({ type: 'problem', id: request.id, problem: problemOf(error) })
    }
    if (request.op === 'close') port.close()
  })
  post({ type: 'ready' })
}
