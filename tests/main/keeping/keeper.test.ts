import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import type { Opening } from '../../../shared/contract/opening.ts'
import type { CloudService } from '../../../main/keeping/cloud-folder.ts'
import { type Keeper, type KeeperOptions, startKeeper } from '../../../main/keeping/keeper.ts'
import { createPlace } from '../../../main/keeping/place.ts'
import { logFileName, openLog } from '../../../main/log.ts'
import { openStore } from '../../../main/store/open.ts'
import { sealFileName } from '../../../main/store/seal.ts'
import { builtUrl } from '../../support/built-path.ts'
import { closedStore, dataFile, namesIn, sealInUse } from '../../support/generations.ts'
import { fileDigest, temporaryFolder } from '../../support/store.ts'

const worker = builtUrl('small-worker')

async function started(dataFolder: string, rest: Partial<KeeperOptions> = {}): Promise<Keeper> {
  const log = openLog(dataFolder)
  const keeper = await startKeeper({
    dataFolder,
    localFolder: dataFolder,
    holder: 'loopback 7',
    log,
    worker,
    ...rest,
  })
  onTestFinished(() => keeper.close())
  return keeper
}

const logOf = (dataFolder: string) => readFileSync(join(dataFolder, 'log', logFileName), 'utf8')

/** The next state for which this holds, or the present one. */
function until(keeper: Keeper, holds: (opening: Opening) => boolean): Promise<Opening> {
  return new Promise((resolve) => {
    if (holds(keeper.state())) resolve(keeper.state())
    const stop = keeper.onChange((opening) => {
      if (!holds(opening)) return
      stop()
      resolve(opening)
    })
  })
}

/** The code a promise fails with; `resolved` when it does not. */
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof Failure ? error.body.code : error),
  )

const names = async (keeper: Keeper) => (await keeper.store.query('workplaces.list')).map(({ name }) => name)

/** Changes one byte in the middle of a file. */
function flip(path: string): void {
  const bytes = readFileSync(path)
  const at = bytes.indexOf('Werkplaats')
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const isClosed = ({ kind }: Opening) => kind === 'closed'
const isOpen = ({ kind }: Opening) => kind === 'open'

describe('a data file that is not what it should be', () => {
  test('by one byte: can be read for a moment, never written, and is closed as changed', async () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    flip(dataFile(dataFolder))
    const digest = fileDigest(dataFile(dataFolder))
    const keeper = await started(dataFolder)
    expect(await codeOf(keeper.store.write('workplaces.create', { name: 'Te laat' }))).toMatch(/STORE_/u)
    expect(await until(keeper, isClosed)).toMatchObject({
      problem: 'changedOutside',
      choices: ['retry', 'useAnyway', 'viewOnly'],
      closedAt: expect.any(Number) as number,
    })
    expect(await codeOf(keeper.store.query('workplaces.list'))).toBe('STORE_CLOSED')
    expect(fileDigest(dataFile(dataFolder))).toBe(digest)

    expect(await keeper.choose('viewOnly')).toEqual({ kind: 'open', readOnly: 'chosen', notices: [] })
    expect(await names(keeper)).toEqual(['Verkplaats'])
    expect(await codeOf(keeper.store.write('workplaces.create', { name: 'x' }))).toBe('STORE_READ_ONLY')
    expect(await codeOf(keeper.choose('retry'))).toBe('INVALID_INPUT')
  })

  test('is found to be so without anybody writing', async () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    flip(dataFile(dataFolder))
    const keeper = await started(dataFolder)
    expect(await until(keeper, isClosed)).toMatchObject({ problem: 'changedOutside' })
    expect(await keeper.choose('useAnyway')).toEqual({ kind: 'open', readOnly: null, notices: [] })
    await keeper.store.write('workplaces.create', { name: 'Verder' })
    expect(readdirSync(join(dataFolder, 'set-aside'))).toHaveLength(1)
  })

  test('is missed, and only made anew when a coach says so', async () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    rmSync(dataFile(dataFolder))
    const keeper = await started(dataFolder)
    expect(keeper.state()).toMatchObject({
      kind: 'closed',
      problem: 'missing',
      choices: ['retry', 'startEmpty'],
    })
    expect(await codeOf(keeper.choose('useAnyway'))).toBe('INVALID_INPUT')
    expect(await keeper.choose('retry')).toMatchObject({ kind: 'closed', problem: 'missing' })
    expect(existsSync(dataFile(dataFolder))).toBe(false)
    expect(await keeper.choose('startEmpty')).toMatchObject({ kind: 'open', readOnly: null })
    expect(await names(keeper)).toEqual([])
    for (const event of ['opening.closed', 'opening.chosen', 'opening.open'])
      expect(logOf(dataFolder)).toContain(event)
  })

  test('is found to be damaged when nothing is asked for a while', async () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    const keeper = await started(dataFolder, { storeOptions: { idleTime: 300 } })
    await names(keeper)
    const file = openSync(dataFile(dataFolder), 'r+')
    writeSync(file, Buffer.alloc(8_192, 0x55), 0, 8_192, 4_096)
    closeSync(file)
    expect(await until(keeper, isClosed)).toMatchObject({
      problem: 'damaged',
      choices: ['retry', 'viewOnly', 'startEmpty'],
    })
  })

  test('two choices at once: one is carried out', async () => {
    const dataFolder = temporaryFolder()
    writeFileSync(dataFile(dataFolder), 'Een brief')
    const keeper = await started(dataFolder)
    expect(keeper.state()).toMatchObject({ problem: 'foreign' })
    const chosen = await Promise.all([
      codeOf(keeper.choose('startEmpty')),
      codeOf(keeper.choose('startEmpty')),
    ])
    expect(chosen).toEqual(['resolved', 'INVALID_INPUT'])
    expect(readdirSync(join(dataFolder, 'set-aside'))).toHaveLength(1)
  })

  test('in use last time: windows hear that it is being checked, then once that it was', async () => {
    const dataFolder = temporaryFolder()
    closedStore(dataFolder, ['Werkplaats'])
    sealInUse(dataFolder)
    const keeper = await started(dataFolder)
    const opening = await until(keeper, isOpen)
    expect(opening).toMatchObject({ kind: 'open', notices: [{ kind: 'afterCutOff' }] })
    keeper.dismiss()
    expect(keeper.state()).toMatchObject({ notices: [] })
    expect(await names(keeper)).toEqual(['Werkplaats'])
  })
})

