import { randomUUID } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { encrypt } from '../../../main/files/passphrase.ts'
import { type Bundles, type BundlesOptions, createBundles } from '../../../main/keeping/bundle/bundles.ts'
import { runBundleJob } from '../../../main/keeping/bundle/run.ts'
import type { AppServices } from '../../../main/services/index.ts'
import { startStore } from '../../../main/store/client.ts'
import { workerUrl } from '../../../main/worker-url.ts'
import { dataFileIn, generateStore } from '../../support/generate/index.ts'
import { openWindow, temporaryCore } from '../../support/core.ts'
import { temporaryFolder } from '../../support/store.ts'

const passphrase = 'vier woorden die ik onthoud'

async function machine(options: Partial<BundlesOptions> = {}, dataFolder = temporaryFolder()) {
  const store = await startStore<AppServices>(workerUrl('store-worker'), { dataFolder, holder: 'test 1' })
  onTestFinished(() => store.close())
  const log: string[] = []
  const bundles = createBundles({
    store,
    version: '1.2.3',
    backup: () => {
      log.push('backup')
      return Promise.resolve()
    },
    erased: () => () => false,
    attachments: { during: (_files, work) => work(), sweepSoon: () => undefined },
    dataFolder: () => dataFolder,
    ...options,
  })
  onTestFinished(() => {
    bundles.close()
  })
  return { store, bundles, log }
}

const refusal = async (act: Promise<unknown>) => {
  try {
    await act
  } catch (error) {
    if (error instanceof Failure) return error.body
    throw error
  }
  throw new Error('No failure was thrown')
}

const contentOf = async ({ store }: Awaited<ReturnType<typeof machine>>) =>
  (await store.query('bundles.content', { workplaceId: null })).tables.map(({ name, lines }) => [
    name,
    Buffer.from(lines).toString(),
  ])

async function filled() {
  const dataFolder = temporaryFolder()
  generateStore({ file: dataFileIn(dataFolder), workplaces: 2, networks: 3 })
  return machine({}, dataFolder)
}

const ids = (inside: Awaited<ReturnType<Bundles['read']>>) => inside.workplaces.map(({ id }) => id)

describe('from one machine to another', () => {
  test('open: looked inside, taken in after a backup, taken back', async () => {
    const here = await filled()
    const file = await here.bundles.save({ workplaceId: null, passphrase: null })
    expect(file.name).toMatch(/^netwerkcoach-\d{4}-\d\d-\d\d\.netwerkcoach$/u)

    const there = await machine()
    const inside = await there.bundles.read(file, null)
    expect(inside).toMatchObject({ madeBy: 'Netwerkcoach 1.2.3', erased: 0 })
    expect(inside.workplaces.map(({ state }) => state)).toEqual(['new', 'new'])
    expect(inside.workplaces.every(({ changedAt }) => changedAt !== null)).toBe(true)
    expect(inside.workplaces.flatMap(({ networks }) => networks).every(({ people }) => people > 0)).toBe(true)
    expect(there.bundles.count()).toBe(1)

    const taken = await there.bundles.takeIn(inside.draft, ids(inside))
    expect(there.log).toEqual(['backup'])
    expect(await contentOf(there)).toEqual(await contentOf(here))
    expect(taken.change).not.toBeNull()
    expect(there.bundles.count()).toBe(0)
    expect(await refusal(there.bundles.takeIn(inside.draft, ids(inside)))).toMatchObject({
      code: 'IMPORT_GONE',
    })

    const again = await there.bundles.read(file, null)
    expect(again.workplaces.map(({ state }) => state)).toEqual(['here', 'here'])
    expect(again.workplaces.every(({ changedHereAt }) => changedHereAt !== null)).toBe(true)
    // The same once more: nothing to take back.
    expect((await there.bundles.takeIn(again.draft, ids(again))).change).toBeNull()
    await there.store.write('history.undo')
    expect(await there.store.query('workplaces.list')).toEqual([])
  })

  test('with a passphrase: opened by it alone, and by nothing less', { timeout: 120_000 }, async () => {
    const here = await filled()
    const file = await here.bundles.save({ workplaceId: null, passphrase })
    expect(file.name).toMatch(/\.netwerkcoach\.age$/u)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(Buffer.from(bytes).toString('latin1', 0, 30)).toMatch(/^age-encryption\.org\/v1\n-> scr/u)
    expect(Buffer.from(bytes).includes('manifest.json')).toBe(false)

    const there = await machine()
    expect(await refusal(there.bundles.read(file, null))).toMatchObject({ code: 'PASSPHRASE' })
    // Easier to try, for a test.
    const easy = (content: Uint8Array) => new File([new Uint8Array(content)], 'x')
    const light = await encrypt(new Uint8Array([1, 2, 3]), passphrase, 8)
    expect(await refusal(there.bundles.read(easy(light), 'een ander wachtwoord'))).toMatchObject({
      code: 'PASSPHRASE',
    })
    for (const cut of [light.slice(0, -5), Buffer.concat([light, light])])
      expect(await refusal(there.bundles.read(easy(cut), passphrase))).toMatchObject({
        code: 'FILE_UNREADABLE',
        data: { reason: 'damaged' },
      })
    expect(await refusal(there.bundles.read(easy(light), passphrase))).toMatchObject({
      data: { reason: 'notBundle' },
    })
    expect(there.bundles.count()).toBe(0)
    // However the keyboard made the letters.
    const inside = await there.bundles.read(file, passphrase.normalize('NFD'))
    expect(inside.workplaces).toHaveLength(2)
  })

  test('a passphrase that takes too long to try, or a key, is refused at once', async () => {
    const { bundles } = await machine()
    const head = (line: string) => new File([`age-encryption.org/v1\n-> ${line}\nabc\n--- abc\n`], 'x')
    const started = performance.now()
    expect(await refusal(bundles.read(head(`scrypt ${'A'.repeat(22)} 19`), passphrase))).toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { reason: 'unsafe' },
    })
    expect(await refusal(bundles.read(head('X25519 abc'), passphrase))).toMatchObject({ code: 'PASSPHRASE' })
    const forKey = new Encrypter()
    forKey.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p')
    const other = new File([new Uint8Array(await forKey.encrypt('x'))], 'x')
    expect(await refusal(bundles.read(other, passphrase))).toMatchObject({ code: 'PASSPHRASE' })
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})

