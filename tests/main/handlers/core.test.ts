import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import { startCore } from '../../../main/core.ts'
import { StoreRefused } from '../../../main/store/problems.ts'
import { logOf, openWindow, temporaryCore } from '../../support/core.ts'
import { temporaryFolder } from '../../support/store.ts'

const host = {
  kind: 'loopback' as const,
  openWindow: () => Promise.resolve({ address: null }),
  printPage: () => Promise.resolve({ done: false }),
}

test('what was written is there after a restart', async () => {
  const dataFolder = temporaryFolder()
  const core = await temporaryCore({ dataFolder })
  await openWindow(core).api.workplaces.openExample()
  await openWindow(core).api.app.settings.set({ theme: 'dark' })
  const { savedAt } = await openWindow(core).api.app.status()
  await core.close()
  await core.close()
  expect(readdirSync(dataFolder)).not.toContain('netwerkcoach.holder')
  const again = await temporaryCore({ dataFolder })
  const { api } = openWindow(again)
  expect(await api.workplaces.list()).toMatchObject([{ fictitious: true }])
  expect(again.settings().theme).toBe('dark')
  expect((await api.app.status()).savedAt).toBeGreaterThan((savedAt ?? 0) - 5_000)
})

test.skipIf(process.platform === 'win32')(
  'a file that is replaced makes the app read-only, and every window hears it',
  async () => {
    const core = await temporaryCore()
    const { api } = openWindow(core)
    await api.workplaces.create({ name: 'Van ons' })
    const stream = await api.app.changes()
    const path = join(core.context.dataFolder, 'netwerkcoach.sqlite')
    writeFileSync(`${path}.download`, readFileSync(path))
    renameSync(`${path}.download`, path)
    expect(await api.workplaces.create({ name: 'Te laat' }).catch((reason: unknown) => reason)).toMatchObject(
      {
        code: 'STORE_READ_ONLY',
        defined: true,
      },
    )
    expect((await stream.next()).value).toMatchObject({ tables: ['store'] })
    expect((await api.app.status()).readOnly).toBe(true)
    expect(await api.workplaces.list()).toMatchObject([{ name: 'Van ons' }])
  },
)

test('a second core on the same folder hears who holds it', async () => {
  const core = await temporaryCore()
  const { dataFolder } = core.context
  const error: unknown = await startCore({ dataFolder, version: '1', host }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Failure)
  expect((error as Failure).body).toEqual({
    code: 'STORE_BUSY',
    data: { holder: `loopback ${String(process.pid)}` },
  })
})

test('a file that is not ours is said so in a sentence', async () => {
  const dataFolder = temporaryFolder()
  writeFileSync(join(dataFolder, 'netwerkcoach.sqlite'), 'Dit is een brief.')
  const error: unknown = await startCore({ dataFolder, version: '1', host }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StoreRefused)
  expect((error as StoreRefused).reason).toBe('foreign')
  expect((error as StoreRefused).message).toContain('not made by Netwerkcoach')
})

test('a store that breaks at the start is a failure with a reference in the log', async () => {
  const dataFolder = temporaryFolder()
  const core = await temporaryCore({ dataFolder })
  await openWindow(core).api.workplaces.openExample()
  await core.close()
  // The header is ours, the rest is not a database any more.
  const path = join(dataFolder, 'netwerkcoach.sqlite')
  writeFileSync(path, readFileSync(path).fill(7, 200))
  const error: unknown = await startCore({ dataFolder, version: '1', host }).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Failure)
  const { body } = error as Failure
  if (body.code !== 'UNEXPECTED') throw new Error(body.code)
  expect(logOf(dataFolder)).toContain(body.data.reference)
})