test('another app that holds the data is no opening state: who starts hears it', async () => {
  const dataFolder = temporaryFolder()
  const other = openStore({ dataFolder: temporaryFolder(), holder: 'test 1' })
  other.close()
  await started(dataFolder)
  const error: unknown = await started(dataFolder).catch((reason: unknown) => reason)
  expect((error as Failure).body).toEqual({ code: 'STORE_BUSY', data: { holder: 'loopback 7' } })
})

describe('while the file is closed for a moment', () => {
  test('writes wait and reach the file that is open afterwards; none is lost', async () => {
    const [dataFolder, other] = [temporaryFolder(), temporaryFolder()]
    closedStore(other, ['Uit de back-up'])
    const keeper = await started(dataFolder)
    const before = Array.from({ length: 5 }, (_, n) =>
      keeper.store.write('workplaces.create', { name: `Voor ${String(n)}` }),
    )
    const seen: string[] = []
    keeper.onChange((opening) => seen.push(opening.kind === 'opening' ? opening.doing : opening.kind))
    const kept = join(dataFolder, 'kept.sqlite')
    const during: Promise<unknown>[] = []
    const answered = keeper.whileClosed(async () => {
      // What was asked before is in the file that was closed.
      await Promise.all(before)
      for (const name of ['Tijdens', 'Ook']) during.push(keeper.store.write('workplaces.create', { name }))
      during.push(keeper.store.query('workplaces.list'))
      copyFileSync(dataFile(dataFolder), kept)
      copyFileSync(dataFile(other), dataFile(dataFolder))
      await new Promise((resolve) => setTimeout(resolve, 50))
      return 'gedaan'
    })
    during.push(keeper.store.write('workplaces.create', { name: 'Meteen erna' }))
    expect(await answered).toBe('gedaan')
    await Promise.all(during)
    expect(seen).toEqual(['restoring', 'opening', 'checking', 'open'])
    expect((await names(keeper)).sort()).toEqual(['Meteen erna', 'Ook', 'Tijdens', 'Uit de back-up'])
    // A file we put there ourselves is no surprise.
    expect(keeper.state()).toEqual({ kind: 'open', readOnly: null, notices: [] })
    expect(namesIn(kept)).toHaveLength(5)
  })

  test('work that breaks off rejects, and the file is open again as it was', async () => {
    const dataFolder = temporaryFolder()
    const keeper = await started(dataFolder)
    await keeper.store.write('workplaces.create', { name: 'Werkplaats' })
    const broken = keeper.whileClosed(() => Promise.reject(new Error('no')))
    await expect(broken).rejects.toThrow('no')
    expect(await names(keeper)).toEqual(['Werkplaats'])
    expect(keeper.state()).toEqual({ kind: 'open', readOnly: null, notices: [] })
  })

  test('nobody else gets in, and it works as well when nothing was open', async () => {
    const [dataFolder, other] = [temporaryFolder(), temporaryFolder()]
    closedStore(other, ['Uit de back-up'])
    closedStore(dataFolder, ['Werkplaats'])
    rmSync(dataFile(dataFolder))
    const keeper = await started(dataFolder)
    await keeper.whileClosed(() => {
      expect(() => openStore({ dataFolder, holder: 'test 1' })).toThrow('STORE_BUSY')
      copyFileSync(dataFile(other), dataFile(dataFolder))
      return Promise.resolve()
    })
    expect(await names(keeper)).toEqual(['Uit de back-up'])
  })

  test('a close in between leaves nothing open, and a late question hears so', async () => {
    const dataFolder = temporaryFolder()
    const keeper = await started(dataFolder)
    const moment = keeper.whileClosed(() => Promise.resolve())
    await Promise.all([moment, keeper.close()])
    expect(await codeOf(keeper.store.query('workplaces.list'))).toBe('STORE_CLOSED')
    closedStore(dataFolder, ['Weer vrij'])
  })
})

