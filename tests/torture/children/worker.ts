import { writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { services } from '../../../main/services/index.ts'
import type { ReadableDb, WritableDb } from '../../../main/store/db.ts'
import type { StoreOptions } from '../../../main/store/open.ts'
import { serve } from '../../../main/store/serve.ts'
import type { Outcome } from '../../../main/store/write.ts'
import { digestOf } from '../support/content.ts'
import { withLater } from '../support/later.ts'

/*
 * The store's thread as it is, but that every command says on the output, before its transaction ends, what the content
 * will be: whoever reads the file after a kill then knows the only two contents it may have.
 */
type Command = (db: WritableDb, input: never) => Outcome<unknown>
const telling =
  (command: Command): Command =>
  (db, input) => {
    const outcome = command(db, input)
    writeSync(1, `~ ${digestOf(db)}\n`)
    return outcome
  }

if (parentPort === null) throw new Error('This runs in a thread of its own')
const { later, ...options } = workerData as StoreOptions & { readonly later: number }
serve(
  parentPort,
  { ...options, migrations: withLater(later) },
  {
    queries: { ...services.queries, digest: (db: ReadableDb) => digestOf(db) },
    commands: Object.fromEntries(
      Object.entries(services.commands).map(([name, command]) => [name, telling(command as Command)]),
    ),
  },
)
