import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startCore } from '../../../main/core.ts'
import { startTestHost } from '../hosts/support.ts'
import { temporaryFolder } from '../../support/store.ts'

test('a host starts with data that do not open, also when it was asked for the example', async () => {
  const dataFolder = temporaryFolder()
  writeFileSync(join(dataFolder, 'netwerkcoach.sqlite'), 'Dit is een brief.')
  const host = await startTestHost({
    dataFolder,
    example: true,
    startCore: (capabilities) => startCore({ dataFolder, version: '0.0.0-test', host: capabilities }),
  })
  onTestFinished(() => host.discard())
  expect(host.core.context.keeper.state()).toMatchObject({ kind: 'closed', problem: 'foreign' })
  expect((await fetch(`${host.origin}/`)).status).toBe(200)
  expect(await host.session()).not.toBe('')
  expect(readFileSync(join(dataFolder, 'netwerkcoach.sqlite'), 'utf8')).toBe('Dit is een brief.')
})

test('in a folder of a service nothing is put beside the settings and the log until something was chosen', async () => {
  const dataFolder = join(temporaryFolder(), 'OneDrive - School', 'Coach')
  mkdirSync(dataFolder, { recursive: true })
  const localFolder = join(temporaryFolder(), 'local')
  const host = await startTestHost({
    dataFolder,
    example: true,
    startCore: (capabilities) =>
      startCore({ dataFolder, localFolder, version: '0.0.0-test', host: capabilities }),
  })
  onTestFinished(() => host.discard())
  const { keeper } = host.core.context
  expect(keeper.state()).toMatchObject({ problem: 'cloudFolder', cloud: 'oneDrive' })
  const put = readdirSync(dataFolder).filter((name) => /^netwerkcoach\.|^backups$/u.test(name))
  expect(put).toEqual([])
  expect(await keeper.choose('workLocally')).toMatchObject({ kind: 'open' })
  expect(keeper.dataFolder).toBe(localFolder)
})