test('a thread that dies is started again once, and told; the second time it stays closed', async () => {
  const dataFolder = temporaryFolder()
  const keeper = await started(dataFolder)
  const die = () => keeper.store.query('dies' as 'workplaces.list')
  expect(await codeOf(die())).not.toBe('resolved')
  await until(keeper, isOpen)
  expect(
    await until(keeper, (opening) => opening.kind === 'open' && opening.notices.length > 0),
  ).toMatchObject({
    notices: [{ kind: 'afterCutOff' }],
  })
  expect(await codeOf(die())).not.toBe('resolved')
  expect(await until(keeper, isClosed)).toMatchObject({
    problem: 'fault',
    choices: ['retry', 'viewOnly'],
    reference: expect.any(String) as string,
  })
  expect(await codeOf(die())).toBe('STORE_CLOSED')
  expect(await keeper.choose('retry')).toMatchObject({ kind: 'open' })
})

describe('a folder that is copied by a service', () => {
  const places = (asked: string, local: string) => {
    const serviceOf = (folder: string): CloudService | null => (folder === asked ? 'oneDrive' : null)
    return {
      dataFolder: asked,
      localFolder: local,
      place: createPlace(asked, local, serviceOf),
    }
  }

  test('is not worked in unasked; its data come along when the coach works locally', async () => {
    const [asked, local] = [temporaryFolder(), join(temporaryFolder(), 'local')]
    closedStore(asked, ['Werkplaats'])
    writeFileSync(join(asked, 'erased.json'), '{"ledger":1}')
    const digest = fileDigest(dataFile(asked))
    const keeper = await started(asked, places(asked, local))
    expect(keeper.state()).toMatchObject({
      problem: 'cloudFolder',
      cloud: 'oneDrive',
      choices: ['workLocally', 'workHere'],
    })
    expect(await codeOf(keeper.store.query('workplaces.list'))).toBe('STORE_CLOSED')
    expect(await keeper.choose('workLocally')).toEqual({ kind: 'open', readOnly: null, notices: [] })
    expect(keeper.dataFolder).toBe(local)
    expect(await names(keeper)).toEqual(['Werkplaats'])
    await keeper.store.write('workplaces.create', { name: 'Hier' })
    expect(JSON.parse(readFileSync(join(local, 'publish.json'), 'utf8'))).toEqual({ folder: asked })
    expect(readFileSync(join(local, 'erased.json'), 'utf8')).toBe('{"ledger":1}')
    await keeper.close()

    // Remembered, and what lies in the cloud folder stays what it was.
    const again = await started(asked, places(asked, local))
    expect((await names(again)).sort()).toEqual(['Hier', 'Werkplaats'])
    expect(fileDigest(dataFile(asked))).toBe(digest)
  })

  test('data that are there locally already are not overwritten', async () => {
    const [asked, local] = [temporaryFolder(), temporaryFolder()]
    closedStore(asked, ['In de wolk'])
    closedStore(local, ['Hier'])
    const keeper = await started(asked, places(asked, local))
    await keeper.choose('workLocally')
    expect(await names(keeper)).toEqual(['Hier'])
  })

  test('a file that was in use comes along with its journal and is checked', async () => {
    const [asked, local] = [temporaryFolder(), temporaryFolder()]
    closedStore(asked, ['Werkplaats'])
    sealInUse(asked)
    const keeper = await started(asked, places(asked, local))
    expect(await keeper.choose('workLocally')).toMatchObject({ kind: 'open' })
    expect(existsSync(join(local, sealFileName))).toBe(true)
    expect(await names(keeper)).toEqual(['Werkplaats'])
  })

  test('is worked in after all when the coach says so, with a word at every start', async () => {
    const [asked, local] = [temporaryFolder(), temporaryFolder()]
    closedStore(asked, ['Werkplaats'])
    const keeper = await started(asked, places(asked, local))
    const notices = [{ kind: 'cloudFolder', service: 'oneDrive' }]
    expect(await keeper.choose('workHere')).toEqual({ kind: 'open', readOnly: null, notices })
    expect(keeper.dataFolder).toBe(asked)
    await keeper.close()
    const again = await started(asked, places(asked, local))
    expect(again.state()).toEqual({ kind: 'open', readOnly: null, notices })
    expect(readdirSync(local)).toEqual([])
  })

  test('with nowhere better to go there is one choice less', async () => {
    const asked = temporaryFolder()
    const keeper = await started(asked, { place: createPlace(asked, asked, () => 'share') })
    expect(keeper.state()).toMatchObject({ cloud: 'share', choices: ['workHere'] })
  })
})
