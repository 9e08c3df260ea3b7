import type { StoreClient } from '../../../main/store/client.ts'
import type { Store } from '../../../main/store/open.ts'
import { failureOf } from '../../../main/store/problems.ts'
import type { WritableDb } from '../../../main/store/db.ts'
import { type Outcome, write } from '../../../main/store/write.ts'
import { type AppServices, services } from '../../../main/services/index.ts'

/** What a test hears of each change, as it happens. */
export interface Telling {
  /** Inside the transaction, when all of the command has run. */
  readonly before: () => void
  /** The change was acknowledged. */
  readonly after: (seq: number) => void
}

/** An open store as a client has it, without a thread in between; what a command throws comes as a rejection. */
export function directly(store: Store, telling?: Telling): Pick<StoreClient<AppServices>, 'query' | 'write'> {
  const client = {
    query: (name: keyof AppServices['queries'], input?: unknown) =>
      Promise.resolve().then(() =>
        (services.queries[name] as (db: unknown, input: unknown) => unknown)(store.read, input),
      ),
    write: (name: keyof AppServices['commands'], input?: unknown) =>
      Promise.resolve().then(() => {
        try {
          const command = services.commands[name] as (db: WritableDb, input: unknown) => Outcome<unknown>
          const { written, notice, unfinished } = write(store, name, (db) => {
            const outcome = command(db, input)
            telling?.before()
            return outcome
          })
          if (notice !== null) telling?.after(notice.seq)
          if (unfinished !== null) throw unfinished
          return written
        } catch (error) {
          throw failureOf(error) ?? error
        }
      }),
  }
  // Answers by name what the registry says it does, as the client of the thread.
  return client as Pick<StoreClient<AppServices>, 'query' | 'write'>
}
