import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import { startCore } from '../../../main/core.ts'
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
    expect((await stream.next()).value).toMatchObject({ tables: ['opening'] })
    expect(await api.opening.state()).toMatchObject({ kind: 'open', readOnly: 'replaced' })
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

test('a file that is not ours keeps nothing but the data closed, and says so', async () => {
  const dataFolder = temporaryFolder()
  const path = join(dataFolder, 'netwerkcoach.sqlite')
  writeFileSync(path, 'Dit is een brief.')
  const core = await temporaryCore({ dataFolder })
  const { api } = openWindow(core)
  expect(await api.opening.state()).toMatchObject({ kind: 'closed', problem: 'foreign', holder: null })
  expect(await api.app.settings.set({ theme: 'dark' })).toMatchObject({ theme: 'dark' })
  expect(await api.app.status()).toMatchObject({ readOnly: true, savedAt: null })
  expect(await api.workplaces.list().catch((reason: unknown) => reason)).toMatchObject({
    code: 'STORE_CLOSED',
    defined: true,
  })
  expect(readFileSync(path, 'utf8')).toBe('Dit is een brief.')
  expect(logOf(dataFolder)).toContain('"event":"opening.closed","problem":"foreign"')
})

test('a store that is ruined is closed as damaged, and what is there of it stays', async () => {
  const dataFolder = temporaryFolder()
  const core = await temporaryCore({ dataFolder })
  await openWindow(core).api.workplaces.openExample()
  await core.close()
  // The header is ours, the rest is not a database any more.
  const path = join(dataFolder, 'netwerkcoach.sqlite')
  const ruined = readFileSync(path).fill(7, 200)
  writeFileSync(path, ruined)
  const { api } = openWindow(await temporaryCore({ dataFolder }))
  expect(await api.opening.state()).toMatchObject({
    kind: 'closed',
    problem: 'damaged',
    choices: ['retry', 'startEmpty'],
    closedAt: expect.any(Number) as number,
  })
  expect(readFileSync(path).equals(ruined)).toBe(true)
})

test('settings that cannot be read are told once', async () => {
  const dataFolder = temporaryFolder()
  writeFileSync(join(dataFolder, 'settings.json'), '{"theme":')
  const { api } = openWindow(await temporaryCore({ dataFolder }))
  expect(await api.opening.state()).toMatchObject({ kind: 'open', notices: [{ kind: 'settingsReset' }] })
  await api.opening.dismiss()
  expect(await api.opening.state()).toMatchObject({ kind: 'open', notices: [] })
})
