import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import type { AppServices } from '../../../main/services/index.ts'
import { type StoreClient, startStore } from '../../../main/store/client.ts'
import { dataFileName, openStore } from '../../../main/store/open.ts'
import { StoreRefused } from '../../../main/store/problems.ts'
import { StoreFault } from '../../../main/store/protocol.ts'
import { workerUrl } from '../../../main/worker-url.ts'
import type { brokenServices } from '../../support/broken-worker.ts'
import { builtUrl } from '../../support/built-path.ts'
import { temporaryFolder, temporaryStore } from '../../support/store.ts'

const options = (dataFolder: string) => ({ dataFolder, holder: 'loopback 77' })
const brokenWorker = builtUrl('broken-worker')

async function started(dataFolder = temporaryFolder()): Promise<StoreClient<AppServices>> {
  const client = await startStore<AppServices>(workerUrl('store-worker'), options(dataFolder))
  onTestFinished(() => client.close())
  return client
}

async function startedBroken(dataFolder = temporaryFolder()) {
  const client = await startStore<typeof brokenServices>(brokenWorker, options(dataFolder))
  onTestFinished(() => client.close())
  return client
}

/** What a promise was rejected with. */
const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => error,
  )

describe('the store in its thread', () => {
  test('answers queries and commands, tells of changes, and knows its state', async () => {
    const dataFolder = temporaryFolder()
    const client = await started(dataFolder)
    expect(await client.state()).toEqual({ seq: 0, savedAt: null, readOnly: false })
    const notices: unknown[] = []
    const stop = client.onChange((notice) => notices.push(notice))
    const { change, result } = await client.write('workplaces.create', { name: 'Werkplaats' })
    expect(change).toMatch(/^[0-9a-f-]{36}$/u)
    expect(await client.query('workplaces.list')).toEqual([result])
    expect(notices).toEqual([{ seq: 1, tables: ['workplace'], savedAt: expect.any(Number) as number }])
    stop()
    await client.write('workplaces.create', { name: 'Tweede' })
    expect(notices).toHaveLength(1)
    expect(await client.state()).toMatchObject({ seq: 2, savedAt: expect.any(Number) as number })
    await client.close()
    await client.close()
    openStore(options(dataFolder)).close()
  })

  test('finishes what was asked before it closes', async () => {
    const dataFolder = temporaryFolder()
    const client = await startedBroken(dataFolder)
    const id = '22222222-2222-4222-8222-222222222222'
    const written = client.write('slow', { id, ms: 200 })
    const closed = client.close()
    expect((await written).result).toBe(id)
    await closed
    expect(await rejection(client.query('echo', { text: 'a' }))).toBeInstanceOf(StoreFault)
    const names = temporaryStore({ dataFolder }).sqlite.prepare('SELECT id FROM workplace').pluck().all()
    expect(names).toEqual([id])
  })
})

describe('what goes astray', () => {
  test('a failure comes across as it was thrown', async () => {
    const client = await started()
    const gone = await rejection(
      client.write('workplaces.rename', { id: '33333333-3333-4333-8333-333333333333' as never, name: 'x' }),
    )
    expect(gone).toBeInstanceOf(Failure)
    expect(gone).toMatchObject({ body: { code: 'NOT_FOUND', data: { what: 'workplace' } } })
  })

  test('what a service throws comes across without its message, and the thread goes on', async () => {
    const client = await startedBroken()
    const error = await rejection(client.query('throws'))
    expect(error).toBeInstanceOf(StoreFault)
    expect((error as StoreFault).fault.kind).toBe('TypeError')
    expect((error as StoreFault).fault.frames.join()).toContain('broken-worker')
    expect(JSON.stringify([error, (error as Error).message])).not.toContain('Jansen')

    // Half a change is no change.
    expect(await rejection(client.write('breaksHalfWay', { name: 'Half' }))).toBeInstanceOf(StoreFault)
    expect(await client.state()).toMatchObject({ seq: 0 })

    for (const name of ['constructor', 'toString', '__proto__', 'nothing']) {
      expect(await rejection(client.query(name as 'throws'))).toBeInstanceOf(StoreFault)
      expect(await rejection(client.write(name as 'breaksHalfWay', { name }))).toBeInstanceOf(StoreFault)
    }

    // What cannot cross between threads is refused, not lost.
    expect(await rejection(client.query('uncloneable'))).toBeInstanceOf(StoreFault)
    expect(await rejection(client.query('echo', { text: (() => 1) as never }))).toBeInstanceOf(StoreFault)
    expect(await client.query('echo', { text: 'nog' })).toBe('nog')
  })

  test(
    'a thread that dies fails everything that waits, and everything after, at once',
    { timeout: 5_000 },
    async () => {
      const client = await startedBroken()
      const waiting = [
        client.query('hangsThenDies', { ms: 100 }),
        client.query('echo', { text: 'a' }),
        client.state(),
      ]
      for (const error of await Promise.all(waiting.map(rejection))) expect(error).toBeInstanceOf(StoreFault)
      expect(await rejection(client.query('echo', { text: 'b' }))).toBeInstanceOf(StoreFault)
      await client.close()
    },
  )
})

describe('opening', () => {
  test('two at once: one gets the file, the other hears that it is taken', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 6; round++) {
      const dataFolder = temporaryFolder()
      const openings = await Promise.allSettled(
        [1, 2].map((n) =>
          startStore<AppServices>(workerUrl('store-worker'), {
            dataFolder,
            holder: `loopback ${String(n)}`,
          }),
        ),
      )
      const clients = openings.flatMap((opening) => (opening.status === 'fulfilled' ? [opening.value] : []))
      const refusals = openings.flatMap((opening) =>
        opening.status === 'rejected' ? [opening.reason as unknown] : [],
      )
      expect(clients).toHaveLength(1)
      expect(refusals).toEqual([
        expect.objectContaining({ body: { code: 'STORE_BUSY', data: expect.anything() as never } }),
      ])
      await clients[0]?.write('workplaces.create', { name: 'W' })
      await Promise.all(clients.map((client) => client.close()))
      const names = openStore(options(dataFolder))
      expect(names.sqlite.prepare('SELECT name FROM workplace').pluck().all()).toEqual(['W'])
      names.close()
    }
  })

  test('a file that is not ours comes back as a refusal with its reason', async () => {
    const dataFolder = temporaryFolder()
    const store = openStore(options(dataFolder))
    store.sqlite.pragma('user_version = 99')
    store.close()
    const bytes = readFileSync(join(dataFolder, dataFileName))
    const error = await rejection(startStore<AppServices>(workerUrl('store-worker'), options(dataFolder)))
    expect(error).toBeInstanceOf(StoreRefused)
    expect(error).toMatchObject({ reason: 'newer' })
    expect(readFileSync(join(dataFolder, dataFileName)).equals(bytes)).toBe(true)
  })

  test('a thread that cannot even start is one clear failure', async () => {
    const error = await rejection(
      startStore<AppServices>(new URL('file:///nowhere.js'), options(temporaryFolder())),
    )
    expect(error).toBeInstanceOf(StoreFault)
  })
})
