import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { AppServices } from '../../../main/services/index.ts'
import { startStore } from '../../../main/store/client.ts'
import { holdExclusively, setPragmas } from '../../../main/store/pragmas.ts'
import { workerUrl } from '../../../main/worker-url.ts'
import type { ParticipantRow } from '../../../shared/contract/participants.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { compare } from '../compare.ts'
import { serveApp } from '../hosts.ts'
import type { Finding } from '../line.ts'
import { scratch } from '../scratch.ts'
import { openWindow } from '../window.ts'

/** Something that changes somebody's role, and is done when that is on the disk. */
interface Road {
  change(role: string): Promise<unknown>
  end(): Promise<void>
}

/** One person after the other: going on about the same one would be typing, which the store joins to one step. */
function inTurn(rows: readonly ParticipantRow[]): () => PersonId {
  let n = 0
  return () => {
    const row = rows[n++ % rows.length]
    if (row === undefined) throw new Error('The network has nobody in it')
    return row.person.id
  }
}

/** From a window's call to its answer: over the socket to the built app, through its handlers and its store. */
async function fromWindow(dataFolder: string): Promise<Road> {
  const app = await serveApp(dataFolder)
  const window = await openWindow(app.url)
  const { api } = window
  const [network] = await api.networks.list()
  if (network === undefined) throw new Error('The store holds no network')
  const { rows } = await api.participants.table({ networkId: network.id })
  const next = inTurn(rows)
  return {
    change: (role) => api.participants.updatePerson({ id: next(), patch: { role } }),
    end: () => {
      window.close()
      return app.stop()
    },
  }
}

/** The part of that road behind the handlers: to the store's thread and back. */
async function fromStore(dataFolder: string): Promise<Road> {
  const store = await startStore<AppServices>(workerUrl('store-worker'), { dataFolder, holder: 'bench 13' })
  const today = localDateOf(new Date())
  const [network] = await store.query('networks.list', { today })
  if (network === undefined) throw new Error('The store holds no network')
  const { rows } = await store.query('participants.table', { networkId: network.id, today })
  const next = inTurn(rows)
  return {
    change: (role) => store.write('participants.updatePerson', { id: next(), patch: { role } }),
    end: () => store.close(),
  }
}

/** better-sqlite3 alone: one row, committed to a file with the same settings as ours. */
function bareInsert(file: string): { insert(text: string): void; close(): void } {
  const sqlite = new Database(file)
  holdExclusively(sqlite)
  setPragmas(sqlite)
  sqlite.exec('CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const statement = sqlite.prepare('INSERT INTO note (id, text) VALUES (?, ?)')
  return {
    insert: (text) => void statement.run(randomUUID(), text),
    close: () => void sqlite.close(),
  }
}

async function timed(act: () => unknown): Promise<number> {
  const before = performance.now()
  await act()
  return performance.now() - before
}

/** Goal 13. */
export async function command({
  rounds = 400,
  road: startRoad = fromWindow,
}: {
  readonly rounds?: number
  readonly road?: (dataFolder: string) => Promise<Road>
} = {}): Promise<Finding> {
  const folder = mkdtempSync(join(scratch(), 'command-'))
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder)
  generateStore({ file: dataFileIn(dataFolder), size: 'year' })
  const bare = bareInsert(join(folder, 'bare.sqlite'))
  try {
    const road = await startRoad(dataFolder)
    let n = 0
    const next = () => `rol ${String(n++)}`
    try {
      const found = await compare(
        { rounds, warmUps: Math.min(50, rounds) },
        () => timed(() => road.change(next())),
        () =>
          timed(() => {
            bare.insert(next())
          }),
      )
      return { ...found, unit: 'ms' }
    } finally {
      await road.end()
    }
  } finally {
    bare.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As {@link command}, without window, socket and handlers. */
export const commandInStore = (rounds?: number): Promise<Finding> =>
  command({ road: fromStore, ...(rounds === undefined ? {} : { rounds }) })
