import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { AppServices } from '../../../main/services/index.ts'
import { startStore } from '../../../main/store/client.ts'
import { holdExclusively, setPragmas } from '../../../main/store/pragmas.ts'
import { workerUrl } from '../../../main/worker-url.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { endOf, sizes } from '../../support/generate/plan.ts'
import { compare } from '../compare.ts'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'

/** better-sqlite3 alone: one row, committed to a file with the same settings as ours. */
function bareInsert(file: string) {
  const sqlite = new Database(file)
  holdExclusively(sqlite)
  setPragmas(sqlite)
  sqlite.exec('CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = sqlite.prepare('INSERT INTO note (id, text) VALUES (?, ?)')
  return { insert: (text: string) => insert.run(randomUUID(), text), close: () => sqlite.close() }
}
