import type { MessagePort } from 'node:worker_threads'
import { copyOut } from './copy.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { integer } from './db.ts'
import { type Store, type StoreOptions, openStore } from './open.ts'
import { StoreRefused, failureOf, saysDamaged } from './problems.ts'
import { type Problem, type Reply, type Request, type StoreState, type Turned, faultOf } from './protocol.ts'
import { keepIndex } from './search/keeping.ts'
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
  const refused =
    failure instanceof StoreRefused ? { reason: failure.reason, isViewable: failure.isViewable } : null
  return { failure: failure.body, refused }
}

function named<T>(services: Readonly<Record<string, T>>, name: string): T {
  const service = Object.hasOwn(services, name) ? services[name] : undefined
  if (service === undefined) throw new Error('No such service')
  return service
}

/** What is read on with between two requests, in bytes: nobody notices the time it takes. */
const verifyPiece = 256 * 1024
/** The first screen asks first, in milliseconds. */
const verifyAfter = 100
/** How long nothing is asked before the file is looked through, in milliseconds. */
const idle = 10 * 60_000

/** How long nothing is asked before what changed goes into the index to search by, in milliseconds. */
const indexAfter = 1_500

/** Looks after the file between requests: compares it with its seal, and looks it through when nobody asks anything. */
function look(store: Store, idleTime: number, tell: () => void) {
  let verifying: NodeJS.Timeout | null = null
  let resting: NodeJS.Timeout | null = null
  let indexing: NodeJS.Timeout | null = null
  const verifyOn = () => {
    verifying = null
    try {
      if (store.sqlite.open && store.verify(verifyPiece) === 'pending') verifying = setTimeout(verifyOn, 0)
    } catch {
      // A disk that cannot be read now is asked again by the first write, which then fails as it should.
    }
    tell()
  }
  const lookThrough = () => {
    try {
      // What is remembered would be looked at instead of what is on the disk.
      store.sqlite.pragma('shrink_memory')
      if (store.sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') store.turnDamaged()
    } catch (error) {
      if (saysDamaged(error)) store.turnDamaged()
    }
    tell()
  }
  const index = () => {
    indexing = null
    try {
      if (keepIndex(store) === 'more') indexing = setTimeout(index, 0)
    } catch (error) {
      // What could not be put in now (a full disk) is due still; a search looks at what is due as well.
      if (saysDamaged(error)) store.turnDamaged()
    }
    tell()
  }
  const stop = () => {
    for (const timer of [verifying, resting, indexing]) if (timer !== null) clearTimeout(timer)
  }
  const wasAsked = () => {
    for (const timer of [resting, indexing]) if (timer !== null) clearTimeout(timer)
    resting = setTimeout(lookThrough, idleTime)
    indexing = setTimeout(index, indexAfter)
  }
  verifying = setTimeout(verifyOn, verifyAfter)
  wasAsked()
  return { stop, wasAsked }
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
    store = openStore(options, (doing) => {
      post({ type: 'doing', doing })
    })
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
        const { written, notice, unfinished } = write(store, request.name, (db) =>
          command(db, request.input as never),
        )
        if (notice !== null) post({ type: 'notice', notice })
        if (unfinished !== null) throw unfinished
        return written
      }
      case 'copy':
        throw new Error('A copy is answered later')
      case 'state':
        return stateOf(store)
      case 'close':
        store.close()
        return null
    }
  }

  let told: Turned | null = null
  /** Says so, once, when the file turned out not to be what it should be. */
  const tellTurned = () => {
    if (store.turned === told || store.turned === null) return
    told = store.turned
    post({ type: 'turned', to: told })
  }
  const lookAfter = look(store, options.idleTime ?? idle, tellTurned)

  /** The one request that takes turns with others. */
  const copy = async (id: number, path: string): Promise<void> => {
    try {
      await copyOut(store.sqlite, path, (share) => {
        post({ type: 'share', id, share })
      })
      post({ type: 'answer', id, value: null })
    } catch (error) {
      post({ type: 'problem', id, problem: problemOf(error) })
    }
  }

  port.on('message', (request: Request) => {
    if (request.op === 'copy') {
      lookAfter.wasAsked()
      void copy(request.id, request.path)
      return
    }
    try {
      post({ type: 'answer', id: request.id, value: answer(request) })
    } catch (error) {
      if (saysDamaged(error)) store.turnDamaged()
      post({ type: 'problem', id: request.id, problem: problemOf(error) })
    }
    tellTurned()
    if (request.op === 'close') {
      lookAfter.stop()
      port.close()
    } else lookAfter.wasAsked()
  })
  post({ type: 'ready', opened: store.how })
}