describe('what can come between', () => {
  test('no backup, nothing taken in; it can be tried again', async () => {
    const here = await filled()
    let isFull = true
    const there = await machine({
      backup: () =>
        isFull ? Promise.reject(new Failure({ code: 'DISK_FULL', data: undefined })) : Promise.resolve(),
    })
    const inside = await there.bundles.read(
      await here.bundles.save({ workplaceId: null, passphrase: null }),
      null,
    )
    expect(await refusal(there.bundles.takeIn(inside.draft, ids(inside)))).toMatchObject({
      code: 'DISK_FULL',
    })
    expect(await there.store.query('workplaces.list')).toEqual([])
    isFull = false
    expect((await there.bundles.takeIn(inside.draft, ids(inside))).rows).toBeGreaterThan(50)
  })

  test('what was removed for good here is told, and stays out', async () => {
    const here = await filled()
    const file = await here.bundles.save({ workplaceId: null, passphrase: null })
    const gone = new Set<string>()
    const there = await machine({ erased: () => (id) => gone.has(id) })
    const first = await there.bundles.read(file, null)
    const [network] = first.workplaces.flatMap(({ networks }) => networks)
    const [one, other] = ids(first) as [WorkplaceId, WorkplaceId]
    if (network === undefined) throw new Error('no network')
    gone.add(other)
    gone.add(first.workplaces[0]?.networks[0]?.id ?? '')
    const inside = await there.bundles.read(file, null)
    expect(inside.erased).toBe(2)
    expect(inside.workplaces.find(({ id }) => id === other)?.state).toBe('erased')
    // Also when it was removed after the bundle was read.
    const taken = await there.bundles.takeIn(first.draft, [one, other])
    expect(taken.erased).toBe(2)
    expect((await there.store.query('workplaces.list')).map(({ id }) => id)).toEqual([one])
    expect(JSON.stringify(await contentOf(there))).not.toContain(first.workplaces[0]?.networks[0]?.id)
  })

  test('two are kept, each until it is dropped or not used any more', async () => {
    const here = await filled()
    const { bundles } = await machine({ unusedFor: 300 })
    const file = await here.bundles.save({ workplaceId: null, passphrase: null })
    const drafts = []
    for (let n = 0; n < 3; n += 1) drafts.push((await bundles.read(file, null)).draft)
    expect(bundles.count()).toBeLessThanOrEqual(2)
    for (const draft of drafts) bundles.drop(draft)
    expect(bundles.count()).toBe(0)
    await bundles.read(file, null)
    await expect.poll(() => bundles.count()).toBe(0)
  })

  test('a thread without memory or time ends in words; a window that leaves stops it', async () => {
    const here = await filled()
    const file = await here.bundles.save({ workplaceId: null, passphrase: null })
    const bytes = async () => new Uint8Array(await file.arrayBuffer())
    const job = async () => ({ kind: 'read', bytes: await bytes(), passphrase: null }) as const
    expect(await refusal(runBundleJob(await job(), { timeLimit: 1 }))).toMatchObject({
      data: { reason: 'tooLarge' },
    })
    expect(await refusal(runBundleJob(await job(), { signal: AbortSignal.abort() }))).toMatchObject({
      code: 'CANCELLED',
    })
    expect((await runBundleJob(await job())).workplaces).toHaveLength(2)
  })

  test('of a workplace there is not: NOT_FOUND', async () => {
    const { bundles } = await machine()
    expect(
      await refusal(bundles.save({ workplaceId: randomUUID() as WorkplaceId, passphrase: null })),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('through the contract, as a window does it', async () => {
  const { api } = openWindow(await temporaryCore())
  await api.workplaces.openExample({})
  const file = await api.bundles.save({ workplaceId: null, passphrase: null })
  await api.workplaces.removeExample({})
  const inside = await api.bundles.read({ file, passphrase: null })
  expect(inside.workplaces.map(({ state }) => state)).toEqual(['new'])
  await expect(api.bundles.read({ file: new File(['x'], 'x'), passphrase: null })).rejects.toMatchObject({
    code: 'FILE_UNREADABLE',
  })
  const taken = await api.bundles.takeIn({ draft: inside.draft, workplaces: ids(inside) })
  expect(taken.rows).toBeGreaterThan(100)
  expect(await api.workplaces.list()).toHaveLength(1)
  const { steps } = await api.history.list({ limit: 5 })
  expect(steps[0]).toMatchObject({ command: 'bundles.takeIn', change: taken.change })
  await api.bundles.drop({ draft: inside.draft })
})
