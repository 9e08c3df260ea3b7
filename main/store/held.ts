import { closeSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Failure, fail } from '../../shared/contract/failures.ts'
import { setAsideFolder } from './aside.ts'
import { handles } from './db.ts'
import { identityOf } from './disk.ts'
import type { Found } from './found.ts'
import { copyInto } from './migrate.ts'
import type { Migration } from './migrations/index.ts'
import type { Store, StoreOptions } from './open.ts'
import type { Opened, Turned } from './protocol.ts'
import type { RecordedTable } from './recording.ts'
import type { Sealing, Verdict } from './sealing.ts'
import { typingPause } from './typing.ts'
import { isWhole } from './whole.ts'

/** A file that is being opened, with what belongs to it. */
export interface Opening {
  readonly options: StoreOptions
  readonly path: string
  /** A handle of our own on the file; SQLite does not know it. */
  readonly file: number
  readonly opened: string
  readonly sqlite: Database.Database
  readonly sealed: Sealing
  readonly release: () => void
  readonly steps: readonly Migration[]
  readonly found: Found
  readonly restored: number | null
}

/** What opening made of it. */
export interface Held {
  readonly tables: ReadonlyMap<string, RecordedTable>
  /** Null for a file that is only looked at. */
  readonly sealed: Sealing | null
  readonly verify?: Sealing['verify'] | null
  /** The last things, while the file is still ours. */
  readonly letGo: () => void
  readonly how: Opened
}

/** The store on a file that opened: what goes before a write, and how it closes. */
export function held({ options, path, file, opened, sqlite, release }: Opening, kept: Held): Store {
  const { dataFolder } = options
  const { read, write } = handles(sqlite)
  const { sealed, how } = kept
  const verify = sealed?.verify ?? kept.verify ?? (() => 'holds' as const)
  let turned: Turned | null = null
  let isKept = false
  const assertSameFile = () => {
    if (identityOf(path) === opened && turned !== 'replaced') return
    turned = 'replaced'
    if (!isKept) {
      // What we hold has lost its name and would be gone with the last handle: it gets one of its own.
      copyInto(sqlite, setAsideFolder(dataFolder), 'netwerkcoach')
      isKept = true
    }
    throw fail('STORE_READ_ONLY')
  }
  const step = (bytes: number): Verdict => {
    if (turned !== null) return turned === 'replaced' ? 'holds' : 'differs'
    const verdict = verify(bytes)
    if (verdict === 'differs') turned = isWhole(sqlite) ? 'changedOutside' : 'damaged'
    return verdict
  }
  return {
    path,
    sqlite,
    read,
    writeHandle: write,
    tables: kept.tables,
    typingPause: options.typingPause ?? typingPause,
    how,
    get readOnly() {
      return how.readOnly !== null || turned !== null
    },
    get turned() {
      return turned
    },
    verify: step,
    turnDamaged: () => {
      if (options.viewOnly !== true) turned ??= 'damaged'
    },
    beforeWrite: () => {
      if (sealed === null || (turned !== null && turned !== 'replaced')) throw fail('STORE_READ_ONLY')
      if (step(Infinity) === 'differs') throw fail('STORE_READ_ONLY')
      assertSameFile()
      sealed.beforeWrite()
    },
    close: () => {
      if (!sqlite.open) return
      try {
        if (sealed !== null) assertSameFile()
      } catch (error) {
        if (!(error instanceof Failure)) throw error
      } finally {
        // A file that was replaced is sealed as we left ours, so that the other one is not taken for it.
        try {
          if (turned === null || turned === 'replaced') sealed?.close()
          // While we hold the file it says our name; afterwards it may say another's.
          kept.letGo()
        } finally {
          sqlite.close()
          closeSync(file)
          release()
        }
      }
    },
  }
}
